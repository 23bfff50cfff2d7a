/**
 * Does a test notice when one comparison of the deadline code is wrong? Every comparison, boundary and step of one in
 * `domain/deadline`, `domain/calendar`, `domain/clocks` and `domain/time/periods.ts` is changed, one at a time, in a copy
 * of the repository; a unit test must then fail. Prints the score and every change that nobody noticed; exit code 1 when
 * there is one. It takes long: what was found is kept in `.cache/mutation/` for the same code and tests, and a run that
 * was stopped goes on from there.
 *
 *   npm run mutation              all of them
 *   npm run mutation -- offset    files whose path contains "offset"
 */
import { dirname, join } from 'node:path';
import { copyRepository } from './mutation/copy.ts';
import { openLedger } from './mutation/ledger.ts';
import { type Mutant, mutantsOf } from './mutation/mutants.ts';
import { type Runner, startRunner } from './mutation/runner.ts';

const ROOMS = ['domain/deadline', 'domain/calendar', 'domain/clocks'];
const ALONE = ['domain/time/periods.ts'];
/** What is quick first, beginning with the specs beside the file: most changes are noticed there. */
const testsFor = (file: string): string[][] => [
  [dirname(file)],
  [...ROOMS, 'domain/time', 'test/catalogue', 'scripts/calendar', 'contracts/check-calendar'],
  ['domain/lifecycle', 'domain/rehearsal'],
];
/** A runner that has run thousands of specs grows slow: another one takes over. */
const RUNS_OF_ONE = 150;
const TOLD_EVERY = 25;

interface Task {
  file: string;
  mutant: Mutant;
  key: string;
}

const copy = copyRepository();
process.once('SIGINT', () => {
  copy.remove();
  process.exit(130);
});
const ledger = openLedger(join(import.meta.dirname, '../.cache/mutation', `${copy.digest}.tsv`));
const wanted = process.argv[2] ?? '';
const tasks = [...ROOMS.flatMap(copy.filesOf), ...ALONE]
  .filter((file) => file.includes(wanted))
  .flatMap((file) =>
    mutantsOf(copy.textOf(file)).map(
      (mutant): Task => ({
        file,
        mutant,
        key: `${file}:${mutant.line} @${mutant.from}  ${mutant.was} → ${mutant.text}`,
      }),
    ),
  );

const mustPass = async (runner: Runner, when: string) => {
  const [first = ''] = ALONE;
  const failed = await runner.failing(testsFor(first));
  if (failed.length > 0) throw new Error(`the tests fail ${when}:\n${failed.join('\n')}`);
};

const isNoticed = async (runner: Runner, { file, mutant }: Task): Promise<boolean> => {
  copy.write(file, mutant);
  runner.changed(file);
  const failed = await runner.failing(testsFor(file));
  copy.write(file);
  runner.changed(file);
  return failed.length > 0;
};

const started = performance.now();
const tell = (done: number, of: number) => {
  const each = (performance.now() - started) / done / 1000;
  console.log(
    `${done} of ${of} tried, ${each.toFixed(1)} s each, about ${Math.ceil((each * (of - done)) / 60)} min left`,
  );
};

/** One after the other, each verdict kept at once. */
const tryAll = async (list: Task[]) => {
  let runner = await startRunner(copy.root);
  await mustPass(runner, 'before anything was changed');
  for (const [i, task] of list.entries()) {
    if (i > 0 && i % RUNS_OF_ONE === 0) {
      await mustPass(runner, 'after everything was put back');
      await runner.close();
      runner = await startRunner(copy.root);
    }
    const noticed = await isNoticed(runner, task);
    ledger.add(task.key, noticed);
    if (!noticed) console.log(`not noticed: ${task.key}`);
    if ((i + 1) % TOLD_EVERY === 0) tell(i + 1, list.length);
  }
  await mustPass(runner, 'after everything was put back');
  await runner.close();
};

try {
  const open = tasks.filter(({ key }) => ledger.noticed(key) === undefined);
  const known = tasks.length - open.length;
  console.log(`${tasks.length} mistakes to try${known > 0 ? `, ${known} known from an earlier run` : ''}`);
  if (open.length > 0) await tryAll(open);
  const missed = tasks.filter(({ key }) => ledger.noticed(key) === false);
  for (const { key } of missed) console.log(`not noticed: ${key}`);
  console.log(`${tasks.length - missed.length} of ${tasks.length} caught`);
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  copy.remove();
}
