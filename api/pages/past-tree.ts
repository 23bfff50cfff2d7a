/** The tree of a directive as of a past day: folded from every event of every unit of a branch. */
import type { Sign } from '../../contracts/sign.ts';
import { signOf } from '../../contracts/sign.ts';
import { fold } from '../../contracts/vi/fold.ts';
import { newUnit, type UnitState } from '../../domain/lifecycle/state.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { unitsOf } from '../../prisma/repositories/read-names.ts';
import { type TreeScope, type TreeUnit, withThoseAbove } from '../../prisma/repositories/read-tree.ts';
import { eventsUntil } from '../../prisma/repositories/read-unit.ts';
import type { OpenDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Unprocessable } from '../problems.ts';
import { endOf, stateAfter } from './as-of.ts';

/** Past this many units that is no longer a page. */
const MOST_UNITS = 500;

const count = (into: Record<string, number>, from: Record<string, number>): void => {
  for (const [sign, n] of Object.entries(from)) into[sign] = (into[sign] ?? 0) + n;
};

const RUNNING: readonly Sign[] = ['open', 'dueSoon', 'returned', 'planned'];

/** One obligation over a whole branch, from the states of its units. */
export const obligationFigures = (
  obligation: string,
  states: UnitState[],
  day: LocalDate,
  open: OpenDirective,
) => {
  const signs: Record<string, number> = {};
  let partsLate = 0;
  for (const state of states) {
    const one = unitFigures(state, day, open, [obligation]);
    count(signs, one.signs);
    partsLate += one.partsLate;
  }
  return { obligation, signs, partsLate };
};

/** What the units of a branch knew at the end of a day. @throws Unprocessable where they are too many */
export const statesOn = async (
  { db }: Deps,
  { record }: OpenDirective,
  branch: string,
  day: LocalDate,
): Promise<{ units: Awaited<ReturnType<typeof unitsOf>>; states: Map<string, UnitState> }> => {
  const units = await unitsOf(db, branch);
  if (units.length > MOST_UNITS) throw new Unprocessable('AS_OF_TOO_WIDE');
  const events = await eventsUntil(db, record.id, { branch }, endOf(day));
  return { units, states: new Map(events.map((one) => [one.unit, stateAfter(one.events)])) };
};

const unitFigures = (
  { steps, stops }: UnitState,
  day: LocalDate,
  { record }: OpenDirective,
  asked: string[] | null,
): Pick<TreeUnit, 'signs' | 'next' | 'partsLate'> => {
  const signs: Record<string, number> = {};
  let partsLate = 0;
  let next: TreeUnit['next'] = null;
  for (const step of Object.values(steps)) {
    if (asked && !asked.includes(step.obligation)) continue;
    const date = step.deadline?.date ?? null;
    const { sign } = signOf({ ...step, deadline: date }, day, record.calendar, stops);
    if (!step.role) signs[sign] = (signs[sign] ?? 0) + 1;
    else if (sign === 'overdue') partsLate++;
    if (date && RUNNING.includes(sign) && (next === null || date < next.date))
      next = { date, obligation: step.obligation };
  }
  return { signs, next, partsLate };
};

export type PastUnit = TreeUnit & { path: string };
export const pastTree = async (deps: Deps, open: OpenDirective, day: LocalDate, scope: TreeScope) => {
  const { branch, asked } = scope;
  const { units, states } = await statesOn(deps, open, branch, day);
  const superiors = new Set(units.map(({ parent }) => parent));
  const rows = units.map(
    (unit): PastUnit => ({
      ...unit,
      kind: unit.kind as TreeUnit['kind'],
      hasSubordinates: superiors.has(unit.code),
      ...unitFigures(states.get(unit.code) ?? newUnit(), day, open, asked),
      below: {},
      partsLateBelow: 0,
      answerable: null,
      substitute: null,
      received: null,
      trouble: null,
    }),
  );
  const byCode = new Map(rows.map((row) => [row.code, row]));
  for (const row of rows)
    for (const above of row.path.split('/').filter(Boolean))
      if (above !== row.code) {
        const top = byCode.get(above);
        count(top?.below ?? {}, row.signs);
        if (top) top.partsLateBelow += row.partsLate;
      }
  return rows;
};

/** What a filter keeps of it: units that match, and those above them. */
export const foundInPast = (
  rows: PastUnit[],
  { branch }: TreeScope,
  { words, sign }: { words: string; sign: Sign | null },
): PastUnit[] => {
  const typed = fold(words).split(/\s+/);
  const matches = ({ name, signs }: PastUnit) =>
    typed.every((word) => fold(name).includes(word)) && (sign === null || (signs[sign] ?? 0) > 0);
  const kept = new Set(
    withThoseAbove(
      rows.filter(matches).map(({ path }) => path),
      branch,
    ),
  );
  return rows.filter(({ path }) => kept.has(path));
};
