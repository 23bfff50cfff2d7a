/** What the tests of workflows, crashes and letters share: a tree, a directive, a way to act, and the audit's word. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { expect } from 'vitest';
import { createEngine } from '../../api/temporal.ts';
import { createArchiver } from '../../audit/archive.ts';
import { verifyDirective } from '../../audit/verify.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { Act, ActName, ActPayloads } from '../../domain/lifecycle/commands.ts';
import type { Organisation, Unit } from '../../domain/organisation/organisation.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import type { RolloutAct, RolloutActName, RolloutPayloads } from '../../domain/rollout/commands.ts';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import { fromMillis, type Instant, toMillis } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { loadOrganisation, saveDraft } from '../../prisma/repositories/load.ts';
import { createWorker } from '../../worker/create-worker.ts';
import type { Answer } from '../../workflows/messages.ts';
import { ROOT, smallDirective, smallOrganisation } from '../audit/small-directive.ts';

export { ROOT };
export const TASK_QUEUE = 'dondoc';
export const CALENDAR = smallOrganisation().calendar.version;
export const OFFICE: Actor = { post: `${ROOT}-CB`, unit: ROOT, role: 'office' };

/** The small tree with more base organisations and cells. */
export const organisation = (bases: number, cells: number): Organisation => {
  const small = smallOrganisation();
  const grow = (kind: Unit['kind'], prefix: string, count: number, parentOf: (i: number) => string) =>
    Array.from({ length: count }, (_, i): Unit => {
      const code = `${prefix}${i + 1}`;
      const mailbox = `${code.toLowerCase()}@mau.example`;
      return { code, name: `Đơn vị mẫu ${code}`, kind, parent: parentOf(i), tags: [], mailbox };
    });
  const units = [
    ...small.units.filter((unit) => unit.code === ROOT),
    ...grow('baseOrganisation', 'DB', bases, () => ROOT),
    ...grow('cell', 'CB', cells, (i) => `DB${(i % bases) + 1}`),
  ];
  return { ...small, units, people: small.people.filter((person) => person.unit === ROOT) };
};

/** The small directive, in which every unit also meets so many times a year: acts that do not wait for each other. */
export const directive = (id: string, meetings = 6): Directive => {
  const small = smallDirective(id);
  return {
    ...small,
    obligations: [
      ...small.obligations,
      {
        id: 'M9',
        kind: 'meeting',
        title: 'Sinh hoạt chuyên đề',
        lead: { all: true },
        due: { type: 'every', period: 'year', times: meetings },
        addedByOffice: 'Văn bản mẫu',
      },
    ],
  };
};
/** Meeting `n` of that obligation, from 1. */
export const meeting = (n: number, year = 2025): string => `M9/${year}${n === 1 ? '' : `.${n}`}`;

export interface Service {
  db: Db;
  client: Client;
}
export interface Issued {
  directive: string;
  clockOffsetMs: number;
  now(): Instant;
  /** An act that is asked for again, with its id, until it is answered. Its id is new unless given. */
  unit<K extends ActName>(
    unit: string,
    act: K,
    payload: ActPayloads[K],
    more?: { by?: Actor; id?: string },
  ): Promise<Answer>;
  office<K extends RolloutActName>(act: K, payload: RolloutPayloads[K], id?: string): Promise<Answer>;
  /** Workflows that have opened: of the units, and of the rollout itself. */
  opened(): Promise<number>;
}

export interface IssueOptions {
  directive: Directive;
  organisation: Organisation;
  /** The directive's time at which it is issued. */
  at: Instant;
  maxHistory?: number;
  maxChildren?: number;
  lettersHeld?: boolean;
  giveUpMs?: number;
}

/** Loads and starts; does not wait for the tree. */
export const issue = async ({ db, client }: Service, options: IssueOptions): Promise<Issued> => {
  const { directive: document, maxHistory, maxChildren, lettersHeld = false } = options;
  const { id } = document;
  quiet();
  const clockOffsetMs = toMillis(options.at) - Date.now();
  await loadOrganisation(db, options.organisation);
  await saveDraft(db, document, { calendarVersion: CALENDAR, clockOffsetMs, lettersHeld });
  const engine = createEngine(client, { taskQueue: TASK_QUEUE, giveUpMs: options.giveUpMs ?? 120_000 });
  const brief = rolloutBriefFor(document, lettersHeld);
  await engine.startRollout({
    brief,
    issuedBy: OFFICE,
    clockOffsetMs,
    ...(maxHistory ? { maxHistory } : {}),
    ...(maxChildren ? { maxChildren } : {}),
  });
  let acts = 0;
  return {
    directive: id,
    clockOffsetMs,
    now: () => fromMillis(Date.now() + clockOffsetMs),
    unit: (unit, act, payload, { by, id: actId } = {}) =>
      engine.act(hostOf(id, unit), {
        id: actId ?? `u${++acts}`,
        by: by ?? { post: `${unit}-CB`, unit, role: 'officer' },
        act,
        ...payload,
      } as Act),
    office: (act, payload, actId) =>
      engine.act(rolloutId(id), { id: actId ?? `o${++acts}`, by: OFFICE, act, ...payload } as RolloutAct),
    opened: startedStreams({ db, client }, id),
  };
};

/** A unit's records are stored a moment before its workflow starts: counted are those that have both. */
const startedStreams = ({ db, client }: Service, directiveId: string) => {
  const started = new Set<string>();
  return async (): Promise<number> => {
    const streams = await db.stream.findMany({ where: { directiveId }, select: { workflowId: true } });
    const unknown = streams.filter(({ workflowId }) => !started.has(workflowId));
    await Promise.all(
      unknown.map(({ workflowId }) =>
        client.workflow
          .getHandle(workflowId)
          .describe()
          .then(
            () => started.add(workflowId),
            (error: unknown) => {
              if (!(error instanceof WorkflowNotFoundError)) throw error;
            },
          ),
      ),
    );
    return started.size;
  };
};

/** A busy machine may take its time: the limit only tells what will never be. */
export const until = async (
  what: string,
  holds: () => Promise<boolean>,
  withinMs = 300_000,
): Promise<void> => {
  for (const started = Date.now(); !(await holds()); await sleep(100))
    if (Date.now() - started > withinMs) throw new Error(`not within ${withinMs} ms: ${what}`);
};

/** A worker inside the test's own process. */
export const runWorker = async (
  db: Db,
  server: { address: string; namespace: string },
): Promise<{ stop(): Promise<void> }> => {
  quiet();
  const { address, namespace } = server;
  const { worker, close } = await createWorker({ db, address, namespace, taskQueue: TASK_QUEUE });
  const running = worker.run();
  return {
    async stop() {
      worker.shutdown();
      await running;
      await close();
    },
  };
};

let isQuiet = false;
const quiet = () => {
  if (isQuiet) return;
  isQuiet = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
    shutdownSignals: [],
  });
};

/** Times each command stands among the stored events. */
export const commandsStored = async (db: Db, directiveId: string): Promise<Map<string, number>> => {
  const rows = await db.event.groupBy({
    by: ['command'],
    where: { directiveId, command: { not: null }, type: { not: 'ReminderDue' } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.command ?? '', row._count]));
};

/** Histories, events and read model say the same, to the last byte, once no workflow task is under way. */
export const expectWhole = async ({ db, client }: Service, { directive: id, now }: Issued) => {
  const archiver = createArchiver({ db, client, now });
  const audit = async () => {
    const copied = await archiver.copyAll(id);
    expect(copied.failed).toEqual([]);
    const report = await verifyDirective({ db, directive: id, now, refresh: archiver.copyAll });
    return { report, stored: await db.event.count({ where: { directiveId: id } }) };
  };
  let { report, stored } = await audit();
  // A task whose worker died is tried again after 10 seconds; until then history has not decided what is stored.
  for (let tries = 0; report.events !== stored && tries < 10; tries++) {
    await sleep(2_000);
    ({ report, stored } = await audit());
  }
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ mismatches: 0, projectionDifferences: 0, events: stored });
  return report;
};
