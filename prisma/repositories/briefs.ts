/** What the units of a branch are told of a directive: of all below them only what their selectors can tell apart. */

import type { Calendar } from '../../domain/calendar/calendar.ts';
import { briefAt, leadsNamed, type UnitBrief } from '../../domain/directive/brief.ts';
import { type AmendedPlace, amendedPlace } from '../../domain/directive/brief-part.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { type Joined, joining } from '../../domain/directive/joined.ts';
import { type Heirs, partWithTakenOver, type Versions } from '../../domain/lifecycle/amended-heir.ts';
import type { PostId, UnitId, UnitKind } from '../../domain/organisation/organisation.ts';
import type { Place, Traits } from '../../domain/organisation/place.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { aroundAmendment } from './directive-versions.ts';
import { heirsOf } from './heirs.ts';
import { type UnitColumns, unitFrom } from './unit-rows.ts';

/** Codes on a path `/DUBD/DB03/CB12/`, from the top. */
const codesOf = (path: string): UnitId[] => path.split('/').filter(Boolean);

const directiveAndCalendar = async (
  db: Db,
  id: string,
): Promise<{
  directive: Directive;
  calendar: Calendar;
  heard: Pick<UnitBrief, 'calendarNews' | 'amended'>;
}> => {
  const row = await db.directive.findUniqueOrThrow({ where: { id } });
  const calendar = await db.calendar.findUniqueOrThrow({ where: { version: row.calendarVersion } });
  const directive = row.document as unknown as Directive;
  return {
    directive: { ...directive, issuedOn: row.issuedOn },
    calendar: calendar.data as unknown as Calendar,
    // A unit that is opened later begins with the calendar and the tasks as they are by now.
    heard: {
      ...(row.calendarNews === null ? {} : { calendarNews: row.calendarNews }),
      ...(row.amendedNews === null ? {} : { amended: row.amendedNews }),
    },
  };
};

/**
 * What stands below each of some siblings: one row for all that are alike to the directive's selectors (kind and marks),
 * and one for each unit that a selector names. One range of the path's index, with its ends known when it is planned: a
 * join of the tree with itself would be guessed wrong and read whole.
 */
const traitsBelow = async (
  db: Db,
  tops: UnitColumns[],
  named: UnitId[],
  day: LocalDate,
): Promise<Map<UnitId, Traits[]>> => {
  const paths = tops.map(({ path }) => path).sort();
  const [low] = paths;
  const high = paths.at(-1);
  if (low === undefined || high === undefined) return new Map();
  const above = low.length - (codesOf(low).at(-1)?.length ?? 0) - 1;
  const codes = tops.map(({ code }) => code);
  // "0" is the character after "/": the end of the last sibling's branch.
  const rows = await db.$queryRaw<{ top: UnitId; code: string; kind: UnitKind; tags: string[] }[]>`
    select b."top", b."kind", b."tags", case when b."code" = any(${named}) then b."code" else '' end as "code"
    from (
      select u."code", u."kind", u."tags", split_part(substr(u."path", ${above + 1}::int), '/', 1) as "top" from "Unit" u
      where u."path" ~>~ ${low} and u."path" ~<~ ${`${high.slice(0, -1)}0`}
        and (u."validFrom" is null or u."validFrom" <= ${day}) and (u."validTo" is null or ${day} <= u."validTo")
    ) b
    where b."top" = any(${codes}) and b."code" <> b."top"
    group by 1, 2, 3, 4`;
  return Map.groupBy(rows, ({ top }) => top);
};

const membersOf = async (db: Db, units: UnitId[]): Promise<Map<UnitId, PostId[]>> => {
  const people = await db.person.findMany({
    where: { unitCode: { in: units }, roles: { has: 'member' } },
    select: { code: true, unitCode: true },
  });
  const byUnit = Map.groupBy(people, ({ unitCode }) => unitCode);
  return new Map([...byUnit].map(([unit, list]) => [unit, list.map(({ code }) => code).sort()]));
};

const placesOf = async (db: Db, rows: UnitColumns[], named: UnitId[], day: LocalDate): Promise<Place[]> => {
  const codes = rows.map(({ code }) => code);
  const below = await traitsBelow(db, rows, named, day);
  const members = await membersOf(db, codes);
  return rows.map((row) => ({
    unit: unitFrom(row),
    ancestors: codesOf(row.path).slice(0, -1).reverse(),
    hasSubordinates: below.has(row.code),
    below: below.get(row.code) ?? [],
    members: members.get(row.code) ?? [],
  }));
};

export interface SubordinatesQuery {
  directive: string;
  unit: UnitId | null;
  after: UnitId | null;
  limit: number;
  only?: Record<UnitId, Joined> | undefined;
}
export interface BriefPage {
  briefs: UnitBrief[];
  more: boolean;
}

/**
 * Briefs of a unit's direct subordinates in order of code, or of the directive's own issuer (`unit` null).
 * @throws when the directive, its calendar or the unit is not there
 */
export const subordinateBriefs = async (db: Db, query: SubordinatesQuery): Promise<BriefPage> => {
  if (query.only) return joiningBriefs(db, query, query.only);
  const { directive, calendar, heard } = await directiveAndCalendar(db, query.directive);
  const day = directive.issuedOn ?? directive.term.from;
  const rows = await (query.unit === null
    ? db.unit.findMany({ where: { code: directive.issuer } })
    : childrenOf(db, { ...query, unit: query.unit }, day));
  if (query.unit === null && rows.length === 0) throw new RangeError(`no unit ${directive.issuer}`);
  const page = rows.slice(0, query.limit);
  const places = await placesOf(db, page, leadsNamed(directive), day);
  return {
    briefs: places.map((place) => ({ ...briefAt(directive, calendar, place), ...heard })),
    more: rows.length > query.limit,
  };
};

interface AmendedQuery {
  directive: string;
  before: Directive;
  after: Directive;
  on: LocalDate;
  units: UnitId[];
}

/** What an amendment means where each of these units stands now. */
export const amendedPlaces = async (
  db: Db,
  query: { directive: string; amendment: number; on: LocalDate; units: UnitId[] },
): Promise<Record<UnitId, AmendedPlace>> => {
  const { issuedOn } = await db.directive.findUniqueOrThrow({ where: { id: query.directive } });
  const { before, after } = await aroundAmendment(db, query.directive, query.amendment);
  return placesUnder(db, {
    ...query,
    before: { ...before, issuedOn },
    after: { ...after, issuedOn },
  });
};

/** The same of two versions that the caller holds. */
export const placesUnder = async (
  db: Db,
  { directive, before, after, on, units }: AmendedQuery,
): Promise<Record<UnitId, AmendedPlace>> => {
  const heirs = await heirsOf(db, directive);
  const rows = await db.unit.findMany({ where: { code: { in: units } }, orderBy: { code: 'asc' } });
  const named = [...new Set([...leadsNamed(before), ...leadsNamed(after)])];
  const found: [UnitId, AmendedPlace][] = [];
  // Below siblings is one range of the path's index; units that stand under several superiors are several ranges.
  for (const list of Map.groupBy(rows, ({ parentCode }) => parentCode).values())
    for (const place of await placesOf(db, list, named, on))
      found.push([
        place.unit.code,
        amongHeirs({ before, after }, place, amendedPlace(before, after, place), heirs),
      ]);
  return Object.fromEntries(found);
};

/** Of a unit that has taken work over, or above one that has, also what the amendment means for that. */
const amongHeirs = (versions: Versions, place: Place, own: AmendedPlace, heirs: Heirs): AmendedPlace => {
  const isBelow = (heir: UnitId): boolean => {
    const standing = heirs.placeOf(heir);
    const under = standing?.ancestors.includes(place.unit.code) ?? false;
    return under && standing !== undefined && partWithTakenOver(versions, standing, null, heirs) !== null;
  };
  return {
    ...own,
    part: partWithTakenOver(versions, place, own.part, heirs),
    below: own.below || [...heirs.takeovers.keys()].some(isBelow),
  };
};

/** Units that come under the directive after its issue: each as of its own first day. */
const joiningBriefs = async (
  db: Db,
  query: SubordinatesQuery,
  only: Record<UnitId, Joined>,
): Promise<BriefPage> => {
  const { directive, calendar, heard } = await directiveAndCalendar(db, query.directive);
  const rows = await db.unit.findMany({
    where: { code: { in: Object.keys(only) }, parentCode: query.unit },
    orderBy: { code: 'asc' },
  });
  const briefs: UnitBrief[] = [];
  for (const [on, list] of Map.groupBy(rows, ({ code }) => only[code]?.on ?? '')) {
    const places = await placesOf(db, list, leadsNamed(directive), on);
    for (const place of places) {
      const joined = only[place.unit.code];
      if (joined) briefs.push({ ...joining(briefAt(directive, calendar, place), joined), ...heard });
    }
  }
  return { briefs, more: false };
};

/** One more than the page holds says that there are more. */
const childrenOf = (
  db: Db,
  { unit, after, limit }: { unit: UnitId; after: UnitId | null; limit: number },
  day: LocalDate,
): Promise<UnitColumns[]> =>
  db.unit.findMany({
    where: {
      parentCode: unit,
      ...(after ? { code: { gt: after } } : {}),
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      ],
    },
    orderBy: { code: 'asc' },
    take: limit + 1,
  });
