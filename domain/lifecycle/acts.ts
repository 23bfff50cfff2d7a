/** What each act does when nothing forbids it. One entry per act: a refusal, or facts added to the draft. */
import { endOfFirstWeek } from '../deadline/day-off.ts';
import type { ObligationKind } from '../directive/directive.ts';
import { allowsAdHoc } from '../directive/due-rule.ts';
import { dateOf, dayOfMonth, monthOf, yearOf } from '../time/local-date.ts';
import { closeUndated } from './close-undated.ts';
import type { Act, ActName } from './commands.ts';
import { answerDifficulty, reportDifficulty } from './difficulty.ts';
import { confirmDisclaim, disclaim, rejectDisclaim } from './disclaim.ts';
import type { Draft } from './draft.ts';
import { askExtension, grantExtension, refuseExtension } from './extension.ts';
import {
  dateFits,
  first,
  hasReason,
  isOpen,
  isTheOffices,
  isTheReviewers,
  isTheUnits,
  no,
  notClosed,
  numbersAgree,
} from './guards.ts';
import { handOverPost } from './hand-over.ts';
import { inspect, planInspection } from './inspections.ts';
import { datedEntry, judged } from './judged.ts';
import { formAllowed, notTogether, openConclusion, planMeeting, reportNotHeld } from './meeting.ts';
import { assessMeeting, reviewMeeting } from './meeting-quality.ts';
import { comeIntoForce, linesFit, linesStillAhead } from './own-plan.ts';
import { confirmPart, fitsRole } from './part.ts';
import { noteProgress } from './progress.ts';
import type { Refusal } from './refusals.ts';
import { remindStep } from './reminders.ts';
import type { Context } from './state.ts';
import { planStep, type Step } from './step.ts';
import { addStudySession } from './study.ts';
import { asClocksRun, catchUp, clockBriefOf, isSuspended, landingOn } from './suspension.ts';
import { askAnotherLook, decideYearEnd, isLookedAtAgain, proposeYearEnd, selfAssess } from './year-end.ts';

type Of<K extends ActName> = Extract<Act, { act: K }>;
type Handler<K extends ActName> = (draft: Draft, act: Of<K>, step: Step, context: Context) => Refusal | null;
type UnitActName = 'openAdHoc' | 'nameOfficer' | 'handOverPost' | 'planInspection' | 'inspect';
type StepActName = Exclude<ActName, UnitActName>;

const done = null;
const kind = (step: Step, ...kinds: ObligationKind[]): Refusal | null =>
  kinds.includes(step.kind) ? null : no('WRONG_ACT', { kind: step.kind });

const recordable = (
  act: Of<'recordStudy' | 'holdMeeting' | 'recordInspection'>,
  step: Step,
  context: Context,
) =>
  first(
    isTheUnits(act.by, context, act.entry.paper),
    notClosed(step),
    isOpen(step, context),
    dateFits(act.entry, step, context),
  );

const handIn =
  (type: 'TaskCarriedOut' | 'Submitted') =>
  (draft: Draft, act: Of<'submit' | 'carryOutTask'>, step: Step, context: Context): Refusal | null => {
    const entry = datedEntry(act, context);
    const refusal = first(
      isTheUnits(act.by, context, entry.paper),
      notClosed(step),
      isOpen(step, context),
      dateFits(entry, step, context),
      linesFit('lines' in act ? act.lines : undefined, step, context),
    );
    if (refusal) return refusal;
    const laid = 'lines' in act && act.lines ? { lines: act.lines } : {};
    draft.add({ type, step: step.id, entry, attempt: step.attempts + 1, ...laid });
    if (step.closes === 'recorded')
      draft.add({
        type: 'Accepted',
        step: step.id,
        on: entry.on,
        onTime: judged(step, entry.on, context.now),
      });
    if (step.closes === 'recorded' || context.brief.plansAtOnce) comeIntoForce(draft, step.id);
    return done;
  };

/** After a rest at the reviewer the unit's ladder wakes; what it missed meanwhile is recorded and not sent. */
const wake = (draft: Draft, step: Step, context: Context) =>
  remindStep(draft, step.id, context, { at: context.now, silent: true });

const STEP_ACTS: { [K in StepActName]: Handler<K> } = {
  recordStudy: (draft, act, step, context) => {
    const refusal = first(kind(step, 'study'), recordable(act, step, context), numbersAgree(act));
    if (refusal) return refusal;
    draft.add({
      type: 'StudyRecorded',
      step: step.id,
      entry: act.entry,
      invited: act.invited,
      present: act.present,
      ...(act.form ? { form: act.form } : {}),
      ...(act.materials ? { materials: act.materials } : {}),
    });
    return done;
  },
  addStudySession,
  noteProgress,
  holdMeeting: (draft, act, step, context) => {
    // As it was planned, unless it is said otherwise.
    const { online = step.meeting?.online, with: partners = step.meeting?.with } = act;
    const refusal = first(
      kind(step, 'meeting'),
      recordable(act, step, context),
      numbersAgree(act),
      formAllowed({ online, with: partners }, step, context),
    );
    if (refusal) return refusal;
    draft.add({
      type: 'MeetingHeld',
      step: step.id,
      entry: act.entry,
      ...(online ? { online } : {}),
      ...(partners && partners.length > 0 ? { with: partners } : {}),
      invited: act.invited,
      present: act.present,
    });
    return done;
  },
  planMeeting,
  reportNotHeld,
  openConclusion,
  moveMeeting: (draft, act, step, context) => {
    const rule = step.deadline?.because;
    const monthly =
      rule && (rule.rule === 'movedMeeting' || (rule.rule === 'every' && rule.kind === 'month'));
    const refusal = first(
      kind(step, 'meeting'),
      isTheUnits(act.by, context, undefined),
      notClosed(step),
      monthly ? null : no('WRONG_ACT', { kind: step.kind }),
      hasReason(act.reason),
    );
    if (refusal || !step.deadline || !step.opensOn) return refusal ?? no('NOT_OPEN');
    const from = dayOfMonth(yearOf(step.deadline.date), monthOf(step.deadline.date), 1);
    const to = endOfFirstWeek(context.brief.calendar, from);
    if (act.to < from || act.to > to || act.to < dateOf(context.now))
      return no('DATE_OUT_OF_RANGE', { from, to });
    if (isSuspended(context.brief, act.to)) return no('DAY_OFF', { on: act.to });
    const together = notTogether(act.to, step, draft, context);
    if (together) return together;
    draft.add({ type: 'MeetingMoved', step: step.id, to: act.to, reason: act.reason });
    const because = { rule: 'movedMeeting' as const, from: step.deadline.date, reason: act.reason };
    const deadline = landingOn(
      clockBriefOf(context.brief, step),
      because,
      step.opensOn,
      act.to,
      step.extension,
    );
    draft.add({
      type: 'DeadlineSet',
      step: step.id,
      version: step.version + 1,
      opensOn: step.opensOn,
      deadline,
    });
    remindStep(draft, step.id, context, { at: context.now, silent: true });
    return done;
  },
  recordInspection: (draft, act, step, context) => {
    const refusal = first(kind(step, 'inspection'), recordable(act, step, context));
    if (refusal) return refusal;
    draft.add({ type: 'InspectionRecorded', step: step.id, entry: act.entry, findings: act.findings });
    return done;
  },
  carryOutTask: (draft, act, step, context) =>
    kind(step, 'task') ?? handIn('TaskCarriedOut')(draft, act, step, context),
  submit: (draft, act, step, context) =>
    kind(step, 'plan', 'report', 'interimReview', 'yearEndReview', 'finalReview') ??
    // With nobody above, the review is closed by its result and takes the undated steps with it.
    (step.kind === 'yearEndReview' && step.reviewers.length === 0
      ? no('WRONG_ACT', { kind: step.kind })
      : null) ??
    handIn('Submitted')(draft, act, step, context),
  withdraw: (draft, act, step, context) => {
    const refusal = first(
      act.by.role === 'office' ? isTheOffices(act.by, context) : isTheUnits(act.by, context),
      notClosed(step),
      step.status === 'submitted' && step.stage === 0 ? null : no('NOT_SUBMITTED'),
    );
    if (refusal) return refusal;
    draft.add({ type: 'Withdrawn', step: step.id });
    wake(draft, step, context);
    return done;
  },
  accept: (draft, act, step, context) => {
    const refusal = first(
      notClosed(step),
      step.status === 'submitted' ? null : no('NOT_SUBMITTED'),
      isTheReviewers(act.by, step, context),
      step.kind === 'yearEndReview' ? no('WRONG_ACT', { kind: step.kind }) : null,
    );
    if (refusal || !step.submission) return refusal ?? no('NOT_SUBMITTED');
    const reviewer = step.reviewers[step.stage];
    if (reviewer && step.stage < step.reviewers.length - 1) {
      draft.add({ type: 'PassedOn', step: step.id, by: reviewer });
      return done;
    }
    const late = context.brief.plansAtOnce ? null : linesStillAhead(step, context);
    if (late) return late;
    draft.add({
      type: 'Accepted',
      step: step.id,
      on: step.submission.on,
      onTime: judged(step, step.submission.on, step.submission.at),
    });
    comeIntoForce(draft, step.id);
    return done;
  },
  return: (draft, act, step, context) => {
    const refusal = first(
      notClosed(step),
      step.status === 'submitted' ? null : no('NOT_SUBMITTED'),
      isTheReviewers(act.by, step, context),
      hasReason(act.reason),
    );
    if (refusal) return refusal;
    draft.add({ type: 'Returned', step: step.id, reason: act.reason });
    wake(draft, step, context);
    return done;
  },
  recordYearEndResult: (draft, act, step, context) => {
    const own = step.reviewers.length === 0;
    const refusal = first(
      kind(step, 'yearEndReview'),
      notClosed(step),
      own || step.status === 'submitted' ? null : no('NOT_SUBMITTED'),
      own ? isTheUnits(act.by, context, act.paper) : isTheReviewers(act.by, step, context),
      own ? isOpen(step, context) : null,
      hasReason(act.result),
    );
    if (refusal) return refusal;
    const onTime = judged(
      step,
      step.submission?.on ?? dateOf(context.now),
      step.submission?.at ?? context.now,
    );
    draft.add({ type: 'YearEndResultRecorded', step: step.id, result: act.result, paper: act.paper, onTime });
    closeUndated(draft, step);
    return done;
  },
  waive: (draft, act, step, context) => {
    const refusal = first(isTheOffices(act.by, context), notClosed(step), hasReason(act.reason));
    if (refusal) return refusal;
    draft.add({ type: 'Waived', step: step.id, reason: act.reason });
    return done;
  },
  askExtension,
  grantExtension,
  refuseExtension,
  reportDifficulty,
  answerDifficulty,
  disclaim,
  confirmDisclaim,
  rejectDisclaim,
  selfAssess,
  proposeYearEnd,
  decideYearEnd,
  askAnotherLook,
  assessMeeting,
  reviewMeeting,
  confirmPart,
};

/** Acts whose day is held against the deadline. */
const JUDGED: readonly ActName[] = [
  'recordStudy',
  'holdMeeting',
  'recordInspection',
  'carryOutTask',
  'submit',
  'recordYearEndResult',
  'selfAssess',
  'decideYearEnd',
  'confirmPart',
];

const openAdHoc = (draft: Draft, act: Of<'openAdHoc'>, context: Context): Refusal | null => {
  const { brief, now } = context;
  const obligation = brief.obligations.find((o) => o.id === act.obligation);
  if (!obligation) return no('UNKNOWN_OBLIGATION', { obligation: act.obligation });
  const refusal = first(
    act.by.role === 'office' ? isTheOffices(act.by, context) : isTheUnits(act.by, context),
    allowsAdHoc(obligation.due) && !obligation.role ? null : no('AD_HOC_NOT_ALLOWED'),
    hasReason(act.reason),
    act.due < dateOf(now) || act.due > brief.term.to
      ? no('DATE_OUT_OF_RANGE', { from: dateOf(now), to: brief.term.to })
      : null,
  );
  if (refusal) return refusal;
  const n = Object.values(draft.state.steps).filter(
    (s) => s.obligation === obligation.id && s.occurrence.startsWith('x'),
  );
  const deadline = { date: act.due, because: { rule: 'on' as const, date: act.due } };
  const step = planStep(obligation, `x${n.length + 1}`, null, dateOf(now), deadline);
  const steps = asClocksRun(brief, [step]);
  draft.add({ type: 'StepsPlanned', through: draft.state.plannedThrough ?? dateOf(now), steps });
  remindStep(draft, step.id, context, { at: now, silent: true });
  return done;
};

/** Whether the post is one of the unit's is the directory's knowledge: the API asks it first. */
const nameOfficer = (draft: Draft, act: Of<'nameOfficer'>, context: Context): Refusal | null => {
  const { officer, paper } = act;
  const refusal = first(
    isTheUnits(act.by, context, paper),
    draft.state.officer === officer ? no('OFFICER_ALREADY_NAMED') : null,
  );
  if (refusal) return refusal;
  draft.add({ type: 'OfficerNamed', officer, ...(paper ? { paper } : {}) });
  return done;
};

export const perform = (draft: Draft, act: Act, context: Context): Refusal | null => {
  if (act.act === 'openAdHoc') return openAdHoc(draft, act, context);
  if (act.act === 'nameOfficer') return nameOfficer(draft, act, context);
  if (act.act === 'handOverPost') return handOverPost(draft, act, context);
  if (act.act === 'planInspection') return planInspection(draft, act, context);
  if (act.act === 'inspect') return inspect(draft, act, context);
  const found = draft.state.steps[act.step];
  if (!found) return no('UNKNOWN_STEP', { step: act.step });
  if (JUDGED.includes(act.act)) catchUp(draft, found, context);
  const step = draft.state.steps[act.step] ?? found;
  const handler = STEP_ACTS[act.act] as Handler<StepActName>;
  return fitsRole(step, act.act) ?? isLookedAtAgain(step, act.act) ?? handler(draft, act, step, context);
};
