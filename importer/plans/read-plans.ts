/** The sample plans with the labels of a careful reader: `dev` to look at while writing, `held-out` only to measure. */
import { readdirSync, readFileSync } from 'node:fs';
import { type PlanLabel, planLabelSchema } from './plan-label.ts';

export const PLAN_SETS = ['dev', 'held-out'] as const;
export type PlanSet = (typeof PLAN_SETS)[number];

export interface LabelledPlan {
  name: string;
  /** As it stands in the file: line breaks, damage and NFD kept. */
  text: string;
  label: PlanLabel;
}

/** In the order of their names. @throws ZodError when a label has not the shape of `planLabelSchema` */
export const readPlans = (set: PlanSet): LabelledPlan[] => {
  const folder = new URL(`${set}/`, import.meta.url);
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      const label = planLabelSchema.parse(JSON.parse(read(`${name}.expected.json`)));
      return { name, text: read(file), label };
    });
};
