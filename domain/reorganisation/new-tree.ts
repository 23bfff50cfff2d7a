/** The tree as a request would leave it: who stands below whom, and the line above each. */
import type { UnitId } from '../organisation/organisation.ts';
import { endingUnitsOf, type KnownTree, type ReorganisationRequest, restHeir } from './request.ts';

export interface NewTree {
  ending: UnitId[];
  /** Units that stand below another superior than before, or begin: code → superior. */
  parents: Map<UnitId, UnitId>;
  /** Direct subordinates of ending units for which no new superior is known. */
  homeless: { unit: UnitId; superior: UnitId }[];
  /** Superiors, nearest first; null when going up never ends. */
  line(unit: UnitId): UnitId[] | null;
  /** Going up from it leads back to it. */
  isAboveItself(unit: UnitId): boolean;
}

export const newTree = (request: ReorganisationRequest, known: KnownTree): NewTree => {
  const { kind, units, heirs, parent, subordinates } = request;
  const ending = endingUnitsOf(request);
  const parents = new Map<UnitId, UnitId>();
  const homeless: NewTree['homeless'] = [];
  for (const { code, begins } of heirs) if (begins) parents.set(code, begins.parent);
  if (kind === 'move' && parent) for (const unit of units) parents.set(unit, parent);
  const rest = restHeir(request);
  for (const superior of ending)
    for (const unit of known.subordinates.get(superior) ?? []) {
      const to = subordinates[unit] ?? rest;
      if (ending.includes(unit)) continue;
      // A subordinate that its own superior merges into stands where that one stood.
      const above = to === unit ? (known.units.get(superior)?.parent ?? null) : to;
      if (above) parents.set(unit, above);
      else homeless.push({ unit, superior });
    }
  const parentOf = (unit: UnitId) => parents.get(unit) ?? known.units.get(unit)?.parent ?? null;
  const climb = (unit: UnitId): { line: UnitId[]; again: UnitId | null } => {
    const line: UnitId[] = [];
    for (let above = parentOf(unit); above; above = parentOf(above)) {
      if (above === unit || line.includes(above)) return { line, again: above };
      line.push(above);
    }
    return { line, again: null };
  };
  return {
    ending,
    parents,
    homeless,
    line(unit) {
      const { line, again } = climb(unit);
      return again === null ? line : null;
    },
    isAboveItself: (unit) => climb(unit).again === unit,
  };
};
