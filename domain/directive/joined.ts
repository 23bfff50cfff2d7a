/** A unit that comes under a directive later than the others. */
import { type LocalDate, latest } from '../time/local-date.ts';

export interface Joined {
  /** Its first day under the directive. */
  on: LocalDate;
  /** It goes on with what other units owed: of its own it has only periods that begin from that day on. */
  inherits: boolean;
}

/** For a newcomer the directive counts as issued on the day it came, so its clocks are its own. */
export const joining = <B extends { issuedOn: LocalDate }>(
  brief: B,
  joined: Joined,
): B & { joined: Joined } => ({
  ...brief,
  issuedOn: latest(brief.issuedOn, joined.on) ?? joined.on,
  joined,
});
