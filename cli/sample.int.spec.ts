/**
 * The first start's sample, into a real database: besides the ward of the demo, whose loading the browser tests hold,
 * the plan whose organisations have names of their own and the one with phases.
 */
import { describe, expect, test } from 'vitest';
import { readExample } from '../examples/read-example.ts';
import { connect } from '../prisma/client.ts';
import { useDatabase } from '../test/helpers/database.ts';
import { loadSample } from './sample.ts';

describe.each(['hai-phong', 'nam-an-phu'] as const)('the sample %s', (plan) => {
  const database = useDatabase();

  test('is loaded: its tree, a login for each thing a person may be, its directive as a draft', async () => {
    const said: string[] = [];
    const { logins } = await loadSample({
      databaseUrl: database.url,
      publicUrl: 'http://localhost:3000',
      services: {
        DATABASE_URL: database.url,
        TEMPORAL_ADDRESS: 'localhost:7233',
        SMTP_URL: 'smtp://localhost:2525',
        PUBLIC_URL: 'http://localhost:3000',
        AUTH_SECRET: 'x'.repeat(32),
      },
      plan,
      onProgress: (line) => said.push(line),
    });
    const { directive, organisation } = readExample(plan);
    const emails = new Set(organisation.people.map(({ email }) => email));
    expect(logins).toHaveLength(7);
    for (const { role, email } of logins) expect([role, emails.has(email)]).toEqual([role, true]);
    expect(said).toContain(`${organisation.units.length} đơn vị mẫu`);

    const db = connect(database.url, 1);
    try {
      expect(await db.unit.count()).toBe(organisation.units.length);
      const draft = await db.directive.findUniqueOrThrow({ where: { id: directive.id } });
      expect(draft).toMatchObject({ number: directive.number, status: 'draft', lettersHeld: true });
      expect(draft.document).toMatchObject({
        events: directive.events.map(({ code }) => ({ code })),
        obligations: directive.obligations.map(({ id }) => ({ id })),
      });
    } finally {
      await db.$disconnect();
    }
  });
});
