/**
 * What the world brings during the demo's year, beside what units do: the events on the days on which the directive
 * expects them, the deeds of the office that stand in the plan's `almanac.json`, and the close on the term's last day.
 */
import { type Directive, momentsOf } from '../domain/directive/directive.ts';
import { dayOfMonth, yearOf } from '../domain/time/local-date.ts';
import type { Deed } from './officers/office.ts';

/** Every year of the term for what comes back on one day of the year. */
const expected = ({ events, term }: Directive): { on: string; event: string }[] =>
  momentsOf(events).flatMap(({ code: event, expected: on, yearly }) => {
    if (on) return [{ on, event }];
    if (!yearly) return [];
    const years = Array.from(
      { length: yearOf(term.to) - yearOf(term.from) + 1 },
      (_, i) => yearOf(term.from) + i,
    );
    return years
      .map((year) => ({ on: dayOfMonth(year, yearly.month, yearly.day), event }))
      .filter((one) => term.from <= one.on && one.on <= term.to);
  });

/** Without a close by mistake and what takes it back: every unit ends and begins again, which costs a demo a minute. */
export const withoutReopening = (deeds: Deed[]): Deed[] =>
  deeds.filter(({ act }) => act !== 'closeDirective' && act !== 'reopenDirective');

/** @param deeds of the office; of one day they are done in the order given, after its events */
export const almanacOf = (directive: Directive, deeds: Deed[]): Deed[] => {
  const events = expected(directive).map(({ on, event }) => ({
    on,
    act: 'recordEvent',
    body: { event, on, document: { number: '01-HD/MP', date: on } },
  }));
  const close = {
    on: directive.term.to,
    act: 'closeDirective',
    body: { reason: 'Hết thời gian thực hiện.' },
  };
  return [...events, ...deeds, close].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};
