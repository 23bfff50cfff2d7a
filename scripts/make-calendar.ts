/**
 * Writes examples/calendar/vn.json, the calendar that an office begins with: announced years as announced, the others
 * by the rules. `node scripts/make-calendar.ts` after a notice was entered in `calendar/announced.ts`; read the
 * difference by hand before it is kept.
 */
import { writeFileSync } from 'node:fs';
import type { OfficeCalendar } from '../domain/calendar/office-calendar.ts';
import { daysOfYear } from './calendar/days-of-year.ts';

const FIRST = 2025;
const LAST = 2030;

const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
const found = years.map((year) => ({ year, ...daysOfYear(year) }));
const calendar: OfficeCalendar = {
  version: 'VN-2025-2030/1',
  years: found.map(({ year, notice }) => ({ year, notice })),
  days: found.flatMap(({ days }) => days),
};
writeFileSync('examples/calendar/vn.json', `${JSON.stringify(calendar, null, 2)}\n`);
