/** What the office did with a directive that is over. Rows are added, never changed; each is linked to the one before. */
import {
  type ClosingFact,
  type ClosingRefusal,
  type ClosingStep,
  type ClosingStepName,
  judgeClosing,
  type Seal,
} from '../../domain/closing/closing.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db, Tx } from '../client.ts';
import { closingGenesis, documentsDigest, linkClosing } from '../closing-chain.ts';
import { directiveVersions } from './directive-versions.ts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** Oldest first. */
export const closingSteps = async (db: Db | Tx, directiveId: string): Promise<ClosingStep[]> => {
  const rows = await db.closingStep.findMany({
    where: { directiveId },
    orderBy: { number: 'asc' },
    omit: { directiveId: true },
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() })) as unknown as ClosingStep[];
};

/** The directive's versions, oldest first; the one that was issued when it was never amended. */
export const allVersions = async (
  db: Db | Tx,
  directiveId: string,
): Promise<{ version: number; document: unknown; change: unknown }[]> => {
  const versions = await directiveVersions(db, directiveId);
  if (versions.length > 0)
    return versions.map(({ version, document, change }) => ({ version, document, change }));
  const { document } = await db.directive.findUniqueOrThrow({
    where: { id: directiveId },
    select: { document: true },
  });
  return [{ version: 1, document, change: null }];
};

/** Of all that is recorded by now. */
export const sealNow = async (db: Db | Tx, directiveId: string): Promise<Seal> => {
  const [row] = await db.$queryRaw<{ heads: string }[]>`
    select encode(sha256(convert_to(coalesce(string_agg("workflowId" || ' ' || "seq" || ' ' || "hash", E'\n'
      order by "workflowId" collate "C"), ''), 'UTF8')), 'hex') as "heads"
    from "Stream" where "directiveId" = ${directiveId}`;
  const versions = await allVersions(db, directiveId);
  return { heads: row?.heads ?? '', documents: documentsDigest(versions.map(({ document }) => document)) };
};

/** Streams that have not come to their end: units still to hear of the close. */
export const openStreams = (db: Db | Tx, directiveId: string): Promise<number> =>
  db.stream.count({ where: { directiveId, closedAt: null } });

/** When the office closed it; null while it runs. */
export const closedAt = async (db: Db, directiveId: string): Promise<Instant | null> => {
  const row = await db.stream.findFirst({
    where: { directiveId, unitCode: null },
    select: { closedAt: true },
  });
  return row?.closedAt?.toISOString() ?? null;
};

/** How the directive stands, for the rules. @param closed whether the office has closed it */
const stateOf = async (db: Db | Tx, directiveId: string, closed: boolean) => ({
  closed,
  open: await openStreams(db, directiveId),
  steps: await closingSteps(db, directiveId),
  seal: await sealNow(db, directiveId),
});

/** Asked before anything is stored for a step; it is decided again when the step is taken. */
export const closingRefusal = async (
  db: Db,
  directiveId: string,
  step: ClosingStepName,
  base: number,
): Promise<ClosingRefusal | null> => judgeClosing(await stateOf(db, directiveId, true), step, base);

/** @returns null when it was taken, else why not; then nothing is written */
export const takeClosingStep = (
  db: Db,
  directiveId: string,
  base: number,
  fact: Omit<ClosingFact, 'seal'>,
): Promise<ClosingRefusal | null> =>
  db.$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<{ status: string }[]>`
        select "status" from "Directive" where "id" = ${directiveId} for update`;
      const state = await stateOf(tx, directiveId, row?.status === 'closed');
      const refusal = judgeClosing(state, fact.step, base);
      const { steps, seal } = state;
      if (refusal) return refusal;
      const next = { ...fact, seal, number: steps.length + 1 };
      const hash = linkClosing(steps.at(-1)?.hash ?? closingGenesis(directiveId), next);
      const { content, figures, paper, ...rest } = next;
      await tx.closingStep.create({
        data: {
          ...rest,
          directiveId,
          hash,
          by: plain(next.by),
          seal: plain(seal),
          ...(content ? { content: plain(content) } : {}),
          ...(figures ? { figures: plain(figures) } : {}),
          ...(paper ? { paper: plain(paper) } : {}),
        },
      });
      if (fact.step !== 'reviewed')
        await tx.directive.update({
          where: { id: directiveId },
          data: { archivedAt: fact.step === 'archived' ? fact.at : null },
        });
      return null;
    },
    { timeout: 60_000 },
  );
