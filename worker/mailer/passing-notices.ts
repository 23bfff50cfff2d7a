/** Work that comes from elsewhere: of another unit, or of a post that was left. */
import { isClosed, type Step } from '../../domain/lifecycle/step.ts';
import type { LetterContents } from '../../prisma/repositories/letters.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';
import type { Said } from './asks.ts';
import { listed } from './step-words.ts';

/** Of the steps that an item names, those that are still open. */
const stillOpen = (steps: LetterContents['steps'], item: { unit: string; steps: string[] }): Step[] =>
  steps.flatMap(({ unit, step }) =>
    unit.code === item.unit && item.steps.includes(step.id) && !isClosed(step) ? [step] : [],
  );

/** Null when nothing of it is open any more. */
export const takenOverNotice = (
  { directive, steps, predecessors }: LetterContents,
  item: Extract<LetterItem, { type: 'takenOver' }>,
): Said | null => {
  const taken = stillOpen(steps, item);
  if (taken.length === 0) return null;
  return {
    heading: `Tiếp nhận ${taken.length} việc của ${predecessors.get(item.from) ?? item.from}`,
    lines: [
      'Theo việc sắp xếp tổ chức; hạn và các lần đã nhắc giữ nguyên:',
      ...taken.map(
        (step) =>
          `• ${listed(directive, step)}${step.status === 'submitted' ? ', đã nộp, đang chờ duyệt' : ''}`,
      ),
    ],
  };
};

export const handedOverNotice = (
  { directive, steps, posts }: LetterContents,
  item: Extract<LetterItem, { type: 'handedOver' }>,
): Said => {
  const from = posts.get(item.from) ?? item.from;
  return {
    heading: item.to ? `Nhận bàn giao từ ${from}` : `${from} đã rời nhiệm vụ, chưa có người thay`,
    lines: [
      item.to
        ? 'Đồng chí phụ trách phần việc của người giao ở chỉ đạo này; hạn và các lần đã nhắc giữ nguyên.'
        : 'Người đứng đầu đơn vị chịu trách nhiệm phần việc này cho đến khi cử người; hạn giữ nguyên.',
      ...stillOpen(steps, item).map((step) => `• ${listed(directive, step)}`),
    ],
  };
};
