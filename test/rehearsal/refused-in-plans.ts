/** What is refused of a plan that is handed in with tasks for those below. */
import type { PlanLine } from '../../domain/directive/own-plan.ts';
import type { Dated } from './cell.ts';
import { officer, reviewer } from './given.ts';

type Row = [name: string, given: Dated[], when: Dated];
const line = (over: Partial<PlanLine> = {}): PlanLine => ({
  label: 'I.1',
  title: 'Tập huấn',
  to: 'all',
  due: { type: 'on', date: '2026-01-20' },
  ...over,
});
const submitted = (lines: PlanLine[], step = 'P/once'): Dated => [
  '2025-12-01',
  { act: 'submit', by: officer, step, entry: { on: '2025-12-01' }, lines },
];
const until = (date: string): PlanLine => line({ due: { type: 'on', date } });

export const IN_PLANS = {
  NOT_A_PLAN: [['tasks in a report', [], submitted([line()], 'R/2025-Q4')]],
  TOO_MANY_LINES: [
    [
      'more than anybody reads',
      [],
      submitted(Array.from({ length: 61 }, (_, i) => line({ label: `${i + 1}` }))),
    ],
  ],
  LINE_TWICE: [['two under one number', [], submitted([line(), line({ title: 'Rà soát' })])]],
  LINE_OUT_OF_TERM: [
    ['a day that is past', [], submitted([until('2025-11-30')])],
    ['a day after the term', [], submitted([until('2027-01-01')])],
  ],
  LINE_PAST: [
    [
      'accepted after a task was due',
      [submitted([until('2025-12-03')])],
      ['2025-12-04', { act: 'accept', by: reviewer, step: 'P/once' }],
    ],
  ],
} satisfies Record<string, Row[]>;
