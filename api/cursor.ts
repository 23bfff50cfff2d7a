/** A place in a list, opaque to those who send it back. */
import { Invalid } from './problems.ts';

export const writeCursor = (parts: string[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

/** @throws Invalid for one that we did not write */
export const readCursor = (cursor: string | undefined, length: number): string[] | null => {
  if (cursor === undefined) return null;
  const parts = parse(cursor);
  if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string'))
    return parts;
  throw new Invalid([{ path: 'cursor', message: 'Vị trí trang không đúng; hãy mở lại danh sách từ đầu.' }]);
};
