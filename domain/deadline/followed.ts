/** Deadlines that rest on another obligation of the same unit: before its deadline, after it was done or accepted. */
import type { UnitBrief } from '../directive/brief.ts';
import type { DueRule, Offset } from '../directive/due-rule.ts';
import { addDays, earliest, type LocalDate, latest } from '../time/local-date.ts';
import { settled } from './day-off.ts';
import type { Because, Deadline } from './deadline.ts';
import { marked } from './marked.ts';
import { after, before } from './offset.ts';
import type { Due } from './once.ts';

export type FollowRule = Extract<DueRule, { type: 'beforeObligation' | 'afterObligation' }>;
type Of<T extends FollowRule['type']> = Extract<FollowRule, { type: T }>;
type Ground = Pick<UnitBrief, 'calendar' | 'defaults' | 'issuedOn'>;

/** One step of the other obligation: its time, and the days on which it was done and accepted, null while it was not. */
export interface Followed {
  occurrence: string;
  opensOn: LocalDate | null;
  deadline: Deadline | null;
  done: LocalDate | null;
  accepted: LocalDate | null;
}

/** What is prepared opens with what it is prepared for, or a week before it is due: the product's own, no plan's. */
const LEAD_DAYS = 7;

const beforeIt = (
  rule: Of<'beforeObligation'>,
  followed: Followed[],
  { calendar, issuedOn }: Ground,
): Due => {
  const first = earliest(...followed.map(({ deadline }) => deadline?.date));
  const opened = earliest(...followed.map((step) => step.opensOn));
  if (!first) return { opensOn: opened, deadline: null };
  const because: Because = {
    rule: 'beforeObligation',
    obligation: rule.obligation,
    occurrence: followed[0]?.occurrence ?? '',
    before: first,
    ...rule.offset,
  };
  const deadline = marked(calendar, (days) =>
    settled(days, before(days, first, rule.offset), rule.dayOff ?? 'keep', because),
  );
  const unsure = followed.some((step) => step.deadline?.provisional);
  const ahead = latest(addDays(deadline.date, -LEAD_DAYS), issuedOn);
  const opensOn = opened && earliest(opened, ahead);
  return { opensOn, deadline: unsure ? { ...deadline, provisional: true } : deadline };
};

const countedFrom = (
  rule: Of<'afterObligation'>,
  on: LocalDate,
  followed: Followed[],
  { calendar, defaults }: Ground,
): Deadline => {
  const office: Offset = { value: defaults.immediateWorkingDays, unit: 'workingDay' };
  const offset = rule.offset ?? office;
  const because: Because = {
    rule: 'afterObligation',
    obligation: rule.obligation,
    occurrence: followed[0]?.occurrence ?? '',
    on,
    when: rule.when,
    ...offset,
    ...(rule.offset ? {} : { office: true as const }),
  };
  return marked(calendar, (days) => settled(days, after(days, on, offset), 'nextWorkingDay', because));
};

/** The last of all days; null while one is missing. */
const lastOf = (days: (LocalDate | null)[]): LocalDate | null =>
  days.includes(null) ? null : latest(...days);

const afterIt = (rule: Of<'afterObligation'>, followed: Followed[], ground: Ground): Due => {
  const on = lastOf(followed.map((step) => step[rule.when]));
  if (on) return { opensOn: on, deadline: countedFrom(rule, on, followed, ground) };
  const foreseen = lastOf(followed.map(({ deadline }) => deadline?.date ?? null));
  return {
    opensOn: null,
    deadline: foreseen ? { ...countedFrom(rule, foreseen, followed, ground), provisional: true } : null,
  };
};

/** @param followed the steps of one occurrence of the other obligation that are owed or done; at least one */
export const followDue = (rule: FollowRule, followed: Followed[], ground: Ground): Due =>
  rule.type === 'beforeObligation' ? beforeIt(rule, followed, ground) : afterIt(rule, followed, ground);
