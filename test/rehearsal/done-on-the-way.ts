/** What notes, difficulties, what is not a unit's and second sessions of a study leave behind as facts. */
import type { UnitFact } from '../../domain/lifecycle/events.ts';
import type { Dated } from './cell.ts';
import { office, officer, paper, reviewer } from './given.ts';

type Row = [name: string, given: Dated[], when: Dated, then: UnitFact[]];
const content = { id: 'c1', sha256: 'ab' };
const entry = { on: '2025-12-01', content, paper };
const reported: Dated = [
  '2025-12-01',
  { act: 'reportDifficulty', by: officer, step: 'T/once', reason: 'thiếu tài liệu', paper },
];
const disclaimed: Dated = [
  '2025-12-01',
  { act: 'disclaim', by: officer, step: 'T/once', reason: 'của cơ quan khác', paper },
];

export const DONE_ON_THE_WAY: Row[] = [
  [
    'addStudySession adds those who came later',
    [
      [
        '2025-12-01',
        { act: 'recordStudy', by: officer, step: 'S/once', entry, form: 'inPerson', invited: 9, present: 7 },
      ],
    ],
    [
      '2025-12-02',
      {
        act: 'addStudySession',
        by: officer,
        step: 'S/once',
        entry: { on: '2025-12-02' },
        invited: 2,
        present: 1,
        form: 'online',
        materials: 'đĩa hình',
      },
    ],
    [
      {
        type: 'StudySessionAdded',
        step: 'S/once',
        entry: { on: '2025-12-02' },
        invited: 2,
        present: 1,
        form: 'online',
        materials: 'đĩa hình',
      },
    ],
  ],
  [
    'noteProgress says how far a share is',
    [],
    ['2025-12-01', { act: 'noteProgress', by: officer, step: 'C/once', entry, done: 9, of: 12 }],
    [{ type: 'ProgressNoted', step: 'C/once', entry, done: 9, of: 12 }],
  ],
  [
    'noteProgress knows the whole of a wanted number',
    [],
    ['2025-12-01', { act: 'noteProgress', by: officer, step: 'G/2025', entry, done: 1 }],
    [{ type: 'ProgressNoted', step: 'G/2025', entry, done: 1, of: 4 }],
  ],
  [
    'confirmPart closes the part of a coordinating unit',
    [],
    ['2025-12-02', { act: 'confirmPart', by: officer, step: 'K/once', entry }],
    [{ type: 'PartConfirmed', step: 'K/once', entry }],
  ],
  [
    'reportDifficulty asks the level above',
    [],
    reported,
    [{ type: 'DifficultyReported', step: 'T/once', reason: 'thiếu tài liệu', paper }],
  ],
  [
    'answerDifficulty answers it',
    [reported],
    ['2025-12-02', { act: 'answerDifficulty', by: reviewer, step: 'T/once', answer: 'đã gửi' }],
    [{ type: 'DifficultyAnswered', step: 'T/once', answer: 'đã gửi' }],
  ],
  [
    'disclaim asks the issuer’s office',
    [],
    disclaimed,
    [{ type: 'Disclaimed', step: 'T/once', reason: 'của cơ quan khác', paper }],
  ],
  [
    'confirmDisclaim takes it off the unit',
    [disclaimed],
    ['2025-12-02', { act: 'confirmDisclaim', by: office, step: 'T/once', reason: 'Mặt trận làm' }],
    [
      { type: 'DisclaimConfirmed', step: 'T/once', reason: 'Mặt trận làm' },
      { type: 'Waived', step: 'T/once', reason: 'Mặt trận làm' },
    ],
  ],
  [
    'rejectDisclaim leaves it there',
    [disclaimed],
    ['2025-12-02', { act: 'rejectDisclaim', by: office, step: 'T/once', reason: 'mục 3 nêu rõ' }],
    [{ type: 'DisclaimReturned', step: 'T/once', reason: 'mục 3 nêu rõ' }],
  ],
];
