/** The office's calendar: what holds, what a change would move, the change itself. */
import { z } from 'zod';
import { calendarDaySchema, calendarYearSchema, officeCalendarSchema } from '../calendar-file.ts';
import { instant, localDate, named } from './base.ts';

export const calendarView = z
  .object({
    version: z.string(),
    today: localDate,
    years: z.array(calendarYearSchema),
    days: z.array(calendarDaySchema),
    versions: z.array(
      z.object({
        version: z.string(),
        at: instant,
        by: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    /** Whether this person may change it. */
    mayChange: z.boolean(),
    /** Directives in force that have not heard of this version yet. */
    waiting: z.array(named),
  })
  .meta({ id: 'CalendarView' });
export type CalendarView = z.infer<typeof calendarView>;

/** The calendar as it should be, whole, and the version that was changed. Checked like the file. */
const proposed = officeCalendarSchema.pick({ years: true, days: true }).extend({
  base: z.string().max(500).describe('Bản lịch đang xem khi sửa.'),
});
/** Days and years are checked with each other by the calendar's own rules. */
export const previewCalendar = proposed.extend({
  cursor: z.object({ directive: z.string(), unit: z.string() }).optional(),
});
export type PreviewCalendar = z.infer<typeof previewCalendar>;
export const changeCalendar = proposed.extend({
  reason: z.string().trim().min(1, 'Hãy ghi lý do đổi lịch.').max(600),
});
export type ChangeCalendar = z.infer<typeof changeCalendar>;

export const calendarPreview = z
  .object({
    /** Days that would differ, over all years. */
    changed: z.array(
      z.object({
        date: localDate,
        as: z.enum(['off', 'work', 'usual']),
        provisional: z.literal(true).optional(),
      }),
    ),
    /** Units looked at on this page. */
    units: z.int(),
    /** Of these, units with a deadline that moves. */
    movedUnits: z.int(),
    /** Letters' desks on this page. */
    told: z.array(z.string()),
    moves: z.array(
      z.object({
        directive: named,
        unit: named,
        step: z.string(),
        title: z.string(),
        from: localDate,
        to: localDate,
        /** Calendar days; negative when it comes earlier. */
        days: z.int(),
      }),
    ),
    /** Where to go on; null at the end. */
    next: z.object({ directive: z.string(), unit: z.string() }).nullable(),
  })
  .meta({ id: 'CalendarPreview' });
export type CalendarPreview = z.infer<typeof calendarPreview>;

export const calendarChanged = z
  .object({
    version: z.string(),
    /** Directives that were told, and those that were not reached yet. */
    told: z.array(named),
    waiting: z.array(named),
  })
  .meta({ id: 'CalendarChangedAnswer' });
export type CalendarChangedAnswer = z.infer<typeof calendarChanged>;
