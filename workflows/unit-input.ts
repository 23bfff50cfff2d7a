/** What a unit's workflow is started with, and continued with. */
import type { Sleeps } from '../activities/types.ts';
import type { UnitBrief } from '../domain/directive/brief.ts';
import type { UnitState } from '../domain/lifecycle/state.ts';
import type { News } from '../domain/rollout/news.ts';
import type { Instant } from '../domain/time/local-date.ts';
import type { Branch } from './branch.ts';

export interface UnitInput {
  brief: UnitBrief;
  /** As of when the unit was opened: its first records were stored by the activity that named it to its parent. */
  openedAt: Instant;
  /** What was stored of it: the number after its last event, and when time first brings something. */
  sleeps?: Sleeps;
  /** Its parent could not store those records, so it does, and tries until it can. */
  unrecorded?: boolean;
  /** What the office had recorded by then; in later runs, what it has recorded since. */
  news: News[];
  /** Engine time plus this is the directive's time. */
  clockOffsetMs: number;
  /** Continue as new when the history is longer; the server's own suggestion always counts. */
  maxHistory?: number;
  /** Continue as new after so many children were started; `MOST_CHILDREN` when absent. */
  maxChildren?: number;
  /** Everything the last run knew. */
  carried?: { state: UnitState; branch: Branch };
  /** Set in the first run after the directive was opened again: the run that wrote last before the close. */
  reopens?: { run: string };
}
