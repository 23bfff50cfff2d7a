/** One occurrence of an obligation for one unit: the thing with a clock and a status. Plain JSON. */
import type { Stop } from '../clocks/stops.ts';
import type { Deadline } from '../deadline/deadline.ts';
import type { BriefObligation, PartRole } from '../directive/brief.ts';
import type { Closing, ObligationKind } from '../directive/directive.ts';
import type { PlanLine, PlanSource } from '../directive/own-plan.ts';
import type { Wait } from '../evaluation/own-time.ts';
import type { MeetingQuality, YearResult } from '../evaluation/result.ts';
import type { PostId, UnitId } from '../organisation/organisation.ts';
import type { Instant, LocalDate } from '../time/local-date.ts';

/** `planned` (its period has not begun) and overdue are derived from dates and now, never stored. */
export const STEP_STATUSES = [
  'waiting',
  'open',
  'submitted',
  'returned',
  'accepted',
  'waived',
  'cancelled',
  'superseded',
  'missed',
] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** A submission's text and files stay in the database; messages and events carry their id and digest. */
export interface ContentRef {
  id: string;
  sha256: string;
}
/** The paper that carries an act: its number and symbol, its date. */
export interface Paper {
  number: string;
  date: LocalDate;
}

/** Where a step goes on when its directive is superseded: a requirement of the directive that takes its place. */
export interface CarriedTo {
  directive: string;
  number: string | null;
  obligation: string;
  title: string;
}
/** A step under a superseded directive, by its number and title as they were then. */
export interface CarriedFrom {
  directive: string;
  number: string | null;
  name: string;
  step: string;
  /** Of the requirement that it was a step of. */
  title: string;
}

/** A unit's own plan as it lies with its step: that of the last submission. */
export interface LaidPlan {
  lines: PlanLine[];
  paper?: Paper | undefined;
}

export interface Submission {
  /** 1 for the first; a return or a withdrawal is followed by 2 … */
  attempt: number;
  /** The day by which on time is judged: of the act itself, or when the paper was received. */
  on: LocalDate;
  at: Instant;
}

/** What a unit has fixed about a meeting to come. */
export interface MeetingPlan {
  on: LocalDate;
  /** Local time, `HH:MM`. */
  time: string;
  place?: string | undefined;
  online?: true | undefined;
  /** Units that it is held together with. */
  with?: UnitId[] | undefined;
}

export interface Step {
  id: string;
  obligation: string;
  kind: ObligationKind;
  /** `once`, `2026-01`, `2026-Q1`, `e1` (first occurrence of its event), `x1` (opened by hand). */
  occurrence: string;
  /** The post answerable, where one member owes it rather than the unit as a whole. */
  post: PostId | null;
  closes: Closing;
  /** Set where the unit coordinates and another leads: this is its part, late or in time for itself alone. */
  role?: PartRole | undefined;
  reviewers: UnitId[];
  ladder: string;
  /** First day of its period; null while it waits for its event. */
  opensOn: LocalDate | null;
  deadline: Deadline | null;
  /** Goes up with every change of the deadline; each version has its own ladder. */
  version: number;
  status: StepStatus;
  /** Index into `reviewers` of the one who has it. */
  stage: number;
  /** The day on which that reviewer got it: the reviewer's own clock starts there. */
  reviewSince: LocalDate | null;
  submission: Submission | null;
  /** Highest rung done for this version of the deadline; null: none. */
  rung: number | null;
  /** The same for the reviewer who has it. */
  reviewRung: number | null;
  returns: number;
  /** Submissions so far, withdrawn ones included. */
  attempts: number;
  /** Set when it closes: whether the accepted submission was made by the deadline. Null without a deadline. */
  onTime: boolean | null;
  closedOn: LocalDate | null;
  /** Of a superseded step: what it was before, should the event be withdrawn. */
  was?: StepStatus | undefined;
  /** Suspensions of the unit that owed it before, where there were some: what they took stays given back. */
  stops?: Stop[] | undefined;
  /** A meeting that the unit has fixed, until it is held. */
  meeting?: MeetingPlan | undefined;
  /** Of what a meeting concluded: what is to be done, and the meeting's step. */
  title?: string | undefined;
  from?: string | undefined;
  /** Of what a superior's own plan asks, with a title of its own: where that plan says it. */
  given?: PlanSource | undefined;
  /** Of a plan that was handed in with tasks for those below. */
  plan?: LaidPlan | undefined;
  /** Only once more time was asked for. */
  extension?: Extension | undefined;
  /** Of a year-end review, once something was reckoned; of a meeting, once it was scored. */
  evaluation?: YearResult | undefined;
  quality?: MeetingQuality | undefined;
  /** Days on which others had the matter, once there were some: they are not the unit's own delay. */
  waits?: Wait[] | undefined;
  /** Only once a difficulty was reported to the level above. */
  difficulty?: Ask | undefined;
  /** Only once the unit said that it is not its own. */
  disclaim?: Ask | undefined;
  /** Only once something was noted on the way. */
  progress?: Progress | undefined;
  /** Of a study of which it is known how it was held. */
  study?: Study | undefined;
  /** Ended with its directive, and asked for again by the one that took its place. */
  carriedTo?: CarriedTo | undefined;
  /** Steps under superseded directives of which it goes on with the work. */
  carriedFrom?: CarriedFrom[] | undefined;
}

/** A question to somebody above, and its last answer. */
export interface Ask {
  /** 1 for the first. */
  number: number;
  /** Null when it is answered. */
  open: { reason: string; on: LocalDate } | null;
  answer?: { text: string; on: LocalDate } | undefined;
  /** Highest rung done on the clock of who owes the answer. */
  rung: number | null;
}

export interface Progress {
  notes: number;
  /** The day of the last note. */
  on: LocalDate;
  /** Of a step with a target: so many of so many. */
  done?: number | undefined;
  of?: number | undefined;
}

/** All sessions together: who was invited to the first, who has come to any. */
export interface Study {
  sessions: number;
  invited?: number | undefined;
  present?: number | undefined;
}

/** A request for more time, decided one level up, and what was granted so far. */
export interface Extension {
  /** 1 for the first request. */
  number: number;
  /** Null when it is decided. */
  asked: { wished: LocalDate; reason: string; on: LocalDate } | null;
  /** Calendar days on top of the rule's date, and when they were granted last. */
  granted?: { days: number; on: LocalDate } | undefined;
  /** Highest rung done on the clock of who decides. */
  rung: number | null;
}

export const isClosed = (step: Pick<Step, 'status'>): boolean =>
  step.status === 'accepted' ||
  step.status === 'waived' ||
  step.status === 'cancelled' ||
  step.status === 'superseded' ||
  step.status === 'missed';

/** Owed by the unit itself now or later: not closed and not with a reviewer. */
export const isOwed = (step: Pick<Step, 'status'>): boolean => !isClosed(step) && step.status !== 'submitted';

export const isOverdue = (step: Pick<Step, 'status' | 'deadline'>, today: LocalDate): boolean =>
  isOwed(step) && step.status !== 'waiting' && step.deadline !== null && step.deadline.date < today;

/** Counts a step's turns at reviewers: every attempt goes to each of them in order. 1, 2, 3 … where there is one. */
export const reviewTurn = (step: Pick<Step, 'attempts' | 'stage' | 'reviewers'>): number =>
  (step.attempts - 1) * step.reviewers.length + step.stage + 1;

export const stepId = (obligation: string, occurrence: string, post: PostId | null): string =>
  [obligation, occurrence, post].filter(Boolean).join('/');

/** The unit that owed a step first, from the id that it has under an heir; null where it is the unit's own. */
export const originOf = (id: string): UnitId | null => id.split('@')[1] ?? null;
/** What the step was called where it was owed first. */
export const ownId = (id: string): string => id.split('@')[0] ?? id;

/**
 * A step as it is planned: what an event says of it. Everything else begins the same for all, so it is not said;
 * a post that is null and the reviewers of a step that has none are left out too.
 */
export interface PlannedStep {
  id: string;
  obligation: string;
  kind: ObligationKind;
  occurrence: string;
  post?: PostId | undefined;
  closes: Closing;
  role?: PartRole | undefined;
  reviewers?: UnitId[] | undefined;
  ladder: string;
  opensOn: LocalDate | null;
  deadline: Deadline | null;
  title?: string | undefined;
  from?: string | undefined;
  given?: PlanSource | undefined;
}

export const planStep = (
  obligation: BriefObligation,
  occurrence: string,
  post: PostId | null,
  opensOn: LocalDate | null,
  deadline: Deadline | null,
): PlannedStep => ({
  id: stepId(obligation.id, occurrence, post),
  obligation: obligation.id,
  kind: obligation.kind,
  occurrence,
  ...(post ? { post } : {}),
  closes: obligation.closes,
  ...(obligation.role ? { role: obligation.role } : {}),
  ...(obligation.reviewers.length > 0 ? { reviewers: obligation.reviewers } : {}),
  ladder: obligation.ladder,
  opensOn,
  deadline,
  ...(obligation.title ? { title: obligation.title } : {}),
  ...(obligation.given ? { given: obligation.given } : {}),
});

export const stepFrom = (plan: PlannedStep): Step => ({
  ...plan,
  post: plan.post ?? null,
  reviewers: plan.reviewers ?? [],
  version: plan.deadline && plan.opensOn ? 1 : 0,
  status: plan.opensOn === null ? 'waiting' : 'open',
  stage: 0,
  reviewSince: null,
  submission: null,
  rung: null,
  reviewRung: null,
  returns: 0,
  attempts: 0,
  onTime: null,
  closedOn: null,
});
