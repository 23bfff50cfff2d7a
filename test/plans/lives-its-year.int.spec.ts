/**
 * The five sample plans from issue to archive through the API on the time-skipping server: everything that their almanacs
 * bring, an amendment, a suspension, a close by mistake and a reopening among it, and whatever reviewers return; reports of
 * three levels rolled up with two units missing and one returned, a quota that binds with a tie, an override, the final
 * review, the archive, and an audit that finds nothing.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../audit/archive-file/read.ts';
import { verifyArchive } from '../../audit/archive-file/verify.ts';
import { directiveFigures } from '../../audit/figures.ts';
import { verifyDirective } from '../../audit/verify.ts';
import { closingView } from '../../contracts/http/closing.ts';
import { evaluationPage } from '../../contracts/http/evaluation.ts';
import type { RollUpNamed, RollUpView } from '../../contracts/http/reports.ts';
import { factFigures } from '../../demo/figures.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import { BEST, issue, type Living } from './living.ts';
import { planWorld, said } from './plan-world.ts';
import { YEARS, type YearOfPlan } from './year-of-plan.ts';

const policyFile = JSON.parse(
  readFileSync(new URL('../../examples/evaluation/year-end.json', import.meta.url), 'utf8'),
);
const reason = 'Đơn vị được giao thêm việc ngoài kế hoạch';
/** Three criteria of ten points; what is reckoned from steps comes on top. */
const scores = (points: number) => ({ 'chap-hanh': points, 'sinh-hoat': points, 'khac-phuc': points });
const FORM = { code: 'report', version: 1 };
/** All events of all runs, from the first start to the last end, over all acts, wake-ups and pieces of news. */
const MOST_EVENTS_PER_TURN = 13;

const livesItsYear = ({ plan, adds, reports, occurrence, ...year }: YearOfPlan): void => {
  const world = planWorld(plan);
  const { directive, organisation } = world;
  const top = directive.issuer;
  const ONE = `/api/directives/${directive.id}`;
  const unitCodes = organisation.units.map(({ code }) => code);
  const cells = organisation.units.filter(({ kind }) => kind === 'cell');
  const stepsOf = async (obligations: string[]) =>
    world.db.step.findMany({
      where: { directiveId: directive.id, obligation: { in: obligations }, occurrence, role: null },
      orderBy: { unitCode: 'asc' },
    });
  /** Meetings that each unit reports: its place among all units, so that every sum differs. */
  const meetings = (unit: string) => unitCodes.indexOf(unit) + 1;
  let missing: string[] = [];
  let returned = '';

  let life: Living;

  test('is issued to every unit, and lives on, amended where it asks nothing of a level', async () => {
    life = await issue(world, { adds, left: [year.review, ...reports.map((id) => `${id}/${occurrence}`)] });
    await life.until(year.handIn);
    for (const { id } of adds)
      expect(await world.db.step.count({ where: { obligation: id } }), id).toBeGreaterThan(0);
  });

  test('reports of three levels are handed in; two are missing, one is returned', async () => {
    const owed = await stepsOf(reports);
    const [lastCell] = cells.filter(({ parent }) => parent !== top).slice(-1);
    const bases = organisation.units.filter(({ kind }) => kind === 'baseOrganisation');
    const below = owed
      .filter(
        ({ obligation, unitCode }) =>
          obligation === reports[1] && bases.some(({ code }) => code === unitCode),
      )
      .map(({ unitCode }) => unitCode);
    returned = below[0] ?? '';
    missing = [lastCell?.code ?? '', below.at(-1) ?? ''];
    expect(new Set([...missing, returned]).size).toBe(3);
    for (const { unitCode: unit, stepId: step } of owed) {
      if (missing.includes(unit)) continue;
      const answers = { meetings: meetings(unit), results: `Kết quả của ${unit}` };
      const officer = await world.as(unit, 'officer');
      expect(await world.act(officer, unit, 'submit', { step, report: { form: FORM, answers } })).toBe(
        '200 OK',
      );
    }
    const mine = owed.filter(
      ({ obligation, unitCode }) => obligation === reports[1] && unitCode === returned,
    );
    const [theirs] = mine.map(({ data }) => data as unknown as Step);
    const reviewer = theirs?.reviewers[0] ?? '';
    const body = { step: theirs?.id, reason: 'Số liệu chưa khớp biên bản' };
    expect(await world.act(await world.as(reviewer, 'reviewer'), returned, 'return', body)).toBe('200 OK');
    await life.until(year.after);
  });

  const rollUp = async (unit: string) => {
    const office = await world.as(top, 'office');
    const asked = `obligation=${reports[1]}&occurrence=${occurrence}`;
    const view = await office.get<RollUpView>(`${ONE}/units/${unit}/roll-up?${asked}`);
    const { lines } = await office.get<RollUpNamed>(`${ONE}/units/${unit}/roll-up/named?${asked}`);
    return { view, lines };
  };
  const totalOf = ({ sums }: Pick<RollUpView, 'sums'>) =>
    sums.find(({ field }) => field === 'meetings')?.total ?? 0;

  test('the level above gets them rolled up, with who is missing named and nothing averaged', async () => {
    const { view, lines } = await rollUp(top);
    const owing = [...new Set((await stepsOf(reports)).map(({ unitCode }) => unitCode))];
    const there = owing.filter((unit) => !missing.includes(unit) && unit !== returned);
    expect(view.states).toMatchObject({ received: there.length, missing: 2, returned: 1 });
    expect(totalOf(view)).toBe(there.reduce((sum, unit) => sum + meetings(unit), 0));
    const named = (state: string) =>
      lines.filter((line) => line.state === state).map(({ unit }) => unit.code);
    expect([named('missing').sort(), named('returned')]).toEqual([[...missing].sort(), [returned]]);
    // Down to the source: the top's own report and its branches make the whole, and a branch its own and its cells.
    const branches = view.children.reduce((sum, child) => sum + totalOf(child), 0);
    expect(branches + meetings(top)).toBe(totalOf(view));
    const wide = view.children.find(({ unit }) => cells.some(({ parent }) => parent === unit.code));
    const base = wide?.unit.code ?? '';
    const { view: one } = await rollUp(base);
    const inBranch = [base, ...cells.filter(({ parent }) => parent === base).map(({ code }) => code)];
    const counted = inBranch.filter((unit) => there.includes(unit));
    expect(totalOf(one)).toBe(counted.reduce((sum, unit) => sum + meetings(unit), 0));
    expect(one.children.map(({ unit }) => unit.code).sort()).toEqual(inBranch.slice(1).sort());
  });

  const [reviewed = '', ofYear = ''] = year.review.split('/');
  test('the year is decided: a quota that binds, a tie put to people, an override by name', async () => {
    await life.until(year.decideOn);
    const office = await world.as(top, 'office');
    const decider = await world.as(top, 'reviewer');
    expect(await said(await office.post('/api/evaluation/policies', { policy: policyFile }))).toBe('200 OK');
    const owing = await world.db.step.findMany({
      where: { directiveId: directive.id, obligation: reviewed, occurrence: ofYear },
      orderBy: { unitCode: 'asc' },
    });
    const others = owing.map(({ unitCode }) => unitCode).filter((unit) => !BEST.includes(unit));
    const good = others.slice(0, 5);
    expect([good.length, owing.some(({ unitCode }) => unitCode === BEST[0])]).toEqual([5, true]);
    const step = year.review;
    const resultOf = async (unitCode: string) => {
      const where = { directiveId: directive.id, unitCode, stepId: step };
      return ((await world.db.step.findFirstOrThrow({ where })).data as unknown as Step).evaluation ?? {};
    };
    for (const unit of [...good, ...BEST]) {
      const body = { step, scores: scores(9), text: 'Kiểm điểm năm' };
      expect(await world.act(await world.as(unit, 'officer'), unit, 'selfAssess', body)).toBe('200 OK');
    }
    // What is reckoned from steps differs; what the level above says makes the two equal.
    const ofSteps = new Map<string, number>();
    for (const unit of BEST) ofSteps.set(unit, ((await resultOf(unit)).self?.points ?? 0) - 27);
    const least = Math.min(...ofSteps.values());
    const given = (unit: string) => ({ ...scores(8), 'khac-phuc': 8 + least - (ofSteps.get(unit) ?? least) });
    for (const unit of [...good, ...BEST]) {
      const band = BEST.includes(unit) ? 'xuat-sac' : 'tot';
      const proposal = { step, scores: given(unit), band, reason };
      expect(await world.act(decider, unit, 'proposeYearEnd', proposal)).toBe('200 OK');
    }
    for (const unit of BEST) {
      // Within the year that is decided, be it decided after its end.
      const on = year.decideOn.startsWith(ofYear) ? year.decideOn : `${ofYear}-12-31`;
      const inspection = { on, findings: [] };
      expect(await world.act(office, unit, 'inspect', inspection)).toBe('200 OK');
    }
    const paper = { number: '45-TB/ĐU', date: year.decideOn };
    const decide = (unit: string, band: string, overrides: string[]) =>
      world.act(decider, unit, 'decideYearEnd', { step, band, paper, overrides, reason });
    const [one = '', two = ''] = BEST;
    expect(await decide(one, 'xuat-sac', ['arithmetic'])).toBe('422 TIED');
    expect(await decide(one, 'xuat-sac', ['tie'])).toBe('422 DIFFERS_FROM_ARITHMETIC');
    expect(await decide(one, 'xuat-sac', ['arithmetic', 'tie'])).toBe('200 OK');
    expect(await decide(two, 'xuat-sac', ['arithmetic', 'tie'])).toBe('422 QUOTA_EXCEEDED');
    expect(await decide(two, 'tot', ['arithmetic'])).toBe('200 OK');
    const page = evaluationPage.parse(await office.get(`${ONE}/evaluation?year=${ofYear}`));
    expect(page.places).toMatchObject({ allowed: 1, taken: 1, wanting: 0 });
    const { proposed, decided } = await resultOf(one);
    // Three criteria by people; forty by what was in time, twenty by what was done, each to a hundredth.
    const { due = 0, onTime = 0, late = 0 } = proposed?.reckoned.counts ?? {};
    const share = (max: number, n: number) => (due === 0 ? max : Math.round((max * 100 * n) / due) / 100);
    const byPeople = Object.values(given(one)).reduce((sum, score) => sum + score, 0);
    const points = Math.round((byPeople + share(40, onTime) + share(20, onTime + late)) * 100) / 100;
    expect(proposed).toMatchObject({
      reckoned: { points, band: points < 50 ? 'khong' : 'tot' },
      band: 'xuat-sac',
    });
    expect(decided).toMatchObject({ band: 'xuat-sac', points, overrides: ['arithmetic', 'tie'], reason });
  });

  test('it is closed, reviewed and archived, and the audit finds nothing', async () => {
    await life.until(directive.term.to);
    const units = unitCodes.length;
    const facts = await factFigures(world.db, directive.id);
    const events = await world.db.event.count({ where: { directiveId: directive.id } });
    console.log(`${plan}: ${units} units, ${life.acts} acts of people seated, ${events} events`);
    expect(facts).toMatchObject({ DirectiveReopened: 1, UnitReopened: units, UnitClosed: 2 * units });
    for (const kind of ['DirectiveAmended', 'ClocksStopped', 'Returned', 'Accepted', 'ReminderDue'])
      expect(facts[kind], kind).toBeGreaterThan(0);
    expect(life.acts).toBeGreaterThan(units);

    const office = await world.as(top, 'office');
    const { open, figures, text } = closingView.parse(await office.get(`${ONE}/closing`));
    expect(open).toBe(0);
    // Those of reviewers, and the one of the report above.
    const [{ returned: everReturned } = { returned: 0 }] = await world.db.$queryRaw<{ returned: number }[]>`
      select count(distinct ("workflowId", "fact"->>'step'))::int as "returned" from "Event"
      where "directiveId" = ${directive.id} and "type" = 'Returned'`;
    expect(everReturned).toBeGreaterThan(0);
    expect(figures?.total.returned).toBe(everReturned);
    expect(figures?.results.reduce((sum, { units }) => sum + units, 0)).toBe(2);
    const paper = { number: '99-BC/ĐU', date: directive.term.to };
    expect(await said(await office.post(`${ONE}/closing/review`, { base: 0, text, paper }))).toBe('200 OK');
    expect(await said(await office.post(`${ONE}/closing/archive`, { base: 1 }))).toBe('200 OK');

    const { copyAll } = world.archiver;
    expect((await copyAll(directive.id)).failed).toEqual([]);
    const { eventsPerTurn } = await directiveFigures(world.db, directive.id);
    console.log(
      `${plan}: ${eventsPerTurn} events of history for each act, wake-up and piece of news, all included`,
    );
    expect(eventsPerTurn).toBeLessThanOrEqual(MOST_EVENTS_PER_TURN);
    const whole = { db: world.db, directive: directive.id, now: world.now, refresh: copyAll };
    const report = await verifyDirective(whole);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ mismatches: 0, projectionDifferences: 0, chainsVerified: units + 1 });
    expect(report.events).toBe(await world.db.event.count({ where: { directiveId: directive.id } }));
    const dir = await mkdtemp(join(tmpdir(), 'dondoc-plan-'));
    const file = join(dir, 'ho-so.zip');
    const answer = await office.fetch(`${ONE}/closing/archive-file`);
    await writeFile(file, new Uint8Array(await answer.arrayBuffer()));
    const archive = await verifyArchive(await openArchive(file));
    await rm(dir, { recursive: true, force: true });
    expect(archive.findings).toEqual([]);
    // Each of seven units assessed itself and was proposed for.
    expect(archive).toMatchObject({ results: 14, streams: units + 1 });
  });
};

// A year of reminders, and its histories run again: patience on a machine that does other things too.
describe.each(YEARS)('$plan', (year) => livesItsYear(year));
