/** A cell that owes one obligation of every sort, opened on Thursday 13 November 2025. */
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { at, briefWith, type Doing, having, type Lived, opened } from './given.ts';

export const cellBrief = (over: Partial<UnitBrief> = {}): UnitBrief =>
  briefWith(
    [
      { id: 'S', kind: 'study', due: { type: 'on', date: '2025-12-05' } },
      { id: 'M', kind: 'meeting', due: { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' } },
      {
        id: 'R',
        kind: 'report',
        due: { type: 'every', period: 'quarter', month: 3, day: 25 },
        closes: 'reviewed',
        reviewers: ['BAN', 'DB'],
      },
      {
        id: 'P',
        kind: 'plan',
        due: { type: 'on', date: '2025-12-12' },
        closes: 'reviewed',
        reviewers: ['DB'],
      },
      {
        id: 'T',
        kind: 'task',
        due: { type: 'on', date: '2025-12-12' },
        closes: 'reviewed',
        reviewers: ['DB'],
      },
      { id: 'C', kind: 'task', due: { type: 'on', date: '2025-12-12' }, target: { percent: 100 } },
      {
        id: 'G',
        kind: 'task',
        due: { type: 'ongoing' },
        closes: 'reviewed',
        reviewers: ['DB'],
        target: { count: 4 },
      },
      { id: 'K', kind: 'task', due: { type: 'on', date: '2025-12-12' }, role: 'coordinating' },
      { id: 'I', kind: 'inspection', due: { type: 'every', period: 'year', orAdHoc: true } },
      {
        id: 'Y',
        kind: 'yearEndReview',
        due: { type: 'every', period: 'year', month: 12, day: 15 },
        closes: 'reviewed',
        reviewers: ['DB'],
      },
      {
        id: 'W',
        kind: 'task',
        due: { type: 'afterEvent', events: { allOf: ['A'] }, offset: { value: 15, unit: 'day' } },
        closes: 'reviewed',
        reviewers: ['DB'],
      },
    ],
    { listens: ['A'], ...over },
  );

/** An act and the day on which it is done, at 10:00. */
export type Dated = [day: string, act: Doing];
export const cellAfter = (past: Dated[], over: Partial<UnitBrief> = {}): Lived =>
  past.reduce((unit, [day, act]) => having(unit, act, at(day)), opened(cellBrief(over)));
