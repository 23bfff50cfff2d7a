/** The web step: `vite build`, when a source is newer than what was built. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newestIn, timeOf } from './newest.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const WEB = join(ROOT, 'web');
const BUILT = join(WEB, 'dist', 'index.html');

export function isWebStale() {
  if (!existsSync(join(WEB, 'index.html'))) return false;
  // What the web takes from the contracts, and they from the domain, is bundled too.
  const folders = [WEB, join(ROOT, 'contracts'), join(ROOT, 'domain')].filter((folder) => existsSync(folder));
  const sources = Math.max(...folders.map((folder) => newestIn(folder)));
  return sources > timeOf(BUILT);
}

export function buildWeb() {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const node = join(ROOT, 'node_modules', '.bin', 'node');
  const { status, stdout, stderr } = spawnSync(
    existsSync(node) ? node : process.execPath,
    [vite, 'build', '--logLevel', 'warn', '--emptyOutDir'],
    { cwd: WEB, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`Không dựng được giao diện web:\n${stdout}\n${stderr}`);
}
