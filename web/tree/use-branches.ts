/** A tree read branch by branch: what hangs below a unit is asked for when the unit is opened. */
import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { Tree, TreeRow } from '../../contracts/http/index.ts';
import { queries } from '../api/queries.ts';
import { knownRows } from './read-branches.ts';

export interface TreePlace {
  directive: string;
  asOf: string | null;
  /** Only what is asked in it is counted. */
  phase: string | null;
}

interface Branches {
  rows: TreeRow[];
  /** Why a branch could not be read, and the way to try again. */
  failed: { error: unknown; retry: () => void } | null;
}

export const useBranches = (place: TreePlace, top: Tree, opened: ReadonlySet<string>): Branches => {
  const client = useQueryClient();
  const branch = (code: string) => queries.tree(place, code);
  const { rows, wanted } = knownRows(
    top.rows,
    opened,
    (code) => client.getQueryData(branch(code).queryKey)?.rows,
  );
  const readings = useQueries({ queries: wanted.map(branch) });
  const failed = readings.find(({ error, data }) => error && !data);
  return { rows, failed: failed ? { error: failed.error, retry: () => void failed.refetch() } : null };
};
