import { expect, test } from 'vitest';
import type { Told } from './real.ts';
import { placeFirst } from './two-senders.ts';

const told = (type: string, more: object = {}, reorganisation?: string): Told => ({
  at: '2025-12-04T07:40:00.000Z',
  by: { post: 'o' },
  command: null,
  fact: { type, ...(reorganisation ? { reorganisation } : {}) },
  ...more,
});
const numbered = (...events: Told[]): Told[] => events.map((event, i) => ({ ...event, seq: i + 3 }));
const types = (events: Told[]) => events.map(({ seq, fact }) => [seq, (fact as { type: string }).type]);

test('place and work of one change are heard in any order', () => {
  const work = [told('TakenOver', {}, 'a7'), told('StepsPlanned')];
  const one = placeFirst(numbered(told('LineNoted', {}, 'a7'), ...work, told('Accepted', { command: 'a9' })));
  const other = placeFirst(
    numbered(...work, told('LineNoted', {}, 'a7'), told('Accepted', { command: 'a9' })),
  );
  expect(other).toEqual(one);
  expect(types(one)).toEqual([
    [3, 'LineNoted'],
    [4, 'TakenOver'],
    [5, 'StepsPlanned'],
    [6, 'Accepted'],
  ]);
});

test.each([
  ['of another change', [told('TakenOver', {}, 'a7'), told('LineNoted', {}, 'a8')]],
  [
    'behind what somebody did',
    [told('TakenOver', {}, 'a7'), told('Accepted', { command: 'a9' }), told('LineNoted', {}, 'a7')],
  ],
  [
    'by another hand',
    [told('TakenOver', {}, 'a7'), told('Cancelled', { by: { post: 'p' } }), told('LineNoted', {}, 'a7')],
  ],
  ['of anything else', [told('UnitEnded', {}, 'a7'), told('LineNoted', {}, 'a7')]],
])('the order %s counts', (_, events) => {
  expect(placeFirst(numbered(...events))).toEqual(numbered(...events));
});
