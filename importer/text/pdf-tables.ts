/** Tables of a page by the lines drawn on it. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Edges of columns from the left, of rows from the top. */
export interface Table {
  xs: number[];
  ys: number[];
}
interface Operators {
  fnArray: number[];
  // biome-ignore lint/suspicious/noExplicitAny: pdfjs gives each operator its own arguments
  argsArray: any[];
}
type Matrix = [number, number, number, number, number, number];
interface Rule {
  /** Where it stands across its own direction. */
  at: number;
  from: number;
  to: number;
}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
const point = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

const THIN = 2.5;
const SHORTEST = 8;
const MOST_PATHS = 20_000;

/** A thin box is a line; a box with an inside is its four sides. */
const rulesOf = ({ fnArray, argsArray }: Operators): { across: Rule[]; down: Rule[] } => {
  const across: Rule[] = [];
  const down: Rule[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  fnArray.forEach((operator, at) => {
    const args = argsArray[at];
    if (operator === OPS.save) kept.push(matrix);
    else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, args as Matrix);
    else if (operator === OPS.constructPath && across.length + down.length < MOST_PATHS) {
      const box = args?.[2] as ArrayLike<number> | undefined;
      if (!box || box.length < 4) return;
      const [x1, y1] = point(matrix, box[0] ?? 0, box[1] ?? 0);
      const [x2, y2] = point(matrix, box[2] ?? 0, box[3] ?? 0);
      const [left, right, bottom, top] = [
        Math.min(x1, x2),
        Math.max(x1, x2),
        Math.min(y1, y2),
        Math.max(y1, y2),
      ];
      const wide = right - left;
      const high = top - bottom;
      if (high <= THIN && wide >= SHORTEST) across.push({ at: (top + bottom) / 2, from: left, to: right });
      else if (wide <= THIN && high >= SHORTEST) down.push({ at: (left + right) / 2, from: bottom, to: top });
      else if (wide > SHORTEST && high > SHORTEST && wide < 700 && high < 700) {
        across.push({ at: top, from: left, to: right }, { at: bottom, from: left, to: right });
        down.push({ at: left, from: bottom, to: top }, { at: right, from: bottom, to: top });
      }
    }
  });
  return { across, down };
};

const NEAR = 3.5;
const merged = (values: number[]): number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const value of sorted) if (kept.length === 0 || value - (kept.at(-1) ?? 0) > NEAR) kept.push(value);
  return kept;
};

/** Rules down the page that share heights belong to one table. */
const bands = (down: Rule[]): { from: number; to: number; rules: Rule[] }[] => {
  const all: { from: number; to: number; rules: Rule[] }[] = [];
  for (const rule of [...down].sort((a, b) => b.to - a.to)) {
    const band = all.find(({ from, to }) => rule.to >= from - NEAR && rule.from <= to + NEAR);
    if (band) {
      band.from = Math.min(band.from, rule.from);
      band.to = Math.max(band.to, rule.to);
      band.rules.push(rule);
    } else all.push({ from: rule.from, to: rule.to, rules: [rule] });
  }
  return all;
};

/** Three columns and two rows at least: smaller frames are no table of work. */
export const tablesOf = (operators: Operators): Table[] => {
  const { across, down } = rulesOf(operators);
  return bands(down).flatMap(({ from, to, rules }) => {
    const xs = merged(rules.map(({ at }) => at));
    const left = xs[0] ?? 0;
    const right = xs.at(-1) ?? 0;
    const ys = merged(
      across
        .filter(
          (rule) => rule.at >= from - NEAR && rule.at <= to + NEAR && rule.to > left && rule.from < right,
        )
        .map(({ at }) => at),
    ).reverse();
    return xs.length >= 4 && ys.length >= 3 ? [{ xs, ys }] : [];
  });
};
