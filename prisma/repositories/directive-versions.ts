/** Every version of a directive that was amended: the document, what changed, why and by whose approval. */
import { amended, type DirectiveChange } from '../../domain/directive/change.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { Paper } from '../../domain/lifecycle/step.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import type { DirectiveAmended } from '../../domain/rollout/news.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db, Tx } from '../client.ts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** The next version, in the transaction that stores the amendment. The first one keeps what was issued too. */
export const writeVersion = async (
  tx: Tx,
  directiveId: string,
  { at, by }: RolloutEvent,
  { news, body }: { news: number; body: DirectiveAmended },
): Promise<void> => {
  const { amendment, change = {}, reason, approver, paper } = body;
  const row = await tx.directive.findUniqueOrThrow({ where: { id: directiveId } });
  const before = row.document as unknown as Directive;
  const document = plain(amended(before, change));
  if (amendment === 1)
    await tx.directiveVersion.create({
      data: { directiveId, version: 1, document: plain(before), at: row.issuedAt ?? at },
    });
  await tx.directiveVersion.create({
    data: {
      directiveId,
      version: amendment + 1,
      document,
      change: plain(change),
      reason,
      approver,
      by: plain(by),
      at,
      ...(paper ? { paper: { ...paper } } : {}),
    },
  });
  await tx.directive.update({ where: { id: directiveId }, data: { document, amendedNews: news } });
};

export interface StoredVersion {
  version: number;
  document: Directive;
  change: DirectiveChange | null;
  reason: string | null;
  approver: string | null;
  paper: Paper | null;
  by: Actor | null;
  at: Date;
}

/** Oldest first; none while the directive was never amended. */
export const directiveVersions = async (db: Db | Tx, directiveId: string): Promise<StoredVersion[]> => {
  const rows = await db.directiveVersion.findMany({ where: { directiveId }, orderBy: { version: 'asc' } });
  return rows as unknown as StoredVersion[];
};

/** As it was in force at a moment; null while it was never amended. */
export const versionAt = async (db: Db, directiveId: string, at: Instant): Promise<Directive | null> => {
  const row = await db.directiveVersion.findFirst({
    where: { directiveId, OR: [{ version: 1 }, { at: { lte: at } }] },
    orderBy: { version: 'desc' },
    select: { document: true },
  });
  return row && (row.document as unknown as Directive);
};

/** The directive before and after an amendment. @throws while the amendment is not stored */
export const aroundAmendment = async (
  db: Db,
  directiveId: string,
  amendment: number,
): Promise<{ before: Directive; after: Directive }> => {
  const rows = await db.directiveVersion.findMany({
    where: { directiveId, version: { in: [amendment, amendment + 1] } },
    orderBy: { version: 'asc' },
    select: { document: true },
  });
  const [before, after] = rows.map(({ document }) => document as unknown as Directive);
  if (!before || !after) throw new Error(`amendment ${amendment} of ${directiveId} is not stored`);
  return { before, after };
};

/** Whether an act of this id has been decided already. */
export const isAnswered = async (db: Db, workflowId: string, command: string): Promise<boolean> =>
  (await db.event.findFirst({ where: { workflowId, command }, select: { seq: true } })) !== null;
