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

/** All that hold at a path: of the nearest branch at or above it first, then what began last, then the newest version. */
export const policiesOfKind = async (db: Db, path: string, kind: Policy['kind']): Promise<Policy[]> => {
  const rows = await db.$queryRaw<{ document: Policy }[]>`
    select p."document" from "EvaluationPolicy" p left join "Unit" u on u."code" = p."unitCode"
    where p."kind" = ${kind} and (p."unitCode" is null or starts_with(${path}, u."path"))
    order by length(u."path") desc nulls last, p."from" desc, p."version" desc, p."code"`;
  return rows.map(({ document }) => document);
};

/**
 * In force on a day.
 * @param policies in the order of `policiesOfKind`
 * @param code of the one that a directive names; any when absent
 */
export const inForce = (policies: readonly Policy[], on: LocalDate, code?: string): Policy | null =>
  policies.find(
    (one) =>
      one.from <= on &&
      (one.until === undefined || on <= one.until) &&
      (code === undefined || one.code === code),
  ) ?? null;

export const policyFor = async (
  db: Db,
  path: string,
  kind: Policy['kind'],
  on: LocalDate,
  code?: string,
): Promise<Policy | null> => inForce(await policiesOfKind(db, path, kind), on, code);

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
