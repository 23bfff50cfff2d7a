/** The one mapper from what went wrong to problem details. It alone logs, and only what nobody expected. */
import { randomUUID } from 'node:crypto';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { sayDate } from '../contracts/vi/dates.ts';
import { PROBLEM_WORDS, type ProblemCode } from '../contracts/vi/problems.ts';
import { sayRefusal } from '../contracts/vi/refusals.ts';
import type { Refusal, RefusalCode } from '../domain/lifecycle/refusals.ts';
import { NumberTaken } from '../prisma/repositories/drafts.ts';
import {
  AnswerUnknown,
  Conflict,
  EngineAway,
  Forbidden,
  Invalid,
  NotFound,
  Refused,
  TooManyTries,
  Unauthenticated,
  Unprocessable,
} from './problems.ts';

export type Log = (line: Record<string, unknown>) => void;
/** One JSON line on stderr: ids and causes, never what people wrote. */
export const logToStderr: Log = (line) => process.stderr.write(`${JSON.stringify(line)}\n`);

const typeOf = (code: string): string => `urn:dondoc:problem:${code}`;

const say = (status: number, code: ProblemCode, more: Partial<ProblemDetails> = {}): ProblemDetails => ({
  type: typeOf(code),
  ...PROBLEM_WORDS[code],
  status,
  code,
  ...more,
});

const LATE: readonly RefusalCode[] = ['DIRECTIVE_CLOSED', 'AMENDED_MEANWHILE', 'NOT_CLOSED', 'STILL_CLOSING'];
/** 403 when it is not yours, 409 when it came too late for the whole directive, else 422. */
const sayRefused = (refusal: Refusal): ProblemDetails => {
  const late = LATE.includes(refusal.code);
  const status = refusal.code === 'NOT_YOURS' ? 403 : late ? 409 : 422;
  return { type: typeOf(refusal.code), status, code: refusal.code, ...sayRefusal(refusal) };
};

const sayUnprocessable = ({ code, problems }: Unprocessable): ProblemDetails =>
  say(code === 'FILE_TOO_LARGE' ? 413 : 422, code, problems.length > 0 ? { problems } : {});

const sayTaken = ({ taken: { number, title, issuedOn } }: NumberTaken): ProblemDetails =>
  say(409, 'NUMBER_TAKEN', {
    detail: `Số ${number} đã dùng cho văn bản “${title}”, ngày ${sayDate(issuedOn)}, của cùng cơ quan; hãy lấy số khác. Nếu đã sang nhiệm kỳ mới, hãy nhờ quản trị ghi nhiệm kỳ của cấp ủy.`,
  });

export const problemOf = (error: unknown, log: Log, where: string): ProblemDetails => {
  if (error instanceof Refused) return sayRefused(error.refusal);
  if (error instanceof NotFound) return say(404, 'NOT_FOUND');
  if (error instanceof Unauthenticated) return say(401, error.code);
  if (error instanceof TooManyTries) return say(429, 'TOO_MANY_TRIES');
  if (error instanceof Forbidden) return say(403, error.code);
  if (error instanceof Invalid) return say(400, 'INVALID', { problems: error.problems });
  if (error instanceof Unprocessable) return sayUnprocessable(error);
  if (error instanceof EngineAway) return say(503, 'ENGINE_AWAY');
  if (error instanceof AnswerUnknown) return say(504, 'ANSWER_UNKNOWN');
  if (error instanceof Conflict)
    return error.code === 'DIRECTIVE_CLOSED' ? sayRefused({ code: error.code }) : say(409, error.code);
  if (error instanceof NumberTaken) return sayTaken(error);
  const trace = randomUUID();
  log({
    level: 'error',
    trace,
    where,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return say(500, 'UNEXPECTED', { trace });
};
