/** Reports of a draft that are not due before those above that add them up: a line each, with the units. */
import { sayConflict } from '../contracts/vi/conflicts.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { existing } from '../domain/organisation/place.ts';
import { reportsOutOfOrder } from '../domain/rehearsal/report-plan.ts';
import type { LocalDate } from '../domain/time/local-date.ts';
import { namesOf, sayUnits } from './rehearsal-names.ts';

/** Nothing when all are in order. */
export const orderLines = (directive: Directive, organisation: Organisation, day: LocalDate): string[] => {
  const names = namesOf(directive, organisation);
  const lines = reportsOutOfOrder(directive, existing(organisation, day), day).map(
    (conflict) => `  ${sayConflict(conflict, (step) => step)}: ${sayUnits(conflict.units, names)}`,
  );
  return lines.length > 0 ? ['Báo cáo chưa đúng thứ tự:', ...lines] : [];
};
