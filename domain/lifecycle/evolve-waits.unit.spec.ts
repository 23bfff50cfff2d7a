/** What a step remembers of the days on which others had it. */
import { expect, test } from 'vitest';
import { cellAfter, type Dated } from '../../test/rehearsal/cell.ts';
import { office, officer, reviewer } from '../../test/rehearsal/given.ts';

const handedIn = (day: string): Dated => [
  day,
  { act: 'submit', by: officer, step: 'P/once', entry: { on: day } },
];
const returned = (day: string): Dated => [
  day,
  { act: 'return', by: reviewer, step: 'P/once', reason: 'thiếu' },
];
const asked = (day: string): Dated => [
  day,
  { act: 'askExtension', by: officer, step: 'P/once', wished: '2026-01-09', reason: 'chờ số liệu' },
];
const refused = (day: string): Dated => [
  day,
  { act: 'refuseExtension', by: reviewer, step: 'P/once', reason: 'không' },
];

const stuck = (day: string): Dated => [
  day,
  { act: 'reportDifficulty', by: officer, step: 'P/once', reason: 'thiếu tài liệu' },
];
const answer = (day: string): Dated => [
  day,
  { act: 'answerDifficulty', by: reviewer, step: 'P/once', answer: 'đã gửi' },
];
const notOurs = (day: string): Dated => [
  day,
  { act: 'disclaim', by: officer, step: 'P/once', reason: 'của đoàn thể' },
];
const theirs = (day: string): Dated => [
  day,
  { act: 'rejectDisclaim', by: office, step: 'P/once', reason: 'mục 3' },
];

// The plan is due on 12 December 2025.
test.each<[string, Dated[], unknown]>([
  ['nothing', [handedIn('2025-12-01')], undefined],
  [
    'each stay at the reviewer',
    [handedIn('2025-12-01'), returned('2025-12-04'), handedIn('2025-12-05'), returned('2025-12-09')],
    [
      { kind: 'review', from: '2025-12-01', to: '2025-12-04' },
      { kind: 'review', from: '2025-12-05', to: '2025-12-09' },
    ],
  ],
  ['no stay of less than a day', [handedIn('2025-12-01'), returned('2025-12-01')], undefined],
  ['no answer that came in time', [asked('2025-12-08'), refused('2025-12-12')], undefined],
  [
    'an answer that came after the date',
    [asked('2025-12-11'), refused('2025-12-16')],
    [{ kind: 'answer', from: '2025-12-11', to: '2025-12-16' }],
  ],
  ['no answer to a difficulty that came in time', [stuck('2025-12-08'), answer('2025-12-12')], undefined],
  [
    'an answer to a difficulty that came after the date',
    [stuck('2025-12-11'), answer('2025-12-16')],
    [{ kind: 'answer', from: '2025-12-11', to: '2025-12-16' }],
  ],
  [
    'a decision after the date that it is the unit’s after all',
    [notOurs('2025-12-11'), theirs('2025-12-16')],
    [{ kind: 'answer', from: '2025-12-11', to: '2025-12-16' }],
  ],
])('it remembers %s', (_, past, waits) => {
  expect(cellAfter(past).state.steps['P/once']?.waits).toEqual(waits);
});
