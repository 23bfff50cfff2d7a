/** Meetings: planned with day, hour and place, not held, and what was concluded there as ordinary steps. */

import { DEFAULT_LADDER } from '../directive/brief.ts';
import { dateOf, type LocalDate, latest } from '../time/local-date.ts';
import type { Act, ActName } from './commands.ts';
import type { Draft } from './draft.ts';
import { first, hasReason, isOpen, isTheUnits, no, notClosed } from './guards.ts';
import type { Refusal } from './refusals.ts';
import { remindStep } from './reminders.ts';
import type { Context } from './state.ts';
import { isClosed, type MeetingPlan, type PlannedStep, type Step, stepId } from './step.ts';
import { asClocksRun } from './suspension.ts';

type Of<K extends ActName> = Extract<Act, { act: K }>;

/** How it is, or was, held. */
type Held = Pick<MeetingPlan, 'online' | 'with'>;

/** Stands in the place of an obligation for steps that a meeting of the unit concluded; no file can name it. */
export const CONCLUSION = '_KL';

/** The forms that a meeting takes are those that its obligation allows. */
export const formAllowed = (held: Held, step: Step, { brief }: Context): Refusal | null => {
  const allowed = brief.obligations.find(({ id }) => id === step.obligation)?.meetingForms ?? [];
  if (held.online && !allowed.includes('online')) return no('FORM_NOT_ALLOWED', { form: 'online' });
  return held.with && held.with.length > 0 && !allowed.includes('joint')
    ? no('FORM_NOT_ALLOWED', { form: 'joint' })
    : null;
};

/** The day on which a meeting is, or was, held as far as the unit has said. */
const dayOf = (step: Step): LocalDate | null =>
  step.status === 'accepted' ? (step.submission?.on ?? null) : (step.meeting?.on ?? null);

/** "Không kết hợp với các cuộc họp khác": another meeting of the unit on that day, where one of the two forbids it. */
export const notTogether = (on: LocalDate, step: Step, draft: Draft, { brief }: Context): Refusal | null => {
  const apart = new Set(brief.obligations.flatMap(({ id, notCombined }) => (notCombined ? [id] : [])));
  if (apart.size === 0) return null;
  const other = Object.values(draft.state.steps).find(
    (one) =>
      one.kind === 'meeting' &&
      one.id !== step.id &&
      (one.status === 'accepted' || !isClosed(one)) &&
      dayOf(one) === on &&
      (apart.has(one.obligation) || apart.has(step.obligation)),
  );
  return other ? no('MEETING_NOT_COMBINED', { on }) : null;
};

const isMeeting = (step: Step): Refusal | null =>
  step.kind === 'meeting' ? null : no('WRONG_ACT', { kind: step.kind });

/** From today, or the first day of its period, to its deadline: later is a meeting that is moved, with a reason. */
const inWindow = (on: LocalDate, step: Step, { now }: Context): Refusal | null => {
  const today = dateOf(now);
  const from = latest(step.opensOn, today) ?? today;
  const to = step.deadline?.date ?? on;
  return on < from || on > to ? no('DATE_OUT_OF_RANGE', { from, to }) : null;
};

/** Said again it takes the place of what was said before. It may be planned before its period begins. */
export const planMeeting = (
  draft: Draft,
  act: Of<'planMeeting'>,
  step: Step,
  context: Context,
): Refusal | null => {
  const { entry, time, place, online, with: partners } = act;
  const refusal = first(
    isMeeting(step),
    isTheUnits(act.by, context, entry.paper),
    notClosed(step),
    step.status === 'waiting' || !step.opensOn ? no('NOT_OPEN') : null,
    inWindow(entry.on, step, context),
    formAllowed(act, step, context),
    notTogether(entry.on, step, draft, context),
  );
  if (refusal) return refusal;
  draft.add({
    type: 'MeetingPlanned',
    step: step.id,
    entry,
    time,
    ...(place ? { place } : {}),
    ...(online ? { online } : {}),
    ...(partners && partners.length > 0 ? { with: partners } : {}),
  });
  return null;
};

/** It was not held and will not be: its period is what it was for, so it closes as not done and stays counted. */
export const reportNotHeld = (
  draft: Draft,
  act: Of<'reportNotHeld'>,
  step: Step,
  context: Context,
): Refusal | null => {
  const { reason, paper } = act;
  const refusal = first(
    isMeeting(step),
    isTheUnits(act.by, context, paper),
    notClosed(step),
    isOpen(step, context),
    hasReason(reason),
  );
  if (refusal) return refusal;
  draft.add({ type: 'MeetingNotHeld', step: step.id, reason, ...(paper ? { paper } : {}) });
  return null;
};

/** Whether the post is one of the unit's is the directory's knowledge: the API asks it first. */
export const openConclusion = (
  draft: Draft,
  act: Of<'openConclusion'>,
  step: Step,
  context: Context,
): Refusal | null => {
  const { brief, now } = context;
  const today = dateOf(now);
  const refusal = first(
    isMeeting(step),
    isTheUnits(act.by, context, act.paper),
    step.status === 'accepted' ? null : no('MEETING_NOT_HELD'),
    hasReason(act.title),
    act.due < today || act.due > brief.term.to
      ? no('DATE_OUT_OF_RANGE', { from: today, to: brief.term.to })
      : null,
  );
  if (refusal) return refusal;
  const known = Object.values(draft.state.steps).filter(({ obligation }) => obligation === CONCLUSION);
  const occurrence = `k${known.length + 1}`;
  const plan: PlannedStep = {
    id: stepId(CONCLUSION, occurrence, null),
    obligation: CONCLUSION,
    kind: 'task',
    occurrence,
    ...(act.post ? { post: act.post } : {}),
    closes: 'recorded',
    ladder: brief.ladders[DEFAULT_LADDER] ? DEFAULT_LADDER : step.ladder,
    opensOn: today,
    deadline: { date: act.due, because: { rule: 'on', date: act.due } },
    title: act.title.trim(),
    from: step.id,
  };
  const steps = asClocksRun(brief, [plan]);
  draft.add({ type: 'StepsPlanned', through: draft.state.plannedThrough ?? today, steps });
  remindStep(draft, plan.id, context, { at: now, silent: true });
  return null;
};
