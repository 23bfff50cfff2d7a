/** Which rows of a long list are near the part that is looked at; the page itself scrolls. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const MARGIN = 12;

export const useWindow = (list: RefObject<HTMLElement | null>, rows: number, height: number) => {
  const [range, setRange] = useState({ from: 0, to: 60 });
  useLayoutEffect(() => {
    const measure = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const from = Math.max(0, Math.floor(-top / height) - MARGIN);
      const to = Math.min(rows, Math.ceil((innerHeight - top) / height) + MARGIN);
      setRange((old) => (old.from === from && old.to === to ? old : { from, to: Math.max(from, to) }));
    };
    // Paper has no scroll bar: everything is drawn before it is printed.
    const whole = () => flushSync(() => setRange({ from: 0, to: rows }));
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    addEventListener('beforeprint', whole);
    addEventListener('afterprint', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
      removeEventListener('beforeprint', whole);
      removeEventListener('afterprint', measure);
    };
  }, [list, rows, height]);
  return range;
};
