/** A unit's brief as news has changed it since the unit was opened: with its calendar. */
import { withDays } from '../calendar/change.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { UnitState } from './state.ts';

// The same brief for the same change, because what is computed for one brief holds as long as it does.
const recounted = new WeakMap<NonNullable<UnitState['calendar']>, { brief: UnitBrief; now: UnitBrief }>();

export const briefNow = (brief: UnitBrief, { calendar }: Pick<UnitState, 'calendar'>): UnitBrief => {
  if (!calendar) return brief;
  const known = recounted.get(calendar);
  if (known?.brief === brief || known?.now === brief) return known.now;
  const now = { ...brief, calendar: withDays(brief.calendar, calendar.version, calendar.days) };
  recounted.set(calendar, { brief, now });
  return now;
};
