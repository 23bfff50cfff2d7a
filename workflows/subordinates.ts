/**
 * Starts the workflows of the units below and tells them the news. Children are started in chunks, never
 * awaited for their result and never ended with their parent.
 */

import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  condition,
  getExternalWorkflowHandle,
  isCancellation,
  ParentClosePolicy,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import type { OpenedPage, OpenSubordinates } from '../activities/types.ts';
import type { UnitBrief } from '../domain/directive/brief.ts';
import { type Below, heirsIn, toldBelow } from '../domain/lifecycle/plan-heirs.ts';
import type { PlanInForce } from '../domain/lifecycle/state.ts';
import type { UnitId } from '../domain/organisation/organisation.ts';
import { concernsBranch } from '../domain/reorganisation/reorganised.ts';
import { hostOf } from '../domain/rollout/ids.ts';
import { type News, topicOf, topicsJoining } from '../domain/rollout/news.ts';
import type { Instant } from '../domain/time/local-date.ts';
import { steady } from './activity-proxies.ts';
import { type AmendedByNews, amendedFor, placesAmended, withoutPart } from './amendments.ts';
import { adopt, type Branch, branchAgain, type Child } from './branch.ts';
import { newsSignal, planSignal } from './messages.ts';
import { say } from './say.ts';
import type { UnitInput } from './unit-input.ts';

/** Faster in chunks than all at once, and no workflow task grows too large. */
export const CHUNK = 50;

/**
 * A suspension goes down its path only, and below the path's end to all when the branch is meant: it costs nothing to
 * the rest of the tree.
 * @param line the unit whose child it is, and its superiors
 */
const isMeant = (
  child: Child,
  { path, branch }: { path: UnitId[]; branch: boolean },
  line: UnitId[],
): boolean => {
  const end = path.at(-1);
  return path.includes(child.unit) || (branch && end !== undefined && line.includes(end));
};

const wants = (child: Child, { body }: News, line: UnitId[]): boolean => {
  // Told with its own part, or not at all: decided where the tree is known.
  if (body.type === 'DirectiveAmended') return false;
  if (body.type === 'DirectiveClosed' || body.type === 'DirectiveReopened') return true;
  if (body.type === 'CalendarChanged') return true;
  if (body.type === 'ClocksResumed' && body.everybody) return true;
  if (body.type === 'ClocksStopped' || body.type === 'ClocksResumed') return isMeant(child, body, line);
  if (body.type === 'UnitsReorganised') return concernsBranch(body, child.unit, line);
  if (body.type === 'UnitsJoined') return body.paths.some((path) => path.includes(child.unit));
  if (child.listens.includes(EVERYTHING)) return true;
  return child.listens.includes(body.type === 'PeriodStated' ? body.obligation : body.event);
};

/** Written among the topics of a branch into which units have come from elsewhere: whatever they listen for, it is told. */
const EVERYTHING = '*';
const takesIn = (child: Child, { body }: News): boolean =>
  body.type === 'UnitsReorganised' && body.paths.some((path) => path.includes(child.unit));

/**
 * What a child has not heard and wants to. Newcomers below it may listen for what nobody there did: from then on it is
 * told of that, and what was said of it before comes along.
 */
const unheardBy = (child: Child, news: News[], line: UnitId[]): News[] => {
  const unheard = news.filter((item) => item.number > child.told);
  const topics = new Set(unheard.flatMap(({ body }) => topicsJoining(body, child.unit)));
  for (const known of child.listens) topics.delete(known);
  const all = !child.listens.includes(EVERYTHING) && unheard.some((item) => takesIn(child, item));
  const missed = (topic: string) => topics.has(topic) || (all && !child.listens.includes(topic));
  // An amendment is told with each unit's own part or not at all: what stands here has its teller's.
  const late = news.filter(
    ({ number, body }) =>
      number <= child.told && body.type !== 'DirectiveAmended' && missed(topicOf(body) ?? ''),
  );
  child.listens.push(...topics, ...(all ? [EVERYTHING] : []));
  return news.filter((item) => late.includes(item) || (item.number > child.told && wants(child, item, line)));
};

/**
 * Children that one run starts at most. The server allows a run 2,000 that have not ended, and ours last as long as the
 * directive; those of an earlier run are no longer counted, because they were abandoned when it went on as new.
 */
export const MOST_CHILDREN = 1500;

export type Settings = Pick<UnitInput, 'clockOffsetMs' | 'maxHistory' | 'maxChildren'>;

/** @returns whether it was there already */
const startUnit = async (input: UnitInput): Promise<boolean> => {
  try {
    await startChild('unitImplementation', {
      workflowId: hostOf(input.brief.directive, input.brief.unit),
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: input.reopens
        ? WorkflowIdReusePolicy.ALLOW_DUPLICATE
        : WorkflowIdReusePolicy.REJECT_DUPLICATE,
    });
    return false;
  } catch (error) {
    // Started before a crash, or closed since: either way it exists, once.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return true;
  }
};

/** One that has not ended yet hears of the reopening as news; one that ends in that moment is started. */
const startAgain = async (input: UnitInput): Promise<void> => {
  while (await startUnit(input)) {
    try {
      const { directive, unit } = input.brief;
      await getExternalWorkflowHandle(hostOf(directive, unit)).signal(newsSignal, input.news);
      return;
    } catch (error) {
      if (isCancellation(error)) throw error;
    }
  }
};

/** Units whose first records are stored, as of one instant and with the news known then. */
export interface Page extends OpenedPage {
  openedAt: Instant;
  news: News[];
}
/** Opens the next page of units below `unit` (null: the unit at the top itself). */
export const openPage = async (query: OpenSubordinates): Promise<Page> => {
  const news = query.news.map(withoutPart);
  return { ...(await steady.openSubordinates({ ...query, news })), openedAt: query.openedAt, news };
};

/** All news, but of suspensions only those of its own branch, and of amendments those that its brief follows. */
const isMeantFor = (
  { unit, listens, ancestors, amended = 0 }: UnitBrief,
  { number, body }: News,
): boolean => {
  if (body.type === 'DirectiveAmended') return number <= amended;
  return (
    (body.type !== 'ClocksStopped' && body.type !== 'ClocksResumed') ||
    isMeant({ unit, listens, told: 0 }, body, ancestors)
  );
};

/** The last news that a unit begins with: an amendment that came after its brief was read is still to be told. */
const toldAtStart = (news: News[], { amended = 0 }: UnitBrief): number => {
  const later = news.findIndex(({ number, body }) => body.type === 'DirectiveAmended' && number > amended);
  return (later < 0 ? news.at(-1) : news[later - 1])?.number ?? 0;
};

/**
 * Starts the workflows of one page. They begin with the news by which they were opened, so nothing is told twice.
 * @param plans how many own plans of their superior came into force before their time, or were told in an earlier life
 */
export const startPage = async (branch: Branch, page: Page, settings: Settings, plans = 0): Promise<void> => {
  const { openedAt, news } = page;
  const start = async (brief: UnitBrief): Promise<unknown> => {
    const stood = page.stood?.[brief.unit];
    if (stood)
      return startAgain({
        ...settings,
        brief,
        news,
        openedAt,
        carried: { state: stood.state, branch: branchAgain(!stood.hasChildren) },
        reopens: { run: stood.run },
      });
    const sleeps = page.sleeps?.[brief.unit];
    return startUnit({
      ...settings,
      brief,
      news: news.filter((item) => isMeantFor(brief, item)),
      openedAt,
      ...(page.unrecorded.includes(brief.unit) ? { unrecorded: true } : sleeps ? { sleeps } : {}),
    });
  };
  await Promise.all(page.briefs.map(start));
  adopt(
    branch,
    page.briefs.map((brief) => ({
      unit: brief.unit,
      listens: brief.listens,
      told: page.stood ? (news.at(-1)?.number ?? 0) : toldAtStart(news, brief),
      ...(plans > 0 ? { plans } : {}),
    })),
  );
};

/** The next page in order of code. */
export const startNextPage = async (
  branch: Branch,
  page: Page,
  settings: Settings,
  plans = 0,
): Promise<void> => {
  await startPage(branch, page, settings, plans);
  branch.after = page.briefs.at(-1)?.unit ?? branch.after;
  branch.complete = !page.more;
};

interface ToTell {
  news: News[];
  line: UnitId[];
  places: AmendedByNews;
  plans: PlanInForce[];
  below: Below;
}
const tell = async (
  directive: string,
  child: Child,
  { news, line, places, plans, below }: ToTell,
): Promise<void> => {
  const last = news.at(-1)?.number ?? child.told;
  const unheard = [...unheardBy(child, news, line), ...amendedFor(child, news, places)].sort(
    (a, b) => a.number - b.number,
  );
  const handle = getExternalWorkflowHandle(hostOf(directive, child.unit));
  if (unheard.length > 0) await say(handle.signal(newsSignal, unheard));
  const [from = ''] = line;
  const asked = plans
    .slice(child.plans ?? 0)
    .flatMap((plan) => toldBelow(child.unit, from, plan, plans, below) ?? []);
  if (asked.length > 0) await say(handle.signal(planSignal, asked));
  child.told = Math.max(child.told, last);
  if (plans.length > 0) child.plans = plans.length;
};

/** Who has not heard all of it. */
const behind = (branch: Branch, news: News[], plans: PlanInForce[]): Child[] => {
  const last = news.at(-1)?.number ?? 0;
  return branch.children.filter((child) => child.told < last || (child.plans ?? 0) < plans.length);
};

export const allTold = (branch: Branch, news: News[], plans: PlanInForce[] = []): boolean =>
  behind(branch, news, plans).length === 0;

/** Tells every child what it has not heard, again and again, for the life of the workflow. */
export const keepTelling = async (
  { directive, line }: { directive: string; line: () => UnitId[] },
  branch: Branch,
  news: () => News[],
  plans: () => PlanInForce[] = () => [],
): Promise<never> => {
  for (;;) {
    await condition(() => behind(branch, news(), plans()).length > 0);
    const now = news();
    const inForce = plans();
    const late = behind(branch, now, inForce);
    const below = { units: branch.children.map(({ unit }) => unit), heirs: heirsIn(now) };
    for (let i = 0; i < late.length; i += CHUNK) {
      const some = late.slice(i, i + CHUNK);
      const places = await placesAmended(directive, some, now);
      const all = { news: now, line: line(), places, plans: inForce, below };
      await Promise.all(some.map((child) => tell(directive, child, all)));
    }
  }
};
