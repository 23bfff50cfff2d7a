/**
 * npm run verify: all that can be checked without a service, in well under a minute. Every check runs, so that one
 * run shows all there is to mend; what a check says is shown only when it fails.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');

/** @typedef {{ title: string, command: string[] }} Check */

/** The long ones first: two run at a time. @type {Check[]} */
const CHECKS = [
  { title: 'types', command: ['node', 'scripts/types.mjs'] },
  { title: 'unit tests', command: ['vitest', 'run', '--project', 'unit'] },
  { title: 'format and lint', command: ['biome', 'check', '--diagnostic-level=warn', '.'] },
  {
    title: 'import rules',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', '.'],
  },
  { title: 'dead code', command: ['knip', '--no-config-hints'] },
  { title: 'purity', command: ['node', 'scripts/check-purity.mjs'] },
];

/** @param {Check} check @returns {Promise<boolean>} */
async function run({ title, command }) {
  const [program = '', ...args] = command;
  const began = Date.now();
  let output = '';
  const status = await new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: `${BIN}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` },
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.on('close', resolve);
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'}  ${title} (${seconds} s)`);
  if (status !== 0) console.log(`${output.trimEnd()}\n`);
  return status === 0;
}

const waiting = [...CHECKS];
let failed = 0;
async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) if (!(await run(check))) failed++;
}
await Promise.all([work(), work()]);
console.log(
  failed === 0 ? `All ${CHECKS.length} checks passed` : `${failed} of ${CHECKS.length} checks failed`,
);
process.exit(failed === 0 ? 0 : 1);
