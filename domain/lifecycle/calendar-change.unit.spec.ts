/** A changed calendar: what moves, what is only said anew, what stays; all literals. */
import { describe, expect, test } from 'vitest';
import {
  at,
  briefWith,
  calendar,
  eight,
  factsOf,
  having,
  hearing,
  type Lived,
  news,
  officer,
  opened,
  reminders,
  until,
} from '../../test/rehearsal/given.ts';
import type { ChangedDay } from '../calendar/change.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { DueRule } from '../directive/due-rule.ts';
import type { NewsBody } from '../rollout/news.ts';
import { briefNow } from './brief-now.ts';
import { runningClock } from './wakes.ts';

const monthly: DueRule = { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' };
const afterA: DueRule = { type: 'afterEvent', events: { allOf: ['A'] }, offset: { value: 15, unit: 'day' } };
const owing = (due: DueRule, over: Partial<UnitBrief> = {}): Lived =>
  opened(briefWith([{ id: 'W', kind: 'task', due, closes: 'reviewed', reviewers: ['DB'] }], over));
const changed = (days: ChangedDay[], version = 'test/2'): NewsBody => ({
  type: 'CalendarChanged',
  version,
  days,
});
const heard = (unit: Lived, day: string, days: ChangedDay[], number = 1) =>
  hearing(unit, news(number, changed(days)), at(day));
const off = (date: string): ChangedDay => ({ date, as: 'off' });

describe('a day off on a deadline', () => {
  const moved = heard(owing(monthly), '2026-01-06', [off('2026-03-03')]);
  test('moves it by a new version that names the calendar', () => {
    expect(factsOf(moved.heard)).toEqual([
      { type: 'CalendarNoted', news: 1, version: 'test/2', days: [{ date: '2026-03-03', as: 'off' }] },
      {
        type: 'DeadlineSet',
        step: 'W/2026-03',
        version: 2,
        opensOn: '2026-03-01',
        deadline: {
          date: '2026-03-06',
          because: { rule: 'every', kind: 'month', period: '2026-03', month: 3, day: 3 },
          moved: { from: '2026-03-03', to: 'firstWeek' },
          calendar: 'test/2',
        },
      },
    ]);
  });
  test('begins its ladder anew and leaves the others alone', () => {
    const { steps } = moved.state;
    expect([steps['W/2026-03']?.version, steps['W/2026-04']?.version]).toEqual([2, 1]);
    const march = until(moved, eight('2026-03-06')).events.filter(
      ({ fact }) => fact.type === 'ReminderDue' && fact.step === 'W/2026-03',
    );
    expect(reminders(march)).toEqual([
      '2026-02-24 step T-7 CB:officer skipped[]',
      '2026-03-05 step T-1 CB:officer skipped[]',
      '2026-03-06 step T0 CB:officer skipped[]',
    ]);
    expect(march.map(({ fact }) => fact.type === 'ReminderDue' && fact.version)).toEqual([2, 2, 2]);
  });
  test('said twice moves nothing more', () => {
    const again = hearing(moved, news(2, changed([off('2026-03-03')], 'test/3')), at('2026-01-07'));
    expect(factsOf(again.heard).map(({ type }) => type)).toEqual(['CalendarNoted']);
  });
  test('taken back brings it back', () => {
    const back = heard(moved, '2026-01-07', [{ date: '2026-03-03', as: 'usual' }], 2);
    expect(back.state.steps['W/2026-03']).toMatchObject({
      version: 3,
      deadline: { date: '2026-03-03' },
    });
  });
});

test('a closed step stays as it was', () => {
  const held = having(
    opened(briefWith([{ id: 'M', kind: 'meeting', due: monthly, closes: 'recorded' }])),
    { act: 'holdMeeting', by: officer, step: 'M/2025-12', entry: { on: '2025-12-02' } },
    at('2025-12-02'),
  );
  const after = heard(held, '2025-12-02', [off('2025-12-03')]);
  expect(after.state.steps['M/2025-12']?.deadline?.date).toBe('2025-12-03');
});

test('a meeting that the unit moved itself stays where it put it', () => {
  const meeting = opened(briefWith([{ id: 'M', kind: 'meeting', due: monthly, closes: 'recorded' }]));
  const put = having(
    meeting,
    { act: 'moveMeeting', by: officer, step: 'M/2025-12', to: '2025-12-05', reason: 'Đi vắng' },
    at('2025-12-01'),
  );
  const after = heard(put, '2025-12-01', [off('2025-12-05')]);
  expect(after.state.steps['M/2025-12']?.deadline?.date).toBe('2025-12-05');
});

test('the expected day of a waiting step is said anew and its clock does not start', () => {
  const unit = owing(afterA, { expected: { A: '2025-11-20' } });
  const after = heard(unit, '2025-11-14', [off('2025-12-05')]);
  expect(factsOf(after.heard).slice(1)).toEqual([
    {
      type: 'DeadlineRestated',
      step: 'W/once',
      deadline: {
        date: '2025-12-08',
        because: { rule: 'afterEvent', event: 'A', on: '2025-11-20', value: 15, unit: 'day' },
        moved: { from: '2025-12-05', to: 'nextWorkingDay' },
        provisional: true,
      },
    },
  ]);
  expect(after.state.steps['W/once']).toMatchObject({ status: 'waiting', version: 0 });
});

describe('days that no notice has announced', () => {
  const open = {
    ...calendar,
    provisional: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  };
  const inTet: DueRule = { type: 'on', date: '2026-02-18', dayOff: 'nextWorkingDay' };
  const unit = owing(inTet, { calendar: open });
  test('mark the deadlines that rest on them', () => {
    expect(unit.state.steps['W/once']?.deadline).toEqual({
      date: '2026-02-23',
      because: { rule: 'on', date: '2026-02-18' },
      moved: { from: '2026-02-18', to: 'nextWorkingDay' },
      awaitsNotice: true,
    });
    expect(
      owing({ type: 'on', date: '2026-02-12' }, { calendar: open }).state.steps['W/once']?.deadline,
    ).toEqual({
      date: '2026-02-12',
      because: { rule: 'on', date: '2026-02-12' },
    });
  });
  test('announced as expected take the mark away, without a new version', () => {
    const after = heard(unit, '2026-01-05', open.provisional.map(off));
    expect(factsOf(after.heard).map(({ type }) => type)).toEqual(['CalendarNoted', 'DeadlineRestated']);
    expect(after.state.steps['W/once']).toMatchObject({ version: 1 });
    expect(after.state.steps['W/once']?.deadline?.awaitsNotice).toBeUndefined();
  });
});

test('the reviewer’s clock follows the new calendar', () => {
  const submitted = having(
    owing({ type: 'on', date: '2025-12-19' }),
    { act: 'carryOutTask', by: officer, step: 'W/once', entry: { on: '2025-12-01' } },
    at('2025-12-01'),
  );
  const due = (unit: Lived) => {
    const step = unit.state.steps['W/once'];
    return step && runningClock(briefNow(unit.brief, unit.state), step)?.deadline;
  };
  expect(due(submitted)).toBe('2025-12-04');
  expect(due(heard(submitted, '2025-12-01', [off('2025-12-03')]))).toBe('2025-12-05');
});

test('mornings that the new calendar puts behind us come at once', () => {
  const unit = owing({ type: 'on', date: '2025-12-19' });
  // T-7 was the morning of 10 December; with two more days off it is that of the 8th.
  const after = heard(unit, '2025-12-09', [off('2025-12-11'), off('2025-12-12')]);
  expect(reminders(after.heard)).toEqual(['2025-12-09 step T-7 CB:officer skipped[]']);
});

test('a unit opened with the new calendar does not hear of it again', () => {
  const unit = owing(monthly, { calendarNews: 1 });
  expect(heard(unit, '2025-12-01', [off('2026-03-03')]).heard).toEqual([]);
});
