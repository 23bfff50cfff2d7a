/**
 * Runs before each spec of a mutated copy: a test whose loops go round without end fails instead of standing still, and
 * a property that fails is believed at once, without looking for its smallest example.
 */
import fc from 'fast-check';
import { beforeEach } from 'vitest';

fc.configureGlobal({ endOnFailure: true });

const MOST = 60_000_000;
let rounds = 0;
beforeEach(() => {
  rounds = 0;
});
Object.assign(globalThis, {
  countRound: () => {
    if (++rounds > MOST) throw new Error('a loop that does not end');
  },
});
