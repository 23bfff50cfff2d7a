import { describe, expect, test } from 'vitest';
import { amended, type ChangeFault, changeFaults, type DirectiveChange, isEmptyChange } from './change.ts';
import type { Directive, Obligation } from './directive.ts';

const obligation = (id: string, over: Partial<Obligation> = {}): Obligation => ({
  id,
  kind: 'task',
  title: id,
  lead: { all: true },
  due: { type: 'none' },
  ...over,
});
const directive = {
  id: 'd',
  term: { from: '2025-11-13', to: '2026-06-30' },
  events: [{ code: 'A', name: 'A' }],
  obligations: [obligation('O1'), obligation('O2'), obligation('O3')],
  dropped: [obligation('OLD')],
} as unknown as Directive;

describe('a directive after an amendment', () => {
  test('keeps the order, changes in its place, adds at the end', () => {
    const change: DirectiveChange = {
      add: [obligation('O9')],
      change: [obligation('O2', { title: 'khác' })],
      drop: ['O1'],
    };
    expect(amended(directive, change).obligations.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'O2 khác',
      'O3 O3',
      'O9 O9',
    ]);
    expect(amended(directive, change).dropped?.map(({ id }) => id)).toEqual(['OLD', 'O1']);
  });
  test('knows other events and another end', () => {
    const events = [
      { code: 'A', name: 'A', expected: '2026-01-05' },
      { code: 'B', name: 'B' },
    ];
    const after = amended(directive, { events, termTo: '2026-12-31' });
    expect(after.events).toEqual(events);
    expect(after.term).toEqual({ from: '2025-11-13', to: '2026-12-31' });
  });
  test('is the same when nothing changes', () => {
    expect(amended(directive, {})).toEqual(directive);
    expect(isEmptyChange({ add: [], drop: [] })).toBe(true);
    expect(isEmptyChange({ termTo: '2026-07-01' })).toBe(false);
  });
});

test.each<[string, DirectiveChange, ChangeFault[]]>([
  ['a task that is not there', { drop: ['O7'] }, [{ fault: 'unknown', id: 'O7' }]],
  ['a name that is taken', { add: [obligation('O1')] }, [{ fault: 'taken', id: 'O1' }]],
  ['a name that an earlier version had', { add: [obligation('OLD')] }, [{ fault: 'taken', id: 'OLD' }]],
  ['another kind', { change: [obligation('O1', { kind: 'report' })] }, [{ fault: 'fixed', id: 'O1' }]],
  [
    'another way to close',
    { change: [obligation('O1', { closes: 'recorded' })] },
    [{ fault: 'fixed', id: 'O1' }],
  ],
  ['an end too far away', { termTo: '2028-01-01' }, [{ fault: 'termTooFar', id: '2028-01-01' }]],
  [
    'another date and other units',
    { change: [obligation('O1', { lead: { tag: 'x' } })], termTo: '2027-12-31' },
    [],
  ],
])('%s', (_, change, faults) => {
  expect(changeFaults(directive, change)).toEqual(faults);
});
