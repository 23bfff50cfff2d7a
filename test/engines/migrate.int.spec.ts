/** Migrations from nothing, step by step, twice at once, and what Prisma's own table says afterwards. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '../../engines/migrate.ts';
import { newMigration } from '../../engines/migration-new.ts';
import { createDatabase, dropDatabase } from '../../engines/postgres.ts';

const HEADER = 'datasource db {\n  provider = "postgresql"\n}\n';
const UNIT = 'model Unit {\n  id String @id\n  name String\n}\n';
const PERSON = 'model Person {\n  id String @id\n  email String @unique\n}\n';

describe('migrations', () => {
  let folder = '';
  let url = '';
  const at = (name: string) => join(folder, name);
  const options = () => ({
    schemaDir: at('schema'),
    migrationsDir: at('migrations'),
    databaseUrl: inject('postgresUrl'),
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-migrate-'));
    await mkdir(at('schema'));
    url = await createDatabase(inject('postgresUrl'), 'toy_migrations');
  });
  afterAll(async () => {
    await dropDatabase(inject('postgresUrl'), 'toy_migrations');
    await rm(folder, { recursive: true, force: true });
  });

  it('writes the step from the last schema to this one, and nothing when they are the same', async () => {
    await writeFile(at('schema/main.prisma'), HEADER + UNIT);
    const first = await newMigration({ name: 'Đơn vị', now: new Date('2026-01-02T03:04:05Z'), ...options() });
    expect(first).toBe(at('migrations/20260102030405_don_vi'));
    expect(await newMigration({ name: 'again', now: new Date(), ...options() })).toBeUndefined();
  });

  it('applies each once, also when two processes start together', async () => {
    const both = await Promise.all([migrate(url, options()), migrate(url, options())]);
    expect(both.flat()).toEqual(['20260102030405_don_vi']);
    await writeFile(at('schema/main.prisma'), HEADER + UNIT + PERSON);
    await newMigration({ name: 'person', now: new Date('2026-01-03T00:00:00Z'), ...options() });
    expect(await migrate(url, options())).toEqual(['20260103000000_person']);
    expect(await migrate(url, options())).toEqual([]);
  });

  it('leaves the rows that `prisma migrate deploy` reads', async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      'select migration_name, length(checksum) as sum, finished_at is not null as done from _prisma_migrations order by 1',
    );
    await client.end();
    expect(rows).toEqual([
      { migration_name: '20260102030405_don_vi', sum: 64, done: true },
      { migration_name: '20260103000000_person', sum: 64, done: true },
    ]);
  });

  it('runs hand-written SQL whole, and tries a failed step again from nothing', async () => {
    const step = (sql: string) => writeFile(at('migrations/20260104000000_guard/migration.sql'), sql);
    await mkdir(at('migrations/20260104000000_guard'));
    await step('create table half_done (id int); create table x (id no_such_type);');
    await expect(migrate(url, options())).rejects.toThrow(
      /Không cập nhật được cơ sở dữ liệu[\s\S]*no_such_type/,
    );
    await step(`create table half_done (id int);
      create function one() returns int language plpgsql as $$ begin perform 1; return 1; end $$;`);
    expect(await migrate(url, options())).toEqual(['20260104000000_guard']);
    expect(await migrate(url, options())).toEqual([]);
  });
});
