/** Lists of the morning: what I owe, what is late in my branch. */
import type { Late, Work } from '../../contracts/http/work.ts';
import { askedIn } from '../../domain/directive/phases.ts';
import { dateOf } from '../../domain/time/local-date.ts';
import { type LateOnly, type LatePlace, lateIn, workOf } from '../../prisma/repositories/read-work.ts';
import { chosenBranch, openDirective } from '../access.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';
import { namesFrom } from '../views/names.ts';
import { byDeadline, stepView } from '../views/step-view.ts';

const LATE_LIMIT = 100;
export const byId = <T extends { id: string }>(list: T[]): Map<string, T> =>
  new Map(list.map((one) => [one.id, one]));

export const workPage = async ({ db, clock }: Deps, principal: Principal): Promise<Work> => {
  const today = dateOf(await clock.now());
  const { unit } = principal.person;
  const rows = await workOf(db, unit.code, today);
  const directives = byId(rows.directives);
  const steps = [...rows.steps].sort((a, b) => byDeadline(a.step, b.step));
  return {
    today,
    inReview: rows.inReview,
    items: steps.flatMap(({ directive, step }) => {
      const known = directives.get(directive);
      if (!known) return [];
      const { id, number, title, brief } = known;
      const context = {
        names: namesFrom(known, rows),
        today,
        brief,
        desk: { principal, unit: { ...unit, superior: brief.ancestors[0] ?? null } },
      };
      return [
        {
          directive: { id, number, title },
          unit: { code: unit.code, name: unit.name },
          step: stepView(step, context),
        },
      ];
    }),
  };
};

interface LateQuery {
  cursor?: string | undefined;
  under?: string | undefined;
  directive?: string | undefined;
  /** Of that directive. */
  phase?: string | undefined;
}
const onlyOf = async (
  deps: Deps,
  principal: Principal,
  { directive, phase }: LateQuery,
): Promise<LateOnly | null> => {
  if (directive === undefined) return null;
  const { record } = await openDirective(deps, principal, directive);
  return { directive, obligations: phase === undefined ? null : askedIn(record.document, phase) };
};

export const latePageOf = async (
  deps: Deps,
  principal: Principal,
  query: LateQuery,
  limit: number,
): Promise<Late> => {
  const { db, clock } = deps;
  const { cursor, under } = query;
  const today = dateOf(await clock.now());
  const [deadline = '', directive = '', unit = '', step = ''] = readCursor(cursor, 4) ?? [];
  const after: LatePlace | null = cursor ? { deadline, directive, unit, step } : null;
  const branch = await chosenBranch(deps, principal.top.path, under);
  // A directive that one follows reaches beyond one's branch: looked at whole only.
  const reader = {
    branch,
    unit: under === undefined ? principal.person.unit.code : null,
    only: await onlyOf(deps, principal, query),
  };
  const rows = await lateIn(db, reader, today, { after, limit });
  const directives = byId(rows.directives);
  const last = rows.items.at(-1);
  return {
    today,
    total: rows.total,
    parts: rows.parts,
    items: rows.items.flatMap((item) => {
      const known = directives.get(item.directive);
      if (!known) return [];
      const { id, number, title } = known;
      const names = namesFrom(known, { units: rows.units, posts: {} });
      return [
        {
          directive: { id, number, title },
          unit: { code: item.unit, name: names.unit(item.unit) },
          answerable: item.answerable,
          substitute: item.substitute,
          step: stepView(item.step, { names, today, brief: item.brief, desk: null }),
        },
      ];
    }),
    next:
      rows.items.length === limit && last
        ? writeCursor([last.step.deadline?.date ?? '', last.directive, last.unit, last.step.id])
        : null,
  };
};

export const latePage = (deps: Deps, principal: Principal, query: LateQuery): Promise<Late> =>
  latePageOf(deps, principal, query, LATE_LIMIT);
