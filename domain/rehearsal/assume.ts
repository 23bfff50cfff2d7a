/**
 * Assumptions under which a draft is rehearsed: what would happen if all went well. Pure; each is said on screen
 * beside what it gives.
 *
 * Events occur on their expected days (or are recorded at once when that day is past) and are recorded at 09:30.
 * Every unit does what it owes at 10:00 on the working day before the deadline; it meets on the day itself.
 * Whoever reviews does so at 14:00 on the next working day and accepts.
 */
import { addWorkingDays, isWorkingDay } from '../calendar/calendar.ts';
import type { UnitBrief } from '../directive/brief.ts';
import { type Directive, momentsOf } from '../directive/directive.ts';
import type { EventCode } from '../directive/due-rule.ts';
import type { Actor } from '../lifecycle/actor.ts';
import type { Act } from '../lifecycle/commands.ts';
import { isOwed, type Step } from '../lifecycle/step.ts';
import type { Organisation } from '../organisation/organisation.ts';
import {
  addDays,
  dateOf,
  dayOfMonth,
  type Instant,
  instantAt,
  type LocalDate,
  latest,
  yearOf,
} from '../time/local-date.ts';
import { periodsBetween } from '../time/periods.ts';
import { type Behaviour, beginRehearsal, passAll, play, type Rehearsal } from './rehearse.ts';

const RECORDED_AT = '09:30';
const DONE_AT = '10:00';
const REVIEWED_AT = '14:00';

/** Expected days, and of yearly events the day of each year of the term. */
const expectations = ({ events, term }: Directive): { code: EventCode; expected: LocalDate }[] =>
  momentsOf(events).flatMap(({ code, expected, yearly }) => {
    const years = yearly ? periodsBetween('year', term.from, term.to).map(({ from }) => yearOf(from)) : [];
    const days = years.map((year) => dayOfMonth(year, yearly?.month ?? 1, yearly?.day ?? 1));
    return [...(expected ? [expected] : []), ...days.filter((day) => day >= term.from && day <= term.to)].map(
      (day) => ({ code, expected: day }),
    );
  });

/** Every event that has an expected day, recorded by the office on that day, in order of time. */
export const assumeEvents = (directive: Directive, from: Instant): Behaviour[] => {
  const office: Actor = { post: 'office', unit: directive.issuer, role: 'office' };
  return expectations(directive)
    .flatMap(({ code, expected }): Behaviour[] => {
      const at = instantAt(latest(expected, dateOf(from)) ?? expected, RECORDED_AT);
      const act = {
        id: `assumed/${code}/${expected}`,
        by: office,
        act: 'recordEvent' as const,
        event: code,
        on: expected,
      };
      return at > from ? [{ at, rollout: act }] : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const actDay = (brief: UnitBrief, step: Step): LocalDate | null => {
  if (!step.deadline || !step.opensOn) return null;
  const { date } = step.deadline;
  return latest(step.opensOn, step.kind === 'meeting' ? date : addWorkingDays(brief.calendar, date, -1));
};

const doneBy = (brief: UnitBrief, step: Step, today: LocalDate): Act => {
  const by: Actor = { post: 'officer', unit: brief.unit, role: 'officer' };
  const common = { id: `assumed/${brief.unit}/${step.id}/${step.attempts + 1}`, by, step: step.id };
  const entry = { on: today };
  if (step.role === 'coordinating') return { ...common, act: 'confirmPart', entry };
  switch (step.kind) {
    case 'study':
      return { ...common, act: 'recordStudy', entry };
    case 'meeting':
      return { ...common, act: 'holdMeeting', entry };
    case 'inspection':
      return { ...common, act: 'recordInspection', entry, findings: 0 };
    case 'task':
      return { ...common, act: 'carryOutTask', entry };
    case 'yearEndReview':
      return step.reviewers.length > 0
        ? { ...common, act: 'submit', entry }
        : { ...common, act: 'recordYearEndResult', result: 'Hoàn thành' };
    default:
      return { ...common, act: 'submit', entry };
  }
};

const reviewedBy = (brief: UnitBrief, step: Step, reviewer: string): Act => {
  const by: Actor = { post: 'reviewer', unit: reviewer, role: 'reviewer' };
  const id = `assumed/${brief.unit}/${step.id}/${step.attempts}/${reviewer}`;
  return step.kind === 'yearEndReview' && step.stage === step.reviewers.length - 1
    ? { id, by, act: 'recordYearEndResult', step: step.id, result: 'Hoàn thành' }
    : { id, by, act: 'accept', step: step.id };
};

type Todo = (brief: UnitBrief, step: Step) => Act | null;

const forEachStep = (rehearsal: Rehearsal, at: Instant, todo: Todo): Behaviour[] => {
  passAll(rehearsal, at);
  return [...rehearsal.units.values()].flatMap(({ brief, state }) =>
    state.closed
      ? []
      : Object.values(state.steps).flatMap((step) => {
          const act = todo(brief, step);
          return act ? [{ at, unit: brief.unit, act }] : [];
        }),
  );
};

const dueToday =
  (today: LocalDate): Todo =>
  (brief, step) => {
    const day = isOwed(step) && step.status !== 'waiting' ? actDay(brief, step) : null;
    const late = step.deadline && step.deadline.date <= today;
    if (!day || day > today || !(late || isWorkingDay(brief.calendar, today))) return null;
    return doneBy(brief, step, today);
  };

const reviewToday =
  (today: LocalDate): Todo =>
  (brief, step) => {
    const reviewer = step.reviewers[step.stage];
    if (step.status !== 'submitted' || !reviewer || !step.reviewSince || step.reviewSince >= today)
      return null;
    return isWorkingDay(brief.calendar, today) ? reviewedBy(brief, step, reviewer) : null;
  };

/** Events on their days, and everybody acts in time. For `rehearse`, over the same directive and organisation. */
export const assumeEverybodyActs = (
  directive: Directive,
  organisation: Organisation,
  from: Instant,
): Behaviour[] => {
  const rehearsal = beginRehearsal(directive, organisation, { from });
  const events = assumeEvents(directive, from);
  const done: Behaviour[] = [];
  const doAll = (behaviours: Behaviour[]) => {
    for (const behaviour of behaviours) {
      if (behaviour.at <= from) continue;
      play(rehearsal, behaviour);
      done.push(behaviour);
    }
  };
  for (let today = dateOf(from); today <= directive.term.to; today = addDays(today, 1)) {
    doAll(events.filter(({ at }) => dateOf(at) === today));
    doAll(forEachStep(rehearsal, instantAt(today, DONE_AT), dueToday(today)));
    doAll(forEachStep(rehearsal, instantAt(today, REVIEWED_AT), reviewToday(today)));
  }
  return done;
};
