/** The Prisma step: `prisma generate`, when a schema file is newer than the client that was generated. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newestIn, timeOf } from './newest.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const SCHEMA = join(ROOT, 'prisma', 'schema');
const STAMP = join(ROOT, 'prisma', 'generated', '.generated');

export function isClientStale() {
  if (!existsSync(SCHEMA)) return false;
  const sources = Math.max(newestIn(SCHEMA), timeOf(join(ROOT, 'prisma.config.ts')));
  return sources > timeOf(STAMP);
}

export function generateClient() {
  const cli = join(ROOT, 'node_modules', 'prisma', 'build', 'index.js');
  const node = join(ROOT, 'node_modules', '.bin', 'node');
  const { status, stdout, stderr } = spawnSync(
    existsSync(node) ? node : process.execPath,
    [cli, 'generate'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        // `generate` needs no schema engine but insists on having one, and would download it: any program will do.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (status !== 0) throw new Error(`prisma generate không chạy được:\n${stdout}\n${stderr}`);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, '');
}
