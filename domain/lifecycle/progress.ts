/** Dated notes and evidence on the way: no clock hears of them. Numbers only where the task has a target. */
import type { BriefTarget } from '../directive/brief.ts';
import { dateOf } from '../time/local-date.ts';
import type { Act } from './commands.ts';
import type { Draft } from './draft.ts';
import { dateFits, first, isOpen, isTheUnits, no, notClosed } from './guards.ts';
import type { Refusal } from './refusals.ts';
import type { Context } from './state.ts';
import type { Progress, Step } from './step.ts';

type Noting = Extract<Act, { act: 'noteProgress' }>;

/** Studies and meetings are recorded as held, not on the way. */
const isUnderWay = (step: Step): Refusal | null =>
  step.kind === 'study' || step.kind === 'meeting' ? no('WRONG_ACT', { kind: step.kind }) : null;

const saysSomething = ({ entry, done }: Noting): Refusal | null =>
  entry.content || entry.paper || done !== undefined ? null : no('NOTHING_NOTED');

/** A share needs both numbers; of a wanted number the whole is known. */
const numbersFit = (target: BriefTarget | undefined, { done, of }: Noting): Refusal | null => {
  if (done === undefined && of === undefined) return null;
  if (!target) return no('NO_TARGET');
  if (done === undefined) return no('TARGET_NUMBERS', { of: of ?? 0 });
  if ('count' in target)
    return of === undefined || of === target.count ? null : no('TARGET_NUMBERS', { done, of });
  return of !== undefined && of > 0 && done <= of ? null : no('TARGET_NUMBERS', { done, of: of ?? 0 });
};

export const noteProgress = (draft: Draft, act: Noting, step: Step, context: Context): Refusal | null => {
  const { entry, done, of } = act;
  const target = context.brief.obligations.find(({ id }) => id === step.obligation)?.target;
  const refusal = first(
    isTheUnits(act.by, context, entry.paper),
    isUnderWay(step),
    notClosed(step),
    isOpen(step, context),
    dateFits(entry, step, context),
    saysSomething(act),
    numbersFit(target, act),
  );
  if (refusal) return refusal;
  const whole = of ?? (target && 'count' in target ? target.count : undefined);
  draft.add({
    type: 'ProgressNoted',
    step: step.id,
    entry,
    ...(done !== undefined && whole !== undefined ? { done, of: whole } : {}),
  });
  return null;
};

/** The newest numbers stand; a note without any leaves them as they were. */
export const evolveProgress = (
  known: Progress | undefined,
  { done, of }: { done?: number | undefined; of?: number | undefined },
  at: string,
): Progress => ({
  notes: (known?.notes ?? 0) + 1,
  on: dateOf(at),
  ...(known?.done !== undefined ? { done: known.done, of: known.of } : {}),
  ...(done !== undefined ? { done, of } : {}),
});
