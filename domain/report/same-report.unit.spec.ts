/** One report of several levels: the same form, and the same period or event. */
import { expect, test } from 'vitest';
import type { Obligation } from '../directive/directive.ts';
import type { DueRule } from '../directive/due-rule.ts';
import { reportedWith } from './same-report.ts';

const obligation = (id: string, due: DueRule, part: Partial<Obligation> = {}): Obligation => ({
  id,
  kind: 'report',
  title: id,
  lead: { all: true },
  due,
  ...part,
});
const guidance = { allOf: ['GUIDANCE'] };
const after = (value: number, events: { allOf: string[] } | { anyOf: string[] } = guidance): DueRule => ({
  type: 'afterEvent',
  events,
  offset: { value, unit: 'day' },
});
const quarterly: DueRule = { type: 'every', period: 'quarter', day: 20 };
const on = (date: string): DueRule => ({ type: 'on', date });

/** The obligation is `a`; `b` is another of the same directive. */
test.each<[string, DueRule, DueRule, string, boolean]>([
  ['the same quarter, each on its own day', quarterly, { ...quarterly, day: 25 }, '2026-Q1', true],
  ['the second time in it', quarterly, { ...quarterly, day: 25 }, '2026-Q1.2', true],
  ['after the same event, each with its own days', after(5), after(10), 'once', true],
  ['at once after it', after(5), { type: 'immediatelyAfter', events: guidance }, 'once', true],
  [
    'after all and after any of two',
    after(5, { allOf: ['A', 'B'] }),
    after(5, { anyOf: ['A', 'B'] }),
    'once',
    false,
  ],
  [
    'after all of two, in any order',
    after(5, { allOf: ['A', 'B'] }),
    after(9, { allOf: ['B', 'A'] }),
    'once',
    true,
  ],
  ['after and before the same event', after(5), { type: 'beforeEvent', events: guidance }, 'once', false],
  ['after another event', after(5), after(5, { allOf: ['CONF'] }), 'once', false],
  [
    'each time the same thing happens',
    { type: 'eachEvent', event: 'E' },
    { type: 'eachEvent', event: 'E' },
    'e2',
    true,
  ],
  [
    'each time another thing happens',
    { type: 'eachEvent', event: 'E' },
    { type: 'eachEvent', event: 'F' },
    'e2',
    false,
  ],
  [
    'at the end of one quarter',
    { type: 'endOf', period: 'quarter', year: 2026, index: 2 },
    { type: 'endOf', period: 'quarter', year: 2026, index: 2 },
    'once',
    true,
  ],
  ['within one phase', { type: 'within', phase: 'I' }, { type: 'within', phase: 'I' }, 'once', true],
  ['within another', { type: 'within', phase: 'I' }, { type: 'within', phase: 'II' }, 'once', false],
  ['on days of their own', on('2026-06-10'), on('2026-06-15'), 'once', false],
  [
    'opened by hand, each for itself',
    { ...quarterly, orAdHoc: true },
    { ...quarterly, orAdHoc: true },
    'x1',
    false,
  ],
])('%s', (_, a, b, occurrence, together) => {
  const obligations = [obligation('a', a), obligation('b', b)];
  expect(reportedWith({ obligations }, 'a', occurrence)).toEqual(together ? ['a', 'b'] : ['a']);
});

test('another form, another kind, or what members report for themselves is another report', () => {
  const rule = after(5);
  const obligations = [
    obligation('a', rule),
    obligation('form', rule, { form: 'own' }),
    obligation('kind', rule, { kind: 'interimReview' }),
    obligation('member', rule, { perMember: true }),
    obligation('year', rule, { kind: 'yearEndReview' }),
  ];
  const of = (id: string) => reportedWith({ obligations }, id, 'once');
  expect([of('a'), of('kind'), of('member'), of('year'), of('nowhere')]).toEqual([
    ['a'],
    ['kind'],
    ['member'],
    [],
    [],
  ]);
});
