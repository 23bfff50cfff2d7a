/** Everything that goes into a directive's archive, read a page at a time. */
import type { ContentRef } from '../../domain/lifecycle/step.ts';
import type { Answers, FormRef } from '../../domain/report/form.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';

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
/** Of several workflows at once, each in order of number. */
export const eventsOfAll = async (db: Db, workflowIds: string[]): Promise<Map<string, ArchivedEvent[]>> => {
  const rows = await db.event.findMany({
    where: { workflowId: { in: workflowIds } },
    orderBy: { seq: 'asc' },
    select: { workflowId: true, seq: true, at: true, by: true, command: true, fact: true, hash: true },
  });
  const found = new Map<string, ArchivedEvent[]>();
  for (const { workflowId, ...row } of rows) {
    const events = found.get(workflowId) ?? [];
    events.push({ ...row, at: row.at.toISOString() });
    found.set(workflowId, events);
  }
  return found;
};

export const eventsOf = async (db: Db, workflowId: string): Promise<ArchivedEvent[]> =>
  (await eventsOfAll(db, [workflowId])).get(workflowId) ?? [];

/** All that people wrote under a directive: submissions, final reviews, files of the document. */
const written = (directive: string) => Prisma.sql`
  select "contentId" as "id" from "Submission" where "directiveId" = ${directive} and "contentId" is not null
  union select "content" ->> 'id' from "ClosingStep" where "directiveId" = ${directive} and "content" is not null
  union select "contentId" from "DirectiveAttachment" where "directiveId" = ${directive}`;

export interface ContentSize {
  id: string;
  /** Of its files, as they were handed in. */
  bytes: number;
}
export const contentSizes = (db: Db, directive: string): Promise<ContentSize[]> =>
  db.$queryRaw`
    select w."id", coalesce(sum(f."size"), 0)::float8 as "bytes" from (${written(directive)}) w
    left join "ContentFile" f on f."contentId" = w."id" group by w."id" order by w."id"`;

export interface StoredContent {
  id: string;
  unit: string;
  text: string;
  report: { form: FormRef; answers: Answers } | undefined;
  sha256: string;
  files: { name: string; mime: string; size: number; sha256: string; bytes: Uint8Array }[];
}
/** Those that are there, with the bytes of their files. */
export const storedContents = async (db: Db, ids: string[]): Promise<Map<string, StoredContent>> => {
  const rows = await db.content.findMany({
    where: { id: { in: ids } },
    include: { files: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } },
  });
  return new Map(rows.map((row) => [row.id, storedFrom(row)]));
};

const storedFrom = (row: Prisma.ContentGetPayload<{ include: { files: true } }>): StoredContent => {
  const { id, unitCode: unit, text, sha256, form, answers } = row;
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
  const [row] = await db.$queryRaw<{ bytes: number }[]>`
    select coalesce(sum(f."size"), 0)::float8 as "bytes" from (${written(directive)}) w
    join "ContentFile" f on f."contentId" = w."id"`;
  return row?.bytes ?? 0;
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
  /** Of its files. */
  bytes: number;
}
/** What events say of contents, after a place in order of workflow and number. */
export const contentUses = async (
  db: Db,
  directive: string,
  after: { workflowId: string; seq: number },
  limit: number,
): Promise<ContentUse[]> => {
  const rows = await db.$queryRaw<ContentUse[]>`
    select "workflowId", "unitCode" as "unit", "seq", "data" #> '{entry,content}' as "ref",
      (select coalesce(sum(f."size"), 0)::float8 from "ContentFile" f where f."contentId" = "data" #>> '{entry,content,id}') as "bytes"
    from "Submission"
    where "directiveId" = ${directive} and "contentId" is not null
      and ("workflowId" collate "C", "seq") > (${after.workflowId}, ${after.seq}::int)
    order by "workflowId" collate "C", "seq" limit ${limit}`;
  return rows;
};
