/** Days on which others had a step: what fair lateness gives back, kept with the step as its facts come. */
import type { Wait } from '../evaluation/own-time.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Step } from './step.ts';

const adding = (step: Step, wait: Wait): Pick<Step, 'waits'> =>
  wait.to > wait.from ? { waits: [...(step.waits ?? []), wait] } : {};

/** A reviewer had it from the day it was handed in until it came back. */
export const waitedForReview = (step: Step, on: LocalDate): Pick<Step, 'waits'> =>
  step.submission ? adding(step, { kind: 'review', from: step.submission.on, to: on }) : {};

/**
 * The answer came after the date: to a request for more time that was refused (one that was granted is in the deadline
 * already), to a difficulty, to what the unit said was not its own.
 * @param asked what was asked, and on which day
 */
export const waitedForAnswer = (
  step: Step,
  asked: { on: LocalDate } | null | undefined,
  on: LocalDate,
): Pick<Step, 'waits'> =>
  asked && step.deadline && on > step.deadline.date
    ? adding(step, { kind: 'answer', from: asked.on, to: on })
    : {};
