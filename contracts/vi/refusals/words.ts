/** A refusal in words. */
import type { Refusal, RefusalCode } from '../../../domain/lifecycle/refusals.ts';
import { isLocalDate } from '../../../domain/time/local-date.ts';
import { sayDay } from '../dates.ts';

export type Detail = NonNullable<Refusal['detail']>;
export interface Words {
  title: string;
  /** What is wrong, then what to do. */
  detail: (detail: Detail) => string;
}
export type RefusalWords = Record<RefusalCode, Words>;

export const day = (value: string | number | undefined): string =>
  typeof value === 'string' && isLocalDate(value) ? sayDay(value) : String(value ?? '');
