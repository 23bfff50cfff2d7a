/** How activities are called, by class. Retries go on for ever: what is decided must be stored. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/types.ts';

/** Acts and wake-ups: a regular activity, because its input is in history before anything is written. */
export const steady = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** A unit's opening record, whose cause is the start of its workflow and already in history. */
export const quick = proxyLocalActivities<Activities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '100ms', maximumAttempts: 3 },
});
