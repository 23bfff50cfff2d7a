/** What a unit is told, once, when it moves out of a directive: what it owes there no more. */
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';

type LeftItem = Extract<LetterItem, { type: 'left' }>;

interface About {
  directive: Pick<Directive, 'number' | 'title'>;
  /** The unit's own. */
  steps: Step[];
  titleOf(step: Step): string;
}

/** Without a link: the unit no longer has a page under the directive. */
export const leftNotice = (
  { on, reason, paper, cancelled }: LeftItem,
  { directive, steps, titleOf }: About,
): { heading: string; lines: string[] } => ({
  heading: `Từ ${sayDay(on)} đơn vị không còn thuộc diện thực hiện ${directive.number ?? directive.title}`,
  lines: [
    `Đơn vị chuyển đi theo việc sắp xếp tổ chức${paper ? `, văn bản số ${paper.number} ngày ${sayDate(paper.date)}` : ''}. Lý do: ${reason}`,
    `Không phải làm nữa ${cancelled.length} việc; kết quả đã ghi trước đó giữ nguyên:`,
    ...steps.filter(({ id }) => cancelled.includes(id)).map((step) => `• ${titleOf(step)}`),
  ],
});
