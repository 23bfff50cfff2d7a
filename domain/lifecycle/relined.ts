/** A unit's brief when it stands elsewhere in the tree: its superiors, and who looks at what it hands in. */
import type { UnitBrief } from '../directive/brief.ts';
import type { UnitId } from '../organisation/organisation.ts';

export interface Line {
  /** Superiors, nearest first. */
  ancestors: UnitId[];
  /** Bodies that ended, each with the one in its place. */
  renamed: Record<UnitId, UnitId>;
}

/** The superior of old gives way to the superior of now, an ended body to its heir; each once, never the unit itself. */
export const replaced = (
  reviewers: UnitId[],
  renamed: Record<UnitId, UnitId>,
  superiors: { before: UnitId | undefined; after: UnitId | undefined },
  unit: UnitId,
): UnitId[] => {
  const { before, after } = superiors;
  const of = (reviewer: UnitId) =>
    reviewer === before && after && after !== before ? after : (renamed[reviewer] ?? reviewer);
  return [...new Set(reviewers.map(of))].filter((reviewer) => reviewer !== unit);
};

/** Whoever looked at it before, for the superior of old the heir's: of work that passes on somebody always looks. */
export const inLineOf = (
  reviewers: UnitId[],
  superiors: { before: UnitId | undefined; after: UnitId | undefined },
  heir: UnitId,
): UnitId[] => {
  const now = superiors.before ? replaced(reviewers, {}, superiors, heir) : reviewers;
  return now.length > 0 ? now : reviewers;
};

/** The brief of a unit that stands elsewhere now. */
export const relined = (brief: UnitBrief, { ancestors, renamed }: Line): UnitBrief => {
  const superiors = { before: brief.ancestors[0], after: ancestors[0] };
  return {
    ...brief,
    ancestors,
    followedBy: brief.followedBy && (renamed[brief.followedBy] ?? brief.followedBy),
    obligations: brief.obligations.map((obligation) => ({
      ...obligation,
      reviewers: replaced(obligation.reviewers, renamed, superiors, brief.unit),
    })),
  };
};
