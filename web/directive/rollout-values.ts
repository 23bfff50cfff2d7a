/** What the office types for an act on the whole directive, its checks, and the body sent. */
import type { RolloutBody } from '../../contracts/http/acts.ts';
import type { EventView, LocalDate, ObligationView } from '../../contracts/http/index.ts';
import type { PERIOD_WORDS } from '../../contracts/vi/dates.ts';
import type { UNTICK_REASON_WORDS } from '../../contracts/vi/words.ts';
import { dates } from '../i18n/vi/dates.ts';
import { directive } from '../i18n/vi/directive.ts';
import type { Pair } from './pairs.ts';

export type RolloutTarget =
  | { act: 'recordEvent' | 'expectEvent'; event: EventView }
  | { act: 'correctEvent' | 'withdrawEvent'; event: EventView; occurrence: number }
  | { act: 'statePeriod'; obligation: ObligationView }
  | { act: 'stopClocks' }
  | { act: 'resumeClocks'; suspension: number }
  | { act: 'tickContext' | 'untickContext'; line: { label: string } }
  | {
      act:
        | 'holdLetters'
        | 'releaseLetters'
        | 'closeDirective'
        | 'revokeDirective'
        | 'supersedeDirective'
        | 'reopenDirective';
    };

export interface RolloutValues {
  on: string;
  units: string[];
  /** The unit whose clocks stop; empty for the whole directive. */
  unit: string;
  branch: boolean;
  from: string;
  until: string;
  paperNumber: string;
  paperDate: string;
  reason: string;
  /** Why a tick is taken back. */
  untick: keyof typeof UNTICK_REASON_WORDS;
  approver: string;
  giveBack: boolean;
  /** The directive that takes its place. */
  successor: string;
  /** What goes on there; null while nothing was shown yet. */
  carries: Pair[] | null;
  period: keyof typeof PERIOD_WORDS;
  month: string;
  day: string;
  sure: boolean;
}
export const noRolloutValues = (): RolloutValues => ({
  on: '',
  units: [],
  unit: '',
  branch: true,
  from: '',
  until: '',
  paperNumber: '',
  paperDate: '',
  reason: '',
  untick: 'wrongLine',
  approver: '',
  giveBack: true,
  successor: '',
  carries: null,
  period: 'quarter',
  month: '',
  day: '',
  sure: false,
});
type Name = keyof RolloutValues;
export type RolloutErrors = Partial<Record<Name, string>>;

const FIELDS: Record<RolloutTarget['act'], readonly Name[]> = {
  recordEvent: ['on', 'paperNumber', 'paperDate', 'units'],
  correctEvent: ['on', 'reason'],
  withdrawEvent: ['reason', 'sure'],
  expectEvent: ['on', 'reason'],
  statePeriod: ['period', 'month', 'day'],
  stopClocks: ['unit', 'branch', 'from', 'until', 'reason', 'paperNumber', 'paperDate'],
  resumeClocks: ['on', 'reason', 'paperNumber', 'paperDate'],
  tickContext: ['paperNumber', 'paperDate'],
  untickContext: ['untick'],
  holdLetters: ['reason'],
  releaseLetters: ['sure'],
  closeDirective: ['reason', 'sure'],
  supersedeDirective: ['successor', 'reason', 'approver', 'paperNumber', 'paperDate', 'sure'],
  revokeDirective: ['reason', 'approver', 'paperNumber', 'paperDate', 'sure'],
  reopenDirective: ['reason', 'approver', 'paperNumber', 'paperDate', 'giveBack', 'sure'],
};
export const rolloutFields = (act: RolloutTarget['act']): readonly Name[] => FIELDS[act];

const words = directive.act;
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const within = (text: string, most: number) =>
  !text.trim() || (/^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most);

/** Acts that nobody does without a paper. */
const byPaper = (act: RolloutTarget['act']): boolean =>
  act === 'revokeDirective' ||
  act === 'supersedeDirective' ||
  act === 'reopenDirective' ||
  act === 'tickContext';

const errorOf = (act: RolloutTarget['act'], name: Name, values: RolloutValues): string | undefined => {
  switch (name) {
    case 'on':
      if (!values.on) return words.dateMissing;
      return isDate(values.on) ? undefined : dates.wrong;
    case 'from':
      if (!values.from) return words.dateMissing;
      return isDate(values.from) ? undefined : dates.wrong;
    case 'until':
      if (!values.until) return undefined;
      if (!isDate(values.until)) return dates.wrong;
      return values.until < values.from ? words.untilBeforeFrom : undefined;
    case 'paperDate':
      if (values.paperDate && !isDate(values.paperDate)) return dates.wrong;
      return Boolean(values.paperDate) === Boolean(values.paperNumber.trim()) ? undefined : words.paper;
    case 'paperNumber':
      return byPaper(act) && !values.paperNumber.trim() ? words.paperMissing : undefined;
    case 'successor':
      if (!values.successor) return words.successorMissing;
      return values.carries ? undefined : words.successorUnseen;
    case 'approver':
      return values.approver.trim() ? undefined : words.approverMissing;
    case 'reason':
      return values.reason.trim() ? undefined : words.reasonMissing;
    case 'month':
      return within(values.month, 12) ? undefined : words.number;
    case 'day':
      return within(values.day, 31) ? undefined : words.number;
    case 'sure':
      return values.sure ? undefined : words.sureMissing;
    default:
      return undefined;
  }
};
export const checkRollout = (act: RolloutTarget['act'], values: RolloutValues): RolloutErrors =>
  Object.fromEntries(
    rolloutFields(act).flatMap((name) => {
      const error = errorOf(act, name, values);
      return error ? [[name, error]] : [];
    }),
  );

const count = (text: string): number | undefined => (text.trim() ? Number(text) : undefined);
export const rolloutBody = (target: RolloutTarget, values: RolloutValues): RolloutBody => {
  const reason = values.reason.trim();
  const on: LocalDate = values.on;
  const number = values.paperNumber.trim();
  const document = number ? { document: { number, date: values.paperDate } } : {};
  switch (target.act) {
    case 'recordEvent':
      return {
        event: target.event.code,
        on,
        ...document,
        ...(values.units.length > 0 ? { units: values.units } : {}),
      };
    case 'correctEvent':
      return { event: target.event.code, occurrence: target.occurrence, on, reason };
    case 'withdrawEvent':
      return { event: target.event.code, occurrence: target.occurrence, reason };
    case 'expectEvent':
      return { event: target.event.code, on, reason };
    case 'statePeriod':
      return {
        obligation: target.obligation.id,
        rule: {
          type: 'every',
          period: values.period,
          month: count(values.month),
          day: count(values.day),
          dayOff: 'nextWorkingDay',
        },
      };
    case 'stopClocks':
      return {
        ...(values.unit ? { unit: values.unit } : {}),
        branch: values.unit === '' || values.branch,
        from: values.from,
        ...(values.until ? { until: values.until } : {}),
        reason,
        ...document,
      };
    case 'resumeClocks':
      return { suspension: target.suspension, on, reason, ...document };
    case 'tickContext':
      return { line: target.line.label, paper: { number, date: values.paperDate } };
    case 'untickContext':
      return { line: target.line.label, reason: values.untick };
    case 'supersedeDirective':
    case 'revokeDirective':
    case 'reopenDirective': {
      const paper = { number, date: values.paperDate };
      const approved = { reason, approver: values.approver.trim(), paper };
      if (target.act === 'supersedeDirective')
        return { ...approved, successor: values.successor, carries: values.carries ?? [] };
      return target.act === 'revokeDirective' ? approved : { ...approved, giveBack: values.giveBack };
    }
    case 'releaseLetters':
      return {};
    case 'holdLetters':
    case 'closeDirective':
      return { reason };
  }
};
