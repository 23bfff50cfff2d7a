/** When the reports of a draft are due, by its rules alone: quick enough to be asked whenever the draft is looked at. */
import { type BriefObligation, briefAt, type UnitBrief } from '../directive/brief.ts';
import type { Directive } from '../directive/directive.ts';
import { horizonAt, occurrenceDue, planObligation, planOccurrence } from '../lifecycle/plan-steps.ts';
import type { PlannedStep } from '../lifecycle/step.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { placesIn } from '../organisation/place.ts';
import { isAddedUp } from '../report/form.ts';
import type { LocalDate } from '../time/local-date.ts';
import { type LateForAbove, lateForAbove, reportsOf } from './report-order.ts';
import { type Shared, shared } from './shared.ts';

/** The first time of an event that comes again and again, on its expected day. */
const byEvent = (brief: UnitBrief, obligation: BriefObligation, day: LocalDate): PlannedStep[] => {
  const { due } = obligation;
  if (due.type !== 'eachEvent' && due.type !== 'beforeEach') return [];
  const on = brief.expected[due.event];
  if (!on) return [];
  const first = { event: due.event, occurrence: 1, on };
  return planOccurrence(obligation, 1, occurrenceDue(brief, due, first, day));
};

/** Up to the end of the term, with every event on its expected day. */
const planned = (brief: UnitBrief, day: LocalDate): PlannedStep[] => {
  const state = { stated: {}, occurred: brief.expected, plannedThrough: horizonAt(brief.term.to) };
  return brief.obligations
    .filter(({ kind, role }) => isAddedUp(kind) && role === undefined)
    .flatMap((one) => [...planObligation(brief, state, one, day), ...byEvent(brief, one, day)]);
};

/**
 * Reports that are not due before those of the level above that adds them up, in order of day.
 * @param day on which the draft would be issued
 */
export const reportsOutOfOrder = (
  directive: Directive,
  organisation: Organisation,
  day: LocalDate,
): Shared<LateForAbove>[] => {
  const issued = { ...directive, issuedOn: directive.issuedOn ?? day };
  const placeOf = placesIn(organisation);
  const briefs = organisation.units.map(({ code }) => briefAt(issued, organisation.calendar, placeOf(code)));
  const reports = new Map(briefs.map((brief) => [brief.unit, reportsOf(planned(brief, day))]));
  return shared(briefs.flatMap((brief) => lateForAbove(directive, brief, reports))).sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
};
