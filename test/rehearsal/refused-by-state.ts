/** What is refused because of how its step stands. */
import type { Dated } from './cell.ts';
import { office, officer, reviewer } from './given.ts';
import { accepted, entry, passedOn, submitted, toBan } from './handed-in.ts';

type Row = [name: string, given: Dated[], when: Dated];
const waived: Dated = ['2025-12-01', { act: 'waive', by: office, step: 'S/once', reason: 'a' }];

export const BY_STATE = {
  UNKNOWN_STEP: [
    ['no such step', [], ['2025-12-01', { act: 'recordStudy', by: officer, step: 'S/2', entry }]],
  ],
  NOT_OPEN: [
    [
      'its event has not occurred',
      [],
      ['2025-12-01', { act: 'carryOutTask', by: officer, step: 'W/once', entry }],
    ],
  ],
  NOT_BEGUN: [
    [
      'next month’s meeting',
      [],
      ['2025-12-10', { act: 'holdMeeting', by: officer, step: 'M/2026-01', entry }],
    ],
    ['next quarter’s report', [], ['2025-12-10', { act: 'submit', by: officer, step: 'R/2026-Q1', entry }]],
  ],
  ALREADY_ACCEPTED: [
    [
      'submitted again',
      [submitted, accepted],
      ['2025-12-03', { act: 'submit', by: officer, step: 'P/once', entry }],
    ],
    [
      'accepted again',
      [submitted, accepted],
      ['2025-12-03', { act: 'accept', by: reviewer, step: 'P/once' }],
    ],
    [
      'waived after all',
      [submitted, accepted],
      ['2025-12-03', { act: 'waive', by: office, step: 'P/once', reason: 'a' }],
    ],
  ],
  ALREADY_CLOSED: [
    [
      'recorded though waived',
      [waived],
      ['2025-12-03', { act: 'recordStudy', by: officer, step: 'S/once', entry }],
    ],
    ['waived twice', [waived], ['2025-12-03', { act: 'waive', by: office, step: 'S/once', reason: 'a' }]],
  ],
  ALREADY_SUBMITTED: [
    [
      'while it is with the reviewer',
      [submitted],
      ['2025-12-02', { act: 'submit', by: officer, step: 'P/once', entry }],
    ],
  ],
  NOT_SUBMITTED: [
    ['accepted before it came', [], ['2025-12-02', { act: 'accept', by: reviewer, step: 'P/once' }]],
    [
      'returned before it came',
      [],
      ['2025-12-02', { act: 'return', by: reviewer, step: 'P/once', reason: 'a' }],
    ],
    ['nothing to withdraw', [], ['2025-12-02', { act: 'withdraw', by: officer, step: 'P/once' }]],
    [
      'withdrawn after it went on',
      [toBan, passedOn],
      ['2025-12-03', { act: 'withdraw', by: officer, step: 'R/2025-Q4' }],
    ],
    [
      'a result before the unit’s own review',
      [],
      ['2025-12-16', { act: 'recordYearEndResult', by: reviewer, step: 'Y/2025', result: 'a' }],
    ],
  ],
  WRONG_ACT: [
    ['a study is not held', [], ['2025-12-02', { act: 'holdMeeting', by: officer, step: 'S/once', entry }]],
    [
      'a meeting is not studied',
      [],
      ['2025-12-03', { act: 'recordStudy', by: officer, step: 'M/2025-12', entry }],
    ],
    ['a task is not submitted', [], ['2025-12-02', { act: 'submit', by: officer, step: 'T/once', entry }]],
    [
      'a plan is not carried out',
      [],
      ['2025-12-02', { act: 'carryOutTask', by: officer, step: 'P/once', entry }],
    ],
    [
      'a plan is not inspected',
      [],
      ['2025-12-02', { act: 'recordInspection', by: officer, step: 'P/once', entry, findings: 0 }],
    ],
    [
      'a plan has no year-end result',
      [submitted],
      ['2025-12-02', { act: 'recordYearEndResult', by: reviewer, step: 'P/once', result: 'a' }],
    ],
    [
      'a study is not moved',
      [],
      ['2025-12-02', { act: 'moveMeeting', by: officer, step: 'S/once', to: '2025-12-03', reason: 'a' }],
    ],
    [
      'a year-end review is not accepted but given a result',
      [['2025-12-10', { act: 'submit', by: officer, step: 'Y/2025', entry }]],
      ['2025-12-16', { act: 'accept', by: reviewer, step: 'Y/2025' }],
    ],
  ],
} satisfies Record<string, Row[]>;
