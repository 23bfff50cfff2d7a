/** What an ended unit owed goes on under its heir: what stood still for the old unit is never counted against the heir. */
import { describe, expect, test } from 'vitest';
import { at, briefWith, hearing, type Lived, news, office, opened } from '../../test/rehearsal/given.ts';
import type { Reorganised } from '../reorganisation/reorganised.ts';
import type { NewsBody } from '../rollout/news.ts';
import { briefNow } from './brief-now.ts';
import { receive } from './decide.ts';
import { evolve } from './evolve.ts';
import { transferTo } from './transfer.ts';

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
const merged: Reorganised = {
  type: 'UnitsReorganised',
  reorganisation: 'R1',
  kind: 'merge',
  on: '2025-12-08',
  reason: 'sáp nhập',
  ends: [{ unit: 'CB', heirs: ['CB9'] }],
  begins: [],
  lines: {},
  paths: [['DU', 'DB', 'CB']],
  everybody: false,
};
/** The old unit stood still, ended on 8 December, and its heir took over that day. */
const heirAfter = (stop: NewsBody): Lived => {
  const stood = hearing(owing('CB'), news(1, stop), at('2025-12-01'));
  const ended = hearing(stood, news(2, merged), at('2025-12-08'));
  const handed = transferTo('CB9', ended.state, { brief: briefNow(ended.brief, ended.state) });
  if (!handed) throw new Error('nothing was handed over');
  const heir = hearing(owing('CB9'), news(2, merged), at('2025-12-08'));
  const transfer = JSON.parse(JSON.stringify({ ...handed, at: at('2025-12-08'), by: office }));
  const events = receive(heir.state, transfer, { now: at('2025-12-08'), brief: heir.brief });
  return { ...heir, events: [...heir.events, ...events], state: events.reduce(evolve, heir.state) };
};
/** An heir in another line, whom the directive does not ask for it. */
const strangerAfter = (stop: NewsBody): Lived => {
  const stood = hearing(owing('CB'), news(1, stop), at('2025-12-01'));
  const ended = hearing(stood, news(2, merged), at('2025-12-08'));
  const handed = transferTo('CB9', ended.state, { brief: briefNow(ended.brief, ended.state) });
  if (!handed) throw new Error('nothing was handed over');
  const heir = opened(briefWith([], { unit: 'CB9', ancestors: ['DB2', 'DU'] }));
  const transfer = { ...handed, at: at('2025-12-08'), by: office };
  const events = receive(heir.state, transfer, { now: at('2025-12-08'), brief: heir.brief });
  return { ...heir, state: events.reduce(evolve, heir.state) };
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
