/** A long text being typed, kept on this machine until it is sent. */
import { useState } from 'react';

/** @returns the text, how to change it, and how to forget what was kept */
export const useKeptText = (key: string, given: string): [string, (text: string) => void, () => void] => {
  const store = `dondoc.nhap|${key}`;
  const [text, setText] = useState(() => localStorage.getItem(store) ?? given);
  const change = (next: string) => {
    localStorage.setItem(store, next);
    setText(next);
  };
  return [text, change, () => localStorage.removeItem(store)];
};
