/** Writes an archive: into a folder, or as a ZIP that is sent while it is made. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ARCHIVE_FORMAT, type ArchiveManifest, MANIFEST_PATH } from '../../contracts/archive-file.ts';
import type { Db } from '../../prisma/client.ts';
import { closingSteps } from '../../prisma/repositories/closing-steps.ts';
import { archiveParts, type Head, type Part } from './parts.ts';
import { zipped } from './zip.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All parts, the manifest last: it holds the digests of the others. */
async function* withManifest(db: Db, id: string): AsyncGenerator<Part> {
  const heads: Head[] = [];
  const files: ArchiveManifest['files'] = [];
  for await (const part of archiveParts(db, id, heads)) {
    files.push({ path: part.path, size: part.bytes.length, sha256: sha256(part.bytes) });
    yield part;
  }
  const { number, title, issuer } = await db.directive.findUniqueOrThrow({ where: { id } });
  const manifest = {
    format: ARCHIVE_FORMAT,
    directive: { id, number, title, issuer },
    closing: await closingSteps(db, id),
    heads,
    files,
  };
  yield { path: MANIFEST_PATH, bytes: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) };
}

/** @returns how many files */
export const writeFolder = async (db: Db, directive: string, dir: string): Promise<number> => {
  let files = 0;
  for await (const { path, bytes } of withManifest(db, directive)) {
    const file = join(dir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    files++;
  }
  return files;
};

/** The ZIP in chunks, as they are read. */
export const zipOf = (db: Db, directive: string): AsyncGenerator<Uint8Array<ArrayBuffer>> =>
  zipped(withManifest(db, directive));
