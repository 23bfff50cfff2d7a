/**
 * Worker and server are killed together in the moment after the commit, twenty times, each time in the middle of
 * somebody's act. Every caller asks again with the same id until it is answered.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt } from '../../domain/time/local-date.ts';
import { freePort } from '../../engines/ports.ts';
import { type RunningTemporal, startTemporal } from '../../engines/temporal.ts';
import { connect, type Db } from '../../prisma/client.ts';
import type { Answer } from '../../workflows/messages.ts';
import { useDatabase } from '../helpers/database.ts';
import { workerProcess } from './processes.ts';
import {
  commandsStored,
  directive,
  expectWhole,
  type Issued,
  issue,
  meeting,
  organisation,
  until,
} from './rig.ts';

const KILLS = 20;
/** Every so many kills hit the office's act rather than a unit's; those write to the one rollout. */
const OFFICE_EVERY = 10;
const AT = instantAt('2025-12-08', '10:00');
const NAMESPACE = 'dondoc';

describe('worker and server killed after the commit', () => {
  const database = useDatabase();
  let folder = '';
  let port = 0;
  let server: RunningTemporal;
  let connection: Connection;
  let db: Db;
  const worker = workerProcess(() => ({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
    TEMPORAL_NAMESPACE: NAMESPACE,
  }));
  const startServer = async () => {
    const dbFile = join(folder, 'temporal.db');
    server = await startTemporal({ dbFile, port, synchronous: 'FULL', namespace: NAMESPACE });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-temporal-'));
    port = await freePort();
    await Promise.all([startServer(), worker.start()]);
    connection = await Connection.connect({ address: server.address });
    db = connect(database.url);
  });
  afterAll(async () => {
    await worker.kill();
    await connection.close();
    await server.stop();
    await db.$disconnect();
    await rm(folder, { recursive: true, force: true });
  });

  /** Both end together; then both come back, on the same file. */
  const dieAndReturn = async () => {
    await Promise.all([worker.exited, server.exited]);
    await worker.kill();
    await server.kill();
    await Promise.all([startServer(), worker.start()]);
  };

  it('loses and doubles nothing in twenty deaths after the commit', async () => {
    const client = new Client({ connection, namespace: NAMESPACE });
    const cells = KILLS - KILLS / OFFICE_EVERY;
    const tree = organisation(2, cells);
    const rollout: Issued = await issue(
      { db, client },
      { directive: directive('AFTER'), organisation: tree, at: AT, giveUpMs: 120_000 },
    );
    await until('the tree is open', async () => (await rollout.opened()) === tree.units.length + 1);

    const answers: Promise<[string, Answer]>[] = [];
    const send = (id: string, act: Promise<Answer>) => {
      const told = act.then((answer): [string, Answer] => [id, answer]);
      told.catch(() => {});
      answers.push(told);
      return id;
    };
    const hold = (unit: string, n: number, id: string) =>
      send(id, rollout.unit(unit, 'holdMeeting', { step: meeting(n), entry: { on: '2025-12-08' } }, { id }));
    const personnel = (id: string) =>
      send(id, rollout.office('recordEvent', { event: 'PERSONNEL', on: '2025-12-08' }, id));

    for (let kill = 1, cell = 0; kill <= KILLS; kill++) {
      const offices = kill % OFFICE_EVERY === 0;
      if (!offices) cell++;
      await worker.doom({ mark: `"command":"dies-${kill}"`, commit: 1, server: server.pid });
      const act = (id: string, n: number) => (offices ? personnel(id) : hold(`CB${cell}`, n, id));
      act(`dies-${kill}`, 1);
      await dieAndReturn();
      // Somebody else's act on the same unit, while the first one's caller has not been answered.
      act(`next-${kill}`, 2);
    }

    const answered = await Promise.all(answers);
    expect(answered).toHaveLength(2 * KILLS);
    const stored = await commandsStored(db, rollout.directive);
    expect(stored).toEqual(new Map(answered.map(([id]) => [id, 1])));

    const told = async () => {
      const [noted] = await db.$queryRaw<
        { n: bigint }[]
      >`select count(*) as n from "Event" where "type" = 'EventNoted'`;
      return Number(noted?.n) === (2 * KILLS * cells) / OFFICE_EVERY;
    };
    await until('every cell has noted every change of personnel', told);
    const report = await expectWhole({ db, client }, rollout);
    expect(report.workflows).toBe(tree.units.length + 1);

    // A repeat after all that is answered as before.
    for (const [id, { seq }] of answered.slice(0, 2))
      expect(
        await rollout.unit('CB1', 'holdMeeting', { step: meeting(6), entry: { on: '2025-12-08' } }, { id }),
      ).toEqual({ seq });
  });
});
