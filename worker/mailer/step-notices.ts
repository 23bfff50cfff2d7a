/** What became of one step: returned, its deadline moved or not moved, a meeting not held, a year decided. */
import { isClosed, type Step } from '../../domain/lifecycle/step.ts';
import type { LetterContents } from '../../prisma/repositories/letters.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';
import { askNotice, isAskItem, type Said } from './asks.ts';
import type { Paragraph } from './layout.ts';
import type { Links } from './links.ts';
import { resultLines } from './result-lines.ts';
import { actOf, due, titleOf } from './step-words.ts';

/** Those of one step that are not about inspections. */
type OneStepItem = Exclude<Extract<LetterItem, { step: string }>, { type: 'uninspected' }>;
type Found = LetterContents['steps'][number];

const decidedSaid = (contents: LetterContents, step: Step): Said | null =>
  step.evaluation?.decided
    ? {
        heading: `Kết quả xếp loại: ${step.evaluation.decided.bandName}`,
        lines: [titleOf(contents.directive, step), ...resultLines(step.evaluation)],
      }
    : null;

const notHeldSaid = (title: string, unit: string, reason: string): Said => ({
  heading: `Không tổ chức: ${title}, ${unit}`,
  lines: [
    `Lý do: ${reason}`,
    'Việc này khép lại là không thực hiện; muốn tổ chức vào ngày khác thì giao thành việc mới.',
  ],
});

const returnedSaid = ({ directive }: LetterContents, step: Step, reason: string): Said | null =>
  step.status === 'returned'
    ? {
        heading: `Trả lại: ${titleOf(directive, step)}`,
        lines: [
          `Lý do: ${reason}`,
          ...due(directive, step),
          `Việc cần làm: sửa và ${actOf(step).toLowerCase()} lại.`,
        ],
      }
    : null;

/** Said only of the version that still holds, and to whom an earlier letter spoke of the step. */
const changedSaid = (
  { directive, unit: reader, told }: LetterContents,
  { unit, step }: Found,
  item: Extract<LetterItem, { type: 'deadlineChanged' }>,
): Said | null =>
  step.version === item.version && told.includes(`${item.unit} ${item.step}`)
    ? {
        heading: `Hạn đã thay đổi: ${reader.code === item.unit ? '' : `${unit.name}: `}${titleOf(directive, step)}`,
        lines: due(directive, step),
      }
    : null;

const saidOf = (contents: LetterContents, item: OneStepItem, found: Found): Said | null => {
  const { directive } = contents;
  const { step, unit } = found;
  const title = titleOf(directive, step);
  if (item.type === 'yearEndDecided') return decidedSaid(contents, step);
  if (item.type === 'meetingNotHeld') return notHeldSaid(title, unit.name, item.reason);
  if (isAskItem(item)) return askNotice(item, found, title);
  if (isClosed(step)) return null;
  switch (item.type) {
    case 'extensionRefused':
      return {
        heading: `Không được gia hạn: ${title}`,
        lines: [`Lý do: ${item.reason}`, ...due(directive, step)],
      };
    case 'returned':
      return returnedSaid(contents, step, item.reason);
    case 'deadlineChanged':
      return changedSaid(contents, found, item);
  }
};

/** Null when it no longer holds. */
export const stepNotice = (contents: LetterContents, item: OneStepItem, links: Links): Paragraph | null => {
  const found = contents.steps.find(({ unit, step }) => unit.code === item.unit && step.id === item.step);
  const said = found && saidOf(contents, item, found);
  if (!said) return null;
  const toAnswer = isAskItem(item) && contents.unit.code !== item.unit;
  return { ...said, link: toAnswer ? links.reviews : links.unit(contents.directive.id, item.unit) };
};
