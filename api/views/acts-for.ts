/** Which acts to offer on a step. A help for screens only: the workflow decides when one is tried. */
import type { ActName } from '../../domain/lifecycle/commands.ts';
import { isClosed, type Step } from '../../domain/lifecycle/step.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { actorFor, type Principal } from '../rights.ts';

const ENTRY: Record<Step['kind'], ActName> = {
  study: 'recordStudy',
  meeting: 'holdMeeting',
  inspection: 'recordInspection',
  task: 'carryOutTask',
  plan: 'submit',
  report: 'submit',
  interimReview: 'submit',
  finalReview: 'submit',
  yearEndReview: 'submit',
};

const isMonthlyMeeting = ({ kind, deadline }: Step): boolean =>
  kind === 'meeting' &&
  (deadline?.because.rule === 'movedMeeting' ||
    (deadline?.because.rule === 'every' && deadline.because.kind === 'month'));

/** What the step's state allows to anybody. */
const possible = (step: Step, today: LocalDate): ActName[] => {
  if (isClosed(step)) return [];
  if (step.status === 'submitted') {
    const judge: ActName = step.kind === 'yearEndReview' ? 'recordYearEndResult' : 'accept';
    return [judge, 'return', ...(step.stage === 0 ? (['withdraw'] as const) : []), 'waive'];
  }
  if (step.status === 'waiting' || !step.opensOn || step.opensOn > today) return ['waive'];
  const own = step.kind === 'yearEndReview' && step.reviewers.length === 0;
  return [
    own ? 'recordYearEndResult' : ENTRY[step.kind],
    ...(isMonthlyMeeting(step) ? (['moveMeeting'] as const) : []),
    'waive',
  ];
};

export const actsFor = (
  principal: Principal,
  unit: { code: string; path: string },
  step: Step,
  today: LocalDate,
): ActName[] => {
  const reviewer = step.status === 'submitted' ? (step.reviewers[step.stage] ?? null) : null;
  return possible(step, today).filter((act) => {
    const actor = actorFor(principal, act, { unit: unit.code, unitPath: unit.path, reviewer });
    if (!actor) return false;
    if (act === 'waive') return actor.role === 'office';
    // An officer sees the acts of their desk only: judging is the reviewer's, or the office's on paper.
    const judging =
      reviewer !== null && (act === 'accept' || act === 'return' || act === 'recordYearEndResult');
    return judging ? actor.role !== 'officer' : true;
  });
};
