/**
 * Verifies an archive with nothing but the archive: digests of all files, chains of all events, what sealed them, every
 * content, the directive's versions, the figures of its final review and the results of its years. No database, no server.
 */
import { type ArchiveManifest, archiveManifest, MANIFEST_PATH } from '../../contracts/archive-file.ts';
import type { ClosingStep } from '../../domain/closing/closing.ts';
import { createFinalFigures, type FinalFigures } from '../../domain/closing/final-review.ts';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import { canonical } from '../../prisma/chain.ts';
import { recomputed } from '../recompute.ts';
import { type ArchiveReport, type Check, readJson, under } from './check.ts';
import { checkContent, digests } from './contents.ts';
import type { ArchivedPolicy } from './policies.ts';
import type { ArchiveSource } from './read.ts';
import { checkAmendments, checkClosing, checkFiles, checkVersions, type Version } from './seals.ts';
import { brokenAt, contentsIn, findingsIn, type StreamFile, stateOf, stoodOn, unitEvents } from './stream.ts';

const policies = async (check: Check) => {
  const found: ArchivedPolicy[] = [];
  for (const path of under(check, 'quy-dinh')) found.push(await readJson<ArchivedPolicy>(check.source, path));
  return (code: string, version: number) =>
    found.find((one) => one.code === code && one.version === version)?.policy ?? null;
};

/** @param signed the figures of the review that stands, to be come to again */
const checkStreams = async (
  check: Check,
  versions: Version[],
  signed: FinalFigures | null,
): Promise<void> => {
  const { source, manifest, report } = check;
  const known = await digests(check);
  const policyOf = await policies(check);
  const counted = signed && createFinalFigures(signed.asOf, signed.undelivered);
  for (const head of manifest.heads) {
    const stream = await readJson<StreamFile>(source, head.file);
    report.streams++;
    report.events += stream.events.length;
    const broken = brokenAt(stream);
    const last = stream.events.at(-1)?.hash;
    if (broken !== null || stream.workflowId !== head.workflowId || last !== head.hash) {
      report.findings.push(
        `${head.workflowId}: chuỗi băm đứt từ sự kiện số ${broken ?? stream.events.length}.`,
      );
      continue;
    }
    if (head.unit === null) {
      checkAmendments(stream.events as RolloutEvent[], versions, report);
      continue;
    }
    const events = unitEvents(stream);
    for (const ref of contentsIn(events)) checkContent(ref, `Đơn vị ${head.unit}`, known, report);
    const state = stateOf(events);
    const steps = Object.values(state.steps);
    const results = recomputed(events, stream.brief as UnitBrief, steps, policyOf);
    report.results += results.length;
    for (const { step } of results.filter(({ agrees }) => !agrees))
      report.findings.push(`Đơn vị ${head.unit}: tính lại kết quả của việc ${step} ra khác kết quả đã ghi.`);
    const stands = signed !== null && stoodOn(state, signed.asOf);
    counted?.add({ unit: head.unit, steps, stands, findings: findingsIn(events) });
  }
  if (counted && canonical(counted.figures()) !== canonical(signed))
    report.findings.push('Số liệu của bản tổng kết khác số liệu tính lại từ các sự kiện.');
  for (const { content, number } of manifest.closing)
    if (content) checkContent(content, `Bước ${number}`, known, report);
};

const checkAll = async (check: Check): Promise<void> => {
  await checkFiles(check);
  const archived = checkClosing(check);
  // What is read below is what the digests above speak of: with a file missing or altered there is nothing more to say.
  if (check.report.findings.length > 0) return;
  const versions = await checkVersions(check, archived);
  const review = (check.manifest.closing as unknown as ClosingStep[]).findLast(
    ({ step, seal }) => step === 'reviewed' && canonical(seal) === canonical(archived?.seal),
  );
  if (!review) check.report.findings.push('Hồ sơ không có bản tổng kết đã ký cho những gì được lưu trữ.');
  await checkStreams(check, versions, review?.figures ?? null);
};

const readManifest = async (source: ArchiveSource): Promise<ArchiveManifest | null> => {
  try {
    return archiveManifest.parse(await readJson(source, MANIFEST_PATH));
  } catch {
    return null;
  }
};

/** Never throws for what is wrong with the archive: it says so. The source is let go of. */
export const verifyArchive = async (source: ArchiveSource): Promise<ArchiveReport> => {
  try {
    return await verified(source);
  } finally {
    await source.close();
  }
};

const verified = async (source: ArchiveSource): Promise<ArchiveReport> => {
  const report: ArchiveReport = {
    directive: null,
    files: 0,
    streams: 0,
    events: 0,
    contents: 0,
    results: 0,
    findings: [],
  };
  const manifest = await readManifest(source);
  if (!manifest) {
    report.findings.push(
      `Không có bản kê ${MANIFEST_PATH}, hoặc bản kê sai dạng: đây không phải hồ sơ lưu trữ.`,
    );
    return report;
  }
  report.directive = manifest.directive;
  try {
    await checkAll({ source, manifest, report });
  } catch (error) {
    report.findings.push(`Không đọc hết được hồ sơ: ${error instanceof Error ? error.message : error}`);
  }
  return report;
};

export const archiveLines = ({ directive, findings, ...report }: ArchiveReport): string[] => [
  directive
    ? `Hồ sơ lưu trữ ${directive.number ?? directive.id}: ${directive.title}`
    : 'Hồ sơ lưu trữ không đọc được',
  `  Tệp khớp bản kê             ${String(report.files).padStart(8)}`,
  `  Chuỗi sự kiện               ${String(report.streams).padStart(8)}`,
  `  Sự kiện nối lại             ${String(report.events).padStart(8)}`,
  `  Nội dung đối chiếu          ${String(report.contents).padStart(8)}`,
  `  Kết quả năm tính lại        ${String(report.results).padStart(8)}`,
  ...findings.map((sentence) => `- ${sentence}`),
  findings.length === 0 ? 'Kết quả: KHỚP.' : `Kết quả: LỆCH (${findings.length}).`,
];
