/** A unit's brief as news has changed it since the unit was opened: with its calendar and its suspensions. */
import { withDays } from '../calendar/change.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { UnitEvent, UnitFact } from './events.ts';
import { evolveStops } from './evolve-clocks.ts';
import type { UnitState } from './state.ts';

type Changes = Pick<UnitState, 'calendar' | 'stops'>;
// The same brief for the same changes, because what is computed for one brief holds as long as it does.
const known = new WeakMap<UnitBrief, Changes & { now: UnitBrief }>();

export const briefNow = (brief: UnitBrief, { calendar, stops }: Changes): UnitBrief => {
  if (!calendar && !stops) return brief;
  const last = known.get(brief);
  if (last && last.calendar === calendar && last.stops === stops) return last.now;
  const now = {
    ...brief,
    ...(calendar ? { calendar: withDays(brief.calendar, calendar.version, calendar.days) } : {}),
    ...(stops ? { stops } : {}),
  };
  for (const one of [brief, now]) known.set(one, { calendar, stops, now });
  return now;
};

type ChangeFact = Extract<UnitFact, { type: 'CalendarNoted' | 'ClocksStopped' | 'ClocksResumed' }>;
const isChange = (fact: UnitFact): fact is ChangeFact =>
  fact.type === 'CalendarNoted' || fact.type === 'ClocksStopped' || fact.type === 'ClocksResumed';
export const changesBrief = ({ fact }: UnitEvent): boolean => isChange(fact);

/** The same by the events alone, for who has no state: the brief itself when none of them changed it. */
export const briefAfter = (brief: UnitBrief, events: UnitEvent[]): UnitBrief =>
  events.reduce((known, { fact }) => {
    if (!isChange(fact)) return known;
    return fact.type === 'CalendarNoted'
      ? briefNow(known, { calendar: fact, stops: known.stops })
      : briefNow(known, { stops: evolveStops(known.stops, fact) });
  }, brief);
