/** A directive over one committee and many cells, each of which owes 20 steps or more. */
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';

export const flatOrganisation = (prefix: string, cells: number): Organisation => ({
  name: `Đảng bộ mẫu ${prefix}`,
  units: [
    {
      code: `${prefix}-DU`,
      name: 'Đảng ủy (mẫu)',
      kind: 'committee',
      parent: null,
      tags: [],
      mailbox: 'du@mau.example',
    },
    ...Array.from({ length: cells }, (_, i) => ({
      code: `${prefix}-CB${String(i + 1).padStart(4, '0')}`,
      name: `Chi bộ ${i + 1} (mẫu)`,
      kind: 'cell' as const,
      parent: `${prefix}-DU`,
      tags: [],
      mailbox: `cb${i + 1}@mau.example`,
    })),
  ],
  people: [],
  calendar: {
    version: `${prefix}-lich`,
    off: ['2026-01-01', '2026-02-16', '2026-02-17', '2026-04-30', '2026-05-01'],
    work: [],
  },
});

const added = { addedByOffice: 'đo tốc độ' };

/** 12 monthly meetings, 4 + 4 quarterly ones, a plan, a year-end review and three tasks: 25 steps a cell. */
export const yearlyDirective = (prefix: string): Directive => {
  const lead = { kinds: ['cell' as const] };
  return {
    id: prefix,
    number: '01-KH/ĐU',
    kind: 'KH',
    title: 'Kế hoạch mẫu để đo tốc độ',
    issuer: `${prefix}-DU`,
    issuerName: 'Đảng ủy (mẫu)',
    issuedOn: '2026-01-01',
    signer: { authority: 'T/M BAN THƯỜNG VỤ', position: 'BÍ THƯ' },
    bases: [],
    recipients: [],
    term: { from: '2026-01-01', to: '2026-12-31' },
    followedBy: null,
    defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
    ladders: {
      default: [
        { at: -7, to: 'unit' },
        { at: -1, to: 'unit' },
        { at: 0, to: 'unit' },
        { at: 1, to: 'unit', every: 5 },
        { at: 6, to: 'superior' },
      ],
      review: [{ at: 0, to: 'unit' }],
    },
    events: [],
    obligations: [
      {
        id: 'M1',
        kind: 'meeting',
        title: 'Sinh hoạt chi bộ',
        lead,
        due: { type: 'every', period: 'month', day: 20, dayOff: 'nextWorkingDay' },
        ...added,
      },
      {
        id: 'Q1',
        kind: 'meeting',
        title: 'Sinh hoạt chuyên đề',
        lead,
        due: { type: 'every', period: 'quarter' },
        ...added,
      },
      {
        id: 'Q2',
        kind: 'report',
        title: 'Báo cáo quý',
        lead,
        due: { type: 'every', period: 'quarter', day: 25 },
        ...added,
      },
      {
        id: 'P1',
        kind: 'plan',
        title: 'Kế hoạch của chi bộ',
        lead,
        due: { type: 'on', date: '2026-02-10' },
        ...added,
      },
      {
        id: 'Y1',
        kind: 'yearEndReview',
        title: 'Kiểm điểm cuối năm',
        lead,
        due: { type: 'every', period: 'year', month: 12, day: 15 },
        ...added,
      },
      { id: 'T1', kind: 'task', title: 'Nhiệm vụ thường xuyên', lead, due: { type: 'ongoing' }, ...added },
      { id: 'T2', kind: 'task', title: 'Nhiệm vụ không thời hạn', lead, due: { type: 'none' }, ...added },
      {
        id: 'T3',
        kind: 'task',
        title: 'Nhiệm vụ trong quý II',
        lead,
        due: { type: 'endOf', period: 'quarter', year: 2026, index: 2 },
        ...added,
      },
    ],
    leftOut: [],
    addedByOffice: [],
  };
};
