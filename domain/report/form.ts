/**
 * The form of a report: what is asked, which numbers belong together, and what can be filled in from the steps.
 * Forms are data with a version. A submitted report keeps the version it was made with, so versions are added, never
 * changed. Nothing of a form asks about persons: units, work and dates only.
 */
import type { ObligationKind } from '../directive/directive.ts';
import { isLocalDate } from '../time/local-date.ts';

/** What the recorded steps of a unit say of a period by themselves; see `prefill.ts`. */
export const PREFILLS = [
  'doneOnTime',
  'doneLate',
  'overdue',
  'returned',
  'studies',
  'studyInvited',
  'studyPresent',
  'meetings',
  'meetingInvited',
  'meetingPresent',
] as const;
export type Prefill = (typeof PREFILLS)[number];

interface FieldBase {
  /** Stays the same from version to version: sums run over it. */
  code: string;
  label: string;
  /** A report is not handed in without it. */
  required?: boolean | undefined;
}
export type FormField = FieldBase &
  (
    | { type: 'number'; prefill?: Prefill | undefined }
    | { type: 'text' }
    | { type: 'choice'; options: string[] }
    | { type: 'date' }
  );

export type FormRelation =
  /** "có mặt không quá được triệu tập" */
  | { type: 'atMost'; field: string; limit: string }
  /** "tổng số bằng các phần cộng lại" */
  | { type: 'sumOf'; field: string; parts: string[] };

export interface ReportForm {
  code: string;
  /** 1, 2, 3 …; the highest is the one in use. */
  version: number;
  title: string;
  fields: FormField[];
  relations: FormRelation[];
}
export interface FormRef {
  code: string;
  version: number;
}

/** By field code. What was left empty is not there. */
export type Answers = Record<string, number | string>;

export type FormFault =
  | { type: 'oldVersion'; version: number; current: number }
  | { type: 'otherForm'; code: string; current: string }
  | { type: 'unknownField'; field: string }
  | { type: 'missing'; field: string }
  | { type: 'wrongType'; field: string; wants: FormField['type'] }
  | { type: 'atMost'; field: string; value: number; limit: string; most: number }
  | { type: 'sumOf'; field: string; value: number; parts: string[]; sum: number };

/** Kinds of obligation whose reports are added up level by level. */
const ADDED_UP = ['report', 'interimReview', 'finalReview'] as const satisfies ObligationKind[];
export const isAddedUp = (kind: ObligationKind): boolean => ADDED_UP.some((one) => one === kind);

/** Kinds that are handed in on a form: those, and what a unit says of its own year, which is judged and not added up. */
export const FORMED_KINDS = [...ADDED_UP, 'yearEndReview'] as const satisfies ObligationKind[];
export const isFormed = (kind: ObligationKind): boolean => FORMED_KINDS.some((one) => one === kind);

const MOST = 1_000_000_000_000;

const fits = (field: FormField, value: number | string): boolean => {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= MOST;
    case 'text':
      return typeof value === 'string';
    case 'choice':
      return typeof value === 'string' && field.options.includes(value);
    case 'date':
      return typeof value === 'string' && isLocalDate(value);
  }
};

const numberAt = (answers: Answers, field: string): number | null => {
  const value = answers[field];
  return typeof value === 'number' ? value : null;
};

const relationFault = (relation: FormRelation, answers: Answers): FormFault[] => {
  const value = numberAt(answers, relation.field);
  if (value === null) return [];
  if (relation.type === 'atMost') {
    const most = numberAt(answers, relation.limit);
    return most === null || value <= most
      ? []
      : [{ type: 'atMost', field: relation.field, value, limit: relation.limit, most }];
  }
  const parts = relation.parts.map((part) => numberAt(answers, part));
  // Of parts that nobody gave nothing can be said.
  if (parts.some((part) => part === null)) return [];
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  return value === sum ? [] : [{ type: 'sumOf', field: relation.field, value, parts: relation.parts, sum }];
};

/** Everything that stands against handing in these answers on this form; empty when nothing does. */
export const answerFaults = (form: ReportForm, { code, version }: FormRef, answers: Answers): FormFault[] => {
  if (code !== form.code) return [{ type: 'otherForm', code, current: form.code }];
  if (version !== form.version) return [{ type: 'oldVersion', version, current: form.version }];
  const known = new Map(form.fields.map((field) => [field.code, field]));
  const unknown = Object.keys(answers).filter((field) => !known.has(field));
  return [
    ...unknown.map((field): FormFault => ({ type: 'unknownField', field })),
    ...form.fields.flatMap((field): FormFault[] => {
      const value = answers[field.code];
      if (value === undefined || (typeof value === 'string' && value.trim() === ''))
        return field.required ? [{ type: 'missing', field: field.code }] : [];
      return fits(field, value) ? [] : [{ type: 'wrongType', field: field.code, wants: field.type }];
    }),
    ...form.relations.flatMap((relation) => relationFault(relation, answers)),
  ];
};

/** The version in use of each form. */
const inUse = (forms: readonly ReportForm[], code: string): ReportForm | null =>
  forms
    .filter((form) => form.code === code)
    .reduce<ReportForm | null>((best, form) => (best && best.version > form.version ? best : form), null);

interface FormedObligation {
  kind: ObligationKind;
  /** Code of a form of the directive; the default of its kind when absent. */
  form?: string | undefined;
}
/** @param defaults one form a kind, for obligations that name none */
export const formOf = (
  { kind, form }: FormedObligation,
  forms: readonly ReportForm[] | undefined,
  defaults: readonly ReportForm[],
): ReportForm | null => {
  if (!isFormed(kind)) return null;
  return form === undefined ? inUse(defaults, kind) : inUse(forms ?? [], form);
};

/** The form of a report as it was when it was handed in; null for one that nobody knows any more. */
export const formAt = (
  { code, version }: FormRef,
  forms: readonly ReportForm[] | undefined,
  defaults: readonly ReportForm[],
): ReportForm | null =>
  [...(forms ?? []), ...defaults].find((form) => form.code === code && form.version === version) ?? null;
