/** Real histories of every released shape must replay with the code of today. Recorded by record.ts, never here. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { historyFigures } from '../../audit/figures.ts';
import { MANIFEST, type Manifest, verifyFolder } from '../../audit/folder.ts';
import { silenceReplays } from '../../audit/sources.ts';

silenceReplays();

interface Version {
  commit: string;
  sdk: string;
  directives: string[];
}
const HERE = import.meta.dirname;
const readJson = async <T>(...path: string[]): Promise<T> =>
  JSON.parse(await readFile(join(HERE, ...path), 'utf8')) as T;
const versions = (await readdir(HERE)).filter((name) => /^v\d+$/.test(name)).sort();

const textOf = async (folder: string, file: string): Promise<string> =>
  gunzipSync(await readFile(join(folder, file))).toString('utf8');

describe.each(versions)('histories of %s', async (version) => {
  const { directives, commit } = await readJson<Version>(version, 'version.json');

  it.each(directives)(
    `recorded at ${commit}, directive %s, replay to the same chain heads`,
    async (directive) => {
      const folder = join(HERE, version, directive);
      const report = await verifyFolder(folder);
      expect(report.findings).toEqual([]);
      const { heads, files } = await readJson<Manifest>(version, directive, MANIFEST);
      expect(report.heads).toEqual(heads);
      expect(report.replayed).toBe(files.length);
    },
  );

  it('have every shape', async () => {
    const files = await Promise.all(
      directives.map(async (directive) => {
        const manifest = await readJson<Manifest>(version, directive, MANIFEST);
        return manifest.files.map((file) => ({ ...file, folder: join(HERE, version, directive) }));
      }),
    );
    const runs = files
      .flat()
      .map(({ folder, file, ...run }) => ({ ...run, read: () => textOf(folder, file) }));
    const { byType } = await historyFigures([{ workflowId: '', unit: null, runs }]);
    for (const type of [
      'WORKFLOW_EXECUTION_UPDATE_COMPLETED',
      'WORKFLOW_EXECUTION_SIGNALED',
      'TIMER_FIRED',
      'TIMER_CANCELED',
      'CHILD_WORKFLOW_EXECUTION_STARTED',
      'ACTIVITY_TASK_COMPLETED',
      'WORKFLOW_EXECUTION_CONTINUED_AS_NEW',
      'WORKFLOW_EXECUTION_COMPLETED',
    ])
      expect(byType[type] ?? 0, type).toBeGreaterThan(0);
    // The rollout, and each level of the tree: the root, a base organisation, a cell.
    expect([...new Set(files.flat().map(({ unit }) => unit))]).toEqual(
      expect.arrayContaining([null, 'DU', 'DB1', 'CB1']),
    );
  });
});

describe('a spoiled history', () => {
  it.each([
    [
      'an activity that the code does not call',
      '"name": "recordUnit"',
      '"name": "recordUnot"',
      'replayFailed',
    ],
    [
      'a task that began at another time',
      /"eventTime": "20(\d\d)-12/g,
      '"eventTime": "20$1-11',
      'headDiffers',
    ],
    ['an event that is missing', '"eventId": "7"', '"eventId": "8"', 'replayFailed'],
  ])('fails: %s', async (_, from, to, kind) => {
    const [version] = versions;
    const folder = await mkdtemp(join(tmpdir(), 'dondoc-spoiled-'));
    try {
      await cp(join(HERE, version ?? '', 'nam'), folder, { recursive: true });
      const { files } = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest;
      const { file } = files.find(({ unit, run }) => unit === 'CB2' && run === 0) ?? { file: '' };
      const text = await textOf(folder, file);
      const spoiled = text.replaceAll(from, to);
      expect(spoiled).not.toBe(text);
      await writeFile(join(folder, file), gzipSync(spoiled));
      const kinds = (await verifyFolder(folder)).findings.map((f) => f.kind);
      expect(kinds).toContain(kind);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
