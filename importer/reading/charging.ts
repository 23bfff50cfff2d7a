/** "Xây dựng Đề án …. Giao Sở A chủ trì, hoàn thành trong quý I.": who does what the words before say, and by when. */
import { deadlinesIn, type FoundDeadline, withoutTimes } from '../deadline/find.ts';
import type { ReadingContext } from '../deadline/row.ts';
import { unitsAt } from '../grammar/units.ts';
import { join, type Passage } from '../text/passage.ts';
import { sentencesOf } from './sentences.ts';
import { coordinatingOf, type Subject, subjectOf } from './subject.ts';

export interface Charging {
  subject: Subject;
  words: Passage;
  found: FoundDeadline[];
  beside: string[];
}
/** Sentences, and the one that says who is charged with them; the last ones may have none. */
export interface Block {
  main: Passage;
  charging: Charging | null;
}

const GIVES = /^(?:giao|phân công)(?!\p{L})/iu;
/** "Phòng A chủ trì, mời B tham gia." */
const LEADS = /^(?:chủ trì|là (?:đơn vị|cơ quan) chủ trì)\s*[,.;]/iu;
/** Words that say no more than that it is to be done. */
const NO_MORE =
  /(?<!\p{L})(?:chủ trì|phối hợp|tham mưu|thực hiện|triển khai|tổ chức|lãnh đạo|chỉ đạo|chịu trách nhiệm|hoàn thành|xong|mời|chuẩn bị|tham gia|dự|trực tiếp|nội dung|nhiệm vụ|việc|này|nêu trên|trên|và|với|cùng|thời gian|kịp thời|cụ thể|theo quy định)(?!\p{L})/giu;

const withoutUnits = (text: string): string => {
  for (const { index } of text.matchAll(/(?<!\p{L})\p{L}/gu)) {
    const units = unitsAt(text, index);
    if (units) return withoutUnits(text.slice(0, index) + text.slice(units.end));
  }
  return text;
};
/** @returns null for a sentence that says itself what is to be done */
export const chargingOf = (sentence: Passage, context: ReadingContext): Charging | null => {
  const { text } = sentence;
  const subject = text.length < 300 ? subjectOf(text) : null;
  if (!subject || !(GIVES.test(text) || (subject.start === 0 && LEADS.test(text.slice(subject.rest)))))
    return null;
  const found = deadlinesIn(text, context);
  const rest = withoutTimes(
    text,
    found.filter(({ start }) => start >= subject.rest),
  ).slice(subject.rest);
  if (/\p{L}/u.test(withoutUnits(rest).replace(NO_MORE, ''))) return null;
  return { subject, words: sentence, found, beside: coordinatingOf(text)?.units ?? [] };
};

/** @returns null when no sentence charges somebody with those before it */
export const chargedBlocks = (words: Passage, context: ReadingContext): Block[] | null => {
  const blocks: Block[] = [];
  let main: Passage | null = null;
  for (const sentence of sentencesOf(words)) {
    const charging: Charging | null = main ? chargingOf(sentence, context) : null;
    if (main && charging) {
      blocks.push({ main, charging });
      main = null;
    } else main = main ? join(main, ' ', sentence) : sentence;
  }
  if (blocks.length === 0) return null;
  return main ? [...blocks, { main, charging: null }] : blocks;
};
