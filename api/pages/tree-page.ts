/** The tree of a directive, now or as of an earlier day. */
import type { SignCounts } from '../../contracts/http/base.ts';
import type { Tree, TreeRow } from '../../contracts/http/tree.ts';
import { SIGNS, type Sign, signOf, soonUntil } from '../../contracts/sign.ts';
import { askedIn } from '../../domain/directive/phases.ts';
import { newUnit, type UnitState } from '../../domain/lifecycle/state.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { unitsOf } from '../../prisma/repositories/read-names.ts';
import { readTree, type TreeUnit } from '../../prisma/repositories/read-tree.ts';
import { eventsUntil } from '../../prisma/repositories/read-unit.ts';
import { type OpenDirective, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Unprocessable } from '../problems.ts';
import type { Principal } from '../rights.ts';
import { checkedAsOf, endOf, stateAfter } from './as-of.ts';

const worst = (counts: SignCounts): Sign | null => SIGNS.find((sign) => (counts[sign] ?? 0) > 0) ?? null;

const rowOf = (unit: TreeUnit, title: (obligation: string) => string): TreeRow => {
  const { next, below } = unit;
  return {
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    parent: unit.parent,
    level: unit.level,
    signs: unit.signs,
    late: unit.signs.overdue ?? 0,
    lateBelow: below.overdue ?? 0,
    partsLate: unit.partsLate,
    partsLateBelow: unit.partsLateBelow,
    worstBelow: worst(below),
    nextDeadline: next && { date: next.date, title: title(next.obligation) },
    answerable: unit.answerable,
    substitute: unit.substitute,
    received: unit.received,
    trouble: unit.trouble,
  };
};

/** Every event of every unit is folded: past this many units that is no longer a page. */
const MOST_UNITS = 500;

const count = (into: Record<string, number>, from: Record<string, number>): void => {
  for (const [sign, n] of Object.entries(from)) into[sign] = (into[sign] ?? 0) + n;
};

const RUNNING: readonly Sign[] = ['open', 'dueSoon', 'returned', 'planned'];

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

const pastTree = async (
  { db }: Deps,
  open: OpenDirective,
  day: LocalDate,
  asked: string[] | null,
): Promise<TreeUnit[]> => {
  const units = await unitsOf(db, open.branch);
  if (units.length > MOST_UNITS) throw new Unprocessable('AS_OF_TOO_WIDE');
  const events = await eventsUntil(db, open.record.id, { branch: open.branch }, endOf(day));
  const states = new Map(events.map((one) => [one.unit, stateAfter(one.events)]));
  const rows = units.map((unit): TreeUnit & { path: string } => ({
    ...unit,
    kind: unit.kind as TreeUnit['kind'],
    ...unitFigures(states.get(unit.code) ?? newUnit(), day, open, asked),
    below: {},
    partsLateBelow: 0,
    answerable: null,
    substitute: null,
    received: null,
    trouble: null,
  }));
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

export const treePage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  query: { asOf?: LocalDate | undefined; phase?: string | undefined },
): Promise<Tree> => {
  const open = await openDirective(deps, principal, id);
  const { record, branch } = open;
  const day = checkedAsOf(query.asOf, open.today);
  const today = day ?? open.today;
  const asked = query.phase === undefined ? null : askedIn(record.document, query.phase);
  const units = day
    ? await pastTree(deps, open, day, asked)
    : await readTree(deps.db, id, branch, { today, soon: soonUntil(record.calendar, today) }, asked);
  const titles = new Map(
    [...(record.document.dropped ?? []), ...record.document.obligations].map((o) => [o.id, o.title]),
  );
  return {
    today,
    rows: units.map((unit) => rowOf(unit, (obligation) => titles.get(obligation) ?? obligation)),
  };
};
