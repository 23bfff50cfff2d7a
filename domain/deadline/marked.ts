/** Marks a deadline that rests on days off which no notice has announced yet. */
import type { Calendar } from '../calendar/calendar.ts';
import { announcedOnly } from '../calendar/change.ts';
import type { Deadline } from './deadline.ts';

// One calendar without its open days for each calendar, because its days are counted out once.
const announced = new WeakMap<Calendar, Calendar>();
const announcedOf = (calendar: Calendar): Calendar => {
  const known = announced.get(calendar) ?? announcedOnly(calendar);
  announced.set(calendar, known);
  return known;
};

/** What `compute` gives with the calendar, and whether it would be another date were the open days ordinary ones. */
export const marked = <D extends Deadline>(calendar: Calendar, compute: (calendar: Calendar) => D): D => {
  const deadline = compute(calendar);
  if (!calendar.provisional?.length) return deadline;
  const firm = compute(announcedOf(calendar));
  return firm.date === deadline.date ? deadline : { ...deadline, awaitsNotice: true as const };
};
