/** What a directive begun again does differently, in Vietnamese: each thing as it was and as it will be. */
import type { BegunAgain, Difference } from '../../domain/directive/begin-again.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Bound, Phase } from '../../domain/directive/due-rule.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { type RuleNames, sayEvent } from './because.ts';
import { sayDate, sayDay } from './dates.ts';
import { sayRule } from './due-rule.ts';

const sayTerm = ({ from, to }: Directive['term']): string => `từ ${sayDate(from)} đến hết ${sayDate(to)}`;
const day = (date: LocalDate | null): string => (date ? `dự kiến ${sayDay(date)}` : 'chưa có ngày dự kiến');

const sayBound = (bound: Bound | undefined, names: RuleNames): string => {
  if (!bound) return '…';
  if ('date' in bound) return sayDate(bound.date);
  if ('on' in bound) return sayEvent(bound.on, names);
  return 'after' in bound ? `sau ${sayEvent(bound.after, names)}` : `trước ${sayEvent(bound.before, names)}`;
};
const sayPhase = ({ from, to }: Phase, names: RuleNames): string =>
  `từ ${sayBound(from, names)} đến ${sayBound(to, names)}`;

export interface SaidDifference {
  type: Difference['type'];
  what: string;
  from: string;
  to: string;
}
export const sayDifference = (one: Difference, names: RuleNames): SaidDifference => {
  const { type } = one;
  switch (one.type) {
    case 'term':
      return { type, what: 'Thời gian thực hiện', from: sayTerm(one.from), to: sayTerm(one.to) };
    case 'event':
      return { type, what: one.name, from: day(one.from), to: day(one.to) };
    case 'phase':
      return { type, what: one.name, from: sayPhase(one.from, names), to: sayPhase(one.to, names) };
    case 'obligation':
      return { type, what: one.title, from: sayRule(one.from, names), to: sayRule(one.to, names) };
  }
};

/** What no rule can derive again. */
export const sayToLook = ({ draft }: BegunAgain): string[] => [
  'Số của văn bản để trống; ghi khi phát hành.',
  ...draft.bases.map(
    ({ number, date, title }) =>
      `Căn cứ ${number} ngày ${sayDate(date)} (${title}) giữ nguyên; hãy xem còn hiệu lực không.`,
  ),
  'Lời trích của văn bản cũ giữ nguyên dưới từng việc; hãy thay khi văn bản mới nói khác.',
];
