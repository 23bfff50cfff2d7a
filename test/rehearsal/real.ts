/**
 * The same lives on the real workflows: several directives side by side in one virtual time, which moves only by
 * sleeping. What is read back is what the database holds.
 */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { RefusalCode } from '../../domain/lifecycle/refusals.ts';
import type { Behaviour } from '../../domain/rehearsal/rehearse.ts';
import { type RolloutBrief, rolloutBriefFor } from '../../domain/rollout/brief.ts';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import { dateOf, type Instant, instantAt, toMillis } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { loadOrganisation, saveDraft } from '../../prisma/repositories/load.ts';
import { startReopened } from '../helpers/reopen.ts';
import type { Lived } from './behave.ts';
import type { Case } from './make-case.ts';
import { FROM } from './span.ts';
import { placeFirst } from './two-senders.ts';
import { createWatch, type Watch } from './watch.ts';

export interface Playing extends Case {
  lived: Lived;
}
export interface Surroundings {
  db: Db;
  client: Client;
  env: TestWorkflowEnvironment;
  taskQueue: string;
}
/** Of each behaviour the code it was refused with, or null. */
export type Answers = (RefusalCode | null)[];

const codeOf = (error: unknown): RefusalCode => {
  // A workflow that has ended is not there to refuse: to whoever asks, its directive is closed.
  if (error instanceof WorkflowNotFoundError) return 'DIRECTIVE_CLOSED';
  if (error instanceof WorkflowUpdateFailedError && error.cause) return error.cause.message as RefusalCode;
  throw error;
};

let updates = 0;
const doReally = async (
  around: Surroundings,
  directive: string,
  behaviour: Behaviour,
): Promise<RefusalCode | null> => {
  const { client } = around;
  const [workflow, act] =
    'rollout' in behaviour
      ? [rolloutId(directive), behaviour.rollout]
      : [hostOf(directive, behaviour.unit), behaviour.act];
  // Another update id each time: what makes a repeat harmless is the command's own id.
  const options = { updateId: `${act.id}-${updates++}`, args: [act] as [typeof act] };
  try {
    if (act.act === 'reopenDirective') await startReopened(around, directive, act);
    await client.workflow.getHandle(workflow).executeUpdate(act.act, options);
    return null;
  } catch (error) {
    return codeOf(error);
  }
};

const issueAll = async (
  around: Surroundings,
  cases: Playing[],
  clockOffsetMs: number,
  watch: Watch,
): Promise<void> => {
  const { db, client, taskQueue } = around;
  for (const { directive, organisation } of cases) {
    await loadOrganisation(db, organisation);
    await saveDraft(db, directive, { calendarVersion: organisation.calendar.version, clockOffsetMs });
  }
  const begin = async ({ directive, lived }: Playing): Promise<void> => {
    const brief: RolloutBrief = rolloutBriefFor(directive, false);
    const { units, rollout } = lived.rehearsal;
    const args = [{ brief, issuedBy: rollout.events[0]?.by, clockOffsetMs }];
    await client.workflow.start('directiveRollout', { workflowId: rolloutId(directive.id), taskQueue, args });
    const first = (events: { at: Instant }[]) =>
      events.filter((e) => e.at <= instantAt(FROM, '09:00')).length;
    const count = [...units.values()].reduce((sum, unit) => sum + first(unit.events), first(rollout.events));
    await watch.stored(directive.id, count);
  };
  await Promise.all(cases.map(begin));
};

/**
 * Plays cases side by side; the answers by directive. Directives close at the last moment only: when a child ends
 * after its parent, the time-skipping server moves its clock no more.
 */
export const playAll = async (around: Surroundings, cases: Playing[]): Promise<Map<string, Answers>> => {
  const { env } = around;
  const watch = createWatch(around.db);
  const clockOffsetMs = toMillis(instantAt(FROM, '09:00')) - (await env.currentTimeMs());
  await issueAll(around, cases, clockOffsetMs, watch);
  const answers = new Map<string, Answers>(cases.map(({ directive }) => [directive.id, []]));
  const sleepUntil = async (moment: Instant) => {
    const ms = toMillis(moment) - ((await env.currentTimeMs()) + clockOffsetMs);
    if (ms > 0) await env.sleep(ms);
  };
  const play = async ({ directive, lived }: Playing, moment: Instant) => {
    for (const [i, behaviour] of lived.behaviours.entries()) {
      if (behaviour.at !== moment) continue;
      answers.get(directive.id)?.push(await doReally(around, directive.id, behaviour));
      await watch.stored(directive.id, lived.counts[i] ?? 0);
    }
  };
  const moments = new Set(
    cases.flatMap(({ lived }) => [...lived.behaviours.map(({ at }) => at), lived.until]),
  );
  for (const moment of [...moments].sort()) {
    await sleepUntil(moment);
    await Promise.all(cases.map((playing) => play(playing, moment)));
  }
  await Promise.all(cases.map(({ directive, lived }) => watch.stored(directive.id, lived.total)));
  return answers;
};

export interface Told {
  at: string;
  [field: string]: unknown;
}
/** Every event of a directive as the database has it, by workflow. */
export const readBack = async ({ db }: Surroundings, directive: string): Promise<Map<string, Told[]>> => {
  const rows = await db.$queryRaw<({ workflowId: string } & Told)[]>`
    select "workflowId", "seq", to_char("at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at", "by", "command", "fact"
    from "Event" where "directiveId" = ${directive} order by "workflowId", "seq"`;
  const found = new Map<string, Told[]>();
  for (const { workflowId, ...event } of rows)
    found.set(workflowId, [...(found.get(workflowId) ?? []), event]);
  return found;
};

/** What the rehearsal says of the same. */
export const told = (directive: string, { units, rollout }: Lived['rehearsal']): Map<string, Told[]> => {
  const plain = (events: unknown): Told[] => JSON.parse(JSON.stringify(events));
  return new Map([
    [rolloutId(directive), plain(rollout.events)],
    ...[...units].map(([unit, { events }]) => [hostOf(directive, unit), plain(events)] as const),
  ]);
};

/** Planned moments: 08:00, when nobody acts. */
const isPlanned = (at: string): boolean => at.endsWith('T01:00:00.000Z');

/**
 * Planned moments must agree to the millisecond. A person's act and a piece of news have the task's own time, in which
 * the test needed some seconds: they must agree on the day, also where another event tells of them again.
 */
export const comparable = (events: Map<string, Told[]>): Record<string, Told[]> => {
  const byDay = (key: string, value: unknown): unknown =>
    key === 'at' && typeof value === 'string' && !isPlanned(value) ? dateOf(value) : value;
  const settled = [...events].map(([workflow, all]) => [workflow, placeFirst(all)] as const);
  const sorted = settled.sort(([one], [two]) => (one < two ? -1 : 1));
  return JSON.parse(JSON.stringify(Object.fromEntries(sorted), byDay));
};
