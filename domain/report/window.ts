/** From which day to which a report speaks: its own data window, its calendar period, or since the report before. */
import { inReportTerm } from '../deadline/recurring.ts';
import type { Obligation } from '../directive/directive.ts';
import type { ReportTerm } from '../directive/due-rule.ts';
import { addDays, type LocalDate, latest } from '../time/local-date.ts';
import { periodFrom } from '../time/periods.ts';
import type { Window } from './prefill.ts';

const NO_DAYS_OFF = { version: '', off: [], work: [] };

/**
 * @param before the last deadline of the same obligation before this one: an event-driven or ad hoc report goes on from there
 * @param today the last day of what has no period of its own and is not due yet
 */
export const windowOf = (
  { due }: Pick<Obligation, 'due'>,
  { occurrence, deadline }: { occurrence: string; deadline: LocalDate | null },
  given: {
    reportTerms?: ReportTerm[] | undefined;
    issuedOn: LocalDate;
    before: LocalDate | null;
    today: LocalDate;
  },
): Window => {
  const period = periodFrom(occurrence);
  const term =
    due.type === 'reportTerm' ? given.reportTerms?.find(({ code }) => code === due.term) : undefined;
  if (period && term) {
    // Data closes on the day that the rule names, whether or not somebody works then.
    const { opens, closes } = inReportTerm(term, period, { calendar: NO_DAYS_OFF });
    return { from: opens, to: closes };
  }
  if (period) return { from: period.from, to: period.to };
  const from = given.before ? addDays(given.before, 1) : given.issuedOn;
  const end = deadline && deadline < given.today ? deadline : given.today;
  return { from, to: latest(from, end) ?? end };
};
