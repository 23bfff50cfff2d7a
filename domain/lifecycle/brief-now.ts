/** A unit's brief as news has changed it since the unit was opened: its calendar, its suspensions, its place in the tree. */
import { withDays } from '../calendar/change.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { UnitEvent, UnitFact } from './events.ts';
import { evolveStops } from './evolve-clocks.ts';
import { type PostChange, postsAfter } from './posts.ts';
import { relined } from './relined.ts';
import type { UnitState } from './state.ts';

type Changes = Pick<UnitState, 'calendar' | 'stops' | 'line' | 'inherited' | 'posts'>;
// The same brief for the same changes, because what is computed for one brief holds as long as it does.
const known = new WeakMap<UnitBrief, Changes & { now: UnitBrief }>();

const withInherited = (brief: UnitBrief, { inherited = [] }: Changes): UnitBrief => {
  const has = new Set(brief.obligations.map(({ id }) => id));
  return { ...brief, obligations: [...brief.obligations, ...inherited.filter(({ id }) => !has.has(id))] };
};

const withPosts = (brief: UnitBrief, changes: PostChange[]): UnitBrief => ({
  ...brief,
  obligations: brief.obligations.map(({ posts, ...obligation }) => {
    const left = posts && postsAfter(posts, changes);
    return left ? { ...obligation, posts: left } : obligation;
  }),
});

export const briefNow = (brief: UnitBrief, changes: Changes): UnitBrief => {
  const { calendar, stops, line, inherited, posts } = changes;
  if (!calendar && !stops && !line && !inherited && !posts) return brief;
  const last = known.get(brief);
  const same =
    last?.calendar === calendar &&
    last?.stops === stops &&
    last?.line === line &&
    last?.inherited === inherited &&
    last?.posts === posts;
  if (last && same) return last.now;
  const heir = inherited ? withInherited(brief, changes) : brief;
  const placed = posts ? withPosts(heir, posts) : heir;
  const now = {
    ...(line ? relined(placed, line) : placed),
    ...(calendar ? { calendar: withDays(brief.calendar, calendar.version, calendar.days) } : {}),
    ...(stops ? { stops } : {}),
  };
  for (const one of [brief, now]) known.set(one, { calendar, stops, line, inherited, posts, now });
  return now;
};

const CHANGES = [
  'CalendarNoted',
  'ClocksStopped',
  'ClocksResumed',
  'LineNoted',
  'TakenOver',
  'PostHandedOver',
] as const;
type ChangeFact = Extract<UnitFact, { type: (typeof CHANGES)[number] }>;
const isChange = (fact: UnitFact): fact is ChangeFact => CHANGES.some((type) => type === fact.type);
export const changesBrief = ({ fact }: UnitEvent): boolean => isChange(fact);

const changesOf = (brief: UnitBrief, fact: ChangeFact): Changes => {
  const { stops } = brief;
  switch (fact.type) {
    case 'CalendarNoted':
      return { stops, calendar: fact };
    case 'LineNoted':
      return { stops, line: fact };
    case 'PostHandedOver':
      return { stops, posts: [{ from: fact.from, to: fact.to }] };
    case 'TakenOver':
      return fact.obligations.length > 0 ? { stops, inherited: fact.obligations } : { stops };
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
