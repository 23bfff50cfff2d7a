/** Which branches stand open, kept while one looks at a unit and comes back. */
import { useState } from 'react';
import type { Forest, TreeItem } from './flatten.ts';

export const useOpened = <T extends TreeItem>(name: string, forest: Forest<T>) => {
  const store = `dondoc.tree.${name}`;
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => {
    const kept = sessionStorage.getItem(store);
    // At first the tops stand open: the second level is what an office looks at.
    return new Set(kept === null ? forest.roots.map((root) => root.code) : kept.split(' '));
  });
  const set = (next: ReadonlySet<string>) => {
    sessionStorage.setItem(store, [...next].join(' '));
    setOpened(next);
  };
  return {
    opened,
    open: (code: string) => set(new Set([...opened, code])),
    close: (code: string) => set(new Set([...opened].filter((one) => one !== code))),
    openAll: () => set(new Set(forest.children.keys())),
    closeAll: () => set(new Set()),
  };
};
