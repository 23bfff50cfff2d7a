/** A directive file as the browser can check it; everything else is checked, whole, by the API. */
import { directives as words } from '../i18n/vi/directives.ts';

export type ReadFile = { ok: true; value: Record<string, unknown> } | { ok: false; message: string };
export const readDirectiveFile = (text: string): ReadFile => {
  try {
    const value: unknown = JSON.parse(text);
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord
      ? { ok: true, value: value as Record<string, unknown> }
      : { ok: false, message: words.notObject };
  } catch {
    return { ok: false, message: words.notJson };
  }
};
