/** Looking at the organisation: one level of a branch as of a day, one unit with its people. */
import type { OrganisationRows, OrganisationUnit } from '../../contracts/http/organisation.ts';
import { addDays, dateOf, type LocalDate } from '../../domain/time/local-date.ts';
import { type EndingRow, unitDetail, unitLevel, unitsEnding } from '../../prisma/repositories/read-units.ts';
import type { Deps } from '../deps.ts';
import { NotFound } from '../problems.ts';
import { isWithin, type Principal } from '../rights.ts';
import { assignmentView } from '../views/assignment-view.ts';

const PAGE = 200;

/** Task forces and others with a term: the office has so long to say who goes on with what is open there. */
const ENDING_DAYS = 60;
const endingSoon = async ({ db, clock }: Deps, { isOffice, top }: Principal): Promise<EndingRow[]> => {
  if (!isOffice) return [];
  const today = dateOf(await clock.now());
  return unitsEnding(db, top.path, { from: today, to: addDays(today, ENDING_DAYS) });
};

/** Units above one's own branch are not shown. */
const visible = <T extends { path: string }>(above: T[], { top }: Principal): T[] =>
  above.filter(({ path }) => isWithin(path, top.path));

export const organisationLevel = async (
  deps: Deps,
  principal: Principal,
  query: { under?: string | undefined; asOf?: LocalDate | undefined; after?: string | undefined },
): Promise<OrganisationRows> => {
  const { db, clock } = deps;
  const day = query.asOf ?? dateOf(await clock.now());
  const code = query.under ?? principal.top.code;
  const level = await unitLevel(db, { code, day, after: query.after ?? null, limit: PAGE });
  if (!level || !isWithin(level.path, principal.top.path)) throw new NotFound(code);
  const { above, unit, items } = level;
  return {
    asOf: day,
    above: visible(above, principal).map(({ code, name }) => ({ code, name })),
    unit,
    items: items.slice(0, PAGE),
    ending: query.after === undefined ? await endingSoon(deps, principal) : [],
    next: items.length > PAGE ? (items[PAGE - 1]?.code ?? null) : null,
  };
};

export const organisationUnit = async (
  { db, clock }: Deps,
  principal: Principal,
  code: string,
): Promise<OrganisationUnit> => {
  const today = dateOf(await clock.now());
  const detail = await unitDetail(db, code, today);
  if (!detail || !isWithin(detail.path, principal.top.path)) throw new NotFound(code);
  const { path: _, followers, people, ...shown } = detail;
  return {
    ...shown,
    followers: followers.map((row) => assignmentView(row, today)),
    people: people.map(({ follows, ...person }) => ({
      ...person,
      follows: follows.map((row) => assignmentView(row, today)),
    })),
  };
};
