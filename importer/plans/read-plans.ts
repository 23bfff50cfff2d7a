/** The sample plans with the labels of a careful reader: how each set came to be is told in README.md beside this file. */
import { readdirSync, readFileSync } from 'node:fs';
import { type PlanLabel, planLabelSchema } from './plan-label.ts';

export const PLAN_SETS = ['dev', 'held-out'] as const;
/** Written and labelled before the reader saw them, to be measured once blind. */
export const BLIND_SETS = [
  'blind-2',
  'blind-3',
  'blind-4',
  'blind-5',
  'blind-6',
  'blind-7',
  'blind-8',
  'blind-9',
  'blind-10',
] as const;
export type PlanSet = (typeof PLAN_SETS | typeof BLIND_SETS)[number];

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
