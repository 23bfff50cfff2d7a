import { describe, expect, it } from 'vitest';
import { briefFor } from '../domain/directive/brief.ts';
import { planSteps } from '../domain/lifecycle/plan-steps.ts';
import { newUnit } from '../domain/lifecycle/state.ts';
import { selects } from '../domain/organisation/organisation.ts';
import { readExample } from './read-example.ts';

const { directive, organisation } = readExample('bach-dang');

describe('the directive of the demo', () => {
  it('asks no year-end review of the weeks that are left of its first year', () => {
    for (const one of directive.obligations.filter((o) => o.kind === 'yearEndReview'))
      expect(one.due).toMatchObject({ type: 'every', period: 'year', from: '2026-01-01' });
  });
});

describe('a year of the example', () => {
  const steps = organisation.units.flatMap((unit) => {
    const brief = briefFor(directive, organisation, unit.code);
    const opened = planSteps(brief, newUnit(), '2025-11-13');
    const renewed = planSteps(brief, { ...newUnit(), plannedThrough: opened.through }, '2026-01-02');
    return [...opened.steps, ...renewed.steps].map((step) => ({ unit, step }));
  });

  it('is some 1,700 steps', () => {
    expect(steps.length).toBeGreaterThanOrEqual(1_600);
    expect(steps.length).toBeLessThanOrEqual(2_200);
  });

  it('asks thirteen meetings and five thematic meetings of every cell', () => {
    for (const unit of organisation.units.filter((one) => one.kind === 'cell')) {
      const of = (id: string) =>
        steps.filter((one) => one.unit.code === unit.code && one.step.obligation === id);
      expect([unit.code, of('T02').length, of('T03').length]).toEqual([unit.code, 13, 5]);
    }
  });

  it('asks the lower level before the level that gathers from it', () => {
    const due = (id: string, year: string) =>
      steps
        .filter((one) => one.step.obligation === id && one.step.occurrence === year)
        .map((one) => one.step.deadline?.date ?? '');
    for (const [lower, upper, occurrence] of [
      ['O12', 'O02', '2026-Q2'],
      ['O13', 'O03', '2026'],
      ['O03', 'O23', '2026'],
    ] as const) {
      const last = due(lower, occurrence).sort().at(-1) ?? '';
      expect(last && last < (due(upper, occurrence).sort()[0] ?? '')).toBe(true);
    }
  });

  it('binds every unit but the ward to a plan, a report each quarter and a review at the year’s end', () => {
    for (const unit of organisation.units.filter((one) => one.parent)) {
      const kinds = steps.filter((one) => one.unit.code === unit.code).map((one) => one.step.kind);
      const count = (kind: string) => kinds.filter((one) => one === kind).length;
      expect([unit.code, count('plan'), count('report'), count('yearEndReview')]).toEqual([
        unit.code,
        1,
        5,
        1,
      ]);
    }
    expect(
      directive.obligations.filter((one) => organisation.units.every((unit) => !selects(one.lead, unit))),
    ).toEqual([]);
  });
});
