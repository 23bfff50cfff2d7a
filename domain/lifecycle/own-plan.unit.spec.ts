import { describe, expect, test } from 'vitest';
import { cellAfter, cellBrief } from '../../test/rehearsal/cell.ts';
import {
  at,
  briefWith,
  doing,
  factsOf,
  having,
  hearing,
  type Lived,
  news,
  office,
  officer,
  opened,
  paper,
  reviewer,
  until,
} from '../../test/rehearsal/given.ts';
import { reorganising } from '../../test/rehearsal/passing.ts';
import type { PlanLine } from '../directive/own-plan.ts';
import type { NewsBody } from '../rollout/news.ts';
import { briefAfter, briefNow } from './brief-now.ts';
import { receivePlan } from './decide.ts';
import type { UnitEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { type PlanNews, toldTo } from './own-plan.ts';
import type { PlanInForce } from './state.ts';

const train: PlanLine = {
  label: 'I.1',
  title: 'Tập huấn',
  to: 'all',
  due: { type: 'on', date: '2026-01-20' },
};
const report: PlanLine = {
  label: 'II',
  title: 'Báo cáo tháng',
  to: ['X1'],
  due: { type: 'every', period: 'month', day: 25 },
  product: 'báo cáo',
  answers: 'R',
};
const own: PlanLine = { label: 'III', title: 'Tự rà soát', to: [], due: { type: 'none' }, answers: 'T' };
const entry = { on: '2025-12-01', paper };

const submitting = (lines: PlanLine[]) => ({
  act: 'submit' as const,
  by: officer,
  step: 'P/once',
  entry,
  lines,
});
const accepting = { act: 'accept' as const, by: reviewer, step: 'P/once' };
const types = (facts: { type: string }[]) => facts.map(({ type }) => type);

describe('a plan comes into force', () => {
  test('once it is accepted, and not before', () => {
    const handedIn = doing(cellAfter([]), submitting([train, report]), at('2025-12-01'));
    expect(types(handedIn.facts)).toEqual(['Submitted']);
    expect(handedIn.unit.state.plans).toBeUndefined();
    const accepted = doing(handedIn.unit, accepting, at('2025-12-02'));
    expect(types(accepted.facts)).toEqual(['Accepted', 'PlanCameIntoForce']);
    expect(accepted.unit.state.plans).toEqual([
      { number: 1, step: 'P/once', at: at('2025-12-02'), by: reviewer, lines: [train, report], paper },
    ]);
  });
  test('returned, it asks nobody; what is handed in again takes its place', () => {
    const returned = cellAfter([
      ['2025-12-01', submitting([train])],
      ['2025-12-02', { act: 'return', by: reviewer, step: 'P/once', reason: 'thiếu' }],
    ]);
    expect(returned.state.plans).toBeUndefined();
    const again = having(
      having(returned, submitting([report]), at('2025-12-03')),
      accepting,
      at('2025-12-04'),
    );
    expect(again.state.plans?.map(({ lines }) => lines)).toEqual([[report]]);
  });
  test('of lines that ask nobody there is nothing to tell', () => {
    const { facts, unit } = doing(
      having(cellAfter([]), submitting([own]), at('2025-12-01')),
      accepting,
      at('2025-12-02'),
    );
    expect(types(facts)).toEqual(['Accepted']);
    expect(unit.state.steps['P/once']?.plan?.lines).toEqual([own]);
  });
  test('accepted, it is not handed in again', () => {
    const accepted = having(
      having(cellAfter([]), submitting([train]), at('2025-12-01')),
      accepting,
      at('2025-12-02'),
    );
    expect(doing(accepted, submitting([report]), at('2025-12-03')).refusal).toBe('ALREADY_ACCEPTED');
  });
  test('at once where the directive says so; a corrected one takes its place, the same again says nothing', () => {
    const atOnce = opened(cellBrief({ plansAtOnce: true }));
    const first = doing(atOnce, submitting([train, report]), at('2025-12-01'));
    expect(types(first.facts)).toEqual(['Submitted', 'PlanCameIntoForce']);
    const returned = having(
      first.unit,
      { act: 'return', by: reviewer, step: 'P/once', reason: 'thiếu' },
      at('2025-12-02'),
    );
    const second = doing(returned, submitting([train]), at('2025-12-03'));
    expect(types(second.facts)).toEqual(['Submitted', 'PlanCameIntoForce']);
    expect(types(doing(second.unit, accepting, at('2025-12-04')).facts)).toEqual(['Accepted']);
    expect(second.unit.state.plans?.map(({ number, lines }) => [number, lines.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    const bare = doing(returned, { ...submitting([]), lines: [] }, at('2025-12-03'));
    expect(bare.unit.state.plans?.at(-1)?.lines).toEqual([]);
  });
  test('with nobody above, when it is entered', () => {
    const root = opened(
      briefWith([{ id: 'P', kind: 'plan', due: { type: 'on', date: '2025-12-12' } }], { ancestors: [] }),
    );
    const { facts } = doing(root, submitting([train]), at('2025-12-01'));
    expect(types(facts)).toEqual(['Submitted', 'Accepted', 'PlanCameIntoForce']);
  });
});

const inForce = (number: number, lines: PlanLine[]): PlanInForce => ({
  number,
  step: 'P/once',
  at: at('2025-12-02'),
  by: reviewer,
  lines,
  paper,
});

describe('each subordinate is told', () => {
  test('its own lines', () => {
    const plan = inForce(1, [train, report, own]);
    expect(toldTo('X1', 'CB', plan, [plan])?.lines).toEqual([train, report]);
    expect(toldTo('X2', 'CB', plan, [plan])?.lines).toEqual([train]);
  });
  test('nothing where no line is its own, unless an earlier version had one', () => {
    const plans = [inForce(1, [report]), inForce(2, [{ ...report, to: ['X2'] }])];
    const [first, second] = plans as [PlanInForce, PlanInForce];
    expect(toldTo('X2', 'CB', first, plans)).toBeNull();
    expect(toldTo('X1', 'CB', second, plans)?.lines).toEqual([]);
    expect(toldTo('X3', 'CB', second, plans)).toBeNull();
  });
});

/** Cell CB under base organisation DB, whose plan it hears. */
const from = (number: number, lines: PlanLine[], step = 'P/once'): PlanNews => ({
  ...inForce(number, lines),
  step,
  from: 'DB',
});
const told = (unit: Lived, plan: PlanNews, now = at('2025-12-02')): Lived & { heard: UnitEvent[] } => {
  const lived = until(unit, now);
  const heard = receivePlan(lived.state, plan, { now, brief: lived.brief });
  return { ...lived, heard, state: heard.reduce(evolve, lived.state), events: [...lived.events, ...heard] };
};
const T: Parameters<typeof briefWith>[0] = [
  { id: 'T', kind: 'task', due: { type: 'on', date: '2026-02-10' } },
];
const cell = () => opened(briefWith(T));
const lines = ({ state }: Lived) =>
  Object.values(state.steps).map(({ id, status, deadline }) => `${id} ${status} ${deadline?.date ?? '-'}`);

describe('a subordinate', () => {
  test('gets a step for each line, which names its source and goes to the superior', () => {
    const unit = told(cell(), from(1, [{ ...train, product: 'danh sách', answers: 'T' }]));
    expect(types(factsOf(unit.heard))).toEqual(['PlanReceived', 'StepsPlanned']);
    expect(unit.heard[0]?.by).toEqual(reviewer);
    expect(unit.state.steps['_KH~DB~1~I.1/once']).toMatchObject({
      title: 'Tập huấn',
      kind: 'task',
      status: 'open',
      opensOn: '2025-12-02',
      closes: 'reviewed',
      reviewers: ['DB'],
      deadline: { date: '2026-01-20', because: { rule: 'on', date: '2026-01-20' } },
      given: { unit: 'DB', plan: 'P/once', label: 'I.1', paper, product: 'danh sách', answers: 'T' },
    });
  });
  test('of a period gets the periods from then on, and those of the next year at its turn', () => {
    const unit = until(told(cell(), from(1, [{ ...report, to: 'all' }])), at('2026-01-02'));
    const mine = lines(unit).filter((line) => line.startsWith('_KH'));
    expect(mine.slice(0, 3)).toEqual([
      '_KH~DB~1~II/2025-12 open 2025-12-25',
      '_KH~DB~1~II/2026-01 open 2026-01-25',
      '_KH~DB~1~II/2026-02 open 2026-02-25',
    ]);
    expect(mine).toHaveLength(13);
  });
  test('hears a plan once', () => {
    const unit = told(cell(), from(1, [train]));
    expect(told(unit, from(1, [train])).heard).toEqual([]);
  });
  test('that has ended or whose directive is closed hears nothing', () => {
    const unit = hearing(cell(), news(1, { type: 'DirectiveClosed', reason: 'hết hạn' }), at('2025-12-01'));
    expect(told(unit, from(1, [train])).heard).toEqual([]);
  });
  test('keeps what a corrected plan asks as before; the rest is cancelled or asked anew', () => {
    const before = told(cell(), from(1, [train, { ...report, to: 'all' }, { ...own, to: 'all' }]));
    const moved: PlanLine = { ...train, due: { type: 'on', date: '2026-02-20' } };
    const unit = told(before, from(2, [moved, { ...own, to: 'all' }]), at('2025-12-10'));
    expect(lines(unit)).toEqual([
      'T/once open 2026-02-10',
      '_KH~DB~1~I.1/once cancelled 2026-01-20',
      '_KH~DB~1~II/2025-12 cancelled 2025-12-25',
      '_KH~DB~1~II/2026-01 cancelled 2026-01-25',
      '_KH~DB~1~III/once open -',
      '_KH~DB~2~I.1/once open 2026-02-20',
    ]);
    expect(factsOf(unit.heard)).toContainEqual({
      type: 'Cancelled',
      step: '_KH~DB~1~I.1/once',
      reason: 'planCorrected',
    });
    // A third version still knows what the first one asked.
    expect(lines(told(unit, from(3, []), at('2025-12-11'))).filter((line) => line.includes(' open'))).toEqual(
      ['T/once open 2026-02-10'],
    );
  });
  test('has the plans of other steps beside each other', () => {
    const unit = told(told(cell(), from(1, [train])), from(2, [train], 'P/x1'), at('2025-12-10'));
    expect(lines(unit).filter((line) => line.includes(' open'))).toHaveLength(3);
  });
  test('does it in the superior’s hands, and its clock stands still with all others', () => {
    const stopped: NewsBody = {
      type: 'ClocksStopped',
      suspension: 1,
      from: '2025-12-10',
      until: '2025-12-19',
      reason: 'bão',
      path: ['DU'],
      branch: true,
    };
    const unit = told(cell(), from(1, [train]));
    const still = hearing(unit, news(1, stopped), at('2025-12-10'));
    expect(still.state.steps['_KH~DB~1~I.1/once']?.deadline?.date).toBe('2026-01-30');
    const step = '_KH~DB~1~I.1/once';
    const done = having(unit, { act: 'carryOutTask', by: officer, step, entry }, at('2025-12-05'));
    const accepted = having(done, { act: 'accept', by: reviewer, step }, at('2025-12-08'));
    expect(accepted.state.steps[step]).toMatchObject({ status: 'accepted', onTime: true });
  });
});

describe('the brief by the state and by the events alone agree', () => {
  const moved = (number: number, superior: string): NewsBody =>
    reorganising({ kind: 'move', reorganisation: `r${number}`, lines: { CB: [superior, 'DU'] } });
  const amended: NewsBody = {
    type: 'DirectiveAmended',
    amendment: 1,
    reason: 'sát thực tế',
    approver: 'Ban Thường vụ',
    records: { events: {}, periodic: [] },
    occurred: {},
    part: { obligations: [{ ...briefWith(T).obligations[0], id: 'A' } as never], dropped: [] },
  };
  test.each([
    ['before a move', ['plan', 'DB2']],
    ['after a move', ['DB2', 'plan']],
    ['between two moves', ['DB2', 'plan', 'DB3']],
    ['before an amendment', ['plan', 'amended']],
    ['after an amendment', ['amended', 'plan']],
    ['amidst all', ['DB2', 'plan', 'amended', 'DB3', 'plan', 'DB4']],
  ])('%s', (_, happenings) => {
    let unit = cell();
    for (const [i, what] of happenings.entries()) {
      const now = at('2025-12-05', `1${i}:00`);
      const [superior = 'DB'] = briefNow(unit.brief, unit.state).ancestors;
      unit =
        what === 'plan'
          ? told(unit, { ...from(i + 1, [train]), from: superior }, now)
          : hearing(unit, news(i + 1, what === 'amended' ? amended : moved(i + 1, what)), now);
    }
    const byState = briefNow(unit.brief, unit.state);
    expect(briefAfter(unit.brief, unit.events)).toEqual(byState);
    const last = byState.obligations.filter(({ given }) => given).at(-1);
    expect(last?.reviewers).toEqual([byState.ancestors[0]]);
  });
});

test('whoever speaks for the office may enter a plan that came on paper', () => {
  const { facts } = doing(
    cellAfter([]),
    { ...submitting([train]), by: { ...office, onBehalfOf: 'CB' } },
    at('2025-12-01'),
  );
  expect(types(facts)).toEqual(['Submitted']);
});
