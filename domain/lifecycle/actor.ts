/** Who acts. The API fills it from the session; the decider checks that the act is theirs. */
import type { PostId, UnitId } from '../organisation/organisation.ts';

export interface Actor {
  /** The post, or `system` for what time brings. */
  post: PostId;
  unit: UnitId;
  role: 'officer' | 'reviewer' | 'office' | 'system';
  /** The unit that answered on paper, when the office enters the act for it. */
  onBehalfOf?: UnitId | undefined;
}

export const SYSTEM: Actor = { post: 'system', unit: 'system', role: 'system' };
