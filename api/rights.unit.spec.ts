import { describe, expect, test } from 'vitest';
import type { ActName } from '../domain/lifecycle/commands.ts';
import type { PersonRole, UnitKind } from '../domain/organisation/organisation.ts';
import {
  type ActPlace,
  actorFor,
  branchOn,
  type DirectiveRef,
  isAdministrator,
  mayExport,
  principalOf,
  type UnitRef,
} from './rights.ts';

const UNITS: Record<string, { path: string; kind: UnitKind; parent: string | null }> = {
  TOP: { path: '/TOP/', kind: 'committee', parent: null },
  OFFICE: { path: '/TOP/OFFICE/', kind: 'advisoryBody', parent: 'TOP' },
  PARTY: { path: '/TOP/PARTY/', kind: 'advisoryBody', parent: 'TOP' },
  BASE: { path: '/TOP/BASE/', kind: 'baseOrganisation', parent: 'TOP' },
  CELL: { path: '/TOP/BASE/CELL/', kind: 'cell', parent: 'BASE' },
  OTHER: { path: '/TOP/OTHER/', kind: 'baseOrganisation', parent: 'TOP' },
};
const unit = (code: string): UnitRef => {
  const { path, kind } = UNITS[code] ?? { path: '/', kind: 'cell' as const };
  return { code, name: code, kind, path };
};
const who = (code: string, ...roles: PersonRole[]) => {
  const parent = UNITS[code]?.parent ?? null;
  const person = {
    code: `${code}-${roles[0]}`,
    title: '',
    email: '',
    roles,
    unit: unit(code),
    parent: parent ? unit(parent) : null,
    mustChange: false,
  };
  return principalOf(person);
};

describe('the branch a person sees', () => {
  test.each<[string, PersonRole[], string]>([
    ['TOP', ['office'], '/TOP/'],
    ['OFFICE', ['office'], '/TOP/'],
    ['OFFICE', ['auditor'], '/TOP/'],
    ['OFFICE', ['officer'], '/TOP/OFFICE/'],
    ['BASE', ['office'], '/TOP/BASE/'],
    ['BASE', ['head', 'reviewer'], '/TOP/BASE/'],
    ['CELL', ['officer'], '/TOP/BASE/CELL/'],
    ['CELL', ['member'], '/TOP/BASE/CELL/'],
  ])('%s %j sees %s', (code, roles, branch) => {
    expect(who(code, ...roles).top.path).toBe(branch);
  });
});

describe('how much of a directive a person sees', () => {
  const ward: DirectiveRef = { status: 'issued', issuerPath: '/TOP/', followedBy: 'PARTY' };
  const base: DirectiveRef = { status: 'issued', issuerPath: '/TOP/BASE/', followedBy: null };
  const draft: DirectiveRef = { ...ward, status: 'draft' };
  test.each<[string, DirectiveRef, string, PersonRole, string | null]>([
    ['its office: all', ward, 'OFFICE', 'office', '/TOP/'],
    ['the body that follows it: all', ward, 'PARTY', 'officer', '/TOP/'],
    ['a body that does not follow it: itself', ward, 'OFFICE', 'officer', '/TOP/OFFICE/'],
    ['a base: its branch', ward, 'BASE', 'head', '/TOP/BASE/'],
    ['a cell: itself', ward, 'CELL', 'officer', '/TOP/BASE/CELL/'],
    ["a base's own, from above: all", base, 'TOP', 'head', '/TOP/BASE/'],
    ["a base's own, from beside: nothing", base, 'OTHER', 'head', null],
    ['a draft: the office', draft, 'OFFICE', 'office', '/TOP/'],
    ['a draft: no auditor', draft, 'TOP', 'auditor', null],
    ['a draft: no head', draft, 'TOP', 'head', null],
    ['a draft: no office below', draft, 'BASE', 'office', null],
  ])('%s', (_, directive, code, role, branch) => {
    expect(branchOn(directive, who(code, role))).toBe(branch);
  });
});

describe('who acts', () => {
  const cell: ActPlace = { unit: 'CELL', unitPath: '/TOP/BASE/CELL/', reviewer: null };
  const submitted: ActPlace = { ...cell, reviewer: 'BASE' };
  const viaParty: ActPlace = { ...cell, reviewer: 'PARTY' };
  test.each<[string, string, PersonRole[], ActName, ActPlace, object | null]>([
    ['the unit submits', 'CELL', ['officer'], 'submit', cell, { role: 'officer', unit: 'CELL' }],
    ['its head submits', 'CELL', ['head'], 'submit', cell, { role: 'officer', unit: 'CELL' }],
    ['a member does not', 'CELL', ['member'], 'submit', cell, null],
    ['another unit does not', 'OTHER', ['officer'], 'submit', cell, null],
    ['the reviewer accepts', 'BASE', ['reviewer'], 'accept', submitted, { role: 'reviewer', unit: 'BASE' }],
    ['the head reviews too', 'BASE', ['head'], 'return', submitted, { role: 'reviewer', unit: 'BASE' }],
    ['the officer of the reviewing unit does not', 'BASE', ['officer'], 'accept', submitted, null],
    ['the reviewer of another unit does not', 'OTHER', ['reviewer'], 'accept', submitted, null],
    [
      'the body it goes through reviews from beside',
      'PARTY',
      ['head'],
      'accept',
      viaParty,
      { role: 'reviewer', unit: 'PARTY' },
    ],
    [
      'the unit ends its own year',
      'CELL',
      ['officer'],
      'recordYearEndResult',
      cell,
      { role: 'officer', unit: 'CELL' },
    ],
    [
      'the office acts for the unit above it',
      'OFFICE',
      ['office'],
      'submit',
      { ...cell, onBehalfOf: 'CELL' },
      { role: 'office', unit: 'TOP', onBehalfOf: 'CELL' },
    ],
    ['the office waives', 'TOP', ['office'], 'waive', cell, { role: 'office', unit: 'TOP' }],
    [
      'a head who is the office waives as the office',
      'TOP',
      ['head', 'office'],
      'waive',
      cell,
      { role: 'office', unit: 'TOP' },
    ],
    [
      'a head who is the office enters a paper for the unit as the office',
      'TOP',
      ['head', 'office'],
      'submit',
      { unit: 'TOP', unitPath: '/TOP/', reviewer: null, onBehalfOf: 'TOP' },
      { role: 'office', unit: 'TOP', onBehalfOf: 'TOP' },
    ],
    ['an office of another branch does not', 'OTHER', ['office'], 'waive', cell, null],
    ['an auditor who is the unit’s officer too', 'CELL', ['auditor', 'officer'], 'submit', cell, null],
    ['an auditor does nothing, whatever else they are', 'TOP', ['auditor', 'office'], 'waive', cell, null],
    ['an administrator does nothing', 'TOP', ['administrator'], 'waive', cell, null],
  ])('%s', (_, code, roles, act, place, actor) => {
    const found = actorFor(who(code, ...roles), act, place);
    if (actor === null) expect(found).toBeNull();
    else expect(found).toEqual({ post: `${code}-${roles[0]}`, ...actor });
  });
});

describe('who keeps accounts, and takes addresses of a whole branch away', () => {
  test.each<[roles: PersonRole[], keeps: boolean, exports: boolean]>([
    [['administrator'], true, true],
    [['administrator', 'officer'], true, true],
    [['administrator', 'auditor'], false, true],
    [['office'], false, true],
    [['auditor'], false, true],
    [['officer', 'head', 'reviewer', 'member'], false, false],
  ])('%j', (roles, keeps, exports) => {
    const principal = who('TOP', ...roles);
    expect([isAdministrator(principal), mayExport(principal)]).toEqual([keeps, exports]);
  });
});
