/** What is refused of who acts, for whom and by which paper. */
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { Dated } from './cell.ts';
import { office, officeForUnit, officer, paper, reviewer } from './given.ts';
import { ban, entry, passedOn, submitted, toBan } from './handed-in.ts';
import type { Office } from './office.ts';
import { asked, granted } from './refused-of-dates.ts';
import { recorded, stopped } from './refused-on-directive.ts';

type Row =
  | [name: string, given: Dated[], when: Dated, on?: 'top']
  | [name: string, given: Office[], when: Office, on: 'rollout'];
const stranger: Actor = { post: 'CB2-1', unit: 'CB2', role: 'officer' };
const substitute = (from: string, until: string): Actor => ({
  ...officer,
  post: 'CB-2',
  inPlaceOf: { post: 'CB-1', from, until, paper },
});

export const OF_PEOPLE = {
  NOT_YOURS: [
    ['its officer', [], ['2025-12-01', { act: 'nameOfficer', by: reviewer, officer: 'CB-2' }]],
    ['another unit', [], ['2025-12-01', { act: 'recordStudy', by: stranger, step: 'S/once', entry }]],
    [
      'a reviewer does not act for the unit',
      [],
      ['2025-12-01', { act: 'recordStudy', by: reviewer, step: 'S/once', entry }],
    ],
    [
      'the office in its own name',
      [],
      ['2025-12-01', { act: 'submit', by: office, step: 'P/once', entry: { ...entry, paper } }],
    ],
    [
      'an office beside the line',
      [],
      ['2025-12-01', { act: 'waive', by: { ...office, unit: 'DB9' }, step: 'S/once', reason: 'a' }],
    ],
    ['more time for another unit', [], ['2025-12-01', { ...asked, by: stranger }]],
    ['granted by the unit itself', [['2025-12-01', asked]], ['2025-12-02', { ...granted, by: officer }]],
    ['granted by another reviewer', [['2025-12-01', asked]], ['2025-12-02', { ...granted, by: ban }]],
    ['clocks stopped by an officer', [], { ...stopped, by: officer }, 'rollout'],
    [
      'waive by the unit itself',
      [],
      ['2025-12-01', { act: 'waive', by: officer, step: 'S/once', reason: 'a' }],
    ],
    [
      'accept by the unit itself',
      [submitted],
      ['2025-12-02', { act: 'accept', by: officer, step: 'P/once' }],
    ],
    [
      'accept before it is one’s turn',
      [toBan],
      ['2025-12-02', { act: 'accept', by: reviewer, step: 'R/2025-Q4' }],
    ],
    [
      'accept when it has gone on',
      [toBan, passedOn],
      ['2025-12-03', { act: 'accept', by: ban, step: 'R/2025-Q4' }],
    ],
    [
      'return by a stranger',
      [submitted],
      ['2025-12-02', { act: 'return', by: stranger, step: 'P/once', reason: 'a' }],
    ],
    [
      'the office on behalf of another reviewer',
      [submitted],
      ['2025-12-02', { act: 'accept', by: { ...office, onBehalfOf: 'BAN' }, step: 'P/once' }],
    ],
    [
      'a meeting moved by the office',
      [],
      ['2025-12-01', { act: 'moveMeeting', by: office, step: 'M/2025-12', to: '2025-12-04', reason: 'a' }],
    ],
    [
      'withdrawn by the reviewer',
      [submitted],
      ['2025-12-02', { act: 'withdraw', by: reviewer, step: 'P/once' }],
    ],
    [
      'an inspection opened by a stranger',
      [],
      ['2025-12-01', { act: 'openAdHoc', by: stranger, obligation: 'I', due: '2025-12-30', reason: 'a' }],
    ],
    ['a directive’s event by a unit', [], { ...recorded, by: officer }, 'rollout'],
  ],
  PAPER_NEEDED: [
    [
      'an officer named for the unit',
      [],
      ['2025-12-02', { act: 'nameOfficer', by: officeForUnit, officer: 'CB-2' }],
    ],
    [
      'the office for the unit',
      [],
      ['2025-12-02', { act: 'submit', by: officeForUnit, step: 'P/once', entry }],
    ],
    [
      'a meeting entered for the unit',
      [],
      ['2025-12-03', { act: 'holdMeeting', by: officeForUnit, step: 'M/2025-12', entry }],
    ],
  ],
  NOBODY_ABOVE: [['the unit at the top', [], ['2025-12-01', asked], 'top']],
  OFFICER_ALREADY_NAMED: [
    [
      'named twice',
      [['2025-12-01', { act: 'nameOfficer', by: officer, officer: 'CB-2' }]],
      ['2025-12-02', { act: 'nameOfficer', by: officer, officer: 'CB-2' }],
    ],
  ],
  DELEGATION_OVER: [
    [
      'a substitute after the last day',
      [],
      [
        '2025-12-01',
        { act: 'recordStudy', by: substitute('2025-11-20', '2025-11-30'), step: 'S/once', entry },
      ],
    ],
    [
      'before the first',
      [],
      [
        '2025-12-01',
        { act: 'recordStudy', by: substitute('2025-12-02', '2025-12-09'), step: 'S/once', entry },
      ],
    ],
    [
      'on the directive as a whole',
      [],
      { ...recorded, by: { ...office, inPlaceOf: substitute('2025-11-20', '2025-11-30').inPlaceOf } },
      'rollout',
    ],
  ],
  NOTHING_TO_HAND_OVER: [
    [
      'a post that answers for nothing',
      [],
      ['2025-12-01', { act: 'handOverPost', by: officer, from: 'CB-9', to: 'CB-2', reason: 'a' }],
    ],
    [
      'to itself',
      [],
      [
        '2025-12-01',
        { act: 'handOverPost', by: officer, from: 'CB-1', to: 'CB-1', answers: true, reason: 'a' },
      ],
    ],
  ],
} satisfies Record<string, Row[]>;
