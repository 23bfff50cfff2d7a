/**
 * Reports that come by an event and reviews in between, by event and by period, from the file to the audit: rehearsed, issued,
 * opened on the real workflows, handed in on their forms, returned, rolled up over three levels, listed, and verified.
 */
import { describe, expect, test } from 'vitest';
import { verifyDirective } from '../../audit/verify.ts';
import { checkDirective } from '../../contracts/check-files.ts';
import type { Preview } from '../../contracts/http/directives.ts';
import type { DraftView } from '../../contracts/http/drafts.ts';
import type { ReportFormView, ReportList, RollUpNamed, RollUpView } from '../../contracts/http/reports.ts';
import type { UnitPage } from '../../contracts/http/unit.ts';
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import type { DueRule } from '../../domain/directive/due-rule.ts';
import { type Behaviour, rehearse } from '../../domain/rehearsal/rehearse.ts';
import { instantAt, type LocalDate } from '../../domain/time/local-date.ts';
import { ISSUED_ON, ROOT, smallDirective, smallOrganisation } from '../audit/small-directive.ts';
import { said, worldOf } from './plan-world.ts';

const owed = (
  id: string,
  kind: Obligation['kind'],
  by: 'cell' | 'baseOrganisation',
  due: DueRule,
): Obligation => ({
  id,
  kind,
  title: `${kind} ${id}`,
  lead: { kinds: [by] },
  due,
  addedByOffice: 'Văn bản mẫu',
});
const incident: DueRule = { type: 'eachEvent', event: 'INCIDENT' };
const midterm = (value: number): DueRule => ({
  type: 'afterEvent',
  events: { allOf: ['MIDTERM'] },
  offset: { value, unit: 'day' },
});
const halfYear = (day: number): DueRule => ({
  type: 'every',
  period: 'halfYear',
  month: 6,
  day,
  from: '2026-01-01',
});

const directive: Directive = {
  ...smallDirective('so-ket'),
  number: '09-KH/MAU',
  events: [
    { code: 'INCIDENT', name: 'Có vụ việc phải báo cáo', recurring: true },
    { code: 'MIDTERM', name: 'Ban Thường vụ quyết định sơ kết', expected: '2026-04-01' },
  ],
  obligations: [
    owed('E1', 'report', 'cell', incident),
    owed('E2', 'report', 'baseOrganisation', incident),
    owed('S1', 'interimReview', 'cell', midterm(5)),
    owed('S2', 'interimReview', 'baseOrganisation', midterm(10)),
    owed('H1', 'interimReview', 'cell', halfYear(10)),
    owed('H2', 'interimReview', 'baseOrganisation', halfYear(20)),
    owed('X1', 'interimReview', 'baseOrganisation', { type: 'periodic' }),
  ],
};
const ONE = `/api/directives/${directive.id}`;
const EVENTS = [
  { event: 'INCIDENT', on: '2026-03-02' },
  { event: 'INCIDENT', on: '2026-03-16' },
  { event: 'MIDTERM', on: '2026-04-01' },
];
const YEARLY = { type: 'every', period: 'year', month: 9, day: 25 } as const;

describe('reports by event, and reviews in between', { timeout: 400_000 }, () => {
  const world = worldOf(directive, smallOrganisation());
  const office = () => world.as(ROOT, 'office');
  const officer = (unit: string) => world.as(unit, 'officer');
  const formOf = async (unit: string, step: string) =>
    (await officer(unit)).get<ReportFormView>(
      `${ONE}/units/${unit}/report-form?step=${encodeURIComponent(step)}`,
    );
  const hand = async (unit: string, step: string, meetings: number, version = 1) => {
    const code = step.startsWith('E') ? 'report' : 'interimReview';
    const report = { form: { code, version }, answers: { meetings, results: `Kết quả của ${unit}` } };
    return world.act(await officer(unit), unit, 'submit', { step, report });
  };
  const opened = (step: string, units: number) =>
    world.until(`${step} is open in ${units} units`, async () => {
      const rows = await world.db.step.count({ where: { stepId: step, status: 'open' } });
      return rows === units;
    });
  const rollUp = async (unit: string, obligation: string, occurrence: string) => {
    const asked = `obligation=${obligation}&occurrence=${occurrence}`;
    const view = await (await office()).get<RollUpView>(`${ONE}/units/${unit}/roll-up?${asked}`);
    const named = await (await office()).get<RollUpNamed>(`${ONE}/units/${unit}/roll-up/named?${asked}`);
    return {
      meetings: view.sums.find(({ field }) => field === 'meetings'),
      named: named.lines.map(({ unit: { code }, state }) => `${code} ${state}`),
    };
  };

  test('the file is well-formed, and nothing in it comes too late for those above', async () => {
    const checked = checkDirective(JSON.parse(JSON.stringify(directive)), world.organisation, {
      forIssue: true,
    });
    expect(checked.ok || checked.problems).toBe(true);
    expect((await (await office()).get<DraftView>(`${ONE}/draft`)).outOfOrder).toEqual([]);
    const preview = await (await office()).get<Preview>(`${ONE}/preview`);
    expect(preview.conflicts.filter(({ type }) => type === 'reportNotBefore')).toEqual([]);
    expect(await said(await (await office()).post(`${ONE}/issue`, {}))).toBe('202 OK');
    await world.until(
      'all are open',
      async () => (await world.db.stream.count({ where: { unitCode: { not: null } } })) === 5,
    );
  });

  test('each time it happens every level owes a report of its own, rolled up with those below', async () => {
    await world.goTo('2026-03-02');
    expect(await world.steer('recordEvent', { event: 'INCIDENT', on: '2026-03-02' })).toBe('200 OK');
    await opened('E1/e1', 2);
    await opened('E2/e1', 2);
    const { window, form } = await formOf('CB1', 'E1/e1');
    expect([form.code, window]).toEqual(['report', { from: ISSUED_ON, to: '2026-03-02' }]);
    expect(await hand('CB1', 'E1/e1', 3, 9)).toBe('422 FORM_OLD');
    expect(await hand('CB1', 'E1/e1', 3)).toBe('200 OK');
    const { compiled } = await formOf('DB1', 'E2/e1');
    expect(compiled).toContain('1 trên 1 báo cáo đã nộp');
    expect(compiled).toContain('Chi bộ 1: Kết quả của CB1');
    expect(await hand('DB1', 'E2/e1', 4)).toBe('200 OK');
    // Due on the 9th: five working days of the office's own.
    await world.goTo('2026-03-10');
    expect(await rollUp(ROOT, 'E2', 'e1')).toEqual({
      meetings: { field: 'meetings', label: 'Số buổi sinh hoạt đã tổ chức', total: 7, of: 2 },
      named: ['DB2 missing', 'CB2 missing'],
    });
  });

  test('the second time is another report, of the days since the first', async () => {
    await world.goTo('2026-03-16');
    expect(await world.steer('recordEvent', { event: 'INCIDENT', on: '2026-03-16' })).toBe('200 OK');
    await opened('E1/e2', 2);
    expect((await formOf('CB2', 'E1/e2')).window).toEqual({ from: '2026-03-10', to: '2026-03-16' });
    expect(await hand('CB2', 'E1/e2', 5)).toBe('200 OK');
    expect((await rollUp(ROOT, 'E1', 'e2')).meetings).toMatchObject({ total: 5, of: 1 });
    expect((await rollUp(ROOT, 'E1', 'e1')).meetings).toMatchObject({ total: 7, of: 2 });
    expect(await hand('CB2', 'E1/e3', 5)).toBe('422 UNKNOWN_STEP');
  });

  test('a review in between by an event: returned it is not done, corrected and accepted it is', async () => {
    await world.goTo('2026-04-01');
    const page = await (await officer('CB1')).get<UnitPage>(`${ONE}/units/CB1`);
    expect(page.coming.map(({ id }) => id)).toContain('S1/once');
    expect(await world.steer('recordEvent', { event: 'MIDTERM', on: '2026-04-01' })).toBe('200 OK');
    await opened('S1/once', 2);
    expect((await formOf('CB1', 'S1/once')).form.title).toBe('Báo cáo sơ kết');
    expect(await hand('CB1', 'S1/once', 6)).toBe('200 OK');
    const reviewer = await world.as('DB1', 'reviewer');
    const reason = 'Chưa nêu nguyên nhân';
    expect(await world.act(reviewer, 'CB1', 'return', { step: 'S1/once', reason })).toBe('200 OK');
    expect(await rollUp('DB1', 'S2', 'once')).toMatchObject({
      meetings: { total: 0, of: 0 },
      named: ['DB1 notDue', 'CB1 returned'],
    });
    expect(await hand('CB1', 'S1/once', 6)).toBe('200 OK');
    expect(await world.act(reviewer, 'CB1', 'accept', { step: 'S1/once' })).toBe('200 OK');
    expect(await rollUp('DB1', 'S2', 'once')).toMatchObject({
      meetings: { total: 6, of: 1 },
      named: ['DB1 notDue'],
    });
  });

  test('a review in between by period, stated by the plan or later by the office', async () => {
    expect(await world.steer('statePeriod', { obligation: 'X1', rule: YEARLY })).toBe('200 OK');
    await opened('X1/2026', 2);
    expect(await hand('CB1', 'H1/2026-H2', 1)).toBe('422 NOT_BEGUN');
    await world.goTo('2026-06-08');
    expect((await formOf('CB1', 'H1/2026-H1')).window).toEqual({ from: '2026-01-01', to: '2026-06-30' });
    expect(await hand('CB1', 'H1/2026-H1', 8)).toBe('200 OK');
    expect(await hand('DB2', 'H2/2026-H1', 2)).toBe('200 OK');
    await world.goTo('2026-06-11');
    expect(await rollUp(ROOT, 'H1', '2026-H1')).toMatchObject({
      meetings: { total: 10, of: 2 },
      named: ['DB1 notDue', 'CB2 missing'],
    });
  });

  test('stand in the list of reports and among what a unit owes, each by what it is about', async () => {
    const { reports } = await (await office()).get<ReportList>(`${ONE}/units/${ROOT}/reports`);
    const shown = reports.map(({ obligation, period, received, missing }) => [
      obligation,
      period,
      received,
      missing,
    ]);
    expect(shown).toEqual(
      expect.arrayContaining([
        ['E1', 'lần 1', 1, 1],
        ['E1', 'lần 2', 1, 1],
        ['S1', null, 1, 1],
        ['H1', '6 tháng đầu năm 2026', 1, 1],
        ['X1', 'năm 2026', 0, 0],
      ]),
    );
    const { owed: mine } = await (await officer('CB2')).get<UnitPage>(`${ONE}/units/CB2`);
    expect(mine.map(({ id }) => id)).toEqual(expect.arrayContaining(['E1/e1', 'S1/once', 'H1/2026-H1']));
  });

  test('the rehearsal opens the same steps on the same days', async () => {
    const by = { post: 'office', unit: ROOT, role: 'office' as const };
    const at = (on: LocalDate) => instantAt(on, '10:00');
    const behaviours: Behaviour[] = [
      ...EVENTS.map(({ event, on }, i) => ({
        at: at(on),
        rollout: { id: `r${i}`, by, act: 'recordEvent' as const, event, on },
      })),
      { at: at('2026-04-02'), rollout: { id: 's', by, act: 'statePeriod', obligation: 'X1', rule: YEARLY } },
    ];
    const from = instantAt(ISSUED_ON, '09:00');
    const rehearsal = rehearse(directive, world.organisation, { from, until: at('2026-06-11'), behaviours });
    expect(rehearsal.refusals).toEqual([]);
    const rehearsed = [...rehearsal.units].flatMap(([unit, { state }]) =>
      Object.values(state.steps).map(({ id, deadline }) => `${unit} ${id} ${deadline?.date ?? null}`),
    );
    const rows = await world.db.step.findMany();
    expect(rows.map(({ unitCode, stepId, deadline }) => `${unitCode} ${stepId} ${deadline}`).sort()).toEqual(
      rehearsed.sort(),
    );
  });

  test('are rebuilt from their histories, and the audit finds nothing', async () => {
    await world.archiver.copyAll(directive.id);
    const { findings } = await verifyDirective({ db: world.db, directive: directive.id, now: world.now });
    expect(findings).toEqual([]);
  });
});
