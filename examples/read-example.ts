/** The five plans of examples/, read for tests and scripts. */
import { readFileSync } from 'node:fs';
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';

export const PLANS = ['dai-son', 'hai-phong', 'bach-dang', 'gia-lai', 'nam-an-phu'] as const;
export type Plan = (typeof PLANS)[number];

/** How one reader sorted the plan's tasks and reports; see docs/nhan-xet-nhan.md. */
export interface TaskLabel {
  id: string;
  tier: 'core' | 'optional';
  leadUnits: string[];
  deadlineKind: string;
  deadlinePhrase: string | null;
}
export interface Labels {
  _meta: { restored?: { sectionIV: string[] } };
  number: string | null;
  date: string | null;
  basisDocuments: { number: string; date: string }[];
  recipients: string[];
  tasks: TaskLabel[];
  reports: { id: string; phrase: string; via?: string }[];
}

const read = (plan: Plan, name: string): string =>
  readFileSync(new URL(`${plan}/${name}`, import.meta.url), 'utf8');

export const readExample = (plan: Plan) => {
  const directive: Directive = JSON.parse(read(plan, 'directive.json'));
  const organisation: Organisation = JSON.parse(read(plan, 'organisation.json'));
  const labels: Labels = JSON.parse(read(plan, 'labels.json'));
  return { directive, organisation, labels, lines: read(plan, 'plan.txt').split('\n') };
};
