/** What the form of a unit's own plan needs, what is asked of its lines, and which requirements plans answer. */
import type { Coverage, PlanDesk, PlanLineBody } from '../../contracts/http/own-plan.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import {
  type CoverageRows,
  coverageOf,
  owedBy,
  subordinatesOf,
} from '../../prisma/repositories/read-own-plans.ts';
import { type OpenUnit, openUnit, seesBranch } from '../access.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Unprocessable } from '../problems.ts';
import type { Principal } from '../rights.ts';

/** A plan does not answer that there be plans. */
const requirementsOf = ({ obligations }: Directive): Directive['obligations'] =>
  obligations.filter(({ kind }) => kind !== 'plan');

export const planDeskOf = async (
  deps: Deps,
  principal: Principal,
  id: string,
  code: string,
): Promise<PlanDesk> => {
  const { record, unit, today } = await openUnit(deps, principal, id, code);
  const { document } = record;
  const mine = await owedBy(deps.db, id, unit.code);
  return {
    subordinates: await subordinatesOf(deps.db, id, unit.code, today),
    requirements: requirementsOf(document)
      .map(({ id: requirement, title }) => ({ id: requirement, title, mine: mine.has(requirement) }))
      .sort((a, b) => Number(b.mine) - Number(a.mine)),
    atOnce: document.ownPlans === 'atOnce',
  };
};

/**
 * Whom lines name and what they answer, before the workflow is asked.
 * @throws Unprocessable naming the lines
 */
export const checkLines = async (
  deps: Deps,
  { record, unit, today }: OpenUnit,
  lines: PlanLineBody[],
): Promise<void> => {
  const asking = lines.filter(({ to }) => to === 'all' || to.length > 0);
  const below = asking.length > 0 ? await subordinatesOf(deps.db, record.id, unit.code, today) : [];
  const known = new Set(below.map(({ code }) => code));
  const strange = asking.filter(({ to }) =>
    to === 'all' ? below.length === 0 : !to.every((one) => known.has(one)),
  );
  if (strange.length > 0)
    throw new Unprocessable(
      'NOT_SUBORDINATES',
      strange.map(({ label, to }) => ({
        path: label,
        message:
          to === 'all'
            ? 'Đơn vị không có cấp dưới trực tiếp trong chỉ đạo này; hãy để mục này do đơn vị tự làm.'
            : `Không phải cấp dưới trực tiếp: ${to.filter((one) => !known.has(one)).join(', ')}; hãy chọn lại.`,
      })),
    );
  const requirements = new Set(requirementsOf(record.document).map((one) => one.id));
  const astray = lines.filter(({ answers }) => answers !== undefined && !requirements.has(answers));
  if (astray.length > 0)
    throw new Unprocessable(
      'NOT_REQUIREMENTS',
      astray.map(({ label, answers }) => ({
        path: label,
        message: `Văn bản không có yêu cầu “${answers}”; hãy chọn trong danh sách yêu cầu của văn bản.`,
      })),
    );
};

const NAMED = 200;
/** What nobody has planned stands first; then in the document's order. */
const inOrder = (document: Directive, { rows }: CoverageRows): Coverage['requirements'] => {
  const found = new Map(rows.map((row) => [row.obligation, row]));
  const all = requirementsOf(document).flatMap(({ id, title }) => {
    const row = found.get(id);
    if (!row) return [];
    const { missing, waiting, answered, units } = row;
    return [{ id, title, counts: { missing, waiting, answered }, units }];
  });
  return all.sort((a, b) => Number(a.counts.missing === 0) - Number(b.counts.missing === 0));
};

/** Of the units below one. @throws NotFound for who does not see them */
export const coveragePage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  code: string,
  limit = NAMED,
): Promise<Coverage> => {
  const open = await openUnit(deps, principal, id, code);
  if (!seesBranch(open, principal)) throw new NotFound(code);
  const { record, unit } = open;
  const rows = await coverageOf(deps.db, { directive: id, below: unit.path, limit });
  return {
    unit: { code: unit.code, name: unit.name },
    plans: rows.plans,
    requirements: inOrder(record.document, rows),
  };
};
