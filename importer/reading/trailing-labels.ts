/** "Rà soát …. Cơ quan chủ trì: A; phối hợp: B. Thời gian: quý II": what an item says of itself in sentences of their own. */
import { join, type Passage } from '../text/passage.ts';
import { labelOf } from './labelled.ts';
import { partsOf, sentencesOf } from './sentences.ts';

export interface Labelled {
  /** What is to be done. */
  main: Passage;
  /** Each begins with its label. */
  labels: Passage[];
}

/** @returns null when the words do not end in such sentences */
export const trailingLabels = (words: Passage): Labelled | null => {
  const sentences = sentencesOf(words);
  const first = sentences.findIndex(({ text }) => labelOf(text) !== null);
  if (first <= 0 || sentences.slice(first).some(({ text }) => labelOf(text) === null)) return null;
  const main = sentences.slice(1, first).reduce((sum, one) => join(sum, ' ', one), sentences[0] as Passage);
  return { main, labels: sentences.slice(first).flatMap(labelsOf) };
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
