/** A unit's brief as news has changed it since the unit was opened: its calendar, its suspensions, expected days, its place in the tree. */
import { withDays } from '../calendar/change.ts';
import type { UnitBrief } from '../directive/brief.ts';
import { byId, withPart } from '../directive/brief-part.ts';
import { withGrounds } from '../directive/grounds.ts';
import type { UnitEvent, UnitFact } from './events.ts';
import { evolveStops } from './evolve-clocks.ts';
import { type PostChange, postsAfter } from './posts.ts';
import { type Line, relined, replaced } from './relined.ts';
import type { Amendment, Given, UnitState } from './state.ts';

type Changes = Pick<
  UnitState,
  'calendar' | 'stops' | 'line' | 'inherited' | 'grounds' | 'expected' | 'amendments' | 'posts' | 'given'
>;
// The same brief for the same changes, because what is computed for one brief holds as long as it does.
const known = new WeakMap<UnitBrief, Changes & { now: UnitBrief }>();

const withInherited = (brief: UnitBrief, { inherited = [] }: Changes): UnitBrief => {
  const has = new Set(brief.obligations.map(({ id }) => id));
  const obligations = [...brief.obligations, ...inherited.filter(({ id }) => !has.has(id))];
  return { ...brief, obligations: isSorted(brief) ? byId(obligations) : obligations };
};
/** Whatever came first: amendments and own plans of superiors leave tasks in order of their ids. */
const isSorted = ({ amended, given }: UnitBrief): boolean => amended !== undefined || given === true;

/** An amendment named the superior that the unit had then. */
const withAmendment = (brief: UnitBrief, line: Line | undefined, amendment: Amendment): UnitBrief => {
  const { news, part, superior } = amendment;
  const superiors = { before: superior, after: line?.ancestors[0] };
  const obligations = line
    ? part.obligations.map((one) => ({
        ...one,
        reviewers: replaced(one.reviewers, line.renamed, superiors, brief.unit),
      }))
    : part.obligations;
  return withPart(brief, { ...part, obligations }, news);
};

/** An own plan, as the unit's superior then asked it; a superior of now looks at what comes of it. */
const withGiven = (brief: UnitBrief, line: Line | undefined, given: Given): UnitBrief => {
  const { obligations, dropped, superior } = given;
  const superiors = { before: superior, after: line?.ancestors[0] };
  const placed = obligations.map((one) =>
    line ? { ...one, reviewers: replaced(one.reviewers, line.renamed, superiors, brief.unit) } : one,
  );
  // What it has already is not asked twice: a unit that goes on after a close begins with the brief as it stood.
  const renewed = new Set([...dropped, ...placed.map(({ id }) => id)]);
  const kept = brief.obligations.filter(({ id }) => !renewed.has(id));
  return { ...brief, given: true, obligations: byId([...kept, ...placed]) };
};

const withPosts = (brief: UnitBrief, changes: PostChange[]): UnitBrief => ({
  ...brief,
  obligations: brief.obligations.map(({ posts, ...obligation }) => {
    const left = posts && postsAfter(posts, changes);
    return left ? { ...obligation, posts: left } : obligation;
  }),
});

export const briefNow = (brief: UnitBrief, changes: Changes): UnitBrief => {
  const { calendar, stops, line, inherited, grounds, expected, amendments, posts, given } = changes;
  const all = [calendar, stops, line, inherited, expected, amendments, posts, given];
  if (all.every((one) => one === undefined)) return brief;
  const last = known.get(brief);
  const same =
    last?.calendar === calendar &&
    last?.stops === stops &&
    last?.line === line &&
    last?.inherited === inherited &&
    last?.grounds === grounds &&
    last?.expected === expected &&
    last?.amendments === amendments &&
    last?.posts === posts &&
    last?.given === given;
  if (last && same) return last.now;
  const placed = inherited ? withInherited(brief, changes) : brief;
  const lined = line ? relined(placed, line) : placed;
  const asked = (amendments ?? []).reduce((before, one) => withAmendment(before, line, one), lined);
  const planned = (given ?? []).reduce((before, one) => withGiven(before, line, one), asked);
  const grounded = grounds ? withGrounds(planned, grounds) : planned;
  const now = {
    ...(posts ? withPosts(grounded, posts) : grounded),
    ...(calendar ? { calendar: withDays(brief.calendar, calendar.version, calendar.days) } : {}),
    ...(stops ? { stops } : {}),
    ...(expected ? { expected: { ...grounded.expected, ...expected } } : {}),
  };
  for (const one of [brief, now])
    known.set(one, { calendar, stops, line, inherited, grounds, expected, amendments, posts, given, now });
  return now;
};

const CHANGES = [
  'CalendarNoted',
  'ExpectationNoted',
  'ClocksStopped',
  'ClocksResumed',
  'UnitReopened',
  'LineNoted',
  'TakenOver',
  'DirectiveAmended',
  'PostHandedOver',
  'PlanReceived',
] as const;
type ChangeFact = Extract<UnitFact, { type: (typeof CHANGES)[number] }>;
const isChange = (fact: UnitFact): fact is ChangeFact => CHANGES.some((type) => type === fact.type);
export const changesBrief = ({ fact }: UnitEvent): boolean => isChange(fact);

const changesOf = (brief: UnitBrief, fact: ChangeFact): Changes => {
  const { stops } = brief;
  switch (fact.type) {
    case 'CalendarNoted':
      return { stops, calendar: fact };
    case 'ExpectationNoted':
      return { stops, expected: { [fact.event]: fact.on } };
    case 'LineNoted':
      return { stops, line: fact };
    case 'DirectiveAmended':
      return { stops, amendments: [fact] };
    case 'PostHandedOver':
      return { stops, posts: [{ from: fact.from, to: fact.to }] };
    case 'PlanReceived':
      return { stops, given: [fact] };
    case 'TakenOver':
      return fact.obligations.length > 0
        ? { stops, inherited: fact.obligations, grounds: fact.grounds }
        : { stops };
    case 'UnitReopened':
      return fact.closed ? { stops: evolveStops(stops, fact) } : { stops };
    default:
      return { stops: evolveStops(stops, fact) };
  }
};

/** The same by the events alone, for who has no state: the brief itself when none of them changed it. */
export const briefAfter = (brief: UnitBrief, events: UnitEvent[]): UnitBrief =>
  events.reduce(
    (known, { fact }) => (isChange(fact) ? briefNow(known, changesOf(known, fact)) : known),
    brief,
  );
