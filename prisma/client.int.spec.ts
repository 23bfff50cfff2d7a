/** What PostgreSQL itself says of the statements that one connection sends again and again. */
import { expect, it } from 'vitest';
import { useDatabase } from '../test/helpers/database.ts';
import { connect } from './client.ts';

const database = useDatabase();

it('has what is asked often parsed and planned once, whatever is asked for', async () => {
  const db = connect(database.url, 1);
  try {
    const codes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
    for (const code of codes) await db.unit.findMany({ where: { code }, select: { name: true } });
    await db.unit.findMany({ where: { name: 'một lần' }, select: { code: true } });
    const kept = await db.$queryRaw<{ plans: number; statement: string }[]>`
      select (generic_plans + custom_plans)::int as "plans", statement from pg_prepared_statements`;
    expect(kept).toHaveLength(1);
    expect(kept[0]?.statement).toContain('"Unit"');
    // Twice it went without a name.
    expect(kept[0]?.plans).toBe(codes.length - 2);
  } finally {
    await db.$disconnect();
  }
});
