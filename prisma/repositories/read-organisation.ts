/** The organisation below a unit, whole: for checking a directive file and for rehearsing it. */
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Organisation, PersonRole, UnitKind } from '../../domain/organisation/organisation.ts';
import type { Db } from '../client.ts';

/** Units and posts under a path, the unit itself on top as root. */
export const readOrganisation = async (db: Db, path: string, calendar: Calendar): Promise<Organisation> => {
  const units = await db.unit.findMany({ where: { path: { startsWith: path } }, orderBy: { code: 'asc' } });
  const people = await db.person.findMany({
    where: { unit: { path: { startsWith: path } } },
    orderBy: { code: 'asc' },
  });
  const top = units.find((unit) => unit.path === path);
  return {
    name: top?.name ?? '',
    calendar,
    units: units.map(
      ({ code, name, kind, parentCode, tags, mailbox, committeeMailbox, validFrom, validTo }) => ({
        code,
        name,
        kind: kind as UnitKind,
        parent: code === top?.code ? null : parentCode,
        tags,
        mailbox,
        ...(committeeMailbox ? { committeeMailbox } : {}),
        ...(validFrom ? { validFrom } : {}),
        ...(validTo ? { validTo } : {}),
      }),
    ),
    people: people.map(({ code, title, unitCode, roles, email, follows }) => ({
      code,
      title,
      unit: unitCode,
      roles: roles as PersonRole[],
      email,
      ...(follows.length > 0 ? { follows } : {}),
    })),
  };
};
