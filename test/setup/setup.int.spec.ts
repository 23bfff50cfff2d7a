/** Set-up on a checkout that is ready: it does nothing, says nothing, and is quick. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SETUP = join(import.meta.dirname, '..', '..', 'scripts', 'setup.mjs');

function setUp() {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [SETUP, '--for', 'start'], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr, ms: performance.now() - began };
}

describe('set-up', () => {
  it('is silent and quick the second time', () => {
    expect(setUp().status).toBe(0);
    const again = setUp();
    expect(again).toMatchObject({ status: 0, said: '' });
    expect(again.ms).toBeLessThan(10_000);
  });
});
