/**
 * Makes a fresh clone ready: node scripts/setup.mjs --for start|demo|test|verify|generate|all
 *
 * Plain JavaScript for Node 20 or newer with nothing installed, since it installs the rest. Every step looks first
 * and is done in milliseconds when its result is there, so the npm scripts run it each time (prestart, pretest …).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, PROGRAMS } from '../engines/binaries.mjs';
import { chromiumNeeded } from './setup/browser-needed.mjs';
import { generateClient, isClientStale } from './setup/generate.mjs';
import { installPackages, isInstallStale } from './setup/install.mjs';
import { certificates } from './setup/network.mjs';
import { buildWeb, isWebStale } from './setup/web.mjs';

const ROOT = join(import.meta.dirname, '..');

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string[]} for
 * @property {() => boolean} needed
 * @property {() => Promise<void> | void} run
 */

/** @type {Step[]} */
const STEPS = [
  {
    title: 'Thư viện của dự án (npm)',
    for: ['start', 'demo', 'test', 'verify', 'generate'],
    needed: isInstallStale,
    run: installPackages,
  },
  {
    title: 'Máy chủ Temporal',
    for: ['start', 'demo', 'test'],
    needed: () => !findProgram(PROGRAMS.temporal),
    run: () => fetchProgram('temporal'),
  },
  {
    title: 'Máy chủ Temporal để kiểm thử (tua thời gian)',
    for: ['demo', 'test'],
    needed: () => !findProgram(PROGRAMS.temporalTestServer),
    run: () => fetchProgram('temporalTestServer'),
  },
  {
    title: 'Mã truy cập cơ sở dữ liệu (Prisma)',
    for: ['start', 'demo', 'test', 'verify', 'generate'],
    needed: isClientStale,
    run: generateClient,
  },
  {
    title: 'Giao diện web',
    for: ['start', 'demo', 'test'],
    needed: isWebStale,
    run: buildWeb,
  },
  {
    title: 'Trình duyệt để kiểm thử',
    for: ['test'],
    needed: chromiumNeeded,
    run: () => runWithProjectNode(join(ROOT, 'scripts', 'browser.mjs')),
  },
];

/** In its own process: by now Node 24 is installed, which knows proxies and the system's certificates. */
/** @param {string} name */
function fetchProgram(name) {
  runWithProjectNode(join(ROOT, 'scripts', 'setup', 'fetch-program.mjs'), name);
}

/** @param {string[]} args */
function runWithProjectNode(...args) {
  const own = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { status } = spawnSync(existsSync(own) ? own : process.execPath, args, {
    stdio: 'inherit',
    cwd: ROOT,
    env: { ...process.env, ...certificates(process.env), NODE_USE_ENV_PROXY: '1' },
  });
  if (status !== 0) throw new SetupFailed();
}

/** The step has already said what is wrong. */
class SetupFailed extends Error {}

async function main() {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 20) {
    throw new Error(
      `Cần Node.js 20 trở lên (máy này có ${process.versions.node}). Tải tại https://nodejs.org`,
    );
  }
  const goal = process.argv[process.argv.indexOf('--for') + 1] ?? 'all';
  const steps = STEPS.filter((step) => goal === 'all' || step.for.includes(goal));
  // Decided one by one: what a step needs may only be seen once those before it are done.
  for (const [index, step] of steps.entries()) {
    if (!step.needed()) continue;
    console.log(`[${index + 1}/${steps.length}] ${step.title} …`);
    const began = Date.now();
    await step.run();
    console.log(
      `[${index + 1}/${steps.length}] ${step.title}: xong sau ${((Date.now() - began) / 1000).toFixed(1)} giây`,
    );
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SetupFailed)) console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
