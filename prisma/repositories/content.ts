/** Text and files of an act, stored before the act itself; messages carry their id and digest. */
import { createHash } from 'node:crypto';
import type { ContentRef } from '../../domain/lifecycle/step.ts';
import type { Db } from '../client.ts';

export interface NewContent {
  /** From the act's own id, so that a repeat finds what the first try stored. */
  id: string;
  unit: string;
  createdBy: string;
  text: string;
  files: { name: string; mime: string; bytes: Uint8Array<ArrayBuffer> }[];
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export const storeContent = async (db: Db, content: NewContent): Promise<ContentRef> => {
  const { id, text } = content;
  const files = content.files.map((file) => ({
    ...file,
    size: file.bytes.length,
    sha256: sha256(file.bytes),
  }));
  const digest = sha256([sha256(text), ...files.map((file) => `${file.name} ${file.sha256}`)].join('\n'));
  return db.$transaction(async (tx) => {
    // Of two tries at once the second waits here, then finds what the first one stored.
    const made = await tx.content.createMany({
      data: [{ id, unitCode: content.unit, createdBy: content.createdBy, text, sha256: digest }],
      skipDuplicates: true,
    });
    if (made.count === 0) {
      const known = await tx.content.findUniqueOrThrow({ where: { id }, select: { sha256: true } });
      return { id, sha256: known.sha256 };
    }
    if (files.length > 0)
      await tx.contentFile.createMany({ data: files.map((file) => ({ ...file, contentId: id })) });
    return { id, sha256: digest };
  });
};
