/** What several units have alike is said once, with all of them. */
import type { UnitId } from '../organisation/organisation.ts';

/** One for each kind, so that the kinds can still be told apart. */
export type Shared<C extends { unit: UnitId }> = C extends unknown
  ? Omit<C, 'unit'> & { units: UnitId[] }
  : never;

/** In the order in which each was found first. */
export const shared = <C extends { unit: UnitId }>(all: readonly C[]): Shared<C>[] => {
  const found = new Map<string, Shared<C>>();
  for (const { unit, ...rest } of all) {
    const key = JSON.stringify(rest);
    const known = found.get(key);
    if (known) known.units.push(unit);
    else found.set(key, { ...rest, units: [unit] } as Shared<C>);
  }
  return [...found.values()];
};
