/**
 * The whole year in virtual time, without any server: the same decider over the real tree. Its events equal
 * those of the workflows, and a test holds them to it.
 */
import { briefAt, type UnitBrief } from '../directive/brief.ts';
import { amendedPlace } from '../directive/brief-part.ts';
import { amended } from '../directive/change.ts';
import type { Directive } from '../directive/directive.ts';
import { partWithTakenOver, takeoversIn } from '../lifecycle/amended-heir.ts';
import { briefNow } from '../lifecycle/brief-now.ts';
import type { Act } from '../lifecycle/commands.ts';
import { decide, note, open, receive, receivePlan, tick } from '../lifecycle/decide.ts';
import type { UnitEvent } from '../lifecycle/events.ts';
import { evolve } from '../lifecycle/evolve.ts';
import type { PlanNews } from '../lifecycle/own-plan.ts';
import { heirsIn, passedOn, toldBelow } from '../lifecycle/plan-heirs.ts';
import type { Refusal } from '../lifecycle/refusals.ts';
import type { UnitState } from '../lifecycle/state.ts';
import { transferTo } from '../lifecycle/transfer.ts';
import { nextWake } from '../lifecycle/wakes.ts';
import type { Organisation, UnitId } from '../organisation/organisation.ts';
import { existing, type Place, placesIn } from '../organisation/place.ts';
import type { Reorganised } from '../reorganisation/reorganised.ts';
import { type RolloutBrief, rolloutBriefFor } from '../rollout/brief.ts';
import type { RolloutCommand } from '../rollout/commands.ts';
import type { RolloutEvent } from '../rollout/events.ts';
import type { DirectiveAmended, News } from '../rollout/news.ts';
import { decideRollout, evolveRollout, issue } from '../rollout/rollout.ts';
import { newRollout, type RolloutState } from '../rollout/state.ts';
import { type Instant, instantAt } from '../time/local-date.ts';

/** Something a person does at a moment: on one unit, or on the directive as a whole. */
export type Behaviour = { at: Instant } & ({ unit: UnitId; act: Act } | { rollout: RolloutCommand });

export interface RehearsedUnit {
  brief: UnitBrief;
  state: UnitState;
  events: UnitEvent[];
}
export interface Rehearsal {
  units: Map<UnitId, RehearsedUnit>;
  rollout: { brief: RolloutBrief; state: RolloutState; events: RolloutEvent[] };
  refusals: { behaviour: Behaviour; refusal: Refusal }[];
  /** As it stands by now, and where each unit stands. */
  directive: Directive;
  placeOf: (code: UnitId) => Place;
}

export interface RehearsalOptions {
  /** When the directive is issued. */
  from: Instant;
  /** Nothing happens after it; midnight after the term when absent. */
  until?: Instant | undefined;
  behaviours?: Behaviour[] | undefined;
  lettersHeld?: boolean | undefined;
}

const absorb = (unit: RehearsedUnit, events: UnitEvent[]): void => {
  unit.events.push(...events);
  unit.state = events.reduce(evolve, unit.state);
};

/** Every wake-up of a unit up to a moment, in order. */
const passTime = (unit: RehearsedUnit, until: Instant): void => {
  for (
    let due = nextWake(unit.state, unit.brief);
    due && due <= until;
    due = nextWake(unit.state, unit.brief)
  ) {
    const events = tick(unit.state, { now: due, brief: unit.brief });
    if (events.length === 0) throw new Error(`nothing came of the wake-up of ${unit.brief.unit} at ${due}`);
    absorb(unit, events);
  }
};

const actOnDirective = (rehearsal: Rehearsal, behaviour: Behaviour & { rollout: RolloutCommand }): void => {
  const { rollout, units, refusals } = rehearsal;
  const { at: now } = behaviour;
  const decision = decideRollout(rollout.state, behaviour.rollout, {
    now,
    brief: rollout.brief,
    ended: true,
  });
  if ('refusal' in decision) {
    refusals.push({ behaviour, refusal: decision.refusal });
    return;
  }
  const known = rollout.state.news.length;
  rollout.events.push(...decision.events);
  rollout.state = decision.events.reduce(evolveRollout, rollout.state);
  for (const { fact } of decision.events)
    if (fact.type === 'NewsRecorded' && fact.body.type === 'DirectiveAmended')
      amend(rehearsal, fact.body, now);
  for (const news of rollout.state.news.slice(known))
    if (news.body.type !== 'DirectiveAmended') tellAll(units, news, now);
};

/** Each unit is told its own part of the change. */
const amend = (rehearsal: Rehearsal, body: DirectiveAmended, now: Instant): void => {
  const { units, rollout, directive: before, placeOf } = rehearsal;
  const after = amended(before, body.change ?? {});
  rehearsal.directive = after;
  const news = rollout.state.news.at(-1);
  if (!news) return;
  const takeovers = new Map([...units].map(([code, { events }]) => [code, takeoversIn(events)]));
  for (const [code, unit] of units) {
    const place = placeOf(code);
    const own = amendedPlace(before, after, place).part;
    const part = partWithTakenOver({ before, after }, place, own, { takeovers, placeOf });
    const told = { ...news, body: { ...body, ...(part ? { part } : {}) } };
    absorb(unit, note(unit.state, told, { now, brief: unit.brief }));
  }
};

const tellAll = (units: Rehearsal['units'], news: News, now: Instant): void => {
  for (const unit of units.values()) absorb(unit, note(unit.state, news, { now, brief: unit.brief }));
  if (news.body.type === 'UnitsReorganised') passOn(units, news.body, { at: news.at, by: news.by }, now);
};

/** What units that ended still owed, to those who go on with it. */
const passOn = (
  units: Rehearsal['units'],
  change: Reorganised,
  when: Pick<News, 'at' | 'by'>,
  now: Instant,
): void => {
  for (const { unit, heirs } of change.ends)
    for (const code of heirs) {
      const [old, heir] = [units.get(unit), units.get(code)];
      const transfer = old && transferTo(code, old.state, { brief: briefNow(old.brief, old.state) });
      if (heir && transfer?.reorganisation === change.reorganisation)
        absorb(heir, receive(heir.state, { ...transfer, ...when }, { now, brief: heir.brief }));
    }
};

const actOnUnit = (rehearsal: Rehearsal, behaviour: Behaviour & { unit: UnitId; act: Act }): void => {
  const unit = rehearsal.units.get(behaviour.unit);
  if (!unit) throw new RangeError(`no unit ${behaviour.unit} in the rehearsal`);
  const decision = decide(unit.state, behaviour.act, { now: behaviour.at, brief: unit.brief });
  if ('refusal' in decision) rehearsal.refusals.push({ behaviour, refusal: decision.refusal });
  else {
    absorb(unit, decision.events);
    for (const { fact } of decision.events)
      if (fact.type === 'PlanCameIntoForce') tellPlan(rehearsal, unit, behaviour.at);
  }
};

/** The plan that came into force last, to those who stand directly below. */
const tellPlan = (
  { units, rollout }: Rehearsal,
  { brief: { unit: from }, state }: RehearsedUnit,
  now: Instant,
): void => {
  const { plans = [] } = state;
  const plan = plans.at(-1);
  if (!plan) return;
  const below = {
    units: [...units.values()].filter((unit) => superiorOf(unit) === from).map(({ brief }) => brief.unit),
    heirs: heirsIn(rollout.state.news),
  };
  for (const code of below.units) {
    const told = toldBelow(code, from, plan, plans, below);
    if (told) hear(units, code, told, now);
  }
};
const superiorOf = ({ state, brief }: RehearsedUnit): UnitId | undefined =>
  (state.line?.ancestors ?? brief.ancestors)[0];

/** Whoever has ended passes it on. */
const hear = (units: Rehearsal['units'], code: UnitId, plan: PlanNews, now: Instant): void => {
  const unit = units.get(code);
  if (!unit) return;
  absorb(unit, receivePlan(unit.state, plan, { now, brief: unit.brief }));
  for (const to of passedOn(code, unit.state, plan)) hear(units, to.heir, to.plan, now);
};

/**
 * A directive issued over an organisation, at the moment of its issue.
 * @throws RangeError when the directive has no date of issue
 */
export const beginRehearsal = (
  directive: Directive,
  organisation: Organisation,
  { from, lettersHeld = false }: Pick<RehearsalOptions, 'from' | 'lettersHeld'>,
): Rehearsal => {
  const tree = existing(organisation, directive.issuedOn ?? directive.term.from);
  const placeOf = placesIn(tree);
  const brief = rolloutBriefFor(directive, lettersHeld);
  const issued = issue(brief, from, { post: 'office', unit: directive.issuer, role: 'office' });
  return {
    units: new Map(
      tree.units.map(({ code }) => {
        const unitBrief = briefAt(directive, tree.calendar, placeOf(code));
        return [code, { brief: unitBrief, ...open({ now: from, brief: unitBrief }, []) }];
      }),
    ),
    rollout: { brief, state: evolveRollout(newRollout(), issued), events: [issued] },
    refusals: [],
    directive,
    placeOf,
  };
};

/** Everything that time brings to every unit up to a moment. */
export const passAll = (rehearsal: Rehearsal, until: Instant): void => {
  for (const unit of rehearsal.units.values()) passTime(unit, until);
};

/**
 * One thing that somebody does, and all that time brings before it.
 * @throws RangeError when it names an unknown unit
 */
export const play = (rehearsal: Rehearsal, behaviour: Behaviour): void => {
  passAll(rehearsal, behaviour.at);
  if ('rollout' in behaviour) actOnDirective(rehearsal, behaviour);
  else actOnUnit(rehearsal, behaviour);
};

/**
 * Plays a directive over an organisation.
 * @throws RangeError when the directive has no date of issue or a behaviour names an unknown unit.
 */
export const rehearse = (
  directive: Directive,
  organisation: Organisation,
  options: RehearsalOptions,
): Rehearsal => {
  const { behaviours = [] } = options;
  const rehearsal = beginRehearsal(directive, organisation, options);
  for (const behaviour of [...behaviours].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
    play(rehearsal, behaviour);
  passAll(rehearsal, options.until ?? instantAt(directive.term.to, '23:59'));
  return rehearsal;
};
