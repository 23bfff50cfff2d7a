/** What comes from above: a directive issued, an amendment of it, the own plan of the superior. */
import { sayBecause } from '../../contracts/vi/because.ts';
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import { isClosed, type Step } from '../../domain/lifecycle/step.ts';
import type { LetterContents } from '../../prisma/repositories/letters.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';
import type { Said } from './asks.ts';
import { listed, titleOf } from './step-words.ts';

type Item<T extends LetterItem['type']> = Extract<LetterItem, { type: T }>;

export const issuedNotice = ({ directive, steps }: LetterContents): Said => {
  const dated = steps.map(({ step }) => step).filter((step) => step.deadline && !isClosed(step));
  const nearest = dated
    .slice(0, 5)
    .map((step) => `• ${titleOf(directive, step)}: ${sayDay(step.deadline?.date ?? '')}`);
  return {
    heading: `${directive.issuerName} đã ban hành ${directive.number ?? 'văn bản'}`,
    lines: [
      directive.title,
      `Đơn vị có ${steps.length} việc phải theo dõi, ${dated.length} việc đã có hạn. Gần nhất:`,
      ...nearest,
    ],
  };
};

/** Of what a change added and took away that which still stands so. */
const changedIn = (
  steps: LetterContents['steps'],
  item: { unit: string; added: string[]; cancelled: string[] },
): { added: Step[]; cancelled: Step[] } => {
  const mine = (ids: string[]) =>
    steps.flatMap(({ unit, step }) => (unit.code === item.unit && ids.includes(step.id) ? [step] : []));
  return {
    added: mine(item.added).filter((step) => !isClosed(step)),
    cancelled: mine(item.cancelled).filter(({ status }) => status === 'cancelled'),
  };
};

/** Null when nothing of it still stands. */
export const amendedNotice = ({ directive, steps }: LetterContents, item: Item<'amended'>): Said | null => {
  const { added, cancelled } = changedIn(steps, item);
  if (added.length + cancelled.length === 0) return null;
  return {
    heading: `Chỉ đạo được sửa đổi lần ${item.amendment}`,
    lines: [
      `Lý do: ${item.reason}`,
      ...(added.length > 0
        ? [`Thêm ${added.length} việc:`, ...added.map((step) => `• ${listed(directive, step)}`)]
        : []),
      ...(cancelled.length > 0
        ? [
            `Không phải làm nữa ${cancelled.length} việc:`,
            ...cancelled.map((step) => `• ${titleOf(directive, step)}`),
          ]
        : []),
    ],
  };
};

/** Null when nothing of it still stands. */
export const planNotice = (
  { directive, steps, predecessors }: LetterContents,
  item: Item<'planReceived'>,
): Said | null => {
  const { added, cancelled } = changedIn(steps, item);
  if (added.length + cancelled.length === 0) return null;
  const { paper, from = '' } = item;
  const said = (step: Step): string[] => [
    `• Mục ${step.given?.label}: ${listed(directive, step)}`,
    ...(step.deadline ? [`  Vì sao: ${sayBecause(step.deadline, ruleNames(directive))}`] : []),
  ];
  return {
    heading: `Kế hoạch của ${predecessors.get(from) ?? 'cấp trên'} giao việc${paper ? `, số ${paper.number} ngày ${sayDate(paper.date)}` : ''}`,
    lines: [
      ...(added.length > 0 ? [`Giao ${added.length} việc:`, ...added.flatMap(said)] : []),
      ...(cancelled.length > 0
        ? [
            `Kế hoạch đã sửa, không phải làm nữa ${cancelled.length} việc:`,
            ...cancelled.map((step) => `• ${titleOf(directive, step)}`),
          ]
        : []),
    ],
  };
};
