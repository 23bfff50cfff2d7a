/** Reports being typed, for one writer each. They are no part of the record and go when the report is handed in. */
import type { Answers, FormRef } from '../../domain/report/form.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

export interface DraftPlace {
  person: string;
  directive: string;
  unit: string;
  step: string;
}
export interface ReportDraft {
  form: FormRef;
  answers: Answers;
  text: string;
  savedAt: Instant;
}
const keyOf = ({ person, directive, unit, step }: DraftPlace) => ({
  person,
  directiveId: directive,
  unitCode: unit,
  stepId: step,
});

export const readReportDraft = async (db: Db, place: DraftPlace): Promise<ReportDraft | null> => {
  const row = await db.reportDraft.findUnique({
    where: { person_directiveId_unitCode_stepId: keyOf(place) },
  });
  return (
    row && {
      form: row.form as unknown as FormRef,
      answers: row.answers as Answers,
      text: row.text,
      savedAt: row.savedAt.toISOString(),
    }
  );
};

/** The last one saved stands. */
export const saveReportDraft = async (db: Db, place: DraftPlace, draft: ReportDraft): Promise<void> => {
  const data = { form: { ...draft.form }, answers: draft.answers, text: draft.text, savedAt: draft.savedAt };
  const key = keyOf(place);
  await db.reportDraft.upsert({
    where: { person_directiveId_unitCode_stepId: key },
    create: { ...key, ...data },
    update: data,
  });
};

export const dropReportDraft = async (db: Db, place: DraftPlace): Promise<void> => {
  await db.reportDraft.deleteMany({ where: keyOf(place) });
};
