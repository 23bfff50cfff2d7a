/** Policies of evaluation by version. */
import { createHash } from 'node:crypto';
import type { Policy, PolicyVersion } from '../../domain/evaluation/policy.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { canonical } from '../chain.ts';
import type { Db } from '../client.ts';

const digestOf = (policy: Policy): string => createHash('sha256').update(canonical(policy)).digest('hex');

export interface StoredPolicy {
  policy: Policy;
  unit: string | null;
  digest: string;
  by: string | null;
  at: string;
}

/** In force on a day: of the nearest branch at or above a path, the one that began last, its newest version. */
export const policyFor = async (
  db: Db,
  path: string,
  kind: Policy['kind'],
  on: LocalDate,
): Promise<Policy | null> => {
  const rows = await db.$queryRaw<{ document: Policy }[]>`
    select p."document" from "EvaluationPolicy" p left join "Unit" u on u."code" = p."unitCode"
    where p."kind" = ${kind} and p."from" <= ${on} and (p."until" is null or p."until" >= ${on})
      and (p."unitCode" is null or starts_with(${path}, u."path"))
    order by length(u."path") desc nulls last, p."from" desc, p."version" desc, p."code" limit 1`;
  return rows[0]?.document ?? null;
};

/** Those that hold for a path, newest first. */
export const policiesFor = (db: Db, path: string): Promise<StoredPolicy[]> =>
  db.$queryRaw`
    select p."document" as "policy", p."unitCode" as "unit", p."digest", coalesce(b."title", p."by") as "by",
      to_char(p."createdAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at"
    from "EvaluationPolicy" p left join "Unit" u on u."code" = p."unitCode" left join "Person" b on b."code" = p."by"
    where p."unitCode" is null or starts_with(${path}, u."path")
    order by p."from" desc, p."code", p."version" desc limit 100`;

export const policyVersion = async (db: Db, { code, version }: PolicyVersion): Promise<Policy | null> => {
  const row = await db.evaluationPolicy.findUnique({ where: { code_version: { code, version } } });
  return row ? (row.document as unknown as Policy) : null;
};

/** That version is taken: what was stored is never changed. */
export class PolicyTaken extends Error {
  override name = 'PolicyTaken';
}

/**
 * A new version. The very same again is nothing to do.
 * @throws PolicyTaken when the version is there and differs
 */
export const storePolicy = async (
  db: Db,
  policy: Policy,
  { unit, by }: { unit: string | null; by: string | null },
): Promise<void> => {
  const { code, version, kind, from, until } = policy;
  const digest = digestOf(policy);
  await db.$executeRaw`
    insert into "EvaluationPolicy" ("code", "version", "kind", "from", "until", "unitCode", "document", "digest", "by")
    values (${code}, ${version}, ${kind}, ${from}, ${until ?? null}, ${unit}, ${JSON.stringify(policy)}::jsonb, ${digest}, ${by})
    on conflict do nothing`;
  const stored = await db.evaluationPolicy.findUnique({ where: { code_version: { code, version } } });
  if (stored?.digest !== digest) throw new PolicyTaken(`${code}/${version}`);
};
