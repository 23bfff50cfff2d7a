/** Reading an act from a request: JSON, or a form with the same JSON in `data` and files in `files`. */
import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { problemsOf, vietnamese } from '../contracts/vietnamese.ts';
import type { AppContext } from './http.ts';
import { Invalid } from './problems.ts';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid([{ path: '', message: 'Nội dung gửi lên không phải JSON; hãy kiểm tra lại.' }]);
  }
};

export const checked = <S extends z.ZodType>(schema: S, value: unknown): z.infer<S> => {
  const parsed = schema.safeParse(value, { error: vietnamese });
  if (!parsed.success) throw new Invalid(problemsOf(parsed.error.issues));
  return parsed.data;
};

export interface ActRequest {
  data: unknown;
  files: File[];
}

const readForm = async (c: AppContext): Promise<FormData> => {
  try {
    return await c.req.formData();
  } catch {
    throw new Invalid([{ path: '', message: 'Không đọc được biểu mẫu gửi lên; hãy gửi lại.' }]);
  }
};

/** The files of a form; none from a body of another kind. */
export const readFiles = async (c: AppContext): Promise<File[]> =>
  (c.req.header('content-type') ?? '').startsWith('multipart/form-data')
    ? (await readForm(c)).getAll('files').filter((one) => one instanceof File)
    : [];

export const readAct = async (c: AppContext): Promise<ActRequest> => {
  const type = c.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return { data: parseJson(await c.req.text()), files: [] };
  const form = await readForm(c);
  const data = form.get('data');
  if (typeof data !== 'string')
    throw new Invalid([
      { path: 'data', message: 'Thiếu mục “data” của biểu mẫu; hãy gửi nội dung dạng JSON ở đó.' },
    ]);
  return { data: parseJson(data), files: form.getAll('files').filter((one) => one instanceof File) };
};

const KEY = /^[\x21-\x7e]{1,100}$/;

/**
 * The act's id. The key is the caller's own: with the post before it, nobody can answer for another's act.
 * Without a key each request is an act of its own.
 */
export const actId = (c: AppContext, post: string): string => {
  const key = c.req.header('idempotency-key');
  if (key !== undefined && !KEY.test(key))
    throw new Invalid([
      { path: 'Idempotency-Key', message: 'Mã phải có 1 đến 100 ký tự in được, không khoảng trắng.' },
    ]);
  return `${post}/${key ?? randomUUID()}`;
};

/** An id for what is stored with an act: the same for a repeat of it. */
export const contentIdOf = (act: string): string => {
  const hex = createHash('sha256').update(`content:${act}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
