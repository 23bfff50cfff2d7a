/** From when to when a phase runs, and whether it has begun or is over. */
import { type Phase, wholePhase } from '../directive/due-rule.ts';
import type { LocalDate } from '../time/local-date.ts';
import { boundDay, type Ground, type Occurred } from './moments.ts';

export const PHASE_STATES = ['ahead', 'running', 'over'] as const;
export type PhaseState = (typeof PHASE_STATES)[number];

export interface PhaseSpan {
  /** First and last day; null while the event at that end neither has occurred nor is expected. */
  from: LocalDate | null;
  to: LocalDate | null;
  /** An end rests on an expected day. */
  provisional: boolean;
  state: PhaseState;
}

/**
 * A phase begins when what begins it has occurred, as the steps within it open (`once.ts`), and is over when what ends
 * it has: the day on which that was only expected ends nothing.
 */
export const phaseSpan = (
  code: string,
  phases: Phase[],
  ground: Pick<Ground, 'issuedOn' | 'expected'>,
  occurred: Occurred,
  today: LocalDate,
): PhaseSpan => {
  const phase = wholePhase(code, phases);
  const from = phase?.from ? boundDay(phase.from, ground, occurred) : null;
  const to = phase?.to ? boundDay(phase.to, ground, occurred) : null;
  const begins = from && (!from.provisional || (phase?.from && 'before' in phase.from)) ? from.date : null;
  const ends = to && !to.provisional ? to.date : null;
  return {
    from: from?.date ?? null,
    to: to?.date ?? null,
    provisional: from?.provisional === true || to?.provisional === true,
    state: ends !== null && ends < today ? 'over' : begins !== null && begins <= today ? 'running' : 'ahead',
  };
};
