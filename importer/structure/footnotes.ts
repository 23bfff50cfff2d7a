/** Notes at the foot of a page stand in the middle of sentences once the pages are gone: they are taken out. */
import { cut, join, type Passage } from '../text/passage.ts';
import type { Line } from './lines.ts';

export interface Footnote {
  label: string;
  words: Passage;
}

const NOTE = /^(?:\((?<a>\d{1,2})\)|\[(?<b>\d{1,2})\]|(?<c>\d{1,2}))\s+(?=\p{Lu})/u;
/** A figure glued to a word: "hằng tháng1 (nếu …". */
const reference = (label: string): RegExp =>
  new RegExp(`(?<=\\p{Ll})(?:\\[${label}\\]|\\(${label}\\)|${label})(?![\\d\\p{L}])`, 'u');

const withoutReference = (words: Passage, label: string): Passage | null => {
  const found = reference(label).exec(words.text);
  if (!found) return null;
  const after = cut(words, found.index + found[0].length);
  const before = cut(words, 0, found.index);
  return join(before, '', after);
};

/** @returns the lines without notes and without their references */
export const takeFootnotes = (
  lines: Line[],
): { lines: Line[]; footnotes: Footnote[]; referredBy: Map<string, string> } => {
  const kept: Line[] = [];
  const footnotes: Footnote[] = [];
  const referredBy = new Map<string, string>();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const found = NOTE.exec(line.words.text);
    const label = found?.groups?.a ?? found?.groups?.b ?? found?.groups?.c;
    const follows = footnotes.length > 0 && NOTE.test(line.words.text);
    const mark =
      label && (line.gap || follows)
        ? kept.findLastIndex(({ words }) => reference(label).test(words.text))
        : -1;
    const referring = kept[mark];
    if (!found || !label || mark < 0 || !referring) {
      kept.push(line);
      continue;
    }
    referring.words = withoutReference(referring.words, label) ?? referring.words;
    referredBy.set(label, referring.words.text);
    let words = cut(line.words, found[0].length);
    for (let next = lines[at + 1]; next && !next.gap && !NOTE.test(next.words.text); next = lines[at + 1]) {
      words = join(words, ' ', next.words);
      at += 1;
    }
    footnotes.push({ label, words });
  }
  return { lines: kept, footnotes, referredBy };
};
