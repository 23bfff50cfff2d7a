/** One chain of an archive: its events linked again and folded again. */
import type { FoundFact } from '../../domain/evaluation/result.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { evolve } from '../../domain/lifecycle/evolve.ts';
import { newUnit, type UnitState } from '../../domain/lifecycle/state.ts';
import type { ContentRef } from '../../domain/lifecycle/step.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { genesis, link } from '../../prisma/chain.ts';

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
