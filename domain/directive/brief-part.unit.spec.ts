/** An amendment of a phase reaches whoever owes something within it, or within a phase that takes its bounds over. */
import { describe, expect, test } from 'vitest';
import { at, briefWith, hearing, news, opened } from '../../test/rehearsal/given.ts';
import type { Place } from '../organisation/place.ts';
import { briefAt } from './brief.ts';
import { amendedPlace } from './brief-part.ts';
import { amended, type DirectiveChange } from './change.ts';
import type { Directive, Obligation } from './directive.ts';

const within = (id: string, phase: string, unit: string): Obligation => ({
  id,
  kind: 'task',
  title: id,
  lead: { units: [unit] },
  due: { type: 'within', phase },
});
/** II from 14 November to 31 March; of the phases inside it one gives its own end, one none. */
const directive = {
  id: 'd',
  issuer: 'DU',
  issuedOn: '2025-11-13',
  term: { from: '2025-11-13', to: '2026-12-31' },
  followedBy: null,
  defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
  ladders: briefWith([]).ladders,
  events: [],
  phases: [
    { code: 'II', name: 'Đợt II', from: { date: '2025-11-14' }, to: { date: '2026-03-31' } },
    { code: 'TRUOC', name: 'Trước', inside: 'II', to: { date: '2026-01-16' } },
    { code: 'SAU', name: 'Sau', inside: 'II', from: { date: '2026-01-19' } },
    { code: 'CUOI', name: 'Cuối', inside: 'SAU' },
  ],
  obligations: [
    within('T', 'II', 'A'),
    within('T', 'TRUOC', 'B'),
    within('T', 'SAU', 'C'),
    within('T', 'CUOI', 'D'),
  ].map((one, i) => ({ ...one, id: `T${i}` })),
} as unknown as Directive;
const calendar = { version: 'v', off: [], work: [] };
const place = (code: string): Place => ({
  unit: { code, name: code, kind: 'cell', parent: 'DU', tags: [], mailbox: 'x@mau.example' },
  ancestors: ['DU'],
  hasSubordinates: false,
  below: [],
  members: [],
});
const extended: DirectiveChange = {
  phases: [{ code: 'II', name: 'Đợt II', from: { date: '2025-11-14' }, to: { date: '2026-04-30' } }],
};

describe('an amendment of the end of a phase', () => {
  test.each([
    ['A', 'due within it', '2026-04-30'],
    ['B', 'due within a phase inside that ends by itself', '2026-01-16'],
    ['C', 'due within a phase inside that takes its end over', '2026-04-30'],
    ['D', 'due within a phase inside that one', '2026-04-30'],
  ])('%s, %s', (unit, _, date) => {
    const after = amended(directive, extended);
    const { part } = amendedPlace(directive, after, place(unit));
    expect(part !== null).toBe(date === '2026-04-30');
    const before = opened(briefAt(directive, calendar, place(unit)));
    const told = hearing(
      before,
      news(1, {
        type: 'DirectiveAmended',
        amendment: 1,
        reason: 'kéo dài đợt II',
        approver: 'Ban Thường vụ',
        records: { events: {}, periodic: [] },
        occurred: {},
        ...(part ? { part } : {}),
      }),
      at('2025-12-01'),
    );
    const [step] = Object.values(told.state.steps);
    expect(step?.deadline?.date).toBe(date);
    expect(step?.deadline?.amendment).toBe(date === '2026-04-30' ? 1 : undefined);
  });
});
