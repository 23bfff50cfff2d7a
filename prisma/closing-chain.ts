/** What seals a directive that is over: digests of all that was recorded, and the chain of what was done with it since. */
import { createHash } from 'node:crypto';
import type { ClosingFact } from '../domain/closing/closing.ts';
import { canonical, genesis, linkSaid } from './chain.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface StreamHead {
  workflowId: string;
  seq: number;
  hash: string;
}
/** In order of workflow id; the same as the database computes in one statement. */
export const headsDigest = (heads: readonly StreamHead[]): string =>
  sha256(
    [...heads]
      .sort((a, b) => (a.workflowId < b.workflowId ? -1 : 1))
      .map(({ workflowId, seq, hash }) => `${workflowId} ${seq} ${hash}`)
      .join('\n'),
  );

/** @param documents every version of the directive, oldest first */
export const documentsDigest = (documents: readonly unknown[]): string => sha256(canonical(documents));

export const closingGenesis = (directive: string): string => genesis(`closing/${directive}`);

/** The hash of a step after the one before it, or after the genesis. */
export const linkClosing = (
  previous: string,
  { number, ...fact }: ClosingFact & { number: number },
): string => {
  const { step, at, by, post, paper, reason, content, figures, seal } = fact;
  return linkSaid(previous, canonical({ number, step, at, by, post, paper, reason, content, figures, seal }));
};
