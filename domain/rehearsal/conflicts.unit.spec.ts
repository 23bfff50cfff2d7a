import { expect, test } from 'vitest';
import { briefWith, calendar, opened } from '../../test/rehearsal/given.ts';
import type { Obligation } from '../directive/directive.ts';
import type { LocalDate } from '../time/local-date.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';

interface Given {
  id: string;
  kind: 'meeting' | 'report';
  on: LocalDate;
  notCombined?: boolean;
}
const meeting = (id: string, on: LocalDate, notCombined = false): Given => ({
  id,
  kind: 'meeting',
  on,
  notCombined,
});
const report = (id: string, on: LocalDate): Given => ({ id, kind: 'report', on });

const found = (given: Given[], deadlinesPerWeek?: number): Conflict[] => {
  const brief = briefWith(given.map(({ id, kind, on }) => ({ id, kind, due: { type: 'on', date: on } })));
  const obligations = given.map(({ id, notCombined }) => ({ id, notCombined })) as Obligation[];
  const defaults = { ...brief.defaults, ...(deadlinesPerWeek ? { deadlinesPerWeek } : {}) };
  const steps = Object.values(opened(brief).state.steps);
  return conflictsOf({ defaults, obligations }, calendar, { unit: 'CB', steps });
};
const week = (count: number) =>
  Array.from({ length: count }, (_, i) => report(`R${i}`, i % 2 ? '2025-12-15' : '2025-12-19'));

test.each<[string, Given[], Conflict[]]>([
  ['nothing', [report('A', '2025-12-15'), report('B', '2025-12-15')], []],
  [
    'two meetings on a day, of which one stands alone',
    [meeting('A', '2025-12-03', true), meeting('B', '2025-12-03')],
    [{ type: 'meetingsOnOneDay', unit: 'CB', on: '2025-12-03', steps: ['A/once', 'B/once'] }],
  ],
  ['two that may be combined', [meeting('A', '2025-12-03'), meeting('B', '2025-12-03')], []],
  ['on two days', [meeting('A', '2025-12-03', true), meeting('B', '2025-12-04')], []],
  ['a meeting and a report', [meeting('A', '2025-12-03', true), report('B', '2025-12-03')], []],
  [
    'a deadline on a Sunday',
    [report('A', '2025-12-14')],
    [{ type: 'dueOnDayOff', unit: 'CB', on: '2025-12-14', step: 'A/once' }],
  ],
  ['a Saturday that is worked', [report('A', '2026-01-10')], []],
  ['five in a week', week(5), []],
  [
    'six in a week',
    week(6),
    [
      {
        type: 'crowdedWeek',
        unit: 'CB',
        week: '2025-12-15',
        steps: [0, 1, 2, 3, 4, 5].map((i) => `R${i}/once`),
      },
    ],
  ],
  ['Monday is of the week, the Monday after is not', [...week(5), report('X', '2025-12-22')], []],
])('%s', (_, given, conflicts) => {
  expect(found(given)).toEqual(conflicts);
});

test('the directive may name another number', () => {
  expect(found(week(3), 2).map(({ type }) => type)).toEqual(['crowdedWeek']);
  expect(found(week(6), 6)).toEqual([]);
});
