/** How fast a directive reaches its units, as a ratio to bare children on the same server in the same run. */
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { rolloutBriefFor } from '../domain/rollout/brief.ts';
import { hostOf, rolloutId } from '../domain/rollout/ids.ts';
import { instantAt, toMillis } from '../domain/time/local-date.ts';
import type { Db } from '../prisma/client.ts';
import { loadOrganisation, saveDraft } from '../prisma/repositories/load.ts';
import { flatOrganisation, yearlyDirective } from './sample.ts';

export interface CascadeSetup {
  client: Client;
  db: Db;
  taskQueue: string;
  units: number;
  chunk: number;
}
export interface CascadePair {
  bare: number;
  ours: number;
  ratio: number;
}
export interface CascadeFigures {
  units: number;
  stepsPerUnit: number;
  bare: number;
  ours: number;
  ratio: number;
  pairs: CascadePair[];
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A unit's steps are in the database a moment before its workflow exists. */
const isWaiting = async (client: Client, id: string): Promise<boolean> => {
  try {
    const { raw } = await client.workflow.getHandle(id).describe();
    return !raw.pendingWorkflowTask && (raw.pendingActivities?.length ?? 0) === 0;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
};

/** Returns when every workflow has armed its timer and has no task under way: it would survive the loss of everything else. */
const allWaiting = async (client: Client, ids: string[]): Promise<void> => {
  let open = ids;
  while (open.length > 0) {
    const looks = await Promise.all(open.map(async (id) => ((await isWaiting(client, id)) ? [] : [id])));
    open = looks.flat();
    if (open.length > 0) await pause(20);
  }
};

const runBare = async (
  { client, taskQueue, units, chunk }: CascadeSetup,
  prefix: string,
): Promise<number> => {
  const started = performance.now();
  const handle = await client.workflow.start('bareParent', {
    workflowId: prefix,
    taskQueue,
    args: [prefix, units, chunk],
  });
  await handle.result();
  await allWaiting(
    client,
    Array.from({ length: units }, (_, i) => `${prefix}/${i}`),
  );
  return units / ((performance.now() - started) / 1000);
};

const runOurs = async (
  setup: CascadeSetup,
  prefix: string,
): Promise<{ rate: number; stepsPerUnit: number }> => {
  const { client, db, taskQueue, units } = setup;
  const organisation = flatOrganisation(prefix, units);
  const directive = yearlyDirective(prefix);
  const expected = 25;
  await loadOrganisation(db, organisation);
  await saveDraft(db, directive, { calendarVersion: organisation.calendar.version });
  const clockOffsetMs = toMillis(instantAt('2026-01-01', '09:00')) - Date.now();
  const started = performance.now();
  await client.workflow.start('directiveRollout', {
    workflowId: rolloutId(prefix),
    taskQueue,
    args: [
      {
        brief: rolloutBriefFor(directive, true),
        issuedBy: { post: 'bench', unit: directive.issuer, role: 'office' },
        clockOffsetMs,
      },
    ],
  });
  const steps = () => db.step.count({ where: { directiveId: prefix } });
  const workflows = organisation.units.map((unit) => hostOf(prefix, unit.code));
  // Asked of the last one first: looking at all of them while they start would slow them down.
  while (!(await isWaiting(client, workflows.at(-1) ?? ''))) await pause(50);
  await allWaiting(client, workflows);
  while ((await steps()) < units * expected) await pause(20);
  const rate = units / ((performance.now() - started) / 1000);
  const total = await steps();
  if (total !== units * expected) throw new Error(`${total} steps instead of ${units * expected}`);
  return { rate, stepsPerUnit: total / units };
};

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = Math.floor(sorted.length / 2);
  const middle = sorted.slice(sorted.length % 2 === 0 ? upper - 1 : upper, upper + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
};

/**
 * Interleaved pairs, after a small warm-up of both. The server grows slower with all that it keeps, so who goes second
 * pays for who went first: they take turns at it.
 */
export const measureCascade = async (
  setup: CascadeSetup,
  rounds: number,
  log: (line: string) => void,
): Promise<CascadeFigures> => {
  const run = Date.now().toString(36);
  await runBare({ ...setup, units: 50 }, `bare-${run}-warm`);
  await runOurs({ ...setup, units: 50 }, `ours-${run}-warm`);
  const pairs: CascadePair[] = [];
  let stepsPerUnit = 0;
  for (let round = 1; round <= rounds; round++) {
    const oursFirst = round % 2 === 0;
    const before = oursFirst ? await runOurs(setup, `ours-${run}-${round}`) : null;
    const bare = await runBare(setup, `bare-${run}-${round}`);
    const ours = before ?? (await runOurs(setup, `ours-${run}-${round}`));
    stepsPerUnit = ours.stepsPerUnit;
    pairs.push({ bare, ours: ours.rate, ratio: ours.rate / bare });
    log(
      `round ${round}: bare ${bare.toFixed(1)} units/s, ours ${ours.rate.toFixed(1)} units/s, ratio ${(ours.rate / bare).toFixed(2)}`,
    );
  }
  return {
    units: setup.units,
    stepsPerUnit,
    bare: median(pairs.map((p) => p.bare)),
    ours: median(pairs.map((p) => p.ours)),
    ratio: median(pairs.map((p) => p.ratio)),
    pairs,
  };
};
