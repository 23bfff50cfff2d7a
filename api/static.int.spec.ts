import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRouter } from './http.ts';
import { staticWeb } from './static.ts';

let dist = '';
const app = createRouter();

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'dondoc-web-'));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>Đôn Đốc</title>');
  await writeFile(join(dist, 'assets/app-1a2b.js'), 'export {}');
  staticWeb(app, dist);
});
afterAll(() => rm(dist, { recursive: true, force: true }));

test.each([
  ['/', 'no-cache'],
  ['/directives/x/units/y', 'no-cache'],
])('%s is the one page, asked for each time', async (path, cache) => {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Đôn Đốc');
  expect(answer.headers.get('cache-control')).toBe(cache);
});

test('built files may be kept for ever', async () => {
  const answer = await app.request('/assets/app-1a2b.js');
  expect(answer.headers.get('content-type')).toContain('javascript');
  expect(answer.headers.get('cache-control')).toContain('immutable');
});

test.each(['/api/none', '/../package.json', '/%2e%2e/package.json'])(
  '%s is no file of ours',
  async (path) => {
    expect(await (await app.request(path)).text()).not.toContain('"dependencies"');
  },
);
