/**
 * The whole product for a browser test: real PostgreSQL, real Temporal, real SMTP, worker and API as processes of
 * their own, the sample ward with its directive issued. As `npm start` would have it after the office's first act.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample } from '../../cli/sample.ts';
import { freePort } from '../../engines/ports.ts';
import { Stack, startProcess } from '../../engines/processes.ts';
import { startTemporal } from '../../engines/temporal.ts';
import { connect } from '../../prisma/client.ts';
import { makeDatabase } from './database.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** A machine that runs other suites beside this one may take minutes to bring three processes up. */
const PATIENCE_MS = 600_000;

export interface Login {
  email: string;
  password: string;
}
export interface RunningStack {
  url: string;
  databaseUrl: string;
  directive: string;
  /** By post, and for any other post by its code: `logins.of('CB12-officer')`. */
  logins: Record<'office' | 'reviewer' | 'auditor' | 'officer' | 'head', Login> & { of(post: string): Login };
  stop(): Promise<void>;
}

const signIn = async (url: string, login: Login): Promise<string> => {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login),
  });
  if (!response.ok) throw new Error(`sign-in of ${login.email}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
};

const issue = async (url: string, office: Login, directive: string): Promise<void> => {
  const token = await signIn(url, office);
  const response = await fetch(`${url}/api/directives/${directive}/issue`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': 'issue',
    },
    body: JSON.stringify({ lettersHeld: true }),
  });
  if (!response.ok) throw new Error(`issue: ${response.status} ${await response.text()}`);
};

/** Call inside a test file's beforeAll: the database is made from the run's template. */
export const startStack = async (): Promise<RunningStack> => {
  const dir = await mkdtemp(join(tmpdir(), 'dondoc-stack-'));
  const stack = new Stack();
  stack.push('folder', () => rm(dir, { recursive: true, force: true }));
  try {
    const database = await makeDatabase();
    stack.push('database', database.drop);
    const temporal = await startTemporal({ synchronous: 'NORMAL', namespace: 'dondoc' });
    stack.push('Temporal', temporal.stop);
    const [apiPort, smtpPort, webPort] = await Promise.all([freePort(), freePort(), freePort()]);
    const url = `http://localhost:${apiPort}`;
    const services = {
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: 'dondoc',
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      PUBLIC_URL: url,
      API_PORT: String(apiPort),
      AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      DATA_DIR: dir,
      TZ: 'UTC',
    };
    const logsDir = join(dir, 'logs');
    const mailArgs = [
      '--smtp-port',
      `${smtpPort}`,
      '--web-port',
      `${webPort}`,
      '--file',
      join(dir, 'letters.jsonl'),
    ];
    const processes = [
      { name: 'mailbox', title: 'Hộp thư', script: join(ROOT, 'engines/mailbox/main.ts'), args: mailArgs },
      { name: 'worker', title: 'Bộ máy quy trình', script: join(ROOT, 'worker/main.ts'), env: services },
      { name: 'api', title: 'API', script: join(ROOT, 'api/main.ts'), env: services },
    ];
    for (const one of await Promise.all(
      processes.map((p) => startProcess({ ...p, logsDir, readyWithinMs: PATIENCE_MS })),
    ))
      stack.push(one.title, one.stop);
    const { logins } = await loadSample({
      databaseUrl: database.url,
      publicUrl: url,
      services,
      onProgress: () => {},
    });
    const password = logins[0]?.password ?? '';
    const db = connect(database.url, 2);
    try {
      const people = new Map((await db.person.findMany()).map((p) => [p.code, p.email]));
      const of = (post: string): Login => ({ email: people.get(post) ?? post, password });
      const { id } = await db.directive.findFirstOrThrow();
      await issue(url, of('DUBD-office1'), id);
      const units = await db.unit.count();
      while ((await db.stream.count({ where: { unitCode: { not: null } } })) < units)
        await new Promise((resolve) => setTimeout(resolve, 100));
      return {
        url,
        databaseUrl: database.url,
        directive: id,
        logins: {
          office: of('DUBD-office1'),
          reviewer: of('DUBD-reviewer1'),
          auditor: of('DUBD-auditor'),
          officer: of('DB01-officer'),
          head: of('DB01-head'),
          of,
        },
        stop: () => stack.stop(),
      };
    } finally {
      await db.$disconnect();
    }
  } catch (error) {
    await stack.stop();
    throw error;
  }
};
