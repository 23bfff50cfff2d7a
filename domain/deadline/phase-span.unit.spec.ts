import { expect, test } from 'vitest';
import type { Phase } from '../directive/due-rule.ts';
import { phaseSpan } from './phase-span.ts';

const PHASES: Phase[] = [
  { code: 'FIRST', name: 'Đợt I', from: { on: 'ISSUE' }, to: { on: 'CITY.end' } },
  { code: 'SECOND', name: 'Đợt II', from: { after: 'CITY.end' }, to: { on: 'CONGRESS.end' } },
  { code: 'BEFORE', name: 'Trước khai mạc', inside: 'SECOND', to: { before: 'CONGRESS' } },
  { code: 'THIRD', name: 'Đợt III', from: { after: 'CONGRESS.end' }, to: { date: '2026-03-31' } },
  { code: 'LAST_WEEKS', name: 'Tiến tới', from: { before: 'CONGRESS' }, to: { date: '2026-02-28' } },
];
const ground = {
  issuedOn: '2025-07-22',
  expected: { 'CITY.end': '2025-09-28', CONGRESS: '2026-01-19', 'CONGRESS.end': '2026-01-25' },
};
const CITY_MET = { 'CITY.end': '2025-09-25' };

test.each([
  [
    'begins with the issue, ends when the event is expected to',
    'FIRST',
    {},
    '2025-08-01',
    { from: '2025-07-22', to: '2025-09-28', provisional: true, state: 'running' },
  ],
  [
    'an expected day ends nothing',
    'FIRST',
    {},
    '2025-10-15',
    { from: '2025-07-22', to: '2025-09-28', provisional: true, state: 'running' },
  ],
  [
    'nor does it begin the next',
    'SECOND',
    {},
    '2025-10-15',
    { from: '2025-09-29', to: '2026-01-25', provisional: true, state: 'ahead' },
  ],
  [
    'the last day is still in it',
    'FIRST',
    CITY_MET,
    '2025-09-25',
    { from: '2025-07-22', to: '2025-09-25', provisional: false, state: 'running' },
  ],
  [
    'then it is over',
    'FIRST',
    CITY_MET,
    '2025-09-26',
    { from: '2025-07-22', to: '2025-09-25', provisional: false, state: 'over' },
  ],
  [
    'and the next has begun',
    'SECOND',
    CITY_MET,
    '2025-09-26',
    { from: '2025-09-26', to: '2026-01-25', provisional: true, state: 'running' },
  ],
  [
    'inside another it takes over its beginning',
    'BEFORE',
    CITY_MET,
    '2025-09-26',
    { from: '2025-09-26', to: '2026-01-18', provisional: true, state: 'running' },
  ],
  [
    'what begins before an event begins before it occurs',
    'LAST_WEEKS',
    {},
    '2026-01-18',
    { from: '2026-01-18', to: '2026-02-28', provisional: true, state: 'running' },
  ],
  [
    'a fixed last day',
    'THIRD',
    { ...CITY_MET, 'CONGRESS.end': '2026-01-23' },
    '2026-04-01',
    { from: '2026-01-24', to: '2026-03-31', provisional: false, state: 'over' },
  ],
  [
    'a first day that is known is waited for',
    'FIRST',
    {},
    '2025-07-21',
    { from: '2025-07-22', to: '2025-09-28', provisional: true, state: 'ahead' },
  ],
  ['unknown', 'FOURTH', {}, '2026-04-01', { from: null, to: null, provisional: false, state: 'ahead' }],
])('%s', (_, code, occurred, today, span) => {
  expect(phaseSpan(code, PHASES, ground, occurred as Record<string, string>, today)).toEqual(span);
});
