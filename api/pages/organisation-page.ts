/** Looking at the organisation: one level of a branch as of a day, one unit with its people. */
import type { OrganisationRows, OrganisationUnit } from '../../contracts/http/organisation.ts';
import { dateOf, type LocalDate } from '../../domain/time/local-date.ts';
import { unitDetail, unitLevel } from '../../prisma/repositories/read-units.ts';
import type { Deps } from '../deps.ts';
import { NotFound } from '../problems.ts';
import { isWithin, type Principal } from '../rights.ts';

const PAGE = 200;

/** Units above one's own branch are not shown. */
const visible = <T extends { path: string }>(above: T[], { top }: Principal): T[] =>
  above.filter(({ path }) => isWithin(path, top.path));

export const organisationLevel = async (
  { db, clock }: Deps,
  principal: Principal,
  query: { under?: string | undefined; asOf?: LocalDate | undefined; after?: string | undefined },
): Promise<OrganisationRows> => {
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
    next: items.length > PAGE ? (items[PAGE - 1]?.code ?? null) : null,
  };
};

export const organisationUnit = async (
  { db, clock }: Deps,
  principal: Principal,
  code: string,
): Promise<OrganisationUnit> => {
  const detail = await unitDetail(db, code, dateOf(await clock.now()));
  if (!detail || !isWithin(detail.path, principal.top.path)) throw new NotFound(code);
  const { path: _, ...shown } = detail;
  return shown;
};
