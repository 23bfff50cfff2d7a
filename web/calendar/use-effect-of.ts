/** What a change would move, counted page by page until the last unit was looked at. */
import { useEffect, useState } from 'react';
import type { CalendarPreview, PreviewCalendar } from '../../contracts/http/index.ts';
import { call } from '../api/client.ts';

export interface Effect {
  moves: CalendarPreview['moves'];
  units: number;
  movedUnits: number;
  told: string[];
  done: boolean;
  error: unknown;
}
const START: Effect = { moves: [], units: 0, movedUnits: 0, told: [], done: false, error: null };

const added = (sum: Effect, page: CalendarPreview): Effect => ({
  moves: [...sum.moves, ...page.moves],
  units: sum.units + page.units,
  movedUnits: sum.movedUnits + page.movedUnits,
  told: [...new Set([...sum.told, ...page.told])],
  done: page.next === null,
  error: null,
});

export const useEffectOf = (proposed: PreviewCalendar): Effect => {
  const [effect, setEffect] = useState(START);
  useEffect(() => {
    const stop = new AbortController();
    const count = async () => {
      let sum = START;
      let cursor: PreviewCalendar['cursor'];
      do {
        const body = { ...proposed, ...(cursor ? { cursor } : {}) };
        const page = await call<CalendarPreview>('/calendar/preview', {
          method: 'POST',
          body,
          signal: stop.signal,
        });
        sum = added(sum, page);
        cursor = page.next ?? undefined;
        setEffect(sum);
      } while (cursor);
    };
    setEffect(START);
    count().catch((error: unknown) => {
      if (!stop.signal.aborted) setEffect({ ...START, error, done: true });
    });
    return () => stop.abort();
  }, [proposed]);
  return effect;
};
