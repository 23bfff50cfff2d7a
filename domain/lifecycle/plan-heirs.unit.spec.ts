/** A new version of an own plan reaches those who took its work over, wherever they stand. */
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
  reviewer,
} from '../../test/rehearsal/given.ts';
import { ENDED, merged, passed } from '../../test/rehearsal/passing.ts';
import type { PlanLine } from '../directive/own-plan.ts';
import type { UnitId } from '../organisation/organisation.ts';
import { briefAfter, briefNow } from './brief-now.ts';
import { receivePlan } from './decide.ts';
import type { UnitEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { heirsIn, passedOn, toldBelow } from './plan-heirs.ts';
import type { PlanInForce } from './state.ts';

const train: PlanLine = { label: 'I', title: 'Tập huấn', to: 'all', due: { type: 'on', date: '2026-01-20' } };
const check: PlanLine = {
  label: 'II',
  title: 'Rà soát',
  to: ['CB'],
  due: { type: 'on', date: '2026-01-30' },
};
const monthly: PlanLine = {
  label: 'III',
  title: 'Báo cáo',
  to: ['CB'],
  due: { type: 'every', period: 'month', day: 25 },
};
const later = <L extends PlanLine>(line: L): PlanLine => ({
  ...line,
  due: { type: 'on', date: '2026-02-27' },
});

/** What DB's plan says, version after version. */
const versions = (...all: PlanLine[][]): PlanInForce[] =>
  all.map((lines, i) => ({
    number: i + 1,
    step: 'P/once',
    at: at('2025-12-02'),
    by: reviewer,
    lines,
    paper: { number: `0${i + 1}-KH/DB`, date: '2025-12-02' },
  }));
interface Tree {
  units: Map<UnitId, Lived>;
  changes: ReturnType<typeof merged>[];
}
const superiorOf = ({ brief, state }: Lived) => briefNow(brief, state).ancestors[0];

/** DB tells those below it its last version, and who has ended passes it on. */
const telling = (tree: Tree, plans: PlanInForce[], now = at('2025-12-15')): Map<UnitId, UnitEvent[]> => {
  const heard = new Map<UnitId, UnitEvent[]>();
  const hear = (code: UnitId, plan: NonNullable<ReturnType<typeof toldBelow>>) => {
    const unit = tree.units.get(code);
    if (!unit) throw new Error(`nobody is ${code}`);
    const events = receivePlan(unit.state, plan, { now, brief: unit.brief });
    heard.set(code, [...(heard.get(code) ?? []), ...events]);
    const after = { ...unit, events: [...unit.events, ...events], state: events.reduce(evolve, unit.state) };
    tree.units.set(code, after);
    for (const to of passedOn(code, after.state, plan)) hear(to.heir, to.plan);
  };
  const below = {
    units: [...tree.units.values()]
      .filter((unit) => superiorOf(unit) === 'DB')
      .map(({ brief }) => brief.unit),
    heirs: heirsIn(tree.changes.map((change, i) => news(i + 1, change))),
  };
  const plan = plans.at(-1);
  for (const unit of below.units) {
    const told = plan && toldBelow(unit, 'DB', plan, plans, below);
    if (told) hear(unit, told);
  }
  return heard;
};
const unit = (code: UnitId, superior: UnitId): Lived =>
  opened(
    briefWith([{ id: 'T', kind: 'task', due: { type: 'on', date: '2026-03-10' } }], {
      unit: code,
      ancestors: [superior, 'DU'],
    }),
  );

/** Asked by the first version, CB ends on 8 December and each of these goes on with the work of the one before. */
const passing = (
  first: PlanLine[],
  heirs: [UnitId, UnitId][],
  lived: (cell: Lived) => Lived = (cell) => cell,
): Tree => {
  const tree: Tree = {
    units: new Map([
      ['CB', unit('CB', 'DB')],
      ...heirs.map(([code, above]) => [code, unit(code, above)] as const),
    ]),
    changes: [],
  };
  telling(tree, versions(first), at('2025-12-02'));
  const cell = tree.units.get('CB');
  if (cell) tree.units.set('CB', lived(cell));
  const line = ['CB', ...heirs.map(([code]) => code)];
  for (const [i, code] of line.slice(1).entries()) {
    const [from, heir] = [tree.units.get(line[i] ?? ''), tree.units.get(code)];
    if (!from || !heir) throw new Error('nobody is there');
    const after = passed(from, heir, i + 1);
    tree.changes.push(merged(from.brief.unit, code, `R${i + 1}`));
    tree.units.set(from.brief.unit, after.ended).set(code, after.heir);
  }
  return tree;
};
const owed = ({ units }: Tree, code: UnitId): string[] =>
  Object.values(units.get(code)?.state.steps ?? {})
    .filter(({ given }) => given)
    .map(({ id, status, deadline }) => `${id} ${status} ${deadline?.date ?? '-'}`)
    .sort();
const ELSEWHERE: [UnitId, UnitId][] = [['CB9', 'DB2']];

describe('an heir elsewhere', () => {
  // biome-ignore format: one version a row
  test.each<[string, PlanLine[], string[]]>([
    ['another day: the old step ends, the new one names the version', [later(check)], ['_KH~DB~1~II/once@CB cancelled 2026-01-30', '_KH~DB~2~II/once open 2026-02-27']],
    ['asked no more', [], ['_KH~DB~1~II/once@CB cancelled 2026-01-30']],
    ['the superior does it itself', [{ ...check, to: [] }], ['_KH~DB~1~II/once@CB cancelled 2026-01-30']],
    ['asked under its number still, whoever is named there now', [{ ...check, to: ['CB3'] }], ['_KH~DB~1~II/once@CB open 2026-01-30']],
  ])('%s', (_, second, expected) => {
    const tree = passing([check], ELSEWHERE);
    telling(tree, versions([check], second));
    expect(owed(tree, 'CB9')).toEqual(expected);
  });

  test('is told whose plan and whose work it is, and answers to its own superior', () => {
    const tree = passing([check], ELSEWHERE);
    const heard = telling(tree, versions([check], [later(check)])).get('CB9') ?? [];
    expect(factsOf(heard).map(({ type }) => type)).toEqual(['PlanReceived', 'Cancelled', 'StepsPlanned']);
    expect(heard[0]?.fact).toMatchObject({
      from: 'DB',
      number: 2,
      heirOf: 'CB',
      superior: 'DB2',
      dropped: ['_KH~DB~1~II'],
    });
    expect(tree.units.get('CB9')?.state.steps['_KH~DB~2~II/once']).toMatchObject({
      reviewers: ['DB2'],
      given: { unit: 'DB', label: 'II', paper: { number: '02-KH/DB' } },
    });
  });

  test('hears nothing where its part is the same, and nothing of what is new in the plan', () => {
    const tree = passing([check], ELSEWHERE);
    expect(telling(tree, versions([check], [check, { ...train, label: 'IV' }])).get('CB9')).toEqual([]);
    expect(owed(tree, 'CB9')).toEqual(['_KH~DB~1~II/once@CB open 2026-01-30']);
  });

  test('is not asked again what the old unit had done', () => {
    const done = (cell: Lived) => {
      const step = '_KH~DB~1~II/once';
      const act = { act: 'carryOutTask' as const, by: officer, step, entry: { on: '2025-12-05' } };
      return having(
        having(cell, act, at('2025-12-05')),
        { act: 'accept', by: reviewer, step },
        at('2025-12-06'),
      );
    };
    const tree = passing([check, train], ELSEWHERE, done);
    telling(tree, versions([check, train], [later(check), later(train)]));
    expect(owed(tree, 'CB9')).toEqual([
      '_KH~DB~1~I/once@CB cancelled 2026-01-20',
      '_KH~DB~2~I/once open 2026-02-27',
    ]);
  });

  test('goes on with a period as it is now', () => {
    const tree = passing([monthly], ELSEWHERE);
    telling(tree, versions([monthly], [{ ...monthly, due: { type: 'every', period: 'month', day: 20 } }]));
    expect(owed(tree, 'CB9')).toEqual([
      '_KH~DB~1~III/2025-12@CB cancelled 2025-12-25',
      '_KH~DB~1~III/2026-01@CB cancelled 2026-01-25',
      '_KH~DB~2~III/2025-12 open 2025-12-20',
      '_KH~DB~2~III/2026-01 open 2026-01-20',
    ]);
  });

  test('of an heir hears it too, and a third version changes what the second had asked', () => {
    const tree = passing([check], [...ELSEWHERE, ['CB7', 'DB3']]);
    telling(tree, versions([check], [later(check)]));
    expect(owed(tree, 'CB7')).toEqual([
      '_KH~DB~1~II/once@CB@CB9 cancelled 2026-01-30',
      '_KH~DB~2~II/once open 2026-02-27',
    ]);
    telling(tree, versions([check], [later(check)], []), at('2025-12-18'));
    expect(owed(tree, 'CB7').filter((line) => line.includes(' open '))).toEqual([]);
  });

  test('told twice, or of an earlier version late, does what the last one says', () => {
    const tree = passing([check], ELSEWHERE);
    const [first, second, third] = [[check], [later(check)], [check]];
    telling(tree, versions(first, second));
    expect(telling(tree, versions(first, second)).get('CB9')).toEqual([]);
    telling(tree, versions(first, second, third));
    expect(telling(tree, versions(first, second)).get('CB9')).toEqual([]);
  });

  test('that has closed hears nothing', () => {
    const tree = passing([check], ELSEWHERE);
    const heir = tree.units.get('CB9');
    if (!heir) throw new Error('nobody is there');
    tree.units.set(
      'CB9',
      hearing(heir, news(9, { type: 'DirectiveClosed', reason: 'hết hạn' }), at(ENDED, '11:00')),
    );
    expect(telling(tree, versions([check], [])).get('CB9')).toEqual([]);
  });

  test('reckons the same by its state and by its events alone', () => {
    const tree = passing([check, monthly], ELSEWHERE);
    telling(tree, versions([check, monthly], [later(check)]));
    const { brief, state, events } = tree.units.get('CB9') as Lived;
    expect(briefAfter(brief, events)).toEqual(briefNow(brief, state));
    expect(briefNow(brief, state).obligations.map(({ id }) => id)).toEqual(['T', '_KH~DB~2~II']);
  });
});

describe('an heir below the same superior', () => {
  const HERE: [UnitId, UnitId][] = [['CB2', 'DB']];
  test('hears it from the superior alone, where the plan names it', () => {
    const tree = passing([train, check], HERE);
    const second = [later(train), { ...later(check), to: ['CB2'] }];
    const heard = telling(tree, versions([train, check], second)).get('CB2') ?? [];
    expect(
      heard.flatMap(({ fact }) =>
        fact.type === 'PlanReceived' ? [[fact.heirOf, fact.obligations.map(({ id }) => id)]] : [],
      ),
    ).toEqual([[undefined, ['_KH~DB~2~I', '_KH~DB~2~II']]]);
    expect(owed(tree, 'CB2').filter((line) => line.includes(' open '))).toEqual([
      '_KH~DB~2~I/once open 2026-02-27',
      '_KH~DB~2~II/once open 2026-02-27',
    ]);
  });
  test('hears of what it took over where the plan never named it', () => {
    const tree = passing([check], HERE);
    telling(tree, versions([check], []));
    expect(owed(tree, 'CB2')).toEqual(['_KH~DB~1~II/once@CB cancelled 2026-01-30']);
  });
});
