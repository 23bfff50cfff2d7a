/**
 * What an amendment changes of work that a unit took over: what the unit would have been told that was asked it first. The heir may be named
 * by none of these obligations, so its own place in the tree does not tell.
 */
import { type BriefObligation, briefAt, type UnitBrief } from '../directive/brief.ts';
import { type BriefPart, NO_CALENDAR, rulesOf } from '../directive/brief-part.ts';
import type { Directive } from '../directive/directive.ts';
import { type Grounds, groundsOf, withGrounds } from '../directive/grounds.ts';
import { same } from '../directive/same.ts';
import type { PostId, UnitId } from '../organisation/organisation.ts';
import type { Place } from '../organisation/place.ts';
import type { UnitEvent } from './events.ts';
import { inLineOf } from './relined.ts';

export interface Versions {
  before: Directive;
  after: Directive;
}
/** Obligations that a unit lacked and took over, each as it stood then. */
export interface Takeover {
  from: UnitId;
  obligations: BriefObligation[];
}
export type Standing = Pick<Place, 'unit' | 'ancestors'>;
export interface Heirs {
  /** By heir, in the order in which it was told. */
  takeovers: Map<UnitId, Takeover[]>;
  /** Where a unit stands, or stood when it ended; undefined for one that is not known. */
  placeOf(unit: UnitId): Standing | undefined;
}

export const takeoversIn = (events: UnitEvent[]): Takeover[] =>
  events.flatMap(({ fact }) =>
    fact.type === 'TakenOver' ? [{ from: fact.from, obligations: fact.obligations }] : [],
  );

const briefOf = (directive: Directive, { unit, ancestors }: Standing, members: PostId[] = []): UnitBrief =>
  briefAt(directive, NO_CALENDAR, { unit, ancestors, members, hasSubordinates: false, below: [] });

/** The first that was asked it: an heir hands on what it took over itself. */
const firstAsked = (heir: UnitId, id: string, takeovers: Heirs['takeovers']): UnitId => {
  const last = takeovers.get(heir)?.find(({ obligations }) => obligations.some((one) => one.id === id));
  return last ? firstAsked(last.from, id, takeovers) : heir;
};

interface Inherited {
  obligations: BriefObligation[];
  dropped: string[];
  grounds: Grounds;
  /** What their rules rest on is another. */
  moved: boolean;
}
const inheritedFrom = (
  { before, after }: Versions,
  heir: Standing,
  first: Standing,
  taken: BriefObligation[],
): Inherited => {
  const posts = taken.find((one) => one.posts)?.posts;
  const of = (directive: Directive): UnitBrief => {
    const brief = briefOf(directive, first, posts);
    return {
      ...brief,
      obligations: brief.obligations.filter(({ id }) => taken.some((one) => one.id === id)),
    };
  };
  const [then, now] = [of(before), of(after)];
  const grounds = groundsOf(now, now.obligations);
  const had = new Map(then.obligations.map((one) => [one.id, one]));
  const has = new Set(now.obligations.map(({ id }) => id));
  const superiors = { before: first.ancestors[0], after: heir.ancestors[0] };
  return {
    obligations: now.obligations
      .filter((one) => !same(one, had.get(one.id)))
      .map((one) => ({ ...one, reviewers: inLineOf(one.reviewers, superiors, heir.unit.code) })),
    dropped: then.obligations.flatMap(({ id }) => (has.has(id) ? [] : [id])),
    grounds: grounds ?? {},
    moved: !same(groundsOf(then, then.obligations), grounds),
  };
};

const inheritedBy = (versions: Versions, heir: Standing, { takeovers, placeOf }: Heirs): Inherited[] => {
  const { code } = heir.unit;
  const { before, after } = versions;
  const own = new Set([before, after].flatMap((one) => briefOf(one, heir).obligations.map(({ id }) => id)));
  const taken = (takeovers.get(code) ?? [])
    .flatMap(({ obligations }) => obligations)
    .filter(({ id }) => !own.has(id));
  const byFirst = Map.groupBy(taken, ({ id }) => firstAsked(code, id, takeovers));
  return [...byFirst].flatMap(([unit, obligations]) => {
    const first = placeOf(unit);
    return first ? [inheritedFrom(versions, heir, first, obligations)] : [];
  });
};

/**
 * An heir's part of an amendment.
 * @param own of what it is asked where it stands; null when that is left as it is
 * @returns null when what it took over is left as it is too
 */
export const partWithTakenOver = (
  versions: Versions,
  heir: Standing,
  own: BriefPart | null,
  heirs: Heirs,
): BriefPart | null => {
  const inherited = inheritedBy(versions, heir, heirs);
  const moved = inherited.some((one) => one.moved);
  const changed = inherited.some(({ obligations, dropped }) => obligations.length + dropped.length > 0);
  if (!moved && !changed && !(own?.rules && inherited.length > 0)) return own;
  const { obligations, dropped, ...rest }: BriefPart = own ?? { obligations: [], dropped: [] };
  // Told anew they are told whole: what it took over rests on them too.
  const rules = inherited.reduce((known, { grounds: { expected: _, ...one } }) => withGrounds(known, one), {
    ...rulesOf(briefOf(versions.after, heir)),
  });
  const expected = Object.assign({}, ...inherited.map(({ grounds }) => grounds.expected), rest.expected);
  return {
    obligations: [...obligations, ...inherited.flatMap((one) => one.obligations)],
    dropped: [...dropped, ...inherited.flatMap((one) => one.dropped)],
    ...rest,
    ...(moved && Object.keys(expected).length > 0 ? { expected } : {}),
    ...(moved || rest.rules ? { rules } : {}),
  };
};
