/** Lists count signs in SQL, pages work them out in TypeScript. The two must never tell different stories. */
import { expect, test } from 'vitest';
import { signOf, soonUntil } from '../../contracts/sign.ts';
import type { Stop } from '../../domain/clocks/stops.ts';
import { STEP_STATUSES } from '../../domain/lifecycle/step.ts';
import { addDays } from '../../domain/time/local-date.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { signOf as signInSql } from '../../prisma/repositories/read-sign.ts';
import { testApi } from '../helpers/api.ts';

const api = testApi();
const TODAY = '2026-02-12';
/** Tết lies right after. */
const CALENDAR = {
  version: 't',
  off: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  work: ['2026-02-14'],
};

const around = [null, ...Array.from({ length: 25 }, (_, i) => addDays(TODAY, i - 5))];
const CASES = STEP_STATUSES.flatMap((status) =>
  around.flatMap((deadline) =>
    [null, addDays(TODAY, -20), TODAY, addDays(TODAY, 3)].flatMap((opensOn) =>
      (status === 'accepted' ? [null, true, false] : [null]).map((onTime) => ({
        status,
        deadline,
        opensOn,
        onTime,
      })),
    ),
  ),
);

/** Of each unit its suspensions: none, over, today the last day, until further notice, to come, one of two. */
const STOPS: Record<string, Stop[]> = {
  runs: [],
  over: [{ number: 1, from: '2026-02-01', until: '2026-02-11' }],
  lastDay: [{ number: 1, from: '2026-02-01', until: TODAY }],
  open: [{ number: 1, from: TODAY, until: null }],
  coming: [{ number: 1, from: '2026-02-13', until: null }],
  two: [
    { number: 1, from: '2026-02-01', until: '2026-02-03' },
    { number: 2, from: '2026-02-10', until: '2026-02-20' },
  ],
};

test.each(Object.entries(STOPS))('every status at every distance, suspension: %s', async (unit, stops) => {
  const where = { directiveId: 'd', unitCode: unit };
  for (const stop of stops) await api.db.suspension.create({ data: { ...where, ...stop } });
  const dates = { today: TODAY, soon: soonUntil(CALENDAR, TODAY) };
  const rows = await api.db.$queryRaw<{ n: number; sign: string }[]>(Prisma.sql`
    select s."n", ${signInSql(dates)} as "sign"
    from jsonb_to_recordset(${JSON.stringify(CASES.map((one, n) => ({ n, ...where, ...one })))}::jsonb)
      as s("n" int, "directiveId" text, "unitCode" text, "status" text, "deadline" text, "opensOn" text, "onTime" boolean)`);
  const inSql = new Map(rows.map((row) => [row.n, row.sign]));
  const differing = CASES.flatMap((one, n) => {
    const { sign } = signOf(one, TODAY, CALENDAR, stops);
    return sign === inSql.get(n) ? [] : [{ ...one, sign, inSql: inSql.get(n) }];
  });
  expect(differing).toEqual([]);
});
