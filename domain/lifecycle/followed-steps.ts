/** Steps that follow other steps of the same unit: material before a meeting, minutes after it. */
import { type Followed, type FollowRule, followDue } from '../deadline/followed.ts';
import type { BriefObligation } from '../directive/brief.ts';
import type { PostId } from '../organisation/organisation.ts';
import { dateOf } from '../time/local-date.ts';
import type { Draft } from './draft.ts';
import { owners, plannedFor } from './posts.ts';
import { remindStep } from './reminders.ts';
import { setDeadline } from './set-deadline.ts';
import type { Context, UnitState } from './state.ts';
import { isClosed, type PlannedStep, planStep, type Step } from './step.ts';
import { asClocksRun } from './suspension.ts';

const followRule = ({ due }: BriefObligation): FollowRule | null =>
  due.type === 'beforeObligation' || due.type === 'afterObligation' ? due : null;

/** Owed or done; what was waived, cancelled or superseded is followed by nothing. */
const stands = ({ status }: Step): boolean =>
  status !== 'waived' && status !== 'cancelled' && status !== 'superseded' && status !== 'missed';

const seen = (step: Step): Followed => {
  const accepted = step.status === 'accepted' ? step.closedOn : null;
  const handedIn = accepted || step.status === 'submitted' ? (step.submission?.on ?? null) : null;
  return { ...step, accepted, done: handedIn ?? accepted };
};

/** The other obligation's steps of one occurrence: those planned for the same post, or now the same post's, else all. */
export const followedBy = (
  rule: FollowRule,
  { steps }: Pick<UnitState, 'steps'>,
  { id, occurrence, post }: { id?: string | undefined; occurrence: string; post: PostId | null },
): Followed[] => {
  const all = Object.values(steps).filter(
    (step) => step.obligation === rule.obligation && step.occurrence === occurrence && stands(step),
  );
  const first = id === undefined ? post : plannedFor(id);
  const same = all.filter((step) => first !== null && plannedFor(step.id) === first);
  const own = same.length > 0 ? same : all.filter((step) => post !== null && step.post === post);
  return (own.length > 0 ? own : all).map(seen);
};

/** What one obligation newly owes, and changes to what it owes already. */
const followOne = (
  draft: Draft,
  obligation: BriefObligation,
  rule: FollowRule,
  context: Context,
): PlannedStep[] => {
  const { brief } = context;
  const occurrences = new Set(
    Object.values(draft.state.steps).flatMap((s) => (s.obligation === rule.obligation ? [s.occurrence] : [])),
  );
  return [...occurrences].flatMap((occurrence) =>
    owners(draft.state, obligation, occurrence).flatMap(({ post, step }) => {
      const followed = followedBy(rule, draft.state, { id: step?.id, occurrence, post });
      if (followed.length === 0) {
        if (step && !isClosed(step) && step.status !== 'submitted')
          draft.add({ type: 'Cancelled', step: step.id, reason: 'followedClosed' });
        return [];
      }
      const due = followDue(rule, followed, brief);
      if (step) setDeadline(draft, step, due, context);
      // What was due before the directive existed is not asked for.
      else if (!due.deadline || due.deadline.date >= brief.issuedOn)
        return [planStep(obligation, occurrence, post, due.opensOn, due.deadline)];
      return [];
    }),
  );
};

/**
 * Brings the steps that follow others up to what those now are. Run after whatever changes steps; decides nothing where
 * no obligation follows another, or nothing has changed.
 * @param silent rungs whose morning is past are recorded and not sent (the unit is being opened)
 */
export const followSteps = (draft: Draft, context: Context, silent = false): void => {
  if (draft.state.closed) return;
  const following = context.brief.obligations.filter(followRule);
  // One obligation may follow one that itself follows: as many rounds as there are, at most.
  for (const _ of following) {
    const before = draft.events.length;
    for (const obligation of following) {
      const rule = followRule(obligation);
      const owed = rule ? followOne(draft, obligation, rule, context) : [];
      const steps = asClocksRun(context.brief, owed);
      if (steps.length === 0) continue;
      const through = draft.state.plannedThrough ?? dateOf(context.now);
      draft.add({ type: 'StepsPlanned', through, steps });
      for (const step of steps) remindStep(draft, step.id, context, { at: context.now, silent });
    }
    if (draft.events.length === before) return;
  }
};
