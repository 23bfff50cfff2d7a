/** A piece of running text put together from lines of the document, that still knows where each letter came from. */
import type { Span } from '../draft.ts';

/** Pieces in order; `at` is the place in `text`, `from` the place in the document of its first letter. */
export interface Passage {
  text: string;
  pieces: { at: number; from: number; length: number }[];
}

export const passageOf = (text: string, from: number): Passage => ({
  text,
  pieces: text.length > 0 ? [{ at: 0, from, length: text.length }] : [],
});

/** `glue` stands between the two and nowhere in the document. */
export const join = (a: Passage, glue: string, b: Passage): Passage => {
  const shift = a.text.length + glue.length;
  return {
    text: a.text + glue + b.text,
    pieces: [...a.pieces, ...b.pieces.map((piece) => ({ ...piece, at: piece.at + shift }))],
  };
};

export const cut = (passage: Passage, start: number, end: number = passage.text.length): Passage => ({
  text: passage.text.slice(start, end),
  pieces: passage.pieces.flatMap(({ at, from, length }) => {
    const a = Math.max(at, start);
    const b = Math.min(at + length, end);
    return a < b ? [{ at: a - start, from: from + (a - at), length: b - a }] : [];
  }),
});

/** Without blanks at either end. */
export const trim = (passage: Passage): Passage => {
  const start = passage.text.length - passage.text.trimStart().length;
  return cut(passage, start, Math.max(start, passage.text.trimEnd().length));
};

/** Where letters `start` to `end` of the passage stand in the document: from its first to its last letter. */
export const spanOf = (passage: Passage, start = 0, end: number = passage.text.length): Span => {
  const { pieces } = cut(passage, start, end);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return { start: 0, end: 0 };
  const pieceEnds = pieces.map(({ from, length }) => from + length);
  return { start: Math.min(...pieces.map(({ from }) => from)), end: Math.max(...pieceEnds) };
};
