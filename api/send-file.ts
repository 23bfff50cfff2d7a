/** A file as an answer: kept by nobody on the way, and never shown as a page. */
import { disposition } from './disposition.ts';
import type { AppContext } from './http.ts';

export const FILE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
} as const;

export const sendFile = (
  c: AppContext,
  type: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
) =>
  c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': disposition(name),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  }) as never;
