/**
 * What one unit's workflow is told of a directive: its own obligations, its place in the tree, its calendar.
 * Never the whole directive nor the whole tree, because every byte of it stands in every unit's history.
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { Stop } from '../clocks/stops.ts';
import type { Ladder } from '../ladder/ladder.ts';
import {
  type Organisation,
  type PostId,
  selects,
  type Unit,
  type UnitId,
} from '../organisation/organisation.ts';
import { namedBy, type Place, placesIn, type Traits } from '../organisation/place.ts';
import type { LocalDate } from '../time/local-date.ts';
import { addDays, yearOf } from '../time/local-date.ts';
import { expectedOf, listensTo, type RuleParts, rulePartsOf } from './brief-rules.ts';
import {
  type Closing,
  closingOf,
  type Directive,
  type MeetingForm,
  type Obligation,
  type ObligationKind,
  type OfficeDefaults,
  type Target,
} from './directive.ts';
import { type DueRule, type EventCode, followedObligation } from './due-rule.ts';
import type { Joined } from './joined.ts';
import type { PlanSource } from './own-plan.ts';

export interface BriefObligation {
  id: string;
  kind: ObligationKind;
  due: DueRule;
  closes: Closing;
  /** Who looks at a submission, in order: the body it goes through, then the unit it is owed to. */
  reviewers: UnitId[];
  ladder: string;
  /** One step for each of these posts. */
  posts?: PostId[] | undefined;
  /** This unit may always use the first week of the month. */
  firstWeek?: true | undefined;
  /** The day on which an amendment asked it of the unit; absent when it was asked from the start. */
  since?: LocalDate | undefined;
  /** The unit coordinates and others lead: it owes its part, which it confirms itself. */
  role?: PartRole | undefined;
  /** What is wanted in numbers; of what stands in the document. */
  target?: BriefTarget | undefined;
  /** Of a meeting: how else it may be held, and that it is combined with no other. */
  meetingForms?: MeetingForm[] | undefined;
  notCombined?: true | undefined;
  /** Of what a superior's own plan asks: its title, which no document of the directive has, and where it is said. */
  title?: string | undefined;
  given?: PlanSource | undefined;
}

/** Absent for the lead, which is the rule. */
export type PartRole = 'coordinating';

export type BriefTarget = { percent: number } | { count: number };

export interface UnitBrief extends RuleParts {
  directive: string;
  unit: UnitId;
  /** Superiors, nearest first; empty for the root. */
  ancestors: UnitId[];
  hasSubordinates: boolean;
  /** Events on which an obligation of this unit or of one below it rests, and obligations that await a period. */
  listens: string[];
  /** Expected dates of those events: deadlines that rest on them are provisional. */
  expected: Record<EventCode, LocalDate>;
  term: { from: LocalDate; to: LocalDate };
  issuedOn: LocalDate;
  followedBy: UnitId | null;
  defaults: OfficeDefaults;
  ladders: Record<string, Ladder>;
  calendar: Calendar;
  /** Number of the last news of a changed calendar that `calendar` already follows; absent before the first. */
  calendarNews?: number | undefined;
  /** The same of the last news of an amendment. */
  amended?: number | undefined;
  /** Own plans of superiors have added tasks. */
  given?: true | undefined;
  /** Own plans are in force when they are handed in, not only when they are accepted. */
  plansAtOnce?: true | undefined;
  /** Suspensions that news has brought since; none when the unit is opened. */
  stops?: Stop[] | undefined;
  /** It came under the directive later than the others. */
  joined?: Joined | undefined;
  obligations: BriefObligation[];
}

/** The reviewers' own ladder when a directive does not bring one. */
export const REVIEW_LADDER = 'review';
export const DEFAULT_LADDER = 'default';

const reviewersOf = (obligation: Obligation, unit: Unit): UnitId[] => {
  const addressee = obligation.to ?? unit.parent;
  const chain = [obligation.via, addressee].filter((id): id is UnitId => id != null && id !== unit.code);
  return [...new Set(chain)];
};

const targetOf = (target: Target): BriefTarget =>
  'percent' in target ? { percent: target.percent } : { count: target.count };

const forUnit = (obligation: Obligation, { unit, members }: Place): BriefObligation => {
  const reviewers = closingOf(obligation) === 'reviewed' ? reviewersOf(obligation, unit) : [];
  const posts = obligation.perMember ? members : undefined;
  const exempt = obligation.firstWeekUnits ? selects(obligation.firstWeekUnits, unit) : false;
  return {
    id: obligation.id,
    kind: obligation.kind,
    due: obligation.due,
    // With nobody above to look at it, the unit's own entry closes the step.
    closes: reviewers.length > 0 ? 'reviewed' : 'recorded',
    reviewers,
    ladder: obligation.ladder ?? DEFAULT_LADDER,
    ...(posts ? { posts } : {}),
    ...(exempt ? { firstWeek: true as const } : {}),
    ...(obligation.target ? { target: targetOf(obligation.target) } : {}),
    ...(obligation.meetingForms?.length ? { meetingForms: obligation.meetingForms } : {}),
    ...(obligation.notCombined ? { notCombined: true as const } : {}),
  };
};

/** Who leads does not coordinate with itself. */
const coordinates = ({ lead, coordinating }: Obligation, unit: Traits): boolean =>
  coordinating !== undefined && selects(coordinating, unit) && !selects(lead, unit);
/** Leads it, or has a part in it. */
export const owes = (obligation: Obligation, unit: Traits): boolean =>
  selects(obligation.lead, unit) || coordinates(obligation, unit);

/** The same deadline as the lead's; one that follows a step which this unit does not owe is not known here. */
const partFor = ({ id, kind, due, ladder }: Obligation, mine: Obligation[]): BriefObligation => {
  const followed = followedObligation(due);
  const known = followed === null || mine.some((one) => one.id === followed);
  return {
    id,
    kind,
    due: known ? due : { type: 'none' },
    closes: 'recorded',
    reviewers: [],
    ladder: ladder ?? DEFAULT_LADDER,
    role: 'coordinating',
  };
};

/** The days that a directive of this term can rest on. */
export const withinTerm = (calendar: Calendar, term: Directive['term']): Calendar => {
  // A ladder reaches back before the term's first day and on after its last.
  const near = (date: LocalDate) => date >= addDays(term.from, -31) && yearOf(date) <= yearOf(term.to) + 1;
  const provisional = calendar.provisional?.filter(near) ?? [];
  return {
    version: calendar.version,
    off: calendar.off.filter(near),
    work: calendar.work.filter(near),
    ...(provisional.length > 0 ? { provisional } : {}),
  };
};

/** A unit that ends before the directive, a task force say, is asked nothing after its last day. */
const termFor = ({ term }: Directive, { validTo }: Pick<Unit, 'validTo'>): Directive['term'] =>
  validTo && validTo < term.to ? { from: term.from, to: validTo } : term;

/**
 * The brief of one unit from its place in the tree.
 * @throws RangeError when the directive is not issued.
 */
export const briefAt = (directive: Directive, calendar: Calendar, place: Place): UnitBrief => {
  const { unit, ancestors, hasSubordinates, below } = place;
  if (!directive.issuedOn) throw new RangeError(`directive ${directive.id} has no date of issue`);
  const branch = [unit, ...below];
  const heard = directive.obligations.filter((o) => branch.some((u) => owes(o, u)));
  const mine = directive.obligations.filter((o) => selects(o.lead, unit));
  const parts = directive.obligations.filter((o) => coordinates(o, unit));
  const listens = listensTo(directive, heard);
  return {
    directive: directive.id,
    unit: unit.code,
    ancestors,
    hasSubordinates,
    listens,
    expected: expectedOf(directive, listens),
    ...rulePartsOf(directive, [...mine, ...parts], unit.committeeTerm),
    term: termFor(directive, unit),
    issuedOn: directive.issuedOn,
    followedBy: directive.followedBy,
    defaults: directive.defaults,
    ladders: directive.ladders,
    calendar: withinTerm(calendar, directive.term),
    ...(directive.ownPlans === 'atOnce' ? { plansAtOnce: true as const } : {}),
    obligations: [...mine.map((o) => forUnit(o, place)), ...parts.map((o) => partFor(o, mine))],
  };
};

/** Units that the directive names by code, to lead or to coordinate: the others are told apart by kind and marks alone. */
export const leadsNamed = (directive: Directive): UnitId[] =>
  namedBy(directive.obligations.flatMap(({ lead, coordinating }) => [lead, coordinating]));

/** Every unit that the directive names by code, whatever for. */
export const unitsNamedIn = ({ issuer, followedBy, obligations }: Directive): UnitId[] => [
  ...new Set([
    issuer,
    ...(followedBy === null ? [] : [followedBy]),
    ...namedBy(
      obligations.flatMap(({ lead, coordinating, firstWeekUnits }) => [lead, coordinating, firstWeekUnits]),
    ),
    ...obligations.flatMap(({ via, to }) => [via ?? [], to ?? []].flat()),
  ]),
];

/**
 * The brief of one unit of a tree that is held whole.
 * @throws RangeError when the unit is not in the organisation or the directive is not issued.
 */
export const briefFor = (directive: Directive, organisation: Organisation, code: UnitId): UnitBrief =>
  briefAt(directive, organisation.calendar, placesIn(organisation)(code));
