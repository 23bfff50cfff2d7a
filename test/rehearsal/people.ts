/** Who may come before a step, and in whose place. */
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { RehearsedUnit } from '../../domain/rehearsal/rehearse.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';

/** The same through a substitute: within the delegation's days, or after them. */
export const substituteOf = (by: Actor, today: LocalDate, days: number): Actor => ({
  ...by,
  post: `${by.post}-thay`,
  inPlaceOf: {
    post: by.post,
    from: addDays(today, -9),
    until: addDays(today, days),
    paper: { number: '3-UQ', date: addDays(today, -9) },
  },
});
export const withSubstitutes = (by: Actor, today: LocalDate): Actor[] => [
  by,
  substituteOf(by, today, 3),
  substituteOf(by, today, -1),
];

export const peopleFor = (unit: RehearsedUnit, step: Step, directive: string): Actor[] => {
  const { brief } = unit;
  const office = brief.ancestors.at(-1) ?? brief.unit;
  const reviewer = step.reviewers[step.stage] ?? office;
  return [
    { post: 'p', unit: brief.unit, role: 'officer' },
    { post: 'r', unit: reviewer, role: 'reviewer' },
    { post: 's', unit: brief.ancestors[0] ?? office, role: 'reviewer' },
    { post: 'o', unit: office, role: 'office' },
    { post: 'o', unit: office, role: 'office', onBehalfOf: brief.unit },
    { post: 'o', unit: office, role: 'office', onBehalfOf: reviewer },
    { post: 'x', unit: directive, role: 'officer' },
  ];
};
