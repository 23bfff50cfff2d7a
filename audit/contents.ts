/** Reads again what people handed in: text, answers and files must give the digest that the events hold. */
import type { Db } from '../prisma/client.ts';
import { type ContentUse, contentUses, storedContent } from '../prisma/repositories/archive-rows.ts';
import { contentDigest, sha256 } from '../prisma/repositories/content.ts';
import { type Finding, finding } from './findings.ts';

const PAGE = 100;

/** As it comes out of what is stored now; null when it is not there, or a file of it differs from its own digest. */
const digestNow = async (db: Db, id: string): Promise<string | null> => {
  const content = await storedContent(db, id);
  if (!content) return null;
  const files = content.files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) }));
  return contentDigest({ text: content.text, files, report: content.report });
};

const checkUse = async (db: Db, { workflowId, unit, seq, ref }: ContentUse): Promise<Finding | null> => {
  const subject = { workflowId, unit };
  const found = await digestNow(db, ref.id);
  if (found === ref.sha256) return null;
  return found === null
    ? finding(subject, 'contentMissing', { seq, expected: ref })
    : finding(subject, 'contentDiffers', { seq, expected: ref.sha256, found });
};

/** One content in memory at a time. */
export const checkContents = async (
  db: Db,
  directive: string,
): Promise<{ contents: number; findings: Finding[] }> => {
  const findings: Finding[] = [];
  let contents = 0;
  let after = { workflowId: '', seq: -1 };
  for (;;) {
    const page = await contentUses(db, directive, after, PAGE);
    for (const use of page) {
      contents++;
      const found = await checkUse(db, use);
      if (found) findings.push(found);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { contents, findings };
    after = last;
  }
};
