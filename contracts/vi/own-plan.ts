/** Words of own plans: whom a line names, where a task comes from, how a requirement stands. */
import type { PlanLine, PlanSource } from '../../domain/directive/own-plan.ts';
import type { RuleNames } from './because.ts';
import { sayDate } from './dates.ts';
import { sayRule } from './due-rule.ts';

export const ANSWER_WORDS = {
  missing: 'Chưa có trong kế hoạch',
  waiting: 'Kế hoạch chờ duyệt',
  answered: 'Đã có',
} as const;

interface Units {
  unit(code: string): string;
}

export const sayTo = ({ to }: Pick<PlanLine, 'to'>, { unit }: Units): string => {
  if (to === 'all') return 'mọi đơn vị trực thuộc';
  return to.length === 0 ? 'đơn vị tự làm' : to.map(unit).join(', ');
};

export const sayPlanDue = ({ due }: Pick<PlanLine, 'due'>, names: RuleNames): string =>
  due.type === 'none' ? 'không định hạn' : sayRule(due, names);

/** "Kế hoạch của Đảng bộ 1 số 05-KH/ĐB ngày 02/12/2025, mục II.1" */
export const sayPlanSource = ({ unit, label, paper }: PlanSource, names: Units): string => {
  const written = paper ? ` số ${paper.number} ngày ${sayDate(paper.date)}` : '';
  return `Kế hoạch của ${names.unit(unit)}${written}, mục ${label}`;
};
