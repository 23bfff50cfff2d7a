/** One unit's workflow ends, fails or hangs: its siblings and superiors go on, and somebody is told. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArchiver } from '../../audit/archive.ts';
import { verifyDirective } from '../../audit/verify.ts';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import { fromMillis, instantAt } from '../../domain/time/local-date.ts';
import { connect, type Db, type Tx } from '../../prisma/client.ts';
import { createJanitor } from '../../worker/janitor.ts';
import { directive, type Issued, issue, meeting, organisation, runWorker, until } from '../crash/rig.ts';
import { useDatabase } from '../helpers/database.ts';
import { useDevServer } from '../helpers/temporal.ts';

const ID = 'APART';
const TREE = organisation(2, 8);
const UNITS = TREE.units.map(({ code }) => code);
const host = (unit: string) => hostOf(ID, unit);
/** Ended by an operator, never able to record even its opening, unable to record for a while. */
const ENDED = 'CB1';
const MUTE = 'CB3';
const HANGING = 'CB4';
const BROKEN = [ENDED, MUTE, HANGING];
const HEALTHY = UNITS.filter((unit) => !BROKEN.includes(unit));

type Statement = Parameters<Tx['$executeRaw']>;
/** A database that answers statements about the events of some workflows with an error. */
const refusing = <T extends Db | Tx>(db: T, refusal: (workflowId: unknown) => Error | undefined): T =>
  new Proxy(db, {
    get(target, name) {
      if (name === '$transaction' && '$transaction' in target)
        return (work: (tx: Tx) => Promise<unknown>) =>
          target.$transaction((tx) => work(refusing(tx, refusal)));
      if (name !== '$executeRaw') return Reflect.get(target, name);
      return (...[sql, ...values]: Statement) => {
        const stores = 'raw' in sql && sql.join('').includes('insert into "Event"');
        const error = stores && values.map(refusal).find((one) => one);
        if (error) throw error;
        return target.$executeRaw(sql, ...values);
      };
    },
  });

describe('a unit whose workflow is broken', () => {
  const database = useDatabase();
  const server = useDevServer();
  const broken = new Map<string, Error>([[host(MUTE), new Error('for good, says the test')]]);
  let db: Db;
  let worker: { stop(): Promise<void> };
  let rollout: Issued;
  const hold = (unit: string, n: number) =>
    rollout.unit(
      unit,
      'holdMeeting',
      { step: meeting(n), entry: { on: '2025-12-08' } },
      { id: `${unit}#${n}` },
    );
  /** Asked again until it is: nobody waits long for one answer here. */
  const answered = (unit: string, n: number) =>
    until(`${unit} answers`, () =>
      hold(unit, n).then(
        () => true,
        () => false,
      ),
    );
  const status = async (workflowId: string) =>
    (await server.client.workflow.getHandle(workflowId).describe()).status.name;

  beforeAll(async () => {
    db = connect(database.url);
    worker = await runWorker(
      refusing(db, (value) => [...broken].find(([id]) => String(value).includes(id))?.[1]),
      server,
    );
    rollout = await issue(
      { db, client: server.client },
      { directive: directive(ID), organisation: TREE, at: instantAt('2025-12-08', '10:00'), giveUpMs: 3_000 },
    );
    await until('all but one are open', async () => (await rollout.opened()) === UNITS.length);
    await server.client.workflow.getHandle(host(ENDED)).terminate('by the test');
    broken.set(host(HANGING), new Error('for now, says the test'));
    await hold(HANGING, 1).catch(() => {});
  });
  afterAll(async () => {
    await worker.stop();
    await db.$disconnect();
  });

  it('is what the test says', async () => {
    const states = await Promise.all(BROKEN.map((unit) => status(host(unit))));
    expect(states).toEqual(['TERMINATED', 'RUNNING', 'RUNNING']);
  });

  it('takes neither siblings nor superiors with it: they act and hear news', async () => {
    for (const id of [rolloutId(ID), ...HEALTHY.map(host)])
      expect([id, await status(id)]).toEqual([id, 'RUNNING']);
    await Promise.all(HEALTHY.map((unit) => answered(unit, 1)));
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-12-05' });
    await rollout.office('recordEvent', { event: 'PERSONNEL', on: '2025-12-08' });
    const heard = async () => {
      const where = { unitCode: { in: HEALTHY }, type: 'EventNoted' };
      return (
        (await db.event.count({ where })) ===
        HEALTHY.length + HEALTHY.filter((u) => u.startsWith('CB')).length
      );
    };
    await until('every healthy unit has heard', heard);
    // And in its next run the superior starts nobody again.
    expect(await status(host(ENDED))).toBe('TERMINATED');
  });

  it('is seen: by the janitor when its time passes in silence, by the audit when it never spoke', async () => {
    const wakes = await db.stream.findMany({
      where: { unitCode: { not: null } },
      select: { nextWake: true },
    });
    const last = Math.max(...wakes.map(({ nextWake }) => nextWake?.getTime() ?? 0));
    const look = (now: string) => createJanitor({ db, client: server.client, now: async () => now }).look();
    expect(await look(rollout.now()), 'nobody is late yet').toBe(0);

    // Those who live have long woken by then; here they have not, since only the janitor's clock moved.
    await look(fromMillis(last + 11 * 60_000));
    const streams = await db.stream.findMany({ where: { unitCode: { not: null } } });
    const trouble = Object.fromEntries(streams.map((stream) => [stream.unitCode, stream.trouble]));
    expect(trouble).toEqual({
      ...Object.fromEntries(HEALTHY.map((unit) => [unit, 'LATE'])),
      [ENDED]: 'TERMINATED',
      [HANGING]: 'LATE',
    });
    // Whoever is heard of again is in no trouble.
    await answered('DB1', 2);
    expect(await db.stream.findUniqueOrThrow({ where: { workflowId: host('DB1') } })).toMatchObject({
      trouble: null,
    });

    const archiver = createArchiver({ db, client: server.client, now: rollout.now });
    await archiver.copyAll(ID);
    const { findings } = await verifyDirective({ db, directive: ID, now: rollout.now });
    expect(findings.filter(({ kind }) => kind === 'streamMissing')).toMatchObject([
      { workflowId: host(MUTE) },
    ]);
  });

  it('that could not record goes on when it can', async () => {
    broken.delete(host(HANGING));
    await answered(HANGING, 1);
    expect(await db.event.count({ where: { command: `${HANGING}#1` } })).toBe(1);
  });
});
