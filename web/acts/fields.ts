/** Which fields each act asks for. Pure data: forms, checks and bodies all follow from it. */
import type { ACT_BODIES } from '../../contracts/http/acts.ts';

export type ActName = keyof typeof ACT_BODIES;
export type FieldName =
  | 'obligation'
  | 'officer'
  | 'leaver'
  | 'successor'
  | 'on'
  | 'to'
  | 'due'
  | 'invited'
  | 'present'
  | 'findings'
  | 'text'
  | 'result'
  | 'reason'
  | 'paperNumber'
  | 'paperDate'
  | 'files'
  | 'confirm';
export type Values = Record<Exclude<FieldName, 'files'>, string> & { files: File[] };

const entry = ['paperNumber', 'paperDate', 'text', 'files'] as const;
const FIELDS: Record<ActName, readonly FieldName[]> = {
  recordStudy: ['on', 'invited', 'present', ...entry],
  holdMeeting: ['on', 'invited', 'present', ...entry],
  recordInspection: ['on', 'findings', ...entry],
  carryOutTask: entry,
  submit: entry,
  withdraw: ['confirm'],
  accept: ['confirm'],
  return: ['reason'],
  moveMeeting: ['to', 'reason'],
  recordYearEndResult: ['result', 'paperNumber', 'paperDate'],
  waive: ['reason', 'confirm'],
  askExtension: ['to', 'reason', 'paperNumber', 'paperDate'],
  grantExtension: ['to'],
  refuseExtension: ['reason'],
  openAdHoc: ['obligation', 'due', 'reason'],
  nameOfficer: ['officer', 'paperNumber', 'paperDate'],
  handOverPost: ['leaver', 'successor', 'reason', 'paperNumber', 'paperDate'],
};
const DATED_ON_PAPER: ReadonlySet<ActName> = new Set(['carryOutTask', 'submit']);

/** A unit's own submission counts from today; one entered for it, from the day its paper came. */
export const fieldsOf = (act: ActName, onBehalf: boolean): readonly FieldName[] =>
  onBehalf && DATED_ON_PAPER.has(act) ? ['on', ...FIELDS[act]] : FIELDS[act];

/** An entry by the office for a unit stands on a paper. */
export const needsPaper = (act: ActName, onBehalf: boolean): boolean =>
  onBehalf && FIELDS[act].includes('paperNumber');

/** What is long to type again is kept while it is typed. */
export const KEPT = ['text', 'reason', 'result'] as const satisfies readonly FieldName[];

export const noValues = (): Values => ({
  obligation: '',
  officer: '',
  leaver: '',
  successor: '',
  on: '',
  to: '',
  due: '',
  invited: '',
  present: '',
  findings: '',
  text: '',
  result: '',
  reason: '',
  paperNumber: '',
  paperDate: '',
  confirm: '',
  files: [],
});
