/** Who acts. The API fills it from the session; the decider checks that the act is theirs. */
import type { PostId, UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Paper } from './step.ts';

export interface Actor {
  /** The post, or `system` for what time brings. */
  post: PostId;
  unit: UnitId;
  role: 'officer' | 'reviewer' | 'office' | 'system';
  /** The unit that answered on paper, when the office enters the act for it. */
  onBehalfOf?: UnitId | undefined;
  /** The post that `post` stands in for: unit and role are that post's. */
  inPlaceOf?: InPlaceOf | undefined;
}

/** A delegation as an act done under it keeps it: whose, from its first to its last day, by which paper. */
export interface InPlaceOf {
  post: PostId;
  from: LocalDate;
  until: LocalDate;
  paper: Paper;
}

export const SYSTEM: Actor = { post: 'system', unit: 'system', role: 'system' };
