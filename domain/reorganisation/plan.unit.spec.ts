import { describe, expect, test } from 'vitest';
import { sayReorganisationFault } from '../../contracts/vi/reorganisation.ts';
import type { KnownUnit } from '../organisation/import-rows.ts';
import { FAULT_CODES } from './faults.ts';
import { planReorganisation } from './plan.ts';
import type { KnownDirective, KnownTree, ReorganisationRequest } from './request.ts';

const TODAY = '2026-07-01';
const unit = (path: string, more: Partial<KnownUnit> = {}): KnownUnit => {
  const line = path.split('/').filter(Boolean);
  const code = line.at(-1) ?? '';
  return {
    code,
    name: `Đơn vị ${code}`,
    kind: 'cell',
    parent: line.at(-2) ?? null,
    tags: [],
    mailbox: `${code.toLowerCase()}@mau.example`,
    path,
    ...more,
  };
};
/** R over A (A1, A2) and B (B1); G ended in June; K of another branch. */
const UNITS = [
  unit('/R/'),
  unit('/R/A/'),
  unit('/R/A/A1/'),
  unit('/R/A/A2/'),
  unit('/R/B/'),
  unit('/R/B/B1/'),
  unit('/R/G/', { validTo: '2026-06-30' }),
  unit('/R/N/', { validFrom: '2026-07-01' }),
  unit('/K/'),
];
const directive = (more: Partial<KnownDirective> = {}): KnownDirective => ({
  id: 'CT',
  name: '01-CT/R',
  issuer: 'R',
  bodies: [],
  under: ['R', 'A', 'A1', 'A2', 'B', 'B1', 'N'],
  steps: [
    { unit: 'A', step: 'P/once' },
    { unit: 'A1', step: 'M/2026-06' },
    { unit: 'A1', step: 'T/2026' },
  ],
  ...more,
});
const known = (more: Partial<KnownTree> = {}): KnownTree => ({
  units: new Map(UNITS.map((one) => [one.code, one])),
  within: new Set(UNITS.filter(({ path }) => path.startsWith('/R/')).map(({ code }) => code)),
  subordinates: new Map([
    ['A', ['A1', 'A2']],
    ['B', ['B1']],
  ]),
  people: [
    { code: 'A1-cb', title: 'Cán bộ mẫu, A1', unit: 'A1' },
    { code: 'A-cb', title: 'Cán bộ mẫu, A', unit: 'A' },
  ],
  changedOn: new Map(),
  waiting: new Set(),
  directives: [directive()],
  ...more,
});
const asked = (more: Partial<ReorganisationRequest>): ReorganisationRequest => ({
  kind: 'merge',
  units: ['A1', 'A2'],
  heirs: [],
  on: TODAY,
  reason: 'Sắp xếp',
  subordinates: {},
  steps: [],
  people: {},
  ...more,
});
const fresh = (code: string, parent: string, more = {}) => ({
  code,
  begins: {
    name: `Đơn vị ${code}`,
    kind: 'cell' as const,
    parent,
    tags: [],
    mailbox: 'moi@mau.example',
    ...more,
  },
});
const at = { id: 'x', today: TODAY };
const planOf = (request: Partial<ReorganisationRequest>, tree = known()) => {
  const verdict = planReorganisation(asked(request), tree, at);
  if ('faults' in verdict) throw new Error(JSON.stringify(verdict.faults));
  return verdict.plan;
};

describe('what it does', () => {
  test('two merge into a new one: rows, successors, people, and what the directive is told', () => {
    const plan = planOf({ heirs: [fresh('A3', 'A')] });
    expect(plan.until).toBe('2026-06-30');
    expect(plan.units).toEqual([
      {
        unit: {
          code: 'A3',
          name: 'Đơn vị A3',
          kind: 'cell',
          parent: 'A',
          tags: [],
          mailbox: 'moi@mau.example',
          validFrom: '2026-07-01',
        },
        path: '/R/A/A3/',
        isNew: true,
        moved: false,
        was: null,
      },
      expect.objectContaining({
        unit: expect.objectContaining({ code: 'A1', validTo: '2026-06-30' }),
        moved: false,
      }),
      expect.objectContaining({
        unit: expect.objectContaining({ code: 'A2', validTo: '2026-06-30' }),
        moved: false,
      }),
    ]);
    expect(plan.successions).toEqual([
      { from: 'A1', to: 'A3' },
      { from: 'A2', to: 'A3' },
    ]);
    expect(plan.people).toEqual([{ code: 'A1-cb', unit: 'A3' }]);
    expect(plan.told).toEqual([
      {
        directive: 'CT',
        change: {
          type: 'UnitsReorganised',
          reorganisation: 'x',
          kind: 'merge',
          on: '2026-07-01',
          reason: 'Sắp xếp',
          ends: [
            { unit: 'A1', heirs: ['A3'] },
            { unit: 'A2', heirs: ['A3'] },
          ],
          begins: [{ unit: 'A3', parent: 'A' }],
          lines: { A3: ['A', 'R'] },
          paths: [
            ['R', 'A', 'A1'],
            ['R', 'A', 'A2'],
            ['R', 'A', 'A3'],
          ],
          everybody: false,
        },
      },
    ]);
    expect(plan.effect.steps).toEqual([
      { directive: 'CT', unit: 'A1', step: 'M/2026-06', to: 'A3' },
      { directive: 'CT', unit: 'A1', step: 'T/2026', to: 'A3' },
    ]);
  });
  test('one merges into another of them: its subordinates go along', () => {
    const plan = planOf({ units: ['A', 'B'], heirs: [{ code: 'B' }] });
    expect(plan.effect.ended).toEqual([{ code: 'A', name: 'Đơn vị A', heirs: ['B'] }]);
    expect(plan.effect.moved).toEqual([
      { code: 'A1', name: 'Đơn vị A1', from: 'A', to: 'B' },
      { code: 'A2', name: 'Đơn vị A2', from: 'A', to: 'B' },
    ]);
    expect(plan.units.map(({ unit: { code }, path, moved }) => [code, path, moved])).toEqual([
      ['A1', '/R/B/A1/', true],
      ['A2', '/R/B/A2/', true],
      ['A', '/R/A/', false],
    ]);
    expect(plan.told[0]?.change.lines).toEqual({ B: ['R'], A1: ['B', 'R'], A2: ['B', 'R'] });
  });
  test('a unit merges into its own subordinate, which then stands where it stood', () => {
    const plan = planOf({ units: ['A', 'A1'], heirs: [{ code: 'A1' }] });
    expect(plan.told[0]?.change.lines).toEqual({ A1: ['R'], A2: ['A1', 'R'] });
  });
  test('a split: what is assigned, the rest to the default heir, who stands first', () => {
    const plan = planOf({
      kind: 'split',
      units: ['A1'],
      heirs: [fresh('A3', 'A'), fresh('A4', 'A')],
      defaultHeir: 'A4',
      steps: [
        { directive: 'CT', step: 'M/2026-06', to: 'A3' },
        { directive: 'CT', step: 'closed by now', to: 'A3' },
      ],
    });
    expect(plan.told[0]?.change.ends).toEqual([
      { unit: 'A1', heirs: ['A4', 'A3'], assigned: { 'M/2026-06': 'A3' } },
    ]);
    expect(plan.effect.steps.map(({ step, to }) => [step, to])).toEqual([
      ['M/2026-06', 'A3'],
      ['T/2026', 'A4'],
    ]);
  });
  test('a rename tells nobody: codes stay', () => {
    const plan = planOf({ kind: 'rename', units: ['A'], name: 'Tên mới' });
    expect(plan.told).toEqual([]);
    expect(plan.effect.renamed).toEqual([{ code: 'A', from: 'Đơn vị A', to: 'Tên mới' }]);
    expect(plan.units[0]?.was).toEqual({ name: 'Đơn vị A', kind: 'cell', parent: 'R', tags: [] });
  });
  test('a move, and one that brings a unit under a directive that it was not under', () => {
    const outside = known({ directives: [directive({ under: ['R', 'A', 'A1', 'A2', 'B'] })] });
    const plan = planOf(
      { kind: 'move', units: ['B1', 'A1'], parent: 'B' },
      known({ ...outside, units: new Map([...outside.units, ['B1', unit('/R/G/B1/')]]) }),
    );
    expect(plan.told[0]?.change).toMatchObject({
      ends: [],
      begins: [{ unit: 'B1', parent: 'B' }],
      lines: { A1: ['B', 'R'], B1: ['B', 'R'] },
      paths: [
        ['R', 'A', 'A1'],
        ['R', 'B', 'A1'],
        ['R', 'B', 'B1'],
      ],
    });
  });
  test('a unit that moves out of a directive ends there with the reason, and goes on in the others', () => {
    const directives = [
      directive(),
      directive({
        id: 'NHANH',
        issuer: 'A',
        under: ['A', 'A1', 'A2'],
        steps: [{ unit: 'A1', step: 'X/once' }],
      }),
    ];
    const plan = planOf({ kind: 'move', units: ['A1'], parent: 'B' }, known({ directives }));
    expect(
      plan.told.map(({ directive: id, change }) => [id, change.ends, change.lines, change.paths]),
    ).toEqual([
      [
        'CT',
        [],
        { A1: ['B', 'R'] },
        [
          ['R', 'A', 'A1'],
          ['R', 'B', 'A1'],
        ],
      ],
      ['NHANH', [{ unit: 'A1', heirs: [] }], {}, [['R', 'A', 'A1']]],
    ]);
    expect(plan.effect.steps).toEqual([{ directive: 'NHANH', unit: 'A1', step: 'X/once', to: null }]);
    expect([plan.effect.ended, plan.successions]).toEqual([[], []]);
  });
  test('what began the same day has no past to keep', () => {
    expect(planOf({ kind: 'move', units: ['N'], parent: 'A' }).units[0]?.was).toBeNull();
  });
  test('dissolved: steps are closed, people stay unless it is said', () => {
    const plan = planOf({ kind: 'dissolve', units: ['A1'] });
    expect(plan.effect.steps.map(({ to }) => to)).toEqual([null, null]);
    expect([plan.people, plan.successions]).toEqual([[], []]);
    expect(planOf({ kind: 'dissolve', units: ['A1'], people: { 'A1-cb': 'B' } }).people).toEqual([
      { code: 'A1-cb', unit: 'B' },
    ]);
  });
  test('a body that an obligation names ends: everybody is told', () => {
    const named = known({ directives: [directive({ bodies: ['A1'] })] });
    expect(planOf({ heirs: [fresh('A3', 'A')] }, named).told[0]?.change.everybody).toBe(true);
  });
});

// biome-ignore format: one row a mistake
const FAULTS: [name: string, request: Partial<ReorganisationRequest>, faults: [string, string][], tree?: Partial<KnownTree>][] = [
  ['one unit alone', { units: ['A1'], heirs: [fresh('A3', 'A')] }, [['units', 'WRONG_NUMBER_OF_UNITS']]],
  ['nobody to go on', {}, [['heirs', 'WRONG_NUMBER_OF_HEIRS']]],
  ['a split into one', { kind: 'split', units: ['A1'], heirs: [fresh('A3', 'A')], defaultHeir: 'A3' }, [['heirs', 'WRONG_NUMBER_OF_HEIRS']]],
  ['the same unit twice', { units: ['A1', 'A1'], heirs: [fresh('A3', 'A')] }, [['units[1]', 'TWICE']]],
  ['a unit that does not exist', { kind: 'dissolve', units: ['KHONG'] }, [['units[0]', 'UNKNOWN_UNIT']]],
  ['a unit of another branch', { kind: 'rename', units: ['K'], name: 'Khác' }, [['units[0]', 'UNKNOWN_UNIT']]],
  ['a code that is taken', { heirs: [fresh('B1', 'A')] }, [['heirs[0].code', 'CODE_TAKEN']]],
  ['a code that is taken elsewhere', { heirs: [fresh('K', 'A')] }, [['heirs[0].code', 'CODE_TAKEN']]],
  ['no new name', { kind: 'rename', units: ['A'] }, [['name', 'NAME_NEEDED']]],
  ['the name that it has', { kind: 'rename', units: ['A'], name: 'Đơn vị A' }, [['name', 'NAME_SAME']]],
  ['a move to nowhere', { kind: 'move', units: ['A1'] }, [['parent', 'PARENT_NEEDED']]],
  ['a move to where it is', { kind: 'move', units: ['A1'], parent: 'A' }, [['units[0]', 'PARENT_SAME']]],
  ['the root ends', { kind: 'dissolve', units: ['R'] }, [['units[0]', 'ROOT_STAYS']]],
  ['a split unit as its own heir', { kind: 'split', units: ['A1'], heirs: [{ code: 'A1' }, fresh('A3', 'A')], defaultHeir: 'A1' }, [['heirs[0].code', 'HEIR_IS_ENDING']]],
  ['the rest to a stranger', { kind: 'split', units: ['A1'], heirs: [fresh('A3', 'A'), fresh('A4', 'A')], defaultHeir: 'B' }, [['defaultHeir', 'NOT_AN_HEIR']]],
  ['a step to a stranger', { kind: 'split', units: ['A1'], heirs: [fresh('A3', 'A'), fresh('A4', 'A')], defaultHeir: 'A3', steps: [{ directive: 'CT', step: 'T/2026', to: 'B' }] }, [['steps[0].to', 'NOT_AN_HEIR']]],
  ['an heir that has ended', { heirs: [{ code: 'G' }] }, [['heirs[0].code', 'NOT_THERE']]],
  ['a unit that begins later', { kind: 'rename', units: ['N'], name: 'Khác', on: '2026-06-30' }, [['units[0]', 'NOT_THERE']]],
  ['a unit that would end on its first day', { kind: 'dissolve', units: ['N'] }, [['on', 'EARLIER_CHANGE']]],
  ['a day before an earlier change', { kind: 'rename', units: ['A'], name: 'Khác' }, [['on', 'EARLIER_CHANGE']], { changedOn: new Map([['A', '2026-07-02']]) }],
  ['a unit with a change that waits', { kind: 'rename', units: ['A'], name: 'Khác' }, [['units[0]', 'CHANGE_WAITING']], { waiting: new Set(['A']) }],
  ['below its own branch', { kind: 'move', units: ['A'], parent: 'A1' }, [['parent', 'CIRCLE']]],
  ['a subordinate below its own branch', { units: ['A', 'B'], heirs: [fresh('C', 'A1')], subordinates: { A1: 'C' } }, [['heirs[0].begins.parent', 'CIRCLE'], ['subordinates.A1', 'CIRCLE']]],
  ['an heir below a unit that ends', { units: ['A', 'B'], heirs: [fresh('C', 'A')] }, [['heirs[0].begins.parent', 'SUPERIOR_ENDS']]],
  ['dissolved with subordinates left', { kind: 'dissolve', units: ['A'] }, [['subordinates.A1', 'HAS_SUBORDINATES'], ['subordinates.A2', 'HAS_SUBORDINATES']]],
  ['a split that forgets a subordinate', { kind: 'split', units: ['A'], heirs: [fresh('C', 'R'), fresh('D', 'R')], subordinates: { A1: 'C' }, steps: [{ directive: 'CT', step: 'P/once', to: 'C' }] }, [['subordinates.A2', 'SUBORDINATE_UNASSIGNED']]],
  ['a subordinate of somebody else', { kind: 'dissolve', units: ['A1'], subordinates: { B1: 'A' } }, [['subordinates.B1', 'NOT_A_SUBORDINATE']]],
  ['a post of somebody else', { kind: 'dissolve', units: ['A1'], people: { 'B-cb': 'A' } }, [['people.B-cb', 'NOT_A_POST']]],
  ['a post to another branch', { kind: 'dissolve', units: ['A1'], people: { 'A1-cb': 'K' } }, [['people.A1-cb', 'UNKNOWN_UNIT']]],
  ['a split that forgets steps', { kind: 'split', units: ['A1'], heirs: [fresh('A3', 'A'), fresh('A4', 'A')], steps: [{ directive: 'CT', step: 'T/2026', to: 'A3' }] }, [['steps', 'STEP_UNASSIGNED']]],
  ['a split ahead of its day without a default', { kind: 'split', units: ['A1'], heirs: [fresh('A3', 'A'), fresh('A4', 'A')], on: '2026-07-02' }, [['defaultHeir', 'DEFAULT_HEIR_NEEDED']]],
  ['a new unit that ends before it begins', { heirs: [fresh('A3', 'A', { validTo: '2026-06-30' })] }, [['heirs[0].begins.validTo', 'ENDS_BEFORE_START']]],
  ['the issuer of a running directive', { kind: 'dissolve', units: ['A1'] }, [['units[0]', 'ISSUER_CANNOT_END']], { directives: [directive({ issuer: 'A1', under: ['A1'] })] }],
  ['an heir that the directive does not reach', { units: ['A1', 'B'], heirs: [{ code: 'B' }] }, [['heirs[0].code', 'OUTSIDE_DIRECTIVE']], { directives: [directive({ issuer: 'A', under: ['A', 'A1'] })] }],
  ['a move out of the directive with subordinates under it', { kind: 'move', units: ['B'], parent: 'K' }, [['parent', 'LEAVES_WITH_OTHERS']], { within: new Set(UNITS.map(({ code }) => code)) }],
  ['a move out of the directive of a body that looks at papers', { kind: 'move', units: ['A1'], parent: 'B' }, [['parent', 'LEAVES_WITH_OTHERS']], { directives: [directive({ issuer: 'A', under: ['A', 'A1'], bodies: ['A1'] })] }],
];
test.each(FAULTS)('refused: %s', (_, request, faults, tree = {}) => {
  const verdict = planReorganisation(asked(request), known(tree), at);
  const found = 'faults' in verdict ? verdict.faults : [];
  expect(found.map(({ path, code }) => [path, code])).toEqual(faults);
  for (const fault of found) expect(sayReorganisationFault(fault).message).toMatch(/^\S.*[.]$/);
});
test('every fault has its row', () => {
  const codes = new Set(FAULTS.flatMap(([, , faults]) => faults.map(([, code]) => code)));
  expect([...codes].sort()).toEqual([...FAULT_CODES].sort());
});
