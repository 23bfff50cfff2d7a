/** Reads again what people handed in: text, answers and files must give the digest that the events hold. */
import type { Db } from '../prisma/client.ts';
import {
  type ContentUse,
  contentUses,
  type StoredContent,
  storedContents,
} from '../prisma/repositories/archive-rows.ts';
import { contentDigest, sha256 } from '../prisma/repositories/content.ts';
import { type Finding, finding } from './findings.ts';
import { BYTES_AT_ONCE, portions } from './portions.ts';

const PAGE = 200;

/** As it comes out of what is stored now. */
const digestNow = ({ text, report, files }: StoredContent): string =>
  contentDigest({ text, report, files: files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })) });

const checkUse = (
  { workflowId, unit, seq, ref }: ContentUse,
  content: StoredContent | undefined,
): Finding | null => {
  const subject = { workflowId, unit };
  if (!content) return finding(subject, 'contentMissing', { seq, expected: ref });
  const found = digestNow(content);
  return found === ref.sha256
    ? null
    : finding(subject, 'contentDiffers', { seq, expected: ref.sha256, found });
};

/** Some megabytes of contents in memory at a time. */
export const checkContents = async (
  db: Db,
  directive: string,
): Promise<{ contents: number; findings: Finding[] }> => {
  const findings: Finding[] = [];
  let contents = 0;
  let after = { workflowId: '', seq: -1 };
  for (;;) {
    const page = await contentUses(db, directive, after, PAGE);
    for (const portion of portions(page, ({ bytes }) => bytes, BYTES_AT_ONCE)) {
      const stored = await storedContents(
        db,
        portion.map(({ ref }) => ref.id),
      );
      for (const use of portion) {
        contents++;
        const found = checkUse(use, stored.get(use.ref.id));
        if (found) findings.push(found);
      }
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { contents, findings };
    after = last;
  }
};
