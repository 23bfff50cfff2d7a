/** What a unit's workflow does for those below it: starts them, tells them the news, follows changes of the tree. */
import { condition } from '@temporalio/workflow';
import type { OpenSubordinates } from '../activities/types.ts';
import type { UnitBrief } from '../domain/directive/brief.ts';
import type { ToHeir } from '../domain/lifecycle/plan-heirs.ts';
import type { PlanInForce } from '../domain/lifecycle/state.ts';
import type { Transfer } from '../domain/lifecycle/transfer.ts';
import type { UnitId } from '../domain/organisation/organisation.ts';
import type { News } from '../domain/rollout/news.ts';
import type { Instant } from '../domain/time/local-date.ts';
import { adopt, type Branch, type Child } from './branch.ts';
import { arrivalsBelow, changesTree, handOver, tellHeirs } from './reorganise.ts';
import {
  allTold,
  CHUNK,
  keepTelling,
  MOST_CHILDREN,
  openPage,
  type Settings,
  startNextPage,
  startPage,
} from './subordinates.ts';

interface Surroundings {
  brief: UnitBrief;
  branch: Branch;
  /** All that the unit has heard; grows. */
  news: News[];
  /** Its own plans in force. */
  plans(): PlanInForce[];
  settings: Settings;
  now(): Instant;
  /** The run is about to continue as new: no new page is begun. */
  rolls(): boolean;
  /** The unit and its superiors, as they stand now. */
  line(): UnitId[];
  /** What of the unit's own work goes to an heir; null when it goes on itself. */
  transferTo(heir: UnitId): Omit<Transfer, 'at' | 'by'> | null;
}

export interface UnitTree {
  start(): void;
  /** Children that stood elsewhere before. */
  adopt(children: Child[]): void;
  /** Does what a change of the tree asks for, one change after the other; other news asks for nothing. */
  follow(item: News): void;
  /** To those who go on with the unit's work, after they were handed it. */
  passOn(plans: ToHeir[]): void;
  /** Nothing under way and everybody told. */
  idle(): boolean;
  /** This run has started as many children as one run may. */
  full(): boolean;
}

export const createUnitTree = (around: Surroundings): UnitTree => {
  const { brief, branch, news, plans, settings, now, rolls, line, transferTo } = around;
  let telling = false;
  let cascading = false;
  let following = 0;
  let started = 0;
  let followed = Promise.resolve();

  const query = (after: UnitId | null): OpenSubordinates => ({
    directive: brief.directive,
    unit: brief.unit,
    after,
    limit: CHUNK,
    ...(branch.reopened ? { reopened: true as const } : {}),
    openedAt: now(),
    news: [...news],
  });
  const full = () => started >= (settings.maxChildren ?? MOST_CHILDREN);
  /**
   * Page by page; the next one is opened while this one is started, but never for a run to come: what is opened begins
   * as of the instant and with the news of its opening, which another run would not know.
   */
  const cascade = async () => {
    for (let page = await openPage(query(branch.after)); ; ) {
      const last = page.briefs.at(-1);
      const next = page.more && last && !rolls() ? openPage(query(last.unit)) : null;
      await startNextPage(branch, page, settings, branch.reopened ? plans().length : 0);
      started += page.briefs.length;
      if (!next) return;
      page = await next;
    }
  };
  /** From the first child on: a coroutine that waits costs every unit. */
  const tellOn = () => {
    if (!telling) void keepTelling({ directive: brief.directive, line }, branch, () => news, plans);
    telling = true;
  };
  const change = async ({ number, at, by, body }: News): Promise<void> => {
    if (!changesTree(body)) return;
    const only = arrivalsBelow(brief.unit, body);
    if (Object.keys(only).length > 0) {
      const { reopened: _, ...begins } = query(null);
      const page = await openPage({ ...begins, only });
      await startPage(branch, page, settings, plans().length);
      started += page.briefs.length;
      tellOn();
    }
    if (body.type !== 'UnitsReorganised') return;
    await handOver(brief, branch, number, body, (heir) => {
      const transfer = transferTo(heir);
      return transfer?.reorganisation === body.reorganisation ? { ...transfer, at, by } : null;
    });
  };

  const start = () => {
    cascading = !branch.complete;
    if (cascading)
      void cascade().finally(() => {
        cascading = false;
      });
    if (brief.hasSubordinates || cascading || branch.children.length > 0) tellOn();
  };
  /** A unit that had not ended yet: of its children some have, and are started again. */
  const reopenBelow = async (number: number): Promise<void> => {
    await condition(() => !cascading && branch.children.every((child) => child.told >= number));
    if (branch.children.length === 0) return;
    Object.assign(branch, { after: null, complete: false, reopened: true });
    start();
  };

  return {
    start,
    adopt(children) {
      // Of plans only those that come into force from now on: what their superior of old had asked they have.
      const heard = plans().length;
      const mine = children.map(({ plans: _, ...child }) => ({
        ...child,
        ...(heard > 0 ? { plans: heard } : {}),
      }));
      adopt(branch, mine);
      tellOn();
    },
    follow(item) {
      const { body, number } = item;
      const reopens = body.type === 'DirectiveReopened';
      if (!reopens && !changesTree(body)) return;
      following++;
      followed = followed
        .then(() => (reopens ? reopenBelow(number) : change(item)))
        .finally(() => {
          following--;
        });
    },
    passOn(plans) {
      if (plans.length === 0) return;
      following++;
      followed = followed
        .then(() => tellHeirs(brief.directive, plans))
        .finally(() => {
          following--;
        });
    },
    idle: () => !cascading && following === 0 && allTold(branch, news, plans()),
    full,
  };
};
