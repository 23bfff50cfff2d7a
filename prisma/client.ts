/** The one place where a connection to PostgreSQL is built. */
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client.ts';
import { statementNames } from './statement-names.ts';

export type Db = PrismaClient;
/** A client inside a transaction. */
export type Tx = Prisma.TransactionClient;

/** A connection costs PostgreSQL a process and both sides a handshake: the default of 10 s ends them between two requests of a quiet office. */
const IDLE_MS = 10 * 60_000;

/** On a busy machine a transaction waits for its turn; the defaults of 2 and 5 s would make that an error. */
export const TRANSACTIONS = { maxWait: 20_000, timeout: 30_000 } as const;

/** The pool's size is written down because its default of 10 starves a worker with 40 pollers. */
export const connect = (url: string, poolSize = 20): Db =>
  new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, max: poolSize, idleTimeoutMillis: IDLE_MS },
      { statementNameGenerator: statementNames() },
    ),
    transactionOptions: TRANSACTIONS,
  });
