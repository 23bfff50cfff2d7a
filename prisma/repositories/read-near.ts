/** The units that a plan of one committee can name: itself and those a few levels below, never a whole country. */
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Organisation, UnitKind } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

const LEVELS = 3;
const MOST = 4_000;

/** Without people. @param on the day as of which units are there */
export const readNear = async (
  db: Db,
  path: string,
  calendar: Calendar,
  on: LocalDate,
): Promise<Organisation> => {
  const depth = path.split('/').filter(Boolean).length;
  const rows = await db.unit.findMany({
    where: {
      path: { startsWith: path },
      level: { lte: depth + LEVELS },
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
        { OR: [{ validTo: null }, { validTo: { gte: on } }] },
      ],
    },
    orderBy: [{ level: 'asc' }, { code: 'asc' }],
    take: MOST,
  });
  const top = rows.find((unit) => unit.path === path);
  return {
    name: top?.name ?? '',
    calendar,
    units: rows.map(({ code, name, kind, parentCode, tags, mailbox }) => ({
      code,
      name,
      kind: kind as UnitKind,
      parent: code === top?.code ? null : parentCode,
      tags,
      mailbox,
    })),
    people: [],
  };
};
