/** Refusals as the API says them: RFC 9457 problem+json whose `detail` is a Vietnamese sentence with the way out. */
import { app } from '../i18n/vi/app.ts';

export interface FieldProblem {
  path: string;
  message: string;
}
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: FieldProblem[];
  constructor(status: number, code: string, detail: string, fields: FieldProblem[] = []) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const fieldsOf = (value: unknown): FieldProblem[] =>
  Array.isArray(value)
    ? value.filter(isRecord).map((one) => ({
        path: Array.isArray(one.path) ? one.path.join('.') : (text(one.path) ?? ''),
        message: text(one.message) ?? text(one.detail) ?? '',
      }))
    : [];

export const refusedFrom = (status: number, body: unknown): Refused => {
  const problem = isRecord(body) ? body : {};
  const detail = text(problem.detail) ?? text(problem.message) ?? app.failed(status);
  return new Refused(
    status,
    text(problem.code) ?? String(status),
    detail,
    fieldsOf(problem.errors ?? problem.problems),
  );
};

/** What a person is told of any failure; a lost connection has a way out too. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refused ? error.message : app.offline;
