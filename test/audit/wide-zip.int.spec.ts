/** A ZIP of the old kind counts 65,535 files: a directive of a country has more. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Part } from '../../audit/archive-file/parts.ts';
import { openArchive } from '../../audit/archive-file/read.ts';
import { zipped } from '../../audit/archive-file/zip.ts';

const COUNT = 66_000;
async function* many(): AsyncGenerator<Part> {
  for (let i = 0; i < COUNT; i++) yield { path: `${i}.png`, bytes: Buffer.from(`${i}`) };
}

test('more files than that are all there', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'dondoc-zip-'));
  try {
    const file = join(dir, 'ho-so.zip');
    await writeFile(file, zipped(many()));
    const archive = await openArchive(file);
    expect(archive.paths).toHaveLength(COUNT);
    expect(Buffer.from(await archive.read(`${COUNT - 1}.png`)).toString()).toBe(`${COUNT - 1}`);
    await archive.close();
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
