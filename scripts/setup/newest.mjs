/** Times of files, to tell whether something must be made again. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The newest change of any file below `folder`; 0 when there is none.
 * @param {string} folder
 * @param {Set<string>} [skip] names of folders not to look into
 * @returns {number}
 */
export function newestIn(folder, skip = new Set(['node_modules', 'dist', 'generated'])) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skip.has(entry.name)) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path, skip) : timeOf(path));
  }
  return newest;
}

/** @param {string} file @returns {number} 0 when it does not exist */
export function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
