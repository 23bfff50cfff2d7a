/** What the office does with a directive that is over: it signs the final review, archives, takes out of the archive. */
import type { Actor } from '../lifecycle/actor.ts';
import type { ContentRef, Paper } from '../lifecycle/step.ts';
import type { Instant } from '../time/local-date.ts';
import type { FinalFigures } from './final-review.ts';

export const CLOSING_STEPS = ['reviewed', 'archived', 'unarchived'] as const;
export type ClosingStepName = (typeof CLOSING_STEPS)[number];

/** Everything that was recorded until then, in two digests (SHA-256, hexadecimal). */
export interface Seal {
  /** Over the heads of the chains of all streams. */
  heads: string;
  /** Over the directive's versions. */
  documents: string;
}

export interface ClosingFact {
  step: ClosingStepName;
  at: Instant;
  by: Actor;
  /** The post that signs, as it is called: "Bí thư". */
  post: string;
  /** The paper that carries it; a final review always has one. */
  paper: Paper | null;
  /** Why it is taken out of the archive. */
  reason: string | null;
  /** The text of the review as it was signed. */
  content: ContentRef | null;
  /** What the review rests on. */
  figures: FinalFigures | null;
  seal: Seal;
}
/** Each one is linked to the one before; the first number is 1. */
export interface ClosingStep extends ClosingFact {
  number: number;
  hash: string;
}

/** @returns the review that stands: of what is recorded by now, signed last */
export const standingReview = <T extends Pick<ClosingStep, 'step' | 'seal'>>(
  steps: readonly T[],
  seal: Seal,
): T | null =>
  steps.findLast(
    (one) =>
      one.step === 'reviewed' && one.seal.heads === seal.heads && one.seal.documents === seal.documents,
  ) ?? null;

export const isArchived = (steps: readonly Pick<ClosingStep, 'step'>[]): boolean =>
  steps.findLast(({ step }) => step !== 'reviewed')?.step === 'archived';

export type ClosingRefusal =
  | 'CLOSING_CHANGED'
  | 'NOT_CLOSED_YET'
  | 'CLOSING_UNDER_WAY'
  | 'DIRECTIVE_ARCHIVED'
  | 'NOT_ARCHIVED'
  | 'FINAL_REVIEW_MISSING';

export interface ClosingState {
  closed: boolean;
  /** Units that have not yet heard of the close. */
  open: number;
  steps: readonly Pick<ClosingStep, 'step' | 'seal'>[];
  seal: Seal;
}

/**
 * @param base how many steps the office had seen
 * @returns null when the step may be taken
 */
export const judgeClosing = (
  { closed, open, steps, seal }: ClosingState,
  step: ClosingStepName,
  base: number,
): ClosingRefusal | null => {
  if (!closed) return 'NOT_CLOSED_YET';
  if (base !== steps.length) return 'CLOSING_CHANGED';
  if (step === 'unarchived') return isArchived(steps) ? null : 'NOT_ARCHIVED';
  if (isArchived(steps)) return 'DIRECTIVE_ARCHIVED';
  if (open > 0) return 'CLOSING_UNDER_WAY';
  return step === 'archived' && !standingReview(steps, seal) ? 'FINAL_REVIEW_MISSING' : null;
};
