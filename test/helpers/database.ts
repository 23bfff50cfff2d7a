/**
 * A database of one's own for a test file: a copy of the migrated template.
 *
 *   const database = useDatabase();          // in the file or a describe
 *   ... database.url
 */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { createDatabase, dropDatabase } from '../../engines/postgres.ts';
import { TEMPLATE } from './global-postgres.ts';

export interface TestDatabase {
  /** Known once beforeAll has run. */
  readonly url: string;
}

export async function makeDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(server, name, TEMPLATE);
  return { url, drop: () => dropDatabase(server, name) };
}

export function useDatabase(): TestDatabase {
  let made: Awaited<ReturnType<typeof makeDatabase>> | undefined;
  beforeAll(async () => {
    made = await makeDatabase();
  });
  afterAll(async () => made?.drop());
  return {
    get url() {
      if (!made) throw new Error('useDatabase: the url is known only inside tests and later hooks');
      return made.url;
    },
  };
}
