import { expect, test } from 'vitest';
import type { Organisation, Unit } from '../organisation/organisation.ts';
import { completenessOf } from './completeness.ts';
import type { Directive, Obligation } from './directive.ts';

const unit = (code: string, parent: string | null, more: Partial<Unit> = {}): Unit => ({
  code,
  name: `Đơn vị ${code}`,
  kind: 'cell',
  parent,
  tags: [],
  mailbox: `${code.toLowerCase()}@mau.example`,
  ...more,
});
const organisation: Organisation = {
  name: '',
  people: [],
  calendar: { version: 'v', off: [], work: [] },
  units: [unit('R', null), unit('A', 'R'), unit('B', 'R'), unit('OLD', 'R', { validTo: '2026-06-30' })],
};
/** Everything is there; each row takes something away. */
const whole: Obligation = {
  id: 'T1',
  kind: 'task',
  title: 'Việc thử',
  lead: { units: ['A'] },
  due: { type: 'on', date: '2026-12-15' },
  evidence: 'Báo cáo',
  source: [{ label: 'T1', lines: [1, 1], quote: 'làm viêc thử', restored: 'làm việc thử' }],
};
const BASIS = { number: '50-CT/TW', date: '2025-07-23', title: 'Chỉ thị' };
const found = (more: Partial<Obligation>, bases = [BASIS], day = '2026-07-01') =>
  completenessOf({ bases, obligations: [{ ...whole, ...more }] } as unknown as Directive, organisation, day);

type Row = [name: string, more: Partial<Obligation>, missing: string[]];
// biome-ignore format: one row a case
const ROWS: Row[] = [
  ['all six', {}, []],
  ['a lead that the text leaves open', { lead: { units: [] } }, ['who', 'responsibility']],
  ['a lead left open, but a receiver named', { lead: { units: [] }, to: 'R' }, ['who']],
  ['a lead that is no more on the day', { lead: { units: ['OLD'] }, to: 'R' }, ['who']],
  ['a title of spaces', { title: ' ' }, ['what']],
  ['no time', { due: { type: 'none' } }, ['when']],
  ['periodic without a period', { due: { type: 'periodic' } }, ['when']],
  ['after an event, no more said', { due: { type: 'afterEvent', events: { allOf: ['E'] } } }, ['when']],
  ['15 days after an event', { due: { type: 'afterEvent', events: { allOf: ['E'] }, offset: { value: 15, unit: 'day' } } }, []],
  ['at once after an event', { due: { type: 'immediatelyAfter', events: { allOf: ['E'] } } }, []],
  ['for good', { due: { type: 'ongoing' } }, []],
  ['the root leads and nobody is above it', { lead: { units: ['R'] } }, ['responsibility']],
  ['one of the leads has nobody above it', { lead: { units: ['A', 'R'] } }, ['responsibility']],
  ['the root leads and owes it to a named unit', { lead: { units: ['R'] }, to: 'A' }, []],
  ['the root leads and records it itself', { lead: { units: ['R'] }, closes: 'recorded' }, []],
  ['no product', { evidence: undefined }, ['product']],
];
test.each(ROWS)('%s', (_, more, missing) => {
  const { missing: gaps, present, asked } = found(more);
  expect(gaps.map(({ aspect }) => aspect)).toEqual(missing);
  expect([present, asked]).toEqual([6 - missing.length, 6]);
  expect(gaps.filter(({ forbids }) => forbids).map(({ aspect }) => aspect)).toEqual(
    missing.filter((aspect) => aspect === 'who'),
  );
});

test('without a basis only what the office added has its authority', () => {
  expect(found({}, []).missing).toEqual([
    { obligation: 'T1', aspect: 'authority', title: 'Việc thử', quote: 'làm việc thử', forbids: false },
  ]);
  expect(found({ source: undefined, addedByOffice: 'theo quy chế' }, []).missing).toEqual([]);
});

test('a unit leads on its last day and not on the next', () => {
  const old = { lead: { units: ['OLD'] } };
  expect(found(old, [BASIS], '2026-06-30').missing).toEqual([]);
  expect(found(old, [BASIS], '2026-07-01').byAspect.who).toBe(0);
});

test('several leads named one by one each owe a step; a selector names one kind', () => {
  expect(found({ lead: { units: ['A', 'B'] } }).severalLeads).toEqual([
    {
      obligation: 'T1',
      title: 'Việc thử',
      units: [
        { code: 'A', name: 'Đơn vị A' },
        { code: 'B', name: 'Đơn vị B' },
      ],
    },
  ]);
  expect(found({ lead: { kinds: ['cell'] } }).severalLeads).toEqual([]);
});

test('a draft without obligations is asked nothing', () => {
  const empty = completenessOf(
    { bases: [], obligations: [] } as unknown as Directive,
    organisation,
    '2026-07-01',
  );
  expect(empty).toEqual({
    asked: 0,
    present: 0,
    byAspect: { who: 0, what: 0, when: 0, responsibility: 0, product: 0, authority: 0 },
    missing: [],
    severalLeads: [],
  });
});
