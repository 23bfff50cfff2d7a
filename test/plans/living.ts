/** Everybody's weeks: the office by its almanac, units and reviewers by their work, until the test wants to act itself. */
import { expect } from 'vitest';
import { almanacOf } from '../../demo/almanac.ts';
import type { Deed } from '../../demo/officers/office.ts';
import type { Obligation } from '../../domain/directive/directive.ts';
import { addDays, dateOf, type LocalDate, weekday } from '../../domain/time/local-date.ts';
import { seatPeople } from './people.ts';
import type { PlanWorld } from './plan-world.ts';

/** A day on which reviewers look; everybody comes once a week. */
const isLookedAt = (day: LocalDate): boolean => weekday(day) === 2;
/** Bodies that want the one place of the best, with equal points: nobody does for them what the plan asks. */
export const BEST = ['UBKT', 'VPDU'];

export interface Living {
  /** Lives on to that day, at ten in the morning. */
  until(day: LocalDate): Promise<void>;
  /** Of people seated, without the office. */
  readonly acts: number;
}
export interface LivingOptions {
  /** What the almanac's amendment asks besides. */
  adds: Obligation[];
  /** Steps that the test does itself. */
  left: string[];
}

const adding = (deeds: Deed[], adds: Obligation[]): Deed[] =>
  deeds.map((deed) => {
    if (deed.act !== 'amendDirective') return deed;
    const { change, ...body } = deed.body as { change: { add: Obligation[] } };
    return { ...deed, body: { ...body, change: { ...change, add: [...change.add, ...adds] } } };
  });

/** Issues the draft and waits until every unit is open. */
export const issue = async (world: PlanWorld, { adds, left }: LivingOptions): Promise<Living> => {
  const { directive, organisation, deeds, as } = world;
  const people = await seatPeople({
    organisation,
    as,
    almanac: almanacOf(directive, adding(deeds, adds)),
    isLeft: (step) => left.includes(step),
    away: BEST,
  });
  await people.issue();
  await world.heard();
  let next = directive.issuedOn ?? directive.term.from;
  let acts = 0;
  const week = async (day: LocalDate) => {
    await world.goTo(day);
    const office = await people.office(dateOf(await world.now()));
    expect(office.refused).toBe(0);
    if (office.acts > 0) await world.heard();
    acts += await people.others(day);
  };
  return {
    async until(day) {
      for (; next < day; next = addDays(next, 1)) if (isLookedAt(next)) await week(next);
      await (day === directive.term.to ? week(day) : world.goTo(day));
    },
    get acts() {
      return acts;
    },
  };
};
