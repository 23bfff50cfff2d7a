/** Obligations whose deadlines rest on another obligation: it exists, the same units owe it, and nobody waits in a circle. */
import type { Obligation } from '../domain/directive/directive.ts';
import { followedObligation } from '../domain/directive/due-rule.ts';
import { type Organisation, selects, type UnitId } from '../domain/organisation/organisation.ts';
import { type Path, type Problem, problem } from './problems.ts';

const UNDATED = new Set(['ongoing', 'none']);
const NAMED = 3;

/** The obligations from this one on, each resting on the next, until one rests on none or on one already passed. */
const chainFrom = (first: Obligation, all: Obligation[]): Obligation[] => {
  const chain = [first];
  for (let next = followedObligation(first.due); next; ) {
    const found = all.find(({ id }) => id === next);
    if (!found) break;
    chain.push(found);
    if (chain.indexOf(found) < chain.length - 1) break;
    next = followedObligation(found.due);
  }
  return chain;
};

const unitsWithout = (obligation: Obligation, followed: Obligation, { units }: Organisation): UnitId[] =>
  units.filter((u) => selects(obligation.lead, u) && !selects(followed.lead, u)).map(({ code }) => code);

export const followedProblems = (
  obligation: Obligation,
  path: Path,
  all: Obligation[],
  organisation: Organisation,
): Problem[] => {
  const { due } = obligation;
  const id = followedObligation(due);
  if (id === null) return [];
  const at = [...path, 'due', 'obligation'];
  const followed = all.find((one) => one.id === id);
  if (!followed) return [problem(at, `Không có việc nào mang mã “${id}”; hãy sửa mã.`)];
  const chain = chainFrom(obligation, all);
  if (chain.indexOf(obligation) !== chain.lastIndexOf(obligation))
    return [
      problem(
        at,
        `Các việc chờ lẫn nhau thành vòng: ${chain.map((one) => `“${one.id}”`).join(' → ')}; hãy bỏ một chỗ dựa.`,
      ),
    ];
  const never = due.type === 'beforeObligation' && UNDATED.has(followed.due.type);
  const without = unitsWithout(obligation, followed, organisation);
  return [
    ...(never
      ? [problem(at, `Việc “${id}” không có hạn nên không có ngày nào để tính trước; hãy chọn việc có hạn.`)]
      : []),
    ...(without.length > 0
      ? [
          problem(
            at,
            `Việc “${id}” không giao cho mọi đơn vị chủ trì việc này (thiếu ${without.slice(0, NAMED).join(', ')}${without.length > NAMED ? ', …' : ''}) nên ở đó không bao giờ đến hạn; hãy giao cùng các đơn vị.`,
          ),
        ]
      : []),
  ];
};
