/** A login at the API. Officers know its address and their password, and nothing else. */
import { randomUUID } from 'node:crypto';

export interface Problem {
  status: number;
  code: string;
  detail: string;
}
export class Refused extends Error {
  readonly problem: Problem;
  constructor(what: string, problem: Problem) {
    super(`${what}: ${problem.status} ${problem.code} ${problem.detail}`);
    this.problem = problem;
  }
}

export interface Session {
  email: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
}

const TRIES = 6;

const problemOf = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return { status: response.status, code: body.code ?? 'UNKNOWN', detail: body.detail ?? '' };
};

/** Asks again with the same key when no answer came, as a careful person would. */
const call = async (url: string, init: RequestInit): Promise<Response> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, init);
      if (response.status !== 504 || attempt >= TRIES) return response;
    } catch (error) {
      if (attempt >= TRIES) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
  }
};

export const signIn = async (api: string, email: string, password: string): Promise<Session> => {
  const headers = { 'content-type': 'application/json' };
  const response = await call(`${api}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Refused(`sign in as ${email}`, await problemOf(response));
  const { token } = (await response.json()) as { token: string };
  const authorised = { ...headers, authorization: `Bearer ${token}` };
  return {
    email,
    async get(path) {
      const answer = await call(`${api}${path}`, { headers: authorised });
      if (!answer.ok) throw new Refused(`GET ${path}`, await problemOf(answer));
      return answer.json() as never;
    },
    async post(path, body) {
      const answer = await call(`${api}${path}`, {
        method: 'POST',
        headers: { ...authorised, 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Refused(`POST ${path}`, await problemOf(answer));
      return answer.json() as never;
    },
  };
};
