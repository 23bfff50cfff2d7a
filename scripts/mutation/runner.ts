/** The unit tests of the copy, run again and again by one process: to start a test runner for each change would take most of the time. */
import { join } from 'node:path';
import { createVitest, type TestModule } from 'vitest/node';

export interface Runner {
  /** What fails and why, of the first of some groups of specs in which anything does; none when all is well. */
  failing(groups: string[][]): Promise<string[]>;
  /** A file of the copy is another one now. */
  changed(file: string): void;
  close(): Promise<void>;
}

const failuresOf = (spec: TestModule): string[] => {
  const told = [...spec.children.allTests('failed')].map(
    (test) => `${test.fullName}: ${test.result().errors?.[0]?.message.split('\n')[0]}`,
  );
  return told.length > 0 ? told : [spec.moduleId, ...spec.errors().map(({ message }) => message)];
};

export const startRunner = async (root: string): Promise<Runner> => {
  const vitest = await createVitest({
    root,
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
  const failures = async (tests: string[]): Promise<string[]> => {
    const specifications = await vitest.globTestSpecifications(tests);
    const ran = new Set(specifications.map(({ moduleId }) => moduleId));
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    // The runner answers with every spec that it ever ran: those of this run count.
    const results = testModules.filter(({ moduleId }) => ran.has(moduleId));
    if (results.length === 0) return ['no test ran'];
    return [...unhandledErrors.map(String), ...results.filter((spec) => !spec.ok()).flatMap(failuresOf)];
  };
  return {
    failing: async (groups) => {
      for (const tests of groups) {
        const failed = await failures(tests);
        if (failed.length > 0) return failed;
      }
      return [];
    },
    changed: (file) => vitest.invalidateFile(join(root, file)),
    close: () => vitest.close(),
  };
};
