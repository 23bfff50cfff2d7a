/** Days of events: as the office recorded them, else as it expects them. */
import type { UnitBrief } from '../directive/brief.ts';
import { type Bound, codesOf, type EventCode, type EventSet, ISSUE } from '../directive/due-rule.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';

/** Event code → the date it occurred; only events that did. */
export type Occurred = Record<EventCode, LocalDate>;

/** What rules are computed on: parts of a unit's brief. */
export type Ground = Pick<
  UnitBrief,
  'issuedOn' | 'expected' | 'calendar' | 'defaults' | 'phases' | 'committeeTerm'
>;

export interface Moment {
  event: EventCode;
  on: LocalDate;
}
/** `provisional`: rests on an expected day. */
export type Foreseen = Moment & { provisional?: true | undefined };

/** Days that stand: the issue, and what has occurred. */
export const standing = (ground: Pick<Ground, 'issuedOn'>, occurred: Occurred): Occurred => ({
  ...occurred,
  [ISSUE]: ground.issuedOn,
});

const momentIn =
  (known: Occurred) =>
  (event: EventCode): Moment[] => {
    const on = known[event];
    return on ? [{ event, on }] : [];
  };

/** Of several on one day the one named first. */
const lastOf = (moments: Moment[]): Moment | null =>
  moments.reduce<Moment | null>((best, one) => (best === null || one.on > best.on ? one : best), null);
const firstOf = (moments: Moment[]): Moment | null =>
  moments.reduce<Moment | null>((best, one) => (best === null || one.on < best.on ? one : best), null);

/** The event whose date a rule counts from: the last of all, the first of any. Null while it must wait. */
export const anchorOf = (events: EventSet, known: Occurred): Moment | null => {
  const codes = codesOf(events);
  const moments = codes.flatMap(momentIn(known));
  if ('anyOf' in events) return firstOf(moments);
  return moments.length < codes.length ? null : lastOf(moments);
};

/** The event before which something must be done: the first of all, the last of any. */
export const targetOf = (events: EventSet, ground: Ground, occurred: Occurred): Foreseen | null => {
  const certain = standing(ground, occurred);
  const codes = codesOf(events);
  const moments = codes.flatMap(momentIn({ ...ground.expected, ...certain }));
  const target = 'allOf' in events ? firstOf(moments) : lastOf(moments);
  if (!target) return null;
  return codes.every((code) => certain[code]) ? target : { ...target, provisional: true };
};

interface BoundDay {
  date: LocalDate;
  provisional?: true | undefined;
  /** The event, its day, and on which side of it the bound lies. */
  moment?: (Moment & { edge: 'on' | 'after' | 'before' }) | undefined;
}
const EDGES = { on: 0, after: 1, before: -1 } as const;

/** The day of a bound; null while its event neither has occurred nor is expected. */
export const boundDay = (
  bound: Bound,
  ground: Pick<Ground, 'issuedOn' | 'expected'>,
  occurred: Occurred,
): BoundDay | null => {
  if ('date' in bound) return { date: bound.date };
  const [edge, event] = Object.entries(bound)[0] as [keyof typeof EDGES, EventCode];
  const certain = standing(ground, occurred)[event];
  const on = certain ?? ground.expected[event];
  if (!on) return null;
  const date = addDays(on, EDGES[edge]);
  return { date, ...(certain ? {} : { provisional: true as const }), moment: { event, on, edge } };
};
