import { expect, it } from 'vitest';
import { ROLLOUT_BODIES } from '../../contracts/http/acts.ts';
import type { EventView, ObligationView } from '../../contracts/http/index.ts';
import { withPair } from './pairs.ts';
import { checkRollout, noRolloutValues, type RolloutTarget, rolloutBody } from './rollout-values.ts';

const event: EventView = {
  code: 'WARD_CONFERENCE',
  name: 'Hội nghị',
  expected: null,
  changes: [],
  recurring: false,
  ahead: false,
  occurrences: [],
  obligations: ['O04'],
};
const obligation = { id: 'T05', title: 'Đánh giá' } as ObligationView;
const filled = {
  ...noRolloutValues(),
  on: '2026-03-17',
  paperNumber: '12-TB/ĐU',
  paperDate: '2026-03-17',
  reason: 'Ghi nhầm ngày',
  approver: 'Ban Thường vụ',
  successor: 'ke-hoach-moi',
  carries: [{ from: 'T01', to: 'N1' }],
  month: '3',
  day: '25',
  sure: true,
};
const targets: RolloutTarget[] = [
  { act: 'recordEvent', event },
  { act: 'correctEvent', event, occurrence: 1 },
  { act: 'withdrawEvent', event, occurrence: 1 },
  { act: 'expectEvent', event },
  { act: 'statePeriod', obligation },
  { act: 'tickContext', line: { label: 'T16' } },
  { act: 'untickContext', line: { label: 'T16' } },
  { act: 'holdLetters' },
  { act: 'releaseLetters' },
  { act: 'closeDirective' },
  { act: 'revokeDirective' },
  { act: 'supersedeDirective' },
  { act: 'reopenDirective' },
];

it.each(targets)('$act makes a body that the contract takes', (target) => {
  expect(checkRollout(target.act, filled)).toEqual({});
  expect(ROLLOUT_BODIES[target.act].strict().safeParse(rolloutBody(target, filled)).error).toBeUndefined();
});
it('wide acts are asked once', () => {
  for (const act of [
    'withdrawEvent',
    'releaseLetters',
    'closeDirective',
    'revokeDirective',
    'reopenDirective',
  ] as const)
    expect(checkRollout(act, { ...filled, sure: false })).toHaveProperty('sure');
});
it('wants number and date of the document together', () => {
  expect(checkRollout('recordEvent', { ...filled, paperDate: '' })).toHaveProperty('paperDate');
});
it('ticks a line by a paper only', () => {
  const none = { ...filled, paperNumber: ' ', paperDate: '' };
  expect(checkRollout('tickContext', none)).toHaveProperty('paperNumber');
  expect(checkRollout('tickContext', { ...filled, paperDate: '' })).toHaveProperty('paperDate');
});
it.each(['revokeDirective', 'reopenDirective'] as const)('%s wants a paper and who approved it', (act) => {
  const without = { ...filled, approver: ' ', paperNumber: '', paperDate: '' };
  expect(Object.keys(checkRollout(act, without)).sort()).toEqual(['approver', 'paperNumber']);
});
it('supersedes nothing before what goes on was shown', () => {
  expect(checkRollout('supersedeDirective', { ...filled, carries: null })).toHaveProperty('successor');
  expect(rolloutBody({ act: 'supersedeDirective' }, filled)).toMatchObject({
    carries: [{ from: 'T01', to: 'N1' }],
  });
});
it('a pair that is chosen anew takes the place of the old one, or of none', () => {
  const pairs = [
    { from: 'A', to: '1' },
    { from: 'B', to: '2' },
  ];
  expect(withPair(pairs, 'A', '3')).toEqual([
    { from: 'B', to: '2' },
    { from: 'A', to: '3' },
  ]);
  expect(withPair(pairs, 'A', null)).toEqual([{ from: 'B', to: '2' }]);
});
it('takes no thirteenth month and no thirty-second day', () => {
  expect(Object.keys(checkRollout('statePeriod', { ...filled, month: '13', day: '32' }))).toEqual([
    'month',
    'day',
  ]);
});

it.each(['month', 'quarter', 'halfYear', 'nineMonths', 'year'] as const)(
  'states a period of kind %s',
  (period) => {
    const body = rolloutBody({ act: 'statePeriod', obligation }, { ...filled, period });
    expect(ROLLOUT_BODIES.statePeriod.parse(body)).toMatchObject({ rule: { type: 'every', period } });
  },
);
