/** Notes at the page's foot that a sentence refers to. */
import type { Passage } from '../text/passage.ts';
import type { Reading } from './held.ts';

export const relevant = (sentence: Passage, reading: Reading): string[] =>
  reading.notes.footnotes
    .filter(
      ({ label }) =>
        (reading.notes.referredBy.get(label) ?? '').length > 0 && refersIn(sentence, reading, label),
    )
    .map(({ words: note }) => note.text);
const refersIn = (sentence: Passage, reading: Reading, label: string): boolean =>
  /ngày|tháng|quý/u.test(sentence.text) &&
  sharesWords(reading.notes.referredBy.get(label) ?? '', sentence.text);
/** The line that carried the reference is part of the sentence. */
const sharesWords = (line: string, sentence: string): boolean => {
  const start = line.trim().slice(0, 40);
  return start.length >= 8 && sentence.includes(start.slice(0, 24));
};
