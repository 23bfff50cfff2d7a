/** The npm step: `npm ci`, only when what is installed differs from package-lock.json. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Compares with the list npm itself leaves in node_modules: no stamp of ours, so a plain `npm install` by hand
 * counts too.
 */
export function isInstallStale() {
  const installed = packagesIn(join(ROOT, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(join(ROOT, 'package-lock.json'));
  if (!installed || !wanted) return true;
  if (!existsSync(join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')))
    return true;
  return Object.entries(wanted).some(([path, entry]) => {
    if (path === '') return false;
    const there = installed[path];
    // Optional packages of other platforms are in the lock file and rightly not on the disk.
    return there ? there.version !== entry.version : !entry.optional;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesIn(file) {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

export function installPackages() {
  const npm = npmCommand();
  const { status, error } = spawnSync(
    npm.program,
    [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: ROOT,
      stdio: 'inherit',
      shell: npm.shell,
      // An older npm runs every install script; Prisma's would download an engine that we do not use.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
      },
    },
  );
  if (status === 0) return;
  throw new Error(
    `npm ci không chạy được${error ? ` (${error.message})` : ''}. Kiểm tra mạng hoặc kho npm đang đặt ` +
      '(npm config get registry), rồi chạy lại.',
  );
}

/** The npm and the Node that started us: the Node in node_modules is about to be replaced. */
function npmCommand() {
  const script = process.env.npm_execpath;
  const node = process.env.npm_node_execpath;
  if (script && /npm-cli\.js$/.test(script)) {
    return { program: node && existsSync(node) ? node : process.execPath, args: [script], shell: false };
  }
  return { program: 'npm', args: [], shell: process.platform === 'win32' };
}
