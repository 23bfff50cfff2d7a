import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Directive, Obligation } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { checkDirective } from './check-files.ts';

const read = (name: string) =>
  readFileSync(new URL(`../examples/bach-dang/${name}`, import.meta.url), 'utf8');
const organisation: Organisation = JSON.parse(read('organisation.json'));
const file = read('directive.json');
type Loose = Directive & Record<string, unknown>;
const sample = (): Loose => JSON.parse(file);

const task = (due: unknown, more: object = {}): Obligation =>
  ({
    id: 'X',
    kind: 'task',
    title: 'Việc thử',
    lead: { units: ['BXDD'] },
    due,
    addedByOffice: 'để thử',
    ...more,
  }) as never;
/** The directive's first obligation becomes this one; the others stay. */
const first = (obligation: object) => (d: Loose) => {
  d.obligations[0] = obligation as never;
};
const due = (rule: object, more: object = {}) => first(task(rule, more));
const NONE = { type: 'none' };
const every = (rule: object, more: object = {}) => due({ type: 'every', ...rule }, more);

type Row = [name: string, spoil: (d: Loose) => void, path: string, word: string];

// biome-ignore format: one row a mistake
const header: Row[] = [
  ['a missing title', (d) => { delete (d as Partial<Directive>).title; }, 'title', 'Thiếu'],
  ['an id that is the address of another page', (d) => { d.id = 'nhap'; }, 'id', 'tên một trang'],
  ['a title over two lines', (d) => { d.title = 'thực hiện\nChỉ thị'; }, 'title', 'một dòng'],
  ['a number without symbol', (d) => { d.number = '22'; }, 'number', 'thể thức'],
  ['a number in small letters', (d) => { d.number = '22-kh/ĐU'; }, 'number', 'thể thức'],
  ['a basis with a blank number', (d) => { d.bases[0] = { number: '-CT/TW', date: '2025-07-23', title: 'Chỉ thị' }; }, 'bases[0].number', 'thể thức'],
  ['a date that does not exist', (d) => { d.issuedOn = '2025-11-31'; }, 'issuedOn', 'không có thật'],
  ['an issuer not in the tree', (d) => { d.issuer = 'KHONG'; }, 'issuer', 'không có đơn vị'],
  ['a follower not in the tree', (d) => { d.followedBy = 'KHONG'; }, 'followedBy', 'không có đơn vị'],
  ['a term that ends before it starts', (d) => { d.term = { from: '2026-01-01', to: '2025-12-31' }; }, 'term', 'trước khi bắt đầu'],
  ['a term that ends before the issue', (d) => { d.term = { from: '2025-01-01', to: '2025-06-30' }; }, 'term.to', 'trước ngày ban hành'],
  ['a field that does not exist', (d) => { d.titel = 'x'; }, 'titel', 'không có mục “titel”'],
  ['an hour that does not exist', (d) => { d.defaults.morning = '24:00'; }, 'defaults.morning', '08:00'],
  ['a mark in the title', (d) => { d.title = `MẬT - ${d.title}`; }, 'title', 'dấu Mật'],
  ['a top mark in the title', (d) => { d.title = `${d.title} (Tuyệt mật)`; }, 'title', 'dấu Tuyệt mật'],
  ['a mark in the kind', (d) => { d.kind = 'Kế hoạch (Tối mật)'; }, 'kind', 'dấu Tối mật'],
  ['a field that states the mark', (d) => { d.secrecy = 'Tối mật'; }, 'secrecy', 'dấu Tối mật'],
  ['a field that states Mật', (d) => { d['độ mật'] = 'Mật'; }, '["độ mật"]', 'dấu Mật'],
];

// biome-ignore format: one row a mistake
const rules: Row[] = [
  ['an event that does not exist', due({ type: 'afterEvent', events: { allOf: ['KHONG'] }, offset: { value: 15, unit: 'day' } }), 'obligations[0].due.events.allOf[0]', 'Không có sự kiện'],
  ['a second event that does not exist', due({ type: 'immediatelyAfter', events: { anyOf: ['CITY_CONFERENCE', 'KHONG'] } }), 'obligations[0].due.events.anyOf[1]', 'Không có sự kiện'],
  ['an end that does not exist', due({ type: 'ongoing', until: 'KHONG' }), 'obligations[0].due.until', 'Không có sự kiện'],
  ['each of an event that does not exist', due({ type: 'eachEvent', event: 'KHONG' }), 'obligations[0].due.event', 'Không có sự kiện'],
  ['each of an event that does not recur', due({ type: 'eachEvent', event: 'CITY_CONFERENCE' }), 'obligations[0].due.event', 'recurring'],
  ['each with a length of hours', due({ type: 'eachEvent', event: 'PERSONNEL_CHANGE', offset: { value: 5, unit: 'hour' } }), 'obligations[0].due.offset.unit', 'workingDay'],
  ['both all and any of events', due({ type: 'immediatelyAfter', events: { anyOf: ['CITY_CONFERENCE'], allOf: ['CITY_CONFERENCE'] } }), 'obligations[0].due.events', 'đúng một mục'],
  ['no events', due({ type: 'immediatelyAfter', events: { allOf: [] } }), 'obligations[0].due.events.allOf', 'ít nhất 1'],
  ['a date before the issue', due({ type: 'on', date: '2025-11-12' }), 'obligations[0].due.date', 'trước ngày ban hành'],
  ['a period before the issue', due({ type: 'endOf', period: 'quarter', year: 2025, index: 3 }), 'obligations[0].due', 'trước ngày ban hành'],
  ['a quarter five', due({ type: 'endOf', period: 'quarter', year: 2026, index: 5 }), 'obligations[0].due.index', 'chỉ có 4'],
  ['a negative offset', due({ type: 'afterEvent', events: { allOf: ['CITY_CONFERENCE'] }, offset: { value: -1, unit: 'day' } }), 'obligations[0].due.offset.value', 'từ 0 trở lên'],
  ['a day 32', every({ period: 'month', day: 32 }), 'obligations[0].due.day', 'lớn hơn 31'],
  ['a day 0', every({ period: 'month', day: 0 }), 'obligations[0].due.day', 'từ 1 trở lên'],
  ['half a day', every({ period: 'month', day: 2.5 }), 'obligations[0].due.day', 'số nguyên'],
  ['a fourth month of a quarter', every({ period: 'quarter', month: 4 }), 'obligations[0].due.month', 'chỉ có 3 tháng'],
  ['no times', every({ period: 'quarter', times: 0 }), 'obligations[0].due.times', 'từ 1 trở lên'],
  ['the first week for day 20', every({ period: 'month', day: 20, dayOff: 'firstWeek' }), 'obligations[0].due.dayOff', 'tuần đầu'],
  ['the first week for a date of the 12th', due({ type: 'on', date: '2025-12-12', dayOff: 'firstWeek' }), 'obligations[0].due.dayOff', 'tuần đầu'],
  ['first-week units of a quarterly rule', every({ period: 'quarter' }, { firstWeekUnits: { kinds: ['cell'] } }), 'obligations[0].firstWeekUnits', 'hằng tháng'],
  ['a sheet of meetings for a task', due(NONE, { scoredBy: 'SINH-HOAT' }), 'obligations[0].scoredBy', 'sinh hoạt'],
  ['a rule of no kind', due({ type: 'someday' }), 'obligations[0].due.type', 'chọn một trong'],
];

// biome-ignore format: one row a mistake
const parts: Row[] = [
  ['a lead not in the tree', due(NONE, { lead: { units: ['KHONG'] } }), 'obligations[0].lead.units[0]', 'không có đơn vị'],
  ['a lead deep in a selector', due(NONE, { lead: { anyOf: [{ except: { from: { all: true }, units: ['KHONG'] } }] } }), 'obligations[0].lead.anyOf[0].except.units[0]', 'không có đơn vị'],
  ['a selector that matches nobody', due(NONE, { lead: { tag: 'khong' } }), 'obligations[0].lead', 'không trúng'],
  ['a selector with two keys', due(NONE, { lead: { all: true, tag: 'school' } }), 'obligations[0].lead', 'đúng một mục'],
  ['a misspelt selector within another', due(NONE, { lead: { anyOf: [{ tags: 'school' }] } }), 'obligations[0].lead.anyOf[0]', 'đúng một mục'],
  ['an addressee not in the tree', due(NONE, { to: 'KHONG' }), 'obligations[0].to', 'không có đơn vị'],
  ['a body on the way not in the tree', due(NONE, { via: 'KHONG' }), 'obligations[0].via', 'không có đơn vị'],
  ['a ladder that does not exist', due(NONE, { ladder: 'khong' }), 'obligations[0].ladder', 'Không có thang'],
  ['neither source nor reason', due(NONE, { addedByOffice: undefined }), 'obligations[0]', 'không có “source”'],
  ['both source and reason', due(NONE, { source: [{ label: 'T01', lines: [1, 2], quote: 'x' }] }), 'obligations[0]', 'vừa có'],
  ['lines that end before they start', due(NONE, { addedByOffice: undefined, source: [{ label: 'T01', lines: [9, 2], quote: 'x' }] }), 'obligations[0].source[0].lines', 'thứ tự'],
  ['one step a member without members', due(NONE, { perMember: true }), 'obligations[0].perMember', 'cấp ủy viên'],
  ['two obligations with one id', first({ ...sample().obligations[1], id: 'T03' }), 'obligations[2].id', 'obligations[0]'],
  ['two events with one code', (d) => { d.events.push({ code: 'CITY_CONFERENCE', name: 'Lại hội nghị' }); }, 'events[16].code', 'events[0]'],
  ['no default ladder', (d) => { d.ladders = { review: d.ladders.review ?? [] }; }, 'ladders', '“default”'],
  ['an empty ladder', (d) => { d.ladders.default = []; }, 'ladders.default', 'ít nhất 1'],
  ['rungs out of order', (d) => { d.ladders.default = [{ at: 1, to: 'unit' }, { at: 0, to: 'unit' }]; }, 'ladders.default[1].at', 'sai thứ tự'],
  ['a rung years away', (d) => { d.ladders.default = [{ at: 900, to: 'unit' }]; }, 'ladders.default[0].at', 'vô lý'],
  ['a rung repeated every zero days', (d) => { d.ladders.default = [{ at: 1, to: 'unit', every: 0 }]; }, 'ladders.default[0].every', 'từ 1 đến 60'],
  ['a rung repeated before the deadline', (d) => { d.ladders.default = [{ at: -7, to: 'unit', every: 1 }]; }, 'ladders.default[0].every', 'trước hạn'],
  ['a superior told before anything is late', (d) => { d.ladders.default = [{ at: -1, to: 'superior' }]; }, 'ladders.default[0].to', 'Chưa quá hạn'],
  ['a rung twice', (d) => { d.ladders.default = [{ at: 1, to: 'unit' }, { at: 1, to: 'unit' }]; }, 'ladders.default[1]', 'trùng'],
  ['a rung to nobody known', (d) => { d.ladders.default = [{ at: 1, to: 'boss' as never }]; }, 'ladders.default[0].to', 'chọn một trong'],
];

const problemsIn = (json: unknown, forIssue = false) => {
  const result = checkDirective(json, organisation, { forIssue });
  return result.ok ? [] : result.problems;
};

describe('a directive file', () => {
  it('passes as shipped, for issue too', () => expect(problemsIn(sample(), true)).toEqual([]));

  it.each([...header, ...rules, ...parts])(
    'with %s is told where and what to do',
    (_name, spoil, path, word) => {
      const json = sample();
      spoil(json);
      expect(problemsIn(JSON.parse(JSON.stringify(json)))).toContainEqual({
        path,
        message: expect.stringContaining(word),
      });
    },
  );

  it('may lack number and date as a draft, not for issue', () => {
    const draft = { ...sample(), number: null, issuedOn: null };
    expect(problemsIn(draft)).toEqual([]);
    expect(problemsIn(draft, true).map((one) => one.path)).toEqual(['number', 'issuedOn']);
  });

  it('may leave a lead open, and only a lead', () => {
    const json = sample();
    json.obligations[0] = task(NONE, { lead: { units: [] }, perMember: true });
    expect(problemsIn(json)).toEqual([]);
    json.obligations[0] = task(NONE, { coordinating: { units: [] } });
    expect(problemsIn(json).map((one) => one.path)).toEqual(['obligations[0].coordinating']);
  });

  it('may have its symbol while the number is blank, not for issue', () => {
    const draft = { ...sample(), number: 'Số      -KH/ĐU' };
    expect(problemsIn(draft)).toEqual([]);
    expect(problemsIn(draft, true)).toEqual([
      { path: 'number', message: 'Ban hành thì phải có số và ký hiệu; hãy ghi, ví dụ “22-KH/ĐU”.' },
    ]);
  });

  it.each([
    ['Số 22 -KH/ĐU', '22-KH/ĐU'],
    ['5- CTr/TU', '05-CTr/TU'],
    ['Số:   /KH-UBND', '/KH-UBND'],
  ])('with the number %s is kept as %s', (number, kept) => {
    const result = checkDirective({ ...sample(), number }, organisation);
    expect(result.ok && result.value.number).toBe(kept);
  });

  it('may be anchored on an event before its own date', () => {
    const json = sample();
    json.events[0] = { code: 'CITY_CONFERENCE', name: 'Hội nghị cấp thành phố', expected: '2025-09-30' };
    expect(problemsIn(json)).toEqual([]);
  });

  it('may speak of state secrets without bearing a mark', () => {
    const json = {
      ...sample(),
      title: 'tăng cường công tác bảo vệ bí mật nhà nước, danh mục độ Tối mật, Mật',
    };
    expect(problemsIn(json)).toEqual([]);
  });

  it('is told of everything at once', () => {
    const json = sample();
    json.title = '';
    json.issuer = 'KHONG';
    json.obligations[0] = task({ type: 'on', date: '2025-01-01' });
    json.obligations[5] = task({ type: 'ongoing', until: 'KHONG' }, { id: 'Y' });
    (json.obligations[7] as { kind: string }).kind = 'thing';
    expect(
      problemsIn(json)
        .map((one) => one.path)
        .sort(),
    ).toEqual([
      'issuer',
      'obligations[0].due.date',
      'obligations[5].due.until',
      'obligations[7].kind',
      'title',
    ]);
  });

  it('nested a hundred thousand deep is refused, not crashed on', () => {
    const deep = JSON.parse(`${'{"anyOf":['.repeat(100_000)}${']}'.repeat(100_000)}`);
    const json = { ...sample(), obligations: [task(NONE, { lead: deep })] };
    expect(problemsIn(json).length).toBeGreaterThan(0);
  });

  it.each([[null], [5], ['x'], [[]], [{}], [{ obligations: [{}, null, 7], ladders: { default: [{}] } }]])(
    'that is %j is refused without a word of English',
    (json) => {
      expect(problemsIn(json)).not.toEqual([]);
      for (const { message } of problemsIn(json)) {
        expect(message).toMatch(/hãy/);
        expect(message).not.toMatch(/\b(invalid|expected|received|required|unrecognized|too)\b/i);
      }
    },
  );
});
