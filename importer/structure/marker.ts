/** What stands before an item: `II.`, `2.1.`, `a)`, `-`, `Điều 3.` */
export interface Marker {
  kind: 'part' | 'roman' | 'article' | 'number' | 'letter' | 'bullet';
  /** As numbered, without its full stop: `II`, `2.1`, `a`; a bullet's own sign. */
  label: string;
  /** Depth in the order of administrative documents: a smaller one holds a greater one. */
  level: number;
  /** Letters of the line that belong to it. */
  length: number;
  /** "(1)": how deep it stands is known only from what is above it. */
  inBrackets?: true;
}

const ROMAN = /^(?<label>[IVX]{1,5})(?:\s*[.)/]\s*|\s*[-–—]\s+)(?=[\p{L}“"(])/u;
const PART =
  /^(?:phần|chương|mục)\s+(?<label>thứ\s+\p{L}+|[IVX]{1,5}|\d{1,2}|[A-Z])(?=[\s.:–-]|$)\s*[.:–-]?\s*/iu;
const APPENDIX = /^(?<label>PHỤ LỤC)(?:\s+(?:[IVX]{1,4}|\d{1,2}))?(?=\s*$|\s*[:.–-]|\s+\p{Lu})\s*[:.–-]?\s*/u;
const CAPITAL = /^(?<label>[A-E])[.)]\s+(?=\p{Lu}{2})/u;
const ARTICLE = /^điều\s+(?<label>\d{1,3})\s*[.:]\s*/iu;
const NUMBER =
  /^(?<label>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)](?=\s|\p{L})|\/(?=\s)|\s*[-–](?=\s+\p{Lu})|(?<=\.\d{1,2})(?=\s+\p{L}))\s*(?=[\p{L}“"(\d])/u;
/** "(1) Tổ chức …" */
const IN_BRACKETS = /^\((?<label>\d{1,2}|[ivx]{1,4})\)\s+(?=[\p{Lu}“"])/u;
const LETTER = /^(?<label>[a-zđ])(?:\.\d{1,2})?[.)]\s+/u;
const BULLET = /^(?<label>[-–—+*•●▪■◦‣·§]|o(?=\s+\p{Lu}))\s*(?=[\p{L}“"(\d])/u;

const BULLET_LEVEL: Record<string, number> = { '+': 12, o: 12, '◦': 12, '*': 11, '•': 11 };
const numberLevel = (label: string): number => 4 + label.split('.').length;

const KINDS: { kind: Marker['kind']; form: RegExp; level: (label: string) => number }[] = [
  { kind: 'part', form: PART, level: () => 1 },
  { kind: 'part', form: CAPITAL, level: () => 3 },
  { kind: 'part', form: APPENDIX, level: () => 1 },
  { kind: 'roman', form: ROMAN, level: () => 2 },
  { kind: 'article', form: ARTICLE, level: () => 3 },
  { kind: 'number', form: NUMBER, level: numberLevel },
  { kind: 'letter', form: LETTER, level: () => 9 },
  { kind: 'letter', form: IN_BRACKETS, level: () => 9 },
  { kind: 'bullet', form: BULLET, level: (label) => BULLET_LEVEL[label] ?? 10 },
];

/** A day or a year at the line's beginning is no number of an item. */
const DATE = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}/u;

/** @param text a line without blanks before it */
export const markerOf = (text: string): Marker | null => {
  if (DATE.test(text)) return null;
  for (const { kind, form, level } of KINDS) {
    const found = form.exec(text);
    const label = found?.groups?.label;
    if (found && label)
      return {
        kind,
        label,
        level: level(label),
        length: found[0].length,
        ...(form === IN_BRACKETS ? { inBrackets: true as const } : {}),
      };
  }
  return null;
};
