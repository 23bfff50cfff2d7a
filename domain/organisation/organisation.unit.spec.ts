import { expect, test } from 'vitest';
import { type Selector, selects, type Unit } from './organisation.ts';

const school: Pick<Unit, 'code' | 'kind' | 'tags'> = {
  code: 'CB12',
  kind: 'cell',
  tags: ['school', 'level3'],
};

test.each<[string, Selector, boolean]>([
  ['everybody', { all: true }, true],
  ['named', { units: ['CB11', 'CB12'] }, true],
  ['another named', { units: ['CB11'] }, false],
  ['nobody named', { units: [] }, false],
  ['its kind', { kinds: ['committee', 'cell'] }, true],
  ['another kind', { kinds: ['agency'] }, false],
  ['its mark', { tag: 'school' }, true],
  ['another mark', { tag: 'enterprise' }, false],
  ['either of two', { anyOf: [{ tag: 'enterprise' }, { kinds: ['cell'] }] }, true],
  ['none of two', { anyOf: [{ tag: 'enterprise' }, { units: ['X'] }] }, false],
  ['any of nothing', { anyOf: [] }, false],
  ['all but it', { except: { from: { all: true }, units: ['CB12'] } }, false],
  ['all but another', { except: { from: { all: true }, units: ['CB11'] } }, true],
  ['a part that leaves it out anyway', { except: { from: { tag: 'enterprise' }, units: [] } }, false],
  [
    'an exception within either of two',
    { anyOf: [{ except: { from: { tag: 'school' }, units: [] } }] },
    true,
  ],
])('a cell at a school, selector: %s', (_, selector, expected) => {
  expect(selects(selector, school)).toBe(expected);
});
