import { describe, expect, test } from 'vitest';
import {
  at,
  briefWith,
  calendar,
  type Doing,
  doing,
  eight,
  having,
  officer,
  opened,
  reminders,
  until,
} from '../../test/rehearsal/given.ts';
import { conflictsOf } from '../rehearsal/conflicts.ts';

const QUARTER = 'Q/2025-Q4';
const cell = opened(
  briefWith([
    {
      id: 'M',
      kind: 'meeting',
      due: { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' },
      notCombined: true,
    },
    {
      id: 'Q',
      kind: 'meeting',
      due: { type: 'every', period: 'quarter' },
      meetingForms: ['joint', 'online'],
    },
    {
      id: 'B',
      kind: 'task',
      due: { type: 'afterObligation', obligation: 'Q', when: 'done', offset: { value: 2, unit: 'day' } },
    },
  ]),
);
type Plan = Extract<Doing, { act: 'planMeeting' }>;
const plan = (on: string, more: Partial<Plan> = {}): Plan => ({
  act: 'planMeeting',
  by: officer,
  step: QUARTER,
  entry: { on },
  time: '19:30',
  ...more,
});

describe('a meeting that is planned', () => {
  test('may be joint and online where the plan says so; said again it takes the place of the first', () => {
    const first = having(
      cell,
      plan('2025-12-20', { place: 'Hội trường', online: true, with: ['CB2'] }),
      at('2025-12-01'),
    );
    expect(first.state.steps[QUARTER]?.meeting).toEqual({
      on: '2025-12-20',
      time: '19:30',
      place: 'Hội trường',
      online: true,
      with: ['CB2'],
    });
    const again = having(first, plan('2025-12-22'), at('2025-12-02'));
    expect(again.state.steps[QUARTER]?.meeting).toEqual({ on: '2025-12-22', time: '19:30' });
    expect(again.state.steps[QUARTER]).toMatchObject({ version: 1, status: 'open' });
  });

  test.each([
    ['after its deadline', '2026-01-02'],
    ['in the past', '2025-11-30'],
  ])('is not planned %s', (_, on) => {
    expect(doing(cell, plan(on), at('2025-12-01')).refusal).toBe('DATE_OUT_OF_RANGE');
  });

  test('is held as it was planned unless it is said otherwise', () => {
    const planned = having(cell, plan('2025-12-20', { online: true }), at('2025-12-01'));
    const hold = { act: 'holdMeeting', by: officer, step: QUARTER, entry: { on: '2025-12-20' } } as const;
    const { facts } = doing(planned, { ...hold, with: ['CB2'] }, at('2025-12-20'));
    expect(facts[0]).toMatchObject({ type: 'MeetingHeld', online: true, with: ['CB2'] });
  });

  test('that is moved keeps hour and place on its new day', () => {
    const monthly = { step: 'M/2025-12', place: 'Hội trường' };
    const planned = having(cell, plan('2025-12-03', monthly), at('2025-12-01'));
    const moved: Doing = {
      act: 'moveMeeting',
      by: officer,
      step: 'M/2025-12',
      to: '2025-12-05',
      reason: 'bão',
    };
    const { meeting } = having(planned, moved, at('2025-12-02')).state.steps['M/2025-12'] ?? {};
    expect(meeting).toEqual({ on: '2025-12-05', time: '19:30', place: 'Hội trường' });
  });

  test('collides on the day that was planned, not on its deadline', () => {
    const planned = having(cell, plan('2025-12-04'), at('2025-12-01'));
    const obligations = [{ id: 'M', notCombined: true }, { id: 'Q' }] as never;
    const found = (unit: typeof cell) =>
      conflictsOf({ defaults: unit.brief.defaults, obligations }, calendar, {
        unit: 'CB',
        steps: Object.values(unit.state.steps).filter(({ id }) => id === 'M/2025-12' || id === QUARTER),
      }).filter(({ type }) => type === 'meetingsOnOneDay');
    expect(found(planned)).toEqual([]);
    const moved = having(
      planned,
      { act: 'moveMeeting', by: officer, step: 'M/2025-12', to: '2025-12-05', reason: 'a' },
      at('2025-12-01'),
    );
    expect(doing(moved, plan('2025-12-05'), at('2025-12-01')).refusal).toBeNull();
    const together = having(
      having(cell, plan('2025-12-03', { step: 'M/2025-12' }), at('2025-12-01')),
      plan('2025-12-10'),
      at('2025-12-01'),
    );
    expect(doing(together, plan('2025-12-03'), at('2025-12-01')).refusal).toBe('MEETING_NOT_COMBINED');
  });
});

describe('a meeting that was not held', () => {
  const missed = having(
    cell,
    { act: 'reportNotHeld', by: officer, step: QUARTER, reason: 'bão' },
    at('2025-12-30'),
  );

  test('is closed as not done, is reminded of no more, and takes what follows it along', () => {
    expect(missed.state.steps[QUARTER]).toMatchObject({
      status: 'missed',
      onTime: false,
      closedOn: '2025-12-30',
    });
    expect(missed.state.steps['B/2025-Q4']?.status).toBe('cancelled');
    const later = reminders(until(missed, eight('2026-01-20')).events.slice(missed.events.length));
    expect(later.filter((line) => line.includes('2025-12-31'))).toEqual([]);
    expect(doing(missed, plan('2025-12-31'), at('2025-12-30')).refusal).toBe('ALREADY_CLOSED');
  });
});

describe('what a meeting concluded', () => {
  const held = having(
    cell,
    { act: 'holdMeeting', by: officer, step: QUARTER, entry: { on: '2025-12-03' } },
    at('2025-12-03'),
  );
  const conclude = (title: string, due: string): Doing => ({
    act: 'openConclusion',
    by: officer,
    step: QUARTER,
    title,
    due,
  });

  test('is an ordinary step: reminded by the ladder, late, done by its entry', () => {
    const open = having(held, conclude('Sửa quy chế', '2025-12-26'), at('2025-12-04'));
    const lines = reminders(until(open, eight('2025-12-29')).events).filter((line) =>
      line.includes('CB:officer'),
    );
    expect(lines).toContain('2025-12-26 step T0 CB:officer skipped[]');
    const two = having(open, conclude('Giúp hộ khó khăn', '2026-01-09'), at('2025-12-04'));
    expect(Object.keys(two.state.steps).filter((id) => id.startsWith('_KL'))).toEqual(['_KL/k1', '_KL/k2']);
    const done = having(
      two,
      { act: 'carryOutTask', by: officer, step: '_KL/k1', entry: { on: '2025-12-20' } },
      at('2025-12-20'),
    );
    expect(done.state.steps['_KL/k1']).toMatchObject({ status: 'accepted', onTime: true });
  });

  test.each([
    ['without words', conclude(' ', '2025-12-20'), 'REASON_NEEDED'],
    ['for yesterday', conclude('a', '2025-12-03'), 'DATE_OUT_OF_RANGE'],
    ['after the term', conclude('a', '2027-01-01'), 'DATE_OUT_OF_RANGE'],
  ])('is refused %s', (_, act, code) => {
    expect(doing(held, act, at('2025-12-04')).refusal).toBe(code);
  });
});
