/** Phases as bands between their ends: those that share a day lie under each other, in the order of the document. */
import type { LocalDate, Year } from '../../contracts/http/index.ts';
import type { Scale } from './geometry.ts';

export type DatedPhase = Year['phases'][number] & { from: LocalDate; to: LocalDate };
/** Those of which both ends are known, or expected. */
export const datedPhases = (phases: Year['phases']): DatedPhase[] =>
  phases.filter((one): one is DatedPhase => one.from !== null && one.to !== null && one.from <= one.to);

export interface PhaseBand {
  phase: DatedPhase;
  x: number;
  width: number;
  row: number;
}
export const phaseBands = (phases: Year['phases'], scale: Scale): PhaseBand[] => {
  const rows: DatedPhase[][] = [];
  return datedPhases(phases).map((phase) => {
    const free = rows.findIndex((row) => row.every(({ from, to }) => to < phase.from || phase.to < from));
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), phase];
    const x = scale.left(phase.from);
    return { phase, x, width: scale.left(phase.to) + scale.perDay - x, row };
  });
};
