import { expect, it } from 'vitest';
import { type Step, stepFrom } from '../lifecycle/step.ts';
import { prefilled } from './prefill.ts';

const step = (id: string, part: Partial<Step>): Step => ({
  ...stepFrom({
    id,
    obligation: id,
    kind: 'task',
    occurrence: 'once',
    closes: 'recorded',
    ladder: 'default',
    opensOn: '2026-01-01',
    deadline: { date: '2026-03-10', because: { rule: 'on', date: '2026-03-10' } },
  }),
  ...part,
});
const done = (on: string, onTime: boolean | null): Partial<Step> => ({
  status: 'accepted',
  onTime,
  closedOn: '2026-03-30',
  submission: { attempt: 1, on, at: `${on}T02:00:00.000Z` },
});
const window = { from: '2026-01-01', to: '2026-03-31' };

it('counts what the steps and entries of the period say', () => {
  const steps = [
    step('a', done('2026-01-01', true)),
    step('b', done('2026-03-31', false)),
    step('c', done('2026-02-02', null)),
    step('d', done('2025-12-31', true)),
    step('e', {}),
    step('f', { status: 'returned' }),
    step('g', { status: 'submitted' }),
    step('h', { deadline: { date: '2026-04-10', because: { rule: 'on', date: '2026-04-10' } } }),
  ];
  const entries = [
    { type: 'StudyRecorded' as const, on: '2026-01-15', invited: 20, present: 18 },
    { type: 'MeetingHeld' as const, on: '2026-02-03', invited: 12, present: 11 },
    { type: 'MeetingHeld' as const, on: '2026-03-03', present: 10 },
    { type: 'MeetingHeld' as const, on: '2026-04-03', invited: 12, present: 12 },
  ];
  expect(prefilled(steps, entries, window, '2026-04-20')).toEqual({
    doneOnTime: 1,
    doneLate: 1,
    overdue: 2,
    returned: 1,
    studies: 1,
    studyInvited: 20,
    studyPresent: 18,
    meetings: 2,
    meetingInvited: 12,
    meetingPresent: 21,
  });
});

it('counts overdue as of today while the period runs', () => {
  expect(prefilled([step('e', {})], [], window, '2026-03-10').overdue).toBe(0);
  expect(prefilled([step('e', {})], [], window, '2026-03-11').overdue).toBe(1);
});
