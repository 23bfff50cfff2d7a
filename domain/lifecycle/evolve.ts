/** Facts to state. The workflow, the rehearsal, the projection and the audit all fold with this one. */
import { mergedDays } from '../calendar/change.ts';
import { withGrounds } from '../directive/grounds.ts';
import type { UnitId } from '../organisation/organisation.ts';
import { dateOf } from '../time/local-date.ts';
import { type AskFact, type AskName, evolveAsk } from './asks.ts';
import type { Entry, UnitEvent, UnitFact } from './events.ts';
import { evolveExtension, evolveStops } from './evolve-clocks.ts';
import { evolveInspections, evolveResult } from './evolve-evaluation.ts';
import { waitedForAnswer, waitedForReview } from './evolve-waits.ts';
import { evolveProgress } from './progress.ts';
import type { Line } from './relined.ts';
import type { UnitState } from './state.ts';
import { type Step, type Submission, stepFrom } from './step.ts';
import { evolveStudy } from './study.ts';

type StepFact = Extract<UnitFact, { step: string }>;
const concernsStep = (fact: UnitFact): fact is StepFact => 'step' in fact;

const submission = (event: UnitEvent, on: string, attempt: number): Submission => ({
  attempt,
  on,
  at: event.at,
});
const closed = (step: Step, status: Step['status'], event: UnitEvent, onTime: boolean | null): Step => ({
  ...step,
  status,
  onTime,
  closedOn: dateOf(event.at),
});

/** Closed by the unit's own entry. */
const entered = (step: Step, event: UnitEvent, on: string): Step => ({
  ...closed(step, 'accepted', event, step.deadline ? on <= step.deadline.date : null),
  submission: submission(event, on, 1),
});

const handedIn = (step: Step, fact: { entry: Entry; attempt: number }, event: UnitEvent): Step => ({
  ...step,
  status: 'submitted',
  stage: 0,
  reviewRung: null,
  reviewSince: dateOf(event.at),
  attempts: fact.attempt,
  submission: submission(event, fact.entry.on, fact.attempt),
});

/** Asked of those above, or answered by them: an answer after the date is a wait that was not the unit's. */
const answered = (name: AskName, step: Step, fact: AskFact, event: UnitEvent): Step => {
  const on = dateOf(event.at);
  return { ...step, [name]: evolveAsk(step[name], fact, on), ...waitedForAnswer(step, step[name]?.open, on) };
};

const reminded = (step: Step, fact: Extract<StepFact, { type: 'ReminderDue' }>): Step => {
  if (fact.clock === 'step') return { ...step, rung: fact.at };
  if (fact.clock === 'review') return { ...step, reviewRung: fact.at };
  if (fact.clock === 'difficulty' || fact.clock === 'disclaim') {
    const ask = step[fact.clock];
    return ask ? { ...step, [fact.clock]: { ...ask, rung: fact.at } } : step;
  }
  return step.extension ? { ...step, extension: { ...step.extension, rung: fact.at } } : step;
};

/** The one who gets a submission anew starts a new clock. */
const underReviewers = (step: Step, reviewers: UnitId[], event: UnitEvent): Step => {
  const stage = Math.min(step.stage, reviewers.length - 1);
  const moved = step.status === 'submitted' && reviewers[stage] !== step.reviewers[step.stage];
  return {
    ...step,
    reviewers,
    stage,
    ...(moved ? { reviewSince: dateOf(event.at), reviewRung: null } : {}),
  };
};

/** What the unit has noted on this step itself stands; until it has, the numbers are those that it comes with. */
const withCarried = (
  step: Step,
  { from, progress }: Extract<StepFact, { type: 'WorkCarriedOver' }>,
): Step => ({
  ...step,
  carriedFrom: [...(step.carriedFrom ?? []), from],
  ...(progress && !step.progress ? { progress } : {}),
});

/** One step after one fact about it. The projection keeps steps with this alone. */
export const evolveStep = (step: Step, event: UnitEvent & { fact: StepFact }): Step => {
  const { fact } = event;
  switch (fact.type) {
    case 'DeadlineSet':
      return {
        ...step,
        status: step.status === 'waiting' ? 'open' : step.status,
        opensOn: fact.opensOn,
        deadline: fact.deadline,
        version: fact.version,
        rung: null,
      };
    case 'DeadlineRestated':
      return { ...step, deadline: fact.deadline };
    case 'DeadlineWithdrawn':
      return { ...step, status: 'waiting', opensOn: null, deadline: null, version: fact.version, rung: null };
    case 'StudyRecorded': {
      const study = evolveStudy(step.study, fact);
      return { ...entered(step, event, fact.entry.on), ...(study ? { study } : {}) };
    }
    case 'MeetingHeld':
    case 'InspectionRecorded':
    case 'PartConfirmed':
      return entered(step, event, fact.entry.on);
    case 'StudySessionAdded':
      return { ...step, study: evolveStudy(step.study, fact) };
    case 'ProgressNoted':
      return { ...step, progress: evolveProgress(step.progress, fact, event.at) };
    case 'MeetingPlanned': {
      const { entry, time, place, online, with: partners } = fact;
      return {
        ...step,
        meeting: {
          on: entry.on,
          time,
          ...(place ? { place } : {}),
          ...(online ? { online } : {}),
          ...(partners ? { with: partners } : {}),
        },
      };
    }
    case 'MeetingNotHeld':
      return closed(step, 'missed', event, step.deadline ? false : null);
    case 'MeetingMoved':
      return step.meeting ? { ...step, meeting: { ...step.meeting, on: fact.to } } : step;
    case 'TaskCarriedOut':
      return handedIn(step, fact, event);
    case 'Submitted': {
      const { plan: _, ...kept } = handedIn(step, fact, event);
      const { lines, entry } = fact;
      return lines ? { ...kept, plan: { lines, ...(entry.paper ? { paper: entry.paper } : {}) } } : kept;
    }
    case 'PlanCameIntoForce':
      return step;
    case 'Withdrawn':
      return { ...step, status: step.returns > 0 ? 'returned' : 'open', submission: null };
    case 'PassedOn':
      return { ...step, stage: step.stage + 1, reviewRung: null, reviewSince: dateOf(event.at) };
    case 'Accepted':
      return closed(step, 'accepted', event, fact.onTime);
    case 'YearEndResultRecorded':
      return closed(step, 'accepted', event, fact.onTime);
    case 'ClosedByYearEnd':
      return closed(step, 'accepted', event, null);
    case 'Returned':
      return {
        ...step,
        status: 'returned',
        returns: step.returns + 1,
        ...waitedForReview(step, dateOf(event.at)),
      };
    case 'Waived':
      return closed(step, 'waived', event, null);
    case 'HandedOver':
    case 'Superseded':
      return { ...closed(step, 'superseded', event, null), was: step.status };
    case 'AskedAgain':
    case 'Reopened': {
      const { was, ...kept } = step;
      return { ...kept, status: was ?? 'open', closedOn: null };
    }
    case 'Cancelled':
      return {
        ...closed(step, 'cancelled', event, null),
        ...(fact.amendment === undefined && !fact.carried ? {} : { was: step.status }),
        ...(fact.carried ? { carriedTo: fact.carried } : {}),
      };
    case 'WorkCarriedOver':
      return withCarried(step, fact);
    case 'ExtensionAsked':
    case 'ExtensionGranted':
      return { ...step, extension: evolveExtension(step.extension, fact, dateOf(event.at)) };
    case 'ExtensionRefused':
      return {
        ...step,
        extension: evolveExtension(step.extension, fact, dateOf(event.at)),
        ...waitedForAnswer(step, step.extension?.asked, dateOf(event.at)),
      };
    case 'DifficultyReported':
    case 'DifficultyAnswered':
      return answered('difficulty', step, fact, event);
    case 'Disclaimed':
    case 'DisclaimConfirmed':
    case 'DisclaimReturned':
      return answered('disclaim', step, fact, event);
    case 'StepPassed':
      return { ...step, post: fact.to };
    case 'ReviewersChanged':
      return underReviewers(step, fact.reviewers, event);
    case 'ReminderDue':
      return reminded(step, fact);
    case 'YearSelfAssessed':
    case 'YearEndProposed':
    case 'YearEndDecided':
    case 'YearEndLookAsked':
    case 'MeetingAssessed':
    case 'MeetingReviewed':
      return evolveResult(step, fact, event);
    default:
      return unreachable(fact);
  }
};
const unreachable = (value: never): never => {
  throw new Error(`unknown fact ${JSON.stringify(value)}`);
};

/** A body whose heir has ended too stands under that one's heir. */
const lineAgain = (before: Line | undefined, { ancestors, renamed }: Line): Line => {
  const earlier = Object.entries(before?.renamed ?? {}).map(([old, heir]) => [old, renamed[heir] ?? heir]);
  return { ancestors, renamed: { ...Object.fromEntries(earlier), ...renamed } };
};

const afterHandOver = (
  { officer, ...state }: UnitState,
  { from, to, officer: left }: Extract<UnitFact, { type: 'PostHandedOver' }>,
): UnitState => {
  const now = left ? to : officer;
  return {
    ...state,
    posts: [...(state.posts ?? []), { from, to }],
    ...(now ? { officer: now } : {}),
  };
};

const evolveUnit = (state: UnitState, fact: Exclude<UnitFact, StepFact>): UnitState => {
  switch (fact.type) {
    case 'UnitOpened':
      return state;
    case 'StepsPlanned': {
      const steps = { ...state.steps };
      for (const plan of fact.steps) steps[plan.id] = stepFrom(plan);
      return { ...state, steps, plannedThrough: fact.through };
    }
    case 'EventNoted': {
      const { [fact.event]: _, ...occurred } = state.occurred;
      return {
        ...state,
        news: fact.news,
        occurred: fact.on ? { ...occurred, [fact.event]: fact.on } : occurred,
      };
    }
    case 'ExpectationNoted':
      return { ...state, news: fact.news, expected: { ...state.expected, [fact.event]: fact.on } };
    case 'ClocksStopped':
    case 'ClocksResumed':
      return { ...state, news: fact.news, stops: evolveStops(state.stops, fact) };
    case 'PeriodNoted':
      return { ...state, news: fact.news, stated: { ...state.stated, [fact.obligation]: fact.rule } };
    case 'CalendarNoted': {
      const { news, version, days } = fact;
      return { ...state, news, calendar: { version, days: mergedDays(state.calendar?.days ?? [], days) } };
    }
    case 'DirectiveAmended': {
      const { news, part, superior, occurred } = fact;
      const amendment = { news, part, ...(superior ? { superior } : {}) };
      return {
        ...state,
        news,
        amendments: [...(state.amendments ?? []), amendment],
        ...(occurred ? { occurred: { ...state.occurred, ...occurred } } : {}),
      };
    }
    case 'LineNoted':
      return { ...state, news: fact.news, line: lineAgain(state.line, fact) };
    case 'TakenOver': {
      const { from, reorganisation, obligations, grounds } = fact;
      const steps = { ...state.steps };
      for (const step of fact.steps) steps[step.id] = step;
      return {
        ...state,
        steps,
        occurred: { ...fact.occurred, ...state.occurred },
        stated: { ...fact.stated, ...state.stated },
        takenOver: [...(state.takenOver ?? []), `${reorganisation}/${from}`],
        ...(obligations.length > 0 ? { inherited: [...(state.inherited ?? []), ...obligations] } : {}),
        ...(grounds ? { grounds: withGrounds(state.grounds ?? {}, grounds) } : {}),
      };
    }
    case 'UnitEnded': {
      const { news, reorganisation, on, heirs } = fact;
      return { ...state, news, closed: true, ended: { reorganisation, on, heirs } };
    }
    case 'InspectionPlanned':
    case 'UnitInspected':
      return { ...state, inspections: evolveInspections(state.inspections, fact) };
    case 'PlanReceived': {
      const { from, number, obligations, dropped, superior, heirOf } = fact;
      const given = {
        from,
        number,
        obligations,
        dropped,
        ...(superior ? { superior } : {}),
        ...(heirOf ? { heirOf } : {}),
      };
      return { ...state, given: [...(state.given ?? []), given] };
    }
    case 'OfficerNamed':
      return { ...state, officer: fact.officer };
    case 'PostHandedOver':
      return afterHandOver(state, fact);
    case 'UnitClosed':
      return { ...state, news: fact.news, closed: true };
    case 'UnitReopened':
      return {
        ...state,
        news: fact.news,
        // One that ended in a change of the tree stays so.
        closed: state.ended !== undefined,
        ...(fact.closed ? { stops: evolveStops(state.stops, fact) } : {}),
      };
    default:
      return unreachable(fact);
  }
};

const told = ({ at, by }: UnitEvent, { step, number }: Extract<UnitFact, { type: 'PlanCameIntoForce' }>) => ({
  number,
  step,
  at,
  by,
});

export const evolve = (state: UnitState, event: UnitEvent): UnitState => {
  const seq = event.seq + 1;
  const answered = event.command ? { ...state.answered, [event.command]: seq } : state.answered;
  const next = { ...state, seq, answered };
  const { fact } = event;
  if (!concernsStep(fact)) return evolveUnit(next, fact);
  const step = state.steps[fact.step];
  if (!step) throw new Error(`event ${event.seq} speaks of an unknown step ${fact.step}`);
  const handed =
    fact.type === 'HandedOver'
      ? { handed: { ...state.handed, [fact.to]: [...(state.handed?.[fact.to] ?? []), step] } }
      : {};
  const inForce =
    fact.type === 'PlanCameIntoForce'
      ? { plans: [...(state.plans ?? []), { lines: [], ...step.plan, ...told(event, fact) }] }
      : {};
  return {
    ...next,
    ...handed,
    ...inForce,
    steps: { ...next.steps, [fact.step]: evolveStep(step, { ...event, fact }) },
  };
};
