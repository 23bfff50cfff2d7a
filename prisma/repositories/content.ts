/** Text and files of an act, stored before the act itself; messages carry their id and digest. */
import { createHash } from 'node:crypto';
import type { ContentRef } from '../../domain/lifecycle/step.ts';
import type { Answers, FormRef } from '../../domain/report/form.ts';
import { canonical } from '../chain.ts';
import type { Db } from '../client.ts';

export interface NewContent {
  /** From the act's own id, so that a repeat finds what the first try stored. */
  id: string;
  unit: string;
  createdBy: string;
  text: string;
  /** Of a report made on a form. */
  report?: { form: FormRef; answers: Answers } | undefined;
  files: { name: string; mime: string; bytes: Uint8Array<ArrayBuffer> }[];
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Over the text, the files in their order by name and digest, and the report made on a form. */
export const contentDigest = ({
  text,
  files,
  report,
}: {
  text: string;
  files: readonly { name: string; sha256: string }[];
  report: NewContent['report'];
}): string => {
  const parts = [sha256(text), ...files.map((file) => `${file.name} ${file.sha256}`)];
  return sha256([...parts, ...(report ? [sha256(canonical(report))] : [])].join('\n'));
};

const columnsOf = (report: NewContent['report']) =>
  report ? { form: { ...report.form }, answers: report.answers } : {};

export const storeContent = async (db: Db, content: NewContent): Promise<ContentRef> => {
  const { id, text, report } = content;
  const files = content.files.map((file) => ({
    ...file,
    size: file.bytes.length,
    sha256: sha256(file.bytes),
  }));
  const digest = contentDigest({ text, files, report });
  return db.$transaction(async (tx) => {
    // Of two tries at once the second waits here, then finds what the first one stored.
    const made = await tx.content.createMany({
      data: [
        {
          id,
          unitCode: content.unit,
          createdBy: content.createdBy,
          text,
          sha256: digest,
          ...columnsOf(report),
        },
      ],
      skipDuplicates: true,
    });
    if (made.count === 0) {
      const known = await tx.content.findUniqueOrThrow({ where: { id }, select: { sha256: true } });
      return { id, sha256: known.sha256 };
    }
    if (files.length > 0)
      await tx.contentFile.createMany({
        data: files.map((file, position) => ({ ...file, position, contentId: id })),
      });
    return { id, sha256: digest };
  });
};

/** @throws when there is none of that id */
export const contentText = async (db: Db, id: string): Promise<string> =>
  (await db.content.findUniqueOrThrow({ where: { id }, select: { text: true } })).text;

/** Nothing when an act refers to it. */
export const dropUnusedContent = async (db: Db, id: string): Promise<void> => {
  await db.$transaction(async (tx) => {
    if (await tx.submission.findFirst({ where: { contentId: id }, select: { seq: true } })) return;
    await tx.contentFile.deleteMany({ where: { contentId: id } });
    await tx.content.deleteMany({ where: { id } });
  });
};
