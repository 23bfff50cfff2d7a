/** Which branches stand open, kept while one looks at a unit and comes back. */
import { useState } from 'react';
import type { TreeItem } from './flatten.ts';

/** @param first what is read with the top of the tree */
export const useOpened = (name: string, first: readonly TreeItem[]) => {
  const store = `dondoc.tree.${name}`;
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => {
    const kept = sessionStorage.getItem(store);
    // At first the top stands open: the second level is what an office looks at.
    return new Set(kept === null ? first.slice(0, 1).map(({ code }) => code) : kept.split(' '));
  });
  const set = (next: ReadonlySet<string>) => {
    sessionStorage.setItem(store, [...next].join(' '));
    setOpened(next);
  };
  return {
    opened,
    open: (code: string) => set(new Set([...opened, code])),
    close: (code: string) => set(new Set([...opened].filter((one) => one !== code))),
    openAll: () => set(new Set(first.filter((one) => one.hasSubordinates).map(({ code }) => code))),
    closeAll: () => set(new Set()),
  };
};
