/** What is said of each kind of fact of a unit. A fact without words does not compile. */
import type { Actor } from '../../../domain/lifecycle/actor.ts';
import type { UnitFact } from '../../../domain/lifecycle/events.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Names } from './names.ts';

export interface Telling {
  by: Actor;
  /** Who did it, as the sentence says it. */
  who: string;
  /** The step that the fact is about, in quotes; empty where it is about none. */
  step: string;
  names: Names;
  /** Of a deadline: the date that stood before it. */
  former: LocalDate | null;
}
export type UnitWords = {
  [T in UnitFact['type']]: (fact: Extract<UnitFact, { type: T }>, telling: Telling) => string;
};
