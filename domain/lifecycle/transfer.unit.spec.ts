/** What an ended unit owed goes on under its heir: what stood still for the old unit is never counted against the heir. */
import { describe, expect, test } from 'vitest';
import { at, briefWith, hearing, type Lived, news, opened, until } from '../../test/rehearsal/given.ts';
import { ENDED, merged, passed } from '../../test/rehearsal/passing.ts';
import type { DueRule, Phase, ReportTerm } from '../directive/due-rule.ts';
import { withGrounds } from '../directive/grounds.ts';
import type { NewsBody } from '../rollout/news.ts';
import type { LocalDate } from '../time/local-date.ts';
import { briefNow } from './brief-now.ts';

const STEP = 'T/once@CB';
const owing = (unit: string): Lived =>
  opened(
    briefWith(
      [
        {
          id: 'T',
          kind: 'task',
          due: { type: 'on', date: '2025-12-12' },
          closes: 'reviewed',
          reviewers: ['DB'],
        },
      ],
      { unit },
    ),
  );
const stopOf = (unit: string, from: string, until: string | null, suspension: number): NewsBody => ({
  type: 'ClocksStopped',
  suspension,
  path: ['DU', 'DB', unit],
  branch: false,
  from,
  until,
  reason: 'bão',
});
/** The old unit stood still, ended on 8 December, and its heir took over that day. */
const heirAfter = (stop: NewsBody): Lived => {
  const stood = hearing(owing('CB'), news(1, stop), at('2025-12-01'));
  const heir = hearing(owing('CB9'), news(2, merged('CB', 'CB9')), at(ENDED));
  return passed(stood, heir, 2).heir;
};
/** What the rules of the old unit's tasks rest on: none of it was the heir's before. */
const PHASE: Phase = { code: 'II', name: 'Đợt II', from: { after: 'A' }, to: { date: '2026-03-31' } };
const TERM: ReportTerm = {
  code: 'quy',
  name: 'Báo cáo quý',
  period: 'quarter',
  opens: { month: 0, day: 15 },
  closes: { month: 3, day: 14 },
  sends: { month: 3, day: 20 },
};
const GROUNDS = {
  phases: [PHASE],
  reportTerms: [TERM],
  yearly: { 'xep-loai': { month: 12, day: 20 } },
  committeeTerm: { from: '2025-06-01', to: '2026-06-30' },
  expected: { A: '2025-12-15', B: '2026-01-05' },
};
/** A unit that owes this ended and CB9, which the directive asks for nothing else, took over. */
const heirOf = (due: DueRule): Record<'old' | 'heir', Lived> => {
  const obligation = { id: 'T', kind: 'task' as const, due };
  const old = opened(briefWith([obligation], { unit: 'CB', ...GROUNDS }));
  const taken = passed(old, opened(briefWith([], { unit: 'CB9' })), 1).heir;
  const lived = (unit: Lived) =>
    until(
      [occurs('A', 2, '2025-12-18'), occurs('B', 3, '2026-01-08')].reduce(
        (one, item) => hearing(one, item, at('2026-01-09')),
        unit,
      ),
      at('2026-12-31'),
    );
  return { old: lived(old), heir: lived(taken) };
};
const occurs = (event: string, number: number, on: LocalDate) =>
  news(number, { type: 'EventRecorded', event, occurrence: 1, on });
/** Whatever the step is called under the heir. */
const days = ({ state }: Lived) =>
  Object.values(state.steps)
    .map(({ occurrence, opensOn, deadline }) => `${occurrence} ${opensOn} ${deadline?.date}`)
    .sort();

// biome-ignore format: one rule a row
test.each<[string, DueRule, number]>([
  ['a phase that an event begins', { type: 'within', phase: 'II' }, 1],
  ['an event that is expected', { type: 'afterEvent', events: { anyOf: ['B'] }, offset: { value: 15, unit: 'day' } }, 1],
  ['a report term, in the years to come', { type: 'reportTerm', term: 'quy' }, 5],
  ['a yearly day, in the years to come', { type: 'beforeEach', event: 'xep-loai', offset: { value: 5, unit: 'day' } }, 2],
  ['the term of the committee', { type: 'withinCommitteeTerm' }, 1],
  ['the earlier of a phase and a date', { type: 'earlierOf', rules: [{ type: 'within', phase: 'II' }, { type: 'on', date: '2026-04-10' }] }, 1],
])('an heir that had owed nothing reckons as the old unit did: %s', (_, due, steps) => {
  const { old, heir } = heirOf(due);
  expect(days(old)).toHaveLength(steps);
  expect(days(old).join()).not.toContain('undefined');
  expect(days(heir)).toEqual(days(old));
});

test('of what the rules rest on only what they name is handed over, and nothing where they name nothing', () => {
  const handed = (due: DueRule) =>
    heirOf(due).heir.events.flatMap(({ fact }) => (fact.type === 'TakenOver' ? [fact] : []))[0];
  expect(handed({ type: 'within', phase: 'II' })?.grounds).toEqual({
    phases: [PHASE],
    expected: { A: '2025-12-15' },
  });
  expect(handed({ type: 'on', date: '2026-01-15' })).not.toHaveProperty('grounds');
});

test('what the heir has of its own stands', () => {
  const own = { phases: [{ ...PHASE, name: 'Đợt II của nơi nhận' }], expected: { A: '2025-12-22' } };
  expect(withGrounds(own, GROUNDS)).toMatchObject({
    phases: [{ name: 'Đợt II của nơi nhận' }],
    expected: { A: '2025-12-22', B: '2026-01-05' },
    reportTerms: [TERM],
  });
});

/** An heir in another line, whom the directive does not ask for it. */
const strangerAfter = (stop: NewsBody): Lived => {
  const stood = hearing(owing('CB'), news(1, stop), at('2025-12-01'));
  return passed(stood, opened(briefWith([], { unit: 'CB9', ancestors: ['DB2', 'DU'] })), 2).heir;
};
const dueDate = ({ state }: Lived) => state.steps[STEP]?.deadline?.date;

describe('a step taken over', () => {
  const heir = heirAfter(stopOf('CB', '2025-12-01', '2025-12-05', 1));
  test('keeps the days that were given back to the old unit', () => {
    expect(dueDate(heir)).toBe('2025-12-17');
    expect(heir.state.steps['T/once']?.deadline?.date).toBe('2025-12-12');
  });
  test('keeps them when the heir’s own clocks stop later', () => {
    const stopped = hearing(heir, news(3, stopOf('CB9', '2025-12-10', '2025-12-11', 2)), at('2025-12-10'));
    expect(stopped.state.steps[STEP]?.deadline).toMatchObject({
      date: '2025-12-19',
      adjusted: { from: '2025-12-12', stopped: { days: 7, unit: 'day' } },
    });
    expect(stopped.state.steps['T/once']?.deadline?.date).toBe('2025-12-15');
  });
  test('of a unit that stood still with no end in sight: its stop ends with it, and the days are given back', () => {
    // 1 to 7 December, and over the weekend.
    expect(dueDate(heirAfter(stopOf('CB', '2025-12-01', null, 1)))).toBe('2025-12-19');
  });
  test('carries nothing where nothing stood still', () => {
    const far = heirAfter(stopOf('CB5', '2025-12-01', '2025-12-05', 1));
    expect(dueDate(far)).toBe('2025-12-12');
    expect(far.state.steps[STEP]).not.toHaveProperty('stops');
  });
  test('is looked at in the heir’s own line, also by an heir that had not owed it', () => {
    const { state, brief } = strangerAfter(stopOf('CB', '2025-12-01', '2025-12-05', 1));
    expect(state.steps[STEP]?.reviewers).toEqual(['DB2']);
    expect(briefNow(brief, state).obligations.map(({ reviewers }) => reviewers)).toEqual([['DB2']]);
  });
});
