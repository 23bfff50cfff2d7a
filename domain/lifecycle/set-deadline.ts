/** A step's clock starts, moves or stops, when what its deadline rests on has changed. */
import type { Because, Deadline } from '../deadline/deadline.ts';
import type { Due } from '../deadline/once.ts';
import type { Draft } from './draft.ts';
import { remindStep } from './reminders.ts';
import type { Context } from './state.ts';
import { isClosed, type Step } from './step.ts';
import { clockBriefOf, clockOf } from './suspension.ts';

/** What a deadline is counted from, in a form that two of them can be compared by. */
const anchorOf = (because: Because): string => {
  switch (because.rule) {
    case 'afterEvent':
    case 'immediatelyAfter':
      return `${because.event} ${because.on}`;
    case 'afterObligation':
      return because.on;
    case 'beforeEvent':
    case 'beforeObligation':
      return because.before;
    case 'within':
      return because.day;
    case 'earlierOf':
    case 'laterOf':
      return `${anchorOf(because.chosen)} ${because.other ? anchorOf(because.other.because) : ''}`;
    default:
      return '';
  }
};
const sameDate = (a: Deadline | null, b: Deadline | null): boolean => a?.date === b?.date;
/** The same day for the same reason; a corrected event may end on the same day and yet open another. */
const same = (a: Deadline | null, b: Deadline | null): boolean =>
  sameDate(a, b) &&
  a?.provisional === b?.provisional &&
  (a && anchorOf(a.because)) === (b && anchorOf(b.because));

/** @param due as the rules give it now, before suspensions and extensions */
export const setDeadline = (draft: Draft, step: Step, due: Due, context: Context): void => {
  if (isClosed(step)) return;
  const { opensOn } = due;
  const deadline =
    due.deadline && opensOn
      ? clockOf(clockBriefOf(context.brief, step), due.deadline, opensOn, step.extension)
      : due.deadline;
  const opened = step.status !== 'waiting';
  if (opened && same(step.deadline, deadline) && (deadline || step.opensOn === opensOn)) return;
  const version = step.version + 1;
  if (opensOn) {
    draft.add({ type: 'DeadlineSet', step: step.id, version, opensOn, deadline });
    // Rungs whose morning is already past: the highest one is sent now, the others are recorded as skipped.
    // On the same day as before they were sent already.
    const silent = opened && sameDate(step.deadline, deadline);
    remindStep(draft, step.id, context, { at: context.now, silent });
  } else if (step.status === 'submitted' && step.opensOn) {
    // What lies with a reviewer stays there; returned, it is owed again without a date.
    draft.add({ type: 'DeadlineSet', step: step.id, version, opensOn: step.opensOn, deadline: null });
  } else if (step.status !== 'waiting' && step.status !== 'submitted') {
    draft.add({ type: 'DeadlineWithdrawn', step: step.id, version });
  }
};
