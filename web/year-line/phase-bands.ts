/**
 * Phases as bands between their ends: those that would touch lie under each other, in the order of the document. A name for
 * which its band has no room is cut after its number, or is the number alone; the list below the line has the same numbers.
 */
import type { LocalDate, Year } from '../../contracts/http/index.ts';
import { fitWord, wordWidth } from './fit-word.ts';
import type { Scale } from './geometry.ts';

export type DatedPhase = Year['phases'][number] & { from: LocalDate; to: LocalDate };
/** Those of which both ends are known, or expected. */
export const datedPhases = (phases: Year['phases']): DatedPhase[] =>
  phases.filter((one): one is DatedPhase => one.from !== null && one.to !== null && one.from <= one.to);

/** From the left edge of what is drawn to its right edge, in pixels. */
interface Extent {
  from: number;
  to: number;
}
export interface PhaseBand {
  phase: DatedPhase;
  x: number;
  width: number;
  row: number;
  /** What is written, where it begins, and all that band and word take. */
  word: string;
  wordAt: number;
  drawn: Extent;
}
/** Between a word and the edge of its band. */
const PAD = 5;
/** Two that touch are apart; what a sum of fractions adds does not count. */
const HAIR = 0.01;

/** A number that its band is too short for stands behind it; at the end of the line, before it. */
const placeOf = (x: number, width: number, number: number, right: number) => {
  const room = wordWidth(`${number}`) + 2 * PAD;
  if (width >= room) return { wordAt: x + PAD, drawn: { from: x, to: x + width } };
  return x + width + room <= right
    ? { wordAt: x + width + PAD, drawn: { from: x, to: x + width + room } }
    : { wordAt: x - room + PAD, drawn: { from: x - room, to: x + width } };
};

const wordOf = (name: string, number: number, room: number): string => {
  if (wordWidth(name) <= room) return name;
  const cut = fitWord(name, room - wordWidth(`${number}. `));
  return cut ? `${number}. ${cut}` : `${number}`;
};

/** @param right where the line ends, in pixels from where it begins */
export const phaseBands = (phases: Year['phases'], scale: Scale, right: number): PhaseBand[] => {
  const rows: Extent[][] = [];
  return datedPhases(phases).map((phase, i) => {
    const x = scale.left(phase.from);
    const width = scale.left(phase.to) + scale.perDay - x;
    const { wordAt, drawn } = placeOf(x, width, i + 1, right);
    const free = rows.findIndex((row) =>
      row.every((one) => one.to <= drawn.from + HAIR || drawn.to <= one.from + HAIR),
    );
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), drawn];
    return { phase, x, width, row, word: wordOf(phase.name, i + 1, width - 2 * PAD), wordAt, drawn };
  });
};
