/** Everything that goes into a directive's archive, read a page at a time. */
import type { ContentRef } from '../../domain/lifecycle/step.ts';
import type { Answers, FormRef } from '../../domain/report/form.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

export interface ArchivedStream {
  workflowId: string;
  unit: string | null;
  seq: number;
  hash: string;
  brief: unknown;
}
/** In order of workflow id: the rollout first, then its units. */
export const streamsAfter = (
  db: Db,
  directive: string,
  after: string,
  limit: number,
): Promise<ArchivedStream[]> =>
  db.$queryRaw`
    select "workflowId", "unitCode" as "unit", "seq", "hash", "brief" from "Stream"
    where "directiveId" = ${directive} and "workflowId" collate "C" > ${after} order by "workflowId" collate "C" limit ${limit}`;

export interface ArchivedEvent {
  seq: number;
  at: Instant;
  by: unknown;
  command: string | null;
  fact: unknown;
  hash: string;
}
export const eventsOf = async (db: Db, workflowId: string): Promise<ArchivedEvent[]> => {
  const rows = await db.event.findMany({
    where: { workflowId },
    orderBy: { seq: 'asc' },
    select: { seq: true, at: true, by: true, command: true, fact: true, hash: true },
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};

/** Ids of all that people wrote under a directive: submissions, final reviews, files of the document. */
export const contentIds = async (db: Db, directive: string): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select "contentId" as "id" from "Submission" where "directiveId" = ${directive} and "contentId" is not null
    union select "content" ->> 'id' from "ClosingStep" where "directiveId" = ${directive} and "content" is not null
    union select "contentId" from "DirectiveAttachment" where "directiveId" = ${directive} order by 1`;
  return rows.map(({ id }) => id);
};

export interface StoredContent {
  id: string;
  unit: string;
  text: string;
  report: { form: FormRef; answers: Answers } | undefined;
  sha256: string;
  files: { name: string; mime: string; size: number; sha256: string; bytes: Uint8Array }[];
}
/** With the bytes of its files; null when there is none of that id. */
export const storedContent = async (db: Db, id: string): Promise<StoredContent | null> => {
  const row = await db.content.findUnique({
    where: { id },
    include: { files: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } },
  });
  if (!row) return null;
  const { unitCode: unit, text, sha256, form, answers } = row;
  const report =
    form && answers
      ? { form: form as unknown as FormRef, answers: answers as unknown as Answers }
      : undefined;
  const files = row.files.map(({ name, mime, size, sha256: digest, bytes }) => ({
    name,
    mime,
    size,
    sha256: digest,
    bytes,
  }));
  return { id, unit, text, report, sha256, files };
};

/** Bytes of all files that people handed in: what an archive must at least hold. */
export const fileBytes = async (db: Db, directive: string): Promise<number> => {
  const ids = await contentIds(db, directive);
  const { _sum } = await db.contentFile.aggregate({
    where: { contentId: { in: ids } },
    _sum: { size: true },
  });
  return _sum.size ?? 0;
};

export const unitNamesOf = (
  db: Db,
  directive: string,
): Promise<{ code: string; name: string; kind: string; parent: string | null }[]> =>
  db.$queryRaw`
    select u."code", u."name", u."kind", u."parentCode" as "parent" from "Unit" u
    join "Stream" s on s."directiveId" = ${directive} and s."unitCode" = u."code" order by u."path" collate "C"`;

export interface ContentUse {
  workflowId: string;
  unit: string;
  seq: number;
  ref: ContentRef;
}
/** What events say of contents, after a place in order of workflow and number. */
export const contentUses = async (
  db: Db,
  directive: string,
  after: { workflowId: string; seq: number },
  limit: number,
): Promise<ContentUse[]> => {
  const rows = await db.$queryRaw<{ workflowId: string; unit: string; seq: number; ref: ContentRef }[]>`
    select "workflowId", "unitCode" as "unit", "seq", "data" #> '{entry,content}' as "ref" from "Submission"
    where "directiveId" = ${directive} and "contentId" is not null
      and ("workflowId" collate "C", "seq") > (${after.workflowId}, ${after.seq}::int)
    order by "workflowId" collate "C", "seq" limit ${limit}`;
  return rows;
};
