/** Bringing checked files into the database, whole or not at all. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { Organisation, Unit } from '../../domain/organisation/organisation.ts';
import type { Db } from '../client.ts';

/** `/DUBD/DB03/CB12/` for every unit, superiors first. Expects a tree: cycles are refused when the file is read. */
const withPaths = (
  units: Unit[],
  parent: string | null = null,
  above = '/',
): { unit: Unit; path: string }[] =>
  units
    .filter((unit) => unit.parent === parent)
    .flatMap((unit) => {
      const path = `${above}${unit.code}/`;
      return [{ unit, path }, ...withPaths(units, unit.code, path)];
    });

/** Adds or updates units, posts and the calendar's version. */
export const loadOrganisation = (db: Db, organisation: Organisation): Promise<void> =>
  db.$transaction(
    async (tx) => {
      for (const { unit, path } of withPaths(organisation.units)) {
        const { code, name, kind, parent, tags, mailbox, committeeMailbox } = unit;
        const data = {
          name,
          kind,
          parentCode: parent,
          path,
          level: path.split('/').length - 2,
          tags,
          mailbox,
          committeeMailbox: committeeMailbox ?? null,
        };
        await tx.unit.upsert({ where: { code }, create: { code, ...data }, update: data });
      }
      for (const { code, title, unit, roles, email, follows } of organisation.people) {
        const data = { title, unitCode: unit, roles, email, follows: follows ?? [] };
        await tx.person.upsert({ where: { code }, create: { code, ...data }, update: data });
      }
      const { calendar } = organisation;
      await tx.calendar.upsert({
        where: { version: calendar.version },
        create: { version: calendar.version, data: { ...calendar } },
        update: {},
      });
    },
    { timeout: 120_000 },
  );

/** A new draft. Fails when the id is taken. */
export const saveDraft = async (
  db: Db,
  directive: Directive,
  options: { calendarVersion: string; lettersHeld?: boolean; clockOffsetMs?: number },
): Promise<void> => {
  await db.directive.create({
    data: {
      id: directive.id,
      number: directive.number,
      title: directive.title,
      issuer: directive.issuer,
      issuedOn: directive.issuedOn,
      status: 'draft',
      document: JSON.parse(JSON.stringify(directive)),
      calendarVersion: options.calendarVersion,
      lettersHeld: options.lettersHeld ?? false,
      clockOffsetMs: options.clockOffsetMs ?? 0,
    },
  });
};
