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

type Fields = Record<string, unknown>;
/** JSON with sorted keys and without undefined: equal values have equal text. Written out: a cascade hashes thousands. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = value as Fields;
  const said = Object.keys(fields).filter((key) => fields[key] !== undefined);
  return `{${said
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(fields[key])}`)
    .join()}}`;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash before the first event. */
export const genesis = (workflowId: string): string => sha256(`dondoc:${workflowId}`);

/** What of an event is hashed, as text. */
export const said = ({ seq, at, by, command, fact }: Chained): string =>
  canonical({ seq, at, by, command, fact });
export const linkSaid = (previous: string, text: string): string => sha256(`${previous}\n${text}`);
export const link = (previous: string, event: Chained): string => linkSaid(previous, said(event));
