/** How much room a word of the drawing takes, without a page to measure it on. */

/** Pixels at 11.5 px in the page's face, each from above: a word is said to be a little wider than it is. */
const NARROW = 4;
const USUAL = 7;
const CAPITAL = 9;
/** W, M and their like. */
const BROAD = 11.5;

const letterWidth = (letter: string): number => {
  // A mark above or below a letter makes it no wider.
  const [bare = letter] = letter.normalize('NFD');
  if (/[mwMW@%…–]/.test(bare)) return BROAD;
  if (/[iljtfrI .,:;'’"“”()/|!-]/.test(bare)) return NARROW;
  return /[\p{Lu}Đ]/u.test(bare) ? CAPITAL : USUAL;
};
export const wordWidth = (text: string): number =>
  [...text.normalize('NFC')].reduce((sum, letter) => sum + letterWidth(letter), 0);

/** @returns the text, or as many of its words as there is room for with "…" behind; nothing where the first has none */
export const fitWord = (text: string, room: number): string => {
  if (wordWidth(text) <= room) return text;
  const said = text.split(' ');
  while (said.length > 1) {
    said.pop();
    const cut = `${said.join(' ')}…`;
    if (wordWidth(cut) <= room) return cut;
  }
  return '';
};
