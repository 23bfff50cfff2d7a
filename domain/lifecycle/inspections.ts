/** Inspections of the unit by those above: planned for a day or not; findings are about requirements, remedies are steps. */
import { DEFAULT_LADDER } from '../directive/brief.ts';
import type { Finding, FoundFact } from '../evaluation/result.ts';
import { addDays, dateOf } from '../time/local-date.ts';
import type { Act } from './commands.ts';
import type { Draft } from './draft.ts';
import { first, hasReason, isTheOffices, isTheSuperiors, no } from './guards.ts';
import type { Refusal } from './refusals.ts';
import { remindStep } from './reminders.ts';
import type { Context } from './state.ts';
import { type PlannedStep, planStep } from './step.ts';
import { asClocksRun } from './suspension.ts';

type Of<K extends Act['act']> = Extract<Act, { act: K }>;
type Answer = Refusal | null;

/** Of every step that mends a finding; no obligation of the document bears it. */
export const REMEDY = 'khac-phuc';

const isTheInspectors = (act: Of<'planInspection' | 'inspect'>, context: Context): Answer =>
  isTheOffices(act.by, context) === null ? null : isTheSuperiors(act.by, context);

/** One that was planned and has not been held. */
const isPending = ({ state }: Draft, number: number | undefined): Answer =>
  number === undefined || state.inspections?.some((one) => one.number === number && one.held === null)
    ? null
    : no('UNKNOWN_INSPECTION', { number });

const nextNumber = ({ state }: Draft): number => (state.inspections?.length ?? 0) + 1;

export const planInspection = (draft: Draft, act: Of<'planInspection'>, context: Context): Answer => {
  const [from, to] = [dateOf(context.now), context.brief.term.to];
  const refusal = first(
    isTheInspectors(act, context),
    isPending(draft, act.number),
    act.on < from || act.on > to ? no('DATE_OUT_OF_RANGE', { from, to }) : null,
  );
  if (refusal) return refusal;
  draft.add({ type: 'InspectionPlanned', number: act.number ?? nextNumber(draft), on: act.on });
  return null;
};

const findingFits = ({ requirement, text, due }: Finding, { brief, now }: Context): Answer => {
  const [from, to] = [addDays(dateOf(now), 1), brief.term.to];
  return first(
    brief.obligations.some(({ id }) => id === requirement)
      ? null
      : no('UNKNOWN_OBLIGATION', { obligation: requirement }),
    hasReason(text),
    due !== undefined && (due < from || due > to) ? no('DATE_OUT_OF_RANGE', { from, to }) : null,
  );
};

/** What mends a finding goes to the superior, who accepts it; with nobody above the unit's own entry closes it. */
const remedyOf = ({ due }: Finding, occurrence: string, { brief, now }: Context): PlannedStep | null => {
  if (!due) return null;
  const reviewers = brief.ancestors.slice(0, 1);
  const closes = reviewers.length > 0 ? ('reviewed' as const) : ('recorded' as const);
  const asked = { id: REMEDY, kind: 'task' as const, due: { type: 'none' as const }, closes, reviewers };
  const deadline = { date: due, because: { rule: 'on' as const, date: due } };
  return planStep({ ...asked, ladder: DEFAULT_LADDER }, occurrence, null, dateOf(now), deadline);
};

export const inspect = (draft: Draft, act: Of<'inspect'>, context: Context): Answer => {
  const { brief, now } = context;
  const today = dateOf(now);
  const refusal = first(
    isTheInspectors(act, context),
    isPending(draft, act.number),
    act.on > today ? no('DATE_IN_FUTURE', { on: act.on }) : null,
    act.on < brief.term.from ? no('DATE_TOO_EARLY', { opensOn: brief.term.from }) : null,
    ...act.findings.map((finding) => findingFits(finding, context)),
  );
  if (refusal) return refusal;
  const number = act.number ?? nextNumber(draft);
  const remedies = act.findings.map((finding, i) => remedyOf(finding, `k${number}.${i + 1}`, context));
  const findings = act.findings.map(({ requirement, text }, i): FoundFact => {
    const remedy = remedies[i]?.id;
    return { requirement, text, ...(remedy ? { remedy } : {}) };
  });
  draft.add({
    type: 'UnitInspected',
    number,
    on: act.on,
    findings,
    ...(act.paper ? { paper: act.paper } : {}),
  });
  const steps = asClocksRun(
    brief,
    remedies.filter((step) => step !== null),
  );
  if (steps.length === 0) return null;
  draft.add({ type: 'StepsPlanned', through: draft.state.plannedThrough ?? today, steps });
  for (const step of steps) remindStep(draft, step.id, context, { at: now, silent: true });
  return null;
};
