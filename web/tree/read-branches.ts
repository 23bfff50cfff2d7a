/** The rows of a tree that have been read, and which open branches must be read for it. */
import type { TreeItem } from './flatten.ts';

interface Known<T> {
  rows: T[];
  /** Open branches whose subordinates are in no answer so far that came with another branch. */
  wanted: string[];
}

/**
 * Walks from the top's answer into those of the branches that stand open, whatever else was opened once.
 * @param first what was read with the top
 * @param answerOf what has been read of a branch: its top and what hangs below it; nothing while it is on its way
 */
export const knownRows = <T extends TreeItem>(
  first: readonly T[],
  opened: ReadonlySet<string>,
  answerOf: (code: string) => readonly T[] | undefined,
): Known<T> => {
  const byCode = new Map<string, T>();
  const superiors = new Set<string>();
  const wanted: string[] = [];
  const take = (rows: readonly T[]) => {
    for (const row of rows) {
      byCode.set(row.code, row);
      if (row.parent !== null) superiors.add(row.parent);
    }
    for (const { code, hasSubordinates } of rows) {
      if (!hasSubordinates || !opened.has(code) || superiors.has(code) || wanted.includes(code)) continue;
      wanted.push(code);
      take(answerOf(code) ?? []);
    }
  };
  take(first);
  return { rows: [...byCode.values()], wanted };
};
