/** Words written one after another between bars, as a table of phrases: longest first, so that the longest wins. */
export const phrases = (text: string): string[] =>
  [...new Set(text.split('|').map((phrase) => phrase.trim()))].sort((a, b) => b.length - a.length);
