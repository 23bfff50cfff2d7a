/** How a directive ends before its work is done, and how one that was closed is opened again. */
import { type Refusal, refuse } from '../lifecycle/refusals.ts';
import type { Paper } from '../lifecycle/step.ts';
import { addDays, dateOf, type LocalDate } from '../time/local-date.ts';
import type { Carries, DirectiveReopened, EarlyEnd, News, NewsBody, Successor } from './news.ts';

export interface EndingPayloads {
  closeDirective: { reason: string };
  /** "Thu hồi": everything that is open is closed with the paper. */
  revokeDirective: { reason: string; approver: string; paper: Paper };
  /** "Thay thế": the same, and what is to be done stands in another directive. */
  supersedeDirective: {
    successor: Successor;
    /** What goes on there with the work done so far. */
    carries?: Carries | undefined;
    reason: string;
    approver: string;
    paper: Paper;
  };
  reopenDirective: {
    reason: string;
    approver: string;
    paper: Paper;
    /** Whether the days between the close and now are given back to every open deadline. */
    giveBack: boolean;
  };
}
type Closed = Extract<NewsBody, { type: 'DirectiveClosed' }>;

/** A year: what lies closed longer is another directive. */
const LONGEST = 366;

/** Of a directive that is closed, the news of it; null while it runs. */
export const closing = (news: News[]): (News & { body: Closed }) | null => {
  const last = news.findLast(
    ({ body }) => body.type === 'DirectiveClosed' || body.type === 'DirectiveReopened',
  );
  return last?.body.type === 'DirectiveClosed' ? { ...last, body: last.body } : null;
};

const unapproved = ({ reason, approver }: { reason: string; approver: string }) => {
  if (!reason.trim()) return refuse('REASON_NEEDED');
  return approver.trim() ? null : refuse('APPROVER_NEEDED');
};

type EndsEarly = EndingPayloads['revokeDirective'] & {
  successor?: Successor | undefined;
  carries?: Carries | undefined;
};
export const judgeEarlyEnd = (act: EndsEarly): { body: Closed } | { refusal: Refusal } => {
  const { reason, approver, paper, successor, carries } = act;
  const ending: EarlyEnd = successor
    ? { how: 'superseded', approver, paper, by: successor, ...(carries ? { carries } : {}) }
    : { how: 'revoked', approver, paper };
  return unapproved(act) ?? { body: { type: 'DirectiveClosed', reason, ending } };
};

export const judgeReopening = (
  news: News[],
  act: EndingPayloads['reopenDirective'],
  today: LocalDate,
): { body: DirectiveReopened } | { refusal: Refusal } => {
  const closed = closing(news);
  if (!closed) return refuse('NOT_CLOSED');
  if (closed.body.ending) return refuse('CLOSED_FOR_GOOD', { how: closed.body.ending.how });
  const closedOn = dateOf(closed.at);
  const until = addDays(closedOn, LONGEST);
  if (today > until) return refuse('CLOSED_TOO_LONG', { until });
  const { reason, approver, paper, giveBack } = act;
  return (
    unapproved(act) ?? {
      body: { type: 'DirectiveReopened', reason, approver, paper, closedOn, giveBack },
    }
  );
};
