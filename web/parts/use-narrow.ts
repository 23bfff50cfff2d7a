import { useSyncExternalStore } from 'react';

const narrow = matchMedia('screen and (max-width: 720px)');
/** A phone, or a laptop zoomed far in: cards instead of columns. Paper is narrow too, and keeps the columns. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => narrow.removeEventListener('change', changed);
    },
    () => narrow.matches,
  );
