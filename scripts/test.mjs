/**
 * npm test: all three tiers, fastest first; every tier runs even when one before it failed. The last line is
 * "N passed, N failed", counted from vitest's own reports. A tier that ran no test counts as a failure: silence must
 * never look like success.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countReport } from './test-report.mjs';

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, '.cache', 'test-reports');
const TIERS = ['unit', 'int', 'e2e'];

mkdirSync(REPORTS, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const notes = [];

for (const tier of TIERS) {
  const report = join(REPORTS, `${tier}.json`);
  rmSync(report, { force: true });
  console.log(`\n=== ${tier}`);
  const began = Date.now();
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', tier, ...reporters], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const counts = countReport(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined);
  if (counts.passed + counts.failed === 0) {
    notes.push(`${tier}: no test ran`);
    counts.failed = 1;
  } else if (status !== 0 && counts.failed === 0) {
    // An error outside of every test, or a server that did not stop.
    notes.push(`${tier}: vitest ended with ${status} though no test failed`);
    counts.failed = 1;
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  notes.push(
    `${tier}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s`,
  );
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

console.log(`\n${notes.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
