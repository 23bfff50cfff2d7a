/** What the units of a branch are told of a directive, read branch by branch: never the whole tree for one part. */

import type { Calendar } from '../../domain/calendar/calendar.ts';
import { briefFor, type UnitBrief } from '../../domain/directive/brief.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type {
  Organisation,
  PersonRole,
  Unit,
  UnitId,
  UnitKind,
} from '../../domain/organisation/organisation.ts';
import type { Db } from '../client.ts';

interface UnitRow {
  code: string;
  name: string;
  kind: string;
  parentCode: string | null;
  path: string;
  tags: string[];
  mailbox: string;
  termFrom: string | null;
  termTo: string | null;
}

const toUnit = (row: UnitRow): Unit => ({
  code: row.code,
  name: row.name,
  kind: row.kind as UnitKind,
  parent: row.parentCode,
  tags: row.tags,
  mailbox: row.mailbox,
  ...(row.termFrom && row.termTo ? { committeeTerm: { from: row.termFrom, to: row.termTo } } : {}),
});

/** Codes on a path `/DUBD/DB03/CB12/`, from the top. */
const codesOf = (path: string): UnitId[] => path.split('/').filter(Boolean);

const directiveAndCalendar = async (
  db: Db,
  id: string,
): Promise<{ directive: Directive; calendar: Calendar; heard: Pick<UnitBrief, 'calendarNews'> }> => {
  const row = await db.directive.findUniqueOrThrow({ where: { id } });
  const calendar = await db.calendar.findUniqueOrThrow({ where: { version: row.calendarVersion } });
  const directive = row.document as unknown as Directive;
  return {
    directive: { ...directive, issuedOn: row.issuedOn },
    calendar: calendar.data as unknown as Calendar,
    // A unit that is opened later begins with the calendar as it is by now.
    heard: row.calendarNews === null ? {} : { calendarNews: row.calendarNews },
  };
};

/** A part of the organisation: a branch, the line above it, and the member posts of `withPeopleOf`. */
const partOf = async (
  db: Db,
  top: UnitRow,
  calendar: Calendar,
  withPeopleOf: UnitId[],
): Promise<Organisation> => {
  const above = codesOf(top.path).slice(0, -1);
  const rows = await db.unit.findMany({
    where: { OR: [{ path: { startsWith: top.path } }, { code: { in: above } }] },
    orderBy: { code: 'asc' },
  });
  const people = await db.person.findMany({
    where: { unitCode: { in: withPeopleOf }, roles: { has: 'member' } },
    orderBy: { code: 'asc' },
  });
  return {
    name: top.name,
    units: rows.map(toUnit),
    people: people.map((p) => ({
      code: p.code,
      title: p.title,
      unit: p.unitCode,
      roles: p.roles as PersonRole[],
      email: p.email,
    })),
    calendar,
  };
};

export interface BriefPage {
  briefs: UnitBrief[];
  more: boolean;
}

/**
 * Briefs of a unit's direct subordinates in order of code, or of the directive's own issuer (`unit` null).
 * @throws when the directive, its calendar or the unit is not there
 */
export const subordinateBriefs = async (
  db: Db,
  query: { directive: string; unit: UnitId | null; after: UnitId | null; limit: number },
): Promise<BriefPage> => {
  const { directive, calendar, heard } = await directiveAndCalendar(db, query.directive);
  const top = await db.unit.findUniqueOrThrow({ where: { code: query.unit ?? directive.issuer } });
  if (query.unit === null) {
    const organisation = await partOf(db, top, calendar, [top.code]);
    return { briefs: [{ ...briefFor(directive, organisation, top.code), ...heard }], more: false };
  }
  const children = await db.unit.findMany({
    where: { parentCode: top.code, ...(query.after ? { code: { gt: query.after } } : {}) },
    orderBy: { code: 'asc' },
    take: query.limit + 1,
    select: { code: true },
  });
  const page = children.slice(0, query.limit).map((c) => c.code);
  const organisation = await partOf(db, top, calendar, page);
  return {
    briefs: page.map((code) => ({ ...briefFor(directive, organisation, code), ...heard })),
    more: children.length > query.limit,
  };
};
