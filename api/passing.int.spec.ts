/** The page of a unit while a change of the tree is on its way to it: said in a sentence, and no act offered that would be refused. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReorganisationPreview } from '../contracts/http/reorganisation.ts';
import type { StepDetail } from '../contracts/http/step.ts';
import { type UnitPage, unitPage } from '../contracts/http/unit.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';
import { directEngine } from '../test/helpers/direct-engine.ts';
import type { Engine } from './temporal.ts';

/** An engine that nobody reaches for a while. */
let away = false;
const api = testApi({
  engine: async (db): Promise<Engine> => {
    const engine = directEngine(db, api.organisation, api.clock.at);
    return {
      ...engine,
      act: (workflowId, act) => (away ? Promise.reject(new Error('away')) : engine.act(workflowId, act)),
    };
  },
});
const ONE = '/api/directives/bach-dang-22-kh-du';
let office: Caller;
let order = '';

const page = async (unit: string, query = ''): Promise<UnitPage> => {
  const seen = await office.get<UnitPage>(`${ONE}/units/${unit}${query}`);
  expect(unitPage.parse(seen)).toEqual(seen);
  return seen;
};
const actsOn = ({ owed, inReview, coming, done }: UnitPage) =>
  [...owed, ...inReview, ...coming, ...done].flatMap(({ acts }) => acts);

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
  const request = {
    kind: 'merge',
    units: ['CB01', 'CB02'],
    on: '2025-11-13',
    heirs: [{ code: 'CB02' }],
    reason: 'Sắp xếp chi bộ',
  };
  const shown = await office.post('/api/reorganisations/preview', request);
  const { digest } = (await shown.json()) as ReorganisationPreview;
  away = true;
  const done = await office.post('/api/reorganisations', { request, digest });
  expect([done.status, await done.clone().text()]).toEqual([200, expect.any(String)]);
  order = ((await done.json()) as { id: string }).id;
});

/** The preview of an amendment, and the amendment: the same answer to both. */
const amending = async (): Promise<string[]> => {
  const change = { termTo: '2027-01-31' };
  const why = { reason: 'Sát thực tế', approver: 'Ban Thường vụ' };
  const answers = [
    await office.post(`${ONE}/amendments/preview`, { base: 1, change }),
    await office.post(`${ONE}/acts/amendDirective`, { base: 1, change, ...why }),
  ];
  return Promise.all(
    answers.map(
      async (answer) => `${answer.status} ${((await answer.json()) as { code?: string }).code ?? ''}`,
    ),
  );
};
const versions = () => api.db.directiveVersion.count({ where: { directiveId: 'bach-dang-22-kh-du' } });

describe('while the directive has not been told', () => {
  test('the unit that ends says to whom its work goes, and offers nothing', async () => {
    const seen = await page('CB01');
    expect(seen).toMatchObject({ passing: 'ending', endedOn: null, successors: [{ code: 'CB02' }] });
    expect(seen.owed.length).toBeGreaterThan(0);
    expect([actsOn(seen), seen.adHoc, seen.naming, seen.posts]).toEqual([[], [], null, []]);
  });
  test('nor does a step of it, opened from an old link', async () => {
    const [step] = (await page('CB01')).owed;
    const detail = await office.get<StepDetail>(
      `${ONE}/units/CB01/steps?step=${encodeURIComponent(step?.id ?? '')}`,
    );
    expect(detail.step.acts).toEqual([]);
  });
  test('the heir says whose work is on its way, and goes on with its own', async () => {
    const seen = await page('CB02');
    expect(seen).toMatchObject({ passing: 'receiving', predecessors: [{ code: 'CB01' }] });
    expect(actsOn(seen)).toContain('waive');
  });
  test('a unit that has nothing to do with it, and the past, say nothing', async () => {
    expect((await page('CB03')).passing).toBeNull();
    api.moveTo('2025-11-14T02:00:00.000Z');
    expect((await page('CB01', '?asOf=2025-11-13')).passing).toBeNull();
  });
});

test('told again, the ended unit has ended; its heir waits until the work has come', async () => {
  away = false;
  expect((await office.post(`/api/reorganisations/${order}/tell`, {})).status).toBe(200);
  const ended = await page('CB01');
  expect(ended).toMatchObject({ passing: null, endedOn: '2025-11-13' });
  expect(actsOn(ended)).toEqual([]);
  // The engine of this test brings news, and no unit's work to another.
  expect((await page('CB02')).passing).toBe('receiving');
  // The heir would not hear of what an amendment changes of it: the office waits for a moment.
  expect([await amending(), await versions()]).toEqual([['409 WORK_PASSING', '409 WORK_PASSING'], 0]);
  await api.db.event.create({
    data: {
      workflowId: 'directive/bach-dang-22-kh-du/unit/CB02',
      seq: 9_999,
      directiveId: 'bach-dang-22-kh-du',
      unitCode: 'CB02',
      type: 'TakenOver',
      at: new Date(api.clock.at),
      by: {},
      fact: {
        type: 'TakenOver',
        reorganisation: order,
        from: 'CB01',
        steps: [],
        obligations: [],
        occurred: {},
        stated: {},
      },
      hash: 'x',
    },
  });
  expect((await page('CB02')).passing).toBeNull();
  expect([await amending(), await versions()]).toEqual([['200 ', '200 '], 2]);
});
