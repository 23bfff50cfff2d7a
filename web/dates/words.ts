/** "21/12": where the year stands beside it. The other ways to say a date are in `contracts/vi/dates.ts`. */
import type { LocalDate } from '../../contracts/http/base.ts';

export const shortDay = (date: LocalDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}`;
