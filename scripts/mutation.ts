/**
 * Does a test notice when one comparison of the deadline code is wrong? Every comparison, boundary and step of one in
 * `domain/deadline`, `domain/calendar`, `domain/clocks` and `domain/time/periods.ts` is changed, one at a time, in a copy
 * of the repository; a unit test must then fail. Prints the score and every change that nobody noticed; exit code 1 when
 * there is one.
 *
 *   npm run mutation              all of them
 *   npm run mutation -- offset    files whose path contains "offset"
 */
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createVitest } from 'vitest/node';
import { countingRounds, edited, type Mutant, mutantsOf } from './mutation/mutants.ts';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = ['domain/deadline', 'domain/calendar', 'domain/clocks'];
const ALONE = ['domain/time/periods.ts'];
/** What is quick first, beginning with the specs beside the file: most changes are noticed there. */
const testsFor = (file: string): string[][] => [
  [dirname(file)],
  [...ROOMS, 'domain/time', 'test/catalogue', 'scripts/calendar', 'contracts/check-calendar'],
  ['domain/lifecycle', 'domain/rehearsal'],
];
const COPIED = [
  'domain',
  'contracts',
  'test/catalogue',
  'test/rehearsal',
  'scripts/calendar',
  'scripts/mutation',
  'examples',
  'tsconfig.json',
  'package.json',
];

const filesOf = (room: string): string[] =>
  readdirSync(join(ROOT, room))
    .filter((name) => name.endsWith('.ts') && !name.includes('.spec.'))
    .map((name) => `${room}/${name}`);

const copy = mkdtempSync(join(tmpdir(), 'dondoc-mutation-'));
/** As they were when it began. */
const texts = new Map<string, string>();
const textOf = (file: string): string => {
  const text = texts.get(file) ?? readFileSync(join(ROOT, file), 'utf8');
  texts.set(file, text);
  return text;
};
const copyRepository = () => {
  for (const part of COPIED) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const file of globSync('domain/**/*.ts', { cwd: copy })) write(file);
};
/** A file of the copy, its loops counted, with one mistake or none. */
const write = (file: string, mistakes: Mutant[] = []) => {
  const text = textOf(file);
  writeFileSync(join(copy, file), edited(text, [...mistakes, ...countingRounds(text)]));
};

/** One process and one worker for all runs: to start a test runner for each change would take most of the time. */
const startRunner = async () => {
  const vitest = await createVitest({
    root: copy,
    config: false,
    watch: false,
    reporters: [{}],
    include: ['**/*.unit.spec.ts'],
    setupFiles: ['scripts/mutation/rounds.ts'],
    env: { TZ: 'UTC', NODE_ENV: 'test' },
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    // A busy machine must not look like a mistake noticed.
    testTimeout: 900_000,
  });
  await vitest.standalone();
  /** Names of what fails; none when all is well. */
  const failing = async (tests: string[]): Promise<string[]> => {
    const specifications = await vitest.globTestSpecifications(tests);
    const ran = new Set(specifications.map(({ moduleId }) => moduleId));
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    // The runner answers with every spec that it ever ran: those of this run count.
    const results = testModules.filter(({ moduleId }) => ran.has(moduleId));
    if (results.length === 0) return ['no test ran'];
    const failed = results.filter((spec) => !spec.ok()).map(({ moduleId }) => moduleId);
    return [...unhandledErrors.map(String), ...failed];
  };
  const noticed = async (file: string): Promise<string[]> => {
    for (const tests of testsFor(file)) {
      const failed = await failing(tests);
      if (failed.length > 0) return failed;
    }
    return [];
  };
  return { vitest, noticed };
};

try {
  copyRepository();
  const { vitest, noticed } = await startRunner();
  const [first = ''] = ALONE;
  const before = await noticed(first);
  if (before.length > 0) throw new Error(`the tests fail before anything was changed: ${before.join(' ')}`);
  const wanted = process.argv[2] ?? '';
  const mutants = [...ROOMS.flatMap(filesOf), ...ALONE]
    .filter((file) => file.includes(wanted))
    .flatMap((file) => mutantsOf(textOf(file)).map((mutant) => ({ file, mutant })));
  const unnoticed: string[] = [];
  for (const { file, mutant } of mutants) {
    write(file, [mutant]);
    vitest.invalidateFile(join(copy, file));
    const survived = (await noticed(file)).length === 0;
    if (survived) unnoticed.push(`not noticed: ${file}:${mutant.line}  ${mutant.was} → ${mutant.text}`);
    process.stdout.write(survived ? `\n${unnoticed.at(-1)}\n` : '.');
    write(file);
    vitest.invalidateFile(join(copy, file));
  }
  const after = await noticed(first);
  if (after.length > 0) throw new Error(`the tests fail after everything was put back: ${after.join(' ')}`);
  await vitest.close();
  console.log(
    `\n${[...unnoticed, `${mutants.length - unnoticed.length} of ${mutants.length} caught`].join('\n')}`,
  );
  process.exitCode = unnoticed.length > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
