/** A directive as it runs, folded from its events. Plain JSON: a workflow carries it through continue-as-new. */
import type { News } from './news.ts';

export interface RolloutState {
  seq: number;
  news: News[];
  lettersHeld: boolean;
  answered: Record<string, number>;
  closed: boolean;
}
export const newRollout = (): RolloutState => ({
  seq: 0,
  news: [],
  lettersHeld: false,
  answered: {},
  closed: false,
});
