/** A refusal as the caller of an update sees it: at once, with its code, and at no cost of history. */
import { ApplicationFailure } from '@temporalio/workflow';
import type { Refusal } from '../domain/lifecycle/refusals.ts';

export const refused = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.create({
    type: 'Refusal',
    message: refusal.code,
    nonRetryable: true,
    details: [refusal],
  });
