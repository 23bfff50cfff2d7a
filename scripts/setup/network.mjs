/**
 * The network as this machine has it: proxies (Node 24 reads HTTPS_PROXY itself, see NODE_USE_ENV_PROXY in
 * setup.mjs), an office's own certificates, and a limit to waiting, since a closed network often just says nothing.
 */
import { existsSync } from 'node:fs';

/**
 * Whatever other tools were told about the office's certificates holds for us too.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
export function certificates(env) {
  const file = [env.NODE_EXTRA_CA_CERTS, env.PIP_CERT, env.REQUESTS_CA_BUNDLE, env.SSL_CERT_FILE].find(
    (path) => path && existsSync(path),
  );
  return { NODE_USE_SYSTEM_CA: '1', ...(file ? { NODE_EXTRA_CA_CERTS: file } : {}) };
}

/**
 * The answer must begin within `withinMs`; the body may then take its time, as long as something keeps coming.
 * @param {string} address may carry user:password@, which becomes a header
 * @param {{ withinMs?: number, headers?: Record<string, string>, onProgress?: (share: number) => void }} [options]
 * @returns {Promise<{ type: string, body: Buffer, url: string }>}
 */
export async function download(address, options = {}) {
  const url = new URL(address);
  /** @type {Record<string, string>} */
  const headers = { ...options.headers };
  if (url.username) {
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers.authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
    url.username = '';
    url.password = '';
  }
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), options.withinMs ?? 15_000);
  try {
    const response = await fetch(url, { headers, signal: stop.signal });
    if (!response.ok || !response.body) throw new Error(`máy chủ trả lời ${response.status}`);
    const total = Number(response.headers.get('content-length') ?? 0);
    /** @type {Uint8Array[]} */
    const parts = [];
    let received = 0;
    for await (const part of response.body) {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), 30_000);
      parts.push(part);
      received += part.length;
      if (total > 0) options.onProgress?.(received / total);
    }
    return {
      type: response.headers.get('content-type') ?? '',
      body: Buffer.concat(parts),
      url: response.url,
    };
  } catch (error) {
    if (stop.signal.aborted) throw new Error('không có trả lời', { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
