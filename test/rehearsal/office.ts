/** The directive as a whole, as the office acts on it: 1 December 2025 at 10:00. */
import type { RefusalCode } from '../../domain/lifecycle/refusals.ts';
import type { RolloutBrief } from '../../domain/rollout/brief.ts';
import type { RolloutCommand } from '../../domain/rollout/commands.ts';
import type { RolloutFact } from '../../domain/rollout/events.ts';
import { decideRollout, evolveRollout, issue } from '../../domain/rollout/rollout.ts';
import { newRollout, type RolloutState } from '../../domain/rollout/state.ts';
import { at, office } from './given.ts';

type Unnamed<A> = A extends RolloutCommand ? Omit<A, 'id'> : never;
export type Office = Unnamed<RolloutCommand>;

/** Event A occurs once, event N again and again, X lasts; obligation P came without a period. */
export const rolloutBrief: RolloutBrief = {
  directive: 'd',
  root: 'DU',
  issuedOn: '2025-11-13',
  events: {
    A: { recurring: false },
    N: { recurring: true },
    X: { recurring: false, expected: '2026-01-19' },
    'X.end': { recurring: false, start: 'X', expected: '2026-01-23' },
  },
  periodic: ['P'],
  context: ['L'],
  lettersHeld: false,
};

export const issued = (brief: RolloutBrief = rolloutBrief): RolloutState =>
  evolveRollout(newRollout(), issue(brief, at('2025-11-13', '09:00'), office));

/** @param ended whether everybody has heard of a close */
export const rolloutDoing = (
  past: Office[],
  act: Office,
  ended = false,
): { facts: RolloutFact[]; refusal: RefusalCode | null; state: RolloutState } => {
  const context = { now: at('2025-12-01'), brief: rolloutBrief, ended };
  let state = issued();
  for (const [i, one] of past.entries()) {
    const decision = decideRollout(state, { id: `past-${i}`, ...one }, context);
    if ('refusal' in decision) throw new Error(`${one.act} was refused: ${decision.refusal.code}`);
    state = decision.events.reduce(evolveRollout, state);
  }
  const decision = decideRollout(state, { id: 'now', ...act }, context);
  if ('refusal' in decision) return { facts: [], refusal: decision.refusal.code, state };
  const facts = decision.events.map((event) => event.fact);
  return { facts, refusal: null, state: decision.events.reduce(evolveRollout, state) };
};
