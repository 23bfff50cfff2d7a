/** The tree of a directive, level by level or what a filter finds in it, now or as of an earlier day. */
import type { SignCounts } from '../../contracts/http/base.ts';
import type { FoundInTree, Tree, TreeRow } from '../../contracts/http/tree.ts';
import { SIGNS, type Sign, soonUntil } from '../../contracts/sign.ts';
import { askedIn } from '../../domain/directive/phases.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import {
  foundPaths,
  openedPaths,
  type TreeScope,
  type TreeUnit,
  treeRows,
  withThoseAbove,
} from '../../prisma/repositories/read-tree.ts';
import { chosenBranch, type OpenDirective, openDirective } from '../access.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';
import { checkedAsOf, documentOn } from './as-of.ts';
import { foundInPast, pastTree } from './past-tree.ts';

const worst = (counts: SignCounts): Sign | null => SIGNS.find((sign) => (counts[sign] ?? 0) > 0) ?? null;

const rowOf = (unit: TreeUnit, title: (obligation: string) => string): TreeRow => {
  const { next, below } = unit;
  return {
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    parent: unit.parent,
    level: unit.level,
    hasSubordinates: unit.hasSubordinates,
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

export interface TreeQuery {
  asOf?: LocalDate | undefined;
  phase?: string | undefined;
  under?: string | undefined;
  cursor?: string | undefined;
}
interface Look {
  open: OpenDirective;
  scope: TreeScope;
  /** The past day looked at; null for now. */
  day: LocalDate | null;
  after: string | null;
  view: (unit: TreeUnit) => TreeRow;
}

const lookAt = async (deps: Deps, principal: Principal, id: string, query: TreeQuery): Promise<Look> => {
  const open = await openDirective(deps, principal, id);
  const { calendar } = open.record;
  const day = checkedAsOf(query.asOf, open.today);
  const document = await documentOn(deps, open.record, day);
  const today = day ?? open.today;
  const titles = new Map([...(document.dropped ?? []), ...document.obligations].map((o) => [o.id, o.title]));
  return {
    open,
    scope: {
      directive: id,
      branch: await chosenBranch(deps, open.branch, query.under),
      dates: { today, soon: soonUntil(calendar, today) },
      asked: query.phase === undefined ? null : askedIn(document, query.phase),
    },
    day,
    after: readCursor(query.cursor, 1)?.[0] ?? null,
    view: (unit) => rowOf(unit, (obligation) => titles.get(obligation) ?? obligation),
  };
};

/** A branch of no more units comes whole; more subordinates of one unit come in pages of so many. */
const ON_PAGE = 200;

/** A page of what is shown, and where the next one begins. */
const pageOf = (paths: readonly string[], limit: number): { shown: string[]; next: string | null } => {
  const shown = paths.slice(0, limit);
  return { shown, next: paths.length > limit ? writeCursor(shown.slice(-1)) : null };
};

export const treePage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  query: TreeQuery,
): Promise<Tree> => {
  const { open, scope, day, after, view } = await lookAt(deps, principal, id, query);
  const { today } = scope.dates;
  if (day) {
    const rows = (await pastTree(deps, open, day, scope)).map(view);
    return { today, units: rows.length, whole: true, rows, next: null };
  }
  const opened = await openedPaths(deps.db, scope.branch, { after, limit: ON_PAGE });
  const units = opened[0]?.units ?? 0;
  const { shown, next } = pageOf(
    opened.map(({ path }) => path),
    ON_PAGE,
  );
  const rows = await treeRows(deps.db, scope, shown);
  return { today, units, whole: units <= ON_PAGE, rows: rows.map(view), next };
};

const FOUND_ON_PAGE = 50;

export const foundInTree = async (
  deps: Deps,
  principal: Principal,
  id: string,
  query: TreeQuery & { q?: string | undefined; sign?: Sign | undefined },
): Promise<FoundInTree> => {
  const { open, scope, day, after, view } = await lookAt(deps, principal, id, query);
  const filter = { words: (query.q ?? '').trim(), sign: query.sign ?? null };
  if (day) {
    const rows = foundInPast(await pastTree(deps, open, day, scope), scope, filter);
    return { rows: rows.map(view), next: null };
  }
  const found = await foundPaths(deps.db, scope, filter, { after, limit: FOUND_ON_PAGE });
  const { shown, next } = pageOf(found, FOUND_ON_PAGE);
  const rows = await treeRows(deps.db, scope, withThoseAbove(shown, scope.branch));
  return { rows: rows.map(view), next };
};
