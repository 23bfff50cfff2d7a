/** What an office corrected is proposed for its next plan, within its branch, until it is forgotten. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type ImportedPlan,
  type PlanReading,
  planReading,
  type RememberedList,
  rememberedList,
} from '../contracts/http/imports.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
let office: Caller;
let officer: Caller;
let auditor: Caller;

const TABLE = 'TT;Nhiệm vụ;Chủ trì;Thời hạn\n1;Rà soát hồ sơ;Bộ phận XYZ;theo quy định\n';
const read = async (caller: Caller): Promise<PlanReading> => {
  const form = new FormData();
  form.append('files', new File([TABLE], 'bang.csv'));
  const answer = await caller.fetch('/api/imports', { method: 'POST', body: form });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return planReading.parse(await answer.json());
};
const list = async (caller: Caller): Promise<RememberedList['items']> =>
  rememberedList.parse(await caller.get('/api/imports/memory')).items;

const QUARTERLY = {
  phrase: 'hằng quý',
  kind: 'recurring' as const,
  rule: { freq: 'quarterly' },
  row: null,
  inheritedFrom: null,
};
const draft = async (file: string, learnt: ImportedPlan['learnt']): Promise<number> => {
  const { text, tasks, bases, recipients, docType } = await read(office);
  const plan: ImportedPlan = {
    file,
    text,
    docType,
    heading: {
      number: null,
      date: '2026-01-05',
      title: 'mẫu',
      issuer: 'Đảng ủy mẫu',
      place: null,
      authority: 'T/M',
      position: 'BÍ THƯ',
    },
    recipients,
    bases,
    events: [],
    tasks: tasks.map(({ id, title, kind, context, span, due, product }) => ({
      id,
      title,
      kind,
      context,
      span,
      lead: [{ units: ['DUBD'] }],
      coordinating: [],
      due: due.reading,
      product,
    })),
    learnt,
  };
  const answer = await office.post('/api/imports/draft', plan);
  expect([answer.status, answer.ok ? '' : await answer.text()]).toEqual([201, '']);
  return answer.status;
};

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  auditor = await api.as('DUBD-auditor');
});

describe('what was corrected', () => {
  test('is not there before', async () => {
    const [task] = (await read(office)).tasks;
    expect(task?.lead.names).toMatchObject([{ words: 'Bộ phận XYZ', chosen: null, origin: 'plan' }]);
    expect(task?.due).toMatchObject({ said: 'theo quy định', origin: 'plan', confidence: 'unsure' });
    expect(await list(office)).toEqual([]);
  });
  test('is proposed for the next plan, which says so, and the plan’s own reading stands beside it', async () => {
    await draft('lan-1.csv', {
      units: [{ words: 'Bộ phận XYZ', selector: { units: ['CB01'] } }],
      deadlines: [{ words: 'theo quy định', reading: QUARTERLY }],
    });
    const [task] = (await read(office)).tasks;
    expect(task?.lead.names).toMatchObject([
      { words: 'Bộ phận XYZ', chosen: { selector: { units: ['CB01'] } }, sure: true, origin: 'memory' },
    ]);
    expect(task?.due).toMatchObject({
      reading: { rule: { freq: 'quarterly' } },
      origin: 'memory',
      confidence: 'likely',
      question: null,
      alternatives: [{ why: 'phần mềm đọc từ văn bản' }],
    });
    const remembered = await list(office);
    expect(remembered).toMatchObject([
      { kind: 'unit', wording: 'Bộ phận XYZ', at: api.clock.at },
      { kind: 'deadline', wording: 'theo quy định', at: api.clock.at },
    ]);
    const who = api.organisation.people.find(({ code }) => code === 'DUBD-office1');
    expect(remembered.map(({ by }) => by)).toEqual([who?.title, who?.title]);
  });
  test('of one year, or of units that are not there, is not remembered', async () => {
    const before = await list(office);
    await draft('lan-2.csv', {
      units: [{ words: 'Phòng lạ', selector: { units: ['KHONG-CO'] } }],
      deadlines: [
        { words: 'xong sớm', reading: { ...QUARTERLY, kind: 'calendar', rule: { date: '2026-05-01' } } },
      ],
    });
    expect(await list(office)).toEqual(before);
  });
  test('the last correction stands', async () => {
    await draft('lan-3.csv', {
      units: [{ words: 'bộ phận  xyz', selector: { units: ['CB02'] } }],
      deadlines: [],
    });
    const units = (await list(office)).filter(({ kind }) => kind === 'unit');
    expect(units).toHaveLength(1);
    const [task] = (await read(office)).tasks;
    expect(task?.lead.names[0]?.chosen?.selector).toEqual({ units: ['CB02'] });
  });
  test('with a draft that is refused nothing is remembered', async () => {
    const before = await list(office);
    const answer = await office.post('/api/imports/draft', {
      learnt: { units: [{ words: 'A', selector: { units: ['CB01'] } }], deadlines: [] },
    });
    expect(answer.status).toBe(400);
    expect(await list(office)).toEqual(before);
  });
  test('is nobody else’s to see or to forget; an auditor of the branch may look', async () => {
    const [one] = await list(office);
    expect((await officer.fetch('/api/imports/memory')).status).toBe(403);
    for (const caller of [officer, auditor])
      expect((await caller.post(`/api/imports/memory/${one?.id}/forget`, {})).status).toBe(403);
    expect(await list(auditor)).toEqual(await list(office));
    expect((await list(office)).map(({ id }) => id)).toContain(one?.id);
  });
  test('of another branch is neither shown nor forgotten', async () => {
    const foreign = await api.db.remembered.create({
      data: {
        branchCode: 'KHAC',
        kind: 'unit',
        wording: 'Bộ phận XYZ khác',
        key: 'bộ phận xyz khác',
        meaning: { units: ['CB01'] },
        word: 'x',
        by: 'x',
        at: api.clock.at,
      },
    });
    expect((await list(office)).map(({ id }) => id)).not.toContain(foreign.id);
    expect((await office.post(`/api/imports/memory/${foreign.id}/forget`, {})).status).toBe(404);
    expect(await api.db.remembered.count({ where: { id: foreign.id } })).toBe(1);
  });
  test('is forgotten once, on record, and proposed no more', async () => {
    for (const { id } of await list(office)) {
      expect((await office.post(`/api/imports/memory/${id}/forget`, {})).status).toBe(200);
      expect((await office.post(`/api/imports/memory/${id}/forget`, {})).status).toBe(404);
      const noted = await api.db.accessLog.findFirst({
        where: { what: 'forgetRemembered' },
        orderBy: { at: 'desc' },
      });
      expect(noted).toMatchObject({ person: 'DUBD-office1', kind: 'act' });
    }
    const [task] = (await read(office)).tasks;
    expect([task?.lead.names[0]?.origin, task?.due.origin]).toEqual(['plan', 'plan']);
  });
});
