/** Who attends and follows which cells, as people record and read it: by announcements, quarter by quarter, after a hand-over. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type AssignmentPage, type AssignmentView, assignmentPage } from '../contracts/http/assignments.ts';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { type OrganisationUnit, organisationUnit } from '../contracts/http/organisation.ts';
import { type StepDetail, stepDetail } from '../contracts/http/step.ts';
import type { UnitPage } from '../contracts/http/unit.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-11-13T02:00:00.000Z' });
const ONE = '/api/directives/bach-dang-22-kh-du';
const paper = { number: '12-TB/ĐU', date: '2025-12-20' };
let office: Caller;
beforeAll(async () => {
  office = await api.as('DUBD-office1');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
  api.moveTo('2026-01-15T02:00:00.000Z');
});

const announce = (post: string, units: string[], since: string, caller = office) =>
  caller.post(`/api/organisation/people/${post}/assignments`, { units, since, paper });
const code = async (answer: Response) => `${answer.status} ${((await answer.json()) as ProblemDetails).code}`;
const said = ({ post, unit, since, until, state }: AssignmentView) =>
  `${post.code} ${unit.code} ${since ?? '?'} ${until ?? '…'} ${state}`;
const post = async (who: string): Promise<string[]> => {
  const card = await office.get<OrganisationUnit>('/api/organisation/units/DUBD');
  expect(organisationUnit.parse(card)).toEqual(card);
  return card.people.find((one) => one.code === who)?.follows.map(said) ?? [];
};
const cell = async (unit: string): Promise<string[]> => {
  const card = await office.get<OrganisationUnit>(`/api/organisation/units/${unit}`);
  return card.followers.map(said);
};
const inQuarter = async (who: string, quarter: string): Promise<string[]> => {
  const id = encodeURIComponent(`T06/${quarter}/${who}`);
  const detail = await office.get<StepDetail>(`${ONE}/units/DUBD/steps?step=${id}`);
  expect(stepDetail.parse(detail)).toEqual(detail);
  return detail.follows.map(({ unit }) => unit.code);
};

test('before anything is recorded, what the file says holds, without a day', async () => {
  expect(await post('DUBD-m09')).toEqual([
    'DUBD-m09 CB09 ? … running',
    'DUBD-m09 CB22 ? … running',
    'DUBD-m09 CB35 ? … running',
  ]);
  expect(await cell('CB22')).toEqual(['DUBD-m09 CB22 ? … running']);
  expect(await inQuarter('DUBD-m09', '2025-Q4')).toEqual(['CB09', 'CB22', 'CB35']);
});

describe('an announcement', () => {
  test('says all that a post follows from its day on', async () => {
    const answer = await announce('DUBD-m09', ['CB09', 'CB40'], '2026-01-01');
    expect(answer.status).toBe(200);
    const page = assignmentPage.parse(await answer.json()) as AssignmentPage;
    expect(page.items.map(said)).toEqual([
      'DUBD-m09 CB40 2026-01-01 … running',
      'DUBD-m09 CB09 ? … running',
      'DUBD-m09 CB22 ? 2025-12-31 over',
      'DUBD-m09 CB35 ? 2025-12-31 over',
    ]);
    expect(page.items[0]?.paper).toEqual(paper);
    expect(await post('DUBD-m09')).toEqual(page.items.map(said));
    // Two posts may follow one cell.
    expect(await cell('CB40')).toEqual(['DUBD-m09 CB40 2026-01-01 … running', 'DUBD-m01 CB40 ? … running']);
    expect(await cell('CB22')).toEqual(['DUBD-m09 CB22 ? 2025-12-31 over']);
  });

  test('is named in the report of each quarter as it was in that quarter', async () => {
    expect(await inQuarter('DUBD-m09', '2025-Q4')).toEqual(['CB09', 'CB22', 'CB35']);
    expect((await inQuarter('DUBD-m09', '2026-Q1')).toSorted()).toEqual(['CB09', 'CB40']);
  });

  test('stands on the page of the cell under a directive, as of the day of the page', async () => {
    const page = (asOf: string) => office.get<UnitPage>(`${ONE}/units/CB22${asOf}`);
    expect((await page('')).followers).toEqual([]);
    expect((await page('?asOf=2025-12-31')).followers.map(said)).toEqual([
      'DUBD-m09 CB22 ? 2025-12-31 running',
    ]);
  });

  test('costs no query more on the pages, and one on the report of a member', async () => {
    const count = async (path: string) => (await api.statements(() => office.fetch(path))).count;
    const q1 = encodeURIComponent('T06/2026-Q1/DUBD-m09');
    expect(await count(`${ONE}/units/CB22`)).toBe(await count(`${ONE}/units/CB20`));
    expect(await count(`${ONE}/units/DUBD/steps?step=${q1}`)).toBe(8);
  });

  test.each([
    ['from before the last one', 'DUBD-m09', ['CB09'], '2025-12-31', '422 ASSIGNMENT_LATER'],
    ['that changes nothing', 'DUBD-m09', ['CB40', 'CB09'], '2026-01-15', '422 ASSIGNMENT_SAME'],
    ['too far ahead', 'DUBD-m09', ['CB09'], '2027-06-01', '422 ASSIGNMENT_DAYS'],
    ['of a unit that there is not', 'DUBD-m09', ['CB99'], '2026-01-15', '404 NOT_FOUND'],
    ['for a post that there is not', 'DUBD-m99', ['CB09'], '2026-01-15', '404 NOT_FOUND'],
  ])('%s is refused, and nothing of it kept', async (_, who, units, since, answer) => {
    const before = await api.db.assignment.count();
    expect(await code(await announce(who, units, since))).toBe(answer);
    expect(await api.db.assignment.count()).toBe(before);
  });

  test('refused at first, the file of another post is not recorded by it', async () => {
    expect(await code(await announce('DUBD-m10', ['CB10', 'CB23', 'CB36'], '2026-01-15'))).toBe(
      '422 ASSIGNMENT_SAME',
    );
    expect(await api.db.assignment.count({ where: { post: 'DUBD-m10' } })).toBe(0);
  });

  test('is the office’s to record', async () => {
    const head = await api.as('DB01-head');
    expect(await code(await announce('DUBD-m09', ['CB09'], '2026-01-15', head))).toBe('403 OFFICE_ONLY');
    const auditor = await api.as('DUBD-auditor');
    expect(await code(await announce('DUBD-m09', ['CB09'], '2026-01-15', auditor))).toBe('403 READ_ONLY');
  });

  test('for a day to come is shown as coming, and may be taken back before it begins', async () => {
    expect((await announce('DUBD-m11', ['CB11', 'CB20'], '2026-03-01')).status).toBe(200);
    expect(await cell('CB20')).toEqual(['DUBD-m11 CB20 2026-03-01 … coming', 'DUBD-m07 CB20 ? … running']);
    expect((await announce('DUBD-m11', ['CB11', 'CB24', 'CB37'], '2026-03-01')).status).toBe(200);
    expect(await cell('CB20')).toEqual(['DUBD-m07 CB20 ? … running']);
  });
});

test('a post that leaves hands over the cells that it follows', async () => {
  const leaving = { to: 'DUBD-m02', reason: 'Chuyển công tác.', paper };
  expect((await office.post('/api/organisation/people/DUBD-m09/hand-over', leaving)).status).toBe(200);
  expect((await post('DUBD-m09')).filter((one) => !one.endsWith('over'))).toEqual([]);
  const follows = (await post('DUBD-m02')).filter((one) => one.endsWith('running'));
  expect(follows).toEqual([
    'DUBD-m02 CB09 2026-01-15 … running',
    'DUBD-m02 CB40 2026-01-15 … running',
    'DUBD-m02 CB02 ? … running',
    'DUBD-m02 CB15 ? … running',
    'DUBD-m02 CB28 ? … running',
    'DUBD-m02 CB41 ? … running',
  ]);
  // The report of the quarter in which it changed names both.
  expect((await inQuarter('DUBD-m02', '2026-Q1')).length).toBe(6);
  expect(await inQuarter('DUBD-m02', '2025-Q4')).toEqual(['CB02', 'CB15', 'CB28', 'CB41']);
});
