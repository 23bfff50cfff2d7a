/** What the office types to amend a directive, and the change that it makes. */
import type { AmendDirective, DirectiveVersionsView } from '../../contracts/http/index.ts';
import { directive } from '../i18n/vi/directive.ts';

type Change = AmendDirective['change'];
type Obligation = DirectiveVersionsView['obligations'][number];

export interface AddedTask {
  key: number;
  title: string;
  kind: Obligation['kind'];
  /** Empty for all units. */
  units: string[];
  /** The line at which it is picked, where one points at another document. */
  reference?: string | undefined;
  date: string;
}
export interface AmendmentValues {
  /** New day of an obligation, by its id. */
  dates: Record<string, string>;
  dropped: string[];
  added: AddedTask[];
  termTo: string;
  reason: string;
  approver: string;
  paperNumber: string;
  paperDate: string;
}
export const noAmendment = (): AmendmentValues => ({
  dates: {},
  dropped: [],
  added: [],
  termTo: '',
  reason: '',
  approver: '',
  paperNumber: '',
  paperDate: '',
});

const words = directive.amendment;
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A name that no obligation of any version has: versions count on. */
const idOf = (base: number, key: number) => `SD${base}.${key}`;

export const changeOf = (
  { dates, dropped, added, termTo, reason }: AmendmentValues,
  { current, obligations }: DirectiveVersionsView,
): Change => {
  const kept = obligations.filter(({ id }) => !dropped.includes(id));
  const change = kept.flatMap((one) => {
    const date = dates[one.id];
    return date ? [{ ...one, due: { type: 'on' as const, date, dayOff: 'nextWorkingDay' as const } }] : [];
  });
  return {
    ...(change.length > 0 ? { change } : {}),
    ...(dropped.length > 0 ? { drop: dropped } : {}),
    ...(added.length > 0
      ? {
          add: added.map(({ key, title, kind, units, date, reference }) => ({
            id: idOf(current, key),
            kind,
            title: title.trim(),
            lead: units.length > 0 ? { units } : { all: true as const },
            due: { type: 'on' as const, date, dayOff: 'nextWorkingDay' as const },
            addedByOffice: reason.trim().slice(0, 600) || words.tab,
            ...(reference ? { pickedFrom: { reference } } : {}),
          })),
        }
      : {}),
    ...(termTo ? { termTo } : {}),
  };
};

/** Sentences of what is missing before the effect can be looked at. */
export const lacking = ({ dates, added, termTo }: AmendmentValues): string[] => [
  ...(Object.values(dates).some((date) => date !== '' && !isDate(date)) ? [words.wrongDate] : []),
  ...(termTo && !isDate(termTo) ? [words.wrongTerm] : []),
  ...(added.some(({ title, date }) => !title.trim() || !isDate(date)) ? [words.addedWhole] : []),
];

/** The same before it is made. */
export const lackingToAmend = (values: AmendmentValues): string[] => [
  ...lacking(values),
  ...(values.reason.trim() ? [] : [directive.act.reasonMissing]),
  ...(values.approver.trim() ? [] : [words.approverMissing]),
  ...(Boolean(values.paperNumber.trim()) === isDate(values.paperDate) ? [] : [directive.act.paper]),
];

export const amendmentBody = (values: AmendmentValues, versions: DirectiveVersionsView): AmendDirective => {
  const number = values.paperNumber.trim();
  return {
    base: versions.current,
    change: changeOf(values, versions),
    reason: values.reason.trim(),
    approver: values.approver.trim(),
    ...(number ? { paper: { number, date: values.paperDate } } : {}),
  };
};
