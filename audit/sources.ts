/** What an audit from a terminal works with: the database, and the engine if it answers. */
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Instant } from '../domain/time/local-date.ts';
import { connect, type Db } from '../prisma/client.ts';
import { type Archiver, createArchiver } from './archive.ts';

export interface Sources {
  db: Db;
  /** Null when the engine does not answer: then the copies must do. */
  archiver: Archiver | null;
  /** Time of the directive asked for. */
  now(): Promise<Instant>;
  close(): Promise<void>;
}

export interface SourceSettings {
  databaseUrl: string;
  temporalAddress?: string | undefined;
  namespace: string;
  /** The product's clock, by a directive's own offset. */
  clock: { now(offsetMs: number): Promise<Instant> };
}

/** Once per process, before anything else of the SDK's worker: findings are printed, not logged. */
export const silenceReplays = (): void => {
  const logger = new DefaultLogger('ERROR', () => {});
  Runtime.install({ logger, telemetryOptions: { logging: { filter: 'OFF', forward: {} } } });
};

const reach = async (address: string | undefined): Promise<Connection | null> => {
  if (!address) return null;
  try {
    return await Connection.connect({ address, connectTimeout: '3s' });
  } catch {
    return null;
  }
};

/** @throws when there is no such directive */
export const openSources = async (directive: string, settings: SourceSettings): Promise<Sources> => {
  const db = connect(settings.databaseUrl, 10);
  const row = await db.directive.findUnique({ where: { id: directive }, select: { clockOffsetMs: true } });
  if (!row) {
    await db.$disconnect();
    throw new Error(`Không có văn bản “${directive}”.`);
  }
  const now = () => settings.clock.now(Number(row.clockOffsetMs));
  const connection = await reach(settings.temporalAddress);
  const client = connection && new Client({ connection, namespace: settings.namespace });
  return {
    db,
    archiver: client && createArchiver({ db, client, now }),
    now,
    async close() {
      await connection?.close();
      await db.$disconnect();
    },
  };
};
