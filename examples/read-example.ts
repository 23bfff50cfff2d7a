/** The five plans of examples/, read for tests and scripts. */
import { readFileSync } from 'node:fs';
import { SAMPLE_PLANS, type SamplePlan } from '../contracts/env.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';

export const PLANS = SAMPLE_PLANS;
export type Plan = SamplePlan;

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

/** Lines as they were broken: white space is one space, "50-\nCT/TW" is "50-CT/TW", marks of emphasis are none. */
export const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\*+/g, '')
    .replace(/-[ \t]*\n\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
/** Both ways of placing a tone mark, and a slip of one scan ("tháng1"). */
export const folded = (text: string) =>
  plain(text)
    .toLocaleLowerCase('vi')
    .replace(/uỷ/g, 'ủy')
    .replace(/hoà/g, 'hòa')
    .replace(/khoẻ/g, 'khỏe')
    .replace('tháng1', 'tháng');
