/** What a command that works on the database needs of the environment. */
import { existsSync } from 'node:fs';
import { clockFrom } from '../clock/clock.ts';
import { EnvError, serviceEnvSchema } from '../contracts/env.ts';
import { dateOf, type Instant, type LocalDate } from '../domain/time/local-date.ts';
import { connect, type Db } from '../prisma/client.ts';

const schema = serviceEnvSchema
  .pick({ DATABASE_URL: true, DONDOC_CLOCK: true, DONDOC_CLOCK_OFFSET_MS: true })
  .extend({ TEMPORAL_ADDRESS: serviceEnvSchema.shape.TEMPORAL_ADDRESS.optional() });

const settings = () => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  - ${issue.path.join('.')}: ${issue.message}`);
  throw new EnvError(`Cấu hình chưa đúng:\n${lines.join('\n')}`);
};

/** Runs `work` on the database of `DATABASE_URL`, with today by the product's clock. */
export const withDatabase = async (
  work: (db: Db, today: LocalDate, now: Instant) => Promise<void>,
): Promise<void> => {
  const env = settings();
  const clock = await clockFrom({ ...env, TEMPORAL_ADDRESS: env.TEMPORAL_ADDRESS ?? '' });
  const db = connect(env.DATABASE_URL, 3);
  try {
    const now = await clock.now();
    await work(db, dateOf(now), now);
  } finally {
    await db.$disconnect();
    await clock.close();
  }
};
