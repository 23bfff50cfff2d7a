/** Bringing checked files into the database, whole or not at all. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { UnitToWrite } from '../../domain/organisation/import-rows.ts';
import type { Organisation, Unit, UnitId } from '../../domain/organisation/organisation.ts';
import type { Db } from '../client.ts';
import { writePeople, writeUnits } from './write-organisation.ts';

/** Every unit with its path `/DUBD/DB03/CB12/`. Expects a tree: cycles are refused when the file is read. */
const withPaths = (units: Unit[]): UnitToWrite[] => {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  const pathOf = (code: UnitId): string => {
    const parent = parents.get(code);
    return `${parent ? pathOf(parent) : '/'}${code}/`;
  };
  return units.map((unit) => ({ unit, path: pathOf(unit.code), was: null, isNew: false, moved: false }));
};

/** Adds or updates units, posts and the calendar's version. */
export const loadOrganisation = (db: Db, organisation: Organisation): Promise<void> =>
  db.$transaction(
    async (tx) => {
      await writeUnits(tx, withPaths(organisation.units), '');
      await tx.unitFormer.createMany({
        data: organisation.units.flatMap(({ code, former = [] }) =>
          former.map(({ parent, ...was }) => ({ unitCode: code, parentCode: parent, ...was })),
        ),
        skipDuplicates: true,
      });
      await writePeople(tx, organisation.people);
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
