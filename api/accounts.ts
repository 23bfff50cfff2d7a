/** Accounts for posts. Used by the sample's loader and by administrators; nobody signs up. */
import { randomInt, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Person } from '../domain/organisation/organisation.ts';
import type { Db, Tx } from '../prisma/client.ts';

/** scrypt runs on libuv's four threads: more at once would only hold memory (16 MB each). */
const AT_ONCE = 4;

type Post = Pick<Person, 'code' | 'title' | 'email'>;

/** Without letters that are mistaken for one another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
/** A first password, made to be read from a sheet and typed once: some 60 bits. */
export const firstPassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');

interface NewAccount {
  user: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    personCode: string;
    mustChange: boolean;
  };
  account: { id: string; accountId: string; providerId: string; userId: string; password: string };
}

const accountFor = (post: Post, hash: string, mustChange: boolean): NewAccount => {
  const id = randomUUID();
  const user = {
    id,
    name: post.title,
    email: post.email.toLowerCase(),
    emailVerified: true,
    personCode: post.code,
    mustChange,
  };
  return {
    user,
    account: { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash },
  };
};

/** Accounts ready to be stored: the slow part, done before any transaction. */
export const prepareAccounts = async (
  posts: Post[],
  passwordOf: (post: Post) => string,
  options: { mustChange: boolean; onProgress?: (done: number) => void },
): Promise<NewAccount[]> => {
  const made: NewAccount[] = [];
  for (let i = 0; i < posts.length; i += AT_ONCE) {
    const some = posts.slice(i, i + AT_ONCE);
    made.push(
      ...(await Promise.all(
        some.map(async (post) => accountFor(post, await hashPassword(passwordOf(post)), options.mustChange)),
      )),
    );
    options.onProgress?.(made.length);
  }
  return made;
};

export const storeAccounts = async (tx: Tx, made: NewAccount[]): Promise<void> => {
  await tx.user.createMany({ data: made.map(({ user }) => user) });
  await tx.account.createMany({ data: made.map(({ account }) => account) });
};

/**
 * Accounts of a sample, whose one password everybody is told: a salt each would protect nothing and take seconds.
 * Posts that already have an account keep it and its password.
 * @returns how many were made
 */
export const createAccounts = async (db: Db, posts: Post[], password: string): Promise<number> => {
  const known = await db.user.findMany({
    where: { personCode: { in: posts.map((p) => p.code) } },
    select: { personCode: true },
  });
  const taken = new Set(known.map((user) => user.personCode));
  const missing = posts.filter((post) => !taken.has(post.code));
  if (missing.length === 0) return 0;
  const hash = await hashPassword(password);
  const made = missing.map((post) => accountFor(post, hash, false));
  await db.$transaction((tx) => storeAccounts(tx, made));
  return made.length;
};

/**
 * A new first password for a post: its sessions end, and the password must be changed at the next sign-in. A post
 * without an account gets one.
 */
export const resetPassword = async (db: Db, post: Post): Promise<string> => {
  const password = firstPassword();
  const known = await db.user.findUnique({ where: { personCode: post.code }, select: { id: true } });
  if (!known) {
    const made = await prepareAccounts([post], () => password, { mustChange: true });
    await db.$transaction((tx) => storeAccounts(tx, made));
    return password;
  }
  const hash = await hashPassword(password);
  await db.$transaction([
    db.account.updateMany({
      where: { userId: known.id, providerId: 'credential' },
      data: { password: hash },
    }),
    db.user.update({ where: { id: known.id }, data: { mustChange: true } }),
    db.session.deleteMany({ where: { userId: known.id } }),
  ]);
  return password;
};
