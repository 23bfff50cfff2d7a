/** A paragraph in sentences, a sentence in its parts between semicolons; a bracket is never cut. */
import { fold } from '../text/fold.ts';
import { cut, type Passage, trim } from '../text/passage.ts';

const ABBREVIATION = /(?:\b(?:TP|Tp|TX|đ\/c|ThS|TS|PGS|GS|BS|v\.v|tr|Q|P)|\b\p{Lu})$/u;

const cutsOf = (text: string, mark: RegExp): number[] => {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && mark.test(sign) && isCut(text, at, sign)) cuts.push(at + 1);
  }
  return cuts;
};
const isCut = (text: string, at: number, sign: string): boolean => {
  if (sign === ';') return true;
  if (!/^[\s”"\u2028]/u.test(text[at + 1] ?? ' ')) return false;
  if (sign === '.' && ABBREVIATION.test(text.slice(Math.max(0, at - 8), at))) return false;
  // A bracket after the stop belongs to what it follows: "… trên mạng. (Thời gian: tháng 3/2026)".
  return /^[”"]?[\s\u2028]*[\p{Lu}\d“"+–-]/u.test(text.slice(at + 1, at + 12));
};
const pieces = (passage: Passage, mark: RegExp): Passage[] => {
  const cuts = cutsOf(passage.text, mark);
  return [0, ...cuts]
    .map((from, n) => trim(cut(passage, from, cuts[n] ?? passage.text.length)))
    .filter(({ text }) => /\p{L}/u.test(text));
};
export const sentencesOf = (passage: Passage): Passage[] => pieces(passage, /[.!?\u2028]/u);
/** What a decision says of itself: no work. */
export const isFormal = (sentence: string): boolean =>
  FORMAL.test(fold(sentence)) || CARRIES_OUT.test(fold(sentence));
const CARRIES_OUT =
  /chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|nghị quyết|chỉ thị)(?: này)?[\s./]*$/u;
const FORMAL =
  /^(?:ghi nhận (?:kết quả|những|sự)|đánh giá cao|ban hành (?:kèm )?theo|ban hành kèm|phê duyệt kèm|(?:\p{L}+\s){1,4}này (?:có hiệu lực|được (?:phổ biến|triển khai)|phổ biến|triển khai đến|thay thế)|có hiệu lực|(?:kế hoạch|chương trình|hướng dẫn)(?: này)? kết thúc[^;]*;?$)/u;
export const partsOf = (passage: Passage): Passage[] => pieces(passage, /[;]/u);
