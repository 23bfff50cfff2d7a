/** A draft is told by its rules alone which reports come too late for those above; the rehearsal of it says the same. */
import { describe, expect, test } from 'vitest';
import { ISSUED_ON, smallDirective, smallOrganisation } from '../../test/audit/small-directive.ts';
import type { AnchorEventDef, Directive, Obligation } from '../directive/directive.ts';
import type { DueRule } from '../directive/due-rule.ts';
import { instantAt } from '../time/local-date.ts';
import { assumeEvents } from './assume.ts';
import { conflictsIn } from './conflicts.ts';
import { rehearse } from './rehearse.ts';
import { reportsOutOfOrder } from './report-plan.ts';

const organisation = smallOrganisation();
const GUIDANCE: AnchorEventDef = { code: 'GUIDANCE', name: 'Có hướng dẫn', expected: '2026-03-02' };
const AGAIN: AnchorEventDef = { code: 'AGAIN', name: 'Có vụ việc', expected: '2026-05-04', recurring: true };

const draft = (below: DueRule, above: DueRule, part: Partial<Obligation> = {}): Directive => {
  const of = (id: string, kind: 'cell' | 'baseOrganisation', due: DueRule): Obligation => ({
    id,
    kind: 'report',
    title: id,
    lead: { kinds: [kind] },
    due,
    addedByOffice: 'Văn bản mẫu',
    ...part,
  });
  const directive = smallDirective('mau');
  return {
    ...directive,
    events: [...directive.events, GUIDANCE, AGAIN],
    reportTerms: [
      {
        code: 'state',
        name: 'Báo cáo quý',
        period: 'quarter',
        opens: { month: 0, day: 15 },
        closes: { month: 3, day: 14 },
        sends: { month: 3, day: 20 },
        dayOff: 'nextWorkingDay',
      },
    ],
    obligations: [of('below', 'cell', below), of('above', 'baseOrganisation', above)],
  };
};
const after = (value: number): DueRule => ({
  type: 'afterEvent',
  events: { allOf: ['GUIDANCE'] },
  offset: { value, unit: 'workingDay' },
});
const monthly = (day: number): DueRule => ({ type: 'every', period: 'month', day, dayOff: 'nextWorkingDay' });

type Row = [name: string, below: DueRule, above: DueRule, days: string[]];
const ROWS: Row[] = [
  ['two working days apart', after(3), after(5), []],
  ['on one day', after(5), after(5), ['2026-03-09']],
  ['the other way round', after(7), after(5), ['2026-03-11']],
  [
    'each time, on the day that the office has set for both',
    { type: 'eachEvent', event: 'AGAIN' },
    { type: 'eachEvent', event: 'AGAIN' },
    ['2026-05-11'],
  ],
  [
    'each time, in fewer days than those above',
    { type: 'eachEvent', event: 'AGAIN', offset: { value: 2, unit: 'workingDay' } },
    { type: 'eachEvent', event: 'AGAIN' },
    [],
  ],
  [
    'each time, in more days than those above',
    { type: 'eachEvent', event: 'AGAIN', offset: { value: 7, unit: 'workingDay' } },
    { type: 'eachEvent', event: 'AGAIN' },
    ['2026-05-13'],
  ],
  [
    'a quarter of a report term, and one by the calendar after it',
    { type: 'reportTerm', term: 'state' },
    { type: 'every', period: 'quarter', day: 28 },
    [],
  ],
  [
    'a quarter of a report term, and one by the calendar before it',
    { type: 'reportTerm', term: 'state' },
    { type: 'every', period: 'quarter', day: 16 },
    ['2025-12-22', '2026-03-20', '2026-06-22', '2026-09-21', '2026-12-21'],
  ],
  // A Saturday or Sunday the 18th becomes the Monday on which the other is due too; on weekdays all is well.
  [
    'a day apart that days off take away',
    monthly(18),
    monthly(19),
    ['2026-01-19', '2026-04-20', '2026-07-20', '2026-10-19'],
  ],
];

describe('a report of cells and one of those above, due', () => {
  test.each(ROWS)('%s', (_, below, above, days) => {
    const found = reportsOutOfOrder(draft(below, above), organisation, ISSUED_ON);
    expect(found.map(({ on }) => on)).toEqual(days);
    for (const one of found) expect(one).toMatchObject({ type: 'reportNotBefore', units: ['CB1', 'CB2'] });
  });

  test.each(ROWS.filter(([name]) => !name.startsWith('each')))(
    '%s: rehearsed, the same',
    (_, below, above) => {
      const directive = draft(below, above);
      const from = instantAt(ISSUED_ON, '09:00');
      const rehearsal = rehearse(directive, organisation, {
        from,
        behaviours: assumeEvents(directive, from),
      });
      const rehearsed = conflictsIn(rehearsal, directive).filter(({ type }) => type === 'reportNotBefore');
      expect(reportsOutOfOrder(directive, organisation, ISSUED_ON)).toEqual(rehearsed);
    },
  );
});

test('what members report for themselves, and reviews of a year, wait for nobody', () => {
  expect(reportsOutOfOrder(draft(after(7), after(5), { perMember: true }), organisation, ISSUED_ON)).toEqual(
    [],
  );
  const year = draft(monthly(25), monthly(5), { kind: 'yearEndReview' });
  expect(reportsOutOfOrder(year, organisation, ISSUED_ON)).toEqual([]);
});
