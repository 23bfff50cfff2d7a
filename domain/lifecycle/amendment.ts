/** The directive was amended: what a unit owes is held against the new rules, and only what differs changes. */
import type { Occurred } from '../deadline/moments.ts';
import type { Due } from '../deadline/once.ts';
import type { BriefObligation, UnitBrief } from '../directive/brief.ts';
import type { BriefPart } from '../directive/brief-part.ts';
import { type DueRule, eventsOf, isDatedOnce } from '../directive/due-rule.ts';
import type { DirectiveAmended, News } from '../rollout/news.ts';
import { dateOf, type LocalDate } from '../time/local-date.ts';
import { briefNow } from './brief-now.ts';
import type { Draft } from './draft.ts';
import { dueNow } from './due-now.ts';
import { followedBy } from './followed-steps.ts';
import { planObligation } from './plan-steps.ts';
import { remindStep } from './reminders.ts';
import { setDeadline } from './set-deadline.ts';
import type { Context, UnitState } from './state.ts';
import { isClosed, ownId, type PlannedStep, type Step } from './step.ts';
import { asClocksRun } from './suspension.ts';

/** As it holds for this unit: bodies that ended give way to their heirs, what is new counts from today. */
const placed = (part: BriefPart, state: UnitState, brief: UnitBrief, today: LocalDate): BriefPart => {
  const renamed = state.line?.renamed ?? {};
  const obligations = part.obligations.map((one): BriefObligation => {
    const known = brief.obligations.find(({ id }) => id === one.id);
    const since = known ? known.since : today;
    const reviewers = [...new Set(one.reviewers.map((unit) => renamed[unit] ?? unit))];
    return { ...one, reviewers, ...(since ? { since } : {}) };
  });
  return { ...part, obligations };
};

/** What had occurred and the unit had no reason to hear of. */
const newlyHeard = (state: UnitState, brief: UnitBrief, { occurred }: DirectiveAmended): Occurred => {
  const rests = new Set(brief.obligations.flatMap(({ due }) => eventsOf(due, brief.phases)));
  return Object.fromEntries(
    Object.entries(occurred).flatMap(([code, { on, units }]) =>
      rests.has(code) && !state.occurred[code] && (!units || units.includes(brief.unit)) ? [[code, on]] : [],
    ),
  );
};

/** Whether the new rule still knows this occurrence. */
const fits = (obligation: BriefObligation, step: Step, labels: Set<string>, state: UnitState): boolean => {
  const { due } = obligation;
  const { occurrence } = step;
  if (occurrence.startsWith('x')) return true;
  if (due.type === 'beforeObligation' || due.type === 'afterObligation')
    return followedBy(due, state, step).length > 0;
  if (due.type === 'eachEvent' || due.type === 'beforeEach')
    return /^e\d+$/.test(occurrence) || labels.has(occurrence);
  if (due.type === 'ongoing') return /^\d{4}$/.test(occurrence);
  return isDatedOnce(due) ? occurrence === 'once' : labels.has(occurrence);
};

const isUndated = ({ type }: DueRule): boolean =>
  type === 'none' || type === 'ongoing' || type === 'periodic';

interface Replanning {
  draft: Draft;
  context: Context;
  amendment: number;
  reason: string;
}

const marked = (due: Due, amendment: number): Due =>
  due.deadline ? { ...due, deadline: { ...due.deadline, amendment } } : due;

const redate = ({ draft, context, amendment }: Replanning, obligation: BriefObligation, step: Step): void => {
  const { brief } = context;
  const due = dueNow(brief, draft.state, step);
  if (due !== 'byHand') {
    setDeadline(draft, step, marked(due, amendment), context);
    return;
  }
  const byRule = step.deadline && !step.occurrence.startsWith('x');
  if (byRule && isUndated(obligation.due) && !draft.state.stated[obligation.id])
    setDeadline(draft, step, { opensOn: step.opensOn, deadline: null }, context);
};

const underReviewers = ({ draft }: Replanning, { reviewers }: BriefObligation, step: Step): void => {
  const same = reviewers.join() === step.reviewers.join();
  if (step.closes === 'reviewed' && reviewers.length > 0 && !same)
    draft.add({ type: 'ReviewersChanged', step: step.id, reviewers });
};

const cancel = ({ draft, amendment, reason }: Replanning, step: Step): void =>
  draft.add({ type: 'Cancelled', step: step.id, reason, amendment });

const add = ({ draft, context, amendment }: Replanning, planned: PlannedStep[]): void => {
  if (planned.length === 0) return;
  const steps = asClocksRun(context.brief, planned).map((step) =>
    step.deadline ? { ...step, deadline: { ...step.deadline, amendment } } : step,
  );
  const through = draft.state.plannedThrough ?? dateOf(context.now);
  draft.add({ type: 'StepsPlanned', through, steps, amendment });
  for (const step of steps) remindStep(draft, step.id, context, { at: context.now });
};

const replan = (replanning: Replanning, obligation: BriefObligation): void => {
  const { draft, context, amendment } = replanning;
  const { joined: _, ...always } = context.brief;
  const today = dateOf(context.now);
  const labels = new Set(
    planObligation(always, draft.state, obligation, today).map(({ occurrence }) => occurrence),
  );
  const wanted = planObligation(context.brief, draft.state, obligation, today);
  const asked = new Set(wanted.map(({ id }) => id));
  const takenOver = (draft.state.inherited ?? []).some(({ id }) => id === obligation.id);
  for (const { id } of Object.values(draft.state.steps)) {
    const step = draft.state.steps[id];
    if (!step || step.obligation !== obligation.id) continue;
    const isAsked = asked.has(id) || (takenOver && asked.has(ownId(id)));
    const again = step.status === 'cancelled' && step.was !== undefined && isAsked;
    if (again) draft.add({ type: 'AskedAgain', step: id, amendment });
    const stands = draft.state.steps[id] ?? step;
    if (isClosed(stands)) continue;
    if (!fits(obligation, stands, labels, draft.state)) cancel(replanning, stands);
    else {
      underReviewers(replanning, obligation, stands);
      redate(replanning, obligation, draft.state.steps[id] ?? stands);
    }
  }
  // Of work taken over, what had begun was the old unit's: it handed over what was left of it.
  const isComing = ({ opensOn, deadline, occurrence }: PlannedStep) =>
    takenOver
      ? opensOn !== null && opensOn > today
      : !deadline || occurrence === 'once' || deadline.date >= today;
  const stand = new Set(Object.keys(draft.state.steps).flatMap((id) => (takenOver ? [id, ownId(id)] : [id])));
  add(
    replanning,
    wanted.filter((step) => !stand.has(step.id) && isComing(step)),
  );
};

/** Obligations whose rules are others now: those that were changed, or all when what they rest on was. */
const affected = (brief: UnitBrief, { obligations, dropped: _, ...rest }: BriefPart): BriefObligation[] => {
  const changed = new Set(obligations.map(({ id }) => id));
  return Object.keys(rest).length > 0
    ? brief.obligations
    : brief.obligations.filter(({ id }) => changed.has(id));
};

/** Nothing for a unit that is told only to pass it on, or that was opened by the amended directive. */
export const directiveAmended = (
  draft: Draft,
  { number, at, body }: News & { body: DirectiveAmended },
  context: Context,
): void => {
  const { brief } = context;
  if (!body.part || number <= (brief.amended ?? 0)) return;
  const { amendment, reason, approver, paper } = body;
  const part = placed(body.part, draft.state, brief, dateOf(at));
  const [superior] = brief.ancestors;
  const after = briefNow(brief, { ...draft.state, amendments: [{ news: number, part }] });
  const occurred = newlyHeard(draft.state, after, body);
  draft.add({
    type: 'DirectiveAmended',
    news: number,
    amendment,
    reason,
    approver,
    ...(paper ? { paper } : {}),
    part,
    ...(Object.keys(occurred).length > 0 ? { occurred } : {}),
    ...(superior ? { superior } : {}),
  });
  const now = { ...context, brief: briefNow(brief, draft.state) };
  const replanning = { draft, context: now, amendment, reason };
  for (const step of Object.values(draft.state.steps))
    if (part.dropped.includes(step.obligation) && !isClosed(step)) cancel(replanning, step);
  for (const obligation of affected(now.brief, part)) replan(replanning, obligation);
};
