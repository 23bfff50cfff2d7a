/** Substitutes as people reach them: who may record one, what may be done under it, and what is said of it afterwards. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { type DelegationList, delegationList, IN_PLACE_OF } from '../contracts/http/delegations.ts';
import type { DirectiveDetail } from '../contracts/http/directives.ts';
import type { Me } from '../contracts/http/session.ts';
import type { StepDetail } from '../contracts/http/step.ts';
import type { UnitPage } from '../contracts/http/unit.ts';
import type { Work } from '../contracts/http/work.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-12-10T02:00:00.000Z' });
const ID = 'bach-dang-22-kh-du';
const CELL = `/api/directives/${ID}/units/CB01`;
const paper = { number: '5-UQ/CB', date: '2025-12-08' };
const days = { since: '2025-12-10', until: '2025-12-12' };

let office: Caller;
let officer: Caller;
let head: Caller;
beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  head = await api.as('CB01-head');
  expect((await office.post(`/api/directives/${ID}/issue`, {})).status).toBe(202);
});

/** The same person at another's desk. */
const inPlaceOf = (caller: Caller, post: string): Caller => {
  const headers = { [IN_PLACE_OF]: encodeURIComponent(post) };
  const fetch: Caller['fetch'] = (path, init = {}) =>
    caller.fetch(path, { ...init, headers: { ...init.headers, ...headers } });
  return {
    ...caller,
    fetch,
    async get(path) {
      const answer = await fetch(path);
      if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
      return answer.json() as never;
    },
    post: (path, body, more = {}) => caller.post(path, body, { ...more, ...headers }),
  };
};
const refused = async (answer: Response): Promise<string> =>
  `${answer.status} ${((await answer.json()) as ProblemDetails).code}`;
const step = (caller: Caller, id: string) =>
  caller.get<StepDetail>(`${CELL}/steps?step=${encodeURIComponent(id)}`);

describe('a delegation', () => {
  test('is recorded by the post itself, for one of its unit or of the unit above; nobody else', async () => {
    const wish = { to: 'CB01-officer', ...days, paper };
    expect(await refused(await head.post('/api/delegations', { ...wish, to: 'CB02-officer' }))).toBe(
      '404 NOT_FOUND',
    );
    expect(
      await refused(
        await officer.post('/api/delegations', { ...wish, from: 'CB01-head', to: 'CB01-officer' }),
      ),
    ).toBe('403 OFFICE_ONLY');
    expect(await refused(await officer.post('/api/delegations', { ...wish, from: 'CB02-head' }))).toBe(
      '404 NOT_FOUND',
    );
    const auditor = await api.as('DUBD-auditor');
    expect(await refused(await auditor.post('/api/delegations', wish))).toBe('403 READ_ONLY');
    expect((await head.post('/api/delegations', wish)).status).toBe(200);
  });

  test.each([
    ['a second substitute on the same days', { to: 'DB01-head', ...days }, '422 DELEGATION_TWICE'],
    [
      'an end before the beginning',
      { to: 'CB01-officer', since: '2025-12-20', until: '2025-12-19' },
      '422 DELEGATION_DAYS',
    ],
    ['oneself', { to: 'CB01-head', ...days }, '422 DELEGATION_TO_SELF'],
  ])('refuses %s, with the way out', async (_, wish, code) => {
    const answer = await head.post('/api/delegations', { ...wish, paper });
    const problem = (await answer.json()) as ProblemDetails;
    expect(`${answer.status} ${problem.code}`).toBe(code);
    expect(problem.detail).toMatch(/hãy/);
  });

  test('is seen by both, by the office and by the auditor', async () => {
    const list = await officer.get<DelegationList>('/api/delegations');
    expect(delegationList.parse(list)).toEqual(list);
    expect(list.forMe).toEqual([
      expect.objectContaining({
        from: expect.objectContaining({ code: 'CB01-head' }),
        state: 'running',
        paper,
      }),
    ]);
    expect((await head.get<DelegationList>('/api/delegations')).mine).toHaveLength(1);
    for (const post of ['DUBD-office1', 'DUBD-auditor'])
      expect((await (await api.as(post)).get<DelegationList>('/api/delegations')).branch).toHaveLength(1);
    expect((await (await api.as('CB20-head')).get<DelegationList>('/api/delegations')).branch).toEqual([]);
    expect((await officer.get<Me>('/api/me')).standsInFor).toEqual([
      { code: 'CB01-head', title: expect.stringContaining('Người đứng đầu mẫu'), until: '2025-12-12' },
    ]);
  });
});

describe('the substitute', () => {
  test('has exactly the rights of the post, and nobody else has', async () => {
    expect((await head.post('/api/delegations', { to: 'CB01-officer', ...days, paper })).status).toBe(422);
    const reviewer = await api.as('DB01-head');
    expect((await reviewer.post('/api/delegations', { to: 'DUBD-reviewer1', ...days, paper })).status).toBe(
      200,
    );
    const deputy = await api.as('DUBD-reviewer1');
    const there = inPlaceOf(deputy, 'DB01-head');
    const me = await there.get<Me>('/api/me');
    expect(me).toMatchObject({
      person: { code: 'DB01-head' },
      branch: { code: 'DB01' },
      substitute: { code: 'DUBD-reviewer1', until: '2025-12-12' },
    });
    expect(await refused(await inPlaceOf(officer, 'DB01-head').fetch('/api/me'))).toBe('403 NOT_SUBSTITUTE');
    expect(await refused(await inPlaceOf(deputy, 'DUBD-office1').fetch('/api/me'))).toBe(
      '403 NOT_SUBSTITUTE',
    );
    // What the deputy may see in his own name is not there at the other desk.
    expect((await deputy.fetch(`/api/directives/${ID}/units/CB20`)).status).toBe(200);
    expect((await there.fetch(`/api/directives/${ID}/units/CB20`)).status).toBe(404);
  });

  test('acts, and every act says for whom and by which paper', async () => {
    const there = inPlaceOf(officer, 'CB01-head');
    const body = { step: 'O11/once', text: 'Kế hoạch của chi bộ' };
    expect((await there.post(`${CELL}/acts/submit`, body)).status).toBe(200);
    const { submissions, history } = await step(head, 'O11/once');
    const said =
      /^Cán bộ mẫu, Chi bộ 1 \(mẫu\) thay mặt Người đứng đầu mẫu, Chi bộ 1 \(mẫu\) \(ủy quyền số 5-UQ\/CB ngày 08\/12\/2025\)/;
    expect(submissions[0]?.by).toMatch(said);
    expect(history[0]?.sentence).toMatch(said);
    const { by } = await api.db.event.findFirstOrThrow({ where: { unitCode: 'CB01', type: 'Submitted' } });
    expect(by).toEqual({
      post: 'CB01-officer',
      unit: 'CB01',
      role: 'officer',
      inPlaceOf: { post: 'CB01-head', from: '2025-12-10', until: '2025-12-12', paper },
    });
    const deputy = inPlaceOf(await api.as('DUBD-reviewer1'), 'DB01-head');
    expect((await deputy.post(`${CELL}/acts/accept`, { step: 'O11/once' })).status).toBe(200);
    expect((await step(head, 'O11/once')).history[0]?.sentence).toMatch(
      /thay mặt Người đứng đầu mẫu, Đảng bộ/,
    );
  });

  test('leaves a record of what is refused and of what is done, in its own name', async () => {
    const there = inPlaceOf(officer, 'CB01-head');
    expect(await refused(await there.post(`${CELL}/acts/accept`, { step: 'O12/2025-Q4' }))).toMatch(/^4/);
    const rows = await api.db.accessLog.findMany({
      where: { person: 'CB01-officer', detail: { path: ['inPlaceOf'], equals: 'CB01-head' } },
    });
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['act', 'refusal']));
  });

  test('records no delegation and no hand-over in another’s place', async () => {
    const there = inPlaceOf(officer, 'CB01-head');
    const wish = { to: 'DB01-head', ...days, paper };
    expect(await refused(await there.post('/api/delegations', wish))).toBe('403 NOT_IN_PLACE');
  });

  test('keeps no accounts, whatever the post keeps', async () => {
    await api.db.person.update({
      where: { code: 'DUBD-office2' },
      data: { roles: ['office', 'administrator'] },
    });
    const keeper = await api.as('DUBD-office2');
    expect((await keeper.post('/api/delegations', { to: 'DUBD-office1', ...days, paper })).status).toBe(200);
    const me = await inPlaceOf(office, 'DUBD-office2').get<Me>('/api/me');
    expect(me).toMatchObject({ isOffice: true, isAdministrator: false });
  });

  test('acts on the directive as a whole where the post is its office', async () => {
    const there = inPlaceOf(office, 'DUBD-office2');
    expect((await there.post(`/api/directives/${ID}/acts/holdLetters`, { reason: 'rà lại' })).status).toBe(
      200,
    );
    const page = await office.get<{ items: { sentence: string }[] }>(`/api/directives/${ID}/history`);
    expect(page.items[0]?.sentence).toMatch(
      /^Chánh Văn phòng mẫu.* thay mặt Chuyên viên Văn phòng mẫu.* tạm giữ/,
    );
    expect((await there.get<DirectiveDetail>(`/api/directives/${ID}`)).lettersHeld).toBe(true);
    expect((await there.post(`/api/directives/${ID}/acts/releaseLetters`, {})).status).toBe(200);
  });

  test('does nothing more once the days are over, nor when it is ended early', async () => {
    const list = await head.get<DelegationList>('/api/delegations');
    const [mine] = list.mine;
    const stranger = await api.as('CB20-head');
    expect(await refused(await stranger.post(`/api/delegations/${mine?.id}/end`, {}))).toBe('404 NOT_FOUND');
    api.moveTo('2025-12-11T02:00:00.000Z');
    expect((await head.post(`/api/delegations/${mine?.id}/end`, {})).status).toBe(200);
    expect(await refused(await head.post(`/api/delegations/${mine?.id}/end`, {}))).toBe(
      '409 DELEGATION_ENDED',
    );
    const there = inPlaceOf(officer, 'CB01-head');
    expect((await there.fetch('/api/me')).status).toBe(200);
    api.moveTo('2025-12-12T02:00:00.000Z');
    expect(await refused(await there.fetch('/api/me'))).toBe('403 NOT_SUBSTITUTE');
    api.moveTo('2025-12-13T02:00:00.000Z');
    const deputy = inPlaceOf(await api.as('DUBD-reviewer1'), 'DB01-head');
    expect(await refused(await deputy.fetch('/api/review'))).toBe('403 NOT_SUBSTITUTE');
    api.moveTo('2025-12-11T02:00:00.000Z');
    expect((await head.get<DelegationList>('/api/delegations')).mine[0]).toMatchObject({
      until: '2025-12-11',
      statedUntil: '2025-12-12',
    });
  });
});

describe('a post that leaves', () => {
  const leaving = { reason: 'Chuyển công tác', paper: { number: '17-QĐ/ĐU', date: '2025-12-09' } };

  test('is handed over by the office alone, to a post of its own unit', async () => {
    const path = '/api/organisation/people/CB02-officer/hand-over';
    expect(await refused(await head.post(path, leaving))).toBe('403 OFFICE_ONLY');
    expect(await refused(await office.post(path, { ...leaving, to: 'CB01-head' }))).toBe('422 UNKNOWN_POST');
  });

  test('with nobody in its place the head answers, and pages and letters say so', async () => {
    const answer = await office.post('/api/organisation/people/CB02-officer/hand-over', leaving);
    expect(await answer.json()).toMatchObject({ post: 'CB02-officer', to: null, directives: [{ id: ID }] });
    const page = await office.get<UnitPage>(`/api/directives/${ID}/units/CB02`);
    expect(page.answerable).toEqual({
      code: 'CB02-head',
      title: expect.stringContaining('Người đứng đầu mẫu'),
      asHead: true,
      substitute: null,
    });
    expect(page.history.items[0]?.sentence).toMatch(
      /rời nhiệm vụ, chưa có người thay: người đứng đầu đơn vị chịu trách nhiệm, theo văn bản số 17-QĐ\/ĐU/,
    );
    const letter = await api.db.mail.findFirstOrThrow({
      where: { recipient: 'CB02-head', unitCode: 'CB02' },
    });
    expect(letter.items).toContainEqual({
      type: 'handedOver',
      unit: 'CB02',
      from: 'CB02-officer',
      to: null,
      steps: [],
    });
    expect((await api.signIn('canbo.chibo02@bachdang.example', 'mat-khau-thu')).status).toBe(401);
    expect(await refused(await office.post('/api/organisation/people/CB02-officer/hand-over', leaving))).toBe(
      '409 HAND_OVER_GONE',
    );
  });

  test('a member’s open steps pass with their clocks; the page of the next one shows them', async () => {
    const before = await office.get<UnitPage>(`/api/directives/${ID}/units/DUBD`);
    const mine = before.coming.concat(before.owed).filter(({ post }) => post?.code === 'DUBD-m01');
    expect(mine.length).toBeGreaterThan(0);
    const answer = await office.post('/api/organisation/people/DUBD-m01/hand-over', {
      ...leaving,
      to: 'DUBD-m02',
    });
    expect(answer.status).toBe(200);
    const after = await office.get<UnitPage>(`/api/directives/${ID}/units/DUBD`);
    const all = after.coming.concat(after.owed);
    for (const { id, deadline, version } of mine)
      expect(all.find((one) => one.id === id)).toMatchObject({
        post: { code: 'DUBD-m02' },
        deadline: { date: deadline?.date },
        version,
      });
  });

  test('work goes on: the list of the morning is the next one’s', async () => {
    const next = await api.as('CB02-head');
    expect((await next.get<Work>('/api/work')).items.length).toBeGreaterThan(0);
  });
});
