/**
 * The tree of a running directive is merged, split, renamed, moved and dissolved by the office, one after the other:
 * open, overdue, submitted, returned and waiting steps pass with their clocks; nobody owes or hears a thing twice.
 */
import { afterAll, describe, expect, test } from 'vitest';
import type { OrganisationUnit } from '../../contracts/http/organisation.ts';
import type { ReorganisationBody, ReorganisationList } from '../../contracts/http/reorganisation.ts';
import type { StepDetail } from '../../contracts/http/step.ts';
import type { UnitPage } from '../../contracts/http/unit.ts';
import { dateOf, instantAt } from '../../domain/time/local-date.ts';
import { addressOf } from '../../prisma/repositories/directory.ts';
import { type ClaimedMail, contentsOf, directivesOf } from '../../prisma/repositories/letters.ts';
import { createComposer } from '../../worker/mailer/letter.ts';
import { expectWhole, meeting, ROOT, until } from '../crash/rig.ts';
import { refusalOf, reorganisationWorld } from './world.ts';

const TODAY = '2025-12-15';
const world = reorganisationWorld(instantAt(TODAY, '10:00'));
const UNIT = '/api/directives/SAP-XEP/units';
const REASON = { on: TODAY, reason: 'Sắp xếp tổ chức', paper: { number: '12-QĐ/ĐU', date: '2025-12-12' } };
const cell = (code: string, parent: string) => ({
  code,
  begins: {
    name: `Chi bộ mẫu ${code}`,
    kind: 'cell' as const,
    parent,
    mailbox: `${code.toLowerCase()}@mau.example`,
  },
});
const took = (unitCode: string, times: number) =>
  until(`${unitCode} took over`, async () => {
    const where = { directiveId: 'SAP-XEP', unitCode, type: 'TakenOver' };
    return (await world.db.event.count({ where })) === times;
  });
/** Letters of a unit's desk as the mailer would write them now. */
const lettersTo = async (unitCode: string): Promise<string[]> => {
  const compose = createComposer('http://dondoc.test');
  const rows = await world.db.mail.findMany({
    where: { unitCode, status: 'pending' },
    orderBy: { notBefore: 'asc' },
  });
  const texts = await Promise.all(
    rows.map(async (row) => {
      const { name: unitName } = await world.db.unit.findUniqueOrThrow({ where: { code: unitCode } });
      const mail = { ...row, unitName } as unknown as ClaimedMail;
      const now = world.rollout.now();
      const desk = await addressOf(world.db, mail.recipient, { unit: unitCode, day: dateOf(now) });
      const contents = await contentsOf(world.db, mail, await directivesOf(world.db, [mail]), now);
      return desk && compose(contents, mail.items, { ...desk, recipient: mail.recipient }, now);
    }),
  );
  return texts.flatMap((letter) => (letter ? [letter.text] : []));
};

describe('merge', () => {
  const request: ReorganisationBody = {
    kind: 'merge',
    units: ['CB1', 'CB4'],
    heirs: [cell('CB10', 'DB1')],
    ...REASON,
  };

  test('is looked at first and nothing is written', async () => {
    await world.rollout.unit('CB1', 'carryOutTask', { step: 'T2/2025', entry: { on: TODAY } });
    await world.rollout.unit('CB4', 'carryOutTask', { step: 'T2/2025', entry: { on: TODAY } });
    const reviewer = { post: 'DB1-CB', unit: 'DB1', role: 'reviewer' as const };
    await world.rollout.unit(
      'CB4',
      'return',
      { step: 'T2/2025', reason: 'Thiếu danh sách' },
      { by: reviewer },
    );
    const { effect, problems, waits } = await world.preview(request);
    expect([problems, waits]).toEqual([[], false]);
    expect(effect).toMatchObject({
      ended: [{ code: 'CB1', heirs: [{ code: 'CB10', name: 'Chi bộ mẫu CB10' }] }, { code: 'CB4' }],
      begun: [{ code: 'CB10', name: 'Chi bộ mẫu CB10', parent: { code: 'DB1' } }],
      people: [
        { code: 'CB1-CB', to: { code: 'CB10' } },
        { code: 'CB4-CB', to: { code: 'CB10' } },
      ],
    });
    expect(effect?.letters).toEqual([
      {
        directive: { code: 'SAP-XEP', name: '01-KH/MAU' },
        unit: { code: 'CB10', name: 'Chi bộ mẫu CB10' },
        steps: effect?.steps.length,
      },
    ]);
    expect(await world.db.unit.count({ where: { code: 'CB10' } })).toBe(0);
  });

  test('passes every open step on with its clock; one letter says so; the past stays where it was', async () => {
    const before = { CB1: await world.owed('CB1'), CB4: await world.owed('CB4') };
    expect(before.CB1.get('M1/2025-Q4')?.rung).not.toBeNull();
    const ordered = await world.order(request);
    expect(ordered).toMatchObject({ state: 'applied', told: 1, untold: [] });
    await took('CB10', 2);

    expect([...(await world.owed('CB1')).keys(), ...(await world.owed('CB4')).keys()]).toEqual([]);
    const now = await world.owed('CB10');
    expect(now.get('T2/2025@CB1')?.status).toBe('submitted');
    expect(now.get('T2/2025@CB4')).toMatchObject({ status: 'returned', returns: 1 });
    expect(now.get('S1/once')?.status).toBe('waiting');
    for (const from of ['CB1', 'CB4'] as const) {
      const { deadline, version, rung } = before[from].get('M1/2025-Q4') ?? {};
      expect(now.get(`M1/2025-Q4@${from}`)).toMatchObject({ status: 'open', deadline, version, rung });
    }
    // What the reviewer needs is on the heir's page: papers that the old unit handed in.
    const reviewer = await world.as('DB1-CB');
    const step = await reviewer.get<StepDetail>(
      `${UNIT}/CB10/steps?step=${encodeURIComponent('T2/2025@CB1')}`,
    );
    expect(step.submissions).toMatchObject([{ type: 'TaskCarriedOut', attempt: 1 }]);
    expect(step.step.title).toBe('Thường xuyên theo dõi – nhận từ Đơn vị mẫu CB1');

    const texts = await lettersTo('CB10');
    const told = texts.filter((text) => text.includes('Tiếp nhận'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/Tiếp nhận \d+ việc của Đơn vị mẫu CB1/);
    expect(told[0]).toMatch(/Tiếp nhận \d+ việc của Đơn vị mẫu CB4/);
    expect(told[0]).toContain('Sinh hoạt hằng quý');
    expect((await lettersTo('CB1')).filter((text) => text.includes('Sinh hoạt hằng quý'))).toEqual([]);

    const past = await reviewer.get<UnitPage>(`${UNIT}/CB1`);
    expect(past).toMatchObject({ unit: { name: 'Đơn vị mẫu CB1' }, endedOn: TODAY, owed: [], adHoc: [] });
    expect(past.successors).toEqual([{ code: 'CB10', name: 'Chi bộ mẫu CB10', on: TODAY }]);
    expect(past.history.items[0]?.sentence).toBe(
      'Đơn vị kết thúc do hợp nhất, sáp nhập từ thứ Hai, 15/12/2025, Chi bộ mẫu CB10 kế thừa, theo văn bản số 12-QĐ/ĐU ngày 12/12/2025, lý do: Sắp xếp tổ chức.',
    );
    const heir = await world.office.get<OrganisationUnit>('/api/organisation/units/CB10');
    expect(heir.predecessors.map(({ code }) => code)).toEqual(['CB1', 'CB4']);
    expect(heir.people.map(({ code }) => code)).toEqual(['CB1-CB', 'CB4-CB']);
    // Their people act for the heir with the accounts that they have.
    const officer = await world.as('CB4-CB');
    const answer = await officer.post(`${UNIT}/CB10/acts/holdMeeting`, {
      step: 'M1/2025-Q4@CB4',
      entry: { on: TODAY },
    });
    expect(answer.status).toBe(200);
  });

  test('the ended unit refuses and names who goes on', async () => {
    await expect(
      world.rollout.unit('CB1', 'holdMeeting', { step: meeting(1), entry: { on: TODAY } }, { id: 'late' }),
    ).rejects.toMatchObject({ refusal: { code: 'UNIT_ENDED', detail: { heirs: 'CB10' } } });
  });
});

describe('split', () => {
  const request: ReorganisationBody = {
    kind: 'split',
    units: ['CB2'],
    heirs: [cell('CB11', 'DB2'), cell('CB12', 'DB2')],
    ...REASON,
  };
  test('needs every open step assigned, and tells which are not', async () => {
    const { problems, ask, effect } = await world.preview(request);
    expect(effect).toBeNull();
    expect(problems).toHaveLength(ask.steps.length);
    expect(problems[0]?.message).toMatch(/^Việc .*, 01-KH\/MAU chưa có đơn vị làm tiếp/);
  });
  test('each heir takes what was said, the default the rest', async () => {
    const { ask } = await world.preview(request);
    const ids = ask.steps.map(({ step }) => step);
    await world.order({
      ...request,
      defaultHeir: 'CB12',
      steps: [{ directive: 'SAP-XEP', step: 'M1/2025-Q4', to: 'CB11' }],
      people: { 'CB2-CB': 'CB11' },
    });
    await took('CB11', 1);
    await took('CB12', 1);
    expect([...(await world.owed('CB11')).keys()].filter((id) => id.endsWith('@CB2'))).toEqual([
      'M1/2025-Q4@CB2',
    ]);
    const rest = [...(await world.owed('CB12')).keys()];
    expect(rest).toEqual(expect.arrayContaining(['T2/2025@CB2', `${meeting(1)}@CB2`, 'S1/once']));
    expect(rest).not.toContain('M1/2025-Q4@CB2');
    expect(ids).toContain('T2/2025');
    const told = (await lettersTo('CB12')).filter((text) => text.includes('Tiếp nhận'));
    expect(told).toEqual([expect.stringMatching(/Tiếp nhận \d+ việc của Đơn vị mẫu CB2/)]);
  });
});

describe('rename', () => {
  test('the past is told under the old name, the present under the new one', async () => {
    await world.rollout.unit('CB3', 'carryOutTask', { step: 'T2/2025', entry: { on: TODAY } });
    const ordered = await world.order({
      kind: 'rename',
      units: ['CB3'],
      name: 'Chi bộ Hòa Bình (mẫu)',
      ...REASON,
    });
    expect(ordered.effect.renamed).toEqual([
      { code: 'CB3', from: 'Đơn vị mẫu CB3', to: 'Chi bộ Hòa Bình (mẫu)' },
    ]);
    const page = await world.office.get<OrganisationUnit>('/api/organisation/units/CB3');
    expect(page).toMatchObject({
      unit: { name: 'Chi bộ Hòa Bình (mẫu)' },
      former: [{ until: '2025-12-14', name: 'Đơn vị mẫu CB3' }],
    });
    expect([...(await world.owed('CB3')).keys()]).toContain('T2/2025');
  });
});

describe('move', () => {
  test('a cell goes below another base organisation, and its papers to the new superior', async () => {
    await world.rollout.unit('CB5', 'carryOutTask', { step: 'T2/2025', entry: { on: TODAY } });
    await world.order({ kind: 'move', units: ['CB5'], parent: 'DB3', ...REASON });
    await until(
      'the new superior has it',
      async () => (await world.owed('CB5')).get('T2/2025')?.reviewers[0] === 'DB3',
    );
    expect((await world.db.unit.findUniqueOrThrow({ where: { code: 'CB5' } })).path).toBe(
      `/${ROOT}/DB3/CB5/`,
    );
    const superior = await world.as('DB3-CB');
    const page = await superior.get<UnitPage>(`${UNIT}/CB5`);
    expect(page.history.items.map(({ sentence }) => sentence)).toContain(
      'Đơn vị nay trực thuộc Đơn vị mẫu DB3 theo việc sắp xếp tổ chức.',
    );
  });
  test('out of a directive that one of its superiors issued: shown as closing its steps there, and only there', async () => {
    const { db } = world;
    const document = await db.directive.findUniqueOrThrow({ where: { id: 'SAP-XEP' } });
    const [brief, step] = await Promise.all([
      db.stream.findFirstOrThrow({ where: { directiveId: 'SAP-XEP', unitCode: 'CB6' } }),
      db.step.findFirstOrThrow({ where: { directiveId: 'SAP-XEP', unitCode: 'CB6', status: 'open' } }),
    ]);
    // As the rows of a directive that DB3 has issued to its cell.
    const own = { directiveId: 'RIENG', unitCode: 'CB6' };
    await db.directive.create({
      data: { ...document, id: 'RIENG', issuer: 'DB3', document: document.document ?? {} },
    });
    await db.stream.create({
      data: { ...brief, ...own, workflowId: 'directive/RIENG/unit/CB6', brief: brief.brief ?? {} },
    });
    await db.step.create({ data: { ...step, ...own, stepId: 'RIENG/once', data: step.data ?? {} } });
    const { problems, effect } = await world.preview({
      kind: 'move',
      units: ['CB6'],
      parent: 'DB2',
      ...REASON,
    });
    expect(problems).toEqual([]);
    expect(effect?.steps.map(({ directive, to }) => [directive.code, to])).toEqual([['RIENG', null]]);
    expect(effect?.moved.map(({ code }) => code)).toEqual(['CB6']);
    await db.step.deleteMany({ where: { directiveId: 'RIENG' } });
    await db.stream.deleteMany({ where: { directiveId: 'RIENG' } });
    await db.directive.delete({ where: { id: 'RIENG' } });
  });
  test('below its own branch is refused, by place', async () => {
    const { problems } = await world.preview({ kind: 'move', units: ['DB3'], parent: 'CB5', ...REASON });
    expect(problems).toEqual([{ path: 'parent', message: expect.stringContaining('gặp lại chính nó') }]);
  });
});

describe('dissolve', () => {
  test('with subordinates left is refused; one without closes its steps with the reason', async () => {
    const left = await world.preview({ kind: 'dissolve', units: ['DB3'], ...REASON });
    expect(left.problems.map(({ path }) => path)).toEqual(
      ['CB3', 'CB5', 'CB6', 'CB9'].map((code) => `subordinates.${code}`),
    );
    await world.order({ kind: 'dissolve', units: ['CB9'], ...REASON });
    await until('it has ended', async () => (await world.owed('CB9')).size === 0);
    const steps = await world.db.step.groupBy({ by: ['status'], where: { unitCode: 'CB9' } });
    expect(steps.map(({ status }) => status)).toEqual(['cancelled']);
    expect(await lettersTo('CB9')).toEqual([expect.not.stringContaining('Sinh hoạt hằng quý')]);
  });
});

describe('merging superiors', () => {
  test('a base organisation ends in another that exists; its cells, heirs of earlier changes among them, go with it', async () => {
    await world.order({ kind: 'merge', units: ['DB1', 'DB2'], heirs: [{ code: 'DB2' }], ...REASON });
    await took('DB2', 1);
    const moved = ['CB7', 'CB10'];
    for (const code of moved)
      await until(`${code} stands below DB2`, async () =>
        [...(await world.owed(code)).values()].every(({ reviewers }) => !reviewers.includes('DB1')),
      );
    const { path } = await world.db.unit.findUniqueOrThrow({ where: { code: 'CB10' } });
    expect(path).toBe(`/${ROOT}/DB2/CB10/`);
    expect((await world.owed('DB2')).get('P1/once@DB1')?.status).toBe('open');
    await world.rollout.office('recordEvent', { event: 'CONF', on: '2025-12-15' });
    for (const code of ['CB7', 'CB10', 'CB12', 'CB5', 'DB2'])
      await until(`${code} heard`, async () => (await world.owed(code)).get('S1/once')?.status === 'open');
  });
});

describe('ahead of its day', () => {
  const request: ReorganisationBody = { kind: 'dissolve', units: ['CB6'], ...REASON, on: '2025-12-16' };
  test('it waits, blocks others, may be withdrawn', async () => {
    const waiting = await world.order(request);
    expect(waiting.state).toBe('waiting');
    expect((await world.db.unit.findUniqueOrThrow({ where: { code: 'CB6' } })).validTo).toBeNull();
    expect((await world.preview(request)).problems[0]?.message).toContain('đang chờ đến ngày');
    const path = `/api/reorganisations/${waiting.id}/withdraw`;
    expect((await world.office.post(path, {})).status).toBe(200);
    expect(await refusalOf(await world.office.post(path, {}))).toBe('409 REORGANISATION_DONE');
  });
  test('on its morning the worker carries it out; a directive whose own day has not come is told later', async () => {
    const { id } = await world.order(request);
    expect(await world.round(instantAt('2025-12-15', '23:00'))).toEqual({ applied: 0, told: 0 });
    expect(await world.round(instantAt('2025-12-16', '06:00'))).toEqual({ applied: 1, told: 0 });
    const { items } = await world.office.get<ReorganisationList>('/api/reorganisations');
    expect(items.find((one) => one.id === id)).toMatchObject({
      state: 'applied',
      untold: [{ code: 'SAP-XEP', name: '01-KH/MAU' }],
    });
    expect((await world.db.unit.findUniqueOrThrow({ where: { code: 'CB6' } })).validTo).toBe('2025-12-15');
  });
});

describe('whose it is', () => {
  const request: ReorganisationBody = { kind: 'rename', units: ['CB3'], name: 'Chi bộ mẫu 3', ...REASON };
  test('neither an officer nor the administrator of another branch', async () => {
    const officer = await world.as('CB3-CB');
    expect(await refusalOf(await officer.post('/api/reorganisations/preview', request))).toBe(
      '403 OFFICE_ONLY',
    );
    const keeper = await world.as('DB3-QT');
    const outside = await world.preview({ kind: 'rename', units: ['CB8'], name: 'Khác', ...REASON }, keeper);
    expect(outside.problems).toEqual([
      { path: 'units[0]', message: expect.stringContaining('trong nhánh của đồng chí') },
    ]);
    expect((await world.preview(request, keeper)).problems).toEqual([]);
  });
  test('what was not looked at is not carried out', async () => {
    const answer = await world.office.post('/api/reorganisations', { request, digest: 'khac' });
    expect(await refusalOf(answer)).toBe('409 PLAN_CHANGED');
  });
});

afterAll(async () => {
  // After all of it histories, events and read model tell one story, and no rung went to anybody twice.
  await expectWhole({ db: world.db, client: world.client }, world.rollout);
  const twice = await world.db.$queryRaw<unknown[]>`
    select split_part(r."stepId", '@', 1) as "step", split_part(r."stepId" || '@' || r."unitCode", '@', 2) as "first",
      r."version", r."clock", r."attempt", r."rung", r."recipient"
    from "Reminder" r where r."status" = 'due' group by 1, 2, 3, 4, 5, 6, 7 having count(*) > 1`;
  expect(twice).toEqual([]);
});
