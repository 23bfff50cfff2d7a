/** Two directives rehearsed side by side, of which one takes the place of the other. */
import { workHandedOn } from '../lifecycle/carry-over.ts';
import { receiveWork } from '../lifecycle/decide.ts';
import { evolve } from '../lifecycle/evolve.ts';
import { closing } from '../rollout/endings.ts';
import type { Instant } from '../time/local-date.ts';
import { passAll, type Rehearsal } from './rehearse.ts';

/** What each unit of the one that has ended leaves half done, to the same unit under the other. */
export const handOnAll = (ended: Rehearsal, other: Rehearsal, now: Instant): void => {
  const news = closing(ended.rollout.state.news);
  if (!news) return;
  passAll(other, now);
  for (const [code, { state, brief }] of ended.units) {
    const work = workHandedOn(state, brief, news);
    const there = work?.to === other.directive.id ? other.units.get(code) : undefined;
    if (!work || !there) continue;
    const events = receiveWork(there.state, work, { now, brief: there.brief });
    there.events.push(...events);
    there.state = events.reduce(evolve, there.state);
  }
};
