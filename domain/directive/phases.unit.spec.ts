import { describe, expect, test } from 'vitest';
import { readExample } from '../../examples/read-example.ts';
import { askedIn, OUTSIDE_PHASES, phaseOf, phasesAround, phasesNamed } from './phases.ts';

/** The plan of three phases, the second with its "before" and "during". */
const { directive } = readExample('nam-an-phu');

test.each([
  ['DOT_1', ['T01']],
  ['DOT_2', ['T02', 'T03', 'T04']],
  ['BEFORE_CONGRESS_14', ['T03']],
  ['DURING_CONGRESS_14', ['T04']],
  ['DOT_3', ['T05']],
  ['AROUND_CONGRESSES', ['T06', 'T25']],
  ['DOT_4', []],
])('what the plan asks in %s', (code, ids) => {
  expect(askedIn(directive, code)).toEqual(ids);
});

describe('what is asked in none', () => {
  test('is all the rest, and what an amendment dropped is still counted', () => {
    const inside = ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T25'];
    const rest = directive.obligations.map(({ id }) => id).filter((id) => !inside.includes(id));
    expect(askedIn(directive, OUTSIDE_PHASES)).toEqual(rest);
    const obligations = directive.obligations.filter(({ id }) => id !== 'T05');
    const dropped = directive.obligations.filter(({ id }) => id === 'T05');
    expect(askedIn({ ...directive, obligations, dropped }, 'DOT_3')).toEqual(['T05']);
  });

  test('of two rules compared one may name the phase', () => {
    const end = { type: 'on', date: '2026-01-31' } as const;
    expect(phaseOf({ type: 'earlierOf', rules: [end, { type: 'within', phase: 'DOT_2' }] })).toBe('DOT_2');
    expect(phaseOf(end)).toBeNull();
  });
});

test('a phase lies in itself and in those around it', () => {
  expect(phasesAround('DURING_CONGRESS_14', directive.phases ?? [])).toEqual(['DURING_CONGRESS_14', 'DOT_2']);
  expect(phasesAround('DOT_4', directive.phases ?? [])).toEqual([]);
});

test('the phases of some obligations come in the order of the document, each with its own', () => {
  const named = phasesNamed(directive, ['T05', 'T03', 'T07', 'T25', 'T06']);
  expect(named.map(({ phase, obligations }) => [phase.code, obligations])).toEqual([
    ['BEFORE_CONGRESS_14', ['T03']],
    ['DOT_3', ['T05']],
    ['AROUND_CONGRESSES', ['T25', 'T06']],
  ]);
});
