/**
 * Once per run of a slow tier: one PostgreSQL, and in it a template database with all migrations. Each test file
 * then gets a copy of the template (database.ts), which takes milliseconds.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../engines/migrate.ts';
import { createDatabase, startPostgres } from '../../engines/postgres.ts';

export const TEMPLATE = 'dondoc_template';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-test-'));
  await chmod(folder, 0o755);
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), persistent: false });
  await migrate(await createDatabase(server.url, TEMPLATE));
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
