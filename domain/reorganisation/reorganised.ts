/**
 * A change of the tree under a running directive, as the tree is told of it. A pure description: who ends and who
 * goes on with the work, who begins, and who stands below whom from then on.
 */
import type { Paper } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';

export const REORGANISATION_KINDS = ['merge', 'split', 'move', 'dissolve'] as const;
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];

/** A unit that ends, or that moves out of the directive. With several heirs the office has said which takes which step; the first takes the rest. */
export interface EndingUnit {
  unit: UnitId;
  /** Who goes on with its work; none when it is dissolved or moves out. */
  heirs: UnitId[];
  assigned?: Record<string, UnitId> | undefined;
}

export interface Reorganised {
  type: 'UnitsReorganised';
  reorganisation: string;
  kind: ReorganisationKind;
  /** The first day of the new tree. */
  on: LocalDate;
  reason: string;
  paper?: Paper | undefined;
  ends: EndingUnit[];
  /** Units that begin, and below whom. */
  begins: { unit: UnitId; parent: UnitId }[];
  /** Superiors, nearest first, of units that stand elsewhere now: heirs, moved units, and those below an ended one. */
  lines: Record<UnitId, UnitId[]>;
  /** Codes from the top down to every unit concerned: who is told. */
  paths: UnitId[][];
  /** A unit that ends is named by an obligation as a body that looks or follows: everybody is told. */
  everybody: boolean;
}

/** What goes to an heir that is in place of the old unit in a line of superiors. */
const firstHeir = ({ ends }: Reorganised, unit: UnitId): UnitId | undefined =>
  ends.find((ending) => ending.unit === unit)?.heirs[0];

/**
 * Superiors of a unit after the change, nearest first: its own new line, or the part of the old one below the first
 * superior that moved or ended, and that one's (or its heir's) new line.
 */
export const lineAfter = (change: Reorganised, unit: UnitId, ancestors: UnitId[]): UnitId[] => {
  const own = change.lines[unit];
  if (own) return own;
  for (const [i, above] of ancestors.entries()) {
    const heir = firstHeir(change, above);
    if (heir) return [...ancestors.slice(0, i), heir, ...(change.lines[heir] ?? ancestors.slice(i + 1))];
    const moved = change.lines[above];
    if (moved) return [...ancestors.slice(0, i + 1), ...moved];
  }
  return ancestors;
};

/** Who stands in the place of each unit that ended, as one unit sees it: the heir in its own line, else the first. */
export const replacementsFor = (
  change: Reorganised,
  before: UnitId[],
  after: UnitId[],
): Record<UnitId, UnitId> =>
  Object.fromEntries(
    change.ends.flatMap(({ unit, heirs }) => {
      const [superior] = after;
      const mine = before.includes(unit) ? heirs.find((heir) => after.includes(heir)) : undefined;
      // Below a unit that was dissolved papers go to whoever is above now.
      const heir = mine ?? heirs[0] ?? (before[0] === unit ? superior : undefined);
      return heir ? [[unit, heir]] : [];
    }),
  );

/** Whether a superior tells this child of it. `line`: the superior and those above, as they were. */
export const concernsBranch = (change: Reorganised, child: UnitId, line: UnitId[]): boolean =>
  change.everybody ||
  change.paths.some((path) => path.includes(child)) ||
  line.some((above) => change.lines[above] !== undefined || change.ends.some(({ unit }) => unit === above));
