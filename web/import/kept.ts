/** What somebody is working on is kept in the tab until it became a draft or another document is read. */
import type { Work } from './state.ts';

const KEY = 'dondoc.import.2';
export const keptWork = (): Work | null => {
  try {
    const text = sessionStorage.getItem(KEY);
    return text ? (JSON.parse(text) as Work) : null;
  } catch {
    return null;
  }
};
export const keepWork = (work: Work | null): void => {
  try {
    if (work) sessionStorage.setItem(KEY, JSON.stringify(work));
    else sessionStorage.removeItem(KEY);
  } catch {
    // A document too long for the tab's store is worked on all the same; only a reload would lose it.
  }
};
