/** How activities are called. Retries go on for ever: what is decided must be stored. */
import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/types.ts';

/** A regular activity, because its input is in history before anything is written. */
export const steady = proxyActivities<Activities>({
  // Less than the API waits for an answer: what a dying worker took with it is done again while it still asks.
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});
