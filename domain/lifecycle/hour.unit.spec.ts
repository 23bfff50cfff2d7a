import { expect, test } from 'vitest';
import { at, briefWith, having, officeForUnit, officer, opened, paper } from '../../test/rehearsal/given.ts';

const owing = () =>
  opened(
    briefWith([
      { id: 'W', kind: 'report', due: { type: 'on', date: '2025-12-05', time: '10:00' }, closes: 'recorded' },
    ]),
  );
test.each([
  ['the day before', '2025-12-04', '23:00', true],
  ['the very minute', '2025-12-05', '10:00', true],
  ['a minute late', '2025-12-05', '10:01', false],
  ['a day late', '2025-12-06', '09:00', false],
])('due at 10:00, handed in %s', (_, day, time, onTime) => {
  const done = having(
    owing(),
    { act: 'submit', by: officer, step: 'W/once', entry: { on: day } },
    at(day, time),
  );
  expect(done.state.steps['W/once']).toMatchObject({ status: 'accepted', onTime });
});
test('a paper entered later counts by its day alone', () => {
  const entry = { on: '2025-12-05', paper };
  const done = having(owing(), { act: 'submit', by: officeForUnit, step: 'W/once', entry }, at('2025-12-08'));
  expect(done.state.steps['W/once']?.onTime).toBe(true);
});
