/**
 * Checks the types of every part: the server side, and the parts that run in a browser with their own libraries. The
 * compiler is the native one, ten times as fast; the other `typescript` beside it is for tools that read code by its API,
 * which the native one has not. What was found is kept, so that the next run looks only at what has changed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const TSC = join(ROOT, 'node_modules', 'typescript7', 'bin', 'tsc');

let status = 0;
for (const part of ['.', 'web', 'test/e2e']) {
  if (!existsSync(join(ROOT, part, 'tsconfig.json'))) continue;
  const kept = join(
    ROOT,
    '.cache',
    'types',
    `${part === '.' ? 'server' : part.replaceAll('/', '-')}.tsbuildinfo`,
  );
  const options = ['-p', part, '--incremental', '--tsBuildInfoFile', kept];
  const result = spawnSync(process.execPath, [TSC, ...options], { cwd: ROOT, stdio: 'inherit' });
  status ||= result.status ?? 1;
}
process.exit(status);
