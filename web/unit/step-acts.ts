/** The one button of a line, and the rest. */
import type { StepView } from '../../contracts/http/index.ts';
import type { ActName } from '../acts/fields.ts';

/** What moves a step on, in the order in which one would be offered. */
const FIRST: readonly ActName[] = [
  'recordYearEndResult',
  'submit',
  'carryOutTask',
  'confirmPart',
  'recordStudy',
  'holdMeeting',
  'recordInspection',
  'answerDifficulty',
  'addStudySession',
  'withdraw',
];
const REVIEWS: ReadonlySet<ActName> = new Set(['accept', 'return']);

export interface StepActs {
  main: ActName | null;
  others: ActName[];
  /** Accepting and returning have a page of their own, where the submission can be read. */
  review: boolean;
}
export const sortActs = ({ acts, status, kind }: Pick<StepView, 'acts' | 'status' | 'kind'>): StepActs => {
  const submitted = status === 'submitted';
  const judged = (act: ActName) =>
    REVIEWS.has(act) || (submitted && kind === 'yearEndReview' && act === 'recordYearEndResult');
  const own = acts.filter((act) => !judged(act));
  const main = FIRST.find((act) => own.includes(act) && act !== 'withdraw') ?? null;
  return { main, others: own.filter((act) => act !== main), review: acts.some(judged) };
};
