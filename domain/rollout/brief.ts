/** What of a directive its rollout must know to judge what the office records. */
import { type Directive, momentsOf } from '../directive/directive.ts';
import { type EventCode, endCode } from '../directive/due-rule.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { EventBrief } from './expectations.ts';

/** What the rollout's workflow is told of its directive; small, because it stands in its history. */
export interface RolloutBrief {
  directive: string;
  root: UnitId;
  issuedOn: LocalDate;
  /** Code → whether each occurrence starts steps of its own, and what is known of it beforehand. */
  events: Record<EventCode, EventBrief>;
  /** Obligations that came without a period. */
  periodic: string[];
  lettersHeld: boolean;
  /** Labels of the lines that are context; absent where there are none, and in rollouts begun before they were kept. */
  context?: string[] | undefined;
}

export const rolloutBriefFor = (directive: Directive, lettersHeld: boolean): RolloutBrief => {
  const recurring = new Set(
    directive.obligations.flatMap(({ due }) =>
      due.type === 'eachEvent' || due.type === 'beforeEach' ? [due.event] : [],
    ),
  );
  const ahead = new Set(
    directive.obligations.flatMap(({ due }) => (due.type === 'beforeEach' ? [due.event] : [])),
  );
  const starts = new Map(
    directive.events.flatMap((e) => (e.ends ? [[endCode(e.code), e.code] as const] : [])),
  );
  return {
    directive: directive.id,
    root: directive.issuer,
    issuedOn: directive.issuedOn ?? directive.term.from,
    events: Object.fromEntries(
      momentsOf(directive.events).map(({ code, expected }) => [
        code,
        {
          recurring: recurring.has(code),
          ...(ahead.has(code) ? { ahead: true as const } : {}),
          ...(starts.has(code) ? { start: starts.get(code) } : {}),
          ...(expected ? { expected } : {}),
        },
      ]),
    ),
    periodic: directive.obligations.filter((o) => o.due.type === 'periodic').map((o) => o.id),
    lettersHeld,
    ...(directive.leftOut.length > 0 ? { context: directive.leftOut.map(({ label }) => label) } : {}),
  };
};
