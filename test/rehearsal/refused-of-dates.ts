/** What is refused of days, deadlines and numbers. */
import type { Dated } from './cell.ts';
import { type Doing, office, officeForUnit, officer, paper, reviewer } from './given.ts';
import type { Office } from './office.ts';
import { expecting, recorded, ticked } from './refused-on-directive.ts';

type Row =
  | [name: string, given: Dated[], when: Dated]
  | [name: string, given: Office[], when: Office, on: 'rollout'];
const entry = { on: '2025-12-01' };
export const asked = {
  act: 'askExtension',
  by: officer,
  step: 'P/once',
  wished: '2025-12-19',
  reason: 'chờ số liệu',
} satisfies Doing;
export const granted = {
  act: 'grantExtension',
  by: reviewer,
  step: 'P/once',
  to: '2025-12-17',
} satisfies Doing;

export const OF_DATES = {
  DATE_IN_FUTURE: [
    [
      'a line ticked by a paper of tomorrow',
      [],
      { ...ticked, paper: { number: '31-BC/ĐU', date: '2025-12-02' } },
      'rollout',
    ],
    [
      'a study tomorrow',
      [],
      ['2025-12-01', { act: 'recordStudy', by: officer, step: 'S/once', entry: { on: '2025-12-02' } }],
    ],
    [
      'a paper received tomorrow',
      [],
      [
        '2025-12-01',
        { act: 'submit', by: officeForUnit, step: 'P/once', entry: { on: '2025-12-02', paper } },
      ],
    ],
    ['an event tomorrow', [], { ...recorded, on: '2025-12-02' }, 'rollout'],
    [
      'corrected to tomorrow',
      [recorded],
      { act: 'correctEvent', by: office, event: 'A', occurrence: 1, on: '2025-12-02', reason: 'a' },
      'rollout',
    ],
  ],
  DATE_TOO_EARLY: [
    [
      'before the issue',
      [],
      ['2025-12-01', { act: 'recordStudy', by: officer, step: 'S/once', entry: { on: '2025-11-12' } }],
    ],
    [
      'last month’s meeting',
      [],
      ['2025-12-03', { act: 'holdMeeting', by: officer, step: 'M/2025-12', entry: { on: '2025-11-28' } }],
    ],
    [
      'a paper of before the period',
      [],
      [
        '2026-01-05',
        { act: 'submit', by: officeForUnit, step: 'R/2026-Q1', entry: { on: '2025-12-31', paper } },
      ],
    ],
  ],
  DATE_OUT_OF_RANGE: [
    ['an event expected on a day that is past', [], { ...expecting, on: '2025-11-30' }, 'rollout'],
    ['an event expected in another age', [], { ...expecting, on: '9999-12-31' }, 'rollout'],
    [
      'moved past the first week',
      [],
      ['2025-12-02', { act: 'moveMeeting', by: officer, step: 'M/2025-12', to: '2025-12-06', reason: 'a' }],
    ],
    [
      'moved to another month',
      [],
      ['2025-11-20', { act: 'moveMeeting', by: officer, step: 'M/2025-12', to: '2025-11-28', reason: 'a' }],
    ],
    [
      'moved into the past',
      [],
      ['2025-12-03', { act: 'moveMeeting', by: officer, step: 'M/2025-12', to: '2025-12-02', reason: 'a' }],
    ],
    [
      'opened to be due yesterday',
      [],
      ['2025-12-02', { act: 'openAdHoc', by: officer, obligation: 'I', due: '2025-12-01', reason: 'a' }],
    ],
    [
      'due after the term',
      [],
      ['2025-12-02', { act: 'openAdHoc', by: officer, obligation: 'I', due: '2027-01-01', reason: 'a' }],
    ],
  ],
  NUMBERS_CONTRADICT: [
    [
      'more present than invited',
      [],
      ['2025-12-02', { act: 'recordStudy', by: officer, step: 'S/once', entry, invited: 3, present: 4 }],
    ],
    [
      'the same at a meeting',
      [],
      ['2025-12-02', { act: 'holdMeeting', by: officer, step: 'M/2025-12', entry, invited: 3, present: 4 }],
    ],
  ],
  AD_HOC_NOT_ALLOWED: [
    [
      'the plan does not say "đột xuất"',
      [],
      ['2025-12-02', { act: 'openAdHoc', by: officer, obligation: 'R', due: '2025-12-30', reason: 'a' }],
    ],
    [
      'nor for what comes once',
      [],
      ['2025-12-02', { act: 'openAdHoc', by: officer, obligation: 'P', due: '2025-12-30', reason: 'a' }],
    ],
  ],
  UNKNOWN_OBLIGATION: [
    [
      'none of this unit',
      [],
      ['2025-12-02', { act: 'openAdHoc', by: officer, obligation: 'Z', due: '2025-12-30', reason: 'a' }],
    ],
  ],
  DAY_OFF: [
    ['granted to a Saturday', [['2025-12-01', asked]], ['2025-12-02', { ...granted, to: '2025-12-20' }]],
  ],
} satisfies Record<string, Row[]>;
