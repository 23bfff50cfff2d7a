/** Parts into a ZIP that is sent while it is made: one part at a time, and none before the last one was taken. */
import { once } from 'node:events';
import ZipStream from 'zip-stream';
import type { Part } from './parts.ts';

/** What is pressed already is not pressed again. */
const isPressed = (path: string): boolean => /\.(docx|xlsx|png|jpe?g|pdf)$/i.test(path);
/** The day that every entry bears: two archives of one directive are the same bytes. */
const DATE = new Date(2020, 0, 1);

const add = (zip: ZipStream, { path, bytes }: Part): Promise<void> =>
  new Promise((resolve, reject) => {
    zip.entry(Buffer.from(bytes), { name: path, date: DATE, store: isPressed(path) }, (error) =>
      error ? reject(error) : resolve(),
    );
  });

/** Sent together: a small part is three chunks of some bytes. */
const CHUNK_BYTES = 256 * 1024;

/** @throws what the parts throw, after the bytes that were made before */
export async function* zipped(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const zip = new ZipStream({ zlib: { level: 6 } });
  let chunks: Buffer[] = [];
  let size = 0;
  zip.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  const taken = () => {
    const together = Buffer.concat(chunks);
    [chunks, size] = [[], 0];
    return together;
  };
  for await (const part of parts) {
    await add(zip, part);
    if (size >= CHUNK_BYTES) yield taken();
  }
  const ended = once(zip, 'end');
  zip.finalize();
  await ended;
  yield taken();
}
