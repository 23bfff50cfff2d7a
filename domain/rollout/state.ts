/** A directive as it runs, folded from its events. Plain JSON: a workflow carries it through continue-as-new. */
import type { RolloutBrief } from './brief.ts';
import type { News } from './news.ts';

export interface RolloutState {
  seq: number;
  news: News[];
  lettersHeld: boolean;
  answered: Record<string, number>;
  closed: boolean;
  /** Lines of context that are ticked; absent while none ever was. */
  ticked?: string[] | undefined;
  /** What may be recorded, once an amendment has changed it. */
  records?: Pick<RolloutBrief, 'events' | 'periodic'> | undefined;
}
export const newRollout = (): RolloutState => ({
  seq: 0,
  news: [],
  lettersHeld: false,
  answered: {},
  closed: false,
});
