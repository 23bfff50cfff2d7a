import { describe, expect, test } from 'vitest';
import type {
  Fault,
  ImportScope,
  Known,
  KnownPerson,
  KnownUnit,
  PersonValues,
  UnitValues,
} from './import-rows.ts';
import { planImport } from './plan-import.ts';

const known = (code: string, path: string, more: Partial<KnownUnit> = {}): KnownUnit => {
  const line = path.split('/').filter(Boolean);
  return {
    code,
    name: `${code} (mẫu)`,
    kind: 'baseOrganisation',
    parent: line.at(-2) ?? null,
    tags: [],
    mailbox: `${code.toLowerCase()}@mau.example`,
    path,
    ...more,
  };
};
const STORED = [
  known('R', '/R/', { kind: 'committee' }),
  known('A', '/R/A/'),
  known('B', '/R/B/'),
  known('A1', '/R/A/A1/'),
  known('G', '/R/G/', { validTo: '2026-06-30' }),
];
const officer: KnownPerson = {
  code: 'A-cb',
  title: 'Cán bộ mẫu, A',
  unit: 'A',
  roles: ['officer'],
  email: 'Cb.A@mau.example',
  hasAccount: true,
};
const stored = (units = STORED): Known => ({
  units: new Map(units.map((unit) => [unit.code, unit])),
  people: new Map([[officer.code, officer]]),
  addresses: new Map([['cb.a@mau.example', 'A-cb']]),
  root: units.length > 0 ? 'R' : null,
  subordinates: new Map([['A', [{ code: 'A1', validTo: null }]]]),
});
const everything: ImportScope = { branch: '/', today: '2026-11-22' };

const fresh = (code: string, parent: string | null, more: Partial<UnitValues> = {}): UnitValues => ({
  code,
  name: `${code} (mẫu)`,
  kind: 'cell',
  parent,
  tags: [],
  mailbox: `${code.toLowerCase()}@mau.example`,
  ...more,
});
const plan = (units: UnitValues[], people: PersonValues[] = [], scope = everything, before = stored()) =>
  planImport(
    {
      units: units.map((values, i) => ({ row: i + 2, values })),
      people: people.map((values, i) => ({ row: i + 2, values })),
    },
    before,
    scope,
  );

describe('what changes', () => {
  test('a unit and one below it, whatever their order', () => {
    const { faults, units, changes } = plan([fresh('N1', 'N'), fresh('N', 'A')]);
    expect(faults).toEqual([]);
    expect(units.map(({ unit, path, isNew }) => [unit.code, path, isNew])).toEqual([
      ['N1', '/R/A/N/N1/', true],
      ['N', '/R/A/N/', true],
    ]);
    expect(changes.map(({ row, kinds }) => [row, kinds])).toEqual([
      [2, ['add']],
      [3, ['add']],
    ]);
  });
  test('columns that the sheet lacks stay, an empty cell clears', () => {
    const before = stored([STORED[0] as KnownUnit, known('A', '/R/A/', { phone: '0225', address: 'Số 1' })]);
    const { units, changes } = plan([{ code: 'A', phone: null }], [], everything, before);
    expect(units[0]?.unit).toEqual({
      code: 'A',
      name: 'A (mẫu)',
      kind: 'baseOrganisation',
      parent: 'R',
      tags: [],
      mailbox: 'a@mau.example',
      address: 'Số 1',
    });
    expect(changes[0]).toMatchObject({
      kinds: ['change'],
      fields: [{ field: 'phone', from: '0225', to: '' }],
    });
    expect(units[0]?.was).toBeNull();
  });
  test('a rename remembers the old name', () => {
    const { units, changes } = plan([{ code: 'A', name: 'Đảng bộ mới (mẫu)' }]);
    expect(units[0]?.was).toEqual({ name: 'A (mẫu)', kind: 'baseOrganisation', parent: 'R', tags: [] });
    expect(changes[0]?.fields).toEqual([{ field: 'name', from: 'A (mẫu)', to: 'Đảng bộ mới (mẫu)' }]);
  });
  test('a move, with the superior that it left', () => {
    const { units, changes } = plan([{ code: 'A1', parent: 'B' }]);
    expect(units).toMatchObject([{ path: '/R/B/A1/', moved: true, was: { parent: 'A' } }]);
    expect(changes).toMatchObject([{ kinds: ['move'], fields: [{ field: 'parent', from: 'A', to: 'B' }] }]);
  });
  test('an ending together with the move of what hangs below', () => {
    const { faults, changes } = plan([
      { code: 'A', validTo: '2026-12-31' },
      { code: 'A1', parent: 'B' },
    ]);
    expect(faults).toEqual([]);
    expect(changes.map(({ kinds }) => kinds)).toEqual([['end'], ['move']]);
  });
  test('a unit may end on the day on which its superior does', () => {
    expect(plan([fresh('N', 'G', { validTo: '2026-06-30' })]).faults).toEqual([]);
  });
  test('a row that says what is so already is no change', () => {
    const { path: _, ...same } = STORED[1] as KnownUnit;
    expect(plan([same])).toMatchObject({ changes: [], units: [], unchanged: 1, faults: [] });
  });
  test('the first root of an empty tree', () => {
    const { faults, units } = plan([fresh('R', null), fresh('A', 'R')], [], everything, {
      ...stored([]),
      people: new Map(),
      addresses: new Map(),
    });
    expect(faults).toEqual([]);
    expect(units.map(({ path }) => path)).toEqual(['/R/', '/R/A/']);
  });
});

const person = (code: string, unit: string, more: Partial<PersonValues> = {}): PersonValues => ({
  code,
  title: `Cán bộ mẫu, ${unit}`,
  unit,
  roles: ['officer'],
  email: `${code.toLowerCase()}@mau.example`,
  ...more,
});

describe('people', () => {
  test('a post of a unit of the same file, with an account', () => {
    const { faults, people, open } = plan([fresh('N', 'A')], [person('N-cb', 'N')]);
    expect(faults).toEqual([]);
    expect(people.map((one) => one.code)).toEqual(['N-cb']);
    expect(open.map((one) => one.code)).toEqual(['N-cb']);
  });
  test.each<[string, PersonValues, string[], string[], string[]]>([
    ['without an account', person('x', 'A', { account: false }), ['add'], [], []],
    ['the account closed', { code: 'A-cb', account: false }, ['end'], [], ['A-cb']],
    ['the account kept when nothing is said', { code: 'A-cb', title: 'Khác' }, ['change'], [], []],
    ['to another unit', { code: 'A-cb', unit: 'B' }, ['move'], [], []],
  ])('%s', (_, values, kinds, opened, closed) => {
    const { faults, changes, open, close } = plan([], [values]);
    expect(faults).toEqual([]);
    expect(changes[0]?.kinds).toEqual(kinds);
    expect(open.map((one) => one.code)).toEqual(opened);
    expect(close).toEqual(closed);
  });
  test('two posts may exchange their addresses in one file', () => {
    const { faults } = plan(
      [],
      [person('x', 'A', { email: 'cb.a@mau.example' }), { code: 'A-cb', email: 'x@mau.example' }],
    );
    expect(faults).toEqual([]);
  });
});

const branchA: ImportScope = { branch: '/R/A/', today: '2026-11-22' };
// biome-ignore format: one row a mistake
const FAULTS: [name: string, units: UnitValues[], people: PersonValues[], faults: Partial<Fault>[], scope?: ImportScope][] = [
  ['a new unit lacks its name and mailbox', [{ code: 'N', kind: 'cell', parent: 'A' }], [], [{ row: 2, field: 'name', code: 'MISSING_VALUE' }, { row: 2, field: 'mailbox', code: 'MISSING_VALUE' }]],
  ['two units with one code', [fresh('N', 'A'), fresh('N', 'B')], [], [{ row: 3, field: 'code', code: 'CODE_TWICE', detail: '2' }]],
  ['an unknown superior', [fresh('N', 'NOBODY')], [], [{ row: 2, field: 'parent', code: 'UNKNOWN_PARENT', detail: 'NOBODY' }]],
  ['a unit above itself', [fresh('N', 'N')], [], [{ row: 2, field: 'parent', code: 'CIRCLE' }]],
  ['a circle of two stored units', [{ code: 'A', parent: 'A1' }, { code: 'A1', parent: 'A' }], [], [{ row: 2, code: 'CIRCLE' }, { row: 3, code: 'CIRCLE' }]],
  ['a stored unit hung below its own branch', [{ code: 'A', parent: 'A1' }], [], [{ row: 2, field: 'parent', code: 'CIRCLE' }]],
  ['below a circle only the circle is blamed', [fresh('N', 'N'), fresh('M', 'N')], [], [{ row: 2, code: 'CIRCLE' }]],
  ['a second root', [fresh('N', null)], [], [{ row: 2, field: 'parent', code: 'SECOND_ROOT', detail: 'R' }]],
  ['the root hung below something', [{ code: 'R', parent: 'A' }], [], [{ row: 2, field: 'parent', code: 'ROOT_NEEDS_NO_PARENT' }]],
  ['a validity that ends before it starts', [fresh('N', 'A', { validFrom: '2026-07-01', validTo: '2026-06-30' })], [], [{ row: 2, field: 'validTo', code: 'ENDS_BEFORE_START', detail: '2026-07-01' }]],
  ['a term that ends before it starts', [fresh('N', 'A', { committeeTerm: { from: '2025-08-01', to: '2025-07-31' } })], [], [{ row: 2, field: 'committeeTerm', code: 'TERM_ENDS_BEFORE_START' }]],
  ['a unit that outlives its superior', [fresh('N', 'G')], [], [{ row: 2, field: 'parent', code: 'OUTLIVES_PARENT', detail: '2026-06-30' }]],
  ['an ending with somebody below', [{ code: 'A', validTo: '2026-12-31' }], [], [{ row: 2, field: 'validTo', code: 'HAS_SUBORDINATES', detail: 'A1' }]],
  ['a person of an unknown unit', [], [person('x', 'NOBODY')], [{ sheet: 'people', row: 2, field: 'unit', code: 'UNKNOWN_UNIT', detail: 'NOBODY' }]],
  ['a person who follows an unknown unit', [], [person('x', 'A', { follows: ['B', 'NOBODY'] })], [{ row: 2, field: 'follows', code: 'UNKNOWN_UNIT', detail: 'NOBODY' }]],
  ['an address of somebody else, in other letters', [], [person('x', 'A', { email: 'CB.A@mau.example' })], [{ row: 2, field: 'email', code: 'ADDRESS_TAKEN', detail: 'A-cb' }]],
  ['an address twice in the file', [], [person('x', 'A'), person('y', 'A', { email: 'X@mau.example' })], [{ row: 3, field: 'email', code: 'ADDRESS_TAKEN', detail: 'x' }]],
  ['a new person without role', [], [{ ...person('x', 'A'), roles: null }], [{ row: 2, field: 'roles', code: 'MISSING_VALUE' }]],
  ['a unit of another branch', [{ code: 'B', name: 'Khác' }], [], [{ row: 2, field: 'code', code: 'OUTSIDE_BRANCH' }], branchA],
  ['a new unit in another branch', [fresh('N', 'B')], [], [{ row: 2, field: 'code', code: 'OUTSIDE_BRANCH' }], branchA],
  ['a unit moved out of the branch', [{ code: 'A1', parent: 'B' }], [], [{ row: 2, field: 'code', code: 'OUTSIDE_BRANCH' }], branchA],
  ['the head of the branch hung elsewhere', [{ code: 'A', parent: 'B' }], [], [{ row: 2, code: 'OUTSIDE_BRANCH' }], branchA],
  ['a person of another branch', [], [person('x', 'B')], [{ sheet: 'people', row: 2, field: 'unit', code: 'OUTSIDE_BRANCH' }], branchA],
  ['a person fetched from another branch', [], [{ code: 'A-cb', unit: 'B' }], [{ row: 2, field: 'unit', code: 'OUTSIDE_BRANCH' }], { ...branchA, branch: '/R/B/' }],
];
test.each(FAULTS)('refused: %s', (_, units, people, faults, scope = everything) => {
  const found = plan(units, people, scope).faults;
  expect(found).toHaveLength(faults.length);
  expect(found).toMatchObject(faults);
});
test('within one’s own branch its head may be described anew', () => {
  expect(plan([{ code: 'A', name: 'Tên mới (mẫu)' }], [], branchA).faults).toEqual([]);
});
