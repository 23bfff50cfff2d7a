/** Requirements that a directive and the one that takes its place have in common. */
import type { Directive, Obligation } from './directive.ts';

export interface SameAsked {
  /** Of the directive that ends. */
  from: string;
  /** Of the one that takes its place. */
  to: string;
}

const bare = ({ title }: Obligation): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.;,]+/g, ' ')
    .trim();

/** Picked from the old document, or of the same kind and in the same words: what the office is shown first, to confirm or change. */
export const sameAsked = (before: Directive, after: Directive): SameAsked[] => {
  const numberOf = new Map((after.references ?? []).map(({ id, number }) => [id, number]));
  const isPicked = ({ pickedFrom }: Obligation, { id }: Obligation) =>
    pickedFrom?.task === id && before.number !== null && numberOf.get(pickedFrom.reference) === before.number;
  return before.obligations.flatMap((old): SameAsked[] => {
    const like = after.obligations.filter(({ kind }) => kind === old.kind);
    const found = like.find((one) => isPicked(one, old)) ?? like.find((one) => bare(one) === bare(old));
    return found ? [{ from: old.id, to: found.id }] : [];
  });
};

export type SameAskedFault = 'unknown' | 'twice' | 'otherKind';

/** What is wrong with pairs that the office has chosen, each by its place. */
export const sameAskedFaults = (
  pairs: SameAsked[],
  before: Directive,
  after: Directive,
): { at: number; fault: SameAskedFault }[] =>
  pairs.flatMap(({ from, to }, at): { at: number; fault: SameAskedFault }[] => {
    const [old, next] = [
      before.obligations.find(({ id }) => id === from),
      after.obligations.find(({ id }) => id === to),
    ];
    if (!old || !next) return [{ at, fault: 'unknown' }];
    if (pairs.findIndex((one) => one.from === from) < at) return [{ at, fault: 'twice' }];
    return old.kind === next.kind ? [] : [{ at, fault: 'otherKind' }];
  });
