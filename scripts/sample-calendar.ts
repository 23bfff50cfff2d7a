/** Days off of the sample organisations: the seeded calendar, as an organisation file carries it. */
import { readFileSync } from 'node:fs';
import type { Calendar } from '../domain/calendar/calendar.ts';
import { compact } from '../domain/calendar/office-calendar.ts';

const file = new URL('../examples/calendar/vn.json', import.meta.url);
export const calendar: Calendar = compact(JSON.parse(readFileSync(file, 'utf8')));
