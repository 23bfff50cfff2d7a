/** The steps of one obligation of a directive, for the reader's branch. */
import type { ObligationSteps } from '../../contracts/http/obligation-steps.ts';
import { sayPeriod } from '../../contracts/vi/dates.ts';
import { obligationOf } from '../../domain/directive/directive.ts';
import { obligationSteps } from '../../prisma/repositories/read-obligation-steps.ts';
import { chosenBranch, openDirective } from '../access.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { NotFound } from '../problems.ts';
import type { Principal } from '../rights.ts';
import { signView } from '../views/step-view.ts';

const ON_PAGE = 50;

interface Query {
  under?: string | undefined;
  cursor?: string | undefined;
}

export const obligationStepsPage = async (
  deps: Deps,
  principal: Principal,
  at: { id: string; obligation: string },
  { under, cursor }: Query,
): Promise<ObligationSteps> => {
  const open = await openDirective(deps, principal, at.id);
  const { record, today } = open;
  if (!obligationOf(record.document, at.obligation)) throw new NotFound(at.obligation);
  const branch = await chosenBranch(deps, open.branch, under);
  const [path = '', step = ''] = readCursor(cursor, 2) ?? [];
  const rows = await obligationSteps(
    deps.db,
    { directive: at.id, obligation: at.obligation, branch },
    { after: cursor ? { path, step } : null, limit: ON_PAGE },
  );
  const last = rows.at(-1);
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ unit, step: one, brief, answerable }) => ({
      step: one.id,
      unit,
      period: sayPeriod(one.occurrence),
      answerable,
      role: one.role ?? 'lead',
      sign: signView(one, today, brief),
      deadline: one.deadline?.date ?? null,
      provisional: one.deadline?.provisional === true,
    })),
    next: rows.length === ON_PAGE && last ? writeCursor([last.path, last.step.id]) : null,
  };
};
