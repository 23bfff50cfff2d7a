/** Who looked at or tried what, when: reads of auditors, refused acts, and what administrators did. Never what was written. */
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

export interface Access {
  at: Instant;
  person: string;
  kind: 'read' | 'refusal' | 'act';
  /** Method and path, or the act's name and place. */
  what: string;
  detail?: Record<string, string | number> | undefined;
}

export const recordAccess = async (db: Db, { at, person, kind, what, detail }: Access): Promise<void> => {
  await db.accessLog.create({ data: { at, person, kind, what, ...(detail ? { detail } : {}) } });
};
