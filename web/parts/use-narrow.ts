import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 720px)');
/** A phone, or a laptop zoomed far in: cards instead of columns. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => narrow.removeEventListener('change', changed);
    },
    () => narrow.matches,
  );
