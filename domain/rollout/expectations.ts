/** The office expects an event on another day than it did. What it expects stands until the event is recorded. */

import { refuse } from '../lifecycle/refusals.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';
import type { News, NewsBody } from './news.ts';

/** What a rollout knows of an event beforehand. */
export interface EventBrief {
  recurring: boolean;
  /** The office announces it beforehand, because something must be done before it. */
  ahead?: true | undefined;
  /** Of the end of an event that lasts, its start. */
  start?: string | undefined;
  /** As the directive says; absent where it names no day, and in rollouts begun before this was kept. */
  expected?: LocalDate | undefined;
}
type Events = Record<string, EventBrief>;
export interface ExpectPayload {
  event: string;
  on: LocalDate;
  reason: string;
}
type Expected = Extract<NewsBody, { type: 'EventExpected' }>;

/** Ten years: what lies further away nobody expects. */
const FURTHEST = 3653;

/** The day on which the office expects an event by now; null when it has named none. */
export const expectedNow = (news: News[], events: Events, event: string): LocalDate | null =>
  news.reduce<LocalDate | null>(
    (on, { body }) => (body.type === 'EventExpected' && body.event === event ? body.on : on),
    events[event]?.expected ?? null,
  );

/** The other bound of an event that lasts, on the wrong side of this day. */
const outOfOrder = (
  events: Events,
  { event, on }: ExpectPayload,
  dayOf: (code: string) => LocalDate | null,
): { side: 'start' | 'end'; on: LocalDate } | null => {
  const start = events[event]?.start;
  const began = start ? dayOf(start) : null;
  if (began && on < began) return { side: 'start', on: began };
  const [end] = Object.keys(events).filter((code) => events[code]?.start === event);
  const ends = end ? dayOf(end) : null;
  return ends && ends < on ? { side: 'end', on: ends } : null;
};

/** @param occurred the day on which an event that does not recur was recorded; null when it was not */
export const judgeExpected = (
  news: News[],
  act: ExpectPayload,
  { events }: { events: Events },
  { today, occurred }: { today: LocalDate; occurred(event: string): LocalDate | null },
): { body: Expected } | ReturnType<typeof refuse> => {
  const { event, on, reason } = act;
  const known = events[event];
  if (!known) return refuse('UNKNOWN_EVENT', { event });
  if (known.recurring && !known.expected) return refuse('EVENT_RECURS', { event });
  const stands = occurred(event);
  if (stands) return refuse('EVENT_ALREADY_RECORDED', { event, on: stands });
  if (!reason.trim()) return refuse('REASON_NEEDED');
  const latest = addDays(today, FURTHEST);
  if (on < today || on > latest) return refuse('DATE_OUT_OF_RANGE', { from: today, to: latest });
  if (expectedNow(news, events, event) === on) return refuse('EXPECTED_ALREADY', { on });
  const wrong = outOfOrder(events, act, (code) => occurred(code) ?? expectedNow(news, events, code));
  if (wrong) return refuse('EVENT_OUT_OF_ORDER', wrong);
  return { body: { type: 'EventExpected', event, on } };
};
