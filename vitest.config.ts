/**
 * Three tiers by file name, fastest first:
 *   *.unit.spec.ts  no service, no clock, no network; beside the code
 *   *.int.spec.ts   real PostgreSQL, Temporal and SMTP, started by test/helpers; commands that take seconds, as a terminal sees them
 *   *.e2e.spec.ts   a real browser against the whole application
 * The two slow tiers share one PostgreSQL per run (test/helpers/global-postgres.ts) and a database per file.
 */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const exclude = ['**/node_modules/**', '**/dist/**', '.data/**', '.cache/**', 'prisma/generated/**'];

const common = {
  environment: 'node' as const,
  pool: 'forks' as const,
  exclude,
  // What the processes run under in life; local-time mistakes then show in every tier.
  env: { TZ: 'UTC', NODE_ENV: 'test' },
};

/** Only what will never end is given up: a busy machine takes its time, and no test waits for less than what it waits for. */
const patient = { testTimeout: 900_000, hookTimeout: 900_000, expect: { poll: { timeout: 120_000 } } };

/** What takes longest goes first, so that no worker is left alone with it at the end. */
class LongestFirst extends BaseSequencer {
  static readonly LONG = ['/test/plans/', '/test/rehearsal/', '/test/organisation/', '/test/'];
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LongestFirst.LONG.findIndex((folder) => moduleId.includes(folder));
      return place < 0 ? LongestFirst.LONG.length : place;
    };
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // What one tier has read the next one need not read again.
    fsModuleCache: true,
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['**/*.unit.spec.{ts,tsx}'],
          // What two files share they load once: nothing here keeps a state of its own.
          isolate: false,
          maxWorkers: 2,
          // Patience, not a measure: a busy machine may take its time, and speed is measured by the bench.
          testTimeout: 300_000,
        },
      },
      {
        test: {
          ...common,
          name: 'int',
          // Properties of random lives stand in both tiers: a few lives there, many here.
          include: ['**/*.int.spec.ts', 'domain/lifecycle/properties.unit.spec.ts'],
          env: { ...common.env, FC_LIVES: '40' },
          globalSetup: ['test/helpers/global-postgres.ts'],
          maxWorkers: 2,
          ...patient,
        },
      },
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['**/*.e2e.spec.ts'],
          globalSetup: ['test/helpers/global-postgres.ts'],
          maxWorkers: 1,
          ...patient,
        },
      },
    ],
  },
});
