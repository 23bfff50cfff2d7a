import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directiveFigures } from '../../audit/figures.ts';
import { exportHistories, verifyFolder } from '../../audit/folder.ts';
import { packHistory, parseHistory, unpackHistory } from '../../audit/history-json.ts';
import { verifyDirective } from '../../audit/verify.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import { genesis, link } from '../../prisma/chain.ts';
import { firstMonths, nextYear } from './run-year.ts';
import { DIRECTIVE, smallWorld, whileAltered } from './world.ts';

const world = smallWorld();
const CELL = hostOf(DIRECTIVE, 'CB1');
const verify = () => verifyDirective({ db: world.db, directive: DIRECTIVE, now: () => world.rollout.now() });
const sql = (text: string) => world.db.$executeRawUnsafe(text);

beforeAll(async () => {
  await firstMonths(world.rollout);
  await nextYear(world.rollout);
  await world.archiver.copyAll(DIRECTIVE);
});

/** Rewrites one copied history as JSON. */
const rewriteHistory = async (run: number, change: (text: string) => string) => {
  const row = await world.db.historyCopy.findFirstOrThrow({ where: { workflowId: DB1, run } });
  const text = unpackHistory(row.data ?? new Uint8Array());
  const changed = change(text);
  expect(changed).not.toBe(text);
  await world.db.historyCopy.update({
    where: { workflowId_runId: { workflowId: DB1, runId: row.runId } },
    data: { data: packHistory(parseHistory(changed)) },
  });
};
const DB1 = hostOf(DIRECTIVE, 'DB1');
const base64 = (text: string) => Buffer.from(text).toString('base64');
/** Every payload of this history that says `from`. */
const inPayloads = (from: string, to: string) => (text: string) =>
  text.replaceAll(/"data": "([^"]+)"/g, (whole, data: string) => {
    const said = Buffer.from(data, 'base64').toString('utf8');
    return said.includes(from) ? `"data": "${base64(said.replaceAll(from, to))}"` : whole;
  });

/** An intruder who knows the chain: alters an event and hashes everything anew. */
const forge = async () => {
  const events = await world.db.event.findMany({ where: { workflowId: DB1 }, orderBy: { seq: 'asc' } });
  let hash = genesis(DB1);
  for (const event of events) {
    const fact = JSON.parse(JSON.stringify(event.fact).replace('Thiếu phân công', 'Không đạt'));
    hash = link(hash, { ...event, at: event.at.toISOString(), fact });
    await world.db.event.update({
      where: { workflowId_seq: { workflowId: DB1, seq: event.seq } },
      data: { fact, hash },
    });
  }
  await world.db.stream.update({ where: { workflowId: DB1 }, data: { hash } });
};

describe('a year of the small directive', () => {
  it('is rebuilt from its histories to the last byte', async () => {
    const report = await verify();
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({
      workflows: 6,
      histories: 11,
      replayed: 11,
      chainsVerified: 6,
      contents: 1,
    });
    const streams = await world.db.stream.findMany({ orderBy: { workflowId: 'asc' } });
    expect(report.heads).toEqual(streams.map(({ workflowId, seq, hash }) => ({ workflowId, seq, hash })));
    expect(report.events).toBe(await world.db.event.count());
    const kept = await world.db.auditRun.findFirst({ orderBy: { at: 'desc' } });
    expect(kept).toMatchObject({ directiveId: DIRECTIVE, ok: true });
  });

  it('has figures that add up', async () => {
    const figures = await directiveFigures(world.db, DIRECTIVE);
    expect(figures).toMatchObject({ workflows: 6, runs: 11, continuedAsNew: 5, acts: 27 });
    expect(Object.values(figures.byType).reduce((a, b) => a + b)).toBe(figures.events);
    expect(figures.eventsPerTurn).toBeCloseTo(
      figures.events / (figures.acts + figures.wakeUps + figures.news),
    );
  });
});

describe('what was altered is found:', () => {
  const cases: [name: string, tables: string[], alter: () => Promise<unknown>, kinds: string[]][] = [
    [
      'a step in the read model',
      ['Step'],
      () => sql(`update "Step" set "status" = 'accepted' where "unitCode" = 'DB2' and "stepId" = 'P1/once'`),
      ['stepRowDiffers'],
    ],
    [
      'a step taken out',
      ['Step'],
      () => sql(`delete from "Step" where "unitCode" = 'CB2' and "stepId" = 'T1/e1'`),
      ['stepRowMissing'],
    ],
    [
      'a tick on a line of context',
      ['ContextTick'],
      () => sql(`update "ContextTick" set "line" = 'L1' where "line" = 'L2'`),
      ['contextTickRowExtra', 'contextTickRowMissing'],
    ],
    [
      'the reason of a return',
      ['Event'],
      () =>
        sql(`update "Event" set "fact" = jsonb_set("fact", '{reason}', '"khác"') where "type" = 'Returned'`),
      ['eventDiffers'],
    ],
    [
      'the text that was handed in',
      ['Content'],
      () => sql(`update "Content" set "text" = 'Kế hoạch khác'`),
      ['contentDiffers'],
    ],
    [
      'a file that was handed in',
      ['ContentFile'],
      () => sql(`update "ContentFile" set "bytes" = 'khác'::bytea`),
      ['contentDiffers'],
    ],
    [
      'a text taken out with its file',
      ['Content', 'ContentFile'],
      async () => {
        await sql(`delete from "ContentFile"`);
        await sql(`delete from "Content"`);
      },
      ['contentMissing'],
    ],
    [
      'the note that it lies in the archive',
      ['Directive'],
      () => sql(`update "Directive" set "archivedAt" = now()`),
      ['archivedDiffers'],
    ],
    [
      'an event and every hash after it',
      ['Event', 'Stream'],
      forge,
      ['eventDiffers', 'chainDiffers', 'headDiffers'],
    ],
    [
      'an event taken out',
      ['Event'],
      () => sql(`delete from "Event" where "workflowId" = '${CELL}' and "seq" = 5`),
      ['eventMissing'],
    ],
    [
      'the last event taken out and the head moved back',
      ['Event', 'Stream'],
      async () => {
        await sql(`delete from "Event" e using "Stream" s where s."workflowId" = '${DB1}'
          and e."workflowId" = s."workflowId" and e."seq" = s."seq" - 1`);
        await sql(`update "Stream" s set "seq" = s."seq" - 1, "hash" =
          (select "hash" from "Event" e where e."workflowId" = s."workflowId" and e."seq" = s."seq" - 2)
          where "workflowId" = '${DB1}'`);
      },
      ['eventMissing', 'headDiffers'],
    ],
    [
      'an event put in',
      ['Event', 'Stream'],
      async () => {
        await sql(`insert into "Event" select "workflowId", "seq" + 1, "directiveId", "unitCode", "stepId", "type", "at",
          "by", "command", "fact", "hash", "recordedAt" from "Event" where "workflowId" = '${DB1}'
          order by "seq" desc limit 1`);
        await sql(`update "Stream" set "seq" = "seq" + 1 where "workflowId" = '${DB1}'`);
      },
      ['eventExtra', 'headDiffers'],
    ],
    [
      'a reminder nobody decided',
      ['Reminder'],
      () =>
        sql(`insert into "Reminder" select "directiveId", "unitCode", "stepId", 99, "clock", "attempt", "rung", "recipient",
          "status", "at", "mailId" from "Reminder" limit 1`),
      ['reminderRowExtra'],
    ],
    [
      'a reminder that is gone',
      ['Reminder'],
      () => sql(`delete from "Reminder" where ctid = (select min(ctid) from "Reminder")`),
      ['reminderRowMissing'],
    ],
    [
      'the officer of a unit',
      ['Receipt'],
      () => sql(`update "Receipt" set "officer" = 'CB1-CB' where "unitCode" = 'CB2'`),
      ['receiptRowDiffers'],
    ],
    [
      'the day of a submission',
      ['Submission'],
      () => sql(`update "Submission" set "on" = '2025-01-01' where "stepId" = 'Y1/2026'`),
      ['submissionRowDiffers'],
    ],
    [
      'the day of an event of the office',
      ['AnchorEvent'],
      () => sql(`update "AnchorEvent" set "on" = '2025-11-01' where "code" = 'CONF'`),
      ['anchorEventRowDiffers'],
    ],
    [
      'a directive whose letters are held',
      ['Directive'],
      () => sql(`update "Directive" set "lettersHeld" = true`),
      ['directiveRowDiffers'],
    ],
    [
      'a unit that was made to vanish',
      ['Stream', 'Event', 'Step'],
      async () => {
        for (const table of ['Stream', 'Event'])
          await sql(`delete from "${table}" where "workflowId" = '${CELL}'`);
        await sql(`delete from "Step" where "unitCode" = 'CB1'`);
      },
      ['streamMissing'],
    ],
    [
      'a history without its first run',
      ['HistoryCopy'],
      () => sql(`delete from "HistoryCopy" where "workflowId" = '${DB1}' and "run" = 0`),
      ['runMissing'],
    ],
    [
      'a damaged history',
      ['HistoryCopy'],
      () =>
        sql(
          `update "HistoryCopy" set "data" = substring("data" from 1 for 900) where "workflowId" = '${DB1}'`,
        ),
      ['historyUnreadable'],
    ],
    [
      'what a reviewer said, in all of a history',
      ['HistoryCopy'],
      () => rewriteHistory(0, inPayloads('Thiếu phân công', 'Đầy đủ')),
      ['eventDiffers', 'chainDiffers', 'headDiffers'],
    ],
    [
      'what was handed over to be recorded',
      ['HistoryCopy'],
      () => rewriteHistory(0, inPayloads('"type":"Returned"', '"type":"Accepted"')),
      ['recordedDiffers'],
    ],
    [
      'the course of a history',
      ['HistoryCopy'],
      () => rewriteHistory(0, (text) => text.replaceAll('"recordUnit"', '"recordUnot"')),
      ['replayFailed'],
    ],
  ];

  it.each(cases)('%s', async (_, tables, alter, kinds) => {
    const report = await whileAltered(world.db, tables, alter, verify);
    const found = new Set(report.findings.map((f) => f.kind));
    expect([...found]).toEqual(expect.arrayContaining(kinds));
    for (const { sentence } of report.findings) expect(sentence).toMatch(/^(Đơn vị|Văn bản) \S+: .+\.$/);
    const kept = await world.db.auditRun.findFirst({ where: { ok: false }, orderBy: { at: 'desc' } });
    expect(kept?.ok).toBe(false);
  });

  it('and when all is put back nothing is', async () => {
    expect((await verify()).findings).toEqual([]);
  });
});

const dondoc = (args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; out: string }> =>
  new Promise((resolve) => {
    const script = join(import.meta.dirname, 'command.ts');
    const child = spawn(process.execPath, [script, 'audit', ...args], {
      env: { PATH: process.env.PATH, ...env },
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk));
    child.on('close', (code) => resolve({ code, out }));
  });

describe('the command', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'dondoc-histories-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('comes to the same heads from exported files alone, without a database', async () => {
    await exportHistories(world.db, { directive: DIRECTIVE, dir, at: await world.rollout.now() });
    const { code, out } = await dondoc(['verify', '--histories', dir], {});
    expect(out).toContain('Kết quả: KHỚP.');
    expect(code).toBe(0);
    const streams = await world.db.stream.findMany();
    for (const { workflowId, seq, hash } of streams) expect(out).toContain(`${workflowId} ${seq} ${hash}`);
    expect((await verifyFolder(dir)).heads).toEqual((await verify()).heads);
  });

  it('ends with 1 and says in Vietnamese what differs', async () => {
    const env = { DATABASE_URL: world.url, TEMPORAL_ADDRESS: world.address, TEMPORAL_NAMESPACE: 'default' };
    const alter = () =>
      sql(`update "Step" set "status" = 'accepted' where "unitCode" = 'DB2' and "stepId" = 'P1/once'`);
    const { code, out } = await whileAltered(world.db, ['Step'], alter, () =>
      dondoc(['verify', DIRECTIVE], env),
    );
    expect(out).toContain('Đơn vị DB2: bảng tra cứu ghi việc P1/once khác với các sự kiện.');
    expect(out).toContain('Kết quả: LỆCH (1).');
    expect(code).toBe(1);
    const clean = await dondoc(['verify', DIRECTIVE, '--json'], env);
    expect(JSON.parse(clean.out)).toMatchObject({ directive: DIRECTIVE, findings: [], chainsVerified: 6 });
    expect(clean.code).toBe(0);
  });
});
