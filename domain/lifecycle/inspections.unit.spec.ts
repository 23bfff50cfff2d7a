/** Inspections: planned, moved, held; findings are about requirements; what mends them is owed like any step. */
import { describe, expect, test } from 'vitest';
import { cellAfter, type Dated } from '../../test/rehearsal/cell.ts';
import { at, type Doing, doing, office, officer, paper, reviewer } from '../../test/rehearsal/given.ts';

type Of<K extends Doing['act']> = Extract<Doing, { act: K }>;
const planned: Of<'planInspection'> = { act: 'planInspection', by: reviewer, on: '2025-12-10' };
const inspect: Of<'inspect'> = {
  act: 'inspect',
  by: office,
  on: '2025-12-10',
  findings: [
    { requirement: 'P', text: 'Kế hoạch chưa có phụ lục phân công', due: '2025-12-24' },
    { requirement: 'S', text: 'Biên bản lưu đủ' },
  ],
  paper,
};

test('one is planned, moved and held on another day', () => {
  const past: Dated[] = [
    ['2025-12-01', planned],
    ['2025-12-02', { ...planned, by: office, number: 1, on: '2025-12-12' }],
    ['2025-12-12', { ...inspect, number: 1 }],
  ];
  expect(cellAfter(past).state.inspections).toEqual([
    { number: 1, planned: '2025-12-12', held: '2025-12-10', findings: 2 },
  ]);
});

test('one that nobody had planned; what mends a finding is a step with a clock', () => {
  const { facts, unit } = doing(cellAfter([]), inspect, at('2025-12-11'));
  expect(facts.slice(0, 2)).toEqual([
    {
      type: 'UnitInspected',
      number: 1,
      on: '2025-12-10',
      findings: [
        { requirement: 'P', text: 'Kế hoạch chưa có phụ lục phân công', remedy: 'khac-phuc/k1.1' },
        { requirement: 'S', text: 'Biên bản lưu đủ' },
      ],
      paper,
    },
    {
      type: 'StepsPlanned',
      through: '2026-01-31',
      steps: [
        expect.objectContaining({
          id: 'khac-phuc/k1.1',
          kind: 'task',
          reviewers: ['DB'],
          opensOn: '2025-12-11',
        }),
      ],
    },
  ]);
  expect(unit.state.inspections).toEqual([{ number: 1, planned: null, held: '2025-12-10', findings: 2 }]);
  expect(unit.state.steps['khac-phuc/k1.1']).toMatchObject({
    status: 'open',
    deadline: { date: '2025-12-24' },
  });
  const mended = doing(
    unit,
    { act: 'carryOutTask', by: officer, step: 'khac-phuc/k1.1', entry: { on: '2025-12-22' } },
    at('2025-12-22'),
  );
  expect(mended.unit.state.steps['khac-phuc/k1.1']).toMatchObject({ status: 'submitted', reviewers: ['DB'] });
});

test('the unit at the top mends by its own entry', () => {
  const top = cellAfter([], { ancestors: [], unit: 'DU' });
  const { unit } = doing(top, inspect, at('2025-12-11'));
  expect(unit.state.steps['khac-phuc/k1.1']).toMatchObject({ closes: 'recorded', reviewers: [] });
});

describe('is refused', () => {
  test.each<[string, Doing, string]>([
    ['to the unit itself', { ...inspect, by: officer }, 'NOT_YOURS'],
    ['to plan, too', { ...planned, by: officer }, 'NOT_YOURS'],
    ['to another reviewer', { ...inspect, by: { ...reviewer, unit: 'DB9' } }, 'NOT_YOURS'],
    ['before it was held', { ...inspect, on: '2025-12-13' }, 'DATE_IN_FUTURE'],
    ['from before the directive', { ...inspect, on: '2025-10-01' }, 'DATE_TOO_EARLY'],
    ['planned for the past', { ...planned, on: '2025-12-01' }, 'DATE_OUT_OF_RANGE'],
    [
      'about what nobody asked',
      { ...inspect, findings: [{ requirement: 'Z', text: 'a' }] },
      'UNKNOWN_OBLIGATION',
    ],
    ['without words', { ...inspect, findings: [{ requirement: 'P', text: ' ' }] }, 'REASON_NEEDED'],
    [
      'to be mended today',
      { ...inspect, findings: [{ requirement: 'P', text: 'a', due: '2025-12-12' }] },
      'DATE_OUT_OF_RANGE',
    ],
  ])('%s', (_, act, refusal) => {
    expect(doing(cellAfter([]), act, at('2025-12-12')).refusal).toBe(refusal);
  });
});
