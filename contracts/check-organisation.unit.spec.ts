import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Organisation, Person, Unit } from '../domain/organisation/organisation.ts';
import { checkOrganisation } from './check-files.ts';

const file = readFileSync(new URL('../examples/bach-dang/organisation.json', import.meta.url), 'utf8');
type Loose = { [K in keyof Organisation]: Organisation[K] } & Record<string, unknown>;
const sample = (): Loose => JSON.parse(file);

const unitAt = (o: Loose, i: number): Unit & Record<string, unknown> => o.units[i] as never;
const personAt = (o: Loose, i: number): Person & Record<string, unknown> => o.people[i] as never;

/** What is spoiled, how, where it is told, a word of the sentence. */
// biome-ignore format: one row a mistake
const rows: [name: string, spoil: (o: Loose) => void, path: string, word: string][] = [
  ['a parent nobody has', (o) => { unitAt(o, 20).parent = 'KHONG'; }, 'units[20].parent', 'Không có đơn vị nào'],
  ['a unit above itself', (o) => { unitAt(o, 2).parent = 'VPDU'; }, 'units[2].parent', 'vòng lặp'],
  ['a cycle of two', (o) => { unitAt(o, 2).parent = 'UBKT'; unitAt(o, 3).parent = 'VPDU'; }, 'units[3].parent', 'vòng lặp'],
  ['a unit below a cycle', (o) => { unitAt(o, 6).parent = 'CDP'; }, 'units[8].parent', 'vòng lặp'],
  ['two units with one code', (o) => { unitAt(o, 5).code = 'UBND'; }, 'units[5].code', 'units[4]'],
  ['two people with one code', (o) => { personAt(o, 1).code = personAt(o, 0).code; }, 'people[1].code', 'people[0]'],
  ['a person of no unit', (o) => { personAt(o, 3).unit = 'KHONG'; }, 'people[3].unit', 'Không có đơn vị nào'],
  ['a member who follows no unit', (o) => { personAt(o, 3).follows = ['KHONG']; }, 'people[3].follows[0]', 'Không có đơn vị nào'],
  ['two roots', (o) => { unitAt(o, 4).parent = null; }, 'units[4].parent', 'gốc thứ hai'],
  ['no root', (o) => { unitAt(o, 0).parent = 'VPDU'; }, 'units', 'không có gốc'],
  ['no units', (o) => { o.units = []; }, 'units', 'ít nhất 1'],
  ['a line break in a name', (o) => { unitAt(o, 1).name = 'Ban\nBcc: a@b.vn'; }, 'units[1].name', 'một dòng'],
  ['a carriage return in a title', (o) => { personAt(o, 1).title = 'Cán bộ\rmẫu'; }, 'people[1].title', 'một dòng'],
  ['a space before a name', (o) => { unitAt(o, 1).name = ' Ban'; }, 'units[1].name', 'khoảng trắng'],
  ['an empty name', (o) => { unitAt(o, 1).name = ''; }, 'units[1].name', 'để trống'],
  ['a mail address that is none', (o) => { personAt(o, 0).email = 'canbo@'; }, 'people[0].email', 'thư điện tử'],
  ['a mail header in an address', (o) => { unitAt(o, 0).mailbox = 'a@b.vn\nBcc: c@d.vn'; }, 'units[0].mailbox', 'thư điện tử'],
  ['a code with a slash', (o) => { unitAt(o, 9).code = 'A/B'; }, 'units[9].code', 'không dấu'],
  ['a kind that does not exist', (o) => { unitAt(o, 9).kind = 'phòng' as never; }, 'units[9].kind', 'chọn một trong'],
  ['a role that does not exist', (o) => { personAt(o, 0).roles = ['boss' as never]; }, 'people[0].roles[0]', 'chọn một trong'],
  ['a person without a role', (o) => { personAt(o, 0).roles = []; }, 'people[0].roles', 'ít nhất 1'],
  ['a missing field', (o) => { delete (unitAt(o, 7) as Partial<Unit>).mailbox; }, 'units[7].mailbox', 'Thiếu'],
  ['a field that does not exist', (o) => { unitAt(o, 7).mailBox = 'x'; }, 'units[7].mailBox', 'không có mục “mailBox”'],
  ['a number for a name', (o) => { unitAt(o, 7).name = 7 as never; }, 'units[7].name', 'không phải số'],
  ['a day that does not exist', (o) => { o.calendar.off = ['2026-02-30']; }, 'calendar.off[0]', 'không có thật'],
  ['a day written the other way', (o) => { o.calendar.off = ['30/4/2026']; }, 'calendar.off[0]', 'năm-tháng-ngày'],
  ['a Sunday off', (o) => { o.calendar.off = ['2026-04-26']; }, 'calendar.off[0]', 'vốn đã nghỉ'],
  ['a Monday worked', (o) => { o.calendar.work = ['2026-04-27']; }, 'calendar.work[0]', 'vốn là ngày làm việc'],
  ['a day off twice', (o) => { o.calendar.off = ['2026-04-27', '2026-04-27']; }, 'calendar.off[1]', 'hai lần'],
];

const problemsIn = (json: unknown) => {
  const result = checkOrganisation(json);
  return result.ok ? [] : result.problems;
};

describe('an organisation file', () => {
  it('passes as shipped', () => expect(problemsIn(sample())).toEqual([]));

  it.each(rows)('with %s is told where and what to do', (_name, spoil, path, word) => {
    const json = sample();
    spoil(json);
    expect(problemsIn(json)).toContainEqual({ path, message: expect.stringContaining(word) });
  });

  it('is told of everything at once, ill-formed and ill-matched alike', () => {
    const json = sample();
    unitAt(json, 7).name = '';
    unitAt(json, 20).parent = 'KHONG';
    personAt(json, 3).unit = 'KHONG';
    json.calendar.work = ['2026-04-27'];
    expect(problemsIn(json).map((one) => one.path)).toEqual([
      'units[7].name',
      'units[20].parent',
      'people[3].unit',
      'calendar.work[0]',
    ]);
  });

  it('does not blame the children of an ill-formed unit', () => {
    const json = sample();
    unitAt(json, 0).name = '';
    expect(problemsIn(json).map((one) => one.path)).toEqual(['units[0].name']);
  });

  it('reads decomposed letters as composed', () => {
    const result = checkOrganisation(JSON.parse(file.normalize('NFD')));
    expect(result.ok && result.value).toEqual(JSON.parse(file.normalize('NFC')));
  });

  it('of 20,000 units is checked within seconds', () => {
    const json = sample();
    const cells = Array.from({ length: 20_000 }, (_, i) => ({
      ...unitAt(json, 30),
      code: `X${i}`,
      parent: i ? `X${i - 1}` : 'DUBD',
    }));
    json.units = [...json.units, ...cells];
    expect(problemsIn(json)).toEqual([]);
  });

  it.each([[null], [5], ['x'], [[]], [{}]])('that is %j is refused in Vietnamese', (json) => {
    for (const { message } of problemsIn(json)) expect(message).toMatch(/hãy/);
    expect(problemsIn(json)).not.toEqual([]);
  });
});
