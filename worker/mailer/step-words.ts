/** What letters say of one step: its name, its deadline and why, what is to be done. */
import { sayBecause } from '../../contracts/vi/because.ts';
import { sayDay, sayPeriod } from '../../contracts/vi/dates.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import { ACT_WORDS, COORDINATES_WORD, KIND_WORDS } from '../../contracts/vi/words.ts';
import { type Directive, type ObligationKind, obligationOf } from '../../domain/directive/directive.ts';
import type { Step } from '../../domain/lifecycle/step.ts';

const ACT_OF: Record<ObligationKind, string> = {
  study: ACT_WORDS.recordStudy,
  meeting: ACT_WORDS.holdMeeting,
  inspection: ACT_WORDS.recordInspection,
  task: ACT_WORDS.carryOutTask,
  plan: ACT_WORDS.submit,
  report: ACT_WORDS.submit,
  interimReview: ACT_WORDS.submit,
  yearEndReview: ACT_WORDS.submit,
  finalReview: ACT_WORDS.submit,
};
/** The act of its kind. */
export const actOf = (step: Step): string => ACT_OF[step.kind];
/** The act that closes it. */
export const toDo = (step: Step): string => (step.role ? ACT_WORDS.confirmPart : actOf(step));

export const titleOf = (directive: Directive, step: Step): string => {
  if (step.title) return step.title;
  const named = obligationOf(directive, step.obligation)?.title ?? KIND_WORDS[step.kind];
  const title = step.role ? `${COORDINATES_WORD}: ${named}` : named;
  const period = sayPeriod(step.occurrence);
  return period ? `${title} – ${period}` : title;
};

/** In a list: its name and its deadline. */
export const listed = (directive: Directive, step: Step): string =>
  `${titleOf(directive, step)}: ${step.deadline ? sayDay(step.deadline.date) : 'chưa có kỳ hạn'}`;

const meetingSet = ({ meeting }: Step): string[] =>
  meeting
    ? [`Đã định: ${meeting.time} ${sayDay(meeting.on)}${meeting.place ? `, tại ${meeting.place}` : ''}.`]
    : [];

/** Its deadline and why that date. One without a date that had one, and then waits for an event: the event was withdrawn. */
export const due = (directive: Directive, step: Step): string[] =>
  step.deadline
    ? [
        `Hạn: ${sayDay(step.deadline.date)}.`,
        ...meetingSet(step),
        `Vì sao: ${sayBecause(step.deadline, ruleNames(directive))}`,
      ]
    : [
        step.status === 'waiting' && step.version > 1
          ? 'Không còn hạn cũ: ngày làm mốc đã bị hủy. Hạn mới được báo khi sự kiện được ghi lại.'
          : 'Chưa có kỳ hạn.',
      ];
