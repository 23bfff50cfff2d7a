import { expect, it } from 'vitest';
import { knownRows } from './read-branches.ts';

const unit = (code: string, parent: string | null, hasSubordinates = false) => ({
  code,
  name: code,
  parent,
  hasSubordinates,
});
const top = [unit('P', null, true), unit('A', 'P', true), unit('B', 'P', true), unit('C', 'P')];
const answers: Record<string, ReturnType<typeof unit>[]> = {
  // With A came all of its branch.
  A: [unit('A', 'P', true), unit('A1', 'A', true), unit('A11', 'A1')],
};
const known = (...opened: string[]) => {
  const { rows, wanted } = knownRows(top, new Set(opened), (code) => answers[code]);
  return { rows: rows.map(({ code }) => code), wanted };
};

it('asks for nothing while only what came with the top stands open', () => {
  expect(known('P')).toEqual({ rows: ['P', 'A', 'B', 'C'], wanted: [] });
  expect(known('P', 'C').wanted).toEqual([]);
});
it('asks for an open branch, and goes on with those in its answer', () => {
  expect(known('P', 'B')).toEqual({ rows: ['P', 'A', 'B', 'C'], wanted: ['B'] });
  expect(known('P', 'A', 'A1')).toEqual({ rows: ['P', 'A', 'B', 'C', 'A1', 'A11'], wanted: ['A'] });
});
it('leaves alone what was opened under a branch that has not come, or is in another part of the tree', () => {
  expect(known('P', 'A1', 'elsewhere').wanted).toEqual([]);
});
it('asks once for a branch, though its answer names it again', () => {
  expect(knownRows([unit('P', null, true)], new Set(['P']), () => [unit('P', null, true)]).wanted).toEqual([
    'P',
  ]);
});
