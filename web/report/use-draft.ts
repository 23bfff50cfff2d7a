/** A report being typed, kept on the server a moment after the last key; the last one typed is the last one kept. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../api/client.ts';

export interface Typed {
  step: string;
  form: { code: string; version: number };
  answers: Record<string, number | string>;
  text: string;
}
export type Keeping = { state: 'idle' | 'saving' | 'failed' } | { state: 'saved'; at: string };

const PAUSE_MS = 800;

export const useKeptReport = (directive: string, unit: string) => {
  const [keeping, setKeeping] = useState<Keeping>({ state: 'idle' });
  const waiting = useRef<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const path = `/directives/${encodeURIComponent(directive)}/units/${encodeURIComponent(unit)}/report-draft`;

  const send = useCallback(() => {
    const body = waiting.current;
    if (!body) return;
    waiting.current = null;
    setKeeping({ state: 'saving' });
    // One after the other: what was typed last must be what is kept.
    sending.current = sending.current.then(() =>
      call<{ savedAt: string }>(path, { method: 'POST', body }).then(
        ({ savedAt }) => setKeeping({ state: 'saved', at: savedAt }),
        () => setKeeping({ state: 'failed' }),
      ),
    );
  }, [path]);

  const keep = useCallback(
    (typed: Typed) => {
      waiting.current = typed;
      clearTimeout(timer.current);
      timer.current = setTimeout(send, PAUSE_MS);
    },
    [send],
  );
  /** Before it is handed in: nothing may be kept after it. */
  const stop = useCallback(() => {
    waiting.current = null;
    clearTimeout(timer.current);
    return sending.current;
  }, []);
  // Closed while something waits: it is kept all the same.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      send();
    },
    [send],
  );
  return { keeping, keep, stop };
};
