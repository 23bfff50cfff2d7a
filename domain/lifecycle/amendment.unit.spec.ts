import { describe, expect, test } from 'vitest';
import {
  at,
  briefWith,
  doing,
  factsOf,
  having,
  hearing,
  type Lived,
  news,
  officer,
  opened,
  until,
} from '../../test/rehearsal/given.ts';
import { reorganising } from '../../test/rehearsal/passing.ts';
import type { UnitBrief } from '../directive/brief.ts';
import { type BriefPart, partBetween } from '../directive/brief-part.ts';
import type { DueRule } from '../directive/due-rule.ts';
import type { DirectiveAmended } from '../rollout/news.ts';
import { briefAfter, briefNow } from './brief-now.ts';
import type { UnitFact } from './events.ts';

type Asked = Parameters<typeof briefWith>[0];
const task = (due: DueRule, id = 'T') => ({ id, kind: 'task' as const, due });
const on = (date: string): DueRule => ({ type: 'on', date });
const monthly = (day: number): DueRule => ({ type: 'every', period: 'month', day });
const NOW = at('2025-12-01');

const told = (
  number: number,
  part: BriefPart | null,
  occurred: DirectiveAmended['occurred'] = {},
): ReturnType<typeof news> => ({
  ...news(number, {
    type: 'DirectiveAmended',
    amendment: number,
    reason: 'sát thực tế',
    approver: 'Ban Thường vụ',
    records: { events: {}, periodic: [] },
    occurred,
    ...(part ? { part } : {}),
  }),
  at: NOW,
});

/** The unit under `before` hears on 1 December that it is `after`. */
const amending = (
  before: Asked,
  after: Asked,
  {
    over = {},
    lived = (unit: Lived) => unit,
    occurred = {},
  }: {
    over?: Partial<UnitBrief>;
    lived?: (unit: Lived) => Lived;
    occurred?: DirectiveAmended['occurred'];
  } = {},
): { facts: UnitFact[]; unit: Lived } => {
  const brief = briefWith(before);
  const part = partBetween(brief, briefWith(after, over));
  const unit = hearing(lived(opened(brief)), told(1, part, occurred), NOW);
  return { facts: factsOf(unit.heard), unit };
};
const stepOf = (unit: Lived, id: string) => unit.state.steps[id];
const dates = ({ state }: Lived) =>
  Object.values(state.steps).map(({ id, status, deadline }) => `${id} ${status} ${deadline?.date ?? '-'}`);

describe('a date', () => {
  test('of a task moves, with a new version that names the amendment', () => {
    const { facts, unit } = amending([task(on('2025-12-10'))], [task(on('2025-12-20'))]);
    expect(facts.map(({ type }) => type)).toEqual(['DirectiveAmended', 'DeadlineSet']);
    expect(stepOf(unit, 'T/once')).toMatchObject({
      version: 2,
      status: 'open',
      deadline: { date: '2025-12-20', amendment: 1, because: { rule: 'on', date: '2025-12-20' } },
    });
  });
  test('of what is done stays', () => {
    const done = (unit: Lived) =>
      having(
        unit,
        { act: 'carryOutTask', by: officer, step: 'T/once', entry: { on: '2025-11-20' } },
        at('2025-11-20'),
      );
    const { facts } = amending([task(on('2025-12-10'))], [task(on('2025-12-20'))], { lived: done });
    expect(facts.map(({ type }) => type)).toEqual(['DirectiveAmended']);
  });
  test('of a period moves for the periods that are still to come; what the new rule knows not is cancelled', () => {
    const { unit } = amending([task(monthly(25))], [task({ type: 'every', period: 'quarter', day: 20 })]);
    expect(dates(unit)).toEqual([
      'T/2025-11 cancelled 2025-11-25',
      'T/2025-12 cancelled 2025-12-25',
      'T/2026-01 cancelled 2026-01-25',
      'T/2025-Q4 open 2025-12-20',
      'T/2026-Q1 open 2026-03-20',
    ]);
  });
  test('that becomes an event waits for it, and starts at once where it had occurred', () => {
    const after: DueRule = {
      type: 'afterEvent',
      events: { allOf: ['A'] },
      offset: { value: 15, unit: 'day' },
    };
    expect(dates(amending([task(on('2025-12-10'))], [task(after)]).unit)).toEqual(['T/once waiting -']);
    const { unit } = amending([task(on('2025-12-10'))], [task(after)], {
      occurred: { A: { on: '2025-11-28' } },
    });
    expect(dates(unit)).toEqual(['T/once open 2025-12-15']);
    expect(unit.state.occurred).toEqual({ A: '2025-11-28' });
  });
  test('is taken away: the step stays without one', () => {
    expect(dates(amending([task(on('2025-12-10'))], [task({ type: 'none' })]).unit)).toEqual([
      'T/once open -',
    ]);
  });
});

describe('scope', () => {
  test('what is dropped is cancelled with the reason, a submission with it', () => {
    const submitted = (unit: Lived) =>
      having(
        unit,
        { act: 'submit', by: officer, step: 'P/once', entry: { on: '2025-11-20' } },
        at('2025-11-20'),
      );
    const plan = {
      id: 'P',
      kind: 'plan' as const,
      due: on('2025-12-10'),
      closes: 'reviewed' as const,
      reviewers: ['DB'],
    };
    const { facts, unit } = amending([plan, task(on('2025-12-10'))], [task(on('2025-12-10'))], {
      lived: submitted,
    });
    expect(facts.at(-1)).toEqual({ type: 'Cancelled', step: 'P/once', reason: 'sát thực tế', amendment: 1 });
    expect(stepOf(unit, 'P/once')).toMatchObject({ status: 'cancelled', was: 'submitted' });
    const act = { act: 'withdraw' as const, by: officer, step: 'P/once' };
    expect(doing(unit, act, at('2025-12-02')).refusal).toBe('ALREADY_CLOSED');
  });
  test('what is added counts from the amendment on, not from the issue', () => {
    const { unit } = amending([task({ type: 'none' })], [task({ type: 'none' }), task(monthly(3), 'N')]);
    expect(dates(unit)).toEqual(['T/once open -', 'N/2025-12 open 2025-12-03', 'N/2026-01 open 2026-01-03']);
    expect(stepOf(unit, 'N/2025-12')?.opensOn).toBe('2025-12-01');
    expect(stepOf(unit, 'N/2025-12')?.deadline?.amendment).toBe(1);
  });
  test('what comes back is owed again with its history', () => {
    const brief = briefWith([task(on('2025-12-10'))]);
    const none = briefWith([]);
    const gone = hearing(opened(brief), told(1, partBetween(brief, none)), NOW);
    const back = hearing(gone, told(2, partBetween(none, brief)), at('2025-12-02'));
    expect(factsOf(back.heard).map(({ type }) => type)).toContain('AskedAgain');
    expect(stepOf(back, 'T/once')).toMatchObject({ status: 'open', deadline: { date: '2025-12-10' } });
  });
  test('a unit that is told only to pass it on decides nothing', () => {
    const unit = opened(briefWith([task(on('2025-12-10'))]));
    expect(hearing(unit, told(1, null), NOW).heard).toEqual([]);
  });
  test('nor does one that was opened by the amended directive', () => {
    const part = partBetween(briefWith([]), briefWith([task(on('2025-12-10'))]));
    const unit = opened(briefWith([task(on('2025-12-10'))], { amended: 1 }));
    expect(hearing(unit, told(1, part), NOW).heard).toEqual([]);
  });
});

describe('the term', () => {
  const LONGER = { term: { from: '2025-11-13', to: '2027-01-31' } };
  test('longer: the turn of the year goes on planning', () => {
    const lived = (brief: UnitBrief) => opened(brief);
    const short = briefWith([task(monthly(25))], { term: { from: '2025-11-13', to: '2025-12-31' } });
    const before = until(lived(short), at('2026-01-02'));
    expect(Object.keys(before.state.steps)).toEqual(['T/2025-11', 'T/2025-12']);
    const part = partBetween(short, briefWith([task(monthly(25))], LONGER));
    const after = until(hearing(lived(short), told(1, part), NOW), at('2027-01-02'));
    expect(Object.keys(after.state.steps)).toHaveLength(15);
  });
  test('shorter: what lies beyond is cancelled', () => {
    const over = { term: { from: '2025-11-13', to: '2025-12-31' } };
    expect(dates(amending([task(monthly(25))], [task(monthly(25))], { over }).unit)).toEqual([
      'T/2025-11 open 2025-11-25',
      'T/2025-12 open 2025-12-25',
      'T/2026-01 cancelled 2026-01-25',
    ]);
  });
});

test('the brief by the events alone is the brief by the state, after amendment, move and amendment', () => {
  const reviewed = { closes: 'reviewed' as const, reviewers: ['DB'] };
  const brief = briefWith([{ ...task(on('2025-12-10')), ...reviewed }]);
  const first = briefWith([
    { ...task(on('2025-12-20')), ...reviewed },
    { ...task({ type: 'none' }, 'B'), ...reviewed },
  ]);
  const one = hearing(opened(brief), told(1, partBetween(brief, first)), NOW);
  const moved = hearing(
    one,
    news(2, reorganising({ kind: 'move', lines: { CB: ['DB2', 'DU'] } })),
    at('2025-12-02'),
  );
  const elsewhere = { closes: 'reviewed' as const, reviewers: ['DB2'] };
  const before = briefWith([{ ...task(on('2025-12-20')), ...elsewhere }]);
  const after = briefWith([
    { ...task(on('2025-12-20')), ...elsewhere },
    { ...task({ type: 'none' }, 'A'), ...elsewhere },
  ]);
  const last = hearing(moved, told(3, partBetween(before, after)), at('2025-12-03'));
  const now = briefNow(brief, last.state);
  expect(briefAfter(brief, last.events)).toEqual(now);
  expect(now.obligations.map(({ id, reviewers }) => `${id} ${reviewers}`)).toEqual([
    'A DB2',
    'B DB2',
    'T DB2',
  ]);
});
