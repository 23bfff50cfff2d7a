/** What is refused of notes, difficulties, what is not a unit's, and second sessions of a study. */
import type { Dated } from './cell.ts';
import { type Doing, office, officer, reviewer } from './given.ts';

type Row = [name: string, given: Dated[], when: Dated];
const content = { id: 'c1', sha256: 'ab' };
const entry = { on: '2025-12-01', content };
const held = (numbers: { invited?: number; present?: number }): Dated => [
  '2025-12-01',
  { act: 'recordStudy', by: officer, step: 'S/once', entry, form: 'inPerson', ...numbers },
];
const again = (numbers: { invited?: number; present?: number }): Dated => [
  '2025-12-02',
  { act: 'addStudySession', by: officer, step: 'S/once', entry: { on: '2025-12-02' }, ...numbers },
];
const noted = (step: string, numbers: { done?: number; of?: number }): Dated => [
  '2025-12-01',
  { act: 'noteProgress', by: officer, step, entry, ...numbers },
];
const reported: Doing = { act: 'reportDifficulty', by: officer, step: 'T/once', reason: 'thiếu tài liệu' };
const answered: Doing = { act: 'answerDifficulty', by: reviewer, step: 'T/once', answer: 'đã gửi' };
const disclaimed: Doing = { act: 'disclaim', by: officer, step: 'T/once', reason: 'của cơ quan khác' };

export const ON_THE_WAY = {
  STUDY_NOT_HELD: [['a second session before the first', [], again({ present: 2 })]],
  NOBODY_ABSENT: [['all were there', [held({ invited: 9, present: 9 })], again({ present: 1 })]],
  MORE_THAN_ABSENT: [
    ['more came than were absent', [held({ invited: 9, present: 7 })], again({ present: 3 })],
    [
      'more were invited than were absent',
      [held({ invited: 9, present: 7 })],
      again({ invited: 3, present: 2 }),
    ],
    [
      'the third session counts the second',
      [held({ invited: 9, present: 7 }), again({ present: 1 })],
      again({ present: 2 }),
    ],
  ],
  NOTHING_NOTED: [
    [
      'neither words nor paper nor number',
      [],
      ['2025-12-01', { act: 'noteProgress', by: officer, step: 'T/once', entry: { on: '2025-12-01' } }],
    ],
  ],
  NO_TARGET: [
    ['a share of what has no target', [], noted('T/once', { done: 1, of: 2 })],
    ['the whole alone', [], noted('T/once', { of: 2 })],
  ],
  TARGET_NUMBERS: [
    ['a share without its whole', [], noted('C/once', { done: 1 })],
    ['a whole without what is done', [], noted('C/once', { of: 12 })],
    ['more than the whole', [], noted('C/once', { done: 13, of: 12 })],
    ['a share of nothing', [], noted('C/once', { done: 0, of: 0 })],
    ['another whole than the document wants', [], noted('G/2025', { done: 1, of: 5 })],
  ],
  COORDINATES: [
    [
      'a coordinating unit does not report for the lead',
      [],
      ['2025-12-01', { act: 'carryOutTask', by: officer, step: 'K/once', entry }],
    ],
  ],
  DIFFICULTY_PENDING: [['reported twice', [['2025-12-01', reported]], ['2025-12-02', reported]]],
  DISCLAIM_PENDING: [['said twice', [['2025-12-01', disclaimed]], ['2025-12-02', disclaimed]]],
  NOTHING_ASKED: [
    ['answered unasked', [], ['2025-12-01', answered]],
    [
      'answered twice',
      [
        ['2025-12-01', reported],
        ['2025-12-02', answered],
      ],
      ['2025-12-03', answered],
    ],
    [
      'taken back unasked',
      [],
      ['2025-12-01', { act: 'confirmDisclaim', by: office, step: 'T/once', reason: 'a' }],
    ],
    [
      'left there twice',
      [
        ['2025-12-01', disclaimed],
        ['2025-12-02', { act: 'rejectDisclaim', by: office, step: 'T/once', reason: 'a' }],
      ],
      ['2025-12-03', { act: 'rejectDisclaim', by: office, step: 'T/once', reason: 'a' }],
    ],
  ],
} satisfies Record<string, Row[]>;
