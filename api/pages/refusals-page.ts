/** Refused acts, for those who check a branch or keep it. */
import type { RefusalPage, RefusalQuery, RefusalView } from '../../contracts/http/refusals.ts';
import { PROBLEM_WORDS } from '../../contracts/vi/problems.ts';
import { sayRefusal } from '../../contracts/vi/refusals.ts';
import { ACT_WORDS, ROLLOUT_ACT_WORDS, TRIED_WORDS } from '../../contracts/vi/words.ts';
import { REFUSALS } from '../../domain/lifecycle/refusals.ts';
import { type RefusalRow, refusalsOf } from '../../prisma/repositories/read-refusals.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { Forbidden } from '../problems.ts';
import { isAdministrator, type Principal } from '../rights.ts';

const LIMIT = 50;

const mayRead = (principal: Principal): boolean =>
  principal.person.roles.includes('auditor') || isAdministrator(principal);

const WORDS: Record<string, string> = { ...TRIED_WORDS, ...ROLLOUT_ACT_WORDS, ...ACT_WORDS };
const PROBLEMS: Record<string, { title: string }> = PROBLEM_WORDS;
const titleOf = (code: string): string => {
  const refusal = REFUSALS.find((one) => one === code);
  return refusal ? sayRefusal({ code: refusal }).title : (PROBLEMS[code]?.title ?? code);
};

const named = (code: string | null, name: string | null) => (code ? { code, name: name ?? code } : null);
const viewOf = (row: RefusalRow): RefusalView => ({
  id: row.id,
  at: row.at,
  who: row.title ?? row.person,
  inPlaceOf: row.inPlaceOf,
  act: row.act,
  what: WORDS[row.act] ?? row.act,
  directive: named(row.directive, row.directiveName),
  unit: named(row.unit, row.unitName),
  step: row.step,
  code: row.code,
  answer: titleOf(row.code),
});

/** @throws Forbidden, Invalid */
export const refusalsPage = async (
  { db }: Deps,
  principal: Principal,
  { cursor, ...filter }: RefusalQuery,
): Promise<RefusalPage> => {
  if (!mayRead(principal)) throw new Forbidden('AUDITOR_ONLY');
  const place = readCursor(cursor, 2);
  const before = place && { at: place[0] ?? '', id: place[1] ?? '' };
  const rows = await refusalsOf(db, principal.top.path, filter, { before, limit: LIMIT });
  const last = rows.at(-1);
  return {
    items: rows.map(viewOf),
    next: rows.length === LIMIT && last ? writeCursor([last.at, last.id]) : null,
  };
};
