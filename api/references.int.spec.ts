/** Lines that point at the tasks of another document: kept, looked up within what the reader sees, picked from, amended from. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { type DirectiveDetail, directiveDetail } from '../contracts/http/directives.ts';
import { type DraftView, draftView } from '../contracts/http/drafts.ts';
import { type ReferenceTasks, referenceTasks } from '../contracts/http/references.ts';
import type { Directive } from '../domain/directive/directive.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-11-13T02:00:00.000Z' });
const OTHER = 'bach-dang-22-kh-du';
const ID = 'tro-toi';
const DRAFT = `/api/directives/${ID}/draft`;
const POINTS = 'Thực hiện các nhiệm vụ được giao trong Kế hoạch số 22-KH/ĐU của Ban Thường vụ';

let office: Caller;
const view = async (): Promise<DirectiveDetail> => {
  const page = await office.get<DirectiveDetail>(`/api/directives/${ID}`);
  expect(directiveDetail.parse(page)).toEqual(page);
  return page;
};
const tasks = () => office.get<ReferenceTasks>(`/api/directives/${ID}/references/P1/tasks`);
const pick = (body: object) => office.post(`/api/directives/${ID}/references/P1/tasks`, body);
const problem = async (answer: Response) => (await answer.json()) as ProblemDetails;

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  expect((await office.post(`/api/directives/${OTHER}/issue`, {})).status).toBe(202);
  const [first] = api.directive.obligations;
  if (!first) throw new Error('the sample has obligations');
  const { source: _, ...kept } = first;
  const draft: Directive = {
    ...api.directive,
    id: ID,
    number: '-KH/ĐU',
    events: [],
    obligations: [
      {
        ...kept,
        id: 'P1',
        kind: 'task',
        title: POINTS,
        lead: { units: ['DB01', 'DB02'] },
        due: { type: 'ongoing' },
        addedByOffice: 'thử',
      },
      { ...kept, id: 'P2', title: 'Học tập', due: { type: 'none' }, addedByOffice: 'thử' },
    ],
  };
  const made = await office.post('/api/directives', draft);
  expect(made.status, await made.clone().text()).toBe(201);
});

describe('a line that points at another document', () => {
  test('is noticed in a draft by its words', async () => {
    const page = await office.get<DraftView>(DRAFT);
    expect(draftView.parse(page)).toEqual(page);
    expect(page.pointing).toEqual([{ obligation: 'P1', title: POINTS, number: '22-KH/ĐU' }]);
  });
  test('is kept as a reference, and is nobody’s task any more', async () => {
    expect(
      await problem(await office.post(`${DRAFT}/obligations/P1/reference`, { number: 'mười lăm' })),
    ).toMatchObject({ code: 'INVALID' });
    expect((await office.post(`${DRAFT}/obligations/P1/reference`, { number: '22-KH/ĐU' })).status).toBe(200);
    const { references, obligations } = await view();
    expect(references).toEqual([
      { id: 'P1', title: POINTS, number: '22-KH/ĐU', date: null, source: [], picked: [] },
    ]);
    expect(obligations.map(({ id }) => id)).toEqual(['P2']);
    expect((await office.post(`${DRAFT}/obligations/P1/reference`, { number: '22-KH/ĐU' })).status).toBe(404);
  });
  test('shows the tasks of the document, each with the deadline it would have here', async () => {
    const found = await tasks();
    expect(referenceTasks.parse(found)).toEqual(found);
    expect(found.directive).toMatchObject({ id: OTHER, number: '22-KH/ĐU' });
    expect(found.tasks.find(({ id }) => id === 'T02')).toMatchObject({ picked: false });
    expect(found.tasks.find(({ id }) => id === 'T02')?.due).toContain('03');
    const stranger = await api.as('CB20-officer');
    expect((await stranger.fetch(`/api/directives/${ID}/references/P1/tasks`)).status).toBe(404);
  });
  test('nothing picked, or what the document does not have, changes nothing', async () => {
    expect(JSON.stringify(await problem(await pick({})))).toContain('ít nhất một việc');
    expect(JSON.stringify(await problem(await pick({ tasks: ['T02', 'T99'] })))).toContain('T99');
    expect(JSON.stringify(await problem(await pick({ typed: [{ title: 'x' }], lead: ['XX'] })))).toContain(
      'XX',
    );
    expect((await view()).references[0]?.picked).toEqual([]);
  });
  test('gives tasks to the units that it names, once each, and typed ones to others', async () => {
    expect((await pick({ tasks: ['T02'] })).status).toBe(200);
    expect((await pick({ typed: [{ title: 'Rà soát', due: '2026-01-20' }], lead: ['DB03'] })).status).toBe(
      200,
    );
    expect((await pick({ tasks: ['T02'] })).status).toBe(400);
    const { references } = await view();
    expect(references[0]?.picked.map(({ obligation, title }) => `${obligation} ${title}`)).toEqual([
      'P1.1 Sinh hoạt chi bộ thường kỳ vào ngày 03 hằng tháng',
      'P1.2 Rà soát',
    ]);
    const row = await api.db.directive.findUniqueOrThrow({ where: { id: ID } });
    const { obligations } = row.document as unknown as Directive;
    expect(obligations.find(({ id }) => id === 'P1.1')).toMatchObject({
      kind: 'meeting',
      lead: { units: ['DB01', 'DB02'] },
      pickedFrom: { reference: 'P1', task: 'T02' },
    });
    expect(obligations.find(({ id }) => id === 'P1.2')).toMatchObject({
      lead: { units: ['DB03'] },
      due: { type: 'on', date: '2026-01-20' },
    });
    expect((await tasks()).tasks.filter(({ picked }) => picked).map(({ id }) => id)).toEqual(['T02']);
  });
});

test('an amendment may pick later, from a line that exists', async () => {
  const added = {
    id: 'SD1',
    kind: 'task',
    title: 'Rà soát',
    lead: { units: ['DB01'] },
    due: { type: 'none' },
    addedByOffice: 'thử',
    pickedFrom: { reference: 'P1' },
  };
  const answer = await office.post(`/api/directives/${OTHER}/amendments/preview`, {
    base: 1,
    change: { add: [added] },
  });
  expect(answer.status).toBe(400);
  expect(JSON.stringify(await problem(answer))).toContain('Không có dòng trỏ nào mang mã “P1”');
});
