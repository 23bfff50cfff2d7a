/** A number is given once by an issuer within the committee's term; a draft may wait for one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { rolloutId } from '../domain/rollout/ids.ts';
import type { Db } from '../prisma/client.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';
import type { Engine } from './temporal.ts';

/** Of the engine only the start matters here: what is issued is in force. */
const issuing = async (db: Db): Promise<Engine> => ({
  startRollout: async ({ brief }) => {
    await db.directive.update({ where: { id: brief.directive }, data: { status: 'issued' } });
    return rolloutId(brief.directive);
  },
  act: () => Promise.reject(new Error('nobody acts here')),
  healthy: async () => true,
});
const api = testApi({ engine: issuing });
let office: Caller;

const draft = async (id: string, more: object = {}): Promise<void> => {
  const made = await office.post('/api/directives', { ...api.directive, id, ...more });
  expect(made.status, await made.clone().text()).toBe(201);
};
const issue = async (id: string, body: object = {}) => {
  const answer = await office.post(`/api/directives/${id}/issue`, body);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  expect((await issue('bach-dang-22-kh-du')).status).toBe(202);
});

describe('the number of a directive', () => {
  test('taken already is a 409 that names the other document', async () => {
    await draft('trung-so', { number: 'Số 22 -KH/ĐU' });
    const refused = await issue('trung-so');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'NUMBER_TAKEN' });
    expect(refused.body.detail).toContain(api.directive.title);
    expect(refused.body.detail).toContain('13/11/2025');
    expect((await api.db.directive.findUnique({ where: { id: 'trung-so' } }))?.numberTakenAt).toBeNull();
    expect((await issue('trung-so', { number: '23-KH/ĐU' })).status).toBe(202);
  });

  test('of another year is taken only within the committee’s term', async () => {
    const next = {
      number: '22-KH/ĐU',
      issuedOn: '2026-01-05',
      term: { from: '2026-01-05', to: '2026-12-31' },
    };
    const obligations = api.directive.obligations.filter(({ due }) => due.type === 'none');
    await draft('nam-sau', { ...next, obligations, leftOut: [] });
    await api.db.unit.update({
      where: { code: 'DUBD' },
      data: { termFrom: '2025-07-01', termTo: '2030-06-30' },
    });
    expect((await issue('nam-sau')).body).toMatchObject({ code: 'NUMBER_TAKEN' });
    await api.db.unit.update({ where: { code: 'DUBD' }, data: { termFrom: '2026-01-01' } });
    expect((await issue('nam-sau')).status).toBe(202);
  });

  test('blank is refused with what to do, and may be filled in when issuing', async () => {
    await draft('cho-so', { number: 'Số      -KH/ĐU', issuedOn: null });
    const refused = await issue('cho-so');
    expect(refused.status).toBe(400);
    expect(refused.body.problems).toEqual([
      { path: 'number', message: 'Ban hành thì phải có số và ký hiệu; hãy ghi, ví dụ “22-KH/ĐU”.' },
    ]);
    expect((await issue('cho-so', { number: '24 - KH/ĐU' })).status).toBe(202);
    expect((await api.db.directive.findUnique({ where: { id: 'cho-so' } }))?.number).toBe('24-KH/ĐU');
  });

  test('of two drafts with one number issued at once, one goes on', async () => {
    await draft('mot', { number: '30-KH/ĐU' });
    await draft('hai', { number: '30-KH/ĐU' });
    const [one, two] = await Promise.all([issue('mot'), issue('hai')]);
    expect([one.status, two.status].sort()).toEqual([202, 409]);
  });
});
