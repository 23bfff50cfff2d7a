/** What an amendment would do to one unit, by the decider that will do it. Nothing is kept. */
import type { UnitBrief } from '../directive/brief.ts';
import type { BriefPart } from '../directive/brief-part.ts';
import { type Recipient, recipientKey } from '../ladder/ladder.ts';
import type { DirectiveAmended } from '../rollout/news.ts';
import type { Instant, LocalDate } from '../time/local-date.ts';
import { SYSTEM } from './actor.ts';
import { note } from './decide.ts';
import type { UnitState } from './state.ts';

export interface AmendedStep {
  step: string;
  what: 'added' | 'moved' | 'cancelled';
  from: LocalDate | null;
  to: LocalDate | null;
}
export interface AmendmentEffect {
  steps: AmendedStep[];
  told: Recipient[];
}

/** @param brief as the unit decides by now; the state holds what it was folded from, and what changed the brief is in it */
export const amendmentEffect = (
  state: UnitState,
  brief: UnitBrief,
  { part, ...news }: Pick<DirectiveAmended, 'records' | 'occurred'> & { part: BriefPart },
  now: Instant,
): AmendmentEffect => {
  const { amended: _, ...known } = brief;
  const body: DirectiveAmended = {
    type: 'DirectiveAmended',
    amendment: (state.amendments?.length ?? 0) + 1,
    reason: '-',
    approver: '-',
    ...news,
    part,
  };
  const item = { number: state.news + 1, at: now, by: SYSTEM, body };
  const told = new Map<string, Recipient>();
  const tell = (one: Recipient) => told.set(recipientKey(one), one);
  const steps = note(state, item, { now, brief: known }).flatMap(({ fact }): AmendedStep[] => {
    if (fact.type === 'ReminderDue') for (const one of fact.recipients) tell(one);
    if (fact.type === 'StepsPlanned')
      return fact.steps.map(({ id, deadline }) => ({
        step: id,
        what: 'added',
        from: null,
        to: deadline?.date ?? null,
      }));
    const step = 'step' in fact ? state.steps[fact.step] : undefined;
    const from = step?.deadline?.date ?? null;
    if (fact.type === 'Cancelled' && step) return [{ step: step.id, what: 'cancelled', from, to: null }];
    if (fact.type === 'DeadlineWithdrawn' && step) return [{ step: step.id, what: 'moved', from, to: null }];
    if (fact.type !== 'DeadlineSet' || !step) return [];
    return [{ step: step.id, what: 'moved', from, to: fact.deadline?.date ?? null }];
  });
  if (steps.length > 0) tell({ unit: brief.unit, role: 'officer' });
  return { steps, told: [...told.values()] };
};
