/** Lists count signs in SQL, pages work them out in TypeScript. The two must never tell different stories. */
import { expect, test } from 'vitest';
import { signOf, soonUntil } from '../../contracts/sign.ts';
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

test('every status at every distance', async () => {
  const dates = { today: TODAY, soon: soonUntil(CALENDAR, TODAY) };
  const rows = await api.db.$queryRaw<{ n: number; sign: string }[]>(Prisma.sql`
    select s."n", ${signInSql(dates)} as "sign"
    from jsonb_to_recordset(${JSON.stringify(CASES.map((one, n) => ({ n, ...one })))}::jsonb)
      as s("n" int, "status" text, "deadline" text, "opensOn" text, "onTime" boolean)`);
  const inSql = new Map(rows.map((row) => [row.n, row.sign]));
  const differing = CASES.flatMap((one, n) => {
    const { sign } = signOf(one, TODAY, CALENDAR);
    return sign === inSql.get(n) ? [] : [{ ...one, sign, inSql: inSql.get(n) }];
  });
  expect(differing).toEqual([]);
});
