/** Documents that a text cites: type, number and symbol, date. */
import {
  formatDocumentNumber,
  parseDocumentNumber,
  SHORT_NAME,
} from '../../domain/directive/document-number.ts';
import type { Span } from '../draft.ts';
import { TYPE_NAMES } from '../structure/doc-types.ts';
import { collapse } from '../text/fold.ts';
import { type Passage, spanOf } from '../text/passage.ts';
import { datesIn } from './dates.ts';

export interface CitedDocument {
  number: string;
  date: string | null;
  /** Type, issuer and subject as far as the text gives them. */
  title: string;
  start: number;
  end: number;
  span: Span;
}

const PARTY = String.raw`\d{1,6}\s*[-–]\s*${SHORT_NAME}\s*\/\s*${SHORT_NAME}(?:-${SHORT_NAME})*`;
const STATE = String.raw`\d{1,6}\s*\/\s*(?:(?:19|20)\d\d\s*\/\s*)?${SHORT_NAME}(?:\s?-\s?${SHORT_NAME})*`;
const CITED = new RegExp(String.raw`(?<![\d/\p{L}])(?:${PARTY}|${STATE})`, 'gu');
const TYPE_BEFORE = new RegExp(`(?:${TYPE_NAMES.join('|')})(?:\\s+liên tịch)?\\s*(?:số\\s*:?\\s*)?$`, 'iu');
/** The date belongs to the number when nothing but these words stands between. */
const BETWEEN = /^\s*,?\s*(?:ban hành\s+)?(?:ngày\s*)?$/iu;

const typeBefore = (before: string): string => {
  const found = TYPE_BEFORE.exec(before);
  return found ? collapse(found[0].replace(/\s*số\s*:?\s*$/iu, '')) : '';
};

/** What follows the date, as far as this citation goes. */
const subjectAfter = (after: string): string => {
  const end = after.search(/[;.()]|,\s*(?:Kế hoạch|Chỉ thị|Hướng dẫn|Quyết định|Nghị quyết)/u);
  return collapse(end < 0 ? after : after.slice(0, end)).slice(0, 400);
};

export const documentsIn = (words: Passage): CitedDocument[] => {
  const { text } = words;
  const dates = datesIn(text);
  return [...text.matchAll(CITED)].flatMap((found) => {
    const parsed = parseDocumentNumber(found[0]);
    if (!parsed || parsed.number === null) return [];
    const start = found.index;
    let end = start + found[0].length;
    const date = dates.find((one) => one.start >= end && BETWEEN.test(text.slice(end, one.start)));
    if (date) end = date.end;
    const title = collapse(`${typeBefore(text.slice(0, start))} ${subjectAfter(text.slice(end))}`);
    return [
      {
        number: formatDocumentNumber(parsed),
        date: date?.date ?? null,
        title,
        start,
        end,
        span: spanOf(words, start, end),
      },
    ];
  });
};
