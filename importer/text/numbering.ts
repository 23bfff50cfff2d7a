/** Automatic numbers of a Word file, as Word would print them: "II.", "2.1.", "a)", "-". */
import { attribute, piecesOf } from './markup.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}
type Levels = Map<number, Level>;

const roman = (value: number): string => {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(Math.max(value, 0), 3999);
  let text = '';
  for (const [worth, sign] of signs)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
};
const letter = (value: number): string => String.fromCharCode(97 + ((Math.max(value, 1) - 1) % 26));
const written = (value: number, format: string): string => {
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperLetter') return letter(value).toUpperCase();
  if (format === 'lowerLetter') return letter(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  return String(value);
};

/** A bullet of a symbol font is a sign nobody can read: a dash. */
const bullet = (text: string): string => (/^[-–+*•]$/u.test(text) ? text : '-');

export class Numbering {
  readonly #abstracts = new Map<string, Levels>();
  readonly #numbers = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  /** @param xml word/numbering.xml; null when the file has none */
  constructor(xml: string | null) {
    let abstract = '';
    let number = '';
    let level: Level | null = null;
    for (const piece of piecesOf(xml ?? '')) {
      if (piece.type !== 'open') continue;
      const value = attribute(piece.attributes, 'w:val') ?? '';
      if (piece.name === 'w:abstractNum') {
        abstract = attribute(piece.attributes, 'w:abstractNumId') ?? '';
        this.#abstracts.set(abstract, new Map());
        number = '';
      } else if (piece.name === 'w:num') number = attribute(piece.attributes, 'w:numId') ?? '';
      else if (piece.name === 'w:abstractNumId' && number) this.#numbers.set(number, value);
      else if (piece.name === 'w:lvl' && !number) {
        level = { format: 'decimal', text: '', start: 1 };
        this.#abstracts.get(abstract)?.set(Number(attribute(piece.attributes, 'w:ilvl') ?? 0), level);
      } else if (level && piece.name === 'w:start') level.start = Number(value) || 1;
      else if (level && piece.name === 'w:numFmt') level.format = value;
      else if (level && piece.name === 'w:lvlText') level.text = value;
    }
  }

  /** The next number of a list at a level, with the blank after it; empty when there is none. */
  next(numberId: string, depth: number): string {
    const abstract = this.#numbers.get(numberId) ?? '';
    const levels = this.#abstracts.get(abstract);
    const level = levels?.get(depth);
    if (!levels || !level || level.format === 'none') return '';
    if (level.format === 'bullet') return `${bullet(level.text)} `;
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    counters[depth] = (counters[depth] ?? level.start - 1) + 1;
    counters.length = depth + 1;
    const text = level.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const above = levels.get(at);
      return written(counters[at] ?? above?.start ?? 1, above?.format ?? 'decimal');
    });
    return text === '' ? '' : `${text} `;
  }
}
