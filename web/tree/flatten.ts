/** The tree as rows: what is open, what a filter keeps, and what a closed branch says of the units below it. */

export interface TreeItem {
  code: string;
  name: string;
  parent: string | null;
}
export interface TreeLine<T extends TreeItem> {
  item: T;
  depth: number;
  position: number;
  siblings: number;
  hasChildren: boolean;
  open: boolean;
}
export interface Forest<T extends TreeItem> {
  roots: T[];
  children: Map<string, T[]>;
  byCode: Map<string, T>;
}

/** A unit whose superior is not in the list (the top of a branch) is a root. */
export const growForest = <T extends TreeItem>(items: readonly T[]): Forest<T> => {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const children = new Map<string, T[]>();
  const roots: T[] = [];
  for (const item of items) {
    if (item.parent === null || !byCode.has(item.parent)) roots.push(item);
    else children.set(item.parent, [...(children.get(item.parent) ?? []), item]);
  }
  return { roots, children, byCode };
};

/** A unit and all below it, of rows in which a superior comes before its subordinates. */
export const branchOf = <T extends TreeItem>(items: readonly T[], top: string): T[] => {
  const within = new Set([top]);
  return items.filter(({ code, parent }) => {
    if (parent !== null && within.has(parent)) within.add(code);
    return within.has(code);
  });
};

/** Codes that match, and all above them; null when nothing is filtered. */
export const keptBy = <T extends TreeItem>(
  forest: Forest<T>,
  matches: ((item: T) => boolean) | null,
): Set<string> | null => {
  if (!matches) return null;
  const kept = new Set<string>();
  for (const item of forest.byCode.values()) {
    if (!matches(item)) continue;
    for (
      let at: T | undefined = item;
      at && !kept.has(at.code);
      at = at.parent ? forest.byCode.get(at.parent) : undefined
    )
      kept.add(at.code);
  }
  return kept;
};

export const flatten = <T extends TreeItem>(
  forest: Forest<T>,
  opened: ReadonlySet<string>,
  kept: ReadonlySet<string> | null,
): TreeLine<T>[] => {
  const lines: TreeLine<T>[] = [];
  const visit = (items: T[], depth: number) => {
    const shown = kept ? items.filter((item) => kept.has(item.code)) : items;
    shown.forEach((item, i) => {
      const below = forest.children.get(item.code) ?? [];
      const hasChildren = kept ? below.some((one) => kept.has(one.code)) : below.length > 0;
      // A filter shows what it found: every kept branch stands open.
      const open = hasChildren && (kept !== null || opened.has(item.code));
      lines.push({ item, depth, position: i + 1, siblings: shown.length, hasChildren, open });
      if (open) visit(below, depth + 1);
    });
  };
  visit(forest.roots, 0);
  return lines;
};
