/** Reads an archive, whether it is a folder or a ZIP: paths, and the bytes of each. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { unzipSync } from 'fflate';

export interface ArchiveSource {
  paths: string[];
  read(path: string): Promise<Uint8Array>;
}

/** Unpacked, together: an archive that claims more is not one of ours. */
const MOST_BYTES = 4 * 1024 ** 3;

const fromZip = async (file: string): Promise<ArchiveSource> => {
  let left = MOST_BYTES;
  const entries = unzipSync(await readFile(file), {
    filter({ originalSize }) {
      left -= originalSize;
      if (left < 0) throw new Error(`${file} bung ra quá lớn, không đọc.`);
      return true;
    },
  });
  return {
    paths: Object.keys(entries),
    async read(path) {
      const bytes = entries[path];
      if (!bytes) throw new Error(`không có ${path}`);
      return bytes;
    },
  };
};

const fromFolder = async (dir: string): Promise<ArchiveSource> => {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(dir.length).split(sep).filter(Boolean).join('/'),
    );
  return { paths, read: (path) => readFile(join(dir, path)) };
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
