/**
 * npm run migration:new -- NAME: writes prisma/migrations/<time>_<name>/migration.sql, the step from the schema that
 * the last migration reflects to prisma/schema as it is now. Look at it, add hand-written SQL, commit both.
 *
 * The schema of the last migration is kept as prisma/migrations/schema.snapshot.prisma (all schema files joined in
 * name order) and is rewritten here. It is a file and not derived, because reading a live database through the
 * adapter fails in this engine; a test proves that the migrations and the schema agree.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from './errors.ts';
import { MIGRATIONS_DIR } from './migrate.ts';
import { startPostgres } from './postgres.ts';
import { type SchemaFiles, withSchemaEngine } from './schema-engine.ts';

export const SCHEMA_DIR = join(import.meta.dirname, '..', 'prisma', 'schema');
const SNAPSHOT = 'schema.snapshot.prisma';

export interface NewMigrationOptions {
  name: string;
  now: Date;
  /** Any reachable PostgreSQL: the engine insists on connecting, but compares two files and reads nothing. */
  databaseUrl: string;
  schemaDir?: string;
  migrationsDir?: string;
}

/** The folder written, or undefined when schema and snapshot say the same. */
export async function newMigration(options: NewMigrationOptions): Promise<string | undefined> {
  const migrationsDir = options.migrationsDir ?? MIGRATIONS_DIR;
  const schema = await readSchema(options.schemaDir ?? SCHEMA_DIR);
  const snapshotFile = join(migrationsDir, SNAPSHOT);
  const before = existsSync(snapshotFile)
    ? { tag: 'schemaDatamodel' as const, files: await asFiles(snapshotFile) }
    : { tag: 'empty' as const };
  const script = await diff(options.databaseUrl, before, schema);
  if (script === '') return undefined;

  const stamp = options.now.toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsDir, `${stamp}_${plain(options.name)}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), script);
  await writeFile(join(migrationsDir, 'migration_lock.toml'), LOCK_FILE);
  await writeFile(snapshotFile, `${schema.map((file) => file.content.trim()).join('\n\n')}\n`);
  return folder;
}

/** "Thêm Đơn vị" -> them_don_vi: folder names travel through archives and old file systems. */
function plain(name: string): string {
  const ascii = name.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
  return ascii.replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');
}

const LOCK_FILE = '# Written by Prisma and by engines/migration-new.ts\nprovider = "postgresql"\n';

/** SQL that turns one schema into the other; empty when they are the same. */
export async function diff(
  databaseUrl: string,
  from: { tag: 'empty' } | { tag: 'schemaDatamodel'; files: SchemaFiles },
  to: SchemaFiles,
): Promise<string> {
  const { stdout } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from,
      to: { tag: 'schemaDatamodel', files: to },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const script = (stdout ?? '').trim();
  return script === '' || script === '-- This is an empty migration.' ? '' : `${script}\n`;
}

export async function readSchema(folder: string): Promise<SchemaFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return (await Promise.all(names.map((name) => asFiles(join(folder, name))))).flat();
}

async function asFiles(path: string): Promise<SchemaFiles> {
  return [{ path, content: await readFile(path, 'utf8') }];
}

if (process.argv[1] === import.meta.filename) {
  const name = process.argv[2];
  if (!name) throw new EngineError('migration-failed', 'Cách dùng: npm run migration:new -- ten_thay_doi');
  const dataDir = await mkdtemp(join(tmpdir(), 'dondoc-migration-'));
  await chmod(dataDir, 0o755);
  const server = await startPostgres({ dataDir: join(dataDir, 'postgres'), persistent: false });
  const folder = await newMigration({ name, now: new Date(), databaseUrl: server.url }).finally(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  console.log(
    folder ? `Đã viết ${folder}. Hãy đọc lại trước khi lưu.` : 'Lược đồ không đổi: không có gì để viết.',
  );
}
