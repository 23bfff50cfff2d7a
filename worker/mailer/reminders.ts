/** Rungs of the ladders as paragraphs: the unit's own clock, and the clocks of those who owe it an answer. */
import { sayDay } from '../../contracts/vi/dates.ts';
import { ACT_WORDS, sayRung } from '../../contracts/vi/words.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { LetterContents, LetterReminder } from '../../prisma/repositories/letters.ts';
import { askReminder } from './asks.ts';
import type { Desk, Paragraph } from './layout.ts';
import type { Links } from './links.ts';
import { due, titleOf, toDo } from './step-words.ts';

const capital = (text: string): string => text.replace(/^./, (c) => c.toUpperCase());

const wish = ({ extension, deadline }: Step): string[] =>
  extension?.asked
    ? [
        `Xin gia hạn từ ${sayDay(deadline?.date ?? '')} đến ${sayDay(extension.asked.wished)}.`,
        `Lý do: ${extension.asked.reason}`,
      ]
    : [];

export const reminder = (
  { directive }: LetterContents,
  desk: Desk,
  one: LetterReminder,
  links: Links,
): Paragraph => {
  const { step, unit } = one;
  const own = one.recipient.startsWith(`${unit.code}:`);
  const title = titleOf(directive, step);
  if (one.clock === 'extension')
    return {
      heading: `Chờ quyết định gia hạn: ${title}, ${unit.name}`,
      lines: [
        ...wish(step),
        `${capital(sayRung(one.rung))} của người quyết định.`,
        `Việc cần làm: ${ACT_WORDS.grantExtension} hoặc ${ACT_WORDS.refuseExtension}.`,
      ],
      link: links.unit(directive.id, unit.code),
    };
  if (one.clock === 'difficulty' || one.clock === 'disclaim')
    return { ...askReminder(one.clock, step, title, unit.name, sayRung(one.rung)), link: links.reviews };
  if (one.clock === 'review')
    return {
      heading: `Chờ duyệt: ${title}, ${unit.name}`,
      lines: [
        `Nộp ngày ${step.submission ? sayDay(step.submission.on) : '…'}; ${sayRung(one.rung)} của người duyệt.`,
        `Việc cần làm: ${ACT_WORDS.accept} hoặc ${ACT_WORDS.return}.`,
      ],
      link: links.reviews,
    };
  return {
    heading: own ? title : `${unit.name}: ${title}`,
    lines: [
      `${capital(sayRung(one.rung))}.`,
      ...due(directive, step),
      own ? `Việc cần làm: ${toDo(step)}.` : `Đề nghị đôn đốc ${unit.name} (thư gửi ${desk.name}).`,
    ],
    link: links.unit(directive.id, unit.code),
  };
};
