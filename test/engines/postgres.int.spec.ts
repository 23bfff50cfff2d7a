/** Our PostgreSQL: data stays when asked, a killed parent leaves nothing behind, a crash is recovered from. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gone } from '../../engines/guardian.ts';
import { createDatabase, startPostgres } from '../../engines/postgres.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-postgres-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('PostgreSQL of our own', () => {
  it('keeps data over a stop and a start, in UTC, with durable commits', async () => {
    const dataDir = join(folder, 'kept');
    const first = await startPostgres({ dataDir, persistent: true });
    const url = await createDatabase(first.url, 'app');
    await query(url, 'create table t (id int)');
    await query(url, 'insert into t values (1)');
    expect(await query(url, 'show timezone')).toEqual([{ TimeZone: 'UTC' }]);
    expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await first.stop();

    const second = await startPostgres({ dataDir, persistent: true });
    expect(await query(await createDatabase(second.url, 'app'), 'select id from t')).toEqual([{ id: 1 }]);
    await second.stop();
    expect(await gone(second.pid, 60_000)).toBe(true);
  });

  it('recovers after SIGKILL of the whole server', async () => {
    const dataDir = join(folder, 'killed');
    const first = await startPostgres({ dataDir, persistent: true });
    await query(first.url, 'create table t as select 7 as id');
    process.kill(-first.pid, 'SIGKILL');
    await first.exited;
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(true);
    const second = await startPostgres({ dataDir, persistent: true });
    expect(await query(second.url, 'select id from t')).toEqual([{ id: 7 }]);
    await second.stop();
  });

  it('starts although the pid in the lock file belongs to another process now', async () => {
    const dataDir = join(folder, 'lock');
    const first = await startPostgres({ dataDir, persistent: true });
    const lock = await readFile(join(dataDir, 'postmaster.pid'), 'utf8');
    await first.stop();
    await writeFile(join(dataDir, 'postmaster.pid'), lock.replace(/^\d+/, String(process.pid)));
    const second = await startPostgres({ dataDir, persistent: true });
    await second.stop();
  });

  it('does not outlive a parent that is killed', async () => {
    const dataDir = join(folder, 'orphan');
    const engine = join(import.meta.dirname, '..', '..', 'engines', 'postgres.ts');
    const script = `const { startPostgres } = await import(${JSON.stringify(engine)});
      const { pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, persistent: false });
      console.log(pid); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (text) => resolve(Number(text))),
    );
    expect(await gone(pid, 60_000)).toBe(false);
    parent.kill('SIGKILL');
    expect(await gone(pid, 60_000)).toBe(true);
  });

  it('removes its data when it was only for this run', async () => {
    const dataDir = join(folder, 'gone');
    const server = await startPostgres({ dataDir, persistent: false });
    await server.stop();
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says in Vietnamese why it did not start', async () => {
    const dataDir = join(folder, 'busy');
    const first = await startPostgres({ dataDir, persistent: false });
    const second = startPostgres({ dataDir: join(folder, 'busy2'), port: first.port, persistent: false });
    await expect(second).rejects.toThrow(/PostgreSQL không khởi động được/);
    await first.stop();
  });
});
