import { IN_PLACE_OF } from '../../contracts/http/delegations.ts';
import { placeTaken } from './in-place.ts';
import { Refused, refusedFrom } from './problem.ts';

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Made when a form opens and kept on every retry of it, so that a repeat does nothing twice. */
  key?: string | undefined;
  signal?: AbortSignal | undefined;
}

const bodyOf = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return null;
  const kind = response.headers.get('content-type') ?? '';
  return kind.includes('json') ? response.json() : response.text();
};

const send = async (
  path: string,
  { method = 'GET', body, key, signal }: Call,
  accept: string,
): Promise<Response> => {
  const form = body instanceof FormData;
  const place = placeTaken();
  const response = await fetch(`/api${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      accept,
      ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      ...(key ? { 'idempotency-key': key } : {}),
      ...(place ? { [IN_PLACE_OF]: encodeURIComponent(place) } : {}),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw refusedFrom(response.status, await bodyOf(response));
  return response;
};

/** @throws {Refused} with the API's own sentence; any other error means that the API was not reached. */
export const call = async <T>(path: string, asked: Call = {}): Promise<T> =>
  (await bodyOf(await send(path, asked, 'application/json'))) as T;

/** A file that is made of what is sent. @throws as `call` does */
export const callFile = async (path: string, body: unknown): Promise<Blob> =>
  (await send(path, { method: 'POST', body }, '*/*')).blob();

/** The delegation under which this tab worked is over, or was never there. */
export const isOutOfPlace = (error: unknown): boolean =>
  error instanceof Refused && error.code === 'NOT_SUBSTITUTE';

export const isSignedOut = (error: unknown): boolean => error instanceof Refused && error.status === 401;
