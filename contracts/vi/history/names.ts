/** Whom and what a sentence of the history names. */
import type { Actor } from '../../../domain/lifecycle/actor.ts';
import { dateOf, type Instant, type LocalDate } from '../../../domain/time/local-date.ts';
import type { RuleNames } from '../because.ts';
import { sayDate } from '../dates.ts';

/** Names for codes; an unknown code is said as it is. */
export interface Names extends RuleNames {
  unit(code: string): string;
  post(code: string): string;
  /** "Báo cáo quý (quý IV/2026)" */
  step(id: string): string;
  obligation(id: string): string;
  /** The names of a day: a unit was called otherwise before it was renamed. */
  on?(day: LocalDate): Names;
}

/** Who did it, in whose place and by which paper; the office says for whom. */
export const sayActor = (by: Actor, names: Names): string => {
  if (by.role === 'system') return 'Phần mềm';
  const place = by.inPlaceOf;
  const own = names.post(by.post);
  const who = place
    ? `${own} thay mặt ${names.post(place.post)} (ủy quyền số ${place.paper.number} ngày ${sayDate(place.paper.date)})`
    : own;
  return by.onBehalfOf ? `${who} thay mặt ${names.unit(by.onBehalfOf)}` : who;
};

/** As they were called at that moment. */
export const namesThen = (names: Names, at: Instant): Names => names.on?.(dateOf(at)) ?? names;
