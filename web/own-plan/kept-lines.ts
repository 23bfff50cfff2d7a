/** Lines of a plan that are being typed are kept on this machine until they are handed in, as the words of every form are. */
import { newLine, type TypedLine } from './lines.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const WHOM: readonly unknown[] = ['all', 'some', 'own'] satisfies TypedLine['whom'][];
const WHEN: readonly unknown[] = ['on', 'month', 'quarter', 'none'] satisfies TypedLine['when'][];

/** Null for what no form of ours has kept. */
const lineFrom = (value: unknown): TypedLine | null => {
  if (typeof value !== 'object' || value === null) return null;
  const found = { ...newLine('', 'all'), ...value } as Record<keyof TypedLine, unknown>;
  const { label, title, whom, units, when, date, day, product, answers } = found;
  const texts = [label, title, date, day, product, answers].every(isText);
  const known = WHOM.includes(whom) && WHEN.includes(when) && Array.isArray(units) && units.every(isText);
  return texts && known ? (found as TypedLine) : null;
};

/** Null where nothing was kept, so that the lines of the last submission stand there. */
export const linesFrom = (text: string | null): readonly TypedLine[] | null => {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    return Array.isArray(found) ? found.flatMap((one) => lineFrom(one) ?? []) : null;
  } catch {
    return null;
  }
};

export const keptLines = (...parts: string[]) => {
  const store = ['dondoc.muc', ...parts].join('|');
  return {
    read: () => linesFrom(localStorage.getItem(store)),
    write: (lines: readonly TypedLine[]) => localStorage.setItem(store, JSON.stringify(lines)),
    forget: () => localStorage.removeItem(store),
  };
};
