/** Notes at the foot of a page stand in the middle of sentences once the pages are gone: they are taken out. */
import { cut, join, type Passage } from '../text/passage.ts';
import type { Line } from './lines.ts';
import { markerOf } from './marker.ts';

export interface Footnote {
  label: string;
  words: Passage;
}

const NOTE = /^(?:\((?<a>\d{1,2})\)|\[(?<b>\d{1,2})\]|(?<c>\d{1,2}))\s+(?=\p{Lu})/u;
/** A figure glued to a word: "hằng tháng1 (nếu …". */
const reference = (label: string): RegExp =>
  new RegExp(
    `(?<=[\\p{Ll})”])(?<!(?<!\\p{L})[kcd]?m)(?:\\[${label}\\]|\\(${label}\\)|${label})(?![\\d\\p{L}])`,
    'u',
  );

const withoutReference = (words: Passage, label: string): Passage | null => {
  const found = reference(label).exec(words.text);
  if (!found) return null;
  const after = cut(words, found.index + found[0].length);
  const before = cut(words, 0, found.index);
  return join(before, '', after);
};

/** A note ends with its sentence: in a text without blank lines nothing else parts it from what follows. */
const goesOn = (note: string, next: Line): boolean =>
  !next.gap && !NOTE.test(next.words.text) && !/\.$/u.test(note) && markerOf(next.words.text) === null;

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
    const mark = label ? kept.findLastIndex(({ words }) => reference(label).test(words.text)) : -1;
    const referring = kept[mark];
    if (!found || !label || mark < 0 || !referring) {
      kept.push(line);
      continue;
    }
    referring.words = withoutReference(referring.words, label) ?? referring.words;
    referredBy.set(label, referring.words.text);
    let words = cut(line.words, found[0].length);
    for (let next = lines[at + 1]; next && goesOn(words.text, next); next = lines[at + 1]) {
      words = join(words, ' ', next.words);
      at += 1;
    }
    footnotes.push({ label, words });
  }
  return { lines: kept, footnotes, referredBy };
};
