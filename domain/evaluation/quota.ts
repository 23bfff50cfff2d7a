/** How many units may be in the quota's band, and who is among them while more want to be. A tie is for people to break. */
import type { UnitId } from '../organisation/organisation.ts';
import type { Quota } from './policy.ts';

/** A unit as it is decided, or else proposed. */
export interface Standing {
  unit: UnitId;
  points: number;
  band: string;
  decided: boolean;
}
/** `tied`: with as many points as others, and not places for all of them. `beyond`: others with more points take them. */
export type Place = 'within' | 'tied' | 'beyond';
export interface Ranked extends Standing {
  place: Place;
}
export interface Places {
  /** Units that the quota counts from. */
  base: number;
  allowed: number;
  /** Decided so far. */
  taken: number;
  /** In or for the band, best first. */
  ranked: Ranked[];
}

/** Rounded down: a part of a unit is no place. */
const allowedOf = ({ share, of }: Quota, group: readonly Standing[]): { base: number; allowed: number } => {
  const base = group.filter(({ band }) => of.includes(band)).length;
  return { base, allowed: Math.floor((base * share) / 100) };
};

const better = (a: Standing, b: Standing): number => b.points - a.points || (a.unit < b.unit ? -1 : 1);

/** A decided unit has its place; the others have what is left, best first. */
export const placesIn = (quota: Quota, group: readonly Standing[]): Places => {
  const { base, allowed } = allowedOf(quota, group);
  const inBand = group.filter(({ band }) => band === quota.band);
  const taken = inBand.filter(({ decided }) => decided).length;
  const wanting = inBand.filter(({ decided }) => !decided).sort(better);
  const left = Math.max(0, allowed - taken);
  const last = wanting[left - 1]?.points;
  const next = wanting[left]?.points;
  const placed = (one: Standing, i: number): Place => {
    if (last !== undefined && last === next && one.points === last) return 'tied';
    return i < left ? 'within' : 'beyond';
  };
  return {
    base,
    allowed,
    taken,
    ranked: [
      ...inBand
        .filter(({ decided }) => decided)
        .sort(better)
        .map((one) => ({ ...one, place: 'within' as const })),
      ...wanting.map((one, i) => ({ ...one, place: placed(one, i) })),
    ],
  };
};

/** What a decision is held against: the places as they are when it has been taken. */
export interface QuotaCheck {
  allowed: number;
  /** With this one. */
  taken: number;
  /** Of this one before it; `within` where it is not in the quota's band. */
  place: Place;
}

/** @param group all units decided at the same level; the one decided now may be among them */
export const checkQuota = (
  quota: Quota,
  group: readonly Standing[],
  decided: Omit<Standing, 'decided'>,
): QuotaCheck => {
  const others = group.filter(({ unit }) => unit !== decided.unit);
  const before = placesIn(quota, [...others, { ...decided, decided: false }]);
  const after = placesIn(quota, [...others, { ...decided, decided: true }]);
  const place = before.ranked.find(({ unit }) => unit === decided.unit)?.place ?? 'within';
  return { allowed: after.allowed, taken: after.taken, place };
};
