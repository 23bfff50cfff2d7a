/** One unit under one directive, from its opening to the close. */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { briefNow } from '../domain/lifecycle/brief-now.ts';
import { workHandedOn } from '../domain/lifecycle/carry-over.ts';
import { ACT_NAMES, type Act } from '../domain/lifecycle/commands.ts';
import { decide, note, receive, receivePlan, receiveWork, tick } from '../domain/lifecycle/decide.ts';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import { passedOn } from '../domain/lifecycle/plan-heirs.ts';
import { transferTo } from '../domain/lifecycle/transfer.ts';
import { closing } from '../domain/rollout/endings.ts';
import type { News } from '../domain/rollout/news.ts';
import { fromMillis, type Instant, latest, toMillis } from '../domain/time/local-date.ts';
import { steady } from './activity-proxies.ts';
import { newBranch } from './branch.ts';
import { actUpdate, handoverSignal, newsSignal, planSignal, unitStateQuery, workSignal } from './messages.ts';
import { refused } from './refusal.ts';
import type { UnitInput } from './unit-input.ts';
import { createUnitState } from './unit-state.ts';
import { createUnitTree } from './unit-tree.ts';
import { createWriter } from './writer.ts';

/** A unit ends when its directive does; a request to cancel it, from an operator's console, ends nothing. */
export const unitImplementation = (input: UnitInput): Promise<void> =>
  CancellationScope.nonCancellable(() => implement(input));

const implement = async (input: UnitInput): Promise<void> => {
  const { brief, clockOffsetMs, maxHistory, maxChildren } = input;
  const now = (): Instant => fromMillis(Date.now() + clockOffsetMs);
  const context = () => ({ now: now(), brief });

  const unit = createUnitState(input);
  const news = [...input.news];
  // Below a newcomer units come by news too, or are handed over: none is there from the directive's issue.
  const branch = input.carried?.branch ?? newBranch(!brief.hasSubordinates || brief.joined !== undefined);
  let turned = false;

  const writer = createWriter<UnitEvent>(unit.storedBefore, (events) =>
    steady.recordUnit({
      directive: brief.directive,
      unit: brief.unit,
      now: now(),
      nextWake: unit.nextWake(),
      events,
      ...(events[0]?.seq === 0 ? { brief } : {}),
      ...handedOn(events),
    }),
  );
  /** What a superseded directive leaves half done goes with the record of its close. */
  const handedOn = (events: UnitEvent[]) => {
    const close = events.some(({ fact }) => fact.type === 'UnitClosed') && closing(news);
    const work = close && workHandedOn(unit.state(), brief, close);
    return work ? { handsOn: work } : {};
  };
  const absorb = (events: UnitEvent[]) => {
    unit.absorb(events);
    writer.push(events);
  };

  const rolls = () =>
    turned ||
    tree.full() ||
    workflowInfo().continueAsNewSuggested ||
    workflowInfo().historyLength > (maxHistory ?? Number.MAX_SAFE_INTEGER);
  const tree = createUnitTree({
    brief,
    branch,
    news,
    plans: unit.plans,
    settings: {
      clockOffsetMs,
      ...(maxHistory ? { maxHistory } : {}),
      ...(maxChildren ? { maxChildren } : {}),
    },
    now,
    rolls,
    line: () => [brief.unit, ...(unit.state().line?.ancestors ?? brief.ancestors)],
    transferTo: (heir) => transferTo(heir, unit.state(), { brief: briefNow(brief, unit.state()) }),
  });

  // Before the handlers are set: setting them runs what came before this first task.
  writer.push(unit.unrecorded);
  if (input.reopens) for (const item of news) absorb(note(unit.state(), item, context()));

  for (const name of ACT_NAMES)
    setHandler(
      actUpdate(name),
      async (act: Act) => {
        const decision = decide(unit.state(), act, context());
        if ('refusal' in decision) throw refused(decision.refusal);
        absorb(decision.events);
        const seq = unit.state().answered[act.id] ?? unit.state().seq;
        await writer.storedUpTo(seq);
        return { seq };
      },
      {
        validator(act: Act) {
          const decision = decide(unit.state(), act, context());
          if ('refusal' in decision) throw refused(decision.refusal);
        },
      },
    );
  // News is noted after all acts of the same task: a replay hands over the signal first and the update after it,
  // whatever order they came in, and both must tell the same story.
  setHandler(newsSignal, async (items: News[]) => {
    await Promise.resolve();
    for (const item of items) {
      if (news.some((known) => known.number === item.number)) continue;
      news.push(item);
      // What was said before a newcomer wanted to hear it comes late, and is told in its place.
      news.sort((a, b) => a.number - b.number);
      absorb(note(unit.state(), item, context()));
      tree.follow(item);
    }
  });
  setHandler(handoverSignal, async ({ transfer, children }) => {
    await Promise.resolve();
    tree.adopt(children);
    if (transfer) absorb(receive(unit.state(), transfer, context()));
  });
  setHandler(planSignal, async (plans) => {
    await Promise.resolve();
    for (const plan of plans) {
      absorb(receivePlan(unit.state(), plan, context()));
      tree.passOn(passedOn(brief.unit, unit.state(), plan));
    }
  });
  setHandler(workSignal, async (work) => {
    await Promise.resolve();
    absorb(receiveWork(unit.state(), work, context()));
  });
  setHandler(unitStateQuery, unit.state);

  const absorbTick = (due: Instant) => {
    const events = tick(unit.state(), { now: latest(due, now()) ?? due, brief });
    turned ||= events.some((event) => event.fact.type === 'StepsPlanned');
    absorb(events);
  };

  writer.start();
  tree.start();
  if (!input.carried) for (const item of input.news) tree.follow(item);

  /** A timer that has fired may be heard after this: what is due is decided in one run, never in two. */
  const nothingDue = () => {
    const due = unit.nextWake();
    return due === null || due > now();
  };
  const settled = () => allHandlersFinished() && writer.idle() && tree.idle() && nothingDue();
  // A unit that ended stays to refuse, with its heirs' names, until the directive closes.
  const finished = () => branch.complete && closing(news) !== null && unit.state().closed;
  const ends = () => (finished() || rolls()) && settled();
  // Sleeps to the earliest thing that time brings, re-armed only when the earliest changes. Looked at again after
  // every wait: nothing may come between the last look and the end of the run.
  while (!ends()) {
    const due = unit.nextWake();
    const changed = () => ends() || unit.nextWake() !== due;
    const ms = due === null ? null : toMillis(due) - toMillis(now());
    if (ms === null) await condition(changed);
    else if (due !== null && (ms <= 0 || !(await condition(changed, ms)))) absorbTick(due);
  }
  if (finished()) return;
  const { reopens: _, ...known } = input;
  await continueAsNew<typeof unitImplementation>({
    ...known,
    news,
    carried: { state: unit.state(), branch },
  });
};
