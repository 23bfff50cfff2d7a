/**
 * A changed calendar is told by the API to every running directive. What it could not reach then is told here, under
 * the same id, so that nobody hears it twice.
 */
import type { Client } from '@temporalio/client';
import { changedDays } from '../domain/calendar/change.ts';
import { withinTerm } from '../domain/directive/brief.ts';
import type { RolloutCommand } from '../domain/rollout/commands.ts';
import type { Db } from '../prisma/client.ts';
import { calendarFor, followingDirectives } from '../prisma/repositories/calendars.ts';
import { tellRollout } from './tell-rollout.ts';

export const createCalendarTeller = ({ db, client }: { db: Db; client: Client }) => ({
  /** @returns directives that were told a newer calendar */
  async tell(): Promise<string[]> {
    const told: string[] = [];
    for (const { id, term, calendar, path } of await followingDirectives(db)) {
      const newest = await calendarFor(db, path);
      const { version } = newest.calendar;
      const days = changedDays(withinTerm(calendar, term), withinTerm(newest.calendar, term));
      if (version === calendar.version || days.length === 0 || !newest.by || !newest.unit) continue;
      const act: RolloutCommand = {
        id: `calendar/${version}`,
        by: { post: newest.by, unit: newest.unit, role: 'office' },
        act: 'changeCalendar',
        version,
        days,
        reason: newest.reason ?? '',
      };
      try {
        await tellRollout(client, id, act);
        told.push(id);
      } catch (error) {
        console.error(
          `calendar ${version} has not reached ${id}:`,
          error instanceof Error ? error.message : error,
        );
      }
    }
    return told;
  },
});
