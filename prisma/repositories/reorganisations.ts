/** Changes of the tree: entered, carried out on their day in one transaction, told to every running directive. */
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { ReorganisationFault } from '../../domain/reorganisation/faults.ts';
import {
  type Effect,
  planReorganisation,
  type ReorganisationPlan,
} from '../../domain/reorganisation/plan.ts';
import type { Reorganised } from '../../domain/reorganisation/reorganised.ts';
import type { ReorganisationRequest } from '../../domain/reorganisation/request.ts';
import type { Instant, LocalDate } from '../../domain/time/local-date.ts';
import type { Db, Tx } from '../client.ts';
import { readKnownTree } from './read-known-tree.ts';
import { lockOrganisation, writeUnits } from './write-organisation.ts';

export interface Planned {
  id: string;
  request: ReorganisationRequest;
  /** Path of the branch that who asks keeps. */
  branch: string;
}
export type Verdict = { faults: ReorganisationFault[] } | { plan: ReorganisationPlan };

/** What a request would do as of now. Nothing is written. */
export const lookAhead = async (
  tx: Tx,
  { id, request, branch }: Planned,
  today: LocalDate,
): Promise<Verdict> =>
  planReorganisation(request, await readKnownTree(tx, request, { branch, id, today }), { id, today });

/** Rows of the directory and what each running directive is still to be told. */
const carryOut = async (
  tx: Tx,
  { id, request }: Planned,
  plan: ReorganisationPlan,
  now: Instant,
): Promise<void> => {
  const { kind, on, paper } = request;
  await writeUnits(tx, plan.units, plan.until);
  await tx.unitSuccession.createMany({
    data: plan.successions.map(({ from, to }) => ({
      fromCode: from,
      toCode: to,
      kind,
      effectiveOn: on,
      ...(paper ? { paper: { ...paper } } : {}),
    })),
  });
  for (const { code, unit } of plan.people)
    await tx.person.update({ where: { code }, data: { unitCode: unit } });
  await tx.reorganisationDelivery.createMany({
    data: plan.told.map(({ directive, change }) => ({
      reorganisationId: id,
      directiveId: directive,
      change: JSON.parse(JSON.stringify(change)),
    })),
  });
  await tx.reorganisation.update({
    where: { id },
    data: { appliedAt: now, trouble: null, effect: JSON.parse(JSON.stringify(plan.effect)) },
  });
};

export interface Ordered extends Planned {
  branchCode: string;
  by: string;
  now: Instant;
  today: LocalDate;
}

/**
 * Keeps the order and, when its day has come, carries it out: all of it or nothing.
 * @param isAsShown whether the plan is still the one that was looked at; else nothing is written
 */
export const enterReorganisation = (
  db: Db,
  ordered: Ordered,
  isAsShown: (verdict: Verdict) => boolean,
): Promise<Verdict & { done: boolean }> =>
  db.$transaction(
    async (tx) => {
      await lockOrganisation(tx);
      const { id, request, branchCode, by, now, today } = ordered;
      const verdict = await lookAhead(tx, ordered, today);
      if ('faults' in verdict || !isAsShown(verdict)) return { ...verdict, done: false };
      const { kind, on, reason, paper } = request;
      await tx.reorganisation.create({
        data: {
          id,
          kind,
          request: JSON.parse(JSON.stringify(request)),
          effectiveOn: on,
          reason,
          ...(paper ? { paper: { ...paper } } : {}),
          branchCode,
          by,
          createdAt: now,
          effect: JSON.parse(JSON.stringify(verdict.plan.effect)),
        },
      });
      if (on <= today) await carryOut(tx, ordered, verdict.plan, now);
      return { ...verdict, done: true };
    },
    { timeout: 120_000, maxWait: 30_000 },
  );

export interface DueReorganisation extends Planned {
  branchCode: string;
}
/** Those whose day has come, the oldest first. */
export const dueReorganisations = (db: Db, today: LocalDate): Promise<DueReorganisation[]> =>
  db.$queryRaw`
    select r."id", r."request", r."branchCode", u."path" as "branch" from "Reorganisation" r
    join "Unit" u on u."code" = r."branchCode"
    where r."appliedAt" is null and r."withdrawnAt" is null and r."effectiveOn" <= ${today}
    order by r."effectiveOn", r."createdAt"`;

/**
 * Carries out one whose day has come. What the tree no longer allows stays, with the sentence that says why.
 * @returns whether it is carried out
 */
export const carryOutDue = (
  db: Db,
  due: DueReorganisation,
  { now, today, say }: { now: Instant; today: LocalDate; say: (faults: ReorganisationFault[]) => string },
): Promise<boolean> =>
  db.$transaction(
    async (tx) => {
      await lockOrganisation(tx);
      const [row] = await tx.$queryRaw<{ waits: boolean }[]>`
        select "appliedAt" is null and "withdrawnAt" is null as "waits" from "Reorganisation" where "id" = ${due.id} for update`;
      if (!row?.waits) return false;
      const verdict = await lookAhead(tx, due, today);
      if ('plan' in verdict) {
        await carryOut(tx, due, verdict.plan, now);
        return true;
      }
      await tx.reorganisation.update({ where: { id: due.id }, data: { trouble: say(verdict.faults) } });
      return false;
    },
    { timeout: 120_000, maxWait: 30_000 },
  );

export interface Untold {
  id: string;
  directive: string;
  name: string;
  change: Reorganised;
  by: Actor;
}
/** What running directives have not been told yet, in the order in which it happened. */
export const untoldChanges = (db: Db, only: string | null): Promise<Untold[]> =>
  db.$queryRaw`
    select r."id", v."directiveId" as "directive", coalesce(d."number", d."title") as "name", v."change",
      jsonb_build_object('post', r."by", 'unit', r."branchCode", 'role', 'office') as "by"
    from "ReorganisationDelivery" v join "Reorganisation" r on r."id" = v."reorganisationId"
    join "Directive" d on d."id" = v."directiveId"
    where v."toldAt" is null and (${only}::text is null or r."id" = ${only}::text)
    order by r."appliedAt", r."id", v."directiveId"`;

export const markTold = async (
  db: Db,
  { id, directive }: Pick<Untold, 'id' | 'directive'>,
  now: Instant,
): Promise<void> => {
  await db.reorganisationDelivery.update({
    where: { reorganisationId_directiveId: { reorganisationId: id, directiveId: directive } },
    data: { toldAt: now },
  });
};

/** One that waits for its day is taken back. @returns whether there was one to take back */
export const withdrawReorganisation = async (db: Db, id: string, now: Instant): Promise<boolean> => {
  const { count } = await db.reorganisation.updateMany({
    where: { id, appliedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  return count > 0;
};

export interface ReorganisationRow {
  id: string;
  kind: ReorganisationRequest['kind'];
  effectiveOn: LocalDate;
  reason: string;
  paper: ReorganisationRequest['paper'] | null;
  by: string;
  createdAt: Date;
  appliedAt: Date | null;
  withdrawnAt: Date | null;
  trouble: string | null;
  effect: Effect;
  told: number;
  /** Directives that have not been reached yet. */
  waiting: { code: string; name: string }[];
}
/** Those ordered within a branch, newest first; one by its id. */
export const reorganisationsOf = (
  db: Db,
  branch: string,
  { id, limit }: { id: string | null; limit: number },
): Promise<ReorganisationRow[]> =>
  db.$queryRaw`
    select r."id", r."kind", r."effectiveOn", r."reason", r."paper", coalesce(p."title", r."by") as "by", r."createdAt",
      r."appliedAt", r."withdrawnAt", r."trouble", r."effect",
      (select count(*)::int from "ReorganisationDelivery" v where v."reorganisationId" = r."id" and v."toldAt" is not null) as "told",
      (select coalesce(jsonb_agg(jsonb_build_object('code', d."id", 'name', coalesce(d."number", d."title")) order by d."id"), '[]')
        from "ReorganisationDelivery" v join "Directive" d on d."id" = v."directiveId"
        where v."reorganisationId" = r."id" and v."toldAt" is null) as "waiting"
    from "Reorganisation" r join "Unit" u on u."code" = r."branchCode" left join "Person" p on p."code" = r."by"
    where starts_with(u."path", ${branch}) and (${id}::text is null or r."id" = ${id}::text)
    order by r."createdAt" desc limit ${limit}`;
