/** A draft against what a careful reader found in the same plan: how much was found, how much of it is right. */
import type { Confidence, Draft, DraftTask } from '../draft.ts';
import { alike, covered, key, likeness, pairs } from './likeness.ts';

interface LabelledTask {
  title: string;
  tier: 'core' | 'optional';
  leadUnits: string[];
  coordinatingUnits?: string[];
  deadlinePhrase: string | null;
  deadlineKind: string;
  rule: unknown;
}
export interface Labels {
  number?: string | null;
  date?: string | null;
  docType?: string | null;
  issuer?: string | null;
  title?: string | null;
  basisDocuments?: { number: string }[];
  citedDocuments?: { number: string }[];
  tasks: LabelledTask[];
  reports: { phrase: string }[];
}

export const MEASURES = [
  'header',
  'basisRecall',
  'basisPrecision',
  'taskRecall',
  'taskPrecision',
  'deadlineKind',
  'deadlineRule',
  'datedTaskFound',
  'leadUnitRecall',
  'leadUnitPrecision',
  'coordinatingUnitRecall',
  'reportRecall',
  'reportPrecision',
  'sureIsRight',
] as const;
export type Measure = (typeof MEASURES)[number];
/** Right, of how many. */
export type Score = Record<Measure, [number, number]>;

export const noScore = (): Score =>
  Object.fromEntries(MEASURES.map((one) => [one, [0, 0]])) as unknown as Score;
export const add = (score: Score, other: Score): void => {
  for (const one of MEASURES) {
    score[one][0] += other[one][0];
    score[one][1] += other[one][1];
  }
};

const LEAST = { task: 0.55, unit: 0.6, report: 0.5, text: 0.7, event: 0.5 };
const BODY = 700;

const taskLikeness = (label: LabelledTask, task: DraftTask): number => {
  const body = `${task.title.value} ${task.sourceText.slice(0, BODY)}`;
  const title = Math.max(likeness(label.title, task.title.value), 0.9 * covered(label.title, body));
  if (!label.deadlinePhrase) return title;
  const phrase = Math.max(
    likeness(label.deadlinePhrase, task.deadline.value.phrase ?? ''),
    0.9 * covered(label.deadlinePhrase, body),
  );
  return 0.75 * title + 0.25 * phrase;
};

/** Labels' own words about a rule, which no reader can be held to. */
const FREE = new Set(['code', 'label', 'also', 'note', 'tentative']);
const isDate = (text: string): boolean => /^\d{4}(-\d\d){0,2}$/.test(text);
/** Every leaf that the label states stands in what was read. */
export const agrees = (want: unknown, have: unknown): boolean => {
  if (want === null || want === undefined) return true;
  if (Array.isArray(want)) return want.every((one, at) => agrees(one, (have as unknown[] | undefined)?.[at]));
  if (typeof want === 'object')
    return Object.entries(want).every(
      ([name, value]) =>
        FREE.has(name) || agrees(value, (have as Record<string, unknown> | undefined)?.[name]),
    );
  if (typeof want === 'string' && !isDate(want) && want.includes(' '))
    return likeness(want, String(have ?? '')) >= LEAST.event;
  return key(want) === key(have);
};

const sameDeadline = (label: LabelledTask, task: DraftTask): boolean =>
  label.deadlineKind === task.deadline.value.kind && agrees(label.rule, task.deadline.value.rule);
const sameUnits = (want: string[], have: string[]): boolean =>
  pairs(want, have, alike, LEAST.unit).length === want.length && want.length === have.length;

const count = (score: Score, measure: Measure, right: number, all: number): void => {
  score[measure][0] += right;
  score[measure][1] += all;
};
const trust = (score: Score, confidence: Confidence, right: boolean): void => {
  if (confidence === 'sure') count(score, 'sureIsRight', right ? 1 : 0, 1);
};

const scoreHeader = (labels: Labels, { header }: Draft, score: Score): void => {
  for (const name of ['number', 'date', 'docType', 'issuer', 'title'] as const) {
    if (!(name in labels)) continue;
    const [want, have] = [labels[name], header[name].value];
    const worded = name === 'issuer' || name === 'title';
    const right = worded ? likeness(want ?? '', have ?? '') >= LEAST.text : key(want) === key(have);
    count(score, 'header', right ? 1 : 0, 1);
    trust(score, header[name].confidence, right);
  }
};
const scoreBases = (labels: Labels, draft: Draft, score: Score): void => {
  const want = new Set((labels.basisDocuments ?? []).map(({ number }) => key(number)));
  const cited = new Set((labels.citedDocuments ?? []).map(({ number }) => key(number)));
  const have = new Set(draft.bases.map(({ number }) => key(number)));
  count(score, 'basisRecall', [...want].filter((one) => have.has(one)).length, want.size);
  count(
    score,
    'basisPrecision',
    [...have].filter((one) => want.has(one) || cited.has(one)).length,
    have.size,
  );
};
const scorePair = (label: LabelledTask, task: DraftTask, score: Score): void => {
  const right = sameDeadline(label, task);
  count(score, 'deadlineKind', label.deadlineKind === task.deadline.value.kind ? 1 : 0, 1);
  if (label.deadlineKind !== 'none') count(score, 'deadlineRule', right ? 1 : 0, 1);
  const leads = pairs(label.leadUnits, task.lead.value, alike, LEAST.unit).length;
  count(score, 'leadUnitRecall', leads, label.leadUnits.length);
  count(score, 'leadUnitPrecision', leads, task.lead.value.length);
  const beside = label.coordinatingUnits ?? [];
  count(
    score,
    'coordinatingUnitRecall',
    pairs(beside, task.coordinating.value, alike, LEAST.unit).length,
    beside.length,
  );
  trust(score, task.deadline.confidence, right);
  trust(score, task.lead.confidence, sameUnits(label.leadUnits, task.lead.value));
};

export const scoreOf = (labels: Labels, draft: Draft): Score => {
  const score = noScore();
  scoreHeader(labels, draft, score);
  scoreBases(labels, draft, score);
  const matched = pairs(labels.tasks, draft.tasks, taskLikeness, LEAST.task);
  const core = labels.tasks.filter(({ tier }) => tier !== 'optional');
  count(score, 'taskRecall', matched.filter(([label]) => label.tier !== 'optional').length, core.length);
  count(score, 'taskPrecision', matched.length, draft.tasks.length);
  for (const [label, task] of matched) scorePair(label, task, score);
  const dated = core.filter(({ deadlineKind }) => deadlineKind !== 'none' && deadlineKind !== 'ongoing');
  count(
    score,
    'datedTaskFound',
    matched.filter(([label, task]) => dated.includes(label) && sameDeadline(label, task)).length,
    dated.length,
  );
  const reports = pairs(
    labels.reports,
    draft.reports,
    (a, b) => alike(a.phrase, b.phrase),
    LEAST.report,
  ).length;
  count(score, 'reportRecall', reports, labels.reports.length);
  count(score, 'reportPrecision', reports, draft.reports.length);
  return score;
};
