/** A unit's clocks stand and run again: deadlines, reminders, entries, and what is planned meanwhile. */
import { describe, expect, test } from 'vitest';
import {
  at,
  briefWith,
  doing,
  eight,
  factsOf,
  having,
  hearing,
  type Lived,
  news,
  officer,
  opened,
  reminders,
  reviewer,
  until,
} from '../../test/rehearsal/given.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { DueRule } from '../directive/due-rule.ts';
import type { NewsBody } from '../rollout/news.ts';
import { nextWake } from './wakes.ts';

const owing = (over: Partial<UnitBrief> = {}, date = '2025-12-15'): Lived =>
  opened(
    briefWith(
      [{ id: 'P', kind: 'plan', due: { type: 'on', date }, closes: 'reviewed', reviewers: ['DB'] }],
      over,
    ),
  );
const span = { suspension: 1, path: ['DU', 'DB', 'CB'], branch: false, reason: 'bão' };
const stop = (from: string, end: string | null, over: Partial<typeof span> = {}): NewsBody => ({
  type: 'ClocksStopped',
  ...span,
  ...over,
  from,
  until: end,
});
const resume = (from: string, end: string, over: Partial<typeof span> = {}): NewsBody => ({
  type: 'ClocksResumed',
  ...span,
  ...over,
  from,
  until: end,
});
const heardOn = (unit: Lived, day: string, body: NewsBody, number = 1) =>
  hearing(unit, news(number, body), at(day));
const deadline = ({ state }: Lived) => {
  const step = state.steps['P/once'];
  return [step?.deadline?.date, step?.version];
};
/** Reminders up to a morning. */
const ahead = (unit: Lived, day: string) =>
  reminders(until(unit, eight(day)).events.slice(unit.events.length));

describe('whom it concerns', () => {
  test.each<[string, string[], boolean, boolean]>([
    ['the unit itself', ['DU', 'DB', 'CB'], false, true],
    ['a branch above it', ['DU', 'DB'], true, true],
    ['the whole directive', ['DU'], true, true],
    ['its superior alone', ['DU', 'DB'], false, false],
    ['another unit', ['DU', 'DB', 'CB2'], true, false],
    ['one below it', ['DU', 'DB', 'CB', 'T1'], true, false],
  ])('%s', (_, path, branch, meant) => {
    const { heard } = heardOn(owing(), '2025-12-01', stop('2025-12-03', '2025-12-05', { path, branch }));
    expect(factsOf(heard).some(({ type }) => type === 'ClocksStopped')).toBe(meant);
    if (!meant) expect(heard).toEqual([]);
  });
});

test('with its end known the deadline moves at once; past mornings of the new ladder are not sent', () => {
  const unit = heardOn(owing(), '2025-12-05', stop('2025-12-10', '2025-12-19'));
  expect(factsOf(unit.heard)).toEqual([
    {
      type: 'ClocksStopped',
      news: 1,
      suspension: 1,
      from: '2025-12-10',
      until: '2025-12-19',
      reason: 'bão',
    },
    {
      type: 'DeadlineSet',
      step: 'P/once',
      version: 2,
      opensOn: '2025-11-13',
      deadline: {
        date: '2025-12-25',
        because: { rule: 'on', date: '2025-12-15' },
        adjusted: { from: '2025-12-15', stopped: { days: 10, unit: 'day' } },
      },
    },
    {
      type: 'ReminderDue',
      step: 'P/once',
      version: 2,
      clock: 'step',
      at: -7,
      recipients: [],
      skipped: [-7],
    },
  ]);
  expect(ahead(unit, '2025-12-26')).toEqual([
    '2025-12-24 step T-1 CB:officer skipped[]',
    '2025-12-25 step T0 CB:officer skipped[]',
    '2025-12-26 step T1 CB:officer skipped[]',
  ]);
});

describe('until further notice', () => {
  const stopped = heardOn(owing(), '2025-12-10', stop('2025-12-10', null));

  test('no rung fires and the deadline stays', () => {
    expect(deadline(stopped)).toEqual(['2025-12-15', 1]);
    expect(nextWake(stopped.state, stopped.brief)).toBe(eight('2026-01-01'));
    expect(ahead(stopped, '2025-12-31')).toEqual([]);
  });

  test('when clocks run again the days are given back', () => {
    const unit = heardOn(stopped, '2025-12-22', resume('2025-12-10', '2025-12-21'), 2);
    expect(deadline(unit)).toEqual(['2025-12-29', 2]);
    expect(ahead(unit, '2025-12-26')).toEqual(['2025-12-26 step T-1 CB:officer skipped[]']);
  });

  test('an entry made meanwhile is in time by the days that do not count', () => {
    const act = { act: 'submit', by: officer, step: 'P/once', entry: { on: '2025-12-17' } } as const;
    const done = doing(stopped, act, at('2025-12-17'));
    expect(done.facts.map(({ type }) => type)).toEqual(['DeadlineSet', 'Submitted']);
    const unit = having(done.unit, { act: 'accept', by: reviewer, step: 'P/once' }, at('2025-12-18'));
    expect(unit.state.steps['P/once']).toMatchObject({ status: 'accepted', onTime: true });
  });

  test('the reviewer’s clock stands too', () => {
    const act = { act: 'submit', by: officer, step: 'P/once', entry: { on: '2025-12-09' } } as const;
    const submitted = having(owing(), act, at('2025-12-09'));
    const standing = heardOn(submitted, '2025-12-10', stop('2025-12-10', null));
    expect(ahead(standing, '2025-12-31')).toEqual([]);
    const unit = heardOn(standing, '2025-12-22', resume('2025-12-10', '2025-12-21'), 2);
    expect(ahead(unit, '2025-12-24')).toEqual(['2025-12-24 review T0 DB:reviewer skipped[]']);
  });
});

describe('a deadline past before the stop', () => {
  const late = until(owing({}, '2025-12-05'), eight('2025-12-09'));

  test('does not move, and nobody is reminded meanwhile; then the ladder goes on where it stood', () => {
    const unit = heardOn(late, '2025-12-09', stop('2025-12-10', '2025-12-19'));
    expect(deadline(unit)).toEqual(['2025-12-05', 1]);
    expect(ahead(unit, '2025-12-23')).toEqual([
      '2025-12-22 step T3 CB:officer skipped[]',
      '2025-12-23 step T4 CB:officer+BAN:officer skipped[]',
    ]);
  });

  test('moves when the stop turns out to have begun before it', () => {
    const unit = heardOn(late, '2025-12-09', stop('2025-12-04', '2025-12-12'));
    expect(deadline(unit)).toEqual(['2025-12-15', 2]);
    expect(reminders(unit.heard)).toEqual(['2025-12-09 step T-1 - skipped[-7,-1]']);
  });
});

test('a stop that ended days ago, as it turns out: the highest rung is sent now', () => {
  const stopped = heardOn(owing({}, '2025-12-05'), '2025-12-09', stop('2025-12-08', null));
  const unit = heardOn(stopped, '2025-12-18', resume('2025-12-08', '2025-12-12'), 2);
  expect(deadline(unit)).toEqual(['2025-12-05', 1]);
  expect(reminders(unit.heard)).toEqual(['2025-12-18 step T4 CB:officer+BAN:officer skipped[3]']);
});

test('a stop taken back whole brings the deadline back', () => {
  const stopped = heardOn(owing(), '2025-12-05', stop('2025-12-10', '2025-12-19'));
  const unit = heardOn(stopped, '2025-12-08', resume('2025-12-10', '2025-12-09'), 2);
  expect(deadline(unit)).toEqual(['2025-12-15', 3]);
  expect(unit.state.steps['P/once']?.deadline).toEqual({
    date: '2025-12-15',
    because: { rule: 'on', date: '2025-12-15' },
  });
});

test('overlapping stops of the unit and of its branch count once', () => {
  const one = heardOn(owing(), '2025-12-01', stop('2025-12-03', '2025-12-08'));
  const both = { suspension: 2, path: ['DU'], branch: true };
  expect(deadline(heardOn(one, '2025-12-02', stop('2025-12-05', '2025-12-10', both), 2))).toEqual([
    '2025-12-23',
    3,
  ]);
});

test('told twice it changes nothing the second time', () => {
  const once = heardOn(owing(), '2025-12-01', stop('2025-12-03', '2025-12-08'));
  expect(heardOn(once, '2025-12-01', stop('2025-12-03', '2025-12-08')).heard).toEqual([]);
});

test('a clock that starts while clocks stand begins with what the stop gives back', () => {
  const waiting = opened(
    briefWith(
      [
        {
          id: 'P',
          kind: 'plan',
          due: { type: 'afterEvent', events: { allOf: ['A'] }, offset: { value: 15, unit: 'day' } },
        },
      ],
      { listens: ['A'] },
    ),
  );
  const stopped = heardOn(waiting, '2025-12-01', stop('2025-12-03', '2025-12-08'));
  const event: NewsBody = { type: 'EventRecorded', event: 'A', occurrence: 1, on: '2025-12-01' };
  expect(deadline(heardOn(stopped, '2025-12-02', event, 2))).toEqual(['2025-12-22', 1]);
});

test('steps planned at the turn of the year know the stops', () => {
  const monthly = opened(
    briefWith([
      { id: 'M', kind: 'meeting', due: { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' } },
    ]),
  );
  const stopped = heardOn(monthly, '2025-12-01', stop('2026-02-27', '2026-03-04'));
  const { state } = until(stopped, eight('2026-01-01'));
  expect(state.steps['M/2026-03']?.deadline).toEqual({
    date: '2026-03-09',
    because: { rule: 'every', kind: 'month', period: '2026-03', month: 3, day: 3 },
    adjusted: { from: '2026-03-03', stopped: { days: 4, unit: 'day' } },
  });
  expect(state.steps['M/2026-03']?.version).toBe(1);
});

test('a meeting moved after a stop is held on the day that was chosen', () => {
  const monthly = opened(
    briefWith([
      { id: 'M', kind: 'meeting', due: { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' } },
    ]),
  );
  const stopped = heardOn(monthly, '2025-11-28', stop('2025-12-04', '2025-12-04'));
  const act = {
    act: 'moveMeeting',
    by: officer,
    step: 'M/2025-12',
    to: '2025-12-05',
    reason: 'họp',
  } as const;
  const { state } = having(stopped, act, at('2025-12-02'));
  expect(state.steps['M/2025-12']?.deadline).toMatchObject({ date: '2025-12-05' });
  expect(doing(stopped, { ...act, to: '2025-12-04' }, at('2025-12-02')).refusal).toBe('DAY_OFF');
});

describe('who decides a request for more time', () => {
  const ask = {
    act: 'askExtension',
    by: officer,
    step: 'P/once',
    wished: '2025-12-19',
    reason: 'a',
  } as const;

  test('has the reviewer’s three working days, while the unit’s own clock runs', () => {
    const asked = having(owing(), ask, at('2025-12-09'));
    expect(ahead(asked, '2025-12-16')).toEqual([
      '2025-12-12 step T-1 CB:officer skipped[]',
      '2025-12-12 extension T0 DB:reviewer skipped[]',
      '2025-12-15 step T0 CB:officer skipped[]',
      '2025-12-15 extension T1 DB:reviewer skipped[]',
      '2025-12-16 step T1 CB:officer skipped[]',
      '2025-12-16 extension T2 DB:head skipped[]',
    ]);
  });

  test('hears no more of it once it is decided or the work is handed in', () => {
    const asked = having(owing(), ask, at('2025-12-09'));
    const refuse = { act: 'refuseExtension', by: reviewer, step: 'P/once', reason: 'a' } as const;
    const refused = having(asked, refuse, at('2025-12-10'));
    expect(ahead(refused, '2025-12-12')).toEqual(['2025-12-12 step T-1 CB:officer skipped[]']);
    const submit = { act: 'submit', by: officer, step: 'P/once', entry: { on: '2025-12-10' } } as const;
    expect(ahead(having(asked, submit, at('2025-12-10')), '2025-12-12')).toEqual([]);
  });

  test('the second request has a clock of its own, and days add up', () => {
    const grant = (to: string) => ({ act: 'grantExtension', by: reviewer, step: 'P/once', to }) as const;
    const first = having(having(owing(), ask, at('2025-12-01')), grant('2025-12-17'), at('2025-12-02'));
    const again = having(first, { ...ask, wished: '2025-12-22' }, at('2025-12-03'));
    expect(again.state.steps['P/once']?.extension).toEqual({
      number: 2,
      asked: { wished: '2025-12-22', reason: 'a', on: '2025-12-03' },
      granted: { days: 2, on: '2025-12-02' },
      rung: null,
    });
    const { state } = having(again, grant('2025-12-19'), at('2025-12-04'));
    expect(state.steps['P/once']).toMatchObject({
      version: 3,
      deadline: {
        date: '2025-12-19',
        adjusted: { from: '2025-12-15', extended: { days: 4, on: '2025-12-04' } },
      },
    });
  });

  test('after an anchor is corrected the days granted still stand on top', () => {
    const due: DueRule = { type: 'afterEvent', events: { allOf: ['A'] }, offset: { value: 15, unit: 'day' } };
    const event = (type: 'EventRecorded' | 'EventCorrected', on: string): NewsBody => ({
      type,
      event: 'A',
      occurrence: 1,
      on,
    });
    const unit = opened(briefWith([{ id: 'P', kind: 'plan', due }], { listens: ['A'] }));
    const running = heardOn(unit, '2025-12-01', event('EventRecorded', '2025-11-30'));
    const asked = having(running, ask, at('2025-12-02'));
    const granted = having(
      asked,
      { act: 'grantExtension', by: reviewer, step: 'P/once', to: '2025-12-17' },
      at('2025-12-03'),
    );
    expect(deadline(granted)).toEqual(['2025-12-17', 2]);
    expect(deadline(heardOn(granted, '2025-12-04', event('EventCorrected', '2025-12-01'), 2))).toEqual([
      '2025-12-18',
      3,
    ]);
  });
});
