/**
 * The engine's place taken by the decider itself: the same rules and the same writer, without a server. For tests of
 * the API alone; that the real workflows answer the same is proved where Temporal runs.
 */

import { Refused } from '../../api/problems.ts';
import { AlreadyStarted, type Engine, NobodyThere } from '../../api/temporal.ts';
import { briefFor, type UnitBrief } from '../../domain/directive/brief.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { workHandedOn } from '../../domain/lifecycle/carry-over.ts';
import type { Act } from '../../domain/lifecycle/commands.ts';
import { decide, note, open, receivePlan, receiveWork } from '../../domain/lifecycle/decide.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { evolve } from '../../domain/lifecycle/evolve.ts';
import { toldTo } from '../../domain/lifecycle/own-plan.ts';
import type { UnitState } from '../../domain/lifecycle/state.ts';
import type { Organisation, UnitId } from '../../domain/organisation/organisation.ts';
import type { RolloutBrief } from '../../domain/rollout/brief.ts';
import type { RolloutCommand } from '../../domain/rollout/commands.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import type { News } from '../../domain/rollout/news.ts';
import { decideRollout, evolveRollout, issue } from '../../domain/rollout/rollout.ts';
import { newRollout, type RolloutState } from '../../domain/rollout/state.ts';
import { dateOf, type Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { amendedPlaces } from '../../prisma/repositories/briefs.ts';
import { record } from '../../prisma/repositories/record.ts';

export interface DirectEngine extends Engine {
  now: Instant;
}

export const directEngine = (db: Db, organisation: Organisation, now: Instant): DirectEngine => {
  const units = new Map<string, { brief: UnitBrief; state: UnitState }>();
  const rollouts = new Map<string, { brief: RolloutBrief; state: RolloutState }>();
  const base = () => ({ runId: 'direct', now: engine.now, nextWake: null });

  const storeUnit = (brief: UnitBrief, events: UnitEvent[], first = false) =>
    record(db, {
      ...base(),
      workflowId: hostOf(brief.directive, brief.unit),
      directive: brief.directive,
      unit: brief.unit,
      events,
      ...(first ? { brief } : {}),
    });
  const storeRollout = (brief: RolloutBrief, events: RolloutEvent[]) =>
    record(db, {
      ...base(),
      workflowId: rolloutId(brief.directive),
      directive: brief.directive,
      unit: null,
      events,
      brief,
    });

  const actOnUnit = async (workflowId: string, act: Act) => {
    const unit = units.get(workflowId);
    if (!unit) throw new NobodyThere(workflowId);
    const decision = decide(unit.state, act, { now: engine.now, brief: unit.brief });
    if ('refusal' in decision) throw new Refused(decision.refusal);
    unit.state = decision.events.reduce(evolve, unit.state);
    if (decision.events.length > 0) await storeUnit(unit.brief, decision.events);
    if (decision.events.some(({ fact }) => fact.type === 'PlanCameIntoForce')) await tellPlan(unit);
    return { seq: unit.state.answered[act.id] ?? unit.state.seq };
  };

  const tellPlan = async ({
    brief: { directive, unit: from },
    state: { plans = [] },
  }: {
    brief: UnitBrief;
    state: UnitState;
  }) => {
    const plan = plans.at(-1);
    for (const unit of units.values()) {
      const { brief } = unit;
      const told =
        plan && brief.directive === directive && brief.ancestors[0] === from
          ? toldTo(brief.unit, from, plan, plans)
          : null;
      const events = told ? receivePlan(unit.state, told, { now: engine.now, brief }) : [];
      unit.state = events.reduce(evolve, unit.state);
      if (events.length > 0) await storeUnit(brief, events);
    }
  };

  const actOnRollout = async (workflowId: string, act: RolloutCommand) => {
    const rollout = rollouts.get(workflowId);
    if (!rollout) throw new NobodyThere(workflowId);
    const { brief } = rollout;
    const mine = [...units.values()].filter((unit) => unit.brief.directive === brief.directive);
    const decision = decideRollout(rollout.state, act, { now: engine.now, brief, ended: true });
    if ('refusal' in decision) throw new Refused(decision.refusal);
    const known = rollout.state.news.length;
    rollout.state = decision.events.reduce(evolveRollout, rollout.state);
    await storeRollout(brief, decision.events);
    for (const news of rollout.state.news.slice(known))
      for (const unit of mine) {
        const told = await withPart(brief.directive, news, unit.brief.unit);
        const events = note(unit.state, told, { now: engine.now, brief: unit.brief });
        unit.state = events.reduce(evolve, unit.state);
        if (events.length > 0) await storeUnit(unit.brief, events);
        await handOn(unit, news);
      }
    return { seq: rollout.state.answered[act.id] ?? rollout.state.seq };
  };

  const handOn = async ({ brief, state }: { brief: UnitBrief; state: UnitState }, news: News) => {
    const work = workHandedOn(state, brief, news);
    const there = work && units.get(hostOf(work.to, brief.unit));
    if (!work || !there) return;
    const events = receiveWork(there.state, work, { now: engine.now, brief: there.brief });
    there.state = events.reduce(evolve, there.state);
    if (events.length > 0) await storeUnit(there.brief, events);
  };

  const withPart = async (directive: string, news: News, unit: UnitId): Promise<News> => {
    if (news.body.type !== 'DirectiveAmended') return news;
    const { amendment } = news.body;
    const query = { directive, amendment, on: dateOf(news.at), units: [unit] };
    const part = (await amendedPlaces(db, query))[unit]?.part;
    return { ...news, body: { ...news.body, ...(part ? { part } : {}) } };
  };

  const engine: DirectEngine = {
    now,
    act: (workflowId, act) =>
      workflowId.includes('/unit/')
        ? actOnUnit(workflowId, act as Act)
        : actOnRollout(workflowId, act as RolloutCommand),
    async startRollout({ brief, issuedBy, reopens }) {
      const workflowId = rolloutId(brief.directive);
      // Nobody has ended here: the act itself opens it again.
      if (reopens) return workflowId;
      if (rollouts.has(workflowId)) throw new AlreadyStarted(workflowId);
      const first = issue(brief, engine.now, issuedBy);
      rollouts.set(workflowId, { brief, state: evolveRollout(newRollout(), first) });
      await storeRollout(brief, [first]);
      const row = await db.directive.findUniqueOrThrow({ where: { id: brief.directive } });
      const directive = { ...(row.document as unknown as Directive), issuedOn: row.issuedOn };
      for (const { code } of organisation.units) {
        const unit = briefFor(directive, organisation, code);
        const { state, events } = open({ now: engine.now, brief: unit }, []);
        units.set(hostOf(brief.directive, code), { brief: unit, state });
        await storeUnit(unit, events, true);
      }
      return workflowId;
    },
    healthy: async () => true,
  };
  return engine;
};
