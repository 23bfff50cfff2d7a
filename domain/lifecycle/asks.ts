/**
 * What a unit asks of somebody above about one step: an answer to a difficulty, or that the office takes back what
 * is not the unit's. One question of a kind at a time; the step's own clock runs on while it is open.
 */
import { addRunningDays } from '../clocks/stops.ts';
import { REVIEW_LADDER, type UnitBrief } from '../directive/brief.ts';
import { ANSWER_WORKING_DAYS } from '../directive/directive.ts';
import type { Ladder, Line } from '../ladder/ladder.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { UnitFact } from './events.ts';
import { type Ask, isClosed, type Step } from './step.ts';

export type AskName = 'difficulty' | 'disclaim';
type AskBrief = Pick<
  UnitBrief,
  'unit' | 'ancestors' | 'followedBy' | 'defaults' | 'ladders' | 'calendar' | 'stops'
>;

/** Who owes the answer; null where nobody is above. A difficulty is the next level's, what is not the unit's the issuer's office's. */
export const askedOf = (name: AskName, { ancestors }: Pick<UnitBrief, 'ancestors'>): UnitId | null =>
  (name === 'difficulty' ? ancestors[0] : ancestors.at(-1)) ?? null;

/** The unit that a step's open question waits for; null when none is open. */
export const waitsFor = (name: AskName, step: Step, brief: Pick<UnitBrief, 'ancestors'>): UnitId | null =>
  step[name]?.open && !isClosed(step) ? askedOf(name, brief) : null;

/** The day by which it is to be answered; null when none is open, or the clock stands and nobody knows for how long. */
export const answerDeadline = (
  { calendar, stops = [], defaults }: Pick<AskBrief, 'calendar' | 'stops' | 'defaults'>,
  ask: Ask | undefined,
): LocalDate | null =>
  ask?.open
    ? addRunningDays(calendar, stops, ask.open.on, defaults.answerWorkingDays ?? ANSWER_WORKING_DAYS)
    : null;

const lineOf = (name: AskName, owner: UnitId, { ancestors, followedBy }: AskBrief): Line => ({
  owner,
  desk: name === 'difficulty' ? 'reviewer' : 'office',
  ancestors: ancestors.slice(ancestors.indexOf(owner) + 1),
  followedBy,
});

export interface AskClock {
  clock: AskName;
  deadline: LocalDate;
  ladder: Ladder;
  line: Line;
  done: number | null;
}

/** Clocks of those who owe an answer about the step: they urge until it is given or the step is closed. */
export const askClocks = (brief: AskBrief, step: Step): AskClock[] => {
  const ladder = brief.ladders[REVIEW_LADDER];
  return (['difficulty', 'disclaim'] as const).flatMap((clock) => {
    const ask = step[clock];
    const owner = waitsFor(clock, step, brief);
    const deadline = answerDeadline(brief, ask);
    if (!ask || !owner || !deadline || !ladder) return [];
    return [{ clock, deadline, ladder, line: lineOf(clock, owner, brief), done: ask.rung }];
  });
};

export type AskFact = Extract<
  UnitFact,
  {
    type:
      | 'DifficultyReported'
      | 'DifficultyAnswered'
      | 'Disclaimed'
      | 'DisclaimConfirmed'
      | 'DisclaimReturned';
  }
>;

/** @param on the day of the fact */
export const evolveAsk = (known: Ask | undefined, fact: AskFact, on: LocalDate): Ask => {
  const number = known?.number ?? 0;
  switch (fact.type) {
    case 'DifficultyReported':
    case 'Disclaimed':
      return { number: number + 1, open: { reason: fact.reason, on }, rung: null };
    case 'DifficultyAnswered':
      return { number, open: null, answer: { text: fact.answer, on }, rung: null };
    case 'DisclaimConfirmed':
    case 'DisclaimReturned':
      return { number, open: null, answer: { text: fact.reason, on }, rung: null };
  }
};
