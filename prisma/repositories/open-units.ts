/** Opening the books of units that are about to start: their first records, by the page. */
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { open } from '../../domain/lifecycle/decide.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { nextWake } from '../../domain/lifecycle/wakes.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import type { News } from '../../domain/rollout/news.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { type Alike, isPlain, storeAlike } from './open-alike.ts';
import { record } from './record.ts';

interface Opened {
  brief: UnitBrief;
  events: UnitEvent[];
  nextWake: Instant | null;
}

const CHANGES_BRIEFS = new Set<News['body']['type']>([
  'CalendarChanged',
  'ClocksStopped',
  'ClocksResumed',
  'UnitsReorganised',
]);

/** Briefs of the units that were opened before: they decide by these, whatever the directory says today. */
const knownBriefs = async (db: Db, workflowIds: string[]): Promise<Map<string, UnitBrief>> => {
  const streams = await db.stream.findMany({
    where: { workflowId: { in: workflowIds } },
    select: { workflowId: true, brief: true },
  });
  return new Map(streams.map(({ workflowId, brief }) => [workflowId, brief as unknown as UnitBrief]));
};

const openOne = (brief: UnitBrief, now: Instant, news: News[]): Opened => {
  const { state, events } = open({ now, brief }, news);
  return { brief, events, nextWake: nextWake(state, brief) };
};
const openEvery = (units: UnitBrief[], now: Instant, news: News[]): Opened[] =>
  units.map((brief) => openOne(brief, now, news));

/** Units whose briefs differ in nothing but who they are. */
const alike = (briefs: UnitBrief[]): UnitBrief[][] => [
  ...Map.groupBy(briefs, (brief) => JSON.stringify({ ...brief, unit: '' })).values(),
];

const sleep = ({ events, nextWake }: Pick<Opened, 'events' | 'nextWake'>) => ({
  seq: events.length,
  until: nextWake,
});

/** One by one, so that what is wrong with one unit is wrong with that one alone. */
const storeEach = async (db: Db, opened: Opened[], now: Instant): Promise<UnitId[]> => {
  const failed: UnitId[] = [];
  for (const { brief, events, nextWake } of opened) {
    const { directive, unit } = brief;
    const workflowId = hostOf(directive, unit);
    try {
      await record(db, { workflowId, runId: null, directive, unit, now, nextWake, events, brief });
    } catch {
      failed.push(unit);
    }
  }
  return failed;
};

export interface OpenedUnits {
  /** By which they were opened, in the order given. */
  briefs: UnitBrief[];
  /** Whose records could not be stored: their own workflows store them, and try until they can. */
  unrecorded: UnitId[];
  /** Of those opened now: the number after the last event, and until when they sleep. */
  sleeps: Record<UnitId, { seq: number; until: Instant | null }>;
}

/**
 * Opens units that are about to be started, as of one instant and with the news so far. A repeat opens nobody twice.
 * @param now the directive's time at which the parent decided to open them
 */
export const openUnits = async (
  db: Db,
  briefs: UnitBrief[],
  { now, news }: { now: Instant; news: News[] },
): Promise<OpenedUnits> => {
  const idOf = ({ directive, unit }: UnitBrief) => hostOf(directive, unit);
  const known = await knownBriefs(db, briefs.map(idOf));
  // A stored brief is as the opening's own news has left it, and must not hear that news again.
  const changed = news.some(({ body }) => CHANGES_BRIEFS.has(body.type));
  const plain: Alike[] = [];
  const singly: Opened[] = [];
  for (const [brief, ...others] of alike(briefs.filter((one) => !known.has(idOf(one))))) {
    if (!brief) continue;
    const first = openOne(brief, now, news);
    if (isPlain(first.events)) plain.push({ ...first, units: [brief, ...others].map(({ unit }) => unit) });
    else singly.push(first, ...openEvery(others, now, news));
  }
  const [any] = plain;
  if (any)
    await storeAlike(db, any.brief.directive, plain, now).catch(() => {
      const units = new Set(plain.flatMap((group) => group.units));
      singly.push(
        ...openEvery(
          briefs.filter(({ unit }) => units.has(unit)),
          now,
          news,
        ),
      );
    });
  return {
    briefs: briefs.map((brief) => (changed ? brief : (known.get(idOf(brief)) ?? brief))),
    unrecorded: await storeEach(db, singly, now),
    sleeps: Object.fromEntries([
      ...plain.flatMap((group) => group.units.map((unit) => [unit, sleep(group)])),
      ...singly.map((one) => [one.brief.unit, sleep(one)]),
    ]),
  };
};
