/** The hash chain over one workflow's events. The same bytes must come out of a row, a history or a bundle. */
import { createHash } from 'node:crypto';

/** What is hashed of an event: everything it says, nothing of how it is stored. */
export interface Chained {
  seq: number;
  at: string;
  by: unknown;
  command: string | null;
  fact: unknown;
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
};
/** JSON with sorted keys and without undefined: equal values have equal text. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash before the first event. */
export const genesis = (workflowId: string): string => sha256(`dondoc:${workflowId}`);

export const link = (previous: string, { seq, at, by, command, fact }: Chained): string =>
  sha256(`${previous}\n${canonical({ seq, at, by, command, fact })}`);
