/** The day an entry counts from, and whether it was in time. */
import { dateOf, type Instant, instantAt, type LocalDate } from '../time/local-date.ts';
import type { Actor } from './actor.ts';
import type { Entry } from './events.ts';
import type { Context } from './state.ts';
import type { Step } from './step.ts';

/** A unit's own submission counts from today; one that came on paper from the day it was received. */
export const datedEntry = (act: { by: Actor; entry: Entry }, context: Context): Entry =>
  act.by.role === 'office' ? act.entry : { ...act.entry, on: dateOf(context.now) };

/** `at`: the moment of the unit's own act; null for a paper, of which only the day is known. */
export const judged = (step: Step, on: LocalDate, at: Instant | null): boolean | null => {
  if (!step.deadline) return null;
  const { date, time } = step.deadline;
  if (on !== date || !time || !at || dateOf(at) !== on) return on <= date;
  return at <= instantAt(date, time);
};
