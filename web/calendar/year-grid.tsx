/** Twelve months. One day is reached by the tab key, the others from it by the arrows. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { DAY_KIND_WORDS } from '../../contracts/vi/calendar.ts';
import { addDays } from '../dates/local-date.ts';
import { calendar as words } from '../i18n/vi/calendar.ts';
import { Month } from './month.tsx';
import { type Day, type DayKind, monthsOf } from './year.ts';

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface Props {
  year: number;
  days: Day[];
  changed: Set<string>;
  today: string;
  onOpen: ((date: string) => void) | null;
}
export const YearGrid = ({ year, days, changed, today, onOpen }: Props) => {
  const [reached, setReached] = useState('');
  const grid = useRef<HTMLDivElement>(null);
  const within = (date: string) => date.startsWith(`${year}-`);
  const focus = [reached, today].find(within) ?? `${year}-01-01`;
  const byDate = new Map(days.map((day) => [day.date, day]));
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-date="${addDays(focus, step)}"]`)?.focus();
  };
  return (
    <>
      <ul className="day-legend" aria-label={words.legend}>
        {(Object.entries(DAY_KIND_WORDS) as [DayKind, string][]).map(([kind, word]) => (
          <li key={kind}>
            <span className={`day day-${kind}`} aria-hidden="true" /> {word}
          </li>
        ))}
        <li>
          <span className="day day-HOLIDAY day-open" aria-hidden="true" /> {words.provisional}
        </li>
      </ul>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons inside */}
      <div className="year-grid" ref={grid} onKeyDown={move}>
        {monthsOf(year).map(({ first, days: dates, blanks }) => (
          <Month
            key={first}
            {...{ first, dates, blanks, changed, today, focus, onOpen }}
            days={byDate}
            onFocus={setReached}
          />
        ))}
      </div>
    </>
  );
};
