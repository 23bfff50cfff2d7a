/** What a result is decided by beside the unit's own workflow: how others of its level stand, and letters that did not arrive. */
import type { Standing } from '../../domain/evaluation/quota.ts';
import type { Span, YearResult } from '../../domain/evaluation/result.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import { dateOf, type LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';

export const stepOf = async (db: Db, directive: string, unit: string, step: string): Promise<Step | null> => {
  const row = await db.step.findUnique({
    where: { directiveId_unitCode_stepId: { directiveId: directive, unitCode: unit, stepId: step } },
    select: { data: true },
  });
  return row ? (row.data as unknown as Step) : null;
};

interface Letter {
  unit: string;
  status: 'sent' | 'failed';
  notBefore: Date;
  sentAt: Date | null;
}
/** From one that was refused for good until the next that was taken, or today. */
const spansIn = (letters: readonly Letter[], today: LocalDate): Span[] => {
  const spans: Span[] = [];
  let since: LocalDate | null = null;
  for (const { status, notBefore, sentAt } of letters) {
    if (status === 'failed') since ??= dateOf(notBefore.toISOString());
    else if (since !== null) {
      const to = dateOf((sentAt ?? notBefore).toISOString());
      if (to > since) spans.push({ from: since, to });
      since = null;
    }
  }
  return since !== null && today > since ? [...spans, { from: since, to: today }] : spans;
};

/** Units of a branch to which a letter of the directive was refused for good. */
export const unreached = (directive: string, branch: string): Prisma.Sql => Prisma.sql`
  select f."unitCode" from "Mail" f join "Unit" fu on fu."code" = f."unitCode" and starts_with(fu."path", ${branch})
  where f."directiveId" = ${directive} and f."status" = 'failed' and not starts_with(f."kind", 'bounce/')`;

/** @param units codes, as a list or a question */
const lettersTo = (db: Db, directive: string, units: Prisma.Sql): Promise<Letter[]> =>
  db.$queryRaw`
    select m."unitCode" as "unit", m."status", m."notBefore", m."sentAt" from "Mail" m
    where m."directiveId" = ${directive} and m."status" in ('sent', 'failed') and not starts_with(m."kind", 'bounce/')
      and m."unitCode" in (${units})
    order by m."unitCode", m."notBefore", m."id"`;

/**
 * Days of a directive on which no letter reached a unit. Days outside working time belong to the span like any other: the
 * unit knew of nothing then either.
 */
export const undeliveredTo = async (
  db: Db,
  directive: string,
  unit: string,
  today: LocalDate,
): Promise<Span[]> => spansIn(await lettersTo(db, directive, Prisma.sql`${unit}`), today);

/**
 * The same of every unit of a branch; those that all letters reached are left out.
 * @param branch path of the unit at its top
 */
export const undeliveredIn = async (
  db: Db,
  directive: string,
  branch: string,
  today: LocalDate,
): Promise<Map<string, Span[]>> => {
  const letters = await lettersTo(db, directive, unreached(directive, branch));
  const spans = [...Map.groupBy(letters, ({ unit }) => unit)].map(
    ([unit, mails]) => [unit, spansIn(mails, today)] as const,
  );
  return new Map(spans.filter(([, found]) => found.length > 0));
};

export interface Review {
  unit: string;
  name: string;
  step: Step;
}
/** Year-end reviews of a year that one unit decides, whatever their state. */
export const reviewsDecidedBy = (
  db: Db,
  directive: string,
  decider: string,
  obligation: string,
  occurrence: string,
): Promise<Review[]> =>
  db.$queryRaw`
    select s."unitCode" as "unit", u."name", s."data" as "step" from "Step" s join "Unit" u on u."code" = s."unitCode"
    where s."directiveId" = ${directive} and s."obligation" = ${obligation} and s."occurrence" = ${occurrence}
      and s."kind" = 'yearEndReview' and s."status" not in ('waived', 'cancelled', 'superseded')
      and s."data" -> 'reviewers' ->> -1 = ${decider}
    order by u."path" collate "C"`;

/** As it is decided, or else proposed; null while nobody above has looked. */
export const standingOf = (unit: string, { decided, proposed, look }: YearResult): Standing | null => {
  // While it is looked at again the first decision holds its place.
  if (decided)
    return { unit, points: decided.points, band: decided.band, decided: !look || decided.final === true };
  return proposed ? { unit, points: proposed.reckoned.points, band: proposed.band, decided: false } : null;
};

/** One after the other: two decisions at one level must not take the same place. */
export const oneAtATime = <T>(db: Db, level: string, work: () => Promise<T>): Promise<T> =>
  db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`evaluation/${level}`}, 0))`;
      return work();
    },
    { maxWait: 30_000, timeout: 60_000 },
  );
