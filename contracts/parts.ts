/**
 * Reading a file that may be wrong in places: the parts that are well-formed are still checked against each
 * other, so that one reading lists every problem of the file.
 */
import type { z } from 'zod';
import { type Problem, problem } from './problems.ts';
import { problemsOf, vietnamese } from './vietnamese.ts';

export interface Part<T> {
  index: number;
  value: T;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of something that should be an object; undefined for anything else. */
export const field = (json: unknown, key: string): unknown => (isRecord(json) ? json[key] : undefined);
export const keysOf = (json: unknown): string[] => (isRecord(json) ? Object.keys(json) : []);

const DEEPEST = 60;

/** Two spellings of one Vietnamese letter are one (NFC), in keys and values alike. */
export const composed = (json: unknown, depth = 0): unknown => {
  if (typeof json === 'string') return json.normalize('NFC');
  // No honest file nests so deep, and one that does must not exhaust the stack. The schema refuses the null.
  if (depth > DEEPEST) return null;
  if (Array.isArray(json)) return json.map((one) => composed(one, depth + 1));
  if (!isRecord(json)) return json;
  const entries = Object.entries(json).map(([key, value]) => [
    key.normalize('NFC'),
    composed(value, depth + 1),
  ]);
  return Object.fromEntries(entries);
};

/** A value that passes its schema, else undefined; the problems are found by the schema of the whole. */
export const wellFormed = <T>(schema: z.ZodType<T>, value: unknown): T | undefined => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
};

/** The well-formed elements of a list field, each with its place. */
export const partsOf = <T>(schema: z.ZodType<T>, json: unknown, key: string): Part<T>[] => {
  const list = field(json, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((element, index) => {
    const value = wellFormed(schema, element);
    return value === undefined ? [] : [{ index, value }];
  });
};

/** Every code that the list mentions, of ill-formed elements too: one mistake is told once. */
export const codesIn = (json: unknown, key: string, name = 'code'): Set<string> => {
  const list = field(json, key);
  if (!Array.isArray(list)) return new Set();
  return new Set(list.map((one) => field(one, name)).filter((one): one is string => typeof one === 'string'));
};

export const shapeProblems = (schema: z.ZodType, json: unknown): Problem[] => {
  const parsed = schema.safeParse(json, { error: vietnamese });
  return parsed.success ? [] : problemsOf(parsed.error.issues);
};

/** Elements that bear a key which an earlier one already bears. `say` gets the key and the earlier place. */
export const repeats = <T>(
  list: string,
  parts: Part<T>[],
  name: string,
  key: (value: T) => string,
  say: (key: string, first: string) => string,
): Problem[] => {
  const seen = new Map<string, number>();
  return parts.flatMap(({ index, value }) => {
    const mine = key(value);
    const first = seen.get(mine);
    if (first !== undefined) return [problem([list, index, name], say(mine, `${list}[${first}]`))];
    seen.set(mine, index);
    return [];
  });
};
