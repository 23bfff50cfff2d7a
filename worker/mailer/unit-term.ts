/** What a unit with a term is told before its last day, and with it the level above: what is still open there. */
import { sayDay } from '../../contracts/vi/dates.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';
import type { Said } from './asks.ts';

type TermItem = Extract<LetterItem, { type: 'termEnds' }>;

/** Null when the term has been changed since. */
export const termNotice = (
  { on }: TermItem,
  { name, to }: { name: string; to: LocalDate | null },
  open: { step: Step }[],
  titleOf: (step: Step) => string,
): Said | null =>
  to === on
    ? {
        heading: `Hết thời gian hoạt động ${sayDay(on)}: ${name}`,
        lines: [
          open.length > 0
            ? `Đơn vị còn ${open.length} việc chưa xong; sau ngày ấy không việc nào được giao thêm:`
            : 'Đơn vị không còn việc nào chưa xong; sau ngày ấy không việc nào được giao thêm.',
          ...open.map(
            ({ step }) =>
              `• ${titleOf(step)}: ${step.deadline ? sayDay(step.deadline.date) : 'chưa có kỳ hạn'}`,
          ),
          ...(open.length > 0
            ? ['Việc cần làm: hoàn thành trước ngày ấy, hoặc sắp xếp để đơn vị khác tiếp nhận.']
            : []),
        ],
      }
    : null;
