/** Which numbers and bullets of a plan Word would have counted by itself, had its writer used Word's lists. */
import { AlignmentType, type ILevelsOptions, LevelFormat } from 'docx';
import type { Block } from './layout.ts';

const KINDS = [
  { reference: 'bullet', mark: /^([-+]) /, count: () => 1, format: LevelFormat.BULLET, text: '-' },
  { reference: 'decimal', mark: /^(\d+)\. /, count: Number, format: LevelFormat.DECIMAL, text: '%1.' },
  // đ) is no letter of Word's alphabet: what comes after d) stays typed.
  {
    reference: 'letter',
    mark: /^([a-d])\) /,
    count: (letter: string) => letter.charCodeAt(0) - 96,
    format: LevelFormat.LOWER_LETTER,
    text: '%1)',
  },
] as const;
type Reference = (typeof KINDS)[number]['reference'];

/** A list item: its words without the mark, and the list that counts it. */
export interface ListItem {
  text: string;
  numbering: { reference: Reference; level: 0; instance: number };
}

export const LISTS = KINDS.map(({ reference, format, text }) => ({
  reference,
  levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT } satisfies ILevelsOptions],
}));

/** By block; only where Word would show the very number that the plan has. A list begins anew at 1 and a). */
export const listItems = (blocks: Block[]): Map<Block, ListItem> => {
  const items = new Map<Block, ListItem>();
  const lists = new Map<Reference, { instance: number; last: number }>();
  let instance = 0;
  for (const block of blocks) {
    const kind = block.type === 'paragraph' && KINDS.find(({ mark }) => mark.test(block.text));
    if (!kind || block.type !== 'paragraph') continue;
    const count = kind.count(kind.mark.exec(block.text)?.[1] ?? '');
    const list = lists.get(kind.reference);
    const goesOn = list && (kind.reference === 'bullet' || count === list.last + 1);
    const counts = goesOn || count === 1;
    if (!counts) {
      lists.delete(kind.reference);
      continue;
    }
    const own = goesOn ? list.instance : instance++;
    lists.set(kind.reference, { instance: own, last: count });
    items.set(block, {
      text: block.text.replace(kind.mark, ''),
      numbering: { reference: kind.reference, level: 0, instance: own },
    });
  }
  return items;
};
