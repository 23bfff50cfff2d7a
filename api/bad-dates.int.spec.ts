/** What an office may get wrong about days and units: one clear sentence with its place, and nothing half applied. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportAnswer } from '../contracts/http/index.ts';
import type { ReorganisationBody, ReorganisationPreview } from '../contracts/http/reorganisation.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { DueRule } from '../domain/directive/due-rule.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
let office: Caller;
let administrator: Caller;
beforeAll(async () => {
  office = await api.as('DUBD-office1');
  administrator = await api.as('DUBD-administrator');
});

/** All that any of these could have changed, as it stands. */
const stored = async () => ({
  directives: await api.db.directive.findMany({ orderBy: { id: 'asc' } }),
  units: await api.db.unit.findMany({ orderBy: { code: 'asc' } }),
  former: await api.db.unitFormer.count(),
  people: await api.db.person.findMany({ orderBy: { code: 'asc' } }),
  accounts: await api.db.user.count(),
  orders: await api.db.reorganisation.count(),
});
/** @returns what `act` gives; fails when it has changed anything */
const changingNothing = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stored();
  const answer = await act();
  expect(await stored()).toEqual(before);
  return answer;
};

describe('a rule of a deadline', () => {
  const draftWith = (due: unknown, more: Partial<Directive> = {}): unknown => ({
    ...api.directive,
    id: 'sai',
    ...more,
    obligations: [{ ...api.directive.obligations[0], id: 'X', due }],
  });
  const event = (code: string) => ({ code, name: code });
  // biome-ignore format: one mistake a row
  test.each<[string, object | DueRule, RegExp, Partial<Directive>?]>([
    ['before an event of which nobody knows when', { type: 'beforeEvent', events: { anyOf: ['K'] } }, /không bao giờ có hạn kịp thời; hãy ghi “expected”/, { events: [event('K')] }],
    ['before the issue', { type: 'beforeEvent', events: { anyOf: ['ISSUE'] } }, /Không việc nào có thể xong trước ngày ban hành/],
    ['periods of which none ends in the term', { type: 'every', period: 'year', from: '2027-01-01' }, /không bao giờ đến hạn; hãy đổi kỳ hoặc thời gian/],
    ['an event that is not there', { type: 'afterEvent', events: { anyOf: ['KHONG'] } }, /Không có sự kiện nào mang mã “KHONG”/],
    ['a negative offset', { type: 'afterEvent', events: { anyOf: ['ISSUE'] }, offset: { value: -5, unit: 'day' } }, /Số phải từ 0 trở lên; hãy sửa lại/],
    ['an absurd offset', { type: 'afterEvent', events: { anyOf: ['ISSUE'] }, offset: { value: 200, unit: 'month' } }, /200 tháng là hơn mười năm; hãy sửa lại/],
    ['an offset beyond all reckoning', { type: 'afterEvent', events: { anyOf: ['ISSUE'] }, offset: { value: 1e9, unit: 'day' } }, /Số không được lớn hơn 3660; hãy sửa lại/],
    ['29 February of a common year', { type: 'on', date: '2026-02-29' }, /Ngày không có thật/],
    ['29 February of every year', { type: 'every', period: 'year', month: 2, day: 29 }, /Ngày 29 tháng 2 không có ở mọi năm; hãy ghi ngày 28/],
    ['a day before the issue', { type: 'on', date: '2025-11-01' }, /trước ngày ban hành .*; hãy chọn ngày/],
  ])('%s', async (_, due, sentence, more) => {
    const answer = await changingNothing(() => office.post('/api/directives', draftWith(due, more)));
    expect(answer.status).toBe(400);
    const { problems } = (await answer.json()) as { problems: { path: string; message: string }[] };
    const said = problems.filter(({ path }) => path.startsWith('obligations[0].due'));
    expect(said.map(({ message }) => message).join('\n')).toMatch(sentence);
  });
});

describe('a file of units', () => {
  const sent = async (path: string, content: string | Uint8Array<ArrayBuffer>, digest?: string) => {
    const body = new FormData();
    body.append('files', new File([content], 'tep.csv'));
    if (digest) body.set('digest', digest);
    return administrator.fetch(`/api/organisation/${path}`, { method: 'POST', body });
  };
  const HEAD = 'Mã đơn vị;Tên đơn vị;Loại;Mã cấp trên;Hộp thư;Hiệu lực từ;Hiệu lực đến\n';
  const good = 'MOI;Chi bộ mới (mẫu);Chi bộ;DUBD;moi@mau.example;;\n';
  const utf16 = (text: string) =>
    new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
  const windows1258 = (text: string) =>
    new Uint8Array(Buffer.concat([Buffer.from(text), Buffer.from([0x43, 0x42, 0x3b, 0xf4, 0xf2, 0x0a])]));

  test.each<[string, string | Uint8Array<ArrayBuffer>, RegExp]>([
    ['UTF-16', utf16(HEAD + good), /UTF-16/],
    ['Windows-1258', windows1258(HEAD + good), /UTF-8/],
    [
      'a validity that ends before it starts',
      `${HEAD}${good}SAI;Chi bộ sai (mẫu);Chi bộ;DUBD;sai@mau.example;1/7/2026;30/6/2026\n`,
      /Ngày hết hiệu lực trước ngày bắt đầu .*; hãy sửa một trong hai/,
    ],
    [
      'units above each other in a circle',
      `${HEAD}${good}V1;Vòng 1 (mẫu);Chi bộ;V2;v1@mau.example;;\nV2;Vòng 2 (mẫu);Chi bộ;V1;v2@mau.example;;\n`,
      /gặp lại chính đơn vị này/,
    ],
  ])('%s: not a row of it is written', async (_, content, sentence) => {
    const shown = await changingNothing(
      async () => (await (await sent('import/preview', content)).json()) as ImportAnswer,
    );
    expect(shown.problems.map(({ message }) => message).join('\n')).toMatch(sentence);
    const applied = await changingNothing(() => sent('import', content, shown.digest ?? 'x'));
    expect(applied.ok ? ((await applied.json()) as ImportAnswer).done : false).toBe(false);
    expect(await api.db.unit.findUnique({ where: { code: 'MOI' } })).toBeNull();
  });

  test('100,000 rows with a mistake in the last one: told by its row, and none is written', async () => {
    const rows = Array.from(
      { length: 99_999 },
      (_, i) => `N${i};Chi bộ ${i} (mẫu);Chi bộ;DUBD;moi@mau.example;;\n`,
    );
    const content = `${HEAD}${rows.join('')}CUOI;Chi bộ cuối (mẫu);Chi bộ;KHONG-CO;cuoi@mau.example;;\n`;
    const shown = await changingNothing(
      async () => (await (await sent('import/preview', content)).json()) as ImportAnswer,
    );
    expect(shown.problems).toMatchObject([{ row: 100_001, column: 'Mã cấp trên' }]);
    const applied = await changingNothing(() => sent('import', content, shown.digest ?? 'x'));
    expect(applied.ok ? ((await applied.json()) as ImportAnswer).done : false).toBe(false);
  });
});

describe('an order that reorganises', () => {
  const why = { on: '2025-12-01', reason: 'Sắp xếp (mẫu)' };
  const begins = {
    name: 'Chi bộ mới (mẫu)',
    kind: 'cell' as const,
    tags: [],
    mailbox: 'moi@mau.example',
    parent: 'DB01',
  };
  // biome-ignore format: one mistake a row
  test.each<[string, ReorganisationBody, RegExp]>([
    ['successors in a circle: an heir that ends with the same order', { kind: 'split', units: ['CB01'], heirs: [{ code: 'CB01' }, { code: 'CB02' }], defaultHeir: 'CB02', ...why }, /kết thúc nên không kế thừa chính mình được/],
    ['a unit under one that is below it', { kind: 'move', units: ['DB01'], parent: 'CB01', ...why }, /gặp lại chính nó; hãy chọn cấp trên khác/],
    ['an heir whose validity ends before it starts', { kind: 'merge', units: ['CB01', 'CB02'], heirs: [{ code: 'MOI', begins: { ...begins, validTo: '2025-11-30' } }], ...why }, /Kết thúc trước khi bắt đầu .*; hãy sửa/],
  ])('%s', async (_, request, sentence) => {
    const { problems, digest } = await changingNothing(
      async () => (await (await office.post('/api/reorganisations/preview', request)).json()) as ReorganisationPreview,
    );
    expect(digest).toBeNull();
    expect(problems.map(({ message }) => message).join('\n')).toMatch(sentence);
    const ordered = await changingNothing(() => office.post('/api/reorganisations', { request, digest: 'x' }));
    expect(ordered.ok).toBe(false);
  });
});
