/** Checks the types of every part: the server side, and the parts that run in a browser with their own libraries. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

let status = 0;
for (const part of ['.', 'web', 'test/e2e']) {
  if (!existsSync(join(ROOT, part, 'tsconfig.json'))) continue;
  const result = spawnSync(process.execPath, [TSC, '-p', part], { cwd: ROOT, stdio: 'inherit' });
  status ||= result.status ?? 1;
}
process.exit(status);
