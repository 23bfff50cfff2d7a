import { describe, expect, test } from 'vitest';
import { cellAfter, cellBrief, type Dated } from '../../test/rehearsal/cell.ts';
import {
  at,
  factsOf,
  hearing,
  type Lived,
  news,
  officer,
  opened,
  until,
} from '../../test/rehearsal/given.ts';
import { closing } from '../rollout/endings.ts';
import type { News, NewsBody } from '../rollout/news.ts';
import type { Instant } from '../time/local-date.ts';
import { open } from './decide.ts';
import { sinceReopened } from './endings.ts';

const approved = {
  reason: 'còn việc',
  approver: 'Ban Thường vụ',
  paper: { number: '9-CV/ĐU', date: '2025-12-01' },
};
const closed: NewsBody = { type: 'DirectiveClosed', reason: 'hết đợt' };
const revoked: NewsBody = {
  type: 'DirectiveClosed',
  reason: 'không còn phù hợp',
  ending: { how: 'revoked', approver: approved.approver, paper: approved.paper },
};
const reopened = (closedOn: string, giveBack = true): NewsBody => ({
  type: 'DirectiveReopened',
  ...approved,
  closedOn,
  giveBack,
});

/** Closed on 8 December, opened again on that day. */
const again = (given: Lived, on: Instant, giveBack = true) =>
  hearing(hearing(given, news(1, closed), at('2025-12-08')), news(2, reopened('2025-12-08', giveBack)), on);

describe('a closed unit that is opened again', () => {
  test('owes what it owed, later by the days of the close, and says why', () => {
    const lived = again(opened(cellBrief()), at('2025-12-18'));
    expect(lived.state.closed).toBe(false);
    // Friday 12 December and ten days more, 8 to 17 December.
    expect(lived.state.steps['P/once']?.deadline).toMatchObject({
      date: '2025-12-22',
      adjusted: { from: '2025-12-12', closed: { days: 10, unit: 'day' } },
    });
    expect(lived.state.steps['P/once']?.deadline?.adjusted).not.toHaveProperty('stopped');
  });
  test('keeps its deadlines where the office gives nothing back', () => {
    const lived = again(opened(cellBrief()), at('2025-12-18'), false);
    expect(lived.state.steps['P/once']).toMatchObject({ deadline: { date: '2025-12-12' }, version: 1 });
    expect(lived.state.stops).toBeUndefined();
  });
  test('a deadline that was past before the close stays past', () => {
    expect(again(opened(cellBrief()), at('2025-12-18')).state.steps['S/once']?.deadline?.date).toBe(
      '2025-12-05',
    );
  });
  test('tells nobody of the mornings between', () => {
    const lived = again(opened(cellBrief()), at('2025-12-18'), false);
    const told = factsOf(lived.heard).flatMap((fact) =>
      fact.type === 'ReminderDue' ? [fact.recipients] : [],
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.flat()).toEqual([]);
  });
  test('plans the year whose turn passed while it was closed', () => {
    const before = hearing(opened(cellBrief()), news(1, closed), at('2025-12-08'));
    expect(before.state.steps['M/2026-03']).toBeUndefined();
    const lived = hearing(before, news(2, reopened('2025-12-08')), at('2026-02-10'));
    expect(lived.state.steps['M/2026-03']).toMatchObject({ status: 'open' });
    expect(lived.state.plannedThrough).toBe('2027-01-31');
  });
  test('keeps what lay with a reviewer there', () => {
    const past: Dated[] = [
      ['2025-12-05', { act: 'submit', by: officer, step: 'P/once', entry: { on: '2025-12-05' } }],
    ];
    const lived = again(cellAfter(past), at('2025-12-18'));
    expect(lived.state.steps['P/once']).toMatchObject({ status: 'submitted', attempts: 1 });
  });
  test('hears it once', () => {
    const lived = again(opened(cellBrief()), at('2025-12-18'));
    expect(hearing(lived, news(2, reopened('2025-12-08')), at('2025-12-19')).heard).toEqual([]);
  });
  test('the same day given back to a suspension and to the close counts once', () => {
    const stopped = hearing(
      opened(cellBrief()),
      news(1, {
        type: 'ClocksStopped',
        suspension: 1,
        path: ['DU'],
        branch: true,
        from: '2025-12-09',
        until: '2025-12-10',
        reason: 'bão',
      }),
      at('2025-12-05'),
    );
    const lived = hearing(
      hearing(stopped, news(2, closed), at('2025-12-08')),
      news(3, reopened('2025-12-08')),
      at('2025-12-18'),
    );
    expect(lived.state.steps['P/once']?.deadline).toMatchObject({ date: '2025-12-22' });
  });
});

describe('a unit whose directive is revoked', () => {
  test('is asked for nothing more; what was late stays late', () => {
    const past: Dated[] = [
      ['2025-12-08', { act: 'recordStudy', by: officer, step: 'S/once', entry: { on: '2025-12-08' } }],
    ];
    const lived = hearing(cellAfter(past), news(1, revoked), at('2025-12-09'));
    expect(lived.state.steps['S/once']).toMatchObject({ status: 'accepted', onTime: false });
    const others = Object.values(lived.state.steps).filter(({ id }) => id !== 'S/once');
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    expect(factsOf(lived.heard).at(-1)).toMatchObject({ type: 'UnitClosed', ending: { how: 'revoked' } });
    expect(until(lived, at('2026-12-31')).events).toHaveLength(lived.events.length);
  });
});

test('a unit that is opened after a reopening hears nothing of the close', () => {
  const all: News[] = [news(1, closed), news(2, reopened('2025-12-08'))];
  expect(sinceReopened(all)).toEqual([]);
  expect(sinceReopened([news(1, closed)])).toHaveLength(1);
  expect(closing(all)).toBeNull();
  const { state } = open({ now: at('2025-12-18'), brief: cellBrief() }, all);
  expect(state.closed).toBe(false);
});
