/** Which acts of evaluation to offer. A help for screens only: the workflow decides when one is tried. */
import type { EVALUATION_ACT_NAMES } from '../../domain/lifecycle/commands.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { actorFor, type Principal } from '../rights.ts';
import type { DeskUnit } from './acts-for.ts';

type EvaluationAct = (typeof EVALUATION_ACT_NAMES)[number];

const onReview = (review: Step | null, today: LocalDate): EvaluationAct[] => {
  if (!review || review.reviewers.length === 0) return [];
  const { status, stage, reviewers, evaluation, opensOn } = review;
  const { decided } = evaluation ?? {};
  if (status === 'submitted')
    return stage === reviewers.length - 1 && evaluation?.proposed
      ? ['proposeYearEnd', 'decideYearEnd']
      : ['proposeYearEnd'];
  if (status === 'accepted')
    return decided && !decided.final && decided.askUntil && today <= decided.askUntil
      ? ['askAnotherLook']
      : [];
  return (status === 'open' || status === 'returned') && opensOn && opensOn <= today ? ['selfAssess'] : [];
};

const onMeetings = (meetings: readonly Step[]): EvaluationAct[] => [
  ...(meetings.some(({ quality }) => !quality?.reviewed) ? (['assessMeeting'] as const) : []),
  ...(meetings.some(({ quality }) => quality?.self && !quality.reviewed) ? (['reviewMeeting'] as const) : []),
];

const FROM_ABOVE: readonly EvaluationAct[] = ['planInspection', 'inspect', 'reviewMeeting'];
const JUDGING: readonly EvaluationAct[] = ['proposeYearEnd', 'decideYearEnd', ...FROM_ABOVE];

export const evaluationActs = (
  principal: Principal,
  unit: DeskUnit,
  { review, meetings }: { review: Step | null; meetings: readonly Step[] },
  today: LocalDate,
): EvaluationAct[] =>
  [...onReview(review, today), 'planInspection' as const, 'inspect' as const, ...onMeetings(meetings)].filter(
    (act) => {
      const reviewer = review?.status === 'submitted' ? (review.reviewers[review.stage] ?? null) : null;
      const desk = FROM_ABOVE.includes(act) ? unit.superior : reviewer;
      const actor = actorFor(principal, act, { unit: unit.code, unitPath: unit.path, reviewer: desk });
      return actor !== null && !(JUDGING.includes(act) && actor.role === 'officer');
    },
  );
