import { fold } from '../../contracts/vi/fold.ts';

/** Every word typed stands somewhere in the text. */
export const matchesFolded = (text: string, typed: string): boolean => {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
};
