/** A step as screens show it, from the domain's own step. */
import type { AskView, DeadlineView, StepView } from '../../contracts/http/step.ts';
import { signOf } from '../../contracts/sign.ts';
import { sayBecause } from '../../contracts/vi/because.ts';
import { sayDay, sayPeriod } from '../../contracts/vi/dates.ts';
import { COORDINATES_WORD, DESK_WORDS, percentOf, saySign } from '../../contracts/vi/words.ts';
import type { Target } from '../../domain/directive/directive.ts';
import { rungName } from '../../domain/ladder/ladder.ts';
import { type AskName, answerDeadline, askedOf } from '../../domain/lifecycle/asks.ts';
import { plannedFor } from '../../domain/lifecycle/posts.ts';
import { type Extension, originOf, type Step } from '../../domain/lifecycle/step.ts';
import { type ClockBrief, type NextRung, nextRungOf, reviewDeadline } from '../../domain/lifecycle/wakes.ts';
import { dateOf, type LocalDate } from '../../domain/time/local-date.ts';
import type { Principal } from '../rights.ts';
import { actsFor, type DeskUnit } from './acts-for.ts';
import type { StepNames } from './names.ts';
import { givenView, linesView } from './own-plan-view.ts';

type Names = StepNames;
export interface StepContext {
  names: StepNames;
  today: LocalDate;
  brief: ClockBrief;
  /** Null where nothing can be done: in lists, and in a page as of an earlier day. */
  desk: { principal: Principal; unit: DeskUnit } | null;
  /** How else a meeting may be held; where forms are filled in. */
  forms?: (step: Step) => StepView['forms'] | undefined;
}

export const deadlineView = (step: Pick<Step, 'deadline'>, names: Names): DeadlineView | null => {
  const { deadline } = step;
  return (
    deadline && {
      date: deadline.date,
      because: sayBecause(deadline, names),
      movedFrom: deadline.moved?.from ?? null,
      provisional: deadline.provisional === true,
    }
  );
};

export const signView = (
  step: Step,
  today: LocalDate,
  { calendar, stops }: Pick<ClockBrief, 'calendar' | 'stops'>,
): StepView['sign'] => {
  const signed = signOf({ ...step, deadline: step.deadline?.date ?? null }, today, calendar, stops);
  return { ...signed, word: saySign(signed) };
};

const nextView = (next: NextRung, names: Names): NonNullable<StepView['next']> => {
  const desks = next.recipients.map(({ unit, role }) => `${DESK_WORDS[role]} ${names.unit(unit)}`);
  return {
    moment: next.moment,
    rung: rungName(next.at),
    recipients: next.recipients.map(({ unit, role }) => ({ code: unit, name: names.unit(unit), role })),
    sentence: `${sayDay(dateOf(next.moment))} nhắc ${desks.join('; ')}`,
  };
};

const extensionView = (
  { asked, granted }: Extension,
  brief: ClockBrief,
  names: Names,
): StepView['extension'] => {
  const [decider] = brief.ancestors;
  return {
    asked: asked && { wished: asked.wished, reason: asked.reason, on: asked.on },
    decider: decider === undefined ? null : { code: decider, name: names.unit(decider) },
    granted: granted ?? null,
  };
};

const askView = (name: AskName, step: Step, brief: ClockBrief, names: Names): AskView | null => {
  const ask = step[name];
  if (!ask) return null;
  const owner = askedOf(name, brief);
  return {
    open: ask.open,
    owner: owner === null ? null : { code: owner, name: names.unit(owner) },
    due: answerDeadline(brief, ask),
    answer: ask.answer ?? null,
  };
};

const targetView = (target: Target | undefined): StepView['target'] =>
  target
    ? {
        what: target.what,
        percent: 'percent' in target ? target.percent : null,
        count: 'count' in target ? target.count : null,
      }
    : null;

const progressView = ({ progress }: Step): StepView['progress'] => {
  if (!progress) return null;
  const { notes, on, done = null, of = null } = progress;
  return { notes, on, done, of, percent: done === null || of === null ? null : percentOf(done, of) };
};

/** What came from another unit says from whom: the heir may owe one of the same title itself. */
const titleOf = ({ id, obligation, role, title: own }: Step, names: Names): string => {
  if (own) return own;
  const from = originOf(id);
  const title = `${role ? `${COORDINATES_WORD}: ` : ''}${names.obligation(obligation)}`;
  return from ? `${title} – nhận từ ${names.unit(from)}` : title;
};

export const stepView = (
  step: Step,
  { names, today, brief, desk, forms = () => undefined }: StepContext,
): StepView => {
  const named = (code: string) => ({ code, name: names.unit(code) });
  const reviewer = step.status === 'submitted' ? step.reviewers[step.stage] : undefined;
  const next = nextRungOf(brief, step);
  const leftBy = step.post === null ? plannedFor(step.id) : null;
  return {
    id: step.id,
    obligation: step.obligation,
    title: titleOf(step, names),
    kind: step.kind,
    occurrence: step.occurrence,
    period: sayPeriod(step.occurrence),
    post: step.post === null ? null : { code: step.post, name: names.post(step.post) },
    meeting: meetingView(step, names),
    forms: forms(step) ?? [],
    from: step.from ? names.step(step.from) : null,
    given: step.given ? givenView(step.given, names) : null,
    lines: step.plan ? linesView(step.plan, names) : null,
    leftBy: leftBy === null ? null : { code: leftBy, name: names.post(leftBy) },
    closes: step.closes,
    role: step.role ?? 'lead',
    status: step.status,
    sign: signView(step, today, brief),
    opensOn: step.opensOn,
    deadline: deadlineView(step, names),
    version: step.version,
    reviewers: step.reviewers.map(named),
    reviewer: reviewer === undefined ? null : named(reviewer),
    reviewDue: reviewer !== undefined ? reviewDeadline(brief, step) : null,
    submittedOn: step.submission?.on ?? null,
    onTime: step.onTime,
    closedOn: step.closedOn,
    returns: step.returns,
    next: next ? nextView(next, names) : null,
    extension: step.extension ? extensionView(step.extension, brief, names) : null,
    difficulty: askView('difficulty', step, brief, names),
    disclaim: askView('disclaim', step, brief, names),
    target: targetView(names.target(step.obligation)),
    progress: progressView(step),
    study: step.study
      ? {
          sessions: step.study.sessions,
          invited: step.study.invited ?? null,
          present: step.study.present ?? null,
        }
      : null,
    acts: desk ? actsFor(desk.principal, desk.unit, step, today) : [],
  };
};

/** "19:30 thứ Tư, 03/12/2025, tại Hội trường, trực tuyến, ghép với Chi bộ 3" */
const meetingView = ({ meeting }: Step, names: Names): StepView['meeting'] =>
  meeting
    ? {
        on: meeting.on,
        sentence: [
          `${meeting.time} ${sayDay(meeting.on)}`,
          ...(meeting.place ? [`tại ${meeting.place}`] : []),
          ...(meeting.online ? ['trực tuyến'] : []),
          ...(meeting.with ? [`ghép với ${meeting.with.map((unit) => names.unit(unit)).join(', ')}`] : []),
        ].join(', '),
      }
    : null;

const FAR = '9999-12-31';
/** Least time left first; what has no deadline comes last. */
export const byDeadline = (a: Step, b: Step): number => {
  const [x, y] = [a.deadline?.date ?? FAR, b.deadline?.date ?? FAR];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};
