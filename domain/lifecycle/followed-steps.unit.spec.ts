/** Material before a meeting and minutes after it, as a unit lives through them. */
import { describe, expect, test } from 'vitest';
import {
  at,
  briefWith,
  doing,
  having,
  hearing,
  type Lived,
  news,
  office,
  officer,
  opened,
  until,
} from '../../test/rehearsal/given.ts';
import type { DueRule } from '../directive/due-rule.ts';
import { instantAt } from '../time/local-date.ts';
import { tick } from './decide.ts';

const meeting: DueRule = { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' };
const unit = (...more: Parameters<typeof briefWith>[0]): Lived =>
  opened(
    briefWith([
      // A step may stand before the one that it follows.
      {
        id: 'MAT',
        kind: 'task',
        due: { type: 'beforeObligation', obligation: 'MEET', offset: { value: 1, unit: 'day' } },
      },
      { id: 'MEET', kind: 'meeting', due: meeting },
      {
        id: 'MIN',
        kind: 'report',
        due: { type: 'afterObligation', obligation: 'MEET', when: 'done', offset: { value: 2, unit: 'day' } },
      },
      ...more,
    ]),
  );
/** `status opens→due v1`, with ~ for provisional. */
const line = ({ state }: Lived, id: string): string => {
  const step = state.steps[id];
  if (!step) return 'none';
  const due = `${step.deadline?.provisional ? '~' : ''}${step.deadline?.date ?? null}`;
  return `${step.status} ${step.opensOn}→${due} v${step.version}`;
};
const held = (lived: Lived, step: string, on: string): Lived =>
  having(lived, { act: 'holdMeeting', by: officer, step, entry: { on } }, at(on));

describe('each monthly meeting', () => {
  test('has material before it and minutes after it, from the day the unit is opened', () => {
    const lived = unit();
    expect(line(lived, 'MEET/2025-12')).toBe('open 2025-12-01→2025-12-03 v1');
    expect(line(lived, 'MAT/2025-12')).toBe('open 2025-11-25→2025-12-02 v1');
    expect(line(lived, 'MIN/2025-12')).toBe('waiting null→~2025-12-05 v0');
    expect(line(lived, 'MAT/2026-01')).toBe('open 2025-12-30→2026-01-06 v1');
    // November's meeting fell due before the issue, so nothing goes with it.
    expect(line(lived, 'MAT/2025-11')).toBe('none');
  });

  test('held, its minutes are due two days after the day itself', () => {
    const lived = held(unit(), 'MEET/2025-12', '2025-12-02');
    expect(line(lived, 'MIN/2025-12')).toBe('open 2025-12-02→2025-12-04 v1');
    expect(lived.state.steps['MIN/2025-12']?.deadline?.because).toEqual({
      rule: 'afterObligation',
      obligation: 'MEET',
      occurrence: '2025-12',
      on: '2025-12-02',
      when: 'done',
      value: 2,
      unit: 'day',
    });
    expect(line(lived, 'MAT/2025-12')).toBe('open 2025-11-25→2025-12-02 v1');
  });

  test('minutes that fall on a day off go on to the next working day', () => {
    expect(line(held(unit(), 'MEET/2025-12', '2025-12-05'), 'MIN/2025-12')).toBe(
      'open 2025-12-05→2025-12-08 v1',
    );
  });

  test('moved, the material moves with it and the minutes wait for it', () => {
    const moved = having(
      unit(),
      { act: 'moveMeeting', by: officer, step: 'MEET/2025-12', to: '2025-12-05', reason: 'họp cấp trên' },
      at('2025-11-28'),
    );
    expect(line(moved, 'MAT/2025-12')).toBe('open 2025-11-27→2025-12-04 v2');
    expect(line(moved, 'MIN/2025-12')).toBe('waiting null→~2025-12-05 v0');
  });

  test('waived, nothing goes with it any more; what was done stays done', () => {
    const done = having(
      unit(),
      { act: 'carryOutTask', by: officer, step: 'MAT/2026-01', entry: { on: '2025-12-30' } },
      at('2025-12-30'),
    );
    const waived = having(
      done,
      { act: 'waive', by: office, step: 'MEET/2026-01', reason: 'lý do' },
      at('2025-12-31'),
    );
    expect(line(waived, 'MIN/2026-01')).toMatch(/^cancelled/);
    expect(line(waived, 'MAT/2026-01')).toMatch(/^accepted/);
  });

  test('the turn of the year plans what goes with the new year’s meetings', () => {
    const turned = until(unit(), instantAt('2026-01-01', '08:00'));
    expect(line(turned, 'MAT/2026-06')).toBe('open 2026-05-26→2026-06-02 v1');
    expect(line(turned, 'MIN/2026-06')).toBe('waiting null→~2026-06-05 v0');
  });

  test('the minutes are nobody’s before the meeting', () => {
    const early = doing(
      unit(),
      { act: 'submit', by: officer, step: 'MIN/2025-12', entry: { on: '2025-12-01' } },
      at('2025-12-01'),
    );
    expect(early.refusal).toBe('NOT_OPEN');
  });
});

describe('when another is accepted', () => {
  const planned = () =>
    opened(
      briefWith([
        {
          id: 'PLAN',
          kind: 'plan',
          due: { type: 'on', date: '2025-12-01' },
          closes: 'reviewed',
          reviewers: ['DB'],
        },
        { id: 'GO', kind: 'task', due: { type: 'afterObligation', obligation: 'PLAN', when: 'accepted' } },
        {
          id: 'SENT',
          kind: 'task',
          due: {
            type: 'afterObligation',
            obligation: 'PLAN',
            when: 'done',
            offset: { value: 1, unit: 'week' },
          },
        },
        {
          id: 'NEXT',
          kind: 'task',
          due: {
            type: 'afterObligation',
            obligation: 'GO',
            when: 'done',
            offset: { value: 1, unit: 'month' },
          },
        },
      ]),
    );
  const reviewer = { post: 'DB-1', unit: 'DB', role: 'reviewer' as const };
  const submitted = () =>
    having(
      planned(),
      { act: 'submit', by: officer, step: 'PLAN/once', entry: { on: '2025-11-27' } },
      at('2025-11-27'),
    );

  test('it waits, by what is expected', () => {
    expect(['GO', 'SENT', 'NEXT'].map((id) => line(planned(), `${id}/once`))).toEqual([
      'waiting null→~2025-12-08 v0',
      'waiting null→~2025-12-08 v0',
      'waiting null→~2026-01-08 v0',
    ]);
  });
  test('handed in is done, but not accepted', () => {
    expect(line(submitted(), 'SENT/once')).toBe('open 2025-11-27→2025-12-04 v1');
    expect(line(submitted(), 'GO/once')).toBe('waiting null→~2025-12-08 v0');
  });
  test('returned, it was not done', () => {
    const back = having(
      submitted(),
      { act: 'return', by: reviewer, step: 'PLAN/once', reason: 'thiếu' },
      at('2025-11-28'),
    );
    expect(line(back, 'SENT/once')).toBe('waiting null→null v2');
  });
  test('accepted, the office’s "immediately" runs from that day', () => {
    const done = having(submitted(), { act: 'accept', by: reviewer, step: 'PLAN/once' }, at('2025-12-01'));
    expect(line(done, 'GO/once')).toBe('open 2025-12-01→2025-12-08 v1');
    expect(line(done, 'SENT/once')).toBe('open 2025-11-27→2025-12-04 v1');
    const on = having(
      done,
      { act: 'carryOutTask', by: officer, step: 'GO/once', entry: { on: '2025-12-02' } },
      at('2025-12-02'),
    );
    expect(line(on, 'NEXT/once')).toBe('open 2025-12-02→2026-01-05 v1');
  });
});

describe('news of events', () => {
  const event = (
    type: 'EventRecorded' | 'EventCorrected' | 'EventWithdrawn',
    on: string | null,
    occurrence = 1,
  ) => ({
    type,
    event: 'A',
    occurrence,
    on,
  });
  const owing = (due: DueRule, over: Parameters<typeof briefWith>[1] = {}): Lived =>
    opened(briefWith([{ id: 'W', kind: 'task', due, closes: 'reviewed', reviewers: ['DB'] }], over));

  test('what ended "until" an event is owed again, as it was, when the event is withdrawn', () => {
    const lived = owing({ type: 'ongoing', until: 'A' });
    const over = hearing(lived, news(1, event('EventRecorded', '2025-12-01')), at('2025-12-01'));
    expect(line(over, 'W/2025')).toMatch(/^superseded/);
    const back = hearing(over, news(2, event('EventWithdrawn', null)), at('2025-12-02'));
    expect(back.heard.map(({ fact }) => fact)).toEqual([
      { type: 'EventNoted', news: 2, event: 'A', occurrence: 1, on: null },
      { type: 'Reopened', step: 'W/2025', event: 'A' },
    ]);
    expect(line(back, 'W/2025')).toBe('open 2025-11-13→null v0');
    expect(back.state.steps['W/2025']).toMatchObject({ closedOn: null });
    expect(back.state.steps['W/2025']).not.toHaveProperty('was');
    const again = hearing(back, news(3, event('EventRecorded', '2025-12-03')), at('2025-12-03'));
    expect(line(again, 'W/2025')).toMatch(/^superseded/);
  });

  test('what lay with the reviewer lies there again', () => {
    const sent = having(
      owing({ type: 'ongoing', until: 'A' }),
      { act: 'carryOutTask', by: officer, step: 'W/2025', entry: { on: '2025-11-20' } },
      at('2025-11-20'),
    );
    const over = hearing(sent, news(1, event('EventRecorded', '2025-12-01')), at('2025-12-01'));
    const back = hearing(over, news(2, event('EventWithdrawn', null)), at('2025-12-02'));
    expect(line(back, 'W/2025')).toBe('submitted 2025-11-13→null v0');
  });

  test('before an event: due by the day expected, then by the day itself, and back when withdrawn', () => {
    const lived = owing({ type: 'beforeEvent', events: { allOf: ['A'] } }, { expected: { A: '2026-01-19' } });
    expect(line(lived, 'W/once')).toBe('open 2025-11-13→~2026-01-18 v1');
    const came = hearing(lived, news(1, event('EventRecorded', '2026-01-20')), at('2026-01-20'));
    expect(line(came, 'W/once')).toBe('open 2025-11-13→2026-01-19 v2');
    const back = hearing(came, news(2, event('EventWithdrawn', null)), at('2026-01-20', '11:00'));
    expect(line(back, 'W/once')).toBe('open 2025-11-13→~2026-01-18 v3');
  });

  test('on the same day as expected it is certain, and nobody is reminded twice', () => {
    const lived = owing(
      { type: 'beforeEvent', events: { allOf: ['A'] }, offset: { value: 0, unit: 'day' } },
      { expected: { A: '2025-12-01' } },
    );
    const came = hearing(lived, news(1, event('EventRecorded', '2025-12-01')), at('2025-12-01'));
    expect(line(came, 'W/once')).toBe('open 2025-11-13→2025-12-01 v2');
    const reminders = came.heard.flatMap(({ fact }) =>
      fact.type === 'ReminderDue' ? [fact.recipients.length] : [],
    );
    expect(reminders).toEqual([0]);
  });

  test('after an event without a date: it opens, and closes by hand', () => {
    const came = hearing(
      owing({ type: 'afterEvent', events: { allOf: ['A'] } }),
      news(1, event('EventRecorded', '2025-12-01')),
      at('2025-12-01'),
    );
    expect(line(came, 'W/once')).toBe('open 2025-12-01→null v1');
    const corrected = hearing(came, news(2, event('EventCorrected', '2025-11-28')), at('2025-12-02'));
    expect(line(corrected, 'W/once')).toBe('open 2025-11-28→null v2');
    const back = hearing(corrected, news(3, event('EventWithdrawn', null)), at('2025-12-03'));
    expect(line(back, 'W/once')).toBe('waiting null→null v3');
  });

  describe('before a yearly event', () => {
    const yearly = () =>
      owing(
        { type: 'beforeEach', event: 'A' },
        { yearly: { A: { month: 12, day: 15 } }, term: { from: '2025-11-13', to: '2027-12-31' } },
      );
    test('one step a year, by the day expected', () => {
      expect(Object.keys(yearly().state.steps)).toEqual(['W/2025', 'W/2026']);
      expect(line(yearly(), 'W/2025')).toBe('open 2025-11-13→~2025-12-14 v1');
      expect(line(yearly(), 'W/2026')).toBe('open 2026-01-01→~2026-12-14 v1');
    });
    test('announced, recorded in January, corrected, withdrawn: the year that was meant moves', () => {
      const came = hearing(yearly(), news(1, event('EventRecorded', '2026-01-09')), at('2025-12-10'));
      expect(line(came, 'W/2025')).toBe('open 2025-11-13→2026-01-08 v2');
      expect(line(came, 'W/2026')).toBe('open 2026-01-01→~2026-12-14 v1');
      const corrected = hearing(came, news(2, event('EventCorrected', '2026-12-22')), at('2025-12-11'));
      expect(line(corrected, 'W/2025')).toBe('open 2025-11-13→~2025-12-14 v3');
      expect(line(corrected, 'W/2026')).toBe('open 2026-01-01→2026-12-21 v2');
      const back = hearing(corrected, news(3, event('EventWithdrawn', null)), at('2025-12-12'));
      expect(line(back, 'W/2026')).toBe('open 2026-01-01→~2026-12-14 v3');
    });
    test('the term ends before the event: nothing is asked', () => {
      const short = owing(
        { type: 'beforeEach', event: 'A' },
        { yearly: { A: { month: 12, day: 15 } }, term: { from: '2025-11-13', to: '2026-12-01' } },
      );
      expect(Object.keys(short.state.steps)).toEqual(['W/2025']);
    });
  });

  test('before each occurrence that the office announces', () => {
    const lived = owing({ type: 'beforeEach', event: 'A', offset: { value: 3, unit: 'workingDay' } });
    expect(lived.state.steps).toEqual({});
    const one = hearing(lived, news(1, event('EventRecorded', '2025-12-10')), at('2025-11-20'));
    expect(line(one, 'W/e1')).toBe('open 2025-11-20→2025-12-05 v1');
    const two = hearing(one, news(2, event('EventRecorded', '2026-01-20', 2)), at('2025-12-20'));
    expect(line(two, 'W/e2')).toBe('open 2025-12-20→2026-01-15 v1');
    const moved = hearing(two, news(3, event('EventCorrected', '2025-12-12')), at('2025-12-20', '11:00'));
    expect(line(moved, 'W/e1')).toBe('open 2025-11-20→2025-12-09 v2');
    const gone = hearing(moved, news(4, event('EventWithdrawn', null, 2)), at('2025-12-21'));
    expect(line(gone, 'W/e2')).toMatch(/^cancelled/);
  });

  test('a phase: it waits, opens the day after its event, and ends with the next', () => {
    const phases = [{ code: 'II', name: 'Đợt II', from: { after: 'A' }, to: { on: 'B' } }];
    const lived = owing(
      { type: 'within', phase: 'II' },
      { phases, expected: { A: '2025-12-01', B: '2026-01-23' } },
    );
    expect(line(lived, 'W/once')).toBe('waiting null→~2026-01-23 v0');
    const began = hearing(lived, news(1, event('EventRecorded', '2025-12-03')), at('2025-12-03'));
    expect(line(began, 'W/once')).toBe('open 2025-12-04→~2026-01-23 v1');
    const ended = hearing(
      began,
      news(2, { type: 'EventRecorded', event: 'B', occurrence: 1, on: '2026-01-25' }),
      at('2026-01-25'),
    );
    expect(line(ended, 'W/once')).toBe('open 2025-12-04→2026-01-25 v2');
  });
});

test('at the turn of the year they are planned as of that morning, however late it is noticed', () => {
  const lived = until(unit(), at('2025-12-31'));
  const noticed = tick(lived.state, { now: '2026-01-01T01:00:00.004Z', brief: lived.brief });
  const planned = noticed.filter(({ fact }) => fact.type === 'StepsPlanned');
  expect(planned.map(({ at: moment, fact }) => [moment, 'steps' in fact && fact.steps[0]?.id])).toEqual([
    ['2026-01-01T01:00:00.000Z', 'MEET/2026-02'],
    ['2026-01-01T01:00:00.000Z', 'MAT/2026-02'],
    ['2026-01-01T01:00:00.000Z', 'MIN/2026-02'],
  ]);
});

test.each([
  [1, 'open 2025-11-13→2025-11-13 v1'],
  [2, 'none'],
])(
  'what goes before another by %i days is asked on the day of the issue, and not before it',
  (value, asked) => {
    const lived = opened(
      briefWith([
        { id: 'TASK', kind: 'task', due: { type: 'on', date: '2025-11-14' } },
        {
          id: 'FIRST',
          kind: 'task',
          due: { type: 'beforeObligation', obligation: 'TASK', offset: { value, unit: 'day' } },
        },
      ]),
    );
    expect(line(lived, 'FIRST/once')).toBe(asked);
  },
);
