/** "Rà soát …. Cơ quan chủ trì: A; phối hợp: B. Thời gian: quý II": what an item says of itself in sentences of their own. */
import { cut, join, type Passage } from '../text/passage.ts';
import { labelOf } from './labelled.ts';
import { partsOf, sentencesOf } from './sentences.ts';

/** "Xong trước 10/5/2026." behind the labels: a time without one, and nothing else. */
const ONLY_WHEN =
  /^(?:hoàn thành|xong)\s+(?:trước|trong|chậm nhất|vào|ngày|quý|tháng)(?:\s+(?:ngày|tháng|quý|năm|[IVX]+|[\d/.]+))+[.;]?\s*$/iu;

export interface Labelled {
  /** What is to be done. */
  main: Passage;
  /** Each begins with its label. */
  labels: Passage[];
}

const withoutStop = (words: Passage): Passage => cut(words, 0, words.text.replace(/[.\s]+$/u, '').length);

/** @returns null when the words do not end in such sentences */
export const trailingLabels = (words: Passage): Labelled | null => {
  const sentences = sentencesOf(words);
  const first = sentences.findIndex(({ text }) => labelOf(text) !== null);
  if (
    first <= 0 ||
    sentences.slice(first).some(({ text }) => labelOf(text) === null && !ONLY_WHEN.test(text))
  )
    return null;
  const main = sentences.slice(1, first).reduce((sum, one) => join(sum, ' ', one), sentences[0] as Passage);
  const said = sentences.slice(first);
  const time = said.findLast(({ text }) => ONLY_WHEN.test(text));
  const labels = said.filter((one) => one !== time).flatMap(labelsOf);
  return { main: time ? join(withoutStop(main), '; ', time) : main, labels };
};

/** "Cơ quan chủ trì: A; B. Cơ quan phối hợp: C": each from its label on. */
export const labelsOf = (line: Passage): Passage[] =>
  sentencesOf(line)
    .flatMap(partsOf)
    .reduce<Passage[]>((all, part) => {
      const open = all.at(-1);
      if (open && labelOf(part.text) === null) all[all.length - 1] = join(open, ' ', part);
      else all.push(part);
      return all;
    }, []);
