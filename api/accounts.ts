/** Accounts for posts. Used by the sample's loader and by administrators; nobody signs up. */
import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Person } from '../domain/organisation/organisation.ts';
import type { Db } from '../prisma/client.ts';

/** scrypt runs on libuv's four threads: more at once would only hold memory (16 MB each). */
const AT_ONCE = 4;

type Post = Pick<Person, 'code' | 'title' | 'email'>;

const accountFor = async (post: Post, password: string) => {
  const id = randomUUID();
  const hash = await hashPassword(password);
  const user = {
    id,
    name: post.title,
    email: post.email.toLowerCase(),
    emailVerified: true,
    personCode: post.code,
  };
  return {
    user,
    account: { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash },
  };
};

/**
 * One account a post, each with its own salt. Posts that already have one keep it and its password.
 * @returns how many were made
 */
export const createAccounts = async (db: Db, posts: Post[], password: string): Promise<number> => {
  const known = await db.user.findMany({
    where: { personCode: { in: posts.map((p) => p.code) } },
    select: { personCode: true },
  });
  const taken = new Set(known.map((user) => user.personCode));
  const missing = posts.filter((post) => !taken.has(post.code));
  const made: Awaited<ReturnType<typeof accountFor>>[] = [];
  for (let i = 0; i < missing.length; i += AT_ONCE)
    made.push(
      ...(await Promise.all(missing.slice(i, i + AT_ONCE).map((post) => accountFor(post, password)))),
    );
  await db.$transaction([
    db.user.createMany({ data: made.map(({ user }) => user) }),
    db.account.createMany({ data: made.map(({ account }) => account) }),
  ]);
  return made.length;
};
