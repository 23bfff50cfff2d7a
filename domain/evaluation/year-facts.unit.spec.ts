/** Which steps bear on a year, and how each counts. */
import { expect, test } from 'vitest';
import { type Step, stepFrom } from '../lifecycle/step.ts';
import { countsOf, type Year } from './year-facts.ts';

let n = 0;
/** A task opened on 1 March, due on 31 March 2026. */
const step = (over: Partial<Step> = {}): Step => ({
  ...stepFrom({
    id: `T${n++}`,
    obligation: 'T',
    kind: 'task',
    occurrence: 'once',
    closes: 'reviewed',
    reviewers: ['DB'],
    ladder: 'default',
    opensOn: '2026-03-01',
    deadline: { date: '2026-03-31', because: { rule: 'on', date: '2026-03-31' } },
  }),
  ...over,
});
const done = (on: string, over: Partial<Step> = {}): Step =>
  step({ status: 'accepted', submission: { attempt: 1, on, at: `${on}T03:00:00.000Z` }, ...over });
const YEAR: Year = { year: 2026, asOf: '2026-12-20' };

const rest = { due: 0, onTime: 0, late: 0, behind: 0, excused: 0, returned: 0, exceeded: 0, running: 0 };
const asked = { wished: '2026-04-30', reason: 'x', on: '2026-03-30' };
// biome-ignore format: one row a case
test.each<[string, Step, object]>([
  ['in time', done('2026-03-31'), { due: 1, onTime: 1 }],
  ['late', done('2026-04-01'), { due: 1, late: 1 }],
  ['with the reviewer since before the date', done('2026-03-30', { status: 'submitted' }), { due: 1, onTime: 1 }],
  ['owed and past', step(), { due: 1, behind: 1 }],
  ['returned and owed', step({ status: 'returned', returns: 1, submission: { attempt: 1, on: '2026-03-20', at: '' } }), { due: 1, behind: 1, returned: 1 }],
  ['returned late by the reviewer', done('2026-04-05', { returns: 1, waits: [{ kind: 'review', from: '2026-03-31', to: '2026-04-05' }] }), { due: 1, onTime: 1, excused: 1, returned: 1 }],
  ['more time is asked and nobody answers', step({ extension: { number: 1, asked, rung: null } }), { running: 1 }],
  ['a difficulty that nobody answers', step({ difficulty: { number: 1, open: asked, rung: null } }), { running: 1 }],
  ['said not to be the unit’s, and nobody decides', step({ disclaim: { number: 1, open: asked, rung: null } }), { running: 1 }],
  ['a difficulty that was answered in time', step({ difficulty: { number: 1, open: null, rung: null } }), { due: 1, behind: 1 }],
  ['late, but a part of what another unit leads', done('2026-04-01', { role: 'coordinating' }), {}],
  ['waived', step({ status: 'waived' }), {}],
  ['superseded', step({ status: 'superseded' }), {}],
  ['waits for its event', step({ status: 'waiting', opensOn: null }), {}],
  ['of another year', step({ deadline: { date: '2025-12-31', because: { rule: 'on', date: '2025-12-31' } } }), {}],
  ['without a deadline', step({ deadline: null }), {}],
  ['the review itself', step({ kind: 'yearEndReview' }), {}],
  ['not due yet', step({ deadline: { date: '2026-12-31', because: { rule: 'on', date: '2026-12-31' } } }), { running: 1 }],
])('a step %s', (_, one, counts) => {
  expect(countsOf([one], YEAR)).toEqual({ ...rest, ...counts });
});

test('days without letters are given back to every step that was open then', () => {
  const late = done('2026-04-04');
  expect(countsOf([late], YEAR)).toMatchObject({ late: 1 });
  const undelivered = [{ from: '2026-03-10', to: '2026-03-15' }];
  expect(countsOf([late], { ...YEAR, undelivered })).toMatchObject({ onTime: 1, excused: 1 });
});

test('only a step that was accepted is beyond what was asked', () => {
  const [one, two] = [done('2026-03-30'), done('2026-03-30', { status: 'submitted' })];
  expect(countsOf([one, two], { ...YEAR, exceeded: [one.id, two.id, 'unknown'] }).exceeded).toBe(1);
});
