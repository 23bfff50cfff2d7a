import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plan } from '../../test/rehearsal/arbitraries.ts';
import { briefWith, calendar, opened } from '../../test/rehearsal/given.ts';
import { makeCase } from '../../test/rehearsal/make-case.ts';
import type { Obligation } from '../directive/directive.ts';
import { STEP_STATUSES, type StepStatus } from '../lifecycle/step.ts';
import { instantAt, type LocalDate } from '../time/local-date.ts';
import { assumeEvents } from './assume.ts';
import { type Conflict, conflictsIn, conflictsOf } from './conflicts.ts';
import { type Behaviour, rehearse } from './rehearse.ts';

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

test('what several members owe, each for himself, is one deadline', () => {
  const brief = briefWith([
    {
      id: 'M',
      kind: 'report',
      due: { type: 'on', date: '2025-12-15' },
      posts: ['1', '2', '3', '4', '5', '6'],
    },
  ]);
  const steps = Object.values(opened(brief).state.steps);
  expect(steps).toHaveLength(6);
  expect(conflictsOf({ ...brief, obligations: [] }, calendar, { unit: 'CB', steps })).toEqual([]);
});

test('nor does each of them fall on a day off for himself', () => {
  const due = { type: 'on', date: '2025-12-14' } as const;
  const brief = briefWith([{ id: 'M', kind: 'report', due, posts: ['1', '2'] }]);
  const steps = Object.values(opened(brief).state.steps);
  expect(steps).toHaveLength(2);
  expect(conflictsOf({ ...brief, obligations: [] }, calendar, { unit: 'CB', steps })).toEqual([
    { type: 'dueOnDayOff', unit: 'CB', on: '2025-12-14', step: 'M/once' },
  ]);
});

test('what nobody owes any more collides with nothing', () => {
  const brief = briefWith([{ id: 'A', kind: 'report', due: { type: 'on', date: '2025-12-14' } }]);
  const [step] = Object.values(opened(brief).state.steps);
  const conflicts = (status: StepStatus) =>
    conflictsOf({ ...brief, obligations: [] }, calendar, {
      unit: 'CB',
      steps: step ? [{ ...step, status }] : [],
    }).length;
  expect(STEP_STATUSES.filter((status) => conflicts(status) > 0)).toEqual([
    'waiting',
    'open',
    'submitted',
    'returned',
    'accepted',
  ]);
});

test('of a rehearsal: on the days on which events are assumed, the same of several units once', () => {
  const [sample] = fc.sample(plan, { seed: 1, numRuns: 1 });
  if (!sample) throw new Error('no sample');
  const plain = { closes: undefined, to: null, via: null, perMember: false, firstWeek: false, sparse: false };
  const { directive, organisation } = makeCase({
    ...sample,
    units: [1, 2].map(() => ({ kind: 'cell' as const, up: 0, marked: false, members: 0 })),
    obligations: [
      {
        ...plain,
        kind: 'report',
        due: { type: 'beforeEach', event: 'A', offset: { value: 1, unit: 'day' }, dayOff: 'keep' },
        lead: { how: 'all', unit: 0 },
      },
    ],
    calendar,
    issuedOn: '2025-11-13',
    termEnd: '2026-01-31',
  });
  directive.events = [{ code: 'A', name: 'A', expected: '2025-12-01' }];
  const from = instantAt('2025-11-13', '09:00');
  const found = (behaviours: Behaviour[]) =>
    conflictsIn(rehearse(directive, organisation, { from, behaviours }), directive);
  expect(found([])).toEqual([]);
  expect(found(assumeEvents(directive, from))).toEqual([
    { type: 'dueOnDayOff', on: '2025-11-30', step: 'O1/e1', units: ['U0', 'U1', 'U2'] },
    // The two below the top report on the day on which it adds them up.
    {
      type: 'reportNotBefore',
      on: '2025-11-30',
      step: 'O1/e1',
      above: 'O1/e1',
      aboveOn: '2025-11-30',
      units: ['U1', 'U2'],
    },
  ]);
});
