/** The sample trees: of the size and shape of a real one, and marked as samples wherever they are made up. */
import { describe, expect, it } from 'vitest';
import { selects, type UnitKind } from '../domain/organisation/organisation.ts';
import { placesIn } from '../domain/organisation/place.ts';
import { PLANS, type Plan, readExample } from './read-example.ts';

/** Units, base organisations, cells, committee members; units of the made-up kinds that the plan itself names. */
const SHAPE: Record<Plan, { units: number; bases: number; cells: number; members: number; named: string[] }> =
  {
    'dai-son': { units: 32, bases: 3, cells: 16, members: 7, named: [] },
    'hai-phong': { units: 33, bases: 7, cells: 21, members: 9, named: ['DUMTTQ', 'DUBTGDV'] },
    'bach-dang': { units: 72, bases: 13, cells: 47, members: 13, named: [] },
    'gia-lai': { units: 29, bases: 5, cells: 20, members: 9, named: [] },
    'nam-an-phu': { units: 38, bases: 2, cells: 16, members: 9, named: [] },
  };
const MADE_UP: UnitKind[] = ['cell', 'baseOrganisation'];

describe.each(PLANS)('the sample tree of %s', (plan) => {
  const { directive, organisation } = readExample(plan);
  const { units, people } = organisation;
  const shape = SHAPE[plan];
  const depth = (code: string): number => {
    const parent = units.find((unit) => unit.code === code)?.parent;
    return parent ? depth(parent) + 1 : 1;
  };
  const cells = units.filter((unit) => unit.kind === 'cell');
  const root = units.find((unit) => unit.parent === null)?.code ?? '';

  it('has its units on three levels, and each says on which', () => {
    const bases = units.filter((unit) => unit.kind === 'baseOrganisation');
    expect([units.length, bases.length, cells.length]).toEqual([shape.units, shape.bases, shape.cells]);
    expect(Math.max(...units.map((unit) => depth(unit.code)))).toBe(3);
    for (const unit of units.filter((one) => one.parent))
      expect(unit.tags).toContain(`level${depth(unit.code)}`);
  });

  it('marks every invented unit and every person as a sample', () => {
    for (const { code, kind, name } of units)
      if (MADE_UP.includes(kind))
        expect([code, / \(mẫu\)$/.test(name)]).toEqual([code, !shape.named.includes(code)]);
    for (const { title, email } of people) {
      expect(title).toMatch(/ mẫu.*, .* \(mẫu\)$/);
      expect(email).toMatch(/@[a-z]+\.example$/);
    }
  });

  it('gives every unit an officer and a head, and a reviewer where something is sent up to it', () => {
    const rolesIn = (code: string) => new Set(people.flatMap((one) => (one.unit === code ? one.roles : [])));
    for (const { code } of units) {
      const roles = rolesIn(code);
      expect([code, roles.has('officer'), roles.has('head')]).toEqual([code, true, true]);
      const receives =
        placesIn(organisation)(code).below.length > 0 || directive.obligations.some((o) => o.via === code);
      expect([code, roles.has('reviewer')]).toEqual([code, receives]);
    }
    for (const role of ['office', 'auditor', 'administrator', 'member'] as const)
      expect(rolesIn(root).has(role)).toBe(true);
  });

  it('has its committee members, and each cell followed by exactly one', () => {
    const members = people.filter((one) => one.unit === root && one.roles.includes('member'));
    expect(members).toHaveLength(shape.members);
    expect(members.flatMap((one) => one.follows ?? []).sort()).toEqual(cells.map((cell) => cell.code).sort());
  });

  it('uses every mail address once', () => {
    const all = [
      ...people.map((one) => one.email),
      ...units.flatMap((unit) => [unit.mailbox, unit.committeeMailbox ?? []].flat()),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('leaves no unit without something to do, and nothing to do without a unit', () => {
    const idle = units.filter((unit) => !directive.obligations.some((one) => selects(one.lead, unit)));
    expect(idle.map((unit) => unit.code)).toEqual(plan === 'nam-an-phu' ? ['VPDU', 'UBKT'] : []);
    expect(directive.obligations.filter((one) => !units.some((unit) => selects(one.lead, unit)))).toEqual([]);
  });
});
