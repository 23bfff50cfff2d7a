/**
 * The web side: a page with all letters, one per letter, and the same as JSON for tests (/api/letters?to=…).
 * A letter's own HTML is shown in a sandboxed frame under a policy that loads and runs nothing.
 */
import { existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { LetterBook } from './letters.ts';
import { letterPage, listPage, notFoundPage } from './pages.ts';

const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'";
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

export function createMailboxWeb(book: LetterBook, outageFile?: string): Server {
  return createServer((request, response) => {
    // Only by our own names: a page elsewhere must not read letters through a name that points to this machine.
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (!['localhost', '127.0.0.1', '[::1]'].includes(host))
      return send(response, 403, 'text/plain', 'Forbidden');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'text/plain', 'Only GET');
    const url = new URL(request.url ?? '/', 'http://localhost');
    const recipient = url.searchParams.get('to') ?? '';
    if (url.pathname === '/') {
      const outage = outageFile !== undefined && existsSync(outageFile);
      return send(response, 200, 'text/html', listPage({ letters: book.letters, recipient, outage }));
    }
    if (url.pathname === '/api/letters') {
      const chosen = book.letters.filter((letter) => recipient === '' || letter.to.includes(recipient));
      return send(response, 200, 'application/json', JSON.stringify(chosen));
    }
    const [, index, html] = /^\/letters\/(\d+)(\/html)?$/.exec(url.pathname) ?? [];
    const letter = index === undefined ? undefined : book.letters[Number(index)];
    if (!letter) return send(response, 404, 'text/html', notFoundPage());
    if (html) return send(response, 200, 'text/html', letter.html, LETTER_POLICY);
    return send(response, 200, 'text/html', letterPage(letter, Number(index)));
  });
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  policy = PAGE_POLICY,
): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}
