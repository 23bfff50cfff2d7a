/** What people ask of a unit's workflow, in the imperative. `id` makes a repeat harmless. */
import type { PlanLine } from '../directive/own-plan.ts';
import type { Policy, Scores } from '../evaluation/policy.ts';
import type { QuotaCheck } from '../evaluation/quota.ts';
import type { Finding, Override, Span } from '../evaluation/result.ts';
import type { PostId, UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Actor } from './actor.ts';
import type { Entry, StudyForm } from './events.ts';
import type { Paper } from './step.ts';

interface Attendance {
  invited?: number | undefined;
  present?: number | undefined;
}

/** How a study was held, and with which materials, named in a line. */
interface Holding {
  form?: StudyForm | undefined;
  materials?: string | undefined;
}
/** Scores by a policy, and the days on which letters did not reach the unit, which the outbox knows. */
interface Scored {
  policy: Policy;
  scores: Scores;
  undelivered?: Span[] | undefined;
}

interface HeldTogether {
  online?: true | undefined;
  with?: UnitId[] | undefined;
}

export interface ActPayloads {
  recordStudy: { step: string; entry: Entry } & Attendance & Holding;
  /** A later session for those who were absent. */
  addStudySession: { step: string; entry: Entry } & Attendance & Holding;
  /** On the way: words, evidence, and numbers where the task has a target. */
  noteProgress: { step: string; entry: Entry; done?: number | undefined; of?: number | undefined };
  carryOutTask: { step: string; entry: Entry };
  /** `lines`: of a plan. */
  submit: { step: string; entry: Entry; lines?: PlanLine[] | undefined };
  withdraw: { step: string };
  accept: { step: string };
  return: { step: string; reason: string };
  holdMeeting: { step: string; entry: Entry } & Attendance & HeldTogether;
  /** The meeting's day, hour and place; its agenda is the entry's content. */
  planMeeting: {
    step: string;
    entry: Entry;
    time: string;
    place?: string | undefined;
    online?: true | undefined;
    with?: UnitId[] | undefined;
  };
  /** It was not held and will not be. */
  reportNotHeld: { step: string; reason: string; paper?: Paper | undefined };
  /** What a meeting that was held has concluded: a step of its own, of the unit or of one of its posts. */
  openConclusion: {
    step: string;
    title: string;
    due: LocalDate;
    post?: PostId | undefined;
    paper?: Paper | undefined;
  };
  moveMeeting: { step: string; to: LocalDate; reason: string };
  recordInspection: { step: string; entry: Entry; findings: number };
  recordYearEndResult: { step: string; result: string; paper?: Paper | undefined };
  waive: { step: string; reason: string };
  /** The unit asks for more time; the level above decides. */
  askExtension: { step: string; wished: LocalDate; reason: string; paper?: Paper | undefined };
  grantExtension: { step: string; to: LocalDate };
  refuseExtension: { step: string; reason: string };
  /** "hoặc đột xuất": one more occurrence of an obligation that allows it. */
  openAdHoc: { obligation: string; due: LocalDate; reason: string };
  /** On receipt: the post of the unit that answers for this directive, to which its letters go from then on. */
  nameOfficer: { officer: PostId; paper?: Paper | undefined };
  /** "Vướng mắc": the level above owes an answer. */
  reportDifficulty: { step: string; reason: string; paper?: Paper | undefined };
  answerDifficulty: { step: string; answer: string; paper?: Paper | undefined };
  /** "Không thuộc đơn vị": the issuer's office decides. */
  disclaim: { step: string; reason: string; paper?: Paper | undefined };
  confirmDisclaim: { step: string; reason: string };
  rejectDisclaim: { step: string; reason: string };
  /** A post leaves: what it owes passes to another post of the unit, or to the unit, for which its head answers. */
  handOverPost: {
    from: PostId;
    to?: PostId | undefined;
    /** It was the post that answered for the directive, named or not. */
    answers?: true | undefined;
    reason: string;
    paper?: Paper | undefined;
  };
  /** The unit hands in its year-end review with its own scores; facts come from its steps. */
  selfAssess: { step: string; entry: Entry; exceeded: string[] } & Scored;
  /** The level above scores and proposes; without a band the one that the points give. */
  proposeYearEnd: {
    step: string;
    exceeded?: string[] | undefined;
    band?: string | undefined;
    reason?: string | undefined;
  } & Scored;
  /** `quota`: how places stand at the level that decides, which one unit's workflow cannot know. */
  decideYearEnd: {
    step: string;
    policy: Policy;
    band: string;
    paper?: Paper | undefined;
    overrides?: Override[] | undefined;
    reason?: string | undefined;
    quota: QuotaCheck | null;
  };
  /** The unit asks once for another look at its result. */
  askAnotherLook: { step: string; reason: string; paper?: Paper | undefined };
  /** Those above will inspect the unit; with a number they move one that is planned. */
  planInspection: { on: LocalDate; number?: number | undefined };
  /** Without a number nobody had planned it. */
  inspect: { on: LocalDate; number?: number | undefined; findings: Finding[]; paper?: Paper | undefined };
  assessMeeting: { step: string; policy: Policy; scores: Scores; paper?: Paper | undefined };
  reviewMeeting: { step: string; policy: Policy; scores: Scores; reason?: string | undefined };
  /** Of a coordinating unit: its part is done. */
  confirmPart: { step: string; entry: Entry };
}
export type ActName = keyof ActPayloads;
/** Acts of one form each on a step or the unit. */
export const FORM_ACT_NAMES = [
  'recordStudy',
  'carryOutTask',
  'submit',
  'withdraw',
  'accept',
  'return',
  'holdMeeting',
  'planMeeting',
  'reportNotHeld',
  'openConclusion',
  'moveMeeting',
  'recordInspection',
  'recordYearEndResult',
  'waive',
  'askExtension',
  'grantExtension',
  'refuseExtension',
  'openAdHoc',
  'nameOfficer',
  'addStudySession',
  'noteProgress',
  'reportDifficulty',
  'answerDifficulty',
  'disclaim',
  'confirmDisclaim',
  'rejectDisclaim',
  'handOverPost',
  'confirmPart',
] as const satisfies readonly ActName[];
/** Acts of evaluation, which stand on pages of their own. */
export const EVALUATION_ACT_NAMES = [
  'selfAssess',
  'proposeYearEnd',
  'decideYearEnd',
  'askAnotherLook',
  'planInspection',
  'inspect',
  'assessMeeting',
  'reviewMeeting',
] as const satisfies readonly ActName[];
export const ACT_NAMES = [...FORM_ACT_NAMES, ...EVALUATION_ACT_NAMES] as const satisfies readonly ActName[];

export type Act = { [K in ActName]: { id: string; by: Actor; act: K } & ActPayloads[K] }[ActName];
