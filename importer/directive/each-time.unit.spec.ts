/** A length that is counted from each occurrence of an event stays with its rule. */
import { expect, test } from 'vitest';
import type { DeadlineReading, ReadRule } from '../draft.ts';
import { dueRuleOf, Gathered } from './due-rule.ts';

const read = (row: string, offset?: ReadRule['offset']): DeadlineReading => ({
  phrase: 'trong 05 ngày kể từ khi có vụ việc',
  kind: 'eventRelative',
  rule: { anchor: { event: 'có vụ việc', code: 'VU_VIEC' }, ...(offset ? { offset } : {}) },
  row,
  inheritedFrom: null,
});

test.each<[string, DeadlineReading, object]>([
  [
    'five days after each',
    read('khi-có', { value: 5, unit: 'day', direction: 'after' }),
    { offset: { value: 5, unit: 'day' } },
  ],
  [
    'hours as days',
    read('sau-mỗi', { value: 36, unit: 'hour', direction: 'after' }),
    { offset: { value: 2, unit: 'day' } },
  ],
  ['no length', read('khi-xảy-ra'), {}],
  ['none worth a day', read('khi-có', { value: 0, unit: 'day', direction: 'after' }), {}],
])('%s', (_, reading, rest) => {
  const gathered = new Gathered();
  const rule = dueRuleOf(reading, gathered);
  expect(rule).toEqual({ type: 'eachEvent', event: expect.any(String), ...rest });
});
