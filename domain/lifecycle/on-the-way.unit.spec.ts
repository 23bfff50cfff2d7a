/** While a unit works on a step: notes and numbers, difficulties, what is not its own; a study's later sessions. */
import { describe, expect, test } from 'vitest';
import { cellAfter, type Dated } from '../../test/rehearsal/cell.ts';
import {
  at,
  type Doing,
  doing,
  hearing,
  news,
  office,
  officeForUnit,
  officer,
  paper,
  reminders,
  reviewer,
  until,
} from '../../test/rehearsal/given.ts';
import type { Actor } from './actor.ts';
import type { RefusalCode } from './refusals.ts';
import { nextRungOf } from './wakes.ts';

const content = { id: 'c1', sha256: 'ab' };
const entry = { on: '2025-12-01', content };
const ban: Actor = { post: 'BAN-1', unit: 'BAN', role: 'reviewer' };
const note: Doing = { act: 'noteProgress', by: officer, step: 'C/once', entry, done: 9, of: 12 };
const reported: Doing = { act: 'reportDifficulty', by: officer, step: 'T/once', reason: 'thiếu tài liệu' };
const answered: Doing = { act: 'answerDifficulty', by: reviewer, step: 'T/once', answer: 'đã gửi' };
const disclaimed: Doing = { act: 'disclaim', by: officer, step: 'T/once', reason: 'của cơ quan khác' };
const confirmed: Doing = { act: 'confirmDisclaim', by: office, step: 'T/once', reason: 'giao cơ quan khác' };
const rejected: Doing = { act: 'rejectDisclaim', by: office, step: 'T/once', reason: 'mục 3 nêu rõ' };
const studied: Doing = {
  act: 'recordStudy',
  by: officer,
  step: 'S/once',
  entry,
  form: 'mixed',
  materials: 'Chỉ thị 50',
  invited: 30,
  present: 24,
};
const again = (present: number, on = '2025-12-04'): Doing => ({
  act: 'addStudySession',
  by: officer,
  step: 'S/once',
  entry: { on },
  present,
  form: 'online',
});
const step = (past: Dated[], id: string) => cellAfter(past).state.steps[id];

describe('what may not be done', () => {
  test.each<[string, Dated[], Dated, RefusalCode]>([
    ['a note by another unit', [], ['2025-12-01', { ...note, by: ban }], 'NOT_YOURS'],
    ['a note entered without its paper', [], ['2025-12-01', { ...note, by: officeForUnit }], 'PAPER_NEEDED'],
    [
      'a note on a study',
      [],
      ['2025-12-01', { ...note, step: 'S/once', done: undefined, of: undefined }],
      'WRONG_ACT',
    ],
    [
      'a note before the period',
      [],
      ['2025-12-01', { ...note, step: 'R/2026-Q1', done: undefined, of: undefined }],
      'NOT_BEGUN',
    ],
    ['a note on what waits for its event', [], ['2025-12-01', { ...note, step: 'W/once' }], 'NOT_OPEN'],
    ['a note of tomorrow', [], ['2025-11-30', note], 'DATE_IN_FUTURE'],
    [
      'a note after it is done',
      [['2025-12-01', { act: 'carryOutTask', by: officer, step: 'C/once', entry }]],
      ['2025-12-02', note],
      'ALREADY_ACCEPTED',
    ],
    ['a difficulty without words', [], ['2025-12-01', { ...reported, reason: ' ' }], 'REASON_NEEDED'],
    [
      'a difficulty of what is with the reviewer',
      [['2025-12-01', { act: 'carryOutTask', by: officer, step: 'T/once', entry }]],
      ['2025-12-02', reported],
      'ALREADY_SUBMITTED',
    ],
    [
      'a difficulty entered without its paper',
      [],
      ['2025-12-01', { ...reported, by: officeForUnit }],
      'PAPER_NEEDED',
    ],
    [
      'answered by the body beside the line',
      [['2025-12-01', reported]],
      ['2025-12-02', { ...answered, by: ban }],
      'NOT_YOURS',
    ],
    [
      'answered by the unit itself',
      [['2025-12-01', reported]],
      ['2025-12-02', { ...answered, by: officer }],
      'NOT_YOURS',
    ],
    [
      'an empty answer',
      [['2025-12-01', reported]],
      ['2025-12-02', { ...answered, answer: '' }],
      'REASON_NEEDED',
    ],
    ['disclaimed without a reason', [], ['2025-12-01', { ...disclaimed, reason: '' }], 'REASON_NEEDED'],
    [
      'confirmed by the superior’s reviewer',
      [['2025-12-01', disclaimed]],
      ['2025-12-02', { ...confirmed, by: reviewer }],
      'NOT_YOURS',
    ],
    [
      'rejected by the unit itself',
      [['2025-12-01', disclaimed]],
      ['2025-12-02', { ...rejected, by: officer }],
      'NOT_YOURS',
    ],
    [
      'a second session of a meeting',
      [],
      ['2025-12-02', { ...again(1, '2025-12-02'), step: 'M/2025-12' } as Doing],
      'WRONG_ACT',
    ],
    [
      'a second session before the first in time',
      [['2025-12-03', { ...studied, entry: { on: '2025-12-03' } }]],
      ['2025-12-04', again(1, '2025-12-02')],
      'DATE_TOO_EARLY',
    ],
    [
      'a second session of what was waived',
      [['2025-12-01', { act: 'waive', by: office, step: 'S/once', reason: 'a' }]],
      ['2025-12-04', again(1)],
      'ALREADY_CLOSED',
    ],
    [
      'more present than invited',
      [['2025-12-01', studied]],
      ['2025-12-04', { ...again(3), invited: 2 } as Doing],
      'NUMBERS_CONTRADICT',
    ],
  ])('%s', (_, past, [day, act], code) => {
    const given = cellAfter(past);
    const { refusal, unit } = doing(given, act, at(day));
    expect(refusal).toBe(code);
    expect(unit.state).toEqual(until(given, at(day)).state);
  });
  test.each<[string, Doing]>([
    ['a difficulty', reported],
    ['what is not its own', disclaimed],
  ])('the unit at the top has nobody to tell %s', (_, act) => {
    expect(doing(cellAfter([], { ancestors: [] }), act, at('2025-12-01')).refusal).toBe('NOBODY_ABOVE');
  });
});

describe('progress', () => {
  test('stands as the last numbers said it; a note without any leaves them', () => {
    const words: Doing = {
      act: 'noteProgress',
      by: officer,
      step: 'C/once',
      entry: { ...entry, on: '2025-12-02' },
    };
    const after = step(
      [
        ['2025-12-01', note],
        ['2025-12-02', words],
      ],
      'C/once',
    );
    expect(after?.progress).toEqual({ notes: 2, on: '2025-12-02', done: 9, of: 12 });
    expect(after?.status).toBe('open');
  });
  test('of a wanted number knows the whole, and may go beyond it', () => {
    const over: Doing = { ...note, step: 'G/2025', done: 5, of: undefined };
    expect(step([['2025-12-01', over]], 'G/2025')?.progress).toMatchObject({ done: 5, of: 4 });
  });
  test('moves no clock: what comes next is as before', () => {
    const [before, after] = [cellAfter([]), cellAfter([['2025-12-01', note]])].map((unit) =>
      until(unit, at('2025-12-20')),
    );
    expect(reminders(after?.events ?? [])).toEqual(reminders(before?.events ?? []));
  });
  test('is entered by the office from a paper', () => {
    const entered: Doing = { ...note, by: officeForUnit, entry: { on: '2025-12-01', paper } };
    expect(doing(cellAfter([]), entered, at('2025-12-01')).refusal).toBeNull();
  });
});

describe('a difficulty', () => {
  const clocks = (past: Dated[], day = '2025-12-20') =>
    reminders(until(cellAfter(past), at(day)).events).filter((line) => line.includes('difficulty'));
  test('urges the level above from the day on which its answer is due: five working days', () => {
    expect(clocks([['2025-12-01', reported]], '2025-12-13')).toEqual([
      '2025-12-08 difficulty T0 DB:reviewer skipped[]',
      '2025-12-09 difficulty T1 DB:reviewer skipped[]',
      '2025-12-10 difficulty T2 DB:head skipped[]',
      '2025-12-11 difficulty T3 DB:reviewer skipped[]',
    ]);
  });
  test('climbs to the committee above who owes the answer', () => {
    expect(clocks([['2025-12-01', reported]], '2025-12-17')).toContain(
      '2025-12-16 difficulty T6 DU:committee skipped[]',
    );
  });
  test('in the time that the office has set', () => {
    const brief = {
      defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, answerWorkingDays: 2, morning: '08:00' },
    };
    const unit = until(cellAfter([['2025-12-01', reported]], brief), at('2025-12-04'));
    expect(reminders(unit.events)).toContain('2025-12-03 difficulty T0 DB:reviewer skipped[]');
  });
  test('answered, it urges no more; the answer stays, and a second one has a clock of its own', () => {
    const past: Dated[] = [
      ['2025-12-01', reported],
      ['2025-12-02', answered],
    ];
    expect(clocks(past)).toEqual([]);
    expect(step(past, 'T/once')?.difficulty).toEqual({
      number: 1,
      open: null,
      answer: { text: 'đã gửi', on: '2025-12-02' },
      rung: null,
    });
    expect(clocks([...past, ['2025-12-03', reported]], '2025-12-10')).toEqual([
      '2025-12-10 difficulty T0 DB:reviewer skipped[]',
    ]);
  });
  test('runs beside the unit’s own clock, also while the step lies with the reviewer, and ends with the step', () => {
    const submitted: Dated = ['2025-12-02', { act: 'carryOutTask', by: officer, step: 'T/once', entry }];
    const accepted: Dated = ['2025-12-09', { act: 'accept', by: reviewer, step: 'T/once' }];
    expect(clocks([['2025-12-01', reported], submitted], '2025-12-08')).toHaveLength(1);
    expect(clocks([['2025-12-01', reported], submitted, accepted])).toHaveLength(2);
    const own = reminders(until(cellAfter([['2025-12-01', reported]]), at('2025-12-13')).events);
    expect(own).toContain('2025-12-12 step T0 CB:officer skipped[]');
  });
  test('stands still with the unit’s clocks', () => {
    const stop = news(1, {
      type: 'ClocksStopped',
      suspension: 1,
      path: ['DU', 'DB', 'CB'],
      branch: false,
      from: '2025-12-02',
      until: '2025-12-05',
      reason: 'bão',
    });
    const unit = until(
      hearing(cellAfter([['2025-12-01', reported]]), stop, at('2025-12-02')),
      at('2025-12-13'),
    );
    expect(reminders(unit.events).filter((line) => line.includes('difficulty'))).toEqual([
      '2025-12-12 difficulty T0 DB:reviewer skipped[]',
    ]);
  });
});

describe('what is not the unit’s', () => {
  test('waits for the issuer’s office, with a clock of its own', () => {
    const unit = until(cellAfter([['2025-12-01', disclaimed]]), at('2025-12-10'));
    expect(reminders(unit.events).filter((line) => line.includes('disclaim'))).toEqual([
      '2025-12-08 disclaim T0 DU:office skipped[]',
      '2025-12-09 disclaim T1 DU:office skipped[]',
      '2025-12-10 disclaim T2 DU:head skipped[]',
    ]);
  });
  test('confirmed, it is waived and nothing reminds any more', () => {
    const past: Dated[] = [
      ['2025-12-01', disclaimed],
      ['2025-12-02', confirmed],
    ];
    const { facts } = doing(cellAfter(past.slice(0, 1)), confirmed, at('2025-12-02'));
    expect(facts.map(({ type }) => type)).toEqual(['DisclaimConfirmed', 'Waived']);
    const after = step(past, 'T/once');
    expect(after?.status).toBe('waived');
    expect(after && nextRungOf(cellAfter(past).brief, after)).toBeNull();
  });
  test('returned, it is the unit’s as before and may be said again', () => {
    const past: Dated[] = [
      ['2025-12-01', disclaimed],
      ['2025-12-02', rejected],
    ];
    expect(step(past, 'T/once')).toMatchObject({ status: 'open', disclaim: { number: 1, open: null } });
    expect(doing(cellAfter(past), disclaimed, at('2025-12-03')).refusal).toBeNull();
  });
});

describe('a coordinating unit', () => {
  const confirm = (day: string): Dated => [
    day,
    { act: 'confirmPart', by: officer, step: 'K/once', entry: { on: day } },
  ];
  test('is in time or late for its own part', () => {
    expect(step([confirm('2025-12-12')], 'K/once')).toMatchObject({ status: 'accepted', onTime: true });
    expect(step([confirm('2025-12-15')], 'K/once')).toMatchObject({ status: 'accepted', onTime: false });
  });
  test('is reminded of it like of anything that it owes', () => {
    const { events } = until(cellAfter([]), at('2025-12-12'));
    const mine = events.filter(({ fact }) => fact.type === 'ReminderDue' && fact.step === 'K/once');
    expect(reminders(mine)).toContain('2025-12-12 step T0 CB:officer skipped[]');
  });
  test.each<[string, Doing, RefusalCode]>([
    ['by another unit', { ...confirm('2025-12-01')[1], by: ban }, 'NOT_YOURS'],
    ['of what it leads itself', { ...confirm('2025-12-01')[1], step: 'C/once' } as Doing, 'WRONG_ACT'],
  ])('confirms nothing %s', (_, act, code) => {
    expect(doing(cellAfter([]), act, at('2025-12-01')).refusal).toBe(code);
  });
});

describe('a study', () => {
  test('counts all its sessions together and stays done since the first', () => {
    const past: Dated[] = [
      ['2025-12-01', studied],
      ['2025-12-04', again(4)],
      ['2025-12-05', again(2, '2025-12-05')],
    ];
    expect(step(past, 'S/once')).toMatchObject({
      status: 'accepted',
      onTime: true,
      closedOn: '2025-12-01',
      study: { sessions: 3, invited: 30, present: 30 },
    });
  });
  test('recorded as before says as much as before', () => {
    const {
      form: _,
      materials: __,
      ...plain
    } = studied as typeof studied & { form: string; materials: string };
    const past: Dated[] = [['2025-12-01', plain as Doing]];
    expect(step(past, 'S/once')).not.toHaveProperty('study');
    expect(step([...past, ['2025-12-04', again(40)]], 'S/once')?.study).toEqual({ sessions: 2 });
  });
});
