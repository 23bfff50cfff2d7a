/** What happened to a unit, as sentences: who, what, when, on whose behalf. Time and date stand beside the sentence. */
import type { UnitEvent, UnitFact } from '../../../domain/lifecycle/events.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { DEADLINE_FACTS } from './deadline-facts.ts';
import { DIRECTIVE_FACTS } from './directive-facts.ts';
import { EVALUATION_FACTS } from './evaluation-facts.ts';
import { type Names, namesThen, sayActor } from './names.ts';
import { capital } from './phrases.ts';
import { PLACE_FACTS } from './place-facts.ts';
import type { Telling, UnitWords } from './unit-words.ts';
import { WORK_FACTS } from './work-facts.ts';

const WORDS: UnitWords = {
  ...DIRECTIVE_FACTS,
  ...DEADLINE_FACTS,
  ...WORK_FACTS,
  ...PLACE_FACTS,
  ...EVALUATION_FACTS,
};

/** @param former of an event that sets a step's deadline: the date that stood before it */
export const sayUnitEvent = (
  { at, by, fact }: UnitEvent,
  known: Names,
  former: LocalDate | null = null,
): string => {
  const names = namesThen(known, at);
  const step = 'step' in fact ? `“${names.step(fact.step)}”` : '';
  const say = WORDS[fact.type] as (fact: UnitFact, telling: Telling) => string;
  return capital(say(fact, { by, who: sayActor(by, names), step, names, former }));
};
