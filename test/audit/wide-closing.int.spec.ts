/**
 * A directive of the size of a country's communes is over: its final review, its archive and the verification of that are
 * measured and printed. One province and one commune live through it; the others are like them, each with a chain of its own.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../audit/archive-file/read.ts';
import { verifyArchive } from '../../audit/archive-file/verify.ts';
import { zipOf } from '../../audit/archive-file/write.ts';
import type { ClosingFact, ClosingStepName } from '../../domain/closing/closing.ts';
import { stepsIn, totalOf } from '../../domain/closing/final-review.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import type { Organisation, Unit } from '../../domain/organisation/organisation.ts';
import { type Behaviour, type RehearsedUnit, rehearse } from '../../domain/rehearsal/rehearse.ts';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import { genesis } from '../../prisma/chain.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { takeClosingStep } from '../../prisma/repositories/closing-steps.ts';
import { contentDigest, storeContent } from '../../prisma/repositories/content.ts';
import { chain, eventRows } from '../../prisma/repositories/event-rows.ts';
import { loadOrganisation, saveDraft } from '../../prisma/repositories/load.ts';
import { finalFigures } from '../../prisma/repositories/read-final-review.ts';
import { record } from '../../prisma/repositories/record.ts';
import { useDatabase } from '../helpers/database.ts';
import { ISSUED_ON, smallDirective } from './small-directive.ts';

const PROVINCES = 34;
const COMMUNES = 3_321;
const UNITS = 1 + PROVINCES + COMMUNES;
const TOP = 'TW';
const CLOSED_ON = '2026-03-31';
const STEP = 'R1/2025-Q4';
const TEXT = 'Đã làm theo kế hoạch. '.repeat(20);
/** Seconds, of a machine that has much else to do; what may be held at once, of any. */
const PATIENCE_S = 600;
const MOST_MB = 300;

const unit = (code: string, kind: Unit['kind'], parent: string | null): Unit => ({
  code,
  name: `Đơn vị mẫu ${code}`,
  kind,
  parent,
  tags: [],
  mailbox: `${code.toLowerCase()}@mau.example`,
});
const provinceOf = (n: number) => `P${String((n % PROVINCES) + 1).padStart(2, '0')}`;
const communes = Array.from({ length: COMMUNES }, (_, n) =>
  unit(`${provinceOf(n)}-X${String(n + 1).padStart(4, '0')}`, 'baseOrganisation', provinceOf(n)),
);
const provinces = Array.from({ length: PROVINCES }, (_, n) => unit(provinceOf(n), 'committee', TOP));
const [first, province] = [communes[0] as Unit, provinces[0] as Unit];
const organisation = (units: Unit[]): Organisation => ({
  name: 'Cả nước (mẫu)',
  units,
  people: [],
  calendar: { version: 'mau-1', off: [], work: [] },
});
const directive: Directive = {
  ...smallDirective('ca-nuoc'),
  issuer: TOP,
  term: { from: ISSUED_ON, to: CLOSED_ON },
  events: [],
  obligations: [
    {
      id: 'R1',
      kind: 'report',
      title: 'Báo cáo quý',
      lead: { kinds: ['baseOrganisation', 'committee'] },
      due: { type: 'every', period: 'quarter', day: 20 },
      addedByOffice: 'Văn bản mẫu',
    },
    {
      id: 'T1',
      kind: 'task',
      title: 'Rà soát quy chế',
      lead: { kinds: ['baseOrganisation'] },
      due: { type: 'on', date: '2026-01-20' },
      addedByOffice: 'Văn bản mẫu',
    },
  ],
  leftOut: [],
};

/** Hands in one report, is late with its task, and hears of the close. */
const life = (): Behaviour[] => {
  const by = { post: 'officer', unit: first.code, role: 'officer' as const };
  const office = { post: 'office', unit: TOP, role: 'office' as const };
  const sha256 = contentDigest({ text: TEXT, files: [], report: undefined });
  const entry = { on: '2025-12-18', content: { id: `bai/${first.code}`, sha256 } };
  return [
    {
      at: '2025-12-18T03:00:00.000Z',
      unit: first.code,
      act: { id: 'nop', by, act: 'submit', step: STEP, entry },
    },
    {
      at: '2026-01-23T03:00:00.000Z',
      unit: first.code,
      act: { id: 'lam', by, act: 'carryOutTask', step: 'T1/once', entry: { on: '2026-01-23' } },
    },
    {
      at: `${CLOSED_ON}T03:00:00.000Z`,
      rollout: { id: 'het', by: office, act: 'closeDirective', reason: 'Hết hạn' },
    },
  ];
};

const database = useDatabase();
let db: Db;
let dir: string;

/** What one unit has lived through, said of another. */
const said = <T>(of: T, other: Unit): T =>
  JSON.parse(
    JSON.stringify(of)
      .replaceAll(first.code, other.code)
      .replaceAll(`"${province.code}"`, `"${other.kind === 'committee' ? other.code : other.parent}"`),
  );
const copyRows = async (like: Unit, others: Unit[]) => {
  const codes = JSON.stringify(
    others.map(({ code }) => ({ code, id: hostOf(directive.id, code), content: `bai/${code}` })),
  );
  await db.$executeRaw`
    insert into "Content" select (jsonb_populate_record(null::"Content", to_jsonb(s) || jsonb_build_object('id', c."content", 'unitCode', c."code"))).*
    from "Content" s cross join jsonb_to_recordset(${codes}::jsonb) as c("code" text, "content" text) where s."unitCode" = ${like.code}`;
  await db.$executeRaw`
    insert into "Step" select (jsonb_populate_record(null::"Step", to_jsonb(s) || jsonb_build_object('unitCode', c."code"))).*
    from "Step" s cross join jsonb_to_recordset(${codes}::jsonb) as c("code" text) where s."unitCode" = ${like.code}`;
  await db.$executeRaw`
    insert into "Submission" select (jsonb_populate_record(null::"Submission", to_jsonb(s) || jsonb_build_object('workflowId', c."id",
      'unitCode', c."code", 'contentId', case when s."contentId" is not null then c."content" end))).*
    from "Submission" s cross join jsonb_to_recordset(${codes}::jsonb) as c("code" text, "id" text, "content" text) where s."unitCode" = ${like.code}`;
};
const copyStreams = async ({ brief, events }: RehearsedUnit, others: Unit[]) => {
  const streams = others.map((other) => {
    const workflowId = hostOf(directive.id, other.code);
    const chained = chain(genesis(workflowId), said<UnitEvent[]>(events, other));
    const rows = eventRows(chained).map((row) => ({ ...row, workflowId, unit: other.code }));
    return {
      workflowId,
      unit: other.code,
      brief: said(brief, other),
      seq: rows.length,
      hash: chained.at(-1)?.hash,
      rows,
    };
  });
  await db.$executeRaw`
    insert into "Stream" ("workflowId", "directiveId", "unitCode", "seq", "hash", "brief", "openedAt", "closedAt")
    select s."workflowId", ${directive.id}, s."unit", s."seq", s."hash", s."brief", now(), now()
    from jsonb_to_recordset(${JSON.stringify(streams.map(({ rows: _, ...stream }) => stream))}::jsonb)
      as s("workflowId" text, "unit" text, "seq" int, "hash" text, "brief" jsonb)`;
  await db.$executeRaw`
    insert into "Event" ("workflowId", "seq", "directiveId", "unitCode", "stepId", "type", "at", "by", "command", "fact", "hash")
    select e."workflowId", e."seq", ${directive.id}, e."unit", e."step", e."type", e."at", e."by", e."command", e."fact", e."hash"
    from jsonb_to_recordset(${JSON.stringify(streams.flatMap(({ rows }) => rows))}::jsonb)
      as e("workflowId" text, "unit" text, "seq" int, "step" text, "type" text, "at" timestamptz, "by" jsonb, "command" text, "fact" jsonb, "hash" text)`;
};
const inHundreds = async (list: Unit[], work: (part: Unit[]) => Promise<void>) => {
  for (let i = 0; i < list.length; i += 100) await work(list.slice(i, i + 100));
};

beforeAll(async () => {
  db = connect(database.url, 5);
  dir = await mkdtemp(join(tmpdir(), 'dondoc-wide-'));
  const all = organisation([unit(TOP, 'committee', null), ...provinces, ...communes]);
  await loadOrganisation(db, all);
  await saveDraft(db, directive, { calendarVersion: all.calendar.version });
  const sample = organisation([unit(TOP, 'committee', null), province, first]);
  const rehearsal = rehearse(directive, sample, { from: `${ISSUED_ON}T02:00:00.000Z`, behaviours: life() });
  expect(rehearsal.refusals).toEqual([]);
  await storeContent(db, {
    id: `bai/${first.code}`,
    unit: first.code,
    createdBy: 'officer',
    text: TEXT,
    files: [],
  });
  const base = { runId: 'mau', directive: directive.id, now: `${CLOSED_ON}T03:00:00.000Z`, nextWake: null };
  const { brief, events } = rehearsal.rollout;
  await record(db, { ...base, workflowId: rolloutId(directive.id), unit: null, events, brief });
  for (const [code, one] of rehearsal.units)
    await record(db, {
      ...base,
      workflowId: hostOf(directive.id, code),
      unit: code,
      events: one.events,
      brief: one.brief,
    });
  for (const [like, others] of [
    [province, provinces],
    [first, communes],
  ] as const) {
    const lived = rehearsal.units.get(like.code);
    if (!lived) throw new Error(`${like.code} has not lived`);
    await inHundreds(others.slice(1), async (part) => {
      await copyStreams(lived, part);
      await copyRows(like, part);
    });
  }
  await db.mail.deleteMany();
}, 600_000);
afterAll(async () => {
  await db.$disconnect();
  await rm(dir, { recursive: true, force: true });
});

/** How long it took, and by how many megabytes what is held grew meanwhile. */
const measured = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const [start, before] = [performance.now(), process.memoryUsage.rss()];
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  try {
    return await work();
  } finally {
    clearInterval(look);
    const [seconds, grown] = [(performance.now() - start) / 1000, Math.round((most - before) / 1024 ** 2)];
    console.log(`${what}: ${seconds.toFixed(1)} s, thêm nhiều nhất ${grown} MB`);
    expect(seconds).toBeLessThan(PATIENCE_S);
    expect(grown).toBeLessThan(MOST_MB);
  }
};

test(`${UNITS} units: reviewed, archived, and verified from the file alone`, {
  timeout: 900_000,
}, async () => {
  const figures = await measured('Số liệu tổng kết', () => finalFigures(db, directive.id, CLOSED_ON));
  expect(figures.units).toBe(UNITS);
  const row = (id: string) => figures.requirements.find(({ obligation }) => obligation === id);
  expect(row('T1')).toMatchObject({ units: COMMUNES, late: COMMUNES });
  expect(row('R1')).toMatchObject({ units: UNITS, onTime: COMMUNES });
  expect(stepsIn(totalOf(figures))).toBe(await db.step.count());

  const text = 'Tổng kết';
  const content = await storeContent(db, { id: 'tong-ket', unit: TOP, createdBy: 'office', text, files: [] });
  const take = (step: ClosingStepName, base: number, more: Partial<ClosingFact>) =>
    takeClosingStep(db, directive.id, base, {
      step,
      at: '2026-04-01T03:00:00.000Z',
      by: { post: 'office', unit: TOP, role: 'office' },
      post: 'Bí thư',
      paper: { number: '1-BC/MAU', date: '2026-04-01' },
      reason: null,
      content: null,
      figures: null,
      ...more,
    });
  // `takeClosingStep` asks the directive's own row whether it is closed, which the rollout's record has said.
  expect(await measured('Ký tổng kết', () => take('reviewed', 0, { content, figures }))).toBeNull();
  expect(await measured('Đưa vào lưu trữ', () => take('archived', 1, {}))).toBeNull();

  const file = join(dir, 'ho-so.zip');
  await measured('Ghi hồ sơ', () => pipeline(zipOf(db, directive.id), createWriteStream(file)));
  const report = await measured('Kiểm tra hồ sơ', async () => verifyArchive(await openArchive(file)));
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ streams: UNITS + 1, contents: COMMUNES + 1 });
  expect(report.events).toBe(await db.event.count());
  console.log(`${report.events} sự kiện, ${((await stat(file)).size / 1024 ** 2).toFixed(1)} MB`);
});
