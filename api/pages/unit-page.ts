/** The page of one unit under one directive, now or as of an earlier day; one step of it; its history. */

import type { Named } from '../../contracts/http/base.ts';
import type { LetterPage } from '../../contracts/http/letters.ts';
import type { HistoryItem, StepDetail } from '../../contracts/http/step.ts';
import type { UnitPage } from '../../contracts/http/unit.ts';
import { signOf } from '../../contracts/sign.ts';
import type { Names } from '../../contracts/vi/history/names.ts';
import { holdsWithin } from '../../domain/assignment/assignment.ts';
import { stoppedOn } from '../../domain/clocks/stops.ts';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { obligationOf } from '../../domain/directive/directive.ts';
import { allowsAdHoc } from '../../domain/directive/due-rule.ts';
import { phasesNamed } from '../../domain/directive/phases.ts';
import { plannedFor } from '../../domain/lifecycle/posts.ts';
import { isClosed, originOf, type Step } from '../../domain/lifecycle/step.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { periodFrom } from '../../domain/time/periods.ts';
import { assignmentsOf } from '../../prisma/repositories/assignments.ts';
import { type LetterRow, lettersOf } from '../../prisma/repositories/read-letters.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { stepSubmissions } from '../../prisma/repositories/read-submissions.ts';
import {
  eventsUntil,
  type Past,
  type UnitStream,
  unitHistory,
  unitSteps,
  unitStream,
} from '../../prisma/repositories/read-unit.ts';
import { type OpenUnit, openUnit } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, NotFound } from '../problems.ts';
import { actorFor, type Principal } from '../rights.ts';
import { assignmentView } from '../views/assignment-view.ts';
import { codesIn, historyItem, pageOf } from '../views/history-view.ts';
import { unitsIn } from '../views/letter-view.ts';
import { namesFrom, type StepNames } from '../views/names.ts';
import { unitsOfPlan } from '../views/own-plan-view.ts';
import { byDeadline, type StepContext, stepView } from '../views/step-view.ts';
import { previousView, requirementView, submissionView } from '../views/submission-view.ts';
import { checkedAsOf, endOf, stateAfter } from './as-of.ts';
import { carriedViews, carriedWork } from './carried-work.ts';
import { letterPageOf } from './letters-page.ts';
import { noteSeen } from './receipts-page.ts';

const ON_PAGE = 20;
const HISTORY = 50;

const unitsOfBrief = (brief: UnitBrief): string[] => [
  brief.unit,
  ...brief.ancestors,
  ...(brief.followedBy ? [brief.followedBy] : []),
  ...brief.obligations.flatMap((o) => o.reviewers),
];

/** From the top of what the reader sees down to the unit. */
const pathTo = (open: OpenUnit, principal: Principal, names: Names): Named[] => {
  const codes = open.unit.path.split('/').filter(Boolean);
  const from = codes.indexOf(principal.top.code);
  return (from < 0 ? [open.unit.code] : codes.slice(from)).map((code) => ({ code, name: names.unit(code) }));
};

/** How else each meeting of the unit may be held. */
const formsOf =
  ({ obligations }: UnitBrief) =>
  ({ obligation }: Step) =>
    obligations.find(({ id }) => id === obligation)?.meetingForms;

type Group = 'owed' | 'inReview' | 'coming' | 'done';
const groupOf = (step: Step, today: LocalDate, { calendar, stops }: UnitBrief): Group => {
  if (isClosed(step)) return 'done';
  if (step.status === 'submitted') return 'inReview';
  const { sign } = signOf({ ...step, deadline: step.deadline?.date ?? null }, today, calendar, stops);
  return sign === 'waiting' || sign === 'planned' ? 'coming' : 'owed';
};

const suspendedOn = ({ stops = [] }: UnitBrief, day: LocalDate): UnitPage['suspended'] => {
  const stop = stops.find((one) => stoppedOn([one], day));
  return stop ? { from: stop.from, until: stop.until } : null;
};

/** Nothing more is done here: the directive is closed, the unit has ended, or is handing over what it owes. */
const isOver = ({ closed, endedOn, passing }: UnitStream): boolean =>
  closed || endedOn !== null || passing === 'ending';

interface Material {
  brief: UnitBrief;
  steps: Step[];
  letters: LetterRow[];
  history: Past[];
  names: StepNames;
}

const gather = async (
  deps: Deps,
  open: OpenUnit,
  brief: UnitBrief,
  day: LocalDate | null,
): Promise<Material> => {
  const { db } = deps;
  const { record, unit } = open;
  const past =
    day === null
      ? null
      : ((await eventsUntil(db, record.id, { unit: unit.code }, endOf(day)))[0]?.events ?? []);
  const then = past && stateAfter(past);
  const steps = then ? Object.values(then.steps) : await unitSteps(db, record.id, unit.code);
  const before = day === null ? null : { notBefore: endOf(day), id: '' };
  const letters = await lettersOf(db, record.id, { unit: unit.code }, { before, limit: ON_PAGE });
  const end = past && (past.at(-1)?.seq ?? -1) + 1;
  const history = await unitHistory(db, hostOf(record.id, unit.code), { before: end, limit: ON_PAGE });
  const codes = codesIn(history);
  const directory = await readNames(db, {
    units: [
      ...unitsOfBrief(brief),
      ...codes.units,
      ...unitsIn(letters),
      ...steps.flatMap(({ meeting }) => meeting?.with ?? []),
      ...steps.flatMap(({ id }) => originOf(id) ?? []),
      ...steps.flatMap(unitsOfPlan),
    ],
    posts: [...codes.posts, ...steps.flatMap((step) => step.post ?? plannedFor(step.id) ?? [])],
  });
  const names = namesFrom(record.document, directory);
  // Of a past day only the suspensions known by then.
  return { brief: then ? { ...brief, stops: then.stops } : brief, steps, letters, history, names };
};

/** Whom the reader may name as the unit's officer for the directive; null when that is not theirs. */
const namingFor = (
  principal: Principal,
  { code, path }: OpenUnit['unit'],
  { named, officers }: UnitStream,
): UnitPage['naming'] =>
  actorFor(principal, 'nameOfficer', { unit: code, unitPath: path, reviewer: null }) && { named, officers };

export const unitPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  code: string,
  asOf: LocalDate | undefined,
): Promise<UnitPage> => {
  const open = await openUnit(deps, principal, id, code);
  const { record, unit } = open;
  const stream = await unitStream(deps.db, id, code, open.today);
  if (!stream) throw new Conflict('NOT_OPENED');
  const day = checkedAsOf(asOf, open.today);
  const today = day ?? open.today;
  if (!day) await noteSeen(deps, principal, open, stream.seen);
  const { brief, steps, letters, history, names } = await gather(deps, open, stream.brief, day);
  const desk =
    day || isOver(stream) ? null : { principal, unit: { ...unit, superior: brief.ancestors[0] ?? null } };
  const context: StepContext = { names, today, brief, desk, forms: formsOf(brief) };
  const groups: Record<Group, Step[]> = { owed: [], inReview: [], coming: [], done: [] };
  for (const step of steps.sort(byDeadline)) groups[groupOf(step, today, brief)].push(step);
  const view = (step: Step) => stepView(step, context);
  const letterPage: LetterPage = letterPageOf(letters, ON_PAGE, record.lettersHeld, names);
  return {
    directive: {
      id,
      number: record.document.number,
      title: record.document.title,
      lettersHeld: record.lettersHeld,
    },
    unit: { code: unit.code, name: unit.name, kind: unit.kind },
    path: pathTo(open, principal, names),
    answerable: stream.answerable,
    today,
    asOf: day,
    owed: groups.owed.map(view),
    inReview: groups.inReview.map(view),
    coming: groups.coming.map(view),
    done: groups.done.reverse().map(view),
    phases: phasesNamed(
      record.document,
      steps.map(({ obligation }) => obligation),
    ).map(({ phase, obligations }) => ({ code: phase.code, name: phase.name, obligations })),
    adHoc: desk
      ? brief.obligations.flatMap(({ id: obligation, due, role }) =>
          allowsAdHoc(due) && !role ? [{ obligation, title: names.obligation(obligation) }] : [],
        )
      : [],
    naming: desk && namingFor(principal, unit, stream),
    posts: desk && namingFor(principal, unit, stream) ? stream.posts : [],
    followers: stream.followers
      .filter((row) => holdsWithin(row, today, today))
      .map((row) => assignmentView(row, today)),
    partners: desk && brief.obligations.some((o) => o.meetingForms?.includes('joint')) ? stream.siblings : [],
    letters: letterPage,
    history: pageOf(history, ON_PAGE, (event) => historyItem(event, names)),
    suspended: suspendedOn(brief, today),
    predecessors: stream.predecessors,
    successors: stream.successors,
    lastDay: brief.term.to < record.document.term.to ? brief.term.to : null,
    endedOn: stream.endedOn,
    passing: day ? null : stream.passing,
    trouble: stream.trouble,
    closed: stream.closed,
  };
};

export const stepPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  code: string,
  stepId: string,
): Promise<StepDetail> => {
  const open = await openUnit(deps, principal, id, code);
  const { db } = deps;
  const { record, unit, today } = open;
  const stream = await unitStream(db, id, code, today);
  const step = stream && (await unitSteps(db, id, code)).find((one) => one.id === stepId);
  if (!stream || !step) throw new NotFound(stepId);
  await noteSeen(deps, principal, open, stream.seen);
  const { submissions, previous } = await stepSubmissions(db, id, code, stepId);
  const history = await unitHistory(db, hostOf(id, code), { before: null, limit: HISTORY, step: stepId });
  const codes = codesIn(history);
  const carried = await carriedWork(deps, code, step);
  const before = carried.flatMap((one) => one.submissions);
  const actors = [...submissions, ...(previous ? [previous] : []), ...before].map((one) => one.by);
  const directory = await readNames(db, {
    units: [
      ...unitsOfBrief(stream.brief),
      ...codes.units,
      ...actors.flatMap((by) => by.onBehalfOf ?? []),
      originOf(stepId) ?? '',
      ...unitsOfPlan(step),
    ],
    posts: [
      ...codes.posts,
      ...actors.flatMap((by) => [by.post, by.inPlaceOf?.post ?? []].flat()),
      step.post ?? plannedFor(stepId) ?? '',
    ],
  });
  const names = namesFrom(record.document, directory);
  const { brief } = stream;
  const desk = isOver(stream) ? null : { principal, unit: { ...unit, superior: brief.ancestors[0] ?? null } };
  const period = periodFrom(step.occurrence);
  const follows = step.post && period ? await assignmentsOf(db, step.post) : [];
  const returned = history.find((event) => event.fact.type === 'Returned')?.fact;
  return {
    step: stepView(step, { names, today, brief, desk, forms: formsOf(brief) }),
    requirement: requirementView(
      obligationOf(record.document, step.obligation),
      names,
      step,
      brief.obligations.find((one) => one.id === step.obligation),
    ),
    follows: period
      ? follows
          .filter((row) => holdsWithin(row, period.from, period.to))
          .map((row) => assignmentView(row, today))
      : [],
    submissions: submissions.map((row) => submissionView(row, names, record.document.forms)),
    ...carriedViews(carried, step, names),
    previous: previousView(previous, names, record.document.forms),
    returnReason: step.status === 'returned' && returned?.type === 'Returned' ? returned.reason : null,
    history: history.map((event) => historyItem(event, names)),
  };
};

export const historyPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  code: string,
  before: number | null,
): Promise<{ items: HistoryItem[]; next: string | null }> => {
  const { record } = await openUnit(deps, principal, id, code);
  const events = await unitHistory(deps.db, hostOf(id, code), { before, limit: HISTORY });
  const names = namesFrom(record.document, await readNames(deps.db, codesIn(events)));
  return pageOf(events, HISTORY, (event) => historyItem(event, names));
};
