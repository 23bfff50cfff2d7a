/** Letters of a directive to the desks that a person sees. */
import type { LetterPage } from '../../contracts/http/letters.ts';
import type { Names } from '../../contracts/vi/history/names.ts';
import { type LetterPlace, type LetterRow, lettersOf } from '../../prisma/repositories/read-letters.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { chosenBranch, openDirective, openUnit } from '../access.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';
import { letterView, unitsIn } from '../views/letter-view.ts';
import { namesFrom } from '../views/names.ts';

const LIMIT = 50;

export const letterPageOf = (rows: LetterRow[], limit: number, held: boolean, names: Names): LetterPage => {
  const last = rows.at(-1);
  return {
    items: rows.map((row) => letterView(row, names)),
    next: rows.length === limit && last ? writeCursor([last.notBefore, last.id]) : null,
    held,
  };
};

export const lettersPage = async (
  deps: Deps,
  principal: Principal,
  query: {
    directive: string;
    unit?: string | undefined;
    under?: string | undefined;
    cursor?: string | undefined;
  },
): Promise<LetterPage> => {
  const open = query.unit
    ? await openUnit(deps, principal, query.directive, query.unit)
    : await openDirective(deps, principal, query.directive);
  const scope =
    'unit' in open
      ? { unit: open.unit.code }
      : { branch: await chosenBranch(deps, open.branch, query.under) };
  const place = readCursor(query.cursor, 2);
  const before: LetterPlace | null = place && { notBefore: place[0] ?? '', id: place[1] ?? '' };
  const rows = await lettersOf(deps.db, query.directive, scope, { before, limit: LIMIT });
  const names = namesFrom(open.record.document, await readNames(deps.db, { units: unitsIn(rows) }));
  return letterPageOf(rows, LIMIT, open.record.lettersHeld, names);
};
