import { describe, expect, it } from 'vitest';
import { EnvError, readServiceEnv, readStartEnv } from './env.ts';

const SERVICE = {
  DATABASE_URL: 'postgresql://a:b@127.0.0.1:5432/dondoc',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  PUBLIC_URL: 'http://localhost:3000',
  AUTH_SECRET: 'x'.repeat(32),
};

describe('environment', () => {
  it('fills what may be left out', () => {
    expect(readServiceEnv(SERVICE)).toMatchObject({
      API_PORT: 3000,
      API_HOST: '127.0.0.1',
      TEMPORAL_NAMESPACE: 'dondoc',
      DONDOC_CLOCK: 'system',
      DONDOC_CLOCK_OFFSET_MS: 0,
    });
  });

  it('needs nothing for npm start, and takes "NAME=" as not set', () => {
    const env = readStartEnv({ DATABASE_URL: '', API_PORT: '' });
    expect(env).toMatchObject({ API_PORT: 3000, POSTGRES_PORT: 54_329, DONDOC_SAMPLE: 'auto' });
    expect(env.DATABASE_URL).toBeUndefined();
  });

  it('names everything that is missing at once', () => {
    const read = () => readServiceEnv({ ...SERVICE, DATABASE_URL: undefined, AUTH_SECRET: undefined });
    expect(read).toThrow(EnvError);
    expect(read).toThrow(/DATABASE_URL: chưa đặt[\s\S]*AUTH_SECRET: chưa đặt/);
  });

  it.each([
    ['DATABASE_URL', 'mysql://x', /không đúng dạng/],
    ['TEMPORAL_ADDRESS', 'http://x:7233', /máy:7233/],
    ['SMTP_URL', 'mail.example', /smtp:\/\//],
    ['PUBLIC_URL', 'dondoc.example', /https:\/\//],
    ['AUTH_SECRET', 'short', /32 ký tự/],
    ['API_PORT', '70000', /65535/],
    ['API_PORT', 'web', /số cổng/],
    ['DONDOC_CLOCK', 'moon', /test-server/],
    ['DONDOC_CLOCK_OFFSET_MS', '1.5', /nguyên/],
  ])('refuses %s=%s', (name, value, message) => {
    expect(() => readServiceEnv({ ...SERVICE, [name]: value })).toThrow(message);
  });
});
