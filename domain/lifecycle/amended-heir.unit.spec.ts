/** Work taken over follows an amendment as it would have where it was asked first. */
import { describe, expect, test } from 'vitest';
import {
  at,
  briefWith,
  factsOf,
  having,
  hearing,
  type Lived,
  news,
  officer,
  opened,
} from '../../test/rehearsal/given.ts';
import { ENDED, passed } from '../../test/rehearsal/passing.ts';
import { briefAt } from '../directive/brief.ts';
import { amendedPlace } from '../directive/brief-part.ts';
import { amended, type DirectiveChange } from '../directive/change.ts';
import type { Directive, Obligation } from '../directive/directive.ts';
import type { DueRule } from '../directive/due-rule.ts';
import type { Place } from '../organisation/place.ts';
import { type Heirs, partWithTakenOver, takeoversIn } from './amended-heir.ts';

const NOW = at('2025-12-15');
const on = (date: string): DueRule => ({ type: 'on', date });
const monthly = (day: number): DueRule => ({ type: 'every', period: 'month', day });
/** Asked of CB alone, and what CB9 is asked of its own. */
const asked = (due: DueRule, over: Partial<Obligation> = {}): Obligation => ({
  id: 'T',
  kind: 'task',
  title: 'Việc của CB',
  lead: { units: ['CB'] },
  due,
  ...over,
});
const OWN = asked(on('2026-01-30'), { id: 'W', lead: { units: ['CB9', 'CB8'] } });
const directiveWith = (obligations: Obligation[]) =>
  ({
    id: 'd',
    issuer: 'DU',
    issuedOn: '2025-11-13',
    term: { from: '2025-11-13', to: '2026-12-31' },
    followedBy: null,
    defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
    ladders: briefWith([]).ladders,
    events: [],
    phases: [{ code: 'II', name: 'Đợt II', from: { date: '2025-11-14' }, to: { date: '2026-03-31' } }],
    obligations,
  }) as unknown as Directive;
const place = (code: string): Place => ({
  unit: { code, name: code, kind: 'cell', parent: 'DB', tags: [], mailbox: 'x@mau.example' },
  ancestors: ['DB', 'DU'],
  hasSubordinates: false,
  below: [],
  members: [],
});
interface Amending {
  lived?: (unit: Lived) => Lived;
  /** Who takes over from whom, after CB: the last one hears of the amendment. */
  heirs?: string[];
}
const amending = (
  obligations: Obligation[],
  change: DirectiveChange,
  { lived = (unit) => unit, heirs = ['CB9'] }: Amending = {},
) => {
  const before = directiveWith(obligations);
  const after = amended(before, change);
  const calendar = { version: 'v', off: [], work: [] };
  const begun = (code: string) => opened(briefAt(before, calendar, place(code)));
  const takeovers: Heirs['takeovers'] = new Map();
  const heir = heirs.reduce(
    (from, code, i) => {
      const unit = passed(from, begun(code), i + 1).heir;
      takeovers.set(code, takeoversIn(unit.events));
      return unit;
    },
    lived(begun('CB')),
  );
  const { code } = place(heir.brief.unit).unit;
  const own = amendedPlace(before, after, place(code)).part;
  const part = partWithTakenOver({ before, after }, place(code), own, { takeovers, placeOf: place });
  const body = {
    type: 'DirectiveAmended' as const,
    amendment: 1,
    reason: 'sát thực tế',
    approver: 'Ban Thường vụ',
    records: { events: {}, periodic: [] },
    occurred: {},
    ...(part ? { part } : {}),
  };
  const unit = hearing(heir, news(9, body), NOW);
  return { own, part, facts: factsOf(unit.heard), unit };
};
const dates = ({ state }: Lived) =>
  Object.values(state.steps).map(({ id, status, deadline }) => `${id} ${status} ${deadline?.date ?? '-'}`);

describe('an heir of whom the amended task was never asked', () => {
  const before = asked(on('2025-12-20'));
  // biome-ignore format: one change a row
  test.each<[string, DirectiveChange, string]>([
    ['a date moves, and its deadline says by which amendment', { change: [asked(on('2026-01-15'))] }, 'T/once@CB open 2026-01-15'],
    ['it is dropped', { drop: ['T'] }, 'T/once@CB cancelled 2025-12-20'],
    ['it is asked of others from now on', { change: [asked(on('2025-12-20'), { lead: { units: ['CB8'] } })] }, 'T/once@CB cancelled 2025-12-20'],
  ])('%s', (_, change, expected) => {
    const { own, facts, unit } = amending([before], change);
    expect(own).toBeNull();
    expect(dates(unit)).toEqual([expected]);
    const step = unit.state.steps['T/once@CB'];
    const isMoved = step?.status === 'open';
    expect(step?.deadline?.amendment).toBe(isMoved ? 1 : undefined);
    expect(facts.map(({ type }) => type)).toEqual(['DirectiveAmended', isMoved ? 'DeadlineSet' : 'Cancelled']);
    if (!isMoved) expect(facts[1]).toMatchObject({ reason: 'sát thực tế', amendment: 1 });
  });

  test('what the old unit had done is not asked again', () => {
    const done = (unit: Lived) =>
      having(
        unit,
        { act: 'carryOutTask', by: officer, step: 'T/once', entry: { on: ENDED } },
        at(ENDED, '09:00'),
      );
    const recorded = asked(on('2025-12-20'), { kind: 'study' });
    const studied = (unit: Lived) =>
      having(
        unit,
        { act: 'recordStudy', by: officer, step: 'T/once', entry: { on: ENDED }, invited: 9, present: 9 },
        at(ENDED, '09:00'),
      );
    for (const [one, lived] of [
      [recorded, studied],
      [asked(on('2025-12-20'), { closes: 'recorded' }), done],
    ] as const) {
      const { unit } = amending([one], { change: [{ ...one, due: on('2026-01-15') }] }, { lived });
      expect(dates(unit)).toEqual([]);
    }
  });

  test('of periods those to come move, and none is asked twice', () => {
    const { unit } = amending([asked(monthly(25))], { change: [asked(monthly(20))] });
    expect(dates(unit)).toEqual([
      'T/2025-11@CB open 2025-11-20',
      'T/2025-12@CB open 2025-12-20',
      'T/2026-01@CB open 2026-01-20',
    ]);
  });

  test('what it lacks begins with the periods that are still to begin', () => {
    const quarterly = asked({ type: 'every', period: 'quarter', day: 20 });
    const { unit } = amending([quarterly], { change: [asked(monthly(20))] });
    expect(dates(unit)).toEqual([
      'T/2025-Q4@CB cancelled 2025-12-20',
      'T/2026-Q1@CB cancelled 2026-03-20',
      'T/2026-01 open 2026-01-20',
    ]);
  });

  test('the phase moves in which it is due', () => {
    const phases = [{ code: 'II', name: 'Đợt II', from: { date: '2025-11-14' }, to: { date: '2026-04-30' } }];
    const within = asked({ type: 'within', phase: 'II' });
    const { unit, own } = amending([within], { phases });
    expect(own).toBeNull();
    expect(dates(unit)).toEqual(['T/once@CB open 2026-04-30']);
  });

  test('it was taken over twice: the last one hears of it', () => {
    const { unit } = amending([before], { change: [asked(on('2026-01-15'))] }, { heirs: ['CB7', 'CB9'] });
    expect(dates(unit)).toEqual(['T/once@CB@CB7 open 2026-01-15']);
  });
});

describe('an heir that is asked something of its own', () => {
  test('hears of both in one', () => {
    const change = { change: [{ ...OWN, due: on('2026-02-10') }, asked(on('2026-01-15'))] };
    const { facts, unit } = amending([asked(on('2025-12-20')), OWN], change);
    expect(facts.map(({ type }) => type)).toEqual(['DirectiveAmended', 'DeadlineSet', 'DeadlineSet']);
    expect(dates(unit).sort()).toEqual(['T/once@CB open 2026-01-15', 'W/once open 2026-02-10']);
  });
  test('hears nothing where neither differs', () => {
    const { part, facts } = amending([asked(on('2025-12-20')), OWN], {
      add: [asked(on('2026-01-15'), { id: 'X', lead: { units: ['CB8'] } })],
    });
    expect([part, facts]).toEqual([null, []]);
  });
});
