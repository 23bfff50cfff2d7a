/** Text being typed survives a closed lid, a lost connection and a wrong click: it is kept on this machine until sent. */
import { KEPT, type Values } from './fields.ts';

type Kept = Partial<Pick<Values, (typeof KEPT)[number]>>;
const read = (store: string): Kept => {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(store) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    const kept: Kept = {};
    for (const name of KEPT) {
      const value = (found as Record<string, unknown>)[name];
      if (typeof value === 'string') kept[name] = value;
    }
    return kept;
  } catch {
    return {};
  }
};
const write = (store: string, values: Values) => {
  const kept = Object.fromEntries(KEPT.filter((name) => values[name]).map((name) => [name, values[name]]));
  if (Object.keys(kept).length === 0) localStorage.removeItem(store);
  else localStorage.setItem(store, JSON.stringify(kept));
};
export const keptDraft = (...parts: string[]) => {
  const store = ['dondoc.nhap', ...parts].join('|');
  return {
    read: () => read(store),
    write: (values: Values) => write(store, values),
    forget: () => localStorage.removeItem(store),
  };
};
