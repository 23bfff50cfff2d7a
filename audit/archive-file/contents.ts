/** What people handed in, as it lies in an archive, beside what events say of it. */
import type { ContentRef } from '../../domain/lifecycle/step.ts';
import { contentDigest, sha256 } from '../../prisma/repositories/content.ts';
import { type ArchiveReport, type Check, readJson, under } from './check.ts';

interface ContentFile {
  id: string;
  text: string;
  report?: Parameters<typeof contentDigest>[0]['report'];
  sha256: string;
  files: { name: string; sha256: string; path: string }[];
}
/** @returns each content's digest, reckoned from what is in the archive */
export const digests = async (check: Check): Promise<Map<string, string>> => {
  const { source, report } = check;
  const found = new Map<string, string>();
  for (const path of under(check, 'noi-dung').filter((one) => one.split('/').length === 2)) {
    const content = await readJson<ContentFile>(source, path);
    const files: { name: string; sha256: string }[] = [];
    for (const { name, path: at } of content.files)
      files.push({ name, sha256: sha256(await source.read(at)) });
    found.set(content.id, contentDigest({ text: content.text, files, report: content.report }));
    report.contents++;
  }
  return found;
};
export const checkContent = (
  { id, sha256: expected }: ContentRef,
  where: string,
  known: Map<string, string>,
  { findings }: ArchiveReport,
): void => {
  const found = known.get(id);
  if (found === undefined) findings.push(`${where}: thiếu nội dung ${id} mà sự kiện nêu.`);
  else if (found !== expected) findings.push(`${where}: nội dung ${id} khác nội dung đã nộp.`);
};
