/** The part of a coordinating unit: it confirms that it has done it. Whoever leads answers for the step itself, elsewhere. */
import type { Act, ActName } from './commands.ts';
import type { Draft } from './draft.ts';
import { dateFits, first, isOpen, isTheUnits, no, notClosed } from './guards.ts';
import type { Refusal } from './refusals.ts';
import type { Context } from './state.ts';
import type { Step } from './step.ts';

/** What closes or moves a step that a unit leads. */
const LEADS: readonly ActName[] = [
  'recordStudy',
  'addStudySession',
  'carryOutTask',
  'submit',
  'holdMeeting',
  'moveMeeting',
  'recordInspection',
  'recordYearEndResult',
];

/** A part is confirmed and a step is done: neither by the other's acts. */
export const fitsRole = (step: Step, act: ActName): Refusal | null =>
  step.role === 'coordinating' && LEADS.includes(act) ? no('COORDINATES') : null;

export const confirmPart = (
  draft: Draft,
  act: Extract<Act, { act: 'confirmPart' }>,
  step: Step,
  context: Context,
): Refusal | null => {
  const refusal = first(
    isTheUnits(act.by, context, act.entry.paper),
    step.role === 'coordinating' ? null : no('WRONG_ACT', { kind: step.kind }),
    notClosed(step),
    isOpen(step, context),
    dateFits(act.entry, step, context),
  );
  if (refusal) return refusal;
  draft.add({ type: 'PartConfirmed', step: step.id, entry: act.entry });
  return null;
};
