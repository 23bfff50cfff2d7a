/** Every refusal of an act reaches the log, which nobody changes; those who check the branch read it. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import type { RefusalPage } from '../contracts/http/refusals.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-12-10T02:00:00.000Z' });
const ID = 'bach-dang-22-kh-du';
const DIRECTIVE = `/api/directives/${ID}`;
const acts = (unit: string) => `${DIRECTIVE}/units/${unit}/acts`;
const PLAN = 'O11/once';
const REPORT = 'O12/2025-Q4';

const callers = new Map<string, Caller>();
const as = (post: string): Caller => {
  const caller = callers.get(post);
  if (!caller) throw new Error(`${post} has not signed in`);
  return caller;
};

beforeAll(async () => {
  for (const post of [
    'DUBD-office1',
    'CB01-officer',
    'CB02-officer',
    'DB01-head',
    'DUBD-auditor',
    'DUBD-admin',
    'CB01-member',
  ].filter((one) => api.organisation.people.some(({ code }) => code === one)))
    callers.set(post, await api.as(post));
  expect((await as('DUBD-office1').post(`${DIRECTIVE}/issue`, {})).status).toBe(202);
  expect((await as('CB01-officer').post(`${acts('CB01')}/submit`, { step: PLAN, text: 'a' })).status).toBe(
    200,
  );
});

interface Try {
  name: string;
  who: string;
  path: string;
  body: object;
  status: number;
  code: string;
  unit: string | null;
  step: string | null;
}
const unitTry = (
  name: string,
  who: string,
  act: string,
  body: { step: string; [field: string]: unknown },
  [status, code]: [number, string],
  unit = 'CB01',
): Try => ({ name, who, path: `${acts(unit)}/${act}`, body, status, code, unit, step: body.step });
const officeTry = (
  name: string,
  who: string,
  act: string,
  body: object,
  [status, code]: [number, string],
): Try => ({ name, who, path: `${DIRECTIVE}/acts/${act}`, body, status, code, unit: null, step: null });

const TRIES: Try[] = [
  unitTry('out of order', 'CB01-officer', 'withdraw', { step: REPORT }, [422, 'NOT_SUBMITTED']),
  unitTry('twice', 'CB01-officer', 'submit', { step: PLAN, text: 'b' }, [422, 'ALREADY_SUBMITTED']),
  unitTry('by the wrong person of the unit above', 'DB01-head', 'submit', { step: REPORT, text: 'a' }, [
    403,
    'NOT_YOURS',
  ]),
  unitTry('by somebody of another branch', 'CB02-officer', 'submit', { step: REPORT, text: 'a' }, [
    404,
    'NOT_FOUND',
  ]),
  unitTry('by an auditor', 'DUBD-auditor', 'submit', { step: REPORT, text: 'a' }, [403, 'READ_ONLY']),
  unitTry('for a period that has not begun', 'CB01-officer', 'submit', { step: 'O12/2026-Q1' }, [
    422,
    'NOT_BEGUN',
  ]),
  unitTry('for a step that is not', 'CB01-officer', 'submit', { step: 'O99/once', text: 'a' }, [
    422,
    'UNKNOWN_STEP',
  ]),
  unitTry('without a reason', 'DB01-head', 'return', { step: PLAN, reason: ' ' }, [422, 'REASON_NEEDED']),
  officeTry('an event that is not', 'DUBD-office1', 'recordEvent', { event: 'ZZZ', on: '2025-12-01' }, [
    422,
    'UNKNOWN_EVENT',
  ]),
  officeTry('by an officer on the whole directive', 'CB01-officer', 'holdLetters', { reason: 'a' }, [
    403,
    'OFFICE_ONLY',
  ]),
  officeTry(
    'a reopening of what runs',
    'DUBD-office1',
    'reopenDirective',
    { reason: 'a', approver: 'a', paper: { number: '1', date: '2025-12-01' }, giveBack: true },
    [409, 'NOT_CLOSED'],
  ),
];

/** All that an act may change: events, steps, letters. */
const everything = async () => ({
  events: await api.db.event.count(),
  steps: await api.db.step.findMany({ orderBy: [{ unitCode: 'asc' }, { stepId: 'asc' }] }),
  mails: await api.db.mail.count(),
});

describe('a refused act', () => {
  test.each(TRIES)('$name is on record: $code', async ({ who, path, body, status, code, unit, step }) => {
    const before = await api.db.accessLog.count();
    const stood = await everything();
    const answer = await as(who).post(path, body);
    const said = (await answer.json()) as ProblemDetails;
    expect({ status: answer.status, code: said.code }).toEqual({ status, code });
    // Why, and the way out; and nothing has moved.
    expect(said.title.length).toBeGreaterThan(0);
    expect(said.detail).toMatch(/\.$/);
    expect(await everything()).toEqual(stood);
    expect(await api.db.accessLog.count()).toBe(before + 1);
    const [row] = await api.db.accessLog.findMany({
      where: { kind: 'refusal', code },
      orderBy: { at: 'desc' },
    });
    expect(row).toMatchObject({
      person: who,
      act: path.split('/').at(-1),
      directiveId: ID,
      unitCode: unit,
      stepId: step,
      at: new Date('2025-12-10T02:00:00.000Z'),
    });
  });

  test('changes nothing in the unit', async () => {
    const before = await api.db.event.count();
    await as('CB01-officer').post(`${acts('CB01')}/submit`, { step: PLAN, text: 'b' });
    expect(await api.db.event.count()).toBe(before);
  });

  test('after the close too', async () => {
    const closed = await as('DUBD-office1').post(`${DIRECTIVE}/acts/closeDirective`, { reason: 'Hết đợt' });
    expect(closed.status).toBe(200);
    await as('CB01-officer').post(`${acts('CB01')}/submit`, { step: REPORT, text: 'a' });
    expect(await api.db.accessLog.count({ where: { code: 'DIRECTIVE_CLOSED', unitCode: 'CB01' } })).toBe(1);
  });
});

test('nobody changes a record or takes it away', async () => {
  await expect(api.db.$executeRaw`update "AccessLog" set "person" = 'x'`).rejects.toThrow(/append-only/);
  await expect(api.db.$executeRaw`delete from "AccessLog"`).rejects.toThrow(/append-only/);
  expect(await api.db.accessLog.count({ where: { person: 'x' } })).toBe(0);
});

describe('those who check the branch', () => {
  test('read all of it, newest first, and their reading is on record', async () => {
    const before = await api.db.accessLog.count({ where: { kind: 'read' } });
    const page = await as('DUBD-auditor').get<RefusalPage>('/api/refusals');
    expect(page.items.length).toBe(await api.db.accessLog.count({ where: { kind: 'refusal' } }));
    expect(page.items.find(({ code }) => code === 'ALREADY_SUBMITTED')).toMatchObject({
      what: 'Nộp',
      unit: { code: 'CB01' },
      directive: { code: ID },
      step: PLAN,
    });
    expect(page.items.every(({ answer, what }) => /\p{L}/u.test(answer) && /\p{L}/u.test(what))).toBe(true);
    expect(await api.db.accessLog.count({ where: { kind: 'read' } })).toBe(before + 1);
  });
  test('ask by code, act, unit and day', async () => {
    const ask = async (query: string) =>
      (await as('DUBD-auditor').get<RefusalPage>(`/api/refusals?${query}`)).items.map(({ code }) => code);
    expect(await ask('code=NOT_BEGUN')).toEqual(['NOT_BEGUN']);
    expect(await ask(`act=holdLetters&directive=${ID}`)).toEqual(['OFFICE_ONLY']);
    expect(new Set(await ask('unit=CB01&act=withdraw'))).toEqual(new Set(['NOT_SUBMITTED']));
    expect(await ask('from=2025-12-11')).toEqual([]);
    expect((await ask('from=2025-12-10&to=2025-12-10')).length).toBeGreaterThan(5);
  });
  test('nobody else does', async () => {
    for (const who of ['DUBD-office1', 'CB01-officer', 'DB01-head']) {
      const answer = await as(who).fetch('/api/refusals');
      expect(answer.status).toBe(403);
    }
  });
});
