/** A unit's place in the tree: all that its brief needs of the rest of it. */

import type { LocalDate } from '../time/local-date.ts';
import { existsOn } from './as-of.ts';
import {
  type Organisation,
  type PostId,
  type Selector,
  type Unit,
  type UnitId,
  unitsNamed,
} from './organisation.ts';

/** What a selector looks at. */
export type Traits = Pick<Unit, 'code' | 'kind' | 'tags'>;

export interface Place {
  unit: Unit;
  /** Superiors, nearest first; empty for the root. */
  ancestors: UnitId[];
  hasSubordinates: boolean;
  /** The units below, all levels. Units that are alike for every selector may stand as one. */
  below: Traits[];
  /** Member posts of the unit, in order of code: a file and the database list people differently. */
  members: PostId[];
}

/** Units that any of the selectors names by code: these are never alike to others. */
export const namedBy = (selectors: (Selector | undefined)[]): UnitId[] => [
  ...new Set(selectors.flatMap((selector) => (selector ? unitsNamed(selector) : []))),
];

/** Units of a tree that exist on a day, with those they hang from. */
export const existing = (organisation: Organisation, day: LocalDate): Organisation => {
  const byParent = Map.groupBy(
    organisation.units.filter((unit) => existsOn(unit, day)),
    ({ parent }) => parent,
  );
  const reached = new Set<UnitId>();
  const reach = (parent: UnitId | null): void => {
    for (const { code } of byParent.get(parent) ?? []) {
      reached.add(code);
      reach(code);
    }
  };
  reach(null);
  const there = ({ code }: { code: UnitId }) => reached.has(code);
  return {
    ...organisation,
    units: organisation.units.filter(there),
    people: organisation.people.filter(({ unit }) => reached.has(unit)),
  };
};

/** Places in a tree that is held whole. Cycles are refused when an organisation is read. */
export const placesIn = (organisation: Organisation): ((code: UnitId) => Place) => {
  const units = new Map(organisation.units.map((unit) => [unit.code, unit]));
  const byParent = Map.groupBy(organisation.units, ({ parent }) => parent);
  const members = Map.groupBy(
    organisation.people.filter(({ roles }) => roles.includes('member')),
    ({ unit }) => unit,
  );
  const below = (code: UnitId): Unit[] =>
    (byParent.get(code) ?? []).flatMap((unit) => [unit, ...below(unit.code)]);
  const above = (code: UnitId): UnitId[] => {
    const parent = units.get(code)?.parent;
    return parent ? [parent, ...above(parent)] : [];
  };
  return (code) => {
    const unit = units.get(code);
    if (!unit) throw new RangeError(`no unit ${code} in the organisation`);
    return {
      unit,
      ancestors: above(code),
      hasSubordinates: byParent.has(code),
      below: below(code),
      members: (members.get(code) ?? []).map((person) => person.code).sort(),
    };
  };
};
