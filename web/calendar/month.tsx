import { DAY_KIND_WORDS } from '../../contracts/vi/calendar.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { weekday } from '../dates/local-date.ts';
import { calendar as words } from '../i18n/vi/calendar.ts';
import type { Day } from './year.ts';

interface Props {
  first: string;
  dates: string[];
  blanks: number;
  days: Map<string, Day>;
  changed: Set<string>;
  today: string;
  /** The one day of the year that the tab key reaches. */
  focus: string;
  onFocus: (date: string) => void;
  onOpen: ((date: string) => void) | null;
}

const said = (date: string, day: Day | undefined): string => {
  if (!day) return `${sayDay(date)}: ${weekday(date) >= 6 ? words.weekend : words.usual}`;
  const open = day.provisional ? `, ${words.provisional}` : '';
  return `${sayDay(date)}: ${DAY_KIND_WORDS[day.kind]}, ${day.name}${open}`;
};
const lookOf = (date: string, day: Day | undefined, changed: boolean, today: string): string =>
  [
    'day',
    day ? `day-${day.kind}` : weekday(date) >= 6 ? 'day-rest' : '',
    day?.provisional ? 'day-open' : '',
    changed ? 'day-changed' : '',
    date === today ? 'day-today' : '',
  ].join(' ');

export const Month = ({ first, dates, blanks, days, changed, today, focus, onFocus, onOpen }: Props) => (
  <section className="month" aria-label={words.month(Number(first.slice(5, 7)))}>
    <h3>{words.month(Number(first.slice(5, 7)))}</h3>
    <div className="month-days">
      {words.weekdays.map((word) => (
        <span key={word} className="month-head" aria-hidden="true">
          {word}
        </span>
      ))}
      {dates.map((date, i) => (
        <button
          key={date}
          type="button"
          data-date={date}
          className={lookOf(date, days.get(date), changed.has(date), today)}
          style={i === 0 ? { gridColumnStart: blanks + 1 } : undefined}
          aria-label={said(date, days.get(date))}
          title={said(date, days.get(date))}
          tabIndex={date === focus ? 0 : -1}
          onFocus={() => onFocus(date)}
          onClick={() => onOpen?.(date)}
          aria-disabled={onOpen === null}
        >
          {Number(date.slice(8))}
        </button>
      ))}
    </div>
  </section>
);
