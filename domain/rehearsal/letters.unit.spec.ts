import { expect, test } from 'vitest';
import { briefWith } from '../../test/rehearsal/given.ts';
import type { Recipient } from '../ladder/ladder.ts';
import type { UnitEvent } from '../lifecycle/events.ts';
import { newUnit } from '../lifecycle/state.ts';
import type { Alike } from './alike.ts';
import { lettersIn } from './letters.ts';

const EMPTY = { name: '', units: [], people: [], calendar: { version: '', off: [], work: [] } };
const reminder = (day: string, recipients: Recipient[]): UnitEvent =>
  ({ at: `${day}T01:00:00.000Z`, fact: { type: 'ReminderDue', recipients } }) as unknown as UnitEvent;
const unit = (code: string, events: UnitEvent[]) =>
  [code, { brief: { ...briefWith([]), unit: code }, state: newUnit(), events }] as const;
const to = (code: string, role: Recipient['role'] = 'committee'): Recipient => ({ unit: code, role });

/** Ten cells below some of four committees, below one root: C stands for the cells, D for the committees. */
const alike: Alike = {
  organisation: EMPTY,
  crowds: new Map([
    ['R', { units: 1, named: [] }],
    ['D', { units: 4, named: [] }],
    ['C', { units: 10, named: [] }],
  ]),
  superiors: [
    { unit: 'R', below: ['D', 'C'], units: 1 },
    { unit: 'D', below: ['C'], units: 3 },
    { unit: 'D', below: [], units: 1 },
    { unit: 'C', below: [], units: 10 },
  ],
};

test.each<[string, ReturnType<typeof unit>[], { total: number; recipients: number }]>([
  ['nobody writes', [unit('C', [])], { total: 0, recipients: 0 }],
  [
    'each cell to itself',
    [unit('C', [reminder('2025-12-01', [to('C', 'officer')])])],
    { total: 10, recipients: 10 },
  ],
  [
    'the cells of a committee on one morning are one letter to it, and a committee without cells gets none',
    [unit('C', [reminder('2025-12-01', [to('D')]), reminder('2025-12-01', [to('D')])])],
    { total: 3, recipients: 3 },
  ],
  [
    'on two mornings two',
    [unit('C', [reminder('2025-12-01', [to('D')]), reminder('2025-12-02', [to('D')])])],
    { total: 6, recipients: 3 },
  ],
  [
    'committees and cells late on one morning are one letter to the root',
    [unit('D', [reminder('2025-12-01', [to('R')])]), unit('C', [reminder('2025-12-01', [to('R')])])],
    { total: 1, recipients: 1 },
  ],
  [
    'a body outside the branch gets one for all',
    [unit('C', [reminder('2025-12-01', [to('X')])])],
    { total: 1, recipients: 1 },
  ],
])('%s', (_, units, expected) => {
  const { total, recipients } = lettersIn({ units: new Map(units) }, alike);
  expect({ total, recipients }).toEqual(expected);
});

test('counted by the month in which they leave', () => {
  const units = new Map([unit('C', [reminder('2025-11-28', [to('C')]), reminder('2025-12-01', [to('C')])])]);
  expect([...lettersIn({ units }, alike).months]).toEqual([
    ['2025-11', 10],
    ['2025-12', 10],
  ]);
});
