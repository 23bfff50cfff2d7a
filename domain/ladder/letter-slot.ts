/** When a letter may leave. Mornings are gathered, everything else goes at once but only in working hours. */
import { type Calendar, isWorkingDay, workingDayFrom } from '../calendar/calendar.ts';
import { addDays, dateOf, fromMillis, type Instant, instantAt, toMillis } from '../time/local-date.ts';

export interface LetterSlot {
  /** `morning`: all that one recipient is due on one morning. `notice`: at once, in working hours. */
  kind: 'morning' | 'notice';
  notBefore: Instant;
}

const END_OF_WORK = '17:00';
/** All units wake within this time, so that what they have for one recipient is one letter. */
const GATHER_MS = 5 * 60_000;

/** @param morning local time of day, `HH:MM`, at which a morning's letters are decided */
export const letterSlot = (calendar: Calendar, morning: string, now: Instant): LetterSlot => {
  const today = dateOf(now);
  const opens = instantAt(today, morning);
  const gathered = (date: string): LetterSlot => ({
    kind: 'morning',
    notBefore: fromMillis(toMillis(instantAt(date, morning)) + GATHER_MS),
  });
  const gatheredToday = gathered(today);
  if (isWorkingDay(calendar, today)) {
    if (now < gatheredToday.notBefore && now >= opens) return gatheredToday;
    if (now >= opens && now < instantAt(today, END_OF_WORK))
      return { kind: 'notice', notBefore: fromMillis(Math.ceil(toMillis(now) / GATHER_MS) * GATHER_MS) };
    if (now < opens) return gatheredToday;
  }
  return gathered(workingDayFrom(calendar, addDays(today, 1)));
};
