/** The same thing asked twice, by a person, by a busy engine and by the recorder. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '../../api/problems.ts';
import { createEngine } from '../../api/temporal.ts';
import { briefFor } from '../../domain/directive/brief.ts';
import type { Act } from '../../domain/lifecycle/commands.ts';
import { open } from '../../domain/lifecycle/decide.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { loadOrganisation, saveDraft } from '../../prisma/repositories/load.ts';
import { type RecordInput, record } from '../../prisma/repositories/record.ts';
import type { Answer } from '../../workflows/messages.ts';
import {
  CALENDAR,
  commandsStored,
  directive,
  expectWhole,
  type Issued,
  issue,
  meeting,
  OFFICE,
  organisation,
  ROOT,
  TASK_QUEUE,
  until,
} from '../crash/rig.ts';
import { useDatabase } from '../helpers/database.ts';
import { useRunningWorker } from '../helpers/running-worker.ts';

const AT = instantAt('2025-12-08', '10:00');
const TREE = organisation(1, 2);
const ON = '2025-12-08';

describe('an act asked for twice', () => {
  let db: Db;
  let rollout: Issued;
  const server = useRunningWorker(async (connected) => {
    db = connected;
    rollout = await issue(
      { db, client: server.client },
      { directive: directive('TWICE', 40), organisation: TREE, at: AT, maxHistory: 40 },
    );
    await until('the tree is open', async () => (await rollout.opened()) === TREE.units.length + 1);
  });
  const hold = (unit: string, n: number, id = `${unit}#${n}`): Promise<Answer> =>
    rollout.unit(unit, 'holdMeeting', { step: meeting(n), entry: { on: ON } }, { id });
  const run = (unit: string) => server.client.workflow.getHandle(hostOf('TWICE', unit)).describe();

  it('is answered as the first time, in the same run and in a later one', async () => {
    const first = await hold('CB1', 1);
    expect(await hold('CB1', 1)).toEqual(first);
    const { runId } = await run('CB1');
    const later: Answer[] = [];
    for (let n = 2; n <= 12; n++) later.push(await hold('CB1', n));
    await until('it continued as new', async () => (await run('CB1')).runId !== runId);
    expect(await hold('CB1', 1)).toEqual(first);
    expect(await Promise.all(later.map((_, i) => hold('CB1', i + 2)))).toEqual(later);
    // The id says which act it was, whatever else is sent with it.
    expect(await hold('CB1', 13, 'CB1#1')).toEqual(first);
  });

  it('is never a refusal where the workflow is merely busy, and every act is done once', async () => {
    const act = (n: number): Act => ({
      id: `CB2#${n}`,
      by: { post: 'CB2-CB', unit: 'CB2', role: 'officer' },
      act: 'holdMeeting',
      step: meeting(n),
      entry: { on: ON },
    });
    const impatient = createEngine(server.client, { taskQueue: TASK_QUEUE, tryMs: 700, giveUpMs: 120_000 });
    const locked = Promise.withResolvers<void>();
    const slow = db.$transaction(
      async (tx) => {
        await tx.$queryRaw`select 1 from "Stream" where "workflowId" = ${hostOf('TWICE', 'CB2')} for update`;
        locked.resolve();
        await sleep(2_000);
      },
      { timeout: 120_000 },
    );
    await locked.promise;
    const numbers = Array.from({ length: 40 }, (_, i) => i + 1);
    // Nobody is answered while the lock is held; everybody asks again, some by two ways at once.
    const answers = Promise.all(numbers.map((n) => impatient.act(hostOf('TWICE', 'CB2'), act(n))));
    const twice = Promise.all(numbers.slice(0, 20).map((n) => hold('CB2', n)));
    await slow;
    const seqs = (await answers).map(({ seq }) => seq);
    expect(new Set(seqs).size).toBe(numbers.length);
    const stored = await commandsStored(db, 'TWICE');
    for (const n of numbers) expect([n, stored.get(`CB2#${n}`)]).toEqual([n, 1]);
    expect((await twice).map(({ seq }) => seq)).toEqual(seqs.slice(0, 20));
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('is refused at once with its reason, and leaves no trace in history', async () => {
    const length = async () => (await run(ROOT)).historyLength;
    await rollout.unit(ROOT, 'holdMeeting', { step: meeting(1), entry: { on: ON } }, { id: 'done' });
    let before = 0;
    await until('the history rests', async () => {
      const now = await length();
      const rests = now === before;
      before = now;
      if (!rests) await sleep(300);
      return rests;
    });
    const refusals = [
      ['ALREADY_ACCEPTED', () => hold(ROOT, 1, 'r1')],
      ['UNKNOWN_STEP', () => hold(ROOT, 99, 'r2')],
      [
        'DATE_IN_FUTURE',
        () => rollout.unit(ROOT, 'holdMeeting', { step: meeting(2), entry: { on: '2025-12-09' } }),
      ],
      [
        'NOT_YOURS',
        () =>
          rollout.unit(
            ROOT,
            'holdMeeting',
            { step: meeting(2), entry: { on: ON } },
            { by: { post: 'x', unit: 'CB1', role: 'officer' } },
          ),
      ],
      ['REASON_NEEDED', () => rollout.unit(ROOT, 'waive', { step: meeting(2), reason: ' ' }, { by: OFFICE })],
    ] as const;
    for (const [code, act] of refusals) {
      const refused = await act().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Refused);
      expect((refused as Refused).refusal.code).toBe(code);
    }
    expect(await length()).toBe(before);
    // A refused id is not spent.
    expect((await hold(ROOT, 2, 'r2')).seq).toBeGreaterThan(0);
  });
});

describe('a record made twice', () => {
  const database = useDatabase();
  const document = directive('RECORD', 2);
  const brief = briefFor(document, TREE, 'CB1');
  const { events } = open({ now: AT, brief }, []);
  const workflowId = hostOf('RECORD', 'CB1');
  const input = (some: UnitEvent[]): RecordInput => ({
    workflowId,
    runId: 'run',
    directive: 'RECORD',
    unit: 'CB1',
    now: AT,
    nextWake: null,
    events: some,
    brief,
  });
  const cancelled = (seq: number, step: string): UnitEvent => ({
    seq,
    at: AT,
    by: OFFICE,
    command: `waive-${seq}`,
    fact: { type: 'Waived', step, reason: 'Không còn phù hợp' },
  });
  let db: Db;
  beforeAll(async () => {
    db = connect(database.url);
    await loadOrganisation(db, TREE);
    await saveDraft(db, document, { calendarVersion: CALENDAR });
  });
  afterAll(() => db.$disconnect());
  const everything = async () => ({
    events: await db.event.findMany({ orderBy: { seq: 'asc' } }),
    steps: await db.step.findMany({ orderBy: { stepId: 'asc' } }),
    mails: await db.mail.findMany({ orderBy: { id: 'asc' } }),
    streams: await db.stream.findMany(),
  });

  it('changes nothing, whole, in part or beside a new event, also at the same time', async () => {
    await Promise.all(Array.from({ length: 4 }, () => record(db, input(events))));
    const once = await everything();
    expect(once.events).toHaveLength(events.length);
    expect(once.mails).toHaveLength(1);
    await record(db, input(events.slice(-1)));
    expect(await everything()).toEqual(once);

    const [next, after] = [cancelled(events.length, meeting(1)), cancelled(events.length + 1, meeting(2))];
    await record(db, input([next]));
    await Promise.all([record(db, input([next, after])), record(db, input([next, after]))]);
    expect((await everything()).events.map(({ seq }) => seq)).toEqual(
      [...events, next, after].map(({ seq }) => seq),
    );
    expect(await db.step.count({ where: { status: 'waived' } })).toBe(2);
  });

  it('with another event under a number that is taken, or a number left out, is a loud error and writes nothing', async () => {
    const before = await everything();
    const last = events.length + 1;
    const conflict = { name: 'RecordConflict' };
    const other = { ...cancelled(last, 'T2/2025'), command: 'another' };
    await expect(record(db, input([other, cancelled(last + 1, 'T2/2025')]))).rejects.toMatchObject(conflict);
    await expect(record(db, input([cancelled(last + 2, 'T2/2025')]))).rejects.toMatchObject(conflict);
    const [opening] = events;
    if (opening)
      await expect(record(db, input([{ ...opening, at: instantAt(ON, '10:01') }]))).rejects.toMatchObject(
        conflict,
      );
    expect(await everything()).toEqual(before);
    await expect(db.event.deleteMany({})).rejects.toThrow();
  });
});
