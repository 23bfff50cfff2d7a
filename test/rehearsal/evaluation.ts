/** The sample policies, and what a cell and those above it do when its year is closed. The year-end of 2025, due on 15 December. */
import { readFileSync } from 'node:fs';
import type { Policy } from '../../domain/evaluation/policy.ts';
import type { Dated } from './cell.ts';
import { type Doing, officer, paper, reviewer } from './given.ts';

const file = (name: string): Policy =>
  JSON.parse(readFileSync(new URL(`../../examples/evaluation/${name}.json`, import.meta.url), 'utf8'));
export const yearEnd = file('year-end');
export const meetings = file('meeting');

export const SELF = { 'chap-hanh': 10, 'sinh-hoat': 9, 'khac-phuc': 8 };
export const ABOVE = { 'chap-hanh': 9.5, 'sinh-hoat': 9, 'khac-phuc': 8 };
export const REVIEW_STEP = 'Y/2025';
export const EIGHT = Object.fromEntries(meetings.criteria.map(({ code, max }) => [code, max - 1]));

type Of<K extends Doing['act']> = Extract<Doing, { act: K }>;
const step = REVIEW_STEP;
export const assessed: Of<'selfAssess'> = {
  act: 'selfAssess',
  by: officer,
  step,
  entry: { on: '2025-12-17' },
  policy: yearEnd,
  scores: SELF,
  exceeded: [],
};
export const proposed: Of<'proposeYearEnd'> = {
  act: 'proposeYearEnd',
  by: reviewer,
  step,
  policy: yearEnd,
  scores: ABOVE,
};
export const inspected: Of<'inspect'> = { act: 'inspect', by: reviewer, on: '2025-12-15', findings: [] };
export const decided: Of<'decideYearEnd'> = {
  act: 'decideYearEnd',
  by: reviewer,
  step,
  policy: yearEnd,
  band: 'khong',
  paper,
  quota: null,
};
export const lookAsked: Of<'askAnotherLook'> = {
  act: 'askAnotherLook',
  by: officer,
  step,
  reason: 'Hai việc chậm do chờ văn bản của cấp trên',
};
const held: Doing = { act: 'holdMeeting', by: officer, step: 'M/2025-12', entry: { on: '2025-12-03' } };
export const scored: Of<'assessMeeting'> = {
  act: 'assessMeeting',
  by: officer,
  step: 'M/2025-12',
  policy: meetings,
  scores: EIGHT,
};
export const rescored: Of<'reviewMeeting'> = { ...scored, act: 'reviewMeeting', by: reviewer };

export const HELD: Dated[] = [['2025-12-03', held]];
export const SCORED: Dated[] = [...HELD, ['2025-12-04', scored]];
export const RESCORED: Dated[] = [...SCORED, ['2025-12-05', rescored]];
export const INSPECTED: Dated[] = [['2025-12-15', inspected]];
export const ASSESSED: Dated[] = [...INSPECTED, ['2025-12-17', assessed]];
export const PROPOSED: Dated[] = [...ASSESSED, ['2025-12-18', proposed]];
export const DECIDED: Dated[] = [...PROPOSED, ['2025-12-19', decided]];
export const LOOKED: Dated[] = [...DECIDED, ['2025-12-22', lookAsked]];
export const FINAL: Dated[] = [...LOOKED, ['2025-12-23', decided]];
