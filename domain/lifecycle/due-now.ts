/** The deadline that the rules give an existing step now: one answer for news of events, of the calendar, of other steps. */

import { followDue } from '../deadline/followed.ts';
import { afterOccurrence, type Due, datedDue } from '../deadline/once.ts';
import { beforeOccurrence, beforeYearly, inPeriod, inReportTerm } from '../deadline/recurring.ts';
import type { BriefObligation, UnitBrief } from '../directive/brief.ts';
import { sinceAdded } from '../directive/brief-part.ts';
import { isDatedOnce } from '../directive/due-rule.ts';
import { periodFrom } from '../time/periods.ts';
import { followedBy } from './followed-steps.ts';
import type { UnitState } from './state.ts';
import type { Step } from './step.ts';

type Known = Pick<UnitState, 'occurred' | 'stated' | 'steps'>;

/** An occurrence of an event keeps the day that its deadline was counted from. */
const ofOccurrence = (brief: UnitBrief, obligation: BriefObligation, step: Step): Due | null => {
  const { due } = obligation;
  const because = step.deadline?.because;
  if (due.type === 'eachEvent' && (because?.rule === 'immediatelyAfter' || because?.rule === 'afterEvent'))
    return { opensOn: step.opensOn, deadline: afterOccurrence(due, because, brief) };
  if (due.type !== 'beforeEach' || because?.rule !== 'beforeEvent') return null;
  if (because.occurrence === undefined) {
    const yearly = brief.yearly?.[due.event];
    const year = Number(step.occurrence);
    return yearly ? { opensOn: step.opensOn, deadline: beforeYearly(due, yearly, year, brief) } : null;
  }
  const { occurrence, before: on } = because;
  return { opensOn: step.opensOn, deadline: beforeOccurrence(due, occurrence, on, brief) };
};

const ofPeriod = (brief: UnitBrief, state: Known, obligation: BriefObligation, step: Step): Due | null => {
  const { due } = obligation;
  const period = periodFrom(step.occurrence);
  if (!period) return null;
  if (due.type === 'reportTerm') {
    const term = brief.reportTerms?.find(({ code }) => code === due.term);
    return term ? { opensOn: step.opensOn, deadline: inReportTerm(term, period, brief).deadline } : null;
  }
  const rule = due.type === 'every' ? due : state.stated[obligation.id];
  if (!rule) return null;
  const deadline = inPeriod(rule, period, brief, obligation, due.type === 'periodic');
  return { opensOn: step.opensOn, deadline };
};

/**
 * @returns when the step opens and by when it is due, before suspensions and extensions; `byHand` where somebody set the
 *   date and no rule does (a moved meeting, an extra occurrence), or where the step has none
 */
export const dueNow = (known: UnitBrief, state: Known, step: Step): Due | 'byHand' => {
  const obligation = known.obligations.find(({ id }) => id === step.obligation);
  const brief = obligation ? sinceAdded(known, obligation) : known;
  if (!obligation || step.deadline?.because.rule === 'movedMeeting') return 'byHand';
  const { due } = obligation;
  if (due.type === 'beforeObligation' || due.type === 'afterObligation') {
    const followed = followedBy(due, state, step);
    return followed.length > 0 ? followDue(due, followed, brief) : 'byHand';
  }
  if (isDatedOnce(due)) return datedDue(due, brief, state.occurred);
  return ofOccurrence(brief, obligation, step) ?? ofPeriod(brief, state, obligation, step) ?? 'byHand';
};
