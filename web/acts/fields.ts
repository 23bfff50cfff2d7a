/** Which fields each act asks for. Pure data: forms, checks and bodies all follow from it. */
import type { ACT_BODIES } from '../../contracts/http/acts.ts';
import type { UnitEvaluation } from '../../contracts/http/index.ts';

/** Acts of evaluation have forms of their own. */
export type ActName = Exclude<keyof typeof ACT_BODIES, UnitEvaluation['acts'][number]>;
export type FieldName =
  | 'obligation'
  | 'officer'
  | 'leaver'
  | 'successor'
  | 'on'
  | 'time'
  | 'place'
  | 'online'
  | 'partners'
  | 'heading'
  | 'owner'
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
  | 'form'
  | 'materials'
  | 'done'
  | 'of'
  | 'confirm';
export type Values = Record<Exclude<FieldName, 'files'>, string> & { files: File[] };

const entry = ['paperNumber', 'paperDate', 'text', 'files'] as const;
const FIELDS: Record<ActName, readonly FieldName[]> = {
  recordStudy: ['on', 'form', 'invited', 'present', 'materials', ...entry],
  addStudySession: ['on', 'form', 'invited', 'present', 'materials', ...entry],
  noteProgress: ['on', 'done', 'of', ...entry],
  holdMeeting: ['on', 'invited', 'present', ...entry],
  recordInspection: ['on', 'findings', ...entry],
  carryOutTask: entry,
  submit: entry,
  withdraw: ['confirm'],
  accept: ['confirm'],
  return: ['reason'],
  planMeeting: ['to', 'time', 'place', 'online', 'partners', ...entry],
  reportNotHeld: ['reason', 'paperNumber', 'paperDate', 'confirm'],
  openConclusion: ['heading', 'due', 'owner', 'paperNumber', 'paperDate'],
  moveMeeting: ['to', 'reason'],
  recordYearEndResult: ['result', 'paperNumber', 'paperDate'],
  waive: ['reason', 'confirm'],
  askExtension: ['to', 'reason', 'paperNumber', 'paperDate'],
  grantExtension: ['to'],
  refuseExtension: ['reason'],
  openAdHoc: ['obligation', 'due', 'reason'],
  nameOfficer: ['officer', 'paperNumber', 'paperDate'],
  confirmPart: ['on', ...entry],
  reportDifficulty: ['reason', 'paperNumber', 'paperDate'],
  answerDifficulty: ['reason', 'paperNumber', 'paperDate'],
  disclaim: ['reason', 'paperNumber', 'paperDate'],
  confirmDisclaim: ['reason', 'confirm'],
  rejectDisclaim: ['reason'],
  handOverPost: ['leaver', 'successor', 'reason', 'paperNumber', 'paperDate'],
};
const DATED_ON_PAPER: ReadonlySet<ActName> = new Set(['carryOutTask', 'submit']);

/** What the step wants in numbers; null or absent where it wants none. */
export type Wanted = { percent: number | null } | null | undefined;

const hasNumber = (name: FieldName, wanted: Wanted): boolean => {
  if (name === 'done') return wanted != null;
  return name === 'of' ? wanted != null && wanted.percent !== null : true;
};

/**
 * A unit's own submission counts from today; one entered for it, from the day its paper came. Progress is asked in
 * numbers only where the task has a target, and for the whole only where that is a share.
 */
export const fieldsOf = (act: ActName, onBehalf: boolean, wanted?: Wanted): readonly FieldName[] => {
  const fields = onBehalf && DATED_ON_PAPER.has(act) ? (['on', ...FIELDS[act]] as const) : FIELDS[act];
  return fields.filter((name) => hasNumber(name, wanted));
};

/** An entry by the office for a unit stands on a paper. */
export const needsPaper = (act: ActName, onBehalf: boolean): boolean =>
  onBehalf && FIELDS[act].includes('paperNumber');

/** What is long to type again, or has to be looked up again, is kept while it is typed. */
export const KEPT = [
  'text',
  'reason',
  'result',
  'paperNumber',
  'paperDate',
] as const satisfies readonly FieldName[];

export const noValues = (): Values => ({
  obligation: '',
  officer: '',
  leaver: '',
  successor: '',
  on: '',
  time: '',
  place: '',
  online: '',
  partners: '',
  heading: '',
  owner: '',
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
  form: '',
  materials: '',
  done: '',
  of: '',
  confirm: '',
  files: [],
});
