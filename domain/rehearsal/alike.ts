/**
 * An organisation of any size as a rehearsal sees it: units that a directive cannot tell apart live through it alike, so
 * one of them is rehearsed and counted as many times as there are of them.
 */
import type { Organisation, Unit, UnitId } from '../organisation/organisation.ts';

export type Named = Pick<Unit, 'code' | 'name'>;

/** Units for which one stands. */
export interface Crowd {
  units: number;
  /** The first of them in order of code, `MOST_NAMED` at most. */
  named: Named[];
}

/** Of the units for which one stands, those that have the same kinds of units somewhere below them. */
export interface Superiors {
  unit: UnitId;
  /** The units that stand for those below. */
  below: UnitId[];
  units: number;
}

export interface Alike {
  /** One unit for all that are alike, with its members; its superior is the one that stands for theirs. */
  organisation: Organisation;
  crowds: Map<UnitId, Crowd>;
  superiors: Superiors[];
}

export const MOST_NAMED = 50;

/** All the units for which some stand. */
export const crowdOf = ({ crowds }: Pick<Alike, 'crowds'>, units: UnitId[]): Crowd => {
  const found = units.flatMap((unit) => crowds.get(unit) ?? []);
  return {
    units: found.reduce((sum, crowd) => sum + crowd.units, 0),
    named: found
      .flatMap(({ named }) => named)
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .slice(0, MOST_NAMED),
  };
};
