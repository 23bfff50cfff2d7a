/** What an amendment changes for one unit: its part of the brief, made where the tree is known and told with the news. */

import type { Calendar } from '../calendar/calendar.ts';
import type { Place, Traits } from '../organisation/place.ts';
import type { LocalDate } from '../time/local-date.ts';
import { type BriefObligation, briefAt, owes, type UnitBrief } from './brief.ts';
import type { RuleParts } from './brief-rules.ts';
import type { Directive, Obligation } from './directive.ts';
import { same } from './same.ts';

export interface BriefPart {
  /** Added, or as they are from now on. */
  obligations: BriefObligation[];
  dropped: string[];
  term?: UnitBrief['term'] | undefined;
  expected?: UnitBrief['expected'] | undefined;
  /** All of it anew, where anything of it differs. */
  rules?: RuleParts | undefined;
}

const PARTS = ['yearly', 'phases', 'reportTerms', 'committeeTerm'] as const;
export const rulesOf = (brief: UnitBrief): RuleParts =>
  Object.fromEntries(PARTS.flatMap((key) => (brief[key] ? [[key, brief[key]]] : [])));

/** Null when the amendment leaves this unit as it is. */
export const partBetween = (before: UnitBrief, after: UnitBrief): BriefPart | null => {
  const had = new Map(before.obligations.map((one) => [one.id, one]));
  const has = new Set(after.obligations.map(({ id }) => id));
  const part: BriefPart = {
    obligations: after.obligations.filter((one) => !same(one, had.get(one.id))),
    dropped: before.obligations.flatMap(({ id }) => (has.has(id) ? [] : [id])),
    ...(same(before.term, after.term) ? {} : { term: after.term }),
    ...(same(before.expected, after.expected) ? {} : { expected: after.expected }),
    ...(same(rulesOf(before), rulesOf(after)) ? {} : { rules: rulesOf(after) }),
  };
  const { obligations, dropped, ...rest } = part;
  return obligations.length + dropped.length + Object.keys(rest).length > 0 ? part : null;
};

/** What an amendment means where a unit stands: for itself, and whether anybody below must hear of it. */
export interface AmendedPlace {
  part: BriefPart | null;
  /** Somebody below is concerned. */
  below: boolean;
  /** What its branch listens for by now. */
  listens: string[];
}

/** A part says nothing of days off. */
export const NO_CALENDAR: Calendar = { version: '', off: [], work: [] };

export const amendedPlace = (before: Directive, after: Directive, place: Place): AmendedPlace => {
  const now = briefAt(after, NO_CALENDAR, place);
  return {
    part: partBetween(briefAt(before, NO_CALENDAR, place), now),
    below: concerns(before, after, place.below),
    listens: now.listens,
  };
};

const GROUNDS = ['term', 'events', 'phases', 'reportTerms', 'committeeTerm'] as const;
/** Whether what rules rest on is another, or an obligation that names one of these units. */
const concerns = (before: Directive, after: Directive, units: Traits[]): boolean => {
  if (units.length === 0) return false;
  if (GROUNDS.some((key) => !same(before[key], after[key]))) return true;
  const lacks = (directive: Directive, one: Obligation) =>
    !directive.obligations.some((other) => other.id === one.id && same(one, other));
  const differing = [
    ...before.obligations.filter((one) => lacks(after, one)),
    ...after.obligations.filter((one) => lacks(before, one)),
  ];
  return differing.some((one) => units.some((unit) => owes(one, unit)));
};

/** The brief after the part. Its obligations stand in order of their ids, whatever came first. */
export const withPart = (brief: UnitBrief, part: BriefPart, news: number): UnitBrief => {
  const { obligations, dropped, term, expected, rules } = part;
  const changed = new Set([...obligations.map(({ id }) => id), ...dropped]);
  const kept = brief.obligations.filter(({ id }) => !changed.has(id));
  const { yearly, phases, reportTerms, committeeTerm, ...rest } = brief;
  return {
    ...(rules ? { ...rest, ...rules } : brief),
    ...(term ? { term } : {}),
    ...(expected ? { expected: { ...brief.expected, ...expected } } : {}),
    amended: news,
    obligations: byId([...kept, ...obligations]),
  };
};

export const byId = (obligations: BriefObligation[]): BriefObligation[] =>
  [...obligations].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** What a rule of this obligation is counted from: one that was added later did not exist before. */
export const sinceAdded = <B extends { issuedOn: LocalDate }>(brief: B, { since }: BriefObligation): B =>
  since && since > brief.issuedOn ? { ...brief, issuedOn: since } : brief;
