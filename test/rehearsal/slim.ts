/**
 * What a life costs on the real workflows is how often its units wake up. Every eleventh life is whole: its tree, its ladder, a New
 * Year and a Tết. The others have three or four units, who are reminded seldom, and end after the New Year.
 */
import type { Ladder } from '../../domain/ladder/ladder.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Plan } from './arbitraries.ts';

const WHOLE_EVERY = 11;
const FEW = 2;
const MOST_CHOICES = 24;
const SELDOM: Ladder = [
  { at: -2, to: 'unit' },
  { at: 1, to: 'head' },
  { at: 6, to: 'advisory', every: 10 },
  { at: 8, to: 'higher', every: 10 },
];

export const slim = (plan: Plan, i: number): Plan =>
  i % WHOLE_EVERY === 0
    ? plan
    : {
        ...plan,
        units: plan.units.slice(0, plan.needs ?? FEW),
        obligations: plan.obligations.map((one) => ({ ...one, sparse: false })),
        ladder: SELDOM,
        choices: plan.choices.slice(0, MOST_CHOICES),
        until: instantAt('2026-01-19', '12:00'),
      };
