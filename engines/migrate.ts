/**
 * Brings a database to the schema of this version: applies prisma/migrations in order and notes each in
 * `_prisma_migrations`, exactly as `prisma migrate deploy` does (on an open network that command agrees with us).
 * A migration is a folder with migration.sql; hand-written SQL (grants, triggers, checks) is welcome in it.
 *
 * As a program: node engines/migrate.ts   (reads DATABASE_URL)
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { EngineError } from './errors.ts';
import { engineMessage, withSchemaEngine } from './schema-engine.ts';

export const MIGRATIONS_DIR = join(import.meta.dirname, '..', 'prisma', 'migrations');

/** The engine itself locks nothing through the adapter; two processes that start together must not both migrate. */
const LOCK_KEY = 0x444f4e44;

export interface MigrateOptions {
  migrationsDir?: string;
  onProgress?: (line: string) => void;
}

/** Names of the migrations that were applied now; empty when the database was up to date. */
export async function migrate(databaseUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const list = await readMigrations(options.migrationsDir ?? MIGRATIONS_DIR);
  const names = list.migrationDirectories.map((directory) => directory.path);
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    const { done, failed } = await recorded(client);
    const waiting = names.filter((name) => !done.has(name));
    if (waiting.length === 0) return [];
    options.onProgress?.(`Cập nhật cơ sở dữ liệu: ${waiting.length} bước (${waiting.join(', ')})`);
    return await apply(databaseUrl, list, failed);
  } finally {
    await client.end();
  }
}

/** A step is one transaction, so one that failed (or was cut off by a kill) left nothing and may be tried again. */
async function apply(
  databaseUrl: string,
  migrationsList: MigrationList,
  failed: string[],
): Promise<string[]> {
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const result = await withSchemaEngine(databaseUrl, async (engine) => {
      for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
      return engine.applyMigrations({ migrationsList, filters });
    });
    return result.appliedMigrationNames;
  } catch (error) {
    throw new EngineError(
      'migration-failed',
      `Không cập nhật được cơ sở dữ liệu: ${engineMessage(error)}\n` +
        'Bước hỏng không để lại gì, dữ liệu vẫn nguyên như trước. Sửa nguyên nhân rồi chạy lại.',
      { cause: error },
    );
  }
}

/** Names alone decide here; when anything is missing the engine checks the checksums of all. */
async function recorded(client: pg.Client): Promise<{ done: Set<string>; failed: string[] }> {
  const { rows: found } = await client.query(`select to_regclass('_prisma_migrations') is not null as there`);
  if (!found[0].there) return { done: new Set(), failed: [] };
  const { rows } = await client.query<{ name: string; done: boolean }>(
    `select migration_name as name, finished_at is not null as done
       from _prisma_migrations where rolled_back_at is null order by started_at`,
  );
  const named = (done: boolean) => rows.filter((row) => row.done === done).map((row) => row.name);
  return { done: new Set(named(true)), failed: named(false) };
}

async function readMigrations(baseDir: string): Promise<MigrationList> {
  const entries = existsSync(baseDir) ? await readdir(baseDir, { withFileTypes: true }) : [];
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lockfile = join(baseDir, 'migration_lock.toml');
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? await readFile(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      folders.map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  };
}

if (process.argv[1] === import.meta.filename) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new EngineError('migration-failed', 'Hãy đặt DATABASE_URL tới cơ sở dữ liệu cần cập nhật.');
  const applied = await migrate(url, { onProgress: (line) => console.log(line) });
  console.log(
    applied.length === 0 ? 'Cơ sở dữ liệu đã ở phiên bản mới nhất.' : `Đã áp dụng: ${applied.join(', ')}`,
  );
}
