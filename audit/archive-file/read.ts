/** Reads an archive, whether it is a folder or a ZIP: paths, and the bytes of each, one after the other. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

export interface ArchiveSource {
  paths: string[];
  read(path: string): Promise<Uint8Array>;
  /** Lets go of the file. */
  close(): Promise<void>;
}

/** Unpacked, together: an archive that claims more is not one of ours. */
const MOST_BYTES = 4 * 1024 ** 3;

/** @throws when they claim to be more than an archive holds */
const entriesOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  let left = MOST_BYTES;
  for await (const entry of zip.eachEntry()) {
    left -= entry.uncompressedSize;
    if (left < 0) throw new Error('bung ra quá lớn, không đọc');
    entries.set(entry.fileName, entry);
  }
  return entries;
};

/** What is held is the list of its files, and the bytes of the one that is read. */
const fromZip = async (file: string): Promise<ArchiveSource> => {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  try {
    const entries = await entriesOf(zip);
    return {
      paths: [...entries.keys()],
      async read(path) {
        const entry = entries.get(path);
        if (!entry) throw new Error(`không có ${path}`);
        return buffer(await zip.openReadStreamPromise(entry));
      },
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
};

const fromFolder = async (dir: string): Promise<ArchiveSource> => {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(dir.length).split(sep).filter(Boolean).join('/'),
    );
  return { paths, read: (path) => readFile(join(dir, path)), close: async () => undefined };
};

/** @throws when it is neither a folder nor a ZIP that can be read */
export const openArchive = async (place: string): Promise<ArchiveSource> => {
  if ((await stat(place)).isDirectory()) return fromFolder(place);
  try {
    return await fromZip(place);
  } catch (error) {
    throw new Error(
      `Không đọc được hồ sơ lưu trữ ${place}: ${error instanceof Error ? error.message : error}`,
    );
  }
};
