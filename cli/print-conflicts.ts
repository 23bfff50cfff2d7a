/** Conflicts of a rehearsed draft in Vietnamese: a line each, the same conflict of many units said once. */
import { sayConflict } from '../contracts/vi/conflicts.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { namesOf, sayUnits } from './rehearsal-names.ts';
import type { RehearsedCalendar } from './rehearsed-calendar.ts';

/** Nothing when nothing collides. */
export const conflictLines = (
  { conflicts }: RehearsedCalendar,
  directive: Directive,
  organisation: Organisation,
): string[] => {
  const names = namesOf(directive, organisation);
  const lines = conflicts.map(
    (conflict) => `  ${sayConflict(conflict, (step) => step)}: ${sayUnits(conflict.units, names)}`,
  );
  return lines.length > 0 ? ['', 'XUNG ĐỘT', ...lines] : [];
};
