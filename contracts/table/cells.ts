/** Cells of a sheet: text as people write it, and back. Reading answers a value or a sentence with the way out. */
import type { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../domain/time/local-date.ts';
import { fold } from '../vi/fold.ts';
import { problemsOf, vietnamese } from '../vietnamese.ts';

export type Cell<T> = { value: T } | { fault: string };

/** Checked by the same schema as the field of an organisation file. */
export const checked =
  <T>(schema: z.ZodType<T>) =>
  (text: string): Cell<T> => {
    const parsed = schema.safeParse(text, { error: vietnamese });
    return parsed.success
      ? { value: parsed.data }
      : { fault: problemsOf(parsed.error.issues)[0]?.message ?? 'Ô này chưa đúng; hãy xem lại.' };
  };

/** `15/7/2026`, `15/07/2026` or `2026-07-15`. */
export const readDate = (text: string): Cell<LocalDate> => {
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const date = day ? `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}` : text;
  return isLocalDate(date)
    ? { value: date }
    : { fault: `“${text}” không phải ngày có thật; hãy ghi ngày/tháng/năm, ví dụ 15/7/2026.` };
};
export const writeDate = (date: LocalDate): string => date.split('-').reverse().join('/');

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** One of a closed list, by its word in Vietnamese (with or without marks) or by its code. */
export const readWord = <K extends string>(words: Record<K, string>) => {
  const keys = Object.keys(words) as K[];
  // Made once for a column: a sheet may have a hundred thousand rows.
  const known = new Map([
    ...keys.map((key) => [key.toLowerCase(), key] as const),
    ...keys.map((key) => [plain(words[key]), key] as const),
  ]);
  return (text: string): Cell<K> => {
    const found = known.get(plain(text));
    return found
      ? { value: found }
      : {
          fault: `“${text}” không có trong danh sách; hãy ghi một trong: ${Object.values<string>(words).join('; ')}.`,
        };
  };
};

/** Several in one cell, separated by semicolons or line breaks; by commas too, where a word has none of its own. */
export const readList =
  <T>(one: (text: string) => Cell<T>) =>
  (text: string): Cell<T[]> => {
    const values: T[] = [];
    const take = (part: string, rest: RegExp | null): string | null => {
      if (part === '') return null;
      const cell = one(part);
      if ('value' in cell) values.push(cell.value);
      else if (rest === null || !rest.test(part)) return cell.fault;
      else
        for (const piece of part.split(rest)) {
          const fault = take(piece.trim(), null);
          if (fault) return fault;
        }
      return null;
    };
    for (const part of text.split(/[;\n]/)) {
      const fault = take(part.trim(), /,/);
      if (fault) return { fault };
    }
    return { value: values };
  };
export const writeList = (values: readonly string[]): string => values.join('; ');

export const readYesNo = (text: string): Cell<boolean> => {
  const word = plain(text);
  if (['co', 'x', '1', 'true', 'yes'].includes(word)) return { value: true };
  if (['khong', '0', 'false', 'no'].includes(word)) return { value: false };
  return { fault: `“${text}” chưa rõ; hãy ghi “có” hoặc “không”.` };
};

/** Headings are found whatever their case, marks and spaces. */
export const headingKey = (text: string): string => plain(text).replace(/[^a-z0-9]/g, '');
