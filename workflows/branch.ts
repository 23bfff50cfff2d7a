/** Whom a workflow has started and what they were told. Plain JSON, carried through continue-as-new. */
import type { UnitId } from '../domain/organisation/organisation.ts';

export interface Child {
  unit: UnitId;
  /** Events and obligations of which its branch wants to hear. */
  listens: string[];
  /** Number of the last news it was told. */
  told: number;
  /** How many of the unit's own plans in force it was told; absent while there is none. */
  plans?: number;
}

export interface Branch {
  children: Child[];
  /** The last unit started, from which the next page goes on. */
  after: UnitId | null;
  complete: boolean;
  /** What it starts lived before, until the directive was closed, and goes on as it stood. */
  reopened?: true | undefined;
}
export const newBranch = (complete: boolean): Branch => ({ children: [], after: null, complete });
/** Of a unit of a directive that is opened again: its children are found and started anew. */
export const branchAgain = (complete: boolean): Branch => ({ ...newBranch(complete), reopened: true });

/** Adds children that it does not have yet; of one it has, the furthest news counts. */
export const adopt = (branch: Branch, children: Child[]): void => {
  for (const child of children) {
    const known = branch.children.find(({ unit }) => unit === child.unit);
    if (known) known.told = Math.max(known.told, child.told);
    else branch.children.push({ ...child });
  }
};

export const letGo = (branch: Branch, units: UnitId[]): void => {
  branch.children = branch.children.filter(({ unit }) => !units.includes(unit));
};
