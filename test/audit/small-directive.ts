/** A directive of the smallest tree that has everything: five units on three levels, one obligation of each kind. */
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import type { Organisation, Person, Unit } from '../../domain/organisation/organisation.ts';

export const ROOT = 'DU';
export const ISSUED_ON = '2025-11-13';

const unit = (code: string, name: string, kind: Unit['kind'], parent: string | null): Unit => ({
  code,
  name,
  kind,
  parent,
  tags: [],
  mailbox: `${code.toLowerCase()}@mau.example`,
});

const UNITS: Unit[] = [
  unit(ROOT, 'Đảng ủy mẫu', 'committee', null),
  unit('DB1', 'Đảng bộ cơ sở 1', 'baseOrganisation', ROOT),
  unit('DB2', 'Đảng bộ cơ sở 2', 'baseOrganisation', ROOT),
  unit('CB1', 'Chi bộ 1', 'cell', 'DB1'),
  unit('CB2', 'Chi bộ 2', 'cell', 'DB2'),
];

const post = ({ code, name }: Unit): Person => ({
  code: `${code}-CB`,
  title: `Cán bộ mẫu, ${name}`,
  unit: code,
  roles: code === ROOT ? ['office', 'officer', 'reviewer', 'head'] : ['officer', 'reviewer', 'head'],
  email: `${code.toLowerCase()}.cb@mau.example`,
});

export const smallOrganisation = (): Organisation => ({
  name: 'Đảng bộ mẫu',
  units: UNITS,
  people: UNITS.map(post),
  calendar: { version: 'mau-1', off: ['2026-01-01', '2026-09-02'], work: [] },
});

const lower = { kinds: ['baseOrganisation', 'cell'] } as const;
const OBLIGATIONS: Obligation[] = [
  {
    id: 'S1',
    kind: 'study',
    title: 'Học tập, quán triệt',
    lead: { all: true },
    due: { type: 'afterEvent', events: { allOf: ['CONF'] }, offset: { value: 15, unit: 'day' } },
  },
  {
    id: 'P1',
    kind: 'plan',
    title: 'Xây dựng kế hoạch',
    lead: { kinds: ['baseOrganisation'] },
    due: { type: 'on', date: '2025-12-12' },
  },
  {
    id: 'M1',
    kind: 'meeting',
    title: 'Sinh hoạt hằng quý',
    lead: { kinds: ['cell'] },
    due: { type: 'every', period: 'quarter', month: 3, day: 3, dayOff: 'firstWeek' },
  },
  {
    id: 'T1',
    kind: 'task',
    title: 'Kiện toàn khi có thay đổi nhân sự',
    lead: { kinds: ['cell'] },
    due: { type: 'eachEvent', event: 'PERSONNEL' },
  },
  { id: 'T2', kind: 'task', title: 'Thường xuyên theo dõi', lead: { all: true }, due: { type: 'ongoing' } },
  {
    id: 'R1',
    kind: 'report',
    title: 'Báo cáo hằng quý',
    lead: { kinds: ['cell'] },
    via: ROOT,
    due: {
      type: 'every',
      period: 'quarter',
      month: 3,
      day: 20,
      dayOff: 'nextWorkingDay',
      from: '2026-01-01',
    },
  },
  {
    id: 'I1',
    kind: 'inspection',
    title: 'Kiểm tra hằng năm',
    lead: { units: [ROOT] },
    due: { type: 'every', period: 'year', orAdHoc: true },
  },
  {
    id: 'X1',
    kind: 'interimReview',
    title: 'Định kỳ sơ kết',
    lead: { units: ['DB2'] },
    due: { type: 'periodic' },
  },
  {
    id: 'Y1',
    kind: 'yearEndReview',
    title: 'Kiểm điểm cuối năm',
    lead: { kinds: [...lower.kinds] },
    due: { type: 'every', period: 'year', month: 12, day: 5, dayOff: 'nextWorkingDay', from: '2026-01-01' },
  },
];

export const smallDirective = (id: string): Directive => ({
  id,
  number: '01-KH/MAU',
  kind: 'Kế hoạch',
  title: 'thử của phần kiểm toán',
  issuer: ROOT,
  issuerName: 'Đảng ủy mẫu',
  issuedOn: ISSUED_ON,
  signer: { authority: 'T/M', position: 'BÍ THƯ' },
  bases: [],
  recipients: [],
  term: { from: ISSUED_ON, to: '2026-12-31' },
  followedBy: null,
  defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
  ladders: {
    default: [
      { at: -7, to: 'unit' },
      { at: 0, to: 'unit' },
      { at: 2, to: 'head' },
      { at: 6, to: 'superior' },
      { at: 9, to: 'higher', every: 3 },
    ],
    review: [
      { at: 0, to: 'unit' },
      { at: 2, to: 'head' },
      { at: 6, to: 'superior' },
    ],
  },
  events: [
    { code: 'CONF', name: 'Hội nghị quán triệt', expected: '2025-11-20' },
    { code: 'PERSONNEL', name: 'Có thay đổi về nhân sự', recurring: true },
  ],
  obligations: OBLIGATIONS.map((o) => ({ ...o, addedByOffice: 'Văn bản mẫu' })),
  leftOut: ['L1', 'L2'].map((label) => ({ label, reason: 'Dòng bối cảnh' })),
  addedByOffice: [],
});
