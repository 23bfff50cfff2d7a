import { describe, expect, it, test } from 'vitest';
import type { Step } from '../lifecycle/step.ts';
import { type ClosingRefusal, type ClosingStepName, isArchived, judgeClosing, type Seal } from './closing.ts';
import { createFinalFigures, type StepEnd, stepEndOf, stepsIn, totalOf } from './final-review.ts';

const NOW: Seal = { heads: 'a', documents: 'b' };
const BEFORE: Seal = { heads: 'z', documents: 'b' };
const taken = (step: ClosingStepName, seal = NOW) => ({ step, seal });
const standing = { closed: true, open: 0, seal: NOW };

test.each<[string, Parameters<typeof judgeClosing>, ClosingRefusal | null]>([
  ['while it runs', [{ ...standing, closed: false, steps: [] }, 'reviewed', 0], 'NOT_CLOSED_YET'],
  [
    'a unit has not heard of the close',
    [{ ...standing, open: 1, steps: [] }, 'reviewed', 0],
    'CLOSING_UNDER_WAY',
  ],
  ['the first review', [{ ...standing, steps: [] }, 'reviewed', 0], null],
  ['signed anew', [{ ...standing, steps: [taken('reviewed')] }, 'reviewed', 1], null],
  ['somebody was faster', [{ ...standing, steps: [taken('reviewed')] }, 'reviewed', 0], 'CLOSING_CHANGED'],
  ['no review', [{ ...standing, steps: [] }, 'archived', 0], 'FINAL_REVIEW_MISSING'],
  [
    'something was recorded since the review',
    [{ ...standing, steps: [taken('reviewed', BEFORE)] }, 'archived', 1],
    'FINAL_REVIEW_MISSING',
  ],
  ['a review that stands', [{ ...standing, steps: [taken('reviewed')] }, 'archived', 1], null],
  [
    'archived already',
    [{ ...standing, steps: [taken('reviewed'), taken('archived')] }, 'archived', 2],
    'DIRECTIVE_ARCHIVED',
  ],
  ['out of no archive', [{ ...standing, steps: [taken('reviewed')] }, 'unarchived', 1], 'NOT_ARCHIVED'],
  [
    'out of the archive, though units are open again',
    [{ ...standing, open: 3, steps: [taken('reviewed'), taken('archived')] }, 'unarchived', 2],
    null,
  ],
])('%s', (_, [state, step, base], expected) => {
  expect(judgeClosing(state, step, base)).toBe(expected);
});

test('a review signed in between does not take it out of the archive', () => {
  expect(isArchived([taken('reviewed'), taken('archived')])).toBe(true);
  expect(isArchived([taken('archived'), taken('unarchived'), taken('reviewed')])).toBe(false);
});

const step = (more: Partial<Step> & { due?: string | null }): Step =>
  ({
    id: 'T/once',
    obligation: 'T',
    kind: 'task',
    status: 'open',
    opensOn: '2026-01-05',
    returns: 0,
    submission: null,
    closedOn: null,
    deadline: more.due === null ? null : { date: more.due ?? '2026-03-10', because: { rule: 'on' } },
    ...more,
  }) as unknown as Step;
const done = (on: string, more: Partial<Step> & { due?: string | null } = {}) =>
  step({ status: 'accepted', submission: { attempt: 1, on, at: `${on}T02:00:00.000Z` }, ...more });
const CLOSE = '2026-12-31';

describe('how a step ended', () => {
  it.each<[string, Step, boolean, StepEnd, boolean]>([
    ['done on its day', done('2026-03-10'), false, 'onTime', false],
    ['done a day later', done('2026-03-11'), false, 'late', false],
    ['handed in, never looked at', done('2026-03-10', { status: 'submitted' }), false, 'onTime', false],
    [
      'late by the date, but a reviewer had it five days and returned it',
      done('2026-03-12', { waits: [{ kind: 'review', from: '2026-03-02', to: '2026-03-07' }] }),
      false,
      'onTime',
      true,
    ],
    ['done without a date', done('2026-03-11', { due: null }), false, 'undated', false],
    ['owed past its date', step({}), false, 'notDone', false],
    ['owed without a date', step({ due: null }), false, 'notDone', false],
    ['returned and never mended', step({ status: 'returned' }), false, 'notDone', false],
    ['a meeting that was not held', step({ status: 'missed' }), false, 'notDone', false],
    ['its event never came', step({ status: 'waiting', opensOn: null }), false, 'notDue', false],
    ['its period never began', step({ opensOn: '2027-01-05', due: '2027-02-01' }), false, 'notDue', false],
    ['its date had not come', step({ due: '2027-02-01' }), false, 'notDue', false],
    ['its clocks stood', step({}), true, 'notDue', false],
    ['waived', step({ status: 'waived' }), false, 'released', false],
    ['superseded', step({ status: 'superseded' }), true, 'released', false],
  ])('%s', (_, one, stands, ending, excused) => {
    expect(stepEndOf(one, { asOf: CLOSE, stands })).toEqual({ ending, excused });
  });
});

it('adds up: every step once, a coordinating part in none, findings where they belong', () => {
  const counted = createFinalFigures(CLOSE);
  counted.add({
    unit: 'A',
    steps: [done('2026-03-10'), step({ obligation: 'U' }), step({ role: 'coordinating' })],
    stands: false,
    findings: [{ requirement: 'T', text: 'x' }],
  });
  counted.add({ unit: 'B', steps: [done('2026-03-20', { returns: 2 })], stands: false, findings: [] });
  const figures = counted.figures();
  expect(figures).toMatchObject({
    asOf: CLOSE,
    units: 2,
    requirements: [
      { obligation: 'T', units: 2, onTime: 1, late: 1, notDone: 0, returned: 1, findings: 1 },
      { obligation: 'U', units: 1, notDone: 1 },
    ],
  });
  expect(stepsIn(totalOf(figures))).toBe(3);
});

describe('days without letters', () => {
  // Opened on 5 January, due on 10 March: letters failed from 2 to 9 March, seven days, so 17 March is still in time.
  const undelivered = [{ from: '2026-03-02', to: '2026-03-09' }];
  it.each<[string, Step, StepEnd, boolean]>([
    ['done on the last day that was given back', done('2026-03-17'), 'onTime', true],
    ['done a day after it', done('2026-03-18'), 'late', false],
    ['done in time anyway', done('2026-03-10'), 'onTime', false],
    ['never done', step({}), 'notDone', false],
  ])('%s', (_, one, ending, excused) => {
    expect(stepEndOf(one, { asOf: CLOSE, stands: false, undelivered })).toEqual({ ending, excused });
  });

  it('are no delay while it is owed: closed on the 17th it was not due yet, on the 18th not done', () => {
    const at = (asOf: string) => stepEndOf(step({}), { asOf, stands: false, undelivered }).ending;
    expect([at('2026-03-17'), at('2026-03-18')]).toEqual(['notDue', 'notDone']);
  });

  it('are the unit’s own, and stay in the figures that were signed', () => {
    const counted = createFinalFigures(CLOSE, { A: undelivered });
    for (const unit of ['A', 'B'])
      counted.add({ unit, steps: [done('2026-03-17')], stands: false, findings: [] });
    expect(counted.figures()).toMatchObject({
      undelivered: { A: undelivered },
      requirements: [{ obligation: 'T', onTime: 1, excused: 1, late: 1 }],
    });
  });
});
