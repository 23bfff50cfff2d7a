/** A letter in Vietnamese, text and HTML: what is owed, by when and why that date, what to do, a link. */
import { sayMoment } from '../../contracts/vi/dates.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { LetterContents } from '../../prisma/repositories/letters.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';
import { asHtml, asText, type Desk, type Paragraph } from './layout.ts';
import { linksAt } from './links.ts';
import { notice } from './notices.ts';
import { reminder } from './reminders.ts';

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

const subjectOf = ({ directive }: LetterContents, paragraphs: Paragraph[]): string => {
  const number = directive.number ?? directive.kind;
  const [first] = paragraphs;
  const more = paragraphs.length > 1 ? ` và ${paragraphs.length - 1} việc khác` : '';
  return `[${number}] ${first?.heading ?? ''}${more}`.replace(/\s+/g, ' ').slice(0, 180);
};

const footOf = ({ clockOffsetMs }: LetterContents, now: Instant): string[] => [
  ...(clockOffsetMs !== 0 ? [`Giờ mô phỏng: ${sayMoment(now)}. Đây không phải thư thật.`] : []),
  'Đôn Đốc gửi tự động theo sổ theo dõi; mọi thư đều được lưu cùng trả lời của máy chủ thư.',
];

/** @returns who writes letters; a letter is null when nothing is left to say */
export const createComposer = (publicUrl: string) => {
  const links = linksAt(publicUrl);
  return (contents: LetterContents, items: LetterItem[], desk: Desk, now: Instant): Letter | null => {
    const paragraphs = [
      ...items.flatMap((item) => notice(contents, item, links) ?? []),
      ...contents.reminders.map((one) => reminder(contents, desk, one, links)),
    ];
    if (paragraphs.length === 0) return null;
    const foot = footOf(contents, now);
    return {
      subject: subjectOf(contents, paragraphs),
      text: asText(desk, paragraphs, foot),
      html: asHtml(desk, paragraphs, foot),
    };
  };
};
