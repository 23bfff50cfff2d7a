/**
 * Histories as plain files: one JSON per run, as Temporal's own tools read it, and a manifest. Such a folder can be
 * audited anywhere, without a database and without a server.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Instant } from '../domain/time/local-date.ts';
import { canonical } from '../prisma/chain.ts';
import type { Db } from '../prisma/client.ts';
import { copiedHeads } from '../prisma/repositories/audit-rows.ts';
import { type StoredWorkflow, tellAccounts } from './accounts.ts';
import { finding } from './findings.ts';
import { type Head, type Outcome, type Report, reportOf } from './report.ts';
import { storedWorkflows } from './stored.ts';

export const MANIFEST = 'manifest.json';

export interface ManifestFile {
  file: string;
  workflowId: string;
  /** Null for the rollout itself. */
  unit: string | null;
  runId: string;
  run: number;
}
export interface Manifest {
  directive: string;
  exportedAt: Instant;
  files: ManifestFile[];
  /** Heads of the chains as the database held them; the replay must come to the same. */
  heads: Head[];
}

/** Writes what is copied of the directive. `gzip` writes `.json.gz`. */
export const exportHistories = async (
  db: Db,
  { directive, dir, at, gzip = false }: { directive: string; dir: string; at: Instant; gzip?: boolean },
): Promise<Manifest> => {
  await mkdir(dir, { recursive: true });
  const files: ManifestFile[] = [];
  let number = 0;
  for await (const { workflowId, unit, runs } of storedWorkflows(db, directive)) {
    const prefix = `${String(number++).padStart(3, '0')}_${(unit ?? 'van-ban').replace(/[^\w-]/g, '-')}`;
    for (const { runId, run, read } of runs) {
      const text = await read();
      if (text === null) continue;
      const file = `${prefix}_${run}.json${gzip ? '.gz' : ''}`;
      await writeFile(join(dir, file), gzip ? gzipSync(text) : text);
      files.push({ file, workflowId, unit, runId, run });
    }
  }
  const manifest = { directive, exportedAt: at, files, heads: await copiedHeads(db, directive) };
  await writeFile(join(dir, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
};

/** A chain whose head is known must have its histories here, be they all gone. */
const withoutFiles = ({ files, heads }: Manifest): StoredWorkflow[] =>
  heads
    .filter(({ workflowId }) => !files.some((file) => file.workflowId === workflowId))
    .map(({ workflowId }) => ({ workflowId, unit: null, runs: [] }));

const workflowsIn = (dir: string, { files }: Manifest): StoredWorkflow[] =>
  [...Map.groupBy(files, (file) => file.workflowId)].map(([workflowId, mine]) => ({
    workflowId,
    unit: mine[0]?.unit ?? null,
    runs: mine.map(({ file, runId, run }) => ({
      runId,
      run,
      async read() {
        const bytes = await readFile(join(dir, file));
        return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      },
    })),
  }));

/** @throws when the folder has no manifest */
export const verifyFolder = async (
  dir: string,
  options: { onProgress?: (done: number) => void } = {},
): Promise<Report> => {
  const manifest = JSON.parse(await readFile(join(dir, MANIFEST), 'utf8')) as Manifest;
  const heads = new Map(manifest.heads.map((head) => [head.workflowId, head]));
  const workflows = [...workflowsIn(dir, manifest), ...withoutFiles(manifest)];
  if (workflows.length === 0) throw new Error(`Thư mục ${dir} không có lịch sử nào.`);
  const outcomes: Outcome[] = [];
  for await (const { account, findings, histories, ...subject } of tellAccounts(workflows)) {
    const head = account && { workflowId: subject.workflowId, ...account.head };
    const expected = heads.get(subject.workflowId);
    const differs = head && expected && canonical(head) !== canonical(expected);
    if (differs) findings.push(finding(subject, 'headDiffers', { expected: head, found: expected }));
    outcomes.push({ histories, replayed: account?.replayed ?? 0, head, findings });
    options.onProgress?.(outcomes.length);
  }
  return reportOf(manifest.directive, manifest.exportedAt, outcomes);
};
