/** Rules that come once: when the step opens and by when it is due. Pure; throws nothing for a rule of a checked file. */
import {
  type DatedOnce,
  type DueRule,
  type Offset,
  type OnceRule,
  wholePhase,
} from '../directive/due-rule.ts';
import { addDays, earliest, type LocalDate, latest } from '../time/local-date.ts';
import { periodOf } from '../time/periods.ts';
import { settle, settled } from './day-off.ts';
import type { Because, Deadline } from './deadline.ts';
import { marked } from './marked.ts';
import {
  anchorOf,
  boundDay,
  type Ground,
  type Moment,
  type Occurred,
  standing,
  targetOf,
} from './moments.ts';
import { after, before } from './offset.ts';

export interface Due {
  /** First day of the step's time; null while it waits. */
  opensOn: LocalDate | null;
  /** Of a step that waits: provisional, from expected days. Null for a step without a date, or not known yet. */
  deadline: Deadline | null;
}
type Of<T extends OnceRule['type']> = Extract<OnceRule, { type: T }>;

const UNKNOWN: Due = { opensOn: null, deadline: null };
const provisional = (deadline: Deadline | null, flag: true | undefined): Deadline | null =>
  deadline && flag ? { ...deadline, provisional: true } : deadline;

/** By the office's own default, in working days. */
const immediately = (
  { event, on }: Moment,
  { calendar, defaults }: Pick<Ground, 'calendar' | 'defaults'>,
): Deadline => {
  const workingDays = defaults.immediateWorkingDays;
  return marked(calendar, (days) => ({
    date: after(days, on, { value: workingDays, unit: 'workingDay' }),
    because: { rule: 'immediatelyAfter', event, on, workingDays },
  }));
};

/** So long after a moment; the first day is not counted. */
const longAfter = (anchor: Moment, offset: Offset, { calendar }: Pick<Ground, 'calendar'>): Deadline => {
  const because: Because = { rule: 'afterEvent', ...anchor, ...offset };
  // A period that ends on a day off ends on the next working day (art. 148.5).
  return marked(calendar, (days) => settled(days, after(days, anchor.on, offset), 'nextWorkingDay', because));
};

/** Of one occurrence of an event that comes again and again. */
export const afterOccurrence = (
  { offset }: Extract<DueRule, { type: 'eachEvent' }>,
  { event, on }: Moment,
  ground: Pick<Ground, 'calendar' | 'defaults'>,
): Deadline => (offset ? longAfter({ event, on }, offset, ground) : immediately({ event, on }, ground));

const counted = (
  rule: Of<'afterEvent' | 'immediatelyAfter'>,
  anchor: Moment,
  ground: Ground,
): Deadline | null => {
  if (rule.type === 'immediatelyAfter') return immediately(anchor, ground);
  return rule.offset ? longAfter(anchor, rule.offset, ground) : null;
};

const afterEvents = (
  rule: Of<'afterEvent' | 'immediatelyAfter'>,
  ground: Ground,
  occurred: Occurred,
): Due => {
  const certain = standing(ground, occurred);
  const anchor = anchorOf(rule.events, certain);
  if (anchor) return { opensOn: anchor.on, deadline: counted(rule, anchor, ground) };
  const foreseen = anchorOf(rule.events, { ...ground.expected, ...certain });
  return { opensOn: null, deadline: provisional(foreseen && counted(rule, foreseen, ground), true) };
};

/** What must be done before a moment: strictly before it, or so long before. */
export const dueBefore = (
  { event, on }: Moment,
  rule: Pick<Of<'beforeEvent'>, 'offset' | 'dayOff'>,
  { calendar }: Pick<Ground, 'calendar'>,
): Deadline & { because: Extract<Because, { rule: 'beforeEvent' }> } => {
  const because = { rule: 'beforeEvent' as const, event, before: on, ...rule.offset };
  const { offset } = rule;
  const deadline = marked(calendar, (days) =>
    settled(days, offset ? before(days, on, offset) : addDays(on, -1), rule.dayOff ?? 'keep', because),
  );
  return { ...deadline, because };
};

const beforeEvents = (rule: Of<'beforeEvent'>, ground: Ground, occurred: Occurred): Due => {
  const target = targetOf(rule.events, ground, occurred);
  const deadline = target && dueBefore(target, rule, ground);
  return { opensOn: ground.issuedOn, deadline: provisional(deadline, target?.provisional) };
};

const onDate = (rule: Of<'on'>, ground: Ground): Due => {
  const strict = rule.boundary === 'before' && !rule.time;
  const because: Because = {
    rule: 'on',
    date: rule.date,
    ...(rule.boundary === 'before' ? { boundary: 'before' as const } : {}),
    ...(rule.time ? { time: rule.time } : {}),
  };
  const date = strict ? addDays(rule.date, -1) : rule.date;
  const deadline = settle(ground.calendar, date, rule.dayOff ?? 'keep', because);
  return { opensOn: ground.issuedOn, deadline: { ...deadline, ...(rule.time ? { time: rule.time } : {}) } };
};

const endOf = (rule: Of<'endOf'>, ground: Ground): Due => {
  const period = periodOf(rule.period, rule.year, rule.index);
  const because: Because = { rule: 'endOf', period: period.label };
  return {
    opensOn: latest(period.from, ground.issuedOn),
    deadline: settle(ground.calendar, period.to, rule.dayOff ?? 'keep', because),
  };
};

/** Opens when the phase has begun; what is only expected to begin it does not open it, unless it begins before that. */
const within = (rule: Of<'within'>, ground: Ground, occurred: Occurred): Due => {
  const phase = wholePhase(rule.phase, ground.phases ?? []);
  if (!phase?.from || !phase.to) return UNKNOWN;
  const from = boundDay(phase.from, ground, occurred);
  const to = boundDay(phase.to, ground, occurred);
  const opens = from && (!from.provisional || 'before' in phase.from) ? from.date : null;
  const because: Because | null = to && {
    rule: 'within',
    phase: phase.name,
    ...(to.moment ? { event: to.moment.event, edge: to.moment.edge } : {}),
    day: to.moment?.on ?? to.date,
  };
  const deadline = to && because && settle(ground.calendar, to.date, rule.dayOff ?? 'keep', because);
  return {
    opensOn: opens && latest(opens, ground.issuedOn),
    deadline: provisional(deadline, to?.provisional),
  };
};

const withinCommitteeTerm = (rule: Of<'withinCommitteeTerm'>, ground: Ground): Due => {
  const term = ground.committeeTerm;
  if (!term) return UNKNOWN;
  const because: Because = { rule: 'committeeTerm', ...term };
  return {
    opensOn: latest(term.from, ground.issuedOn),
    deadline: settle(ground.calendar, term.to, rule.dayOff ?? 'keep', because),
  };
};

const onceDue = (rule: OnceRule, ground: Ground, occurred: Occurred): Due => {
  switch (rule.type) {
    case 'afterEvent':
    case 'immediatelyAfter':
      return afterEvents(rule, ground, occurred);
    case 'beforeEvent':
      return beforeEvents(rule, ground, occurred);
    case 'on':
      return onDate(rule, ground);
    case 'endOf':
      return endOf(rule, ground);
    case 'within':
      return within(rule, ground, occurred);
    case 'withinCommitteeTerm':
      return withinCommitteeTerm(rule, ground);
  }
};

/**
 * The earlier of two dates is the one that is known while the other is not; the later is unknown until both are. The
 * step opens as soon as one of them opens it.
 */
const comparedDue = (
  which: 'earlierOf' | 'laterOf',
  rules: readonly [OnceRule, OnceRule],
  ground: Ground,
  occurred: Occurred,
): Due => {
  const [one, two] = rules.map((rule) => onceDue(rule, ground, occurred)) as [Due, Due];
  const opensOn = earliest(one.opensOn, two.opensOn);
  const deadline = chosen(which, one.deadline, two.deadline);
  return { opensOn, deadline };
};

const chosen = (
  which: 'earlierOf' | 'laterOf',
  one: Deadline | null,
  two: Deadline | null,
): Deadline | null => {
  if (!one || !two) {
    const known = one ?? two;
    return known && which === 'earlierOf'
      ? { ...known, because: { rule: which, chosen: known.because, other: null } }
      : null;
  }
  const firstWins = which === 'earlierOf' ? one.date <= two.date : one.date >= two.date;
  const [taken, left] = firstWins ? [one, two] : [two, one];
  const because: Because = {
    rule: which,
    chosen: taken.because,
    other: { date: left.date, because: left.because },
  };
  const unsure = one.provisional || two.provisional;
  return provisional({ ...taken, because }, unsure);
};

/** When a step that comes once opens and by when it is due, by what has occurred and what is expected. */
export const datedDue = (rule: DatedOnce, ground: Ground, occurred: Occurred): Due =>
  'rules' in rule ? comparedDue(rule.type, rule.rules, ground, occurred) : onceDue(rule, ground, occurred);
