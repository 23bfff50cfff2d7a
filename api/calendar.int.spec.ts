/** The calendar over HTTP: what holds, what a change would move, the change, who may and what comes second. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CalendarChangedAnswer, CalendarPreview, CalendarView } from '../contracts/http/calendar.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
const ID = 'bach-dang-22-kh-du';
let office: Caller;
let seed: { years: object[]; days: object[] };
const closure = (date: string) => ({ date, kind: 'LOCAL_CLOSURE', name: 'Nghỉ bão', source: 'QĐ 01' });

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  seed = JSON.parse(await readFile(new URL('../examples/calendar/vn.json', import.meta.url), 'utf8'));
  expect((await office.post(`/api/directives/${ID}/issue`, {})).status).toBe(202);
});
const proposal = (base: string, ...more: object[]) => ({
  base,
  years: seed.years,
  days: [...seed.days, ...more],
});
const current = () => office.get<CalendarView>('/api/calendar');

describe('before the first change', () => {
  it('the calendar of the organisation file holds', async () => {
    const view = await current();
    expect(view).toMatchObject({ version: 'VN-2025-2030/1', mayChange: true, waiting: [] });
    expect(view.days.find(({ date }) => date === '2026-02-17')).toMatchObject({ kind: 'HOLIDAY' });
  });
  it('officers read it and may not change it', async () => {
    const officer = await api.as('CB01-officer');
    expect(await officer.get<CalendarView>('/api/calendar')).toMatchObject({ mayChange: false });
    const answer = await officer.post('/api/calendar/change', {
      ...proposal('VN-2025-2030/1'),
      reason: 'x',
    });
    expect(answer.status).toBe(403);
  });
});

describe('a change', () => {
  it('shows first what would move and changes nothing', async () => {
    const before = await api.db.event.count();
    const answer = await office.post(
      '/api/calendar/preview',
      proposal('VN-2025-2030/1', closure('2025-12-03')),
    );
    expect(answer.status).toBe(200);
    const page = (await answer.json()) as CalendarPreview;
    expect(page.changed).toEqual([{ date: '2025-12-03', as: 'off' }]);
    expect(page.next).toBeNull();
    expect(page).toMatchObject({ units: 72, movedUnits: 43 });
    expect(page.moves).toHaveLength(43);
    expect(page.moves.find(({ unit }) => unit.code === 'CB09')).toEqual({
      directive: { code: ID, name: '22-KH/ĐU' },
      unit: { code: 'CB09', name: 'Chi bộ 9 (mẫu)' },
      step: 'T02/2025-12',
      title: expect.stringContaining('(tháng 12/2025)'),
      from: '2025-12-03',
      to: '2025-12-05',
      days: 2,
    });
    expect(page.told).toContain('CB09:officer');
    expect(await api.db.event.count()).toBe(before);
  });

  it('names every problem by its place', async () => {
    const answer = await office.post(
      '/api/calendar/preview',
      proposal('VN-2025-2030/1', closure('2026-02-17')),
    );
    expect(answer.status).toBe(400);
    const body = (await answer.json()) as { problems: { path: string; message: string }[] };
    expect(body.problems).toEqual([
      { path: 'days[89].date', message: expect.stringContaining('mỗi ngày chỉ một dòng') },
    ]);
  });

  it('that changes nothing is refused', async () => {
    const view = await current();
    const answer = await office.post('/api/calendar/change', {
      base: view.version,
      years: view.years,
      days: view.days,
      reason: 'Không đổi gì',
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'CALENDAR_SAME' });
  });

  it('needs a reason', async () => {
    const answer = await office.post('/api/calendar/change', {
      ...proposal('VN-2025-2030/1', closure('2025-12-03')),
      reason: ' ',
    });
    expect(answer.status).toBe(400);
  });

  it('applied is one act: version, steps, history, letters', async () => {
    const answer = await office.post('/api/calendar/change', {
      ...proposal('VN-2025-2030/1', closure('2025-12-03')),
      reason: 'Bão số 12',
    });
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as CalendarChangedAnswer;
    expect(body).toMatchObject({ version: 'DUBD/1', waiting: [], told: [{ code: ID }] });
    const step = await api.db.step.findFirstOrThrow({ where: { unitCode: 'CB09', stepId: 'T02/2025-12' } });
    expect(step).toMatchObject({ deadline: '2025-12-05', version: 2 });
    const history = await office.get<{ items: { sentence: string }[] }>(`/api/directives/${ID}/history`);
    expect(JSON.stringify(history)).toContain(
      'đổi lịch làm việc thành “DUBD/1”, khác 1 ngày: 03/12/2025 nghỉ, lý do: Bão số 12',
    );
    const unit = await office.get(`/api/directives/${ID}/units/CB09/history`);
    expect(JSON.stringify(unit)).toMatch(
      /đổi hạn của [^.]+ từ thứ Tư, 03\/12\/2025 sang thứ Sáu, 05\/12\/2025\.[^"]+ tính lại theo lịch làm việc “DUBD\/1”/,
    );
    const mail = await api.db.mail.findFirstOrThrow({ where: { unitCode: 'CB09', kind: { not: 'issued' } } });
    expect(mail.items).toEqual([{ type: 'deadlineChanged', unit: 'CB09', step: 'T02/2025-12', version: 2 }]);
    const view = await current();
    expect(view).toMatchObject({ version: 'DUBD/1', waiting: [] });
    expect(view.versions[0]).toMatchObject({ version: 'DUBD/1', reason: 'Bão số 12' });
    const directive = await api.db.directive.findUniqueOrThrow({ where: { id: ID } });
    expect(directive).toMatchObject({ calendarVersion: 'DUBD/1', calendarNews: 1 });
  });

  it('that comes second is told so', async () => {
    const late = { ...proposal('VN-2025-2030/1', closure('2025-12-04')), reason: 'Đến sau' };
    const answer = await office.post('/api/calendar/change', late);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'CALENDAR_CHANGED_MEANWHILE' });
  });

  it('of two at once one is told so', async () => {
    const [a, b] = ['2025-12-04', '2025-12-09'].map((date) => ({
      ...proposal('DUBD/1', closure('2025-12-03'), closure(date)),
      reason: 'Cùng lúc',
    }));
    const answers = await Promise.all([
      office.post('/api/calendar/change', a),
      office.post('/api/calendar/change', b),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await api.db.calendar.count({ where: { unitCode: 'DUBD' } })).toBe(2);
  });

  it('an unreachable directive waits and is told again', async () => {
    const { act } = api.engine;
    api.engine.act = () => Promise.reject(new Error('away'));
    const view = await current();
    const answer = await office.post('/api/calendar/change', {
      ...proposal(view.version, closure('2026-03-31'), closure('2026-06-03')),
      reason: 'Lại đổi',
    });
    expect(((await answer.json()) as CalendarChangedAnswer).waiting).toMatchObject([{ code: ID }]);
    expect((await current()).waiting).toMatchObject([{ code: ID }]);
    api.engine.act = act;
    const again = await office.post('/api/calendar/tell', {});
    expect(((await again.json()) as CalendarChangedAnswer).told).toMatchObject([{ code: ID }]);
    expect((await current()).waiting).toEqual([]);
    const back = await api.db.step.findFirstOrThrow({ where: { unitCode: 'CB09', stepId: 'T02/2025-12' } });
    expect(back).toMatchObject({ deadline: '2025-12-03' });
  });
});
