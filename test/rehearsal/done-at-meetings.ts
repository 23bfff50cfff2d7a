/** What acts about meetings leave behind as facts. */
import type { UnitFact } from '../../domain/lifecycle/events.ts';
import type { Dated } from './cell.ts';
import { officer } from './given.ts';

type Row = [name: string, given: Dated[], when: Dated, then: UnitFact[]];
const entry = (on: string) => ({ on });

export const DONE_AT_MEETINGS: Row[] = [
  [
    'planMeeting fixes day, hour and place',
    [],
    [
      '2025-12-01',
      {
        act: 'planMeeting',
        by: officer,
        step: 'M/2025-12',
        entry: entry('2025-12-03'),
        time: '19:30',
        place: 'Hội trường',
      },
    ],
    [
      {
        type: 'MeetingPlanned',
        step: 'M/2025-12',
        entry: { on: '2025-12-03' },
        time: '19:30',
        place: 'Hội trường',
      },
    ],
  ],
  [
    'reportNotHeld closes the step as not done',
    [],
    ['2025-12-03', { act: 'reportNotHeld', by: officer, step: 'M/2025-12', reason: 'bão' }],
    [{ type: 'MeetingNotHeld', step: 'M/2025-12', reason: 'bão' }],
  ],
  [
    'openConclusion opens a step of the unit, named by what is to be done',
    [['2025-12-03', { act: 'holdMeeting', by: officer, step: 'M/2025-12', entry: entry('2025-12-03') }]],
    [
      '2025-12-04',
      {
        act: 'openConclusion',
        by: officer,
        step: 'M/2025-12',
        title: ' Sửa quy chế ',
        due: '2026-02-27',
        post: 'CB-2',
      },
    ],
    [
      {
        type: 'StepsPlanned',
        through: '2026-01-31',
        steps: [
          {
            id: '_KL/k1',
            obligation: '_KL',
            kind: 'task',
            occurrence: 'k1',
            post: 'CB-2',
            closes: 'recorded',
            ladder: 'default',
            opensOn: '2025-12-04',
            deadline: { date: '2026-02-27', because: { rule: 'on', date: '2026-02-27' } },
            title: 'Sửa quy chế',
            from: 'M/2025-12',
          },
        ],
      },
    ],
  ],
  [
    'holdMeeting without numbers, entered some days later',
    [],
    ['2025-12-08', { act: 'holdMeeting', by: officer, step: 'M/2025-12', entry: entry('2025-12-03') }],
    [{ type: 'MeetingHeld', step: 'M/2025-12', entry: { on: '2025-12-03' } }],
  ],
  [
    'moveMeeting sets a new deadline; mornings already past are not sent again',
    [],
    [
      '2025-12-02',
      { act: 'moveMeeting', by: officer, step: 'M/2025-12', to: '2025-12-05', reason: 'Bí thư đi học' },
    ],
    [
      { type: 'MeetingMoved', step: 'M/2025-12', to: '2025-12-05', reason: 'Bí thư đi học' },
      {
        type: 'DeadlineSet',
        step: 'M/2025-12',
        version: 2,
        opensOn: '2025-12-01',
        deadline: {
          date: '2025-12-05',
          because: { rule: 'movedMeeting', from: '2025-12-03', reason: 'Bí thư đi học' },
        },
      },
      {
        type: 'ReminderDue',
        step: 'M/2025-12',
        version: 2,
        clock: 'step',
        at: -7,
        recipients: [],
        skipped: [-7],
      },
    ],
  ],
  [
    'a meeting that was moved may be moved again',
    [['2025-12-01', { act: 'moveMeeting', by: officer, step: 'M/2026-01', to: '2026-01-05', reason: 'a' }]],
    ['2025-12-02', { act: 'moveMeeting', by: officer, step: 'M/2026-01', to: '2026-01-07', reason: 'b' }],
    [
      { type: 'MeetingMoved', step: 'M/2026-01', to: '2026-01-07', reason: 'b' },
      {
        type: 'DeadlineSet',
        step: 'M/2026-01',
        version: 3,
        opensOn: '2026-01-01',
        deadline: { date: '2026-01-07', because: { rule: 'movedMeeting', from: '2026-01-05', reason: 'b' } },
      },
    ],
  ],
];
