import { expect, test } from 'vitest';
import { systemClock } from '../clock/clock.ts';
import { connect } from '../prisma/client.ts';
import { createApp } from './app.ts';
import { createAuth } from './auth.ts';
import { OPERATIONS } from './operations.ts';

/** Nothing is connected: only the document is asked for. */
const app = () => {
  const db = connect('postgresql://nobody@127.0.0.1:1/nothing', 1);
  const publicUrl = 'http://dondoc.test';
  const engine = {
    act: () => Promise.reject(new Error('no engine here')),
    startRollout: () => Promise.reject(new Error('no engine here')),
    healthy: async () => false,
  };
  const auth = createAuth(db, { secret: 'x'.repeat(40), publicUrl });
  return createApp({ db, engine, clock: systemClock(), auth, log: () => {}, publicUrl, webDist: null });
};

interface Document {
  paths: Record<string, Record<string, { operationId: string; summary?: string }>>;
}
const document = async (): Promise<Document> => (await app().request('/api/openapi.json')).json() as never;

test('the table of operations and the OpenAPI document are the same', async () => {
  const { paths } = await document();
  const described = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
  );
  expect(described.sort()).toEqual(
    OPERATIONS.map(({ method, path, id }) => `${method} ${path} ${id}`).sort(),
  );
});

test('every operation has its own id and says in Vietnamese what it does', async () => {
  const { paths } = await document();
  const all = Object.values(paths).flatMap((item) => Object.values(item));
  expect(new Set(all.map((one) => one.operationId)).size).toBe(all.length);
  for (const { summary } of all) expect(summary).toMatch(/\p{L}/u);
});

test('the reference loads nothing from elsewhere', async () => {
  const html = await (await app().request('/api/reference')).text();
  expect(html).toContain('POST /api/directives/{id}/units/{unit}/acts/submit');
  expect(html).not.toMatch(/<script|<link|<img|src=|https?:\/\//);
});

test.each(OPERATIONS.filter((one) => one.scope !== 'open'))(
  '$method $path asks who is there',
  async ({ method, path }) => {
    const answer = await app().request(path.replace('{id}', 'x').replace('{unit}', 'y'), {
      method: method.toUpperCase(),
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  },
);

test('pages may not be framed and scripts come from here alone', async () => {
  const answer = await app().request('/api/openapi.json');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});
