import { describe, expect, test } from 'vitest';
import { smallDirective, smallOrganisation } from '../../test/audit/small-directive.ts';
import { cellAfter, cellBrief, type Dated } from '../../test/rehearsal/cell.ts';
import {
  at,
  factsOf,
  hearing,
  type Lived,
  news,
  officer,
  opened,
  reviewer,
} from '../../test/rehearsal/given.ts';
import { handOnAll } from '../rehearsal/carry-over.ts';
import { beginRehearsal, play } from '../rehearsal/rehearse.ts';
import type { CarryPair, NewsBody } from '../rollout/news.ts';
import { type CarriedWork, workHandedOn } from './carry-over.ts';
import { receiveWork } from './decide.ts';
import { evolve } from './evolve.ts';

const pair = (from: string, to: string, more: Partial<CarryPair> = {}): CarryPair => ({
  from,
  title: `Việc ${from}`,
  to,
  toTitle: `Việc mới ${to}`,
  ...more,
});
const superseded = (pairs: CarryPair[]): NewsBody => ({
  type: 'DirectiveClosed',
  reason: 'có kế hoạch mới',
  ending: {
    how: 'superseded',
    approver: 'Ban Thường vụ',
    paper: { number: '30-QĐ/ĐU', date: '2025-12-08' },
    by: { directive: 'n', number: '30-KH/ĐU', title: 'Kế hoạch mới' },
    carries: { number: '22-KH/ĐU', title: 'Kế hoạch cũ', pairs },
  },
});
const entry = { on: '2025-12-05' };
/** Half done: numbers noted, one paper handed in, one handed in and returned. */
const noted = { on: '2025-12-02' };
const PAST: Dated[] = [
  ['2025-12-02', { act: 'noteProgress', by: officer, step: 'C/once', entry: noted, done: 30, of: 50 }],
  ['2025-12-02', { act: 'noteProgress', by: officer, step: 'C/once', entry: noted, done: 35, of: 50 }],
  ['2025-12-05', { act: 'submit', by: officer, step: 'P/once', entry }],
  ['2025-12-05', { act: 'carryOutTask', by: officer, step: 'T/once', entry }],
  ['2025-12-06', { act: 'return', by: reviewer, step: 'T/once', reason: 'thiếu biên bản' }],
];
const NEWS = news(1, superseded([pair('C', 'C'), pair('P', 'P'), pair('T', 'G'), pair('M', 'M')]));
const ended = () => hearing(cellAfter(PAST), NEWS, at('2025-12-08'));
const successor = () => opened(cellBrief({ directive: 'n' }), at('2025-12-01'));
const receiving = (unit: Lived, work: CarriedWork): Lived & { facts: ReturnType<typeof factsOf> } => {
  const events = receiveWork(unit.state, work, { now: at('2025-12-08'), brief: unit.brief });
  return { ...unit, state: events.reduce(evolve, unit.state), facts: factsOf(events) };
};
const handedOn = (unit: Lived, item = NEWS): CarriedWork => {
  const work = workHandedOn(unit.state, unit.brief, item);
  if (!work) throw new Error('nothing is handed on');
  return work;
};

describe('a unit whose directive is superseded', () => {
  test('ends every open step, and says where those go on that have begun and are asked for again', () => {
    const { state } = ended();
    expect(new Set(Object.values(state.steps).map(({ status }) => status))).toEqual(new Set(['cancelled']));
    const goes = Object.values(state.steps).filter(({ carriedTo }) => carriedTo);
    expect(goes.map(({ id }) => id).sort()).toEqual(['C/once', 'M/2025-12', 'P/once', 'T/once']);
    expect(state.steps['T/once']?.carriedTo).toEqual({
      directive: 'n',
      number: '30-KH/ĐU',
      obligation: 'G',
      title: 'Việc mới G',
    });
    // January's meeting has not begun: nothing of it goes on.
    expect(state.steps['M/2026-01']).toMatchObject({ status: 'cancelled' });
    expect(state.steps['M/2026-01']).not.toHaveProperty('carriedTo');
  });
  test('keeps the list of what goes on out of its own close', () => {
    const close = factsOf(ended().heard).at(-1);
    expect(close).toMatchObject({ type: 'UnitClosed', ending: { by: { directive: 'n' } } });
    expect(JSON.stringify(close)).not.toContain('carries');
  });
  test('hands on numbers, how often it handed in, and that it lay with a reviewer', () => {
    const { items, to } = handedOn(ended());
    expect(to).toBe('n');
    const of = (step: string) => items.find(({ from }) => from.step === step);
    expect(of('C/once')).toMatchObject({
      from: { directive: 'd', number: '22-KH/ĐU', name: 'Kế hoạch cũ', title: 'Việc C' },
      progress: { notes: 2, done: 35, of: 50 },
    });
    expect(of('C/once')).not.toHaveProperty('attempts');
    expect(of('P/once')).toMatchObject({ attempts: 1, submitted: true });
    expect(of('T/once')).toMatchObject({ attempts: 1 });
    expect(of('T/once')).not.toHaveProperty('submitted');
  });
  test('which has nothing to go on with ends as it would', () => {
    const item = news(1, superseded([pair('C', 'C', { except: ['CB'] })]));
    const lived = hearing(cellAfter(PAST), item, at('2025-12-08'));
    expect(lived.state.steps['C/once']).not.toHaveProperty('carriedTo');
    expect(workHandedOn(lived.state, lived.brief, item)).toBeNull();
    const plain = news(1, { type: 'DirectiveClosed', reason: 'hết đợt' });
    expect(workHandedOn(lived.state, lived.brief, plain)).toBeNull();
  });
});

describe('the same unit under the directive that takes its place', () => {
  test('links each to the step that goes on with it, whose own clock runs as it did', () => {
    const before = successor();
    const { state, facts } = receiving(before, handedOn(ended()));
    expect(facts.map((fact) => fact.type)).toEqual(Array(4).fill('WorkCarriedOver'));
    expect(state.steps['C/once']).toMatchObject({
      status: 'open',
      deadline: before.state.steps['C/once']?.deadline,
      rung: before.state.steps['C/once']?.rung,
      progress: { done: 35, of: 50 },
      carriedFrom: [{ directive: 'd', step: 'C/once' }],
    });
    expect(state.steps['G/2025']?.carriedFrom).toMatchObject([{ step: 'T/once' }]);
    expect(state.steps['M/2025-12']?.carriedFrom).toMatchObject([{ step: 'M/2025-12' }]);
    expect(state.steps['M/2026-01']).not.toHaveProperty('carriedFrom');
  });
  test('told again it does nothing', () => {
    const work = handedOn(ended());
    const once = receiving(successor(), work);
    expect(receiving(once, work).facts).toEqual([]);
  });
  test('numbers that it has noted itself stand', () => {
    const note: Dated = [
      '2025-12-06',
      { act: 'noteProgress', by: officer, step: 'C/once', entry: { on: '2025-12-06' }, done: 40, of: 50 },
    ];
    const { state } = receiving(cellAfter([note], { directive: 'n' }), handedOn(ended()));
    expect(state.steps['C/once']).toMatchObject({ progress: { done: 40, notes: 1 } });
    expect(state.steps['C/once']?.carriedFrom).toHaveLength(1);
  });
  test('where the period is another, the step that is due first goes on; where none is open, none does', () => {
    const work = handedOn(ended());
    const [item] = work.items;
    if (!item) throw new Error('something is handed on');
    const later = receiving(successor(), { ...work, items: [{ ...item, to: 'M', occurrence: '2024-12' }] });
    expect(later.facts).toMatchObject([{ step: 'M/2025-12' }]);
    expect(receiving(successor(), { ...work, items: [{ ...item, to: 'khac' }] }).facts).toEqual([]);
  });
  test('that has closed meanwhile takes nothing', () => {
    const closed = hearing(successor(), news(1, { type: 'DirectiveClosed', reason: 'x' }), at('2025-12-07'));
    expect(receiving(closed, handedOn(ended())).facts).toEqual([]);
  });
});

test('rehearsed side by side, the whole tree goes on under the other directive', () => {
  const tree = smallOrganisation();
  const [old, other] = ['cu', 'n'].map((id) =>
    beginRehearsal(smallDirective(id), tree, { from: at('2025-11-13', '09:00') }),
  );
  if (!old || !other) throw new Error('two were begun');
  const by = { post: 'DB1-CB', unit: 'DB1', role: 'officer' } as const;
  play(old, {
    at: at('2025-12-05'),
    unit: 'DB1',
    act: { id: 'a', by, act: 'submit', step: 'P1/once', entry },
  });
  play(old, {
    at: at('2025-12-08'),
    rollout: {
      id: 'b',
      by: { post: 'DU-CB', unit: 'DU', role: 'office' },
      act: 'supersedeDirective',
      successor: { directive: 'n', number: '30-KH/ĐU', title: 'Kế hoạch mới' },
      carries: { number: '22-KH/ĐU', title: 'Kế hoạch cũ', pairs: [pair('P1', 'P1')] },
      reason: 'có kế hoạch mới',
      approver: 'Ban Thường vụ',
      paper: { number: '30-QĐ/ĐU', date: '2025-12-08' },
    },
  });
  handOnAll(old, other, at('2025-12-08'));
  const carried = [...other.units].flatMap(([code, { events }]) =>
    events.flatMap(({ fact }) => (fact.type === 'WorkCarriedOver' ? [{ code, ...fact }] : [])),
  );
  expect(carried).toMatchObject([
    { code: 'DB1', step: 'P1/once', attempts: 1, submitted: true },
    { code: 'DB2', step: 'P1/once' },
  ]);
  expect(old.units.get('DB1')?.state).toMatchObject({ closed: true });
});
