/** What a key does in the tree, as in any tree of a desktop. */
import type { TreeItem, TreeLine } from './flatten.ts';

export type TreeMove =
  | { type: 'go'; index: number }
  | { type: 'open' | 'close' | 'enter'; code: string }
  | null;

const parentIndex = <T extends TreeItem>(lines: readonly TreeLine<T>[], index: number): number => {
  const depth = lines[index]?.depth ?? 0;
  for (let i = index - 1; i >= 0; i--) if ((lines[i]?.depth ?? 0) < depth) return i;
  return index;
};

export const moveBy = <T extends TreeItem>(
  key: string,
  lines: readonly TreeLine<T>[],
  index: number,
  pageSize: number,
): TreeMove => {
  const line = lines[index];
  const last = lines.length - 1;
  if (!line) return null;
  const { code } = line.item;
  const go = (to: number): TreeMove => ({ type: 'go', index: Math.max(0, Math.min(last, to)) });
  switch (key) {
    case 'ArrowDown':
      return go(index + 1);
    case 'ArrowUp':
      return go(index - 1);
    case 'PageDown':
      return go(index + pageSize);
    case 'PageUp':
      return go(index - pageSize);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'ArrowRight':
      if (!line.hasChildren) return null;
      return line.open ? go(index + 1) : { type: 'open', code };
    case 'ArrowLeft':
      return line.open ? { type: 'close', code } : go(parentIndex(lines, index));
    case 'Enter':
      return { type: 'enter', code };
    default:
      return null;
  }
};
