/**
 * One act for one choice: mostly one that suits the state it meets, the right person on a step that is ready for it.
 * The others are wrong on purpose: person, date, step, words.
 */
import { asksSomebody } from '../../domain/directive/own-plan.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import { ACT_NAMES, type Act, type ActName } from '../../domain/lifecycle/commands.ts';
import { decide } from '../../domain/lifecycle/decide.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import type { Behaviour, Rehearsal, RehearsedUnit } from '../../domain/rehearsal/rehearse.ts';
import { dateOf, type Instant, type LocalDate } from '../../domain/time/local-date.ts';
import type { Choice } from './arbitraries.ts';
import { type Dice, dice, drawing } from './dice.ts';
import { payloadFor } from './payloads.ts';
import { peopleFor, substituteOf, withSubstitutes } from './people.ts';

export interface Wish {
  id: string;
  at: Instant;
  root: UnitId;
}
/** Somebody before a step of some unit: each may try any act there. */
interface Desk {
  unit: RehearsedUnit;
  step: Step;
  by: Actor;
}
/** In an order of the number's own. */
const desksOf = ({ units }: Rehearsal, { root }: Wish, seed: number): Desk[] => {
  const desks = [...units.values()].flatMap((unit) =>
    Object.values(unit.state.steps).flatMap((step) =>
      peopleFor(unit, step, root).map((by) => ({ unit, step, by })),
    ),
  );
  const next = dice(seed);
  for (let last = desks.length - 1; last > 0; last--) {
    const other = next() % (last + 1);
    [desks[last], desks[other]] = [desks[other] as Desk, desks[last] as Desk];
  }
  return desks;
};
interface Doing {
  unit: RehearsedUnit;
  act: Act;
}
const doingAt = (
  { unit, step, by }: Desk,
  name: ActName,
  id: string,
  today: LocalDate,
  draw: Dice,
): Doing => ({
  unit,
  act: { id, by, act: name, ...payloadFor(name, step, unit, today, draw) } as Act,
});

/** Few submissions are a plan of a unit with others below it: chance alone brings too few to acceptance, or back. */
const tellsBelow = ({ units }: Rehearsal) => {
  const above = new Set([...units.values()].map(({ brief }) => brief.ancestors[0]));
  return ({ unit, act }: Doing): boolean => {
    const laid = act.act === 'accept' || act.act === 'return' ? unit.state.steps[act.step]?.plan : undefined;
    const { lines = [] } = act.act === 'submit' ? act : (laid ?? {});
    return above.has(unit.brief.unit) && lines.some(asksSomebody);
  };
};

export const onUnit = (rehearsal: Rehearsal, choice: Choice, name: ActName, wish: Wish): Behaviour => {
  const draw = drawing(choice.pick);
  const { at, id, root } = wish;
  const today = dateOf(at);
  const desks = desksOf(rehearsal, wish, choice.pick);
  const behave = ({ unit, act }: Doing): Behaviour => ({ at, unit: unit.brief.unit, act });
  const [first] = desks;
  if (!choice.right && first) {
    const by = draw(...withSubstitutes(first.by, today));
    return behave(doingAt({ ...first, by }, name, id, today, draw));
  }
  const allowed = ({ unit, act }: Doing) =>
    'events' in decide(unit.state, act, { now: at, brief: unit.brief });
  const firstOf = (act: ActName, fits: (doing: Doing) => boolean): Doing | undefined => {
    for (const desk of desks) {
      const doing = doingAt(desk, act, id, today, draw);
      if (fits(doing) && allowed(doing)) return doing;
    }
    return undefined;
  };
  // Whoever may do it himself may have it done.
  const self = (doing: Doing): Behaviour => {
    const { unit, act } = doing;
    const standIn = { unit, act: { ...act, by: substituteOf(act.by, today, 3) } };
    return behave(draw(true, false) && allowed(standIn) ? standIn : doing);
  };
  // When nobody may do what was wished, somebody does another thing that may be done.
  const start = ACT_NAMES.indexOf(name);
  for (let i = 0; choice.right && i < ACT_NAMES.length; i++) {
    const next = ACT_NAMES[(start + i * 7) % ACT_NAMES.length] ?? name;
    const tells = tellsBelow(rehearsal);
    const wanted = (next === 'submit' || next === 'accept' || next === 'return') && draw(true, true, false);
    const found = (wanted && firstOf(next, tells)) || firstOf(next, () => true);
    if (found) return self(found);
  }
  const by: Actor = { post: 'p', unit: root, role: 'officer' };
  return { at, unit: root, act: { id, by, act: 'withdraw', step: 'nowhere' } };
};
