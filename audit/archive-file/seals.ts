/** What seals an archive: digests of its files, the chain of what closed the directive, the heads, the versions. */
import { createHash } from 'node:crypto';
import { MANIFEST_PATH } from '../../contracts/archive-file.ts';
import type { ClosingStep } from '../../domain/closing/closing.ts';
import { amended, type DirectiveChange } from '../../domain/directive/change.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import { canonical } from '../../prisma/chain.ts';
import { closingGenesis, documentsDigest, headsDigest, linkClosing } from '../../prisma/closing-chain.ts';
import { type ArchiveReport, type Check, readJson, under } from './check.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const checkFiles = async ({ source, manifest, report }: Check): Promise<void> => {
  const listed = new Set([MANIFEST_PATH, ...manifest.files.map(({ path }) => path)]);
  for (const path of source.paths)
    if (!listed.has(path)) report.findings.push(`Tệp ${path} không có trong bản kê.`);
  const there = new Set(source.paths);
  for (const { path, size, sha256: expected } of manifest.files) {
    report.files++;
    if (!there.has(path)) {
      report.findings.push(`Thiếu tệp ${path}.`);
      continue;
    }
    const bytes = await source.read(path);
    if (bytes.length !== size || sha256(bytes) !== expected)
      report.findings.push(`Tệp ${path} đã bị sửa: không khớp bản kê.`);
  }
};

/** @returns the step that archived it last; null when there is none */
export const checkClosing = ({ manifest, report }: Check): ClosingStep | null => {
  const steps = manifest.closing as unknown as ClosingStep[];
  let hash = closingGenesis(manifest.directive.id);
  for (const [i, step] of steps.entries()) {
    hash = linkClosing(hash, step);
    if (step.number !== i + 1 || step.hash !== hash) {
      report.findings.push(`Chuỗi băm của các bước tổng kết, lưu trữ đứt tại bước ${i + 1}.`);
      break;
    }
  }
  const archived = steps.findLast(({ step }) => step === 'archived') ?? null;
  if (!archived) report.findings.push('Hồ sơ không có bước đưa vào lưu trữ.');
  else if (archived.seal.heads !== headsDigest(manifest.heads))
    report.findings.push('Đầu các chuỗi sự kiện không khớp dấu niêm khi lưu trữ.');
  return archived;
};

export interface Version {
  version: number;
  document: Directive;
  change: DirectiveChange | null;
}
const byVersion = (a: Version, b: Version): number => a.version - b.version;
export const checkVersions = async (check: Check, archived: ClosingStep | null): Promise<Version[]> => {
  const { source, report } = check;
  const versions: Version[] = [];
  for (const path of under(check, 'van-ban')) versions.push(await readJson<Version>(source, path));
  versions.sort(byVersion);
  if (archived && archived.seal.documents !== documentsDigest(versions.map(({ document }) => document)))
    report.findings.push('Các bản của văn bản không khớp dấu niêm khi lưu trữ.');
  for (const [i, { version, document, change }] of versions.entries()) {
    const before = versions[i - 1];
    if (before && canonical(amended(before.document, change ?? {})) !== canonical(document))
      report.findings.push(`Bản ${version} của văn bản không phải bản trước cộng với sửa đổi đã ghi.`);
  }
  return versions;
};

/** What the rollout's events say was changed must be what the versions say. */
export const checkAmendments = (
  events: readonly RolloutEvent[],
  versions: Version[],
  report: ArchiveReport,
): void => {
  for (const { fact } of events) {
    if (fact.type !== 'NewsRecorded' || fact.body.type !== 'DirectiveAmended') continue;
    const { amendment, change } = fact.body;
    const version = versions.find((one) => one.version === amendment + 1);
    if (canonical(version?.change ?? null) !== canonical(change ?? null))
      report.findings.push(`Sửa đổi lần ${amendment} trong sự kiện khác bản ${amendment + 1} của văn bản.`);
  }
};
