/** Dissemination: who was invited and came; a second session, for those who were absent, added to the same step. */
import type { Act } from './commands.ts';
import type { Draft } from './draft.ts';
import type { UnitFact } from './events.ts';
import { dateFits, first, isTheUnits, no, numbersAgree } from './guards.ts';
import type { Refusal } from './refusals.ts';
import type { Context } from './state.ts';
import type { Step, Study } from './step.ts';

type Adding = Extract<Act, { act: 'addStudySession' }>;
type StudyFact = Extract<UnitFact, { type: 'StudyRecorded' | 'StudySessionAdded' }>;

const isHeld = (step: Step): Refusal | null => {
  if (step.kind !== 'study') return no('WRONG_ACT', { kind: step.kind });
  if (step.status === 'accepted' && step.submission) return null;
  return step.status === 'open' || step.status === 'waiting'
    ? no('STUDY_NOT_HELD')
    : no('ALREADY_CLOSED', { status: step.status });
};

/** Nobody comes a second time: at most those who were absent. */
const fitsFirst = (study: Study | undefined, { invited, present }: Adding): Refusal | null => {
  if (study?.invited === undefined || study.present === undefined) return null;
  const absent = study.invited - study.present;
  if (absent === 0) return no('NOBODY_ABSENT', { present: study.present });
  const most = Math.max(invited ?? 0, present ?? 0);
  return most > absent ? no('MORE_THAN_ABSENT', { present: most, absent }) : null;
};

export const addStudySession = (draft: Draft, act: Adding, step: Step, context: Context): Refusal | null => {
  const { entry, invited, present, form, materials } = act;
  const refusal = first(
    isTheUnits(act.by, context, entry.paper),
    isHeld(step),
    dateFits(entry, step, context),
    step.submission && entry.on < step.submission.on
      ? no('DATE_TOO_EARLY', { opensOn: step.submission.on })
      : null,
    numbersAgree(act),
    fitsFirst(step.study, act),
  );
  if (refusal) return refusal;
  draft.add({
    type: 'StudySessionAdded',
    step: step.id,
    entry,
    invited,
    present,
    ...(form ? { form } : {}),
    ...(materials ? { materials } : {}),
  });
  return null;
};

/**
 * Kept from records that say how the study was held; older ones say nothing of it, and the step that they left behind
 * must stay as it was. Who came to a later session was invited to the first one.
 */
export const evolveStudy = (known: Study | undefined, fact: StudyFact): Study | undefined => {
  const { invited, present } = fact;
  if (fact.type === 'StudyRecorded')
    return fact.form
      ? {
          sessions: 1,
          ...(invited !== undefined ? { invited } : {}),
          ...(present !== undefined ? { present } : {}),
        }
      : undefined;
  const before = known?.present;
  return {
    sessions: (known?.sessions ?? 1) + 1,
    ...(known?.invited !== undefined ? { invited: known.invited } : {}),
    ...(before !== undefined ? { present: before + (present ?? 0) } : {}),
  };
};
