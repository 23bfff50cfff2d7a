/** A task force with a term: what it is asked up to its last day, and nothing after. */
import { expect, test } from 'vitest';
import { readExample } from '../../examples/read-example.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { instantAt } from '../time/local-date.ts';
import { briefFor } from './brief.ts';

const FORCE = 'TBTT';
const ENDS = '2025-11-15';
const { directive, organisation } = readExample('nam-an-phu');
const until = (last: string) => ({
  ...organisation,
  units: organisation.units.map((unit) => (unit.code === FORCE ? { ...unit, validTo: last } : unit)),
});

test('its term is the directive’s up to its own last day', () => {
  expect(briefFor(directive, until(ENDS), FORCE).term).toEqual({ from: directive.term.from, to: ENDS });
  expect(briefFor(directive, until('2099-12-31'), FORCE).term).toEqual(directive.term);
  expect(briefFor(directive, until(ENDS), 'BXDD')).toEqual(briefFor(directive, organisation, 'BXDD'));
});

test('through the whole directive no step of a day after it is planned or opened for it', () => {
  const livedBy = (org: typeof organisation) =>
    rehearse(directive, org, {
      from: instantAt(directive.issuedOn ?? '', '09:00'),
      behaviours: [
        {
          at: instantAt('2025-08-01', '10:00'),
          rollout: {
            id: 'period',
            by: { post: 'office', unit: directive.issuer, role: 'office' },
            act: 'statePeriod',
            obligation: 'T19',
            rule: { type: 'every', period: 'month', day: 25 },
          },
        },
      ],
    });
  const stepsOf = (org: typeof organisation) => livedBy(org).units.get(FORCE)?.state.steps ?? {};
  const reports = (org: typeof organisation) =>
    Object.values(stepsOf(org)).flatMap(({ obligation, occurrence, deadline }) =>
      obligation === 'T19' && occurrence !== 'once' ? [deadline?.date] : [],
    );
  expect(reports(until(ENDS))).toEqual(['2025-08-25', '2025-09-25', '2025-10-25']);
  expect(reports(organisation).slice(0, 5)).toEqual([
    '2025-08-25',
    '2025-09-25',
    '2025-10-25',
    '2025-11-25',
    '2025-12-25',
  ]);
  for (const { opensOn } of Object.values(stepsOf(until(ENDS))))
    expect(opensOn === null || opensOn <= ENDS).toBe(true);
});
