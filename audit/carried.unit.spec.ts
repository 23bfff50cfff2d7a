/** A state carried by an earlier version lacks what the fold has learnt since; all else must agree. */
import { expect, test } from 'vitest';
import { carriedAgrees } from './carried.ts';

const step = (more: object) => ({ seq: 3, steps: { 'P1/once': { id: 'P1/once', returns: 1, ...more } } });
const waits = [{ kind: 'review', from: '2025-11-25', to: '2025-12-02' }];

test.each([
  ['the same', step({}), step({}), true],
  ['carried before waits were kept', step({}), step({ waits }), true],
  ['both with waits', step({ waits }), step({ waits }), true],
  ['waits that were altered', step({ waits: [] }), step({ waits }), false],
  ['waits that nobody had', step({ waits }), step({}), false],
  ['something else altered', step({ returns: 2 }), step({ waits }), false],
])('%s', (_, carried, folded, agrees) => {
  expect(carriedAgrees(carried, folded)).toBe(agrees);
});
