/** A report and a reminder in Word, from what is on record. */

import { DEFAULT_FORMS } from '../../contracts/report/default-forms.ts';
import { sayDate, sayDay, sayPeriod } from '../../contracts/vi/dates.ts';
import { sayAnswer } from '../../contracts/vi/report.ts';
import { type LayoutRules, rulesOn } from '../../documents/word/party-document.ts';
import { progressReport } from '../../documents/word/progress-report.ts';
import { reminderLetter } from '../../documents/word/reminder-letter.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { isOverdue } from '../../domain/lifecycle/step.ts';
import { type Answers, type FormRef, formAt } from '../../domain/report/form.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { stepSubmissions } from '../../prisma/repositories/read-submissions.ts';
import { unitSteps, unitStream } from '../../prisma/repositories/read-unit.ts';
import { readReportDraft } from '../../prisma/repositories/report-drafts.ts';
import { type OpenUnit, openUnit } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, NotFound } from '../problems.ts';
import type { Principal } from '../rights.ts';
import { namesFrom } from '../views/names.ts';
import { byDeadline, signView } from '../views/step-view.ts';
import { windowFor } from './report-form.ts';

export interface WordFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}
export const wordFile = async (name: string, bytes: Promise<Buffer>): Promise<WordFile> => ({
  name,
  bytes: new Uint8Array(await bytes),
});

/** "Kế hoạch số 22-KH/ĐU, ngày 13/11/2025 của Đảng ủy …" */
export const basisOf = ({ kind, number, issuedOn, issuerName }: Directive): string =>
  `${kind} số ${number ?? '…'}${issuedOn ? `, ngày ${sayDate(issuedOn)}` : ''} của ${issuerName}`;

interface Made {
  form: FormRef | null;
  answers: Answers | null;
  text: string;
}
/** What the reader is typing, else what was handed in last. @throws NotFound when there is neither */
const contentOf = async (
  { db }: Deps,
  person: string,
  { record, unit }: OpenUnit,
  step: string,
): Promise<Made> => {
  const draft = await readReportDraft(db, { person, directive: record.id, unit: unit.code, step });
  if (draft) return draft;
  const [last] = (await stepSubmissions(db, record.id, unit.code, step)).submissions;
  if (!last) throw new NotFound(step);
  return last;
};

const lower = (title: string): string => title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);

export const reportWord = async (
  deps: Deps,
  principal: Principal,
  { id, unit: code }: { id: string; unit: string },
  { step: stepId, rules }: { step: string; rules?: LayoutRules | undefined },
): Promise<WordFile> => {
  const open = await openUnit(deps, principal, id, code);
  const { record, unit, today } = open;
  const step = (await unitSteps(deps.db, id, code)).find((one) => one.id === stepId);
  if (!step) throw new NotFound(stepId);
  const made = await contentOf(deps, principal.person.code, open, stepId);
  const superior = step.reviewers.at(-1) ?? null;
  const names = namesFrom(
    record.document,
    await readNames(deps.db, { units: superior ? [superior] : [], posts: [] }),
  );
  const window = await windowFor(deps, open, step);
  const form = made.form && formAt(made.form, record.document.forms, DEFAULT_FORMS);
  const given = (form?.fields ?? []).flatMap(({ code: field, label, type }) => {
    const value = made.answers?.[field];
    return value === undefined ? [] : [{ label, type, value: sayAnswer(type, value) }];
  });
  const title = names.obligation(step.obligation);
  const period = sayPeriod(step.occurrence);
  const subject = lower(title.replace(/^Báo cáo\s+/u, ''));
  return wordFile(
    `Báo cáo ${unit.name} ${period ?? ''}`.trim(),
    progressReport(
      {
        unit,
        superior: superior && names.unit(superior),
        place: record.document.place ?? '…',
        date: today,
        subject: period ? `${subject}, ${period}` : subject,
        basis: basisOf(record.document),
        window: `Số liệu từ ${sayDay(window.from)} đến hết ${sayDay(window.to)}.`,
        figures: given.filter(({ type }) => type !== 'text'),
        texts: given
          .filter(({ type }) => type === 'text')
          .map(({ label, value }) => ({ label, text: value })),
        text: made.text,
      },
      rules ?? rulesOn(today),
    ),
  );
};

export const reminderWord = async (
  deps: Deps,
  principal: Principal,
  { id, unit: code }: { id: string; unit: string },
  { rules }: { rules?: LayoutRules | undefined },
): Promise<WordFile> => {
  const open = await openUnit(deps, principal, id, code);
  const { record, unit, today } = open;
  const stream = await unitStream(deps.db, id, code, today);
  if (!stream) throw new Conflict('NOT_OPENED');
  const late = (await unitSteps(deps.db, id, code)).filter((step) => isOverdue(step, today)).sort(byDeadline);
  const names = namesFrom(record.document, { units: {}, posts: {} });
  return wordFile(
    `Đôn đốc ${unit.name}`,
    reminderLetter(
      {
        issuer: record.document.issuerName,
        superior: null,
        place: record.document.place ?? '…',
        date: today,
        unit: unit.name,
        basis: basisOf(record.document),
        late: late.flatMap((step) =>
          step.deadline
            ? [
                {
                  title: names.step(step.id),
                  deadline: step.deadline.date,
                  days: signView(step, today, stream.brief).days,
                },
              ]
            : [],
        ),
      },
      rules ?? rulesOn(today),
    ),
  );
};
