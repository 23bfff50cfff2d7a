/** What offices remember of their corrections, each within its own branch. */
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

export type RememberedKind = 'unit' | 'deadline';
export interface ToRemember {
  kind: RememberedKind;
  wording: string;
  key: string;
  /** As it was checked by whoever asks; read back unchanged. */
  meaning: object;
  word: string;
}
export interface RememberedRow {
  id: string;
  kind: RememberedKind;
  wording: string;
  word: string;
  /** Title of the post that corrected it; its code where the post is no more. */
  by: string;
  at: Date;
}

/** Meanings of these wordings, by kind and key. */
export const recall = async (
  db: Db,
  branch: string,
  keys: readonly string[],
): Promise<{ kind: RememberedKind; key: string; meaning: unknown }[]> => {
  if (keys.length === 0) return [];
  const rows = await db.remembered.findMany({
    where: { branchCode: branch, key: { in: [...new Set(keys)] } },
    select: { kind: true, key: true, meaning: true },
  });
  return rows.map(({ kind, key, meaning }) => ({ kind: kind as RememberedKind, key, meaning }));
};

/** The last correction of a wording stands. */
export const remember = async (
  db: Db,
  { branch, by, at }: { branch: string; by: string; at: Instant },
  entries: readonly ToRemember[],
): Promise<void> => {
  await db.$transaction(
    entries.map(({ kind, wording, key, meaning, word }) => {
      const data = { wording, meaning: { ...meaning }, word, by, at };
      return db.remembered.upsert({
        where: { branchCode_kind_key: { branchCode: branch, kind, key } },
        create: { branchCode: branch, kind, key, ...data },
        update: data,
      });
    }),
  );
};

const MOST = 500;
/** Newest first. */
export const readRemembered = (db: Db, branch: string): Promise<RememberedRow[]> =>
  db.$queryRaw<RememberedRow[]>`
    select r."id", r."kind", r."wording", r."word", coalesce(p."title", r."by") as "by", r."at"
    from "Remembered" r left join "Person" p on p."code" = r."by"
    where r."branchCode" = ${branch} order by r."at" desc, r."wording" limit ${MOST}`;

/** Whether there was one to forget in this branch. */
export const forget = async (db: Db, branch: string, id: string): Promise<boolean> => {
  const { count } = await db.remembered.deleteMany({ where: { id, branchCode: branch } });
  return count > 0;
};
