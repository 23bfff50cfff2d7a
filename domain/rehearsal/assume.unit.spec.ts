import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plan } from '../../test/rehearsal/arbitraries.ts';
import { makeCase } from '../../test/rehearsal/make-case.ts';
import { isClosed } from '../lifecycle/step.ts';
import { instantAt } from '../time/local-date.ts';
import { assumeEvents, assumeEverybodyActs } from './assume.ts';
import { type Behaviour, rehearse } from './rehearse.ts';

const from = instantAt('2025-11-13', '09:00');
const [sample] = fc.sample(plan, { seed: 1, numRuns: 1 });
if (!sample) throw new Error('no sample');
const given = (
  obligation: Partial<(typeof sample.obligations)[number]>,
  events: [string, string?][] = [],
) => {
  const plain = { closes: undefined, to: null, via: null, perMember: false, firstWeek: false, sparse: false };
  const made = makeCase({
    ...sample,
    units: [{ kind: 'cell', up: 0, marked: false, members: 0 }],
    obligations: [
      { ...plain, kind: 'report', due: { type: 'none' }, lead: { how: 'one', unit: 1 }, ...obligation },
    ],
    calendar: { version: 'v', off: ['2026-01-01', '2026-01-02'], work: [] },
    issuedOn: '2025-11-13',
    termEnd: '2026-01-31',
  });
  made.directive.obligations = made.directive.obligations.map(({ coordinating: _, ...lead }) => lead);
  made.directive.events = events.map(([code, expected]) => ({ code, name: code, expected }));
  return made;
};
const lines = (behaviours: Behaviour[]) =>
  behaviours.map((one) =>
    'rollout' in one
      ? `${one.at.slice(0, 16)} ${one.rollout.act} ${'event' in one.rollout ? one.rollout.event : ''}`
      : `${one.at.slice(0, 16)} ${one.act.by.unit} ${one.act.act} ${'step' in one.act ? one.act.step : ''}`,
  );
const assumed = (made: ReturnType<typeof given>) =>
  lines(assumeEverybodyActs(made.directive, made.organisation, from));

test('events occur on their days; one of before the issue is recorded at once; one that nobody expects is not', () => {
  const made = given({}, [['B', '2025-12-01'], ['A', '2025-10-28'], ['C']]);
  const events = assumeEvents(made.directive, from);
  expect(lines(events)).toEqual(['2025-11-13T02:30 recordEvent A', '2025-12-01T02:30 recordEvent B']);
  expect(events[0]).toMatchObject({ rollout: { on: '2025-10-28' } });
});

describe('everybody acts', () => {
  test.each<[string, Parameters<typeof given>, string[]]>([
    [
      'a report the working day before its Monday, accepted the next working day',
      [{ due: { type: 'on', date: '2025-12-08' } }],
      ['2025-12-05T03:00 U1 submit O1/once', '2025-12-08T07:00 U0 accept O1/once'],
    ],
    [
      'a meeting on the day itself, every month',
      [{ kind: 'meeting', due: { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' } }],
      ['2025-12-03T03:00 U1 holdMeeting O1/2025-12', '2026-01-07T03:00 U1 holdMeeting O1/2026-01'],
    ],
    [
      'due on the day of issue: that day',
      [{ kind: 'study', due: { type: 'on', date: '2025-11-13' } }],
      ['2025-11-13T03:00 U1 recordStudy O1/once'],
    ],
    [
      'after its event',
      [{ kind: 'task', due: { type: 'immediatelyAfter', events: { allOf: ['A'] } } }, [['A', '2025-12-01']]],
      [
        '2025-12-01T02:30 recordEvent A',
        '2025-12-05T03:00 U1 carryOutTask O1/once',
        '2025-12-08T07:00 U0 accept O1/once',
      ],
    ],
    [
      'a year-end review is given its result',
      [{ kind: 'yearEndReview', due: { type: 'every', period: 'year', day: 15 } }],
      ['2025-12-12T03:00 U1 submit O1/2025', '2025-12-15T07:00 U0 recordYearEndResult O1/2025'],
    ],
    [
      'over New Year',
      [{ due: { type: 'on', date: '2026-01-02' } }],
      ['2025-12-31T03:00 U1 submit O1/once', '2026-01-05T07:00 U0 accept O1/once'],
    ],
    ['without a deadline nobody acts', [{}], []],
  ])('%s', (_, made, expected) => {
    expect(assumed(given(...made))).toEqual(expected);
  });

  test('nothing is refused and nothing is left overdue, whatever the directive', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const { directive, organisation } = makeCase(one);
        const behaviours = assumeEverybodyActs(directive, organisation, from);
        const played = rehearse(directive, organisation, { from, behaviours });
        expect(played.refusals).toEqual([]);
        for (const { state } of played.units.values())
          for (const step of Object.values(state.steps))
            if (step.deadline && step.status !== 'waiting' && step.deadline.date < directive.term.to)
              expect(isClosed(step) || step.status === 'submitted').toBe(true);
      }),
      { seed: 5, numRuns: 30 },
    );
  });
});
