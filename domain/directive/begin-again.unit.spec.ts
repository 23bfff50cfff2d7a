import { expect, it } from 'vitest';
import { beginAgain } from './begin-again.ts';
import type { Directive } from './directive.ts';

const last: Directive = {
  id: 'ke-hoach-2025',
  number: '22-KH/ĐU',
  kind: 'Kế hoạch',
  title: 'thử',
  issuer: 'R',
  issuerName: 'Đảng ủy',
  issuedOn: '2025-11-13',
  signer: { authority: 'T/M', position: 'BÍ THƯ' },
  bases: [{ number: '50-CT/TW', date: '2025-07-23', title: 'Chỉ thị' }],
  recipients: [],
  term: { from: '2025-11-13', to: '2026-12-31' },
  followedBy: null,
  defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
  ladders: {},
  events: [
    { code: 'E', name: 'hội nghị', expected: '2025-11-20' },
    { code: 'F', name: 'hướng dẫn' },
  ],
  phases: [{ code: 'P', name: 'Đợt I', from: { date: '2025-11-13' }, to: { on: 'E' } }],
  obligations: [
    {
      id: 'a',
      kind: 'report',
      title: 'báo cáo',
      lead: { all: true },
      due: { type: 'every', period: 'quarter', day: 25 },
    },
    { id: 'b', kind: 'task', title: 'việc', lead: { all: true }, due: { type: 'on', date: '2025-12-13' } },
    {
      id: 'c',
      kind: 'plan',
      title: 'kế hoạch',
      lead: { all: true },
      due: { type: 'endOf', period: 'quarter', year: 2025, index: 4 },
    },
  ],
  leftOut: [],
  addedByOffice: [],
};
const { draft, differences, kept } = beginAgain(last, 'ke-hoach-2026', '2026-11-12');

it('is a draft of its own: another code, the number blank, its dates a year on', () => {
  expect([draft.id, draft.number, draft.issuedOn]).toEqual(['ke-hoach-2026', '-KH/ĐU', '2026-11-12']);
  expect(draft.term).toEqual({ from: '2026-11-12', to: '2027-12-31' });
  expect(last.issuedOn).toBe('2025-11-13');
});

it('says every date that moved, as it was and as it will be', () => {
  expect(differences).toEqual([
    { type: 'term', from: last.term, to: { from: '2026-11-12', to: '2027-12-31' } },
    { type: 'event', code: 'E', name: 'hội nghị', from: '2025-11-20', to: '2026-11-19' },
    {
      type: 'phase',
      code: 'P',
      name: 'Đợt I',
      from: last.phases?.[0],
      to: { code: 'P', name: 'Đợt I', from: { date: '2026-11-12' }, to: { on: 'E' } },
    },
    {
      type: 'obligation',
      obligation: 'b',
      title: 'việc',
      from: { type: 'on', date: '2025-12-13' },
      to: { type: 'on', date: '2026-12-12' },
    },
    {
      type: 'obligation',
      obligation: 'c',
      title: 'kế hoạch',
      from: { type: 'endOf', period: 'quarter', year: 2025, index: 4 },
      to: { type: 'endOf', period: 'quarter', year: 2026, index: 4 },
    },
  ]);
  expect(kept).toEqual([
    { obligation: 'a', title: 'báo cáo', due: { type: 'every', period: 'quarter', day: 25 } },
  ]);
});

it('for the same day differs in nothing but its name and number', () => {
  const same = beginAgain(last, 'x', '2025-11-13');
  expect(same.differences).toEqual([]);
  expect(same.kept).toHaveLength(3);
});
