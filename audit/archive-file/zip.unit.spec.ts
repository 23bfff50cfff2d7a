import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Part } from './parts.ts';
import { openArchive } from './read.ts';
import { zipped } from './zip.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dondoc-zip-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const opened = async (parts: AsyncIterable<Part>) => {
  const file = join(dir, 'ho-so.zip');
  await writeFile(file, zipped(parts));
  return openArchive(file);
};
const text = 'Đã làm theo kế hoạch. '.repeat(500);
const all = async <T>(of: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of of) found.push(one);
  return found;
};
async function* named(...paths: string[]): AsyncGenerator<Part> {
  for (const path of paths) yield { path, bytes: Buffer.from(text) };
}

test('what goes in comes out, pressed or not, empty too', async () => {
  async function* parts(): AsyncGenerator<Part> {
    yield* named('văn-bản.json', 'ảnh.png');
    yield { path: 'rỗng.json', bytes: Buffer.alloc(0) };
  }
  const archive = await opened(parts());
  expect(archive.paths).toEqual(['văn-bản.json', 'ảnh.png', 'rỗng.json']);
  for (const path of ['văn-bản.json', 'ảnh.png'])
    expect(Buffer.from(await archive.read(path)).toString()).toBe(text);
  expect((await archive.read('rỗng.json')).length).toBe(0);
  await archive.close();
});

test('the same parts are the same bytes', async () => {
  const bytes = async () => Buffer.concat(await all(zipped(named('a.json', 'b.json'))));
  expect(await bytes()).toEqual(await bytes());
});

test('what the parts throw is thrown, and whoever takes no more makes no more', async () => {
  async function* broken(): AsyncGenerator<Part> {
    yield* named('a.json');
    throw new Error('mất kết nối');
  }
  await expect(all(zipped(broken()))).rejects.toThrow('mất kết nối');

  let made = 0;
  async function* many(): AsyncGenerator<Part> {
    while (made < 100) yield { path: `${made++}.png`, bytes: Buffer.alloc(300_000) };
  }
  for await (const _ of zipped(many())) break;
  expect(made).toBeLessThan(5);
});
