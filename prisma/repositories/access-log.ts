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
  /** Of a refused act: the code of the answer, and what was tried where. */
  refused?: (Tried & { code: string }) | undefined;
}

/** An act, and the directive, unit and step on which it was tried, as far as it names them. */
export interface Tried {
  act: string;
  directive?: string | undefined;
  unit?: string | undefined;
  step?: string | undefined;
}

export const recordAccess = async (
  db: Db,
  { at, person, kind, what, detail, refused }: Access,
): Promise<void> => {
  const place = refused && {
    act: refused.act,
    code: refused.code,
    directiveId: refused.directive ?? null,
    unitCode: refused.unit ?? null,
    stepId: refused.step ?? null,
  };
  await db.accessLog.create({ data: { at, person, kind, what, ...(detail ? { detail } : {}), ...place } });
};
