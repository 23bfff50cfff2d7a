import { expect, test } from 'vitest';
import { problem } from '../contracts/http/base.ts';
import { problemOf } from './errors.ts';
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

const silent = () => {};

test.each<[Error, number, string]>([
  [new Refused({ code: 'NOT_YOURS' }), 403, 'NOT_YOURS'],
  [new Refused({ code: 'DIRECTIVE_CLOSED' }), 409, 'DIRECTIVE_CLOSED'],
  [new Refused({ code: 'NOT_BEGUN', detail: { opensOn: '2027-01-01' } }), 422, 'NOT_BEGUN'],
  [new NotFound('x'), 404, 'NOT_FOUND'],
  [new Unauthenticated(), 401, 'UNAUTHENTICATED'],
  [new TooManyTries(), 429, 'TOO_MANY_TRIES'],
  [new Forbidden('READ_ONLY'), 403, 'READ_ONLY'],
  [new Invalid([{ path: 'on', message: 'x' }]), 400, 'INVALID'],
  [new Unprocessable('FILE_REFUSED'), 422, 'FILE_REFUSED'],
  [new Unprocessable('FILE_TOO_LARGE'), 413, 'FILE_TOO_LARGE'],
  [new EngineAway(), 503, 'ENGINE_AWAY'],
  [new AnswerUnknown(), 504, 'ANSWER_UNKNOWN'],
  [new Conflict('ALREADY_ISSUED'), 409, 'ALREADY_ISSUED'],
  [new Conflict('DIRECTIVE_CLOSED'), 409, 'DIRECTIVE_CLOSED'],
])('%s is %i %s', (error, status, code) => {
  const said = problemOf(error, silent, 'GET /');
  expect(problem.parse(said)).toMatchObject({ status, code, type: `urn:dondoc:problem:${code}` });
  expect(said.detail).toMatch(/\.$/);
});

test('what nobody expected is logged once and never shown', () => {
  const lines: Record<string, unknown>[] = [];
  const said = problemOf(
    new Error('password=secret at db.internal'),
    (line) => lines.push(line),
    'GET /api/work',
  );
  expect(said).toMatchObject({ status: 500, code: 'UNEXPECTED' });
  expect(JSON.stringify(said)).not.toContain('secret');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ trace: said.trace, where: 'GET /api/work' });
});
