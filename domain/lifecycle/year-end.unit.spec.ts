/** One cell's year, from its steps to a result that stands: by hand, and reckoned again from its events alone. */
import { describe, expect, test } from 'vitest';
import { cellAfter, cellBrief, type Dated } from '../../test/rehearsal/cell.ts';
import {
  ABOVE,
  ASSESSED,
  assessed,
  DECIDED,
  decided,
  FINAL,
  inspected,
  LOOKED,
  lookAsked,
  PROPOSED,
  proposed,
  REVIEW_STEP,
  SELF,
  yearEnd,
} from '../../test/rehearsal/evaluation.ts';
import { at, type Doing, doing, officer, paper, reviewer, until } from '../../test/rehearsal/given.ts';
import { reckonAgain } from './reckoned.ts';

const done = (day: string, act: Doing): Dated => [day, act];
/**
 * Five steps due by 17 December: study and meeting in time, C in time and beyond what was asked, the plan handed in on the 11th, due on
 * the 12th, returned on the 16th and handed in that day, the task three days late. The report and the inspection are due later.
 */
const YEAR: Dated[] = [
  done('2025-12-03', { act: 'holdMeeting', by: officer, step: 'M/2025-12', entry: { on: '2025-12-03' } }),
  done('2025-12-05', { act: 'recordStudy', by: officer, step: 'S/once', entry: { on: '2025-12-05' } }),
  done('2025-12-10', { act: 'carryOutTask', by: officer, step: 'C/once', entry: { on: '2025-12-10' } }),
  done('2025-12-11', { act: 'submit', by: officer, step: 'P/once', entry: { on: '2025-12-11' } }),
  done('2025-12-15', { act: 'carryOutTask', by: officer, step: 'T/once', entry: { on: '2025-12-15' } }),
  done('2025-12-15', inspected),
  done('2025-12-16', { act: 'return', by: reviewer, step: 'P/once', reason: 'thiếu phụ lục' }),
  done('2025-12-16', { act: 'accept', by: reviewer, step: 'T/once' }),
  done('2025-12-16', { act: 'submit', by: officer, step: 'P/once', entry: { on: '2025-12-16' } }),
  done('2025-12-17', { ...assessed, exceeded: ['C/once'] }),
];
const CLOSED: Dated[] = [
  ...YEAR,
  done('2025-12-18', proposed),
  done('2025-12-19', { ...decided, band: 'hoan-thanh' }),
];
const resultOf = (past: Dated[]) => cellAfter(past).state.steps[REVIEW_STEP]?.evaluation;

describe('one result by hand', () => {
  test('the unit’s own', () => {
    // In time 4 of 5, of which one late by the date alone: 40 × 4/5 = 32. Done 5 of 5: 20. Beyond 1 of 5 = 20 % of the 30 % asked:
    // 10 × 20/30 = 6.67. Scores 10 + 9 + 8 = 27. In all 85.67.
    expect(resultOf(YEAR)?.self).toEqual({
      policy: { code: '366-QD-TW', version: 1 },
      year: 2025,
      asOf: '2025-12-17',
      through: expect.any(Number),
      counts: { due: 5, onTime: 4, late: 1, behind: 0, excused: 1, returned: 1, exceeded: 1, running: 2 },
      scores: SELF,
      exceeded: ['C/once'],
      lines: [
        { criterion: 'chap-hanh', name: expect.any(String), max: 10, points: 10 },
        { criterion: 'sinh-hoat', name: expect.any(String), max: 10, points: 9 },
        { criterion: 'khac-phuc', name: expect.any(String), max: 10, points: 8 },
        { criterion: 'dung-han', name: 'Việc đúng hạn', max: 40, points: 32, measure: 'onTime' },
        { criterion: 'da-xong', name: 'Việc đã xong', max: 20, points: 20, measure: 'done' },
        { criterion: 'vuot', name: 'Việc vượt yêu cầu', max: 10, points: 6.67, measure: 'exceeded' },
      ],
      points: 85.67,
      // 70 points, but one of five was late; 20 % may be behind.
      band: 'hoan-thanh',
      bandName: 'Hoàn thành nhiệm vụ',
      missed: [{ band: 'tot', measure: 'onTime', needs: 100, is: 80 }],
    });
  });
  test('proposed above with half a point less, and decided', () => {
    const result = resultOf(CLOSED);
    expect(result?.proposed).toMatchObject({
      band: 'hoan-thanh',
      attempt: 1,
      reckoned: { points: 85.17, scores: ABOVE, exceeded: ['C/once'] },
    });
    expect(result?.decided).toEqual({
      band: 'hoan-thanh',
      bandName: 'Hoàn thành nhiệm vụ',
      points: 85.17,
      on: '2025-12-19',
      paper,
      // Five working days after Friday the 19th.
      askUntil: '2025-12-26',
    });
    expect(cellAfter(CLOSED).state.steps[REVIEW_STEP]).toMatchObject({
      status: 'accepted',
      onTime: false,
      closedOn: '2025-12-19',
    });
  });
  test('days without letters are given back, and kept with the result', () => {
    // Opened on 13 November: three days without letters move the task's 12 December to the 15th.
    const undelivered = [{ from: '2025-11-20', to: '2025-11-23' }];
    const [last, ...before] = [...YEAR].reverse();
    const self = resultOf([
      ...before.reverse(),
      [last?.[0] ?? '', { ...assessed, exceeded: ['C/once'], undelivered }],
    ])?.self;
    expect(self).toMatchObject({
      counts: { onTime: 5, late: 0, excused: 2 },
      points: 93.67,
      band: 'tot',
      undelivered,
    });
  });
});

describe('reckoned again', () => {
  test('from the events and the policy alone, it is what was stored', () => {
    const later: Dated = done('2026-02-03', {
      act: 'submit',
      by: officer,
      step: 'R/2025-Q4',
      entry: { on: '2026-02-03' },
    });
    const { events, state } = cellAfter([...CLOSED, later]);
    const { self, proposed: proposal } = state.steps[REVIEW_STEP]?.evaluation ?? {};
    if (!self || !proposal) throw new Error('nothing was reckoned');
    for (const known of [self, proposal.reckoned])
      expect(reckonAgain(events, cellBrief(), yearEnd, known)).toEqual(known);
  });
  test('an event that is not what it was gives another result', () => {
    const { events, state } = cellAfter(CLOSED);
    const self = state.steps[REVIEW_STEP]?.evaluation?.self;
    if (!self) throw new Error('nothing was reckoned');
    const spoiled = events.map((event) =>
      event.fact.type === 'TaskCarriedOut' && event.fact.step === 'T/once'
        ? { ...event, fact: { ...event.fact, entry: { on: '2025-12-12' } } }
        : event,
    );
    expect(reckonAgain(spoiled, cellBrief(), yearEnd, self).points).not.toBe(self.points);
  });
});

describe('a decision against', () => {
  // Nothing was done by the 17th: 27 points from scores, 0 from steps.
  const decide = (over: object, past = PROPOSED) =>
    doing(cellAfter(past), { ...decided, ...over }, at('2025-12-19'));
  const reason = 'Đơn vị được giao thêm việc ngoài kế hoạch';
  const allowed = { allowed: 1, taken: 1, place: 'within' as const };

  test.each<[string, object, string | null]>([
    ['arithmetic, unsaid', { band: 'tot' }, 'DIFFERS_FROM_ARITHMETIC'],
    [
      'arithmetic, said without a reason',
      { band: 'tot', overrides: ['arithmetic'], reason: ' ' },
      'REASON_NEEDED',
    ],
    ['arithmetic, said with a reason', { band: 'tot', overrides: ['arithmetic'], reason }, null],
    [
      'a full quota',
      { band: 'xuat-sac', overrides: ['arithmetic'], reason, quota: { ...allowed, taken: 2 } },
      'QUOTA_EXCEEDED',
    ],
    [
      'a quota that nobody counted',
      { band: 'xuat-sac', overrides: ['arithmetic'], reason },
      'QUOTA_EXCEEDED',
    ],
    [
      'a full quota, said',
      { band: 'xuat-sac', overrides: ['arithmetic', 'quota'], reason, quota: { ...allowed, taken: 2 } },
      null,
    ],
    [
      'others with the same points',
      { band: 'xuat-sac', overrides: ['arithmetic'], reason, quota: { ...allowed, place: 'tied' } },
      'TIED',
    ],
    [
      'others with more points',
      { band: 'xuat-sac', overrides: ['arithmetic'], reason, quota: { ...allowed, place: 'beyond' } },
      'TIED',
    ],
    [
      'others with the same points, said',
      { band: 'xuat-sac', overrides: ['arithmetic', 'tie'], reason, quota: { ...allowed, place: 'tied' } },
      null,
    ],
    [
      'a quota that another band takes its ground from',
      { quota: { allowed: 0, taken: 1, place: 'within' } },
      'QUOTA_EXCEEDED',
    ],
    ['nothing', { quota: allowed }, null],
  ])('%s', (_, over, refusal) => {
    expect(decide(over).refusal).toBe(refusal);
  });
  test('the rule that units are inspected first', () => {
    const past = PROPOSED.filter(([, { act }]) => act !== 'inspect');
    expect(decide({}, past).refusal).toBe('NOT_INSPECTED');
    expect(decide({ overrides: ['inspection'], reason }, past).facts[0]).toMatchObject({
      overrides: ['inspection'],
      reason,
    });
  });
  test('says what it goes against and no more than that', () => {
    const { facts } = decide({
      band: 'tot',
      overrides: ['arithmetic', 'quota', 'tie'],
      reason,
      quota: allowed,
    });
    expect(facts[0]).toMatchObject({
      type: 'YearEndDecided',
      band: 'tot',
      overrides: ['arithmetic'],
      reason,
      quota: allowed,
    });
  });
});

describe('another look', () => {
  test('puts the review before who decides, with a clock of its own', () => {
    const unit = cellAfter(LOOKED);
    const step = unit.state.steps[REVIEW_STEP];
    expect(step).toMatchObject({ status: 'submitted', stage: 0, reviewSince: '2025-12-22', attempts: 2 });
    const urged = until(unit, at('2025-12-26')).events.flatMap(({ fact }) =>
      fact.type === 'ReminderDue' && fact.clock === 'review' && fact.step === REVIEW_STEP
        ? [[fact.turn, fact.at]]
        : [],
    );
    // Three working days after Monday the 22nd: T0 on the 25th, T+1 on the 26th. It is the second turn there.
    expect(urged).toEqual([
      [2, 0],
      [2, 1],
    ]);
  });
  test('is decided for good, with new scores or the old', () => {
    expect(resultOf(FINAL)?.decided).toMatchObject({ final: true, on: '2025-12-23' });
    expect(resultOf(FINAL)?.decided?.askUntil).toBeUndefined();
    const better = { ...proposed, scores: { ...ABOVE, 'chap-hanh': 10 } };
    const again = resultOf([...LOOKED, ['2025-12-23', better], ['2025-12-24', decided]]);
    expect(again?.decided).toMatchObject({ points: 27, final: true });
  });
  test('keeps when the review was handed in', () => {
    expect(cellAfter(FINAL).state.steps[REVIEW_STEP]).toMatchObject({
      status: 'accepted',
      onTime: false,
      closedOn: '2025-12-23',
    });
  });
  test.each<[string, Dated[], Dated, string]>([
    ['twice', FINAL, ['2025-12-24', lookAsked], 'DECIDED_FOR_GOOD'],
    ['too late', DECIDED, ['2025-12-29', lookAsked], 'TOO_LATE_TO_ASK'],
    ['before there is a result', ASSESSED, ['2025-12-18', lookAsked], 'NOT_DECIDED'],
    [
      'while it runs',
      LOOKED,
      ['2025-12-23', { act: 'withdraw', by: officer, step: REVIEW_STEP }],
      'LOOK_PENDING',
    ],
  ])('%s: no', (_, past, [day, act], refusal) => {
    expect(doing(cellAfter(past), act, at(day)).refusal).toBe(refusal);
  });
});

test('a proposal is about the submission that was handed in last', () => {
  const again: Dated[] = [
    ...PROPOSED,
    ['2025-12-18', { act: 'return', by: reviewer, step: REVIEW_STEP, reason: 'thiếu' }],
    ['2025-12-19', { act: 'submit', by: officer, step: REVIEW_STEP, entry: { on: '2025-12-19' } }],
  ];
  expect(doing(cellAfter(again), decided, at('2025-12-19')).refusal).toBe('NOT_PROPOSED');
});

test('while clocks stand and nobody knows for how long, nothing becomes late', () => {
  const stopped = cellBrief({ stops: [{ number: 1, from: '2025-12-01', until: null }] });
  const unit = cellAfter([], { stops: stopped.stops });
  const { facts } = doing(unit, assessed, at('2025-12-17'));
  expect(facts.find(({ type }) => type === 'YearSelfAssessed')).toMatchObject({
    reckoned: { counts: { due: 0, behind: 0 } },
  });
});
