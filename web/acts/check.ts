/** What a form can say before anything is sent; the workflow has the last word. */

import type { LocalDate } from '../../contracts/http/base.ts';
import { acts as words } from '../i18n/vi/acts.ts';
import { type ActName, type FieldName, fieldsOf, needsPaper, type Values, type Wanted } from './fields.ts';
import { FILE_LIMITS, FILE_TYPES } from './limits.ts';

export type Errors = Partial<Record<FieldName, string>>;
export interface Situation {
  act: ActName;
  today: LocalDate;
  onBehalf: boolean;
  wanted?: Wanted;
}
const MB = 1024 * 1024;
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isCount = (text: string) => /^\d{1,7}$/.test(text.trim());
const say = words.errors;

const dateError = (text: string, optional = false): string | undefined => {
  if (!text) return optional ? undefined : say.dateMissing;
  return isDate(text) ? undefined : say.date;
};
const past = (text: string, today: LocalDate): string | undefined =>
  dateError(text) ?? (text > today ? say.future : undefined);

const filesError = (files: readonly File[]): string | undefined => {
  if (files.length > FILE_LIMITS.files) return say.tooMany(FILE_LIMITS.files);
  const large = files.find((file) => file.size > FILE_LIMITS.bytes);
  if (large) return say.tooLarge(large.name, FILE_LIMITS.bytes / MB);
  const types: readonly string[] = FILE_TYPES;
  const strange = files.find((file) => !types.includes(file.name.split('.').at(-1)?.toLowerCase() ?? ''));
  return strange && say.wrongType(strange.name);
};

const CHECKS: Record<FieldName, (values: Values, situation: Situation) => string | undefined> = {
  obligation: ({ obligation }) => (obligation ? undefined : say.obligation),
  officer: ({ officer }) => (officer ? undefined : say.officer),
  time: ({ time }) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim()) ? undefined : say.time),
  place: () => undefined,
  online: () => undefined,
  partners: () => undefined,
  heading: ({ heading }) => (heading.trim() ? undefined : say.heading),
  owner: () => undefined,
  leaver: ({ leaver }) => (leaver ? undefined : say.officer),
  successor: ({ leaver, successor }) => (successor && successor === leaver ? say.successor : undefined),
  on: ({ on }, { today }) => past(on, today),
  to: ({ to }) => dateError(to),
  due: ({ due }) => dateError(due),
  invited: ({ invited }) => (invited && !isCount(invited) ? say.number : undefined),
  present: ({ invited, present }) => {
    if (present && !isCount(present)) return say.number;
    return present && invited && Number(present) > Number(invited) ? say.contradict : undefined;
  },
  findings: ({ findings }) => {
    if (!findings) return say.findings;
    return isCount(findings) ? undefined : say.number;
  },
  form: ({ form }) => (form ? undefined : say.form),
  materials: () => undefined,
  done: ({ done }) => (done && !isCount(done) ? say.number : undefined),
  of: ({ done, of }) => {
    if (of && !isCount(of)) return say.number;
    if (done && !of) return say.whole;
    return done && of && Number(done) > Number(of) ? say.overWhole : undefined;
  },
  text: ({ text, files, paperNumber, done }, { act }) => {
    const needed = act === 'submit' || act === 'carryOutTask' || (act === 'noteProgress' && !done);
    return needed && !text.trim() && files.length === 0 && !paperNumber.trim() ? say.text : undefined;
  },
  result: ({ result }) => (result.trim() ? undefined : say.result),
  reason: ({ reason }) => (reason.trim() ? undefined : say.reason),
  paperNumber: ({ paperNumber, paperDate }, { act, onBehalf }) => {
    if (paperNumber.trim()) return undefined;
    if (needsPaper(act, onBehalf)) return say.paperMissing;
    return paperDate ? say.paperNumberMissing : undefined;
  },
  paperDate: ({ paperNumber, paperDate }, { act, onBehalf }) => {
    const wanted = needsPaper(act, onBehalf) || paperNumber.trim() !== '';
    if (wanted && !paperDate) return say.paperDateMissing;
    return dateError(paperDate, true);
  },
  files: ({ files }) => filesError(files),
  confirm: ({ confirm }) => (confirm ? undefined : say.confirm),
};

export const checkAct = (values: Values, situation: Situation): Errors => {
  const errors: Errors = {};
  for (const name of fieldsOf(situation.act, situation.onBehalf, situation.wanted)) {
    const error = CHECKS[name](values, situation);
    if (error) errors[name] = error;
  }
  return errors;
};
