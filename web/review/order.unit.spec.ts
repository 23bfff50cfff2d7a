import { expect, it } from 'vitest';
import type { ReviewItem } from '../../contracts/http/index.ts';
import { indexOf, keyOf } from './order.ts';

const item = (n: number) =>
  ({ directive: { id: 'd' }, unit: { code: `CB${n}` }, step: { id: 'O12/2026-Q1' } }) as ReviewItem;
const items = [item(1), item(2), item(3)];

it('opens the one asked for', () => {
  expect(indexOf(items, keyOf(item(2)), 0)).toBe(1);
});
it('goes on with what moved up when the last one left the list', () => {
  expect(indexOf(items, null, 1)).toBe(1);
  expect(indexOf(items.slice(0, 2), null, 2)).toBe(1);
  expect(indexOf([], null, 2)).toBe(0);
});
