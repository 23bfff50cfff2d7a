/** Acts of a person over HTTP, for what a browser test finds already done. */
import type { Login } from './stack.ts';

export type Post = (path: string, body: unknown) => Promise<Response>;

const sent = async (url: string, path: string, body: unknown, token = ''): Promise<Response> => {
  const answer = await fetch(`${url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
};

/** @throws with the server's own words when it refuses */
export const posting = async (url: string, login: Login): Promise<Post> => {
  const { token } = (await (await sent(url, '/auth/sign-in/email', login)).json()) as { token: string };
  return (path, body) => sent(url, path, body, token);
};
