/** A unit hands in its plan with what it asks of its subordinates; once in force, each is told its lines. */
import { type BriefObligation, DEFAULT_LADDER, type UnitBrief } from '../directive/brief.ts';
import { asksSomebody, isTo, type PlanLine } from '../directive/own-plan.ts';
import { same } from '../directive/same.ts';
import type { UnitId } from '../organisation/organisation.ts';
import { dateOf } from '../time/local-date.ts';
import { briefNow } from './brief-now.ts';
import { type Draft, draftFrom } from './draft.ts';
import type { UnitEvent } from './events.ts';
import { no } from './guards.ts';
import { planObligation } from './plan-steps.ts';
import type { Refusal } from './refusals.ts';
import { remindStep } from './reminders.ts';
import type { Context, PlanInForce, UnitState } from './state.ts';
import { isClosed, type PlannedStep, type Step } from './step.ts';
import { asClocksRun } from './suspension.ts';

/** What one subordinate is told of it: its own lines, none when a corrected plan asks it no more. */
export interface PlanNews extends PlanInForce {
  from: UnitId;
  /** Of a unit that has ended: what those are told who go on with its work. */
  passes?: PassedPlan | undefined;
  /** To one of these: the unit that has ended and tells it. */
  heirOf?: UnitId | undefined;
}
export interface PassedPlan {
  /** Numbers of the lines by which earlier versions asked the unit that has ended. */
  labels: string[];
  /** Those of them that ask still. */
  lines: PlanLine[];
  /** Who hears of the plan from the superior itself. */
  except: UnitId[];
}

/** Begins the ids of what superiors' own plans ask; no file can name it. */
const GIVEN = '_KH';
/** Whose plan an obligation comes from, and the line of it; null for an obligation of the directive. */
export const planOf = (obligation: string): { unit: UnitId; label: string } | null => {
  const [first, unit = '', , label = ''] = obligation.split('~');
  return first === GIVEN ? { unit, label } : null;
};

const MOST_LINES = 60;

/** Whom lines name is the directory's knowledge, and what they answer the document's: the API asks both first. */
export const linesFit = (
  lines: PlanLine[] | undefined,
  step: Step,
  { now, brief }: Context,
): Refusal | null => {
  if (!lines || lines.length === 0) return null;
  if (step.kind !== 'plan') return no('NOT_A_PLAN', { kind: step.kind });
  if (lines.length > MOST_LINES) return no('TOO_MANY_LINES', { most: MOST_LINES });
  const twice = lines.find(({ label }, i) => lines.findIndex((one) => one.label === label) < i);
  if (twice) return no('LINE_TWICE', { label: twice.label });
  const from = dateOf(now);
  const { to } = brief.term;
  const astray = lines.find(({ due }) => due.type === 'on' && (due.date < from || due.date > to));
  return astray ? no('LINE_OUT_OF_TERM', { label: astray.label, from, to }) : null;
};

/** A task that is late from its first day is nobody's: the plan is returned for another date. */
export const linesStillAhead = ({ plan }: Step, { now }: Context): Refusal | null => {
  const today = dateOf(now);
  for (const line of plan?.lines ?? [])
    if (asksSomebody(line) && line.due.type === 'on' && line.due.date < today)
      return no('LINE_PAST', { label: line.label, date: line.due.date });
  return null;
};

/** Said where somebody is asked something, or no more. */
export const comeIntoForce = (draft: Draft, id: string): void => {
  const { plans = [], steps } = draft.state;
  const lines = steps[id]?.plan?.lines ?? [];
  const earlier = plans.filter(({ step }) => step === id).at(-1);
  if (earlier ? same(earlier.lines, lines) : !lines.some(asksSomebody)) return;
  draft.add({ type: 'PlanCameIntoForce', step: id, number: plans.length + 1 });
};

/** Null when it does not concern the subordinate, nor did before. */
export const toldTo = (
  unit: UnitId,
  from: UnitId,
  plan: PlanInForce,
  plans: PlanInForce[],
): PlanNews | null => {
  const mine = (one: PlanInForce) => one.lines.filter((line) => isTo(line, unit));
  const before = plans.some(
    (one) => one.step === plan.step && one.number < plan.number && mine(one).length > 0,
  );
  const lines = mine(plan);
  return lines.length > 0 || before ? { ...plan, lines, from } : null;
};

const asked = (
  line: PlanLine,
  { from, number, step, paper }: PlanNews,
  brief: UnitBrief,
): BriefObligation => {
  const { label, title, due, product, answers } = line;
  const [superior] = brief.ancestors;
  const [first = DEFAULT_LADDER] = Object.keys(brief.ladders);
  return {
    id: [GIVEN, from, number, label].join('~'),
    kind: 'task',
    due,
    closes: superior ? 'reviewed' : 'recorded',
    reviewers: superior ? [superior] : [],
    ladder: brief.ladders[DEFAULT_LADDER] ? DEFAULT_LADDER : first,
    title,
    given: {
      unit: from,
      plan: step,
      label,
      ...(paper ? { paper } : {}),
      ...(product ? { product } : {}),
      ...(answers ? { answers } : {}),
    },
  };
};

const saidBy = ({ title, due, given }: BriefObligation) => ({
  title,
  due,
  label: given?.label,
  product: given?.product,
  answers: given?.answers,
});
/** Whether one of them asks the same, whichever version of the plan says it. */
const staysAmong = (one: BriefObligation, among: BriefObligation[]): boolean =>
  among.some((other) => same(saidBy(one), saidBy(other)));

/** What a version asks of those obligations that the unit has from earlier ones of the same plan. */
export interface Correcting {
  had: BriefObligation[];
  lines: PlanLine[];
}

/** What stays as it was asked by an earlier version keeps its steps; the rest gives way to what is asked now. */
export const takePlan = (state: UnitState, news: PlanNews, context: Context): UnitEvent[] => {
  const { from, number, step: plan } = news;
  const heard = state.given?.some((one) => !one.heirOf && one.from === from && one.number >= number);
  if (state.closed || heard) return [];
  const had = context.brief.obligations.filter(({ given }) => given?.unit === from && given.plan === plan);
  return corrected(state, news, { had, lines: news.lines }, context);
};

export const corrected = (
  state: UnitState,
  news: PlanNews,
  { had, lines }: Correcting,
  context: Context,
): UnitEvent[] => {
  const { from, number, step: plan, paper, heirOf } = news;
  const { brief, now } = context;
  const today = dateOf(now);
  const wanted = lines.map((line) => asked(line, news, brief));
  const dropped = had.flatMap((one) => (staysAmong(one, wanted) ? [] : [one.id]));
  const obligations = wanted
    .filter((one) => !staysAmong(one, had))
    .map((one) => ({ ...one, ...(today > brief.issuedOn ? { since: today } : {}) }));
  if (heirOf && dropped.length + obligations.length === 0) return [];
  const draft = draftFrom(state, now, news.by, null);
  const [superior] = brief.ancestors;
  draft.add({
    type: 'PlanReceived',
    from,
    number,
    plan,
    ...(paper ? { paper } : {}),
    ...(heirOf ? { heirOf } : {}),
    obligations,
    dropped,
    ...(superior ? { superior } : {}),
  });
  for (const { id, obligation, ...step } of Object.values(draft.state.steps))
    if (dropped.includes(obligation) && !isClosed(step))
      draft.add({ type: 'Cancelled', step: id, reason: 'planCorrected' });
  openAll(draft, obligations, { ...context, brief: briefNow(brief, draft.state) });
  return draft.events;
};

const openAll = (draft: Draft, obligations: BriefObligation[], context: Context): void => {
  const { brief, now } = context;
  const today = dateOf(now);
  // Whatever the unit took over from others, this was asked of itself.
  const { joined: _, ...always } = brief;
  const isComing = ({ deadline }: PlannedStep) => !deadline || deadline.date >= today;
  const planned = obligations.flatMap((one) => planObligation(always, draft.state, one, today));
  const steps = asClocksRun(brief, planned.filter(isComing));
  if (steps.length === 0) return;
  draft.add({ type: 'StepsPlanned', through: draft.state.plannedThrough ?? today, steps });
  for (const { id } of steps) remindStep(draft, id, context, { at: now });
};
