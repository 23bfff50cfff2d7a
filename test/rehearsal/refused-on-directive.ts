/** What is refused on a directive as a whole: amendments, its end, events, periods, letters, lines, suspensions. */
import type { Reorganised } from '../../domain/reorganisation/reorganised.ts';
import { office } from './given.ts';
import type { Office } from './office.ts';

type Row = [name: string, given: Office[], when: Office, on: 'rollout'];

export const recorded = { act: 'recordEvent', by: office, event: 'A', on: '2025-11-20' } satisfies Office;
export const expecting = {
  act: 'expectEvent',
  by: office,
  event: 'A',
  on: '2026-01-20',
  reason: 'hoãn',
} satisfies Office;
const rule = { type: 'every', period: 'quarter' } as const;
export const stopped: Extract<Office, { act: 'stopClocks' }> = {
  act: 'stopClocks',
  by: office,
  path: ['DU'],
  branch: true,
  from: '2025-11-24',
  reason: 'bão',
};
const resumed: Office = {
  act: 'resumeClocks',
  by: office,
  suspension: 1,
  on: '2025-12-01',
  reason: 'hết bão',
};
export const ticked: Extract<Office, { act: 'tickContext' }> = {
  act: 'tickContext',
  by: office,
  line: 'L',
  paper: { number: '31-BC/ĐU', date: '2025-11-28' },
};
const unticked: Office = { act: 'untickContext', by: office, line: 'L', reason: 'wrongPaper' };
export const merged: Reorganised = {
  type: 'UnitsReorganised',
  reorganisation: 'R1',
  kind: 'merge',
  on: '2025-12-01',
  reason: 'sáp nhập',
  ends: [{ unit: 'CB1', heirs: ['CB2'] }],
  begins: [],
  lines: {},
  paths: [['DU', 'DB1', 'CB1']],
  everybody: false,
};
const amends = {
  act: 'amendDirective' as const,
  by: office,
  base: 1,
  change: { drop: ['O1'] },
  reason: 'rút gọn',
  approver: 'Ban Thường vụ',
  records: { events: {}, periodic: [] },
};
export const closes: Office = { act: 'closeDirective', by: office, reason: 'a' };
const approved = {
  by: office,
  reason: 'cần làm tiếp',
  approver: 'Ban Thường vụ',
  paper: { number: '9-CV/ĐU', date: '2025-12-01' },
};
export const reopens = { act: 'reopenDirective', ...approved, giveBack: true } satisfies Office;
export const revokes = { act: 'revokeDirective', ...approved } satisfies Office;
const supersedes: Office = {
  act: 'supersedeDirective',
  ...approved,
  successor: { directive: 'e', number: null, title: 'Kế hoạch mới' },
};

export const ON_DIRECTIVE = {
  AMENDED_MEANWHILE: [
    ['from a version that is not yet', [], { ...amends, base: 2 }, 'rollout'],
    ['from one that another has amended', [amends], amends, 'rollout'],
  ],
  APPROVER_NEEDED: [['nobody approved it', [], { ...amends, approver: ' ' }, 'rollout']],
  NOTHING_AMENDED: [['an empty change', [], { ...amends, change: { add: [], drop: [] } }, 'rollout']],
  ISSUER_CANNOT_END: [
    [
      'the issuer of a running directive',
      [],
      { act: 'reorganise', by: office, change: { ...merged, ends: [{ unit: 'DU', heirs: ['X'] }] } },
      'rollout',
    ],
  ],
  DIRECTIVE_CLOSED: [
    ['the rollout is over', [{ act: 'closeDirective', by: office, reason: 'a' }], recorded, 'rollout'],
    [
      'not closed twice',
      [{ act: 'closeDirective', by: office, reason: 'a' }],
      { act: 'closeDirective', by: office, reason: 'a' },
      'rollout',
    ],
  ],
  NOT_CLOSED: [['it runs', [], reopens, 'rollout']],
  CLOSED_FOR_GOOD: [
    ['it was revoked', [revokes], reopens, 'rollout'],
    ['another stands in its place', [supersedes], reopens, 'rollout'],
  ],
  STILL_CLOSING: [['not everybody has been told', [closes], reopens, 'rollout']],
  UNKNOWN_EVENT: [
    ['none of the directive', [], { ...recorded, event: 'Z' }, 'rollout'],
    ['none to be expected', [], { ...expecting, event: 'Z' }, 'rollout'],
  ],
  EVENT_ALREADY_RECORDED: [
    ['it occurs once', [recorded], { ...recorded, on: '2025-11-21' }, 'rollout'],
    ['nobody expects what has occurred', [recorded], expecting, 'rollout'],
  ],
  EVENT_RECURS: [['each occurrence has its own day', [], { ...expecting, event: 'N' }, 'rollout']],
  EXPECTED_ALREADY: [
    ['as the directive says', [], { ...expecting, event: 'X', on: '2026-01-19' }, 'rollout'],
    ['as it was said last', [expecting], expecting, 'rollout'],
  ],
  EVENT_OUT_OF_ORDER: [
    ['an end before its start', [], { ...expecting, event: 'X.end', on: '2026-01-18' }, 'rollout'],
    ['a start after its end', [], { ...expecting, event: 'X', on: '2026-01-24' }, 'rollout'],
    [
      'an end before the start as it is expected now',
      [{ ...expecting, event: 'X', on: '2026-01-22' }],
      { ...expecting, event: 'X.end', on: '2026-01-21' },
      'rollout',
    ],
  ],
  EVENT_NOT_RECORDED: [
    [
      'corrected',
      [],
      { act: 'correctEvent', by: office, event: 'A', occurrence: 1, on: '2025-11-21', reason: 'a' },
      'rollout',
    ],
    [
      'withdrawn',
      [],
      { act: 'withdrawEvent', by: office, event: 'A', occurrence: 1, reason: 'a' },
      'rollout',
    ],
    [
      'withdrawn twice',
      [recorded, { act: 'withdrawEvent', by: office, event: 'A', occurrence: 1, reason: 'a' }],
      { act: 'withdrawEvent', by: office, event: 'A', occurrence: 1, reason: 'a' },
      'rollout',
    ],
    [
      'a second occurrence that never was',
      [recorded],
      { act: 'correctEvent', by: office, event: 'A', occurrence: 2, on: '2025-11-21', reason: 'a' },
      'rollout',
    ],
  ],
  PERIOD_NOT_ASKED: [
    ['its period is written', [], { act: 'statePeriod', by: office, obligation: 'R', rule }, 'rollout'],
  ],
  LETTERS_ALREADY_HELD: [
    [
      'twice',
      [{ act: 'holdLetters', by: office, reason: 'a' }],
      { act: 'holdLetters', by: office, reason: 'b' },
      'rollout',
    ],
  ],
  LETTERS_NOT_HELD: [['nothing to release', [], { act: 'releaseLetters', by: office }, 'rollout']],
  UNKNOWN_LINE: [['of another document', [], { ...ticked, line: 'M' }, 'rollout']],
  LINE_TICKED: [['ticked twice', [ticked], ticked, 'rollout']],
  LINE_NOT_TICKED: [
    ['never ticked', [], unticked, 'rollout'],
    ['taken back twice', [ticked, unticked], unticked, 'rollout'],
  ],
  UNKNOWN_UNIT: [['a path from another top', [], { ...stopped, path: ['TU', 'DU'] }, 'rollout']],
  ALREADY_SUSPENDED: [['the same twice', [stopped], stopped, 'rollout']],
  NOT_SUSPENDED: [
    ['resumed without a stop', [], resumed, 'rollout'],
    ['resumed twice', [stopped, resumed], resumed, 'rollout'],
    ['a stop that is over', [{ ...stopped, until: '2025-11-28' }], resumed, 'rollout'],
  ],
} satisfies Record<string, Row[]>;
