/** Deadlines after suspensions and extensions, by literals and for every set of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar } from '../../test/rehearsal/given.ts';
import { isWorkingDay } from '../calendar/calendar.ts';
import type { Deadline } from '../deadline/deadline.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';
import { adjust, baseOf, daysToReach } from './adjust.ts';
import { runsOn, type Stop, stoppedOn } from './stops.ts';

const stop = (from: string, until: string | null, number = 1): Stop => ({ number, from, until });
const OPENED = '2025-12-01';
const on = (date: LocalDate): Deadline => ({ date, because: { rule: 'on', date } });
/** 15 days after the conference of 20 November: Friday 5 December. */
const FIFTEEN: Deadline = {
  date: '2025-12-05',
  because: { rule: 'afterEvent', event: 'A', on: '2025-11-20', value: 15, unit: 'day' },
};
/** Five working days after 1 December: Monday 8 December. */
const FIVE: Deadline = {
  date: '2025-12-08',
  because: { rule: 'immediatelyAfter', event: 'A', on: '2025-12-01', workingDays: 5 },
};
/** The same as so many working days after an event, and after another obligation was done. */
const FIVE_DAYS: Deadline = {
  date: '2025-12-08',
  because: { rule: 'afterEvent', event: 'A', on: '2025-12-01', value: 5, unit: 'workingDay' },
};
const FIVE_AFTER: Deadline = {
  date: '2025-12-08',
  because: {
    rule: 'afterObligation',
    obligation: 'M',
    occurrence: 'once',
    on: '2025-12-01',
    when: 'done',
    value: 5,
    unit: 'workingDay',
  },
};
const firstOf = (rule: 'earlierOf' | 'laterOf'): Deadline => ({
  date: '2025-12-08',
  because: {
    rule,
    chosen: FIVE_DAYS.because,
    other: { date: '2025-12-31', because: on('2025-12-31').because },
  },
});
const adjusted = (deadline: Deadline, stops: Stop[], days?: number) =>
  adjust(calendar, deadline, OPENED, { stops, ...(days ? { extended: { days, on: OPENED } } : {}) });

describe('days suspended are given back', () => {
  test.each<[string, Deadline, Stop[], LocalDate, Deadline['adjusted']]>([
    ['nothing without a stop', on('2025-12-15'), [], '2025-12-15', undefined],
    [
      'days closed are told apart from days suspended',
      on('2025-12-15'),
      [stop('2025-12-03', '2025-12-05'), { ...stop('2025-12-08', '2025-12-12', 2), closed: true }],
      '2025-12-23',
      {
        from: '2025-12-15',
        stopped: { days: 3, unit: 'day' },
        closed: { days: 5, unit: 'day' },
      },
    ],
    [
      'calendar days to a date',
      on('2025-12-15'),
      [stop('2025-12-03', '2025-12-10')],
      '2025-12-23',
      { from: '2025-12-15', stopped: { days: 8, unit: 'day' } },
    ],
    [
      'the last day itself counts',
      on('2025-12-15'),
      [stop('2025-12-15', '2025-12-15')],
      '2025-12-16',
      { from: '2025-12-15', stopped: { days: 1, unit: 'day' } },
    ],
    [
      'a deadline that was past does not move',
      on('2025-12-15'),
      [stop('2025-12-16', '2025-12-26')],
      '2025-12-15',
      undefined,
    ],
    [
      'what was before the period does not count',
      on('2025-12-15'),
      [stop('2025-11-20', '2025-11-30')],
      '2025-12-15',
      undefined,
    ],
    [
      'only the part within the period counts',
      on('2025-12-15'),
      [stop('2025-11-20', '2025-12-02')],
      '2025-12-17',
      { from: '2025-12-15', stopped: { days: 2, unit: 'day' } },
    ],
    [
      'the day of the event is not counted (art. 147.2)',
      FIFTEEN,
      [stop('2025-11-20', '2025-11-24')],
      '2025-12-09',
      { from: '2025-12-05', stopped: { days: 4, unit: 'day' } },
    ],
    [
      'a new date on a day off goes to the next working day',
      on('2025-12-15'),
      [stop('2025-12-01', '2025-12-05')],
      '2025-12-22',
      { from: '2025-12-15', stopped: { days: 5, unit: 'day' } },
    ],
    [
      'and over the year’s end to the working day after New Year’s days off',
      on('2025-12-24'),
      [stop('2025-12-08', '2025-12-15')],
      '2026-01-05',
      { from: '2025-12-24', stopped: { days: 8, unit: 'day' } },
    ],
    [
      'working days where the rule counts them',
      FIVE,
      [stop('2025-12-03', '2025-12-09')],
      '2025-12-15',
      { from: '2025-12-08', stopped: { days: 5, unit: 'workingDay' } },
    ],
    ...[FIVE_DAYS, FIVE_AFTER, firstOf('earlierOf'), firstOf('laterOf')].map(
      (deadline): [string, Deadline, Stop[], LocalDate, Deadline['adjusted']] => [
        `working days, of ${deadline.because.rule} too`,
        deadline,
        [stop('2025-12-03', '2025-12-09')],
        '2025-12-15',
        { from: '2025-12-08', stopped: { days: 5, unit: 'workingDay' } },
      ],
    ),
    [
      'a second stop within the days given back',
      on('2025-12-15'),
      [stop('2025-12-12', '2025-12-16'), stop('2025-12-18', '2025-12-18', 2)],
      '2025-12-22',
      { from: '2025-12-15', stopped: { days: 6, unit: 'day' } },
    ],
    [
      'a stop that begins on the working day to which it would have moved',
      on('2025-12-12'),
      [stop('2025-12-11', '2025-12-12'), stop('2025-12-15', '2025-12-15', 2)],
      '2025-12-16',
      { from: '2025-12-12', stopped: { days: 3, unit: 'day' } },
    ],
    [
      'nothing is given back before the stop ends',
      on('2025-12-15'),
      [stop('2025-12-10', null)],
      '2025-12-15',
      undefined,
    ],
    [
      'nothing for a stop taken back whole',
      on('2025-12-15'),
      [stop('2025-12-10', '2025-12-09')],
      '2025-12-15',
      undefined,
    ],
    [
      'twelve months',
      on('2025-12-15'),
      [stop('2025-12-10', '2026-12-09')],
      '2026-12-15',
      { from: '2025-12-15', stopped: { days: 365, unit: 'day' } },
    ],
  ])('%s', (_, deadline, stops, date, changes) => {
    expect(adjusted(deadline, stops)).toEqual({
      ...deadline,
      date,
      ...(changes ? { adjusted: changes } : {}),
    });
  });

  test('a fixed date on a day off that nobody moved stays there', () => {
    expect(adjusted(on('2025-12-14'), [stop('2025-12-20', '2025-12-21')]).date).toBe('2025-12-14');
  });
});

describe('an extension', () => {
  test.each<[string, Deadline, Stop[], number, LocalDate]>([
    ['alone', on('2025-12-15'), [], 4, '2025-12-19'],
    ['before a suspension', on('2025-12-15'), [stop('2025-12-17', '2025-12-18')], 4, '2025-12-22'],
    [
      'brings a later suspension into the period',
      on('2025-12-15'),
      [stop('2025-12-18', '2025-12-18')],
      7,
      '2025-12-23',
    ],
  ])('%s', (_, deadline, stops, days, date) => {
    expect(adjusted(deadline, stops, days).date).toBe(date);
  });

  test('says both', () => {
    expect(adjusted(on('2025-12-15'), [stop('2025-12-03', '2025-12-04')], 3).adjusted).toEqual({
      from: '2025-12-15',
      extended: { days: 3, on: OPENED },
      stopped: { days: 2, unit: 'day' },
    });
  });

  test.each<[string, Stop[], LocalDate, number]>([
    ['without suspension', [], '2025-12-19', 4],
    ['after one, only what goes beyond it', [stop('2025-12-03', '2025-12-04')], '2025-12-19', 2],
  ])('to a day, %s', (_, stops, to, days) => {
    expect(daysToReach(calendar, on('2025-12-15'), OPENED, stops, to)).toBe(days);
  });
});

const day = fc.nat({ max: 120 }).map((n) => addDays('2025-11-15', n));
const aStop = fc
  .record({ from: day, length: fc.nat({ max: 20 }), number: fc.nat() })
  .map(({ from, length, number }): Stop => ({ number, from, until: addDays(from, length) }));
const stops = fc.array(aStop, { maxLength: 5 });
const deadline = fc.oneof(day.map(on), fc.constantFrom(FIFTEEN, FIVE));
const settings = {
  seed: Number(process.env.FC_SEED ?? 13_11_2025),
  numRuns: Number(process.env.FC_RUNS ?? 400),
};
const holds = <T>(name: string, given: fc.Arbitrary<T>, check: (one: T) => void) =>
  test(name, () => fc.assert(fc.property(given, check), settings));

holds('overlapping stops count as their union', fc.tuple(deadline, stops), ([one, some]) => {
  const days = Array.from({ length: 150 }, (_, i) => addDays('2025-11-10', i)).filter((d) =>
    stoppedOn(some, d),
  );
  const union = days.map((d, i) => stop(d, d, i));
  expect(adjusted(one, some)).toEqual(adjusted(one, union));
});

holds('their order and repetition do not matter', fc.tuple(deadline, stops), ([one, some]) => {
  expect(adjusted(one, [...some].reverse())).toEqual(adjusted(one, some));
  expect(adjusted(one, [...some, ...some])).toEqual(adjusted(one, some));
});

holds(
  'suspending and then extending is extending and then suspending',
  fc.tuple(deadline, stops, aStop, fc.integer({ min: 1, max: 40 })),
  ([one, before, next, days]) => {
    const extended = { days, on: OPENED };
    const extendedFirst = adjust(calendar, one, OPENED, { stops: before, extended });
    const suspendedFirst = adjust(calendar, one, OPENED, { stops: [...before, next] });
    const all = { stops: [...before, next], extended };
    expect(adjust(calendar, extendedFirst, OPENED, all)).toEqual(
      adjust(calendar, suspendedFirst, OPENED, all),
    );
  },
);

holds(
  'what was adjusted can be taken back',
  fc.tuple(deadline, stops, fc.nat({ max: 9 })),
  ([one, some, days]) => {
    expect(baseOf(adjusted(one, some, days))).toEqual(one);
  },
);

holds(
  'no deadline comes earlier, and one that moved ends on a day on which clocks run',
  fc.tuple(deadline, stops),
  ([one, some]) => {
    const { date } = adjusted(one, some);
    expect(date >= one.date).toBe(true);
    if (date !== one.date) expect(runsOn(calendar, some, date)).toBe(true);
  },
);

holds(
  'as many days run before the new date as before the old one, but for a day off at its end',
  fc.tuple(day, stops),
  ([date, some]) => {
    const moved = adjusted(on(date), some).date;
    const from = OPENED < date ? OPENED : date;
    const running = (until: LocalDate, list: Stop[]) => {
      let count = 0;
      for (let d = from; d <= until; d = addDays(d, 1)) if (!stoppedOn(list, d)) count++;
      return count;
    };
    let end = moved;
    while (end > date && running(end, some) > running(date, [])) end = addDays(end, -1);
    expect(running(end, some)).toBe(moved === date ? running(date, some) : running(date, []));
    for (let d = addDays(end, 1); d < moved; d = addDays(d, 1)) expect(runsOn(calendar, some, d)).toBe(false);
  },
);

holds(
  'a day granted is the day that comes out',
  fc.tuple(deadline, stops, fc.integer({ min: 1, max: 60 })),
  ([one, some, later]) => {
    const now = adjusted(one, some);
    const to = addDays(now.date, later);
    if (!runsOn(calendar, some, to)) return;
    const days = daysToReach(calendar, now, OPENED, some, to);
    const { date } = adjust(calendar, now, OPENED, { stops: some, extended: { days, on: OPENED } });
    expect(date).toBe(to);
    expect(isWorkingDay(calendar, date)).toBe(true);
  },
);
