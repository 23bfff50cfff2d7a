/**
 * The rehearsal equals reality: random directives and random behaviour, once in virtual time without a server and
 * once on the real workflows with a real database, leave the same events and the same refusals.
 *
 * `npm run test:equality -- --lives 5000` plays as many, slice by slice (scripts/equality.ts): EQUALITY_RUNS and EQUALITY_SEED say how
 * many of which, EQUALITY_TALLY where to write what was met, which is then asked of all slices together.
 */
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleWithoutStacks } from '../../audit/workflow-bundle.ts';
import { ACT_NAMES } from '../../domain/lifecycle/commands.ts';
import { rehearse } from '../../domain/rehearsal/rehearse.ts';
import { ROLLOUT_COMMAND_NAMES } from '../../domain/rollout/commands.ts';
import { dateOf, type Instant, instantAt } from '../../domain/time/local-date.ts';
import { connect } from '../../prisma/client.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { useDatabase } from '../helpers/database.ts';
import { useTestServer } from '../helpers/temporal.ts';
import { plansOf } from './arbitraries.ts';
import { live } from './behave.ts';
import { makeCase } from './make-case.ts';
import { type Answers, comparable, type Playing, playAll, readBack, type Told, told } from './real.ts';
import { FORMS } from './rules.ts';
import { slim } from './slim.ts';
import { FROM } from './span.ts';
import { formsMet, tallyOf } from './tally.ts';

const RUNS = Number(process.env.EQUALITY_RUNS ?? 200);
const SEED = Number(process.env.EQUALITY_SEED ?? 13_11_2025);
const TALLY = process.env.EQUALITY_TALLY;
const began = performance.now();
/** More would make a morning on which all wake up longer than a workflow's task may take on a busy machine. */
const SIDE_BY_SIDE = 50;
const PATIENCE_MS = 1_800_000;

const cases: Playing[] = plansOf(SEED, RUNS)
  .map(slim)
  .map((one, i) => {
    const made = makeCase(one, `k${i}.`);
    return { ...made, lived: live(made, one) };
  });
/** Lives of one virtual time end in the same moment. */
const batches = [...Map.groupBy(cases, ({ lived }) => lived.until).values()].flatMap((all) =>
  Array.from({ length: Math.ceil(all.length / SIDE_BY_SIDE) }, (_, i) =>
    all.slice(i * SIDE_BY_SIDE, (i + 1) * SIDE_BY_SIDE),
  ),
);

/** What the real workflows left of each directive, once a batch has been played. */
const real = new Map<string, { events: Map<string, Told[]>; answers: Answers }>();
const reality = ({ directive }: Playing) => {
  const found = real.get(directive.id);
  if (!found) throw new Error(`${directive.id} was not played`);
  return found;
};

let bundle: { code: string };
beforeAll(async () => {
  bundle = await bundleWithoutStacks();
});

describe.each(batches.map((batch, i) => [i + 1, batch] as const))('batch %i', (_, batch) => {
  const database = useDatabase();
  const temporal = useTestServer();

  beforeAll(async () => {
    const db = connect(database.url);
    const { address, client, env } = temporal;
    const taskQueue = 'equality';
    const { worker, close } = await createWorker({ db, address, namespace: 'default', taskQueue, bundle });
    const running = worker.run();
    const around = { db, client, env, taskQueue };
    const since = performance.now();
    const answers = await playAll(around, batch);
    console.log(`${batch.length} đời: ${((performance.now() - since) / 1000).toFixed(0)} giây`);
    for (const { directive } of batch)
      real.set(directive.id, {
        events: await readBack(around, directive.id),
        answers: answers.get(directive.id) ?? [],
      });
    worker.shutdown();
    await running;
    await close();
    await db.$disconnect();
  }, PATIENCE_MS);

  test.each(batch.map((playing) => [playing.directive.id, playing] as const))('%s', (__, playing) => {
    const { events, answers } = reality(playing);
    const { rehearsal, behaviours } = playing.lived;
    expect(comparable(events)).toEqual(comparable(told(playing.directive.id, rehearsal)));
    const refused = new Map(rehearsal.refusals.map(({ behaviour, refusal }) => [behaviour, refusal.code]));
    expect(answers).toEqual(behaviours.map((behaviour) => refused.get(behaviour) ?? null));
  });
});

/** A morning in the middle of all on which somebody is reminded; none where nobody ever is. */
const aMorning = ({ lived }: Playing): Instant | undefined => {
  const mornings = [...lived.rehearsal.units.values()].flatMap(({ events }) =>
    events.filter((event) => event.at.endsWith('T01:00:00.000Z') && event.fact.type === 'ReminderDue'),
  );
  return mornings[Math.floor(mornings.length / 2)]?.at;
};

const seesOneMoreDayOff = () => {
  const reminded = cases.flatMap((playing) => {
    const at = aMorning(playing);
    return at ? [{ playing, at }] : [];
  });
  expect(reminded.length).toBeGreaterThan(0);
  for (const { playing, at } of reminded.slice(0, 5)) {
    const { directive, organisation, lived } = playing;
    const day = dateOf(at);
    const { calendar } = organisation;
    const festive = {
      ...organisation,
      calendar: { ...calendar, off: [...calendar.off, day], work: calendar.work.filter((d) => d !== day) },
    };
    const options = { from: instantAt(FROM, '09:00'), until: lived.until, behaviours: lived.behaviours };
    const { events } = reality(playing);
    expect(comparable(told(directive.id, rehearse(directive, organisation, options)))).toEqual(
      comparable(events),
    );
    expect(comparable(told(directive.id, rehearse(directive, festive, options)))).not.toEqual(
      comparable(events),
    );
  }
};

const tally = tallyOf(cases.map(({ lived }) => lived));
afterAll(() => console.table(tally));

const MET = [
  ...ACT_NAMES,
  ...ROLLOUT_COMMAND_NAMES,
  'wake-up',
  'turn of the year',
  'repeat',
  'refusal',
  'asked by a superior’s plan',
  'work carried over',
  'an heir’s work amended',
  'an heir told of a plan',
  'a length after each event',
];
if (TALLY)
  test('what was met is written down, for all slices together', async () => {
    const done = Object.fromEntries(MET.map((name) => [name, tally[name]?.done ?? 0]));
    await writeFile(TALLY, JSON.stringify({ done, ms: Math.round(performance.now() - began) }));
    expect(real.size).toBe(RUNS);
  });
else {
  // Asked of the suite's own lives alone: in a life of few reminders a day off may change nothing.
  test('one more day off, on the rehearsal’s side only, is seen', seesOneMoreDayOff);

  test('every act, wake-ups, turns of the year, repeats and refusals were exercised', () => {
    for (const name of MET) expect(tally[name]?.done, name).toBeGreaterThan(0);
  });

  test('a rule of every form gave somebody a step', () => {
    expect(formsMet(cases)).toEqual(Object.keys(FORMS).sort());
  });
}
