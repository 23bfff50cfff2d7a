/** An import of units and people: shown first, then carried out whole or not at all. */
import { createHash } from 'node:crypto';
import type { ReadRows, RowProblem } from '../../contracts/table/read-rows.ts';
import { sayFault } from '../../contracts/vi/import-faults.ts';
import type { ImportPlan, ImportScope } from '../../domain/organisation/import-rows.ts';
import { planImport } from '../../domain/organisation/plan-import.ts';
import { addDays } from '../../domain/time/local-date.ts';
import type { Db, Tx } from '../../prisma/client.ts';
import { readKnown } from '../../prisma/repositories/read-known.ts';
import {
  closeAccounts,
  lockOrganisation,
  writePeople,
  writeUnits,
} from '../../prisma/repositories/write-organisation.ts';
import { firstPassword, prepareAccounts, storeAccounts } from '../accounts.ts';

export interface FirstPassword {
  post: string;
  title: string;
  email: string;
  password: string;
}
export interface DryRun {
  problems: RowProblem[];
  plan: ImportPlan;
  /** Names this very plan; what is applied must be what was shown. */
  digest: string;
}
export type Applied =
  | { dryRun: DryRun; done: false }
  | { dryRun: DryRun; done: true; passwords: FirstPassword[] };

const digestOf = (plan: ImportPlan): string =>
  createHash('sha256').update(JSON.stringify(plan.changes)).digest('hex').slice(0, 32);

const planned = async (tx: Tx, rows: ReadRows, scope: ImportScope): Promise<DryRun> => {
  const plan = planImport(rows, await readKnown(tx, rows), scope);
  return { plan, problems: [...rows.problems, ...plan.faults.map(sayFault)], digest: digestOf(plan) };
};

/** What the rows would do. Nothing is written. */
export const dryRun = (db: Db, rows: ReadRows, scope: ImportScope): Promise<DryRun> =>
  planned(db, rows, scope);

type Progress = (what: 'accounts' | 'units' | 'people', done: number, of: number) => void;

/**
 * Carries out what a dry run showed, in one transaction. With a problem, or when the plan is no longer the one of
 * `expected`, nothing is written and the plan as it is now comes back.
 */
export const applyImport = async (
  db: Db,
  rows: ReadRows,
  scope: ImportScope,
  { expected, onProgress = () => {} }: { expected?: string | undefined; onProgress?: Progress },
): Promise<Applied> => {
  const shown = await dryRun(db, rows, scope);
  if (shown.problems.length > 0 || (expected !== undefined && shown.digest !== expected))
    return { dryRun: shown, done: false };
  const posts = shown.plan.open;
  const passwords = new Map(posts.map((post) => [post.code, firstPassword()]));
  const accounts = await prepareAccounts(posts, ({ code }) => passwords.get(code) ?? firstPassword(), {
    mustChange: true,
    onProgress: (done) => onProgress('accounts', done, posts.length),
  });
  return db.$transaction(
    async (tx): Promise<Applied> => {
      await lockOrganisation(tx);
      // Planned again behind the lock: somebody may have been faster since it was shown.
      const now = await planned(tx, rows, scope);
      if (now.problems.length > 0 || now.digest !== shown.digest) return { dryRun: now, done: false };
      const { units, people, close } = now.plan;
      await writeUnits(tx, units, addDays(scope.today, -1));
      onProgress('units', units.length, units.length);
      await writePeople(tx, people);
      onProgress('people', people.length, people.length);
      await closeAccounts(tx, close);
      await storeAccounts(tx, accounts);
      return {
        dryRun: now,
        done: true,
        passwords: posts.map(({ code, title, email }) => ({
          post: code,
          title,
          email,
          password: passwords.get(code) ?? '',
        })),
      };
    },
    { timeout: 900_000, maxWait: 30_000 },
  );
};
