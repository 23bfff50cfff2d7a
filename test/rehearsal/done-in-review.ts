/** What is handed in, taken back, passed on, accepted and returned, and what that leaves behind as facts. */
import type { UnitFact } from '../../domain/lifecycle/events.ts';
import type { Dated } from './cell.ts';
import { office, officeForUnit, officer, paper, reviewer } from './given.ts';
import { ban } from './handed-in.ts';

type Row = [name: string, given: Dated[], when: Dated, then: UnitFact[]];
const entry = (on: string) => ({ on });
const handedIn = (step: string, day = '2025-12-01'): Dated => [
  day,
  step.startsWith('T') || step.startsWith('G')
    ? { act: 'carryOutTask', by: officer, step, entry: entry(day) }
    : { act: 'submit', by: officer, step, entry: entry(day) },
];
const content = { id: 'blob-1', sha256: 'ab' };

export const DONE_IN_REVIEW: Row[] = [
  [
    'a unit’s own submission counts from the day it is made, whatever it says',
    [],
    ['2025-12-20', { act: 'submit', by: officer, step: 'R/2025-Q4', entry: { on: '2025-12-01', content } }],
    [{ type: 'Submitted', step: 'R/2025-Q4', entry: { on: '2025-12-20', content }, attempt: 1 }],
  ],
  [
    'the office enters what came on paper, from the day it was received',
    [],
    [
      '2025-12-20',
      { act: 'submit', by: officeForUnit, step: 'R/2025-Q4', entry: { on: '2025-12-01', paper } },
    ],
    [{ type: 'Submitted', step: 'R/2025-Q4', entry: { on: '2025-12-01', paper }, attempt: 1 }],
  ],
  [
    'a task that is only recorded is done when it is carried out',
    [],
    ['2025-12-15', { act: 'carryOutTask', by: officer, step: 'C/once', entry: entry('2025-12-15') }],
    [
      { type: 'TaskCarriedOut', step: 'C/once', entry: { on: '2025-12-15' }, attempt: 1 },
      { type: 'Accepted', step: 'C/once', on: '2025-12-15', onTime: false },
    ],
  ],
  [
    'after a return the second attempt',
    [
      handedIn('T/once'),
      ['2025-12-02', { act: 'return', by: reviewer, step: 'T/once', reason: 'thiếu số liệu' }],
    ],
    ['2025-12-03', { act: 'carryOutTask', by: officer, step: 'T/once', entry: entry('2025-12-03') }],
    [{ type: 'TaskCarriedOut', step: 'T/once', entry: { on: '2025-12-03' }, attempt: 2 }],
  ],
  [
    'withdraw wakes the unit’s ladder without a letter for what it missed',
    [handedIn('T/once')],
    ['2025-12-04', { act: 'withdraw', by: officer, step: 'T/once' }],
    [
      { type: 'Withdrawn', step: 'T/once' },
      {
        type: 'ReminderDue',
        step: 'T/once',
        version: 1,
        clock: 'step',
        at: -7,
        recipients: [],
        skipped: [-7],
      },
    ],
  ],
  [
    'the office withdraws for the unit',
    [handedIn('T/once')],
    ['2025-12-02', { act: 'withdraw', by: office, step: 'T/once' }],
    [{ type: 'Withdrawn', step: 'T/once' }],
  ],
  [
    'the body it goes through passes it on',
    [handedIn('R/2025-Q4')],
    ['2025-12-02', { act: 'accept', by: ban, step: 'R/2025-Q4' }],
    [{ type: 'PassedOn', step: 'R/2025-Q4', by: 'BAN' }],
  ],
  [
    'then the one it is owed to accepts; on time by the submission, not by the acceptance',
    [handedIn('R/2025-Q4', '2025-12-25'), ['2025-12-26', { act: 'accept', by: ban, step: 'R/2025-Q4' }]],
    ['2026-01-12', { act: 'accept', by: reviewer, step: 'R/2025-Q4' }],
    [{ type: 'Accepted', step: 'R/2025-Q4', on: '2025-12-25', onTime: true }],
  ],
  [
    'a late submission is accepted as late',
    [handedIn('P/once', '2025-12-15')],
    ['2025-12-16', { act: 'accept', by: reviewer, step: 'P/once' }],
    [{ type: 'Accepted', step: 'P/once', on: '2025-12-15', onTime: false }],
  ],
  [
    'without a deadline neither on time nor late',
    [handedIn('G/2025')],
    ['2025-12-16', { act: 'accept', by: reviewer, step: 'G/2025' }],
    [{ type: 'Accepted', step: 'G/2025', on: '2025-12-01', onTime: null }],
  ],
  [
    'the office accepts on the reviewer’s behalf',
    [handedIn('P/once')],
    ['2025-12-16', { act: 'accept', by: { ...office, onBehalfOf: 'DB' }, step: 'P/once' }],
    [{ type: 'Accepted', step: 'P/once', on: '2025-12-01', onTime: true }],
  ],
  [
    'a return gives the reason and wakes the ladder, of which the morning was missed',
    [handedIn('P/once', '2025-12-01')],
    ['2025-12-04', { act: 'return', by: reviewer, step: 'P/once', reason: 'thiếu phân công' }],
    [
      { type: 'Returned', step: 'P/once', reason: 'thiếu phân công' },
      {
        type: 'ReminderDue',
        step: 'P/once',
        version: 1,
        clock: 'step',
        at: -7,
        recipients: [],
        skipped: [-7],
      },
    ],
  ],
  [
    'the year-end result closes what has no deadline, but not what lies with a reviewer',
    [handedIn('Y/2025', '2025-12-10')],
    [
      '2025-12-18',
      { act: 'recordYearEndResult', by: reviewer, step: 'Y/2025', result: 'Hoàn thành tốt', paper },
    ],
    [
      { type: 'YearEndResultRecorded', step: 'Y/2025', result: 'Hoàn thành tốt', paper, onTime: true },
      { type: 'ClosedByYearEnd', step: 'G/2025', review: 'Y/2025' },
    ],
  ],
  [
    'with the undated task handed in, it stays with its reviewer',
    [handedIn('G/2025'), handedIn('Y/2025', '2025-12-16')],
    ['2025-12-18', { act: 'recordYearEndResult', by: reviewer, step: 'Y/2025', result: 'Hoàn thành' }],
    [{ type: 'YearEndResultRecorded', step: 'Y/2025', result: 'Hoàn thành', onTime: false }],
  ],
];
