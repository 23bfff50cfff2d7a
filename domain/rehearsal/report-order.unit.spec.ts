import { expect, test } from 'vitest';
import type { Obligation } from '../directive/directive.ts';
import { type LateForAbove, lateForAbove, type ReportsByUnit } from './report-order.ts';

const obligation = (id: string, part: Partial<Obligation> = {}): Obligation => ({
  id,
  kind: 'report',
  title: id,
  lead: { units: [] },
  due: { type: 'none' },
  ...part,
});
const obligations = [
  obligation('below'),
  obligation('above'),
  obligation('member', { perMember: true }),
  obligation('other', { form: 'khac' }),
];
const owed = (id: string, on: string, occurrence = '2026-Q1') => ({ obligation: id, occurrence, on });
const late = (reports: Record<string, ReturnType<typeof owed>[]>): LateForAbove[] =>
  lateForAbove(
    { obligations },
    { unit: 'CB', ancestors: ['DB', 'DU'] },
    new Map(Object.entries(reports)) as ReportsByUnit,
  );

test.each<[string, Parameters<typeof late>[0], string | null]>([
  [
    'a day before is early enough',
    { CB: [owed('below', '2026-03-24')], DB: [owed('above', '2026-03-25')] },
    null,
  ],
  [
    'the same day is not',
    { CB: [owed('below', '2026-03-25')], DB: [owed('above', '2026-03-25')] },
    'above/2026-Q1',
  ],
  [
    'nor is a later one',
    { CB: [owed('below', '2026-03-30')], DB: [owed('above', '2026-03-25')] },
    'above/2026-Q1',
  ],
  [
    'the nearest level that reports counts',
    { CB: [owed('below', '2026-03-25')], DU: [owed('above', '2026-03-25')] },
    'above/2026-Q1',
  ],
  [
    'one obligation on two levels too',
    { CB: [owed('below', '2026-03-25')], DB: [owed('below', '2026-03-25')] },
    'below/2026-Q1',
  ],
  [
    'another period is another report',
    { CB: [owed('below', '2026-03-25')], DB: [owed('above', '2026-03-25', '2026-03')] },
    null,
  ],
  ['so is another form', { CB: [owed('below', '2026-03-25')], DB: [owed('other', '2026-03-20')] }, null],
  [
    'a member reports for himself',
    { CB: [owed('below', '2026-03-25')], DB: [owed('member', '2026-03-20')] },
    null,
  ],
  ['nobody above reports', { CB: [owed('below', '2026-03-25')] }, null],
])('%s', (_, reports, above) => {
  expect(late(reports).map((one) => one.above)).toEqual(above === null ? [] : [above]);
});
