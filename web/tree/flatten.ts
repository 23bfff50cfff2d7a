/** The tree as rows: what stands open of what has been read, and what a closed branch says of the units below it. */

export interface TreeItem {
  code: string;
  name: string;
  parent: string | null;
  /** Whether something hangs below it, read or not. */
  hasSubordinates: boolean;
}
export interface TreeLine<T extends TreeItem> {
  item: T;
  depth: number;
  position: number;
  siblings: number;
  hasChildren: boolean;
  open: boolean;
  /** Open, and what hangs below it has not come yet. */
  waiting: boolean;
}
export interface Forest<T extends TreeItem> {
  roots: T[];
  children: Map<string, T[]>;
  byCode: Map<string, T>;
}

/** A unit whose superior is not in the list (the top of a branch) is a root. */
export const growForest = <T extends TreeItem>(items: readonly T[]): Forest<T> => {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const roots: T[] = [];
  const children = new Map<string, T[]>();
  for (const item of byCode.values()) {
    if (item.parent === null || !byCode.has(item.parent)) {
      roots.push(item);
      continue;
    }
    const siblings = children.get(item.parent);
    if (siblings) siblings.push(item);
    else children.set(item.parent, [item]);
  }
  return { roots, children, byCode };
};

/** @param opened codes of what stands open; null for what a filter found: all of that stands open */
export const flatten = <T extends TreeItem>(
  forest: Forest<T>,
  opened: ReadonlySet<string> | null,
): TreeLine<T>[] => {
  const lines: TreeLine<T>[] = [];
  const visit = (items: T[], depth: number) => {
    items.forEach((item, i) => {
      const below = forest.children.get(item.code) ?? [];
      const hasChildren = opened ? item.hasSubordinates : below.length > 0;
      const open = hasChildren && (opened === null || opened.has(item.code));
      lines.push({
        item,
        depth,
        position: i + 1,
        siblings: items.length,
        hasChildren,
        open,
        waiting: open && below.length === 0,
      });
      if (open) visit(below, depth + 1);
    });
  };
  visit(forest.roots, 0);
  return lines;
};
