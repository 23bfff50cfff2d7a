/**
 * Of one change of the tree a unit hears from two: its superiors say where it stands now, an ended unit hands it work. Which
 * arrives first is nobody's to say where the one way is longer than the other; the rehearsal says the one, reality now and then
 * the other. Everything else has one order.
 */
import type { Told } from './real.ts';

interface Heard {
  type: string;
  reorganisation?: string;
}
const heard = ({ fact }: Told): Heard => fact as Heard;
const isOf = (event: Told, type: string, reorganisation?: string): boolean =>
  heard(event).type === type && (!reorganisation || heard(event).reorganisation === reorganisation);

/** Where the unit's place is heard of after work from an ended unit, with nothing but that work between. */
const placeAfterWork = (events: Told[], work: number): number => {
  const { reorganisation } = heard(events[work] as Told);
  const place = events.findIndex((one, i) => i > work && isOf(one, 'LineNoted', reorganisation));
  const between = events.slice(work, place);
  return between.every(({ command, by }) => command === null && sameHand(by, events[work]?.by)) ? place : -1;
};
const sameHand = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The place first, then the work, numbered anew. @param events of one unit, in their order */
export const placeFirst = (events: Told[]): Told[] => {
  const settled = [...events];
  for (let work = 0; work < settled.length; work++) {
    if (!isOf(settled[work] as Told, 'TakenOver')) continue;
    const place = placeAfterWork(settled, work);
    if (place > work) settled.splice(work, 0, ...settled.splice(place, 1));
  }
  return settled.map((event, i) => ({ ...event, seq: events[i]?.seq }));
};
