/**
 * Wrong passwords are counted by account: ten within ten minutes and the account waits. By the address of the
 * caller would lock out a whole office, which shares one. Wall time, as all of signing in.
 */
import type { Db } from '../prisma/client.ts';

const MOST = 10;
const WINDOW_MS = 10 * 60_000;
const keyOf = (email: string): string => `sign-in:${email.trim().toLowerCase()}`;

export const mayTry = async (db: Db, email: string): Promise<boolean> => {
  const row = await db.rateLimit.findUnique({ where: { key: keyOf(email) } });
  return !row || row.count < MOST || Date.now() - Number(row.lastRequest) > WINDOW_MS;
};

export const countFailure = async (db: Db, email: string): Promise<void> => {
  const key = keyOf(email);
  const now = Date.now();
  await db.$executeRaw`
    insert into "rateLimit" ("id", "key", "count", "lastRequest") values (${key}, ${key}, 1, ${now})
    on conflict ("key") do update set "lastRequest" = ${now},
      "count" = case when "rateLimit"."lastRequest" < ${now - WINDOW_MS} then 1 else "rateLimit"."count" + 1 end`;
};

export const forgetFailures = async (db: Db, email: string): Promise<void> => {
  await db.rateLimit.deleteMany({ where: { key: keyOf(email) } });
};
