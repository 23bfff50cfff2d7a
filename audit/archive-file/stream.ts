/** One chain of an archive: its events linked again, folded again, and the results of its years reckoned again. */
import type { UnitBrief } from '../../domain/directive/brief.ts';
import type { Policy } from '../../domain/evaluation/policy.ts';
import type { FoundFact, Reckoned } from '../../domain/evaluation/result.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { evolve } from '../../domain/lifecycle/evolve.ts';
import { reckonAgain } from '../../domain/lifecycle/reckoned.ts';
import { newUnit, type UnitState } from '../../domain/lifecycle/state.ts';
import type { ContentRef, Step } from '../../domain/lifecycle/step.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { canonical, genesis, link } from '../../prisma/chain.ts';

export type ArchivedUnitEvent = UnitEvent & { hash: string };
export interface StreamFile {
  workflowId: string;
  unit: string | null;
  seq: number;
  hash: string;
  brief: unknown;
  events: ((UnitEvent | RolloutEvent) & { hash: string })[];
}

/** The number of the first event whose hash does not follow from the one before; null when all do. */
export const brokenAt = ({ workflowId, events }: StreamFile): number | null => {
  let hash = genesis(workflowId);
  for (const [i, event] of events.entries()) {
    hash = link(hash, event);
    if (event.seq !== i || event.hash !== hash) return i;
  }
  return null;
};

export const unitEvents = ({ events }: StreamFile): ArchivedUnitEvent[] => events as ArchivedUnitEvent[];
export const stateOf = (events: readonly UnitEvent[]): UnitState => events.reduce(evolve, newUnit());

export const contentsIn = (events: readonly UnitEvent[]): ContentRef[] =>
  events.flatMap(({ fact }) => ('entry' in fact && fact.entry.content ? [fact.entry.content] : []));

export const findingsIn = (events: readonly UnitEvent[]): FoundFact[] =>
  events.flatMap(({ fact }) => (fact.type === 'UnitInspected' ? fact.findings : []));

export const stoodOn = ({ stops = [] }: UnitState, day: LocalDate): boolean =>
  stops.some(({ from, until }) => from <= day && (until === null || until >= day));

const reckonedIn = ({ evaluation }: Step): Reckoned[] =>
  [evaluation?.self, evaluation?.proposed?.reckoned].filter((one) => one !== undefined);

export interface Reckonings {
  reckoned: number;
  /** Steps whose result comes out otherwise, or whose policy is not there. */
  differ: string[];
}
export const reckonings = (
  events: readonly UnitEvent[],
  brief: UnitBrief,
  steps: readonly Step[],
  policyOf: (code: string, version: number) => Policy | null,
): Reckonings => {
  const found: Reckonings = { reckoned: 0, differ: [] };
  for (const step of steps)
    for (const known of reckonedIn(step)) {
      found.reckoned++;
      const policy = policyOf(known.policy.code, known.policy.version);
      const again = policy && reckonAgain(events, brief, policy, known);
      if (canonical(again) !== canonical(known)) found.differ.push(step.id);
    }
  return found;
};
