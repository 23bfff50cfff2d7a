/** A reading under a person's hands: nothing is lost, what is sent is what was left, in the order of the document. */
import { describe, expect, test } from 'vitest';
import type { PlanReading, ReadTask } from '../../contracts/http/imports.ts';
import { piecesOf } from './pieces.ts';
import { begin, type Change, change, leftToSee, planOf, sureness, type Work } from './state.ts';

const TEXT = 'Một việc. Hai việc. Ba việc.';
const units = (code: string | null): ReadTask['lead'] => ({
  names: code
    ? [
        {
          words: code,
          chosen: { selector: { units: [code] }, word: code },
          alternatives: [],
          sure: true,
          origin: 'plan',
        },
      ]
    : [],
  spans: [],
  confidence: code ? 'sure' : 'unsure',
  question: null,
});
const due = (phrase: string | null): ReadTask['due'] => ({
  reading: { phrase, kind: phrase ? 'ongoing' : 'none', rule: {}, row: null, inheritedFrom: null },
  word: phrase ?? 'Không có kỳ hạn',
  said: phrase,
  origin: 'plan',
  spans: [],
  confidence: 'sure',
  question: null,
  alternatives: [],
});
const task = (id: string, start: number, end: number, lead: string | null): ReadTask => ({
  id,
  section: '',
  title: TEXT.slice(start, end),
  kind: 'task',
  context: false,
  span: { start, end },
  quote: TEXT.slice(start, end),
  lead: units(lead),
  coordinating: units(null),
  due: due(null),
  product: null,
});
const READING: PlanReading = {
  file: 'mau.txt',
  text: TEXT,
  mark: 'm',
  notes: [],
  docType: 'Kế hoạch',
  heading: [{ name: 'number', value: null, spans: [], confidence: 'unsure', question: 'Số nào?' }],
  recipients: [],
  bases: [],
  events: [{ name: 'Đại hội', expected: null }],
  tasks: [task('V1', 0, 9, 'A'), task('V2', 10, 19, null), task('V3', 20, 28, 'B')],
};
const handled = (...acts: Change[]): Work => acts.reduce(change, begin(READING));
const ids = ({ items }: Work) => items.map((item) => item.task.id);

describe('a reading', () => {
  test('begins with what must be asked', () => {
    expect(ids(begin(READING))).toEqual(['V2', 'V1', 'V3']);
    expect([begin(READING).at, leftToSee(begin(READING))]).toEqual(['V2', 1]);
  });
  test('is touched by what would be lost, not by looking', () => {
    expect(handled({ type: 'step', by: 1 }, { type: 'go', to: 'V3' }).touched).toBeUndefined();
    expect(handled({ type: 'set', id: 'V1', state: 'accepted' }, { type: 'go', to: 'V3' }).touched).toBe(
      true,
    );
    expect(handled({ type: 'heading', name: 'number', value: '1' }).touched).toBe(true);
  });
  test('is as sure of a task as of its least sure part', () => {
    const [whole, unnamed] = READING.tasks as [ReadTask, ReadTask];
    expect(sureness(whole)).toBe('sure');
    expect(sureness({ ...whole, due: { ...whole.due, confidence: 'likely' } })).toBe('likely');
    expect(sureness({ ...whole, lead: { ...whole.lead, confidence: 'likely' } })).toBe('likely');
    expect(sureness(unnamed)).toBe('unsure');
    // Nothing of a line of context will be a step: it need not be put right.
    expect(sureness({ ...unnamed, context: true })).toBe('likely');
  });
  test('is sent in the order of the document', () => {
    expect(planOf(begin(READING)).tasks.map(({ id }) => id)).toEqual(['V1', 'V2', 'V3']);
    expect(planOf(begin(READING)).tasks[0]?.lead).toEqual([{ units: ['A'] }]);
  });
  test('accepted or dropped, goes on to the next, and is asked no more', () => {
    expect(handled({ type: 'set', id: 'V2', state: 'accepted' })).toMatchObject({ at: 'V1' });
    expect(leftToSee(handled({ type: 'set', id: 'V2', state: 'dropped' }))).toBe(0);
  });
  test('dropped is not sent, and comes back whole', () => {
    const dropped = handled({ type: 'set', id: 'V1', state: 'dropped' });
    expect(planOf(dropped).tasks.map(({ id }) => id)).toEqual(['V2', 'V3']);
    const back = change(dropped, { type: 'set', id: 'V1', state: 'open' });
    expect(planOf(back)).toEqual(planOf(begin(READING)));
  });
  test('corrected keeps what was not touched', () => {
    const [first] = planOf(handled({ type: 'edit', id: 'V1', task: { title: 'Khác' } })).tasks;
    expect(first).toMatchObject({ title: 'Khác', lead: [{ units: ['A'] }] });
  });
  test('joined with the next of the document has the words of both, and one of them is gone', () => {
    const joined = planOf(handled({ type: 'merge', id: 'V1' })).tasks;
    expect(joined.map(({ id, span }) => [id, span])).toEqual([
      ['V1', { start: 0, end: 19 }],
      ['V3', { start: 20, end: 28 }],
    ]);
    expect(planOf(handled({ type: 'merge', id: 'V3' })).tasks).toHaveLength(3);
  });
  test('parted and added tasks get names of their own', () => {
    const parted = handled({
      type: 'replace',
      id: 'V3',
      tasks: [task('V1', 20, 22, 'B'), task('V2', 23, 28, null)],
    });
    expect(planOf(parted).tasks.map(({ id }) => id)).toEqual(['V1', 'V2', 'T1', 'T2']);
    const added = change(parted, { type: 'add', tasks: [task('V1', 0, 3, null)] });
    expect([added.at, added.made]).toEqual(['T3', 3]);
  });
  test('corrected in a spreadsheet has every correction, and the rows that were added before the rest', () => {
    const { items } = begin(READING);
    const table = {
      items: items.map((item, i) => (i === 0 ? { ...item, state: 'dropped' as const } : item)),
      added: [{ ...task('moi-1', 0, 0, 'A'), title: 'Thêm' }],
      changed: ['V2'],
      absent: [],
    };
    const work = handled({ type: 'table', table });
    expect(ids(work)).toEqual(['T1', 'V2', 'V1', 'V3']);
    expect(planOf(work).tasks.map(({ title }) => title)).toEqual(['Thêm', 'Một việc.', 'Ba việc.']);
  });
  test('tells what was put right by hand, and nothing of what was read right or dropped', () => {
    const hand = {
      ...units('A'),
      names: [
        {
          words: 'VPĐU',
          chosen: { selector: { units: ['A'] }, word: 'Văn phòng' },
          alternatives: [],
          sure: true,
          origin: 'hand' as const,
        },
      ],
    };
    const typed = { ...due('thường xuyên'), said: 'theo quy định', origin: 'hand' as const };
    const work = handled({ type: 'edit', id: 'V2', task: { lead: hand, due: typed } });
    expect(planOf(work).learnt).toEqual({
      units: [{ words: 'VPĐU', selector: { units: ['A'] } }],
      deadlines: [{ words: 'theo quy định', reading: typed.reading }],
    });
    const dropped = change(work, { type: 'set', id: 'V2', state: 'dropped' });
    expect(planOf(dropped).learnt).toEqual({ units: [], deadlines: [] });
  });
  test('survives JSON', () => {
    const work = handled(
      { type: 'heading', name: 'number', value: '5-KH/ĐU' },
      { type: 'step', by: 1 },
      { type: 'expect', name: 'Đại hội', on: '2026-01-19' },
    );
    expect(JSON.parse(JSON.stringify(work))).toEqual(work);
    expect(planOf(work).heading.number).toBe('5-KH/ĐU');
    expect(planOf(work).events).toEqual([{ name: 'Đại hội', expected: '2026-01-19' }]);
  });
});

test('the pieces of a text are the text', () => {
  const pieces = piecesOf(TEXT, [
    { id: 'V1', start: 0, end: 19, kind: 'task' },
    { id: 'V2', start: 10, end: 19, kind: 'task' },
    { id: 'V1', start: 4, end: 12, kind: 'field' },
  ]);
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
  expect(pieces.map((piece) => [piece.start, piece.task, piece.field])).toEqual([
    [0, 'V1', false],
    [4, 'V1', true],
    [10, 'V2', true],
    [12, 'V2', false],
    [19, null, false],
  ]);
});
