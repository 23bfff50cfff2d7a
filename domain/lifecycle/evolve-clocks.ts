/** What facts about suspensions and extensions leave behind. */
import type { Stop } from '../clocks/stops.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { UnitFact } from './events.ts';
import type { Extension } from './step.ts';

type ClockFact = Extract<UnitFact, { type: 'ClocksStopped' | 'ClocksResumed' }>;
type Reopening = Extract<UnitFact, { type: 'UnitReopened' }>;
type ExtensionFact = Extract<UnitFact, { type: 'ExtensionAsked' | 'ExtensionGranted' | 'ExtensionRefused' }>;

/** @param fact of a reopening only one that gives days back: they count as a stop, under a number that no suspension has */
export const evolveStops = (stops: Stop[] | undefined, fact: ClockFact | Reopening): Stop[] => {
  const known = stops ?? [];
  if (fact.type === 'UnitReopened') return [...known, ...closedDays(fact)];
  return fact.type === 'ClocksStopped'
    ? [...known, { number: fact.suspension, from: fact.from, until: fact.until }]
    : known.map((stop) => (stop.number === fact.suspension ? { ...stop, until: fact.until } : stop));
};

const closedDays = ({ news, closed }: Reopening): Stop[] =>
  closed ? [{ number: -news, ...closed, closed: true }] : [];

/** @param on the day of the fact */
export const evolveExtension = (
  known: Extension | undefined,
  fact: ExtensionFact,
  on: LocalDate,
): Extension => {
  const number = known?.number ?? 0;
  const granted = known?.granted ? { granted: known.granted } : {};
  switch (fact.type) {
    case 'ExtensionAsked': {
      const { wished, reason } = fact;
      return { ...granted, number: number + 1, asked: { wished, reason, on }, rung: null };
    }
    case 'ExtensionGranted':
      return { number, asked: null, granted: { days: fact.days, on }, rung: null };
    case 'ExtensionRefused':
      return { ...granted, number, asked: null, rung: null };
  }
};
