/** What an amendment changes in a directive that runs: the tasks themselves, their dates, whom they name. */
import type { AnchorEventDef, Directive, Obligation } from './directive.ts';
import type { Phase } from './due-rule.ts';

export interface DirectiveChange {
  add?: Obligation[] | undefined;
  /** Each whole, as it is from now on. */
  change?: Obligation[] | undefined;
  /** Ids of those that are asked for no more. */
  drop?: string[] | undefined;
  /** New events, and known ones as they are from now on. */
  events?: AnchorEventDef[] | undefined;
  phases?: Phase[] | undefined;
  /** The new last day of the term. */
  termTo?: string | undefined;
}

const merged = <T>(list: T[], changed: T[], key: (one: T) => string): T[] => {
  const by = new Map(changed.map((one) => [key(one), one]));
  const known = new Set(list.map(key));
  return [...list.map((one) => by.get(key(one)) ?? one), ...changed.filter((one) => !known.has(key(one)))];
};

/** The directive as it stands after an amendment. */
export const amended = (directive: Directive, change: DirectiveChange): Directive => {
  const { add = [], change: changed = [], drop = [], events = [], phases = [], termTo } = change;
  const kept = directive.obligations.filter(({ id }) => !drop.includes(id));
  const dropped = directive.obligations.filter(({ id }) => drop.includes(id));
  return {
    ...directive,
    ...(termTo ? { term: { ...directive.term, to: termTo } } : {}),
    events: merged(directive.events, events, ({ code }) => code),
    ...(phases.length > 0 ? { phases: merged(directive.phases ?? [], phases, ({ code }) => code) } : {}),
    obligations: merged(kept, [...changed, ...add], ({ id }) => id),
    ...(dropped.length > 0 ? { dropped: [...(directive.dropped ?? []), ...dropped] } : {}),
  };
};

export const isEmptyChange = ({ termTo, ...lists }: DirectiveChange): boolean =>
  !termTo && Object.values(lists).every((list) => !list || list.length === 0);

/** What an amendment may not do, each with the obligation that it is about. */
export interface ChangeFault {
  fault: 'unknown' | 'taken' | 'fixed' | 'termTooFar';
  id: string;
}

/** Steps that stand already close by these: who wants another drops the obligation and adds one. */
const FIXED = ['kind', 'closes', 'perMember', 'ladder'] as const;
const keepsFixed = (before: Obligation, after: Obligation): boolean =>
  FIXED.every((field) => before[field] === after[field]);

/** What was dropped does not come back under its name: its steps are there. */
export const changeFaults = (
  directive: Directive,
  { add = [], change = [], drop = [], termTo }: DirectiveChange,
): ChangeFault[] => {
  const used = directive.dropped?.map(({ id }) => id) ?? [];
  const known = new Map(directive.obligations.map((one) => [one.id, one]));
  const unknown = [...change.map(({ id }) => id), ...drop].filter((id) => !known.has(id));
  const taken = add.map(({ id }) => id).filter((id) => known.has(id) || used.includes(id));
  const fixed = change.filter((one) => {
    const before = known.get(one.id);
    return before && !keepsFixed(before, one);
  });
  // A unit's calendar reaches to the end of the year after its term.
  const tooFar =
    termTo !== undefined && Number(termTo.slice(0, 4)) > Number(directive.term.to.slice(0, 4)) + 1;
  return [
    ...unknown.map((id) => ({ fault: 'unknown' as const, id })),
    ...taken.map((id) => ({ fault: 'taken' as const, id })),
    ...fixed.map(({ id }) => ({ fault: 'fixed' as const, id })),
    ...(tooFar ? [{ fault: 'termTooFar' as const, id: termTo }] : []),
  ];
};
