/** What is recorded of a directive as a whole. Stored for ever: fields are added, never changed. */
import type { Actor } from '../lifecycle/actor.ts';
import type { Paper } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { Instant, LocalDate } from '../time/local-date.ts';
import type { ContextFact } from './context-lines.ts';
import type { NewsBody } from './news.ts';

export type RolloutFact =
  | { type: 'DirectiveIssued'; issuedOn: LocalDate; root: UnitId; lettersHeld: boolean }
  | {
      type: 'NewsRecorded';
      news: number;
      body: NewsBody;
      document?: Paper | undefined;
      reason?: string | undefined;
    }
  | { type: 'LettersHeld'; reason: string }
  | { type: 'LettersReleased' }
  | ContextFact;

export interface RolloutEvent {
  seq: number;
  at: Instant;
  by: Actor;
  command: string | null;
  fact: RolloutFact;
}
