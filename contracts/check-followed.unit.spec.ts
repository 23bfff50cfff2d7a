/** Rules that could never come due, beyond what one rule shows: circles, phases, events. */
import { expect, test } from 'vitest';
import type { AnchorEventDef, Obligation } from '../domain/directive/directive.ts';
import type { DueRule, Phase } from '../domain/directive/due-rule.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { eventProblems } from './check-events.ts';
import { followedProblems } from './check-followed.ts';
import { phaseProblems, reportTermProblems } from './check-phases.ts';

const parts = <T>(...values: T[]) => values.map((value, index) => ({ index, value }));
const organisation = {
  units: [
    { code: 'DU', kind: 'committee', parent: null },
    { code: 'CB', kind: 'cell', parent: 'DU' },
  ],
} as unknown as Organisation;
const obligation = (id: string, due: DueRule, lead: Obligation['lead'] = { all: true }): Obligation => ({
  id,
  kind: 'task',
  title: id,
  lead,
  due,
});
const follows = (id: string): DueRule => ({ type: 'afterObligation', obligation: id, when: 'done' });
const ahead = (id: string): DueRule => ({
  type: 'beforeObligation',
  obligation: id,
  offset: { value: 1, unit: 'day' },
});

test.each<[string, Obligation[], string | null]>([
  ['another that is there', [obligation('A', follows('B')), obligation('B', { type: 'periodic' })], null],
  ['itself', [obligation('A', follows('A'))], '“A” → “A”'],
  [
    'a circle of three',
    [obligation('A', follows('B')), obligation('B', ahead('C')), obligation('C', follows('A'))],
    '“A” → “B” → “C” → “A”',
  ],
  ['nobody', [obligation('A', follows('X'))], 'Không có việc nào mang mã “X”'],
  [
    'before what has no date',
    [obligation('A', ahead('B')), obligation('B', { type: 'ongoing' })],
    'không có hạn',
  ],
  [
    'what only some of the units owe',
    [obligation('A', follows('B')), obligation('B', { type: 'periodic' }, { kinds: ['cell'] })],
    'không giao cho mọi đơn vị chủ trì việc này (thiếu DU)',
  ],
])('an obligation rests on %s', (_, all, said) => {
  const [first] = all;
  const problems = first ? followedProblems(first, ['obligations', 0], all, organisation) : [];
  expect(problems.map(({ path }) => path)).toEqual(said ? ['obligations[0].due.obligation'] : []);
  if (said) expect(problems[0]?.message).toContain(said);
});

const EVENTS: AnchorEventDef[] = [
  { code: 'A', name: 'A', expected: '2025-12-01' },
  { code: 'B', name: 'B' },
];
test.each<[string, Phase[], string[]]>([
  ['bounded', [{ code: 'I', name: 'I', from: { on: 'ISSUE' }, to: { before: 'A' } }], []],
  [
    'inside another',
    [
      { code: 'I', name: 'I', from: { on: 'ISSUE' }, to: { on: 'A' } },
      { code: 'II', name: 'II', inside: 'I', to: { before: 'A' } },
    ],
    [],
  ],
  ['inside itself', [{ code: 'I', name: 'I', inside: 'I' }], ['phases[0].inside']],
  ['inside nothing', [{ code: 'I', name: 'I', inside: 'X' }], ['phases[0].inside']],
  ['without an end', [{ code: 'I', name: 'I', from: { on: 'ISSUE' } }], ['phases[0]']],
  [
    'whose end nobody expects',
    [{ code: 'I', name: 'I', from: { on: 'ISSUE' }, to: { on: 'B' } }],
    ['phases[0].to.on'],
  ],
  [
    'that runs backward',
    [{ code: 'I', name: 'I', from: { date: '2026-02-01' }, to: { date: '2026-01-01' } }],
    ['phases[0].to'],
  ],
  [
    'from an unknown event',
    [{ code: 'I', name: 'I', from: { after: 'X' }, to: { on: 'A' } }],
    ['phases[0].from.after'],
  ],
])('a phase %s', (_, phases, paths) => {
  const context = { events: new Set(['A', 'B', 'ISSUE']), definitions: EVENTS };
  expect(phaseProblems(parts(...phases), context).map(({ path }) => path)).toEqual(paths);
});

test.each<[string, AnchorEventDef, string[]]>([
  [
    'well-formed',
    { code: 'A', name: 'A', expected: '2026-01-19', ends: { name: 'B', expected: '2026-01-19' } },
    [],
  ],
  ['with a reserved code', { code: 'ISSUE', name: 'A' }, ['events[0].code']],
  [
    'that ends before it begins',
    { code: 'A', name: 'A', expected: '2026-01-19', ends: { name: 'B', expected: '2026-01-18' } },
    ['events[0].ends.expected'],
  ],
  [
    'that lasts and recurs',
    { code: 'A', name: 'A', recurring: true, ends: { name: 'B' } },
    ['events[0].ends'],
  ],
  ['yearly but once', { code: 'A', name: 'A', yearly: { month: 1, day: 1 } }, ['events[0].yearly']],
  [
    'on 29 February',
    { code: 'A', name: 'A', recurring: true, yearly: { month: 2, day: 29 } },
    ['events[0].yearly.day'],
  ],
])('an event %s', (_, event, paths) => {
  expect(eventProblems(parts(event)).map(({ path }) => path)).toEqual(paths);
});

test('a report is closed after it is opened, and sent after it is closed', () => {
  const term = { code: 'R', name: 'R', period: 'month' as const, opens: { month: 1, day: 1 } };
  const late = { ...term, closes: { month: 0, day: 31 }, sends: { month: 1, day: 5 } };
  const early = { ...term, closes: { month: 1, day: 31 }, sends: { month: 1, day: 30 } };
  expect(reportTermProblems(parts(late, early)).map(({ path }) => path)).toEqual([
    'reportTerms[0].closes',
    'reportTerms[1].sends',
  ]);
});
