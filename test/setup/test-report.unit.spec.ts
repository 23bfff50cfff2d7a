import { describe, expect, it } from 'vitest';
import { countReport } from '../../scripts/test-report.mjs';

const report = (files: [string, string[]][]) => {
  const tests = files.flatMap(([, results]) => results);
  return {
    numPassedTests: tests.filter((status) => status === 'passed').length,
    numFailedTests: tests.filter((status) => status === 'failed').length,
    numPendingTests: tests.filter((status) => status === 'skipped').length,
    testResults: files.map(([status, results]) => ({
      status,
      assertionResults: results.map((result) => ({ status: result })),
    })),
  };
};

describe('test report', () => {
  it.each([
    ['all passed', report([['passed', ['passed', 'passed']]]), { passed: 2, failed: 0, skipped: 0 }],
    ['one failed', report([['failed', ['passed', 'failed']]]), { passed: 1, failed: 1, skipped: 0 }],
    ['a file did not load', report([['failed', []]]), { passed: 0, failed: 1, skipped: 0 }],
    ['a hook failed', report([['failed', ['passed', 'skipped']]]), { passed: 1, failed: 1, skipped: 1 }],
    ['vitest wrote nothing', undefined, { passed: 0, failed: 0, skipped: 0 }],
  ])('%s', (_, given, counts) => {
    expect(countReport(given)).toEqual(counts);
  });
});
