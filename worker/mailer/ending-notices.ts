/** What a unit is told, once, when its directive ends before its work is done or is opened again. */
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import { ENDING_WORDS } from '../../contracts/vi/words.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { isClosed, type Step } from '../../domain/lifecycle/step.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';

type EndingItem = Extract<LetterItem, { type: 'reopened' | 'ended' }>;

interface About {
  directive: Pick<Directive, 'number' | 'title'>;
  /** The unit's own, as the item speaks of them. */
  steps: Step[];
  titleOf(step: Step): string;
}

const approved = ({ approver, paper, reason }: EndingItem): string[] => [
  `${approver} phê duyệt, văn bản số ${paper.number} ngày ${sayDate(paper.date)}.`,
  `Lý do: ${reason}`,
];

/** What was handed in and not yet decided is handed in anew: the other directive has its own reviewers. */
const goingOn = (steps: Step[], titleOf: About['titleOf']): string[] => [
  `Mang sang chỉ đạo thay thế ${steps.length} việc, cùng tiến độ, bài nộp và văn bản đã có; hạn theo chỉ đạo ấy:`,
  ...steps.map((step) => {
    const to = step.carriedTo?.title ?? '';
    const again = step.was === 'submitted' ? '; bài nộp chưa duyệt, đề nghị nộp lại ở đó' : '';
    return `• ${titleOf(step)}: tiếp tục ở “${to}”${again}`;
  }),
];

export const endingNotice = (
  item: EndingItem,
  { directive, steps, titleOf }: About,
): { heading: string; lines: string[] } => {
  const name = directive.number ?? directive.title;
  if (item.type === 'reopened') {
    const open = steps.filter((step) => !isClosed(step));
    return {
      heading: `${name} được mở lại`,
      lines: [
        ...approved(item),
        open.length > 0
          ? `Đơn vị còn ${open.length} việc, hạn từ nay là:`
          : 'Đơn vị không còn việc nào phải làm.',
        ...open.map(
          (step) => `• ${titleOf(step)}: ${step.deadline ? sayDay(step.deadline.date) : 'chưa có kỳ hạn'}`,
        ),
      ],
    };
  }
  const all = steps.filter(({ id }) => item.cancelled.includes(id));
  const carried = all.filter(({ carriedTo }) => carriedTo);
  const ended = all.filter(({ carriedTo }) => !carriedTo);
  return {
    heading: `${name} được ${ENDING_WORDS[item.how]}${item.by ? ` bởi ${item.by.number ?? item.by.title}` : ''}`,
    lines: [
      ...approved(item),
      ...(carried.length > 0 ? goingOn(carried, titleOf) : []),
      ended.length > 0
        ? `Không phải làm nữa ${ended.length} việc; kết quả đã ghi trước đó giữ nguyên:`
        : `Đơn vị không còn việc nào ${carried.length > 0 ? 'khác ' : ''}đang mở; kết quả đã ghi giữ nguyên.`,
      ...ended.map((step) => `• ${titleOf(step)}`),
    ],
  };
};
