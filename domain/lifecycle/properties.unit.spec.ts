/**
 * What holds for every directive, organisation, calendar and behaviour. A few lives stand among the unit tests; the tier that
 * takes its time plays FC_LIVES of them (vitest.config.ts). The seed is fixed; FC_SEED and FC_RUNS change it.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Plan, plan } from '../../test/rehearsal/arbitraries.ts';
import { type Lived, live, UNTIL } from '../../test/rehearsal/behave.ts';
import { makeCase } from '../../test/rehearsal/make-case.ts';
import { FROM } from '../../test/rehearsal/span.ts';
import { stoppedOn } from '../clocks/stops.ts';
import { recipientKey, recipientsAt } from '../ladder/ladder.ts';
import {
  beginRehearsal,
  passAll,
  play,
  type Rehearsal,
  type RehearsedUnit,
  rehearse,
} from '../rehearsal/rehearse.ts';
import { decideRollout, evolveRollout } from '../rollout/rollout.ts';
import { newRollout } from '../rollout/state.ts';
import { dateOf, instantAt } from '../time/local-date.ts';
import { briefNow } from './brief-now.ts';
import { decide } from './decide.ts';
import type { UnitEvent, UnitFact } from './events.ts';
import { evolve, evolveStep } from './evolve.ts';
import { newUnit } from './state.ts';
import { isClosed, type Step } from './step.ts';
import { nextRungOf, runningClock } from './wakes.ts';

const settings = {
  seed: Number(process.env.FC_SEED ?? 13_11_2025),
  numRuns: Number(process.env.FC_RUNS ?? process.env.FC_LIVES ?? 12),
};
const BEGIN = instantAt(FROM, '09:00');
/** A busy machine, or one that counts every loop, is not a mistake. */
const PATIENCE = 900_000;
/** The same plan comes up in every property, since they share a seed; it is lived once. */
const lives = new Map<string, { lived: Lived; given: ReturnType<typeof makeCase> }>();
const lifeOf = (one: Plan) => {
  const key = JSON.stringify(one);
  const given = makeCase(one);
  const known = lives.get(key) ?? { lived: live(given, one), given };
  lives.set(key, known);
  return known;
};
const holds = (name: string, check: (lived: Lived, given: ReturnType<typeof makeCase>) => void) =>
  test(name, { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(plan, (one) => {
        const { lived, given } = lifeOf(one);
        check(lived, given);
      }),
      settings,
    );
  });
const each = (rehearsal: Rehearsal, check: (unit: RehearsedUnit) => void) => {
  for (const unit of rehearsal.units.values()) check(unit);
};
type StepEvent = UnitEvent & { fact: Extract<UnitFact, { step: string }> };
const aboutStep = (event: UnitEvent): event is StepEvent => 'step' in event.fact;

holds('a closed step never reminds', ({ rehearsal }) =>
  each(rehearsal, ({ events }) => {
    let state = newUnit();
    for (const event of events) {
      if (event.fact.type === 'ReminderDue') {
        const step = state.steps[event.fact.step];
        expect(step && !isClosed(step) && !state.closed).toBe(true);
      }
      state = evolve(state, event);
    }
  }),
);

holds('nobody is reminded on a day on which clocks stand', ({ rehearsal }) =>
  each(rehearsal, ({ events }) => {
    let state = newUnit();
    for (const event of events) {
      if (event.fact.type === 'ReminderDue' && stoppedOn(state.stops ?? [], dateOf(event.at)))
        expect(event.fact.recipients).toEqual([]);
      state = evolve(state, event);
    }
  }),
);

holds('no rung tells one recipient twice for one deadline version, clock and turn', ({ rehearsal }) =>
  each(rehearsal, ({ events }) => {
    const seen = new Set<string>();
    for (const { fact } of events) {
      if (fact.type !== 'ReminderDue') continue;
      const clock = `${fact.step} v${fact.version} ${fact.clock} ${fact.turn ?? 0}`;
      // Where another body has become the reviewer the same rung is told to that one.
      for (const told of fact.recipients.map((one) => `${clock} T${fact.at} ${recipientKey(one)}`)) {
        expect(seen).not.toContain(told);
        seen.add(told);
      }
    }
  }),
);

holds('folding the events gives the live state', ({ rehearsal }) => {
  each(rehearsal, ({ events, state }) => expect(events.reduce(evolve, newUnit())).toEqual(state));
  const { events, state } = rehearsal.rollout;
  expect(events.reduce(evolveRollout, newRollout())).toEqual(state);
});

holds('the events of a step give the step', ({ rehearsal }) =>
  each(rehearsal, ({ events, state }) => {
    const planned = events
      .filter((event) => event.fact.type === 'StepsPlanned' || event.fact.type === 'TakenOver')
      .flatMap((event) => Object.values(evolve(newUnit(), event).steps));
    const folded = planned.map((step) =>
      events
        .filter(aboutStep)
        .filter((event) => event.fact.step === step.id)
        .reduce<Step>(evolveStep, step),
    );
    expect(Object.fromEntries(folded.map((step) => [step.id, step]))).toEqual(state.steps);
    expect(planned.length).toBe(Object.keys(state.steps).length);
  }),
);

holds('numbers have no hole', ({ rehearsal }) => {
  each(rehearsal, ({ events, state }) => {
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i));
    expect(state.seq).toBe(events.length);
  });
  expect(rehearsal.rollout.events.map((event) => event.seq)).toEqual(
    rehearsal.rollout.events.map((_, i) => i),
  );
});

holds('time does not run backwards', ({ rehearsal }) =>
  each(rehearsal, ({ events }) => {
    const times = events.map((event) => event.at);
    expect(times).toEqual([...times].sort());
  }),
);

holds('a command sent twice changes nothing the second time', ({ rehearsal, behaviours }) => {
  for (const behaviour of behaviours) {
    if ('rollout' in behaviour) {
      const { state, brief } = rehearsal.rollout;
      if (behaviour.rollout.id in state.answered)
        expect(decideRollout(state, behaviour.rollout, { now: UNTIL, brief })).toEqual({ events: [] });
      continue;
    }
    const unit = rehearsal.units.get(behaviour.unit);
    if (unit && behaviour.act.id in unit.state.answered)
      expect(decide(unit.state, behaviour.act, { now: UNTIL, brief: unit.brief })).toEqual({ events: [] });
  }
});

holds('every running clock has its next rung ahead, or its ladder has ended', ({ rehearsal }) =>
  each(rehearsal, ({ brief: given, state }) => {
    if (state.closed) return;
    const brief = briefNow(given, state);
    const standing = brief.stops?.some(({ until }) => until === null);
    for (const step of Object.values(state.steps)) {
      const running = runningClock(brief, step);
      if (!running) continue;
      const next = nextRungOf(brief, step);
      if (next) expect(next.moment > UNTIL).toBe(true);
      else if (!standing)
        for (let at = (running.done ?? -30) + 1; at < (running.done ?? -30) + 80; at++)
          expect(recipientsAt(running.ladder, at, running.line)).toEqual([]);
    }
  }),
);

/** A unit that goes on after a close begins with the brief as it was stored, and with all its state. */
holds('a brief that news has changed stays as it is when it is given the same news again', ({ rehearsal }) =>
  each(rehearsal, ({ brief, state }) => {
    const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));
    const once = stored(briefNow(stored(brief), state));
    expect(stored(briefNow(stored(once), state))).toEqual(once);
  }),
);

holds('state survives JSON at every act and goes on identically', ({ rehearsal, behaviours }, given) => {
  // What has come through stays as it is until something takes its place: states are not changed in place.
  const come = new WeakSet<object>();
  const through = <T extends object>(value: T): T => {
    if (come.has(value)) return value;
    const copy: T = JSON.parse(JSON.stringify(value));
    come.add(copy);
    return copy;
  };
  const carried = beginRehearsal(given.directive, given.organisation, { from: BEGIN });
  for (const behaviour of behaviours) {
    passAll(carried, behaviour.at);
    for (const unit of carried.units.values()) unit.state = through(unit.state);
    carried.rollout.state = through(carried.rollout.state);
    play(carried, behaviour);
  }
  passAll(carried, UNTIL);
  expect([...carried.units]).toEqual([...rehearsal.units]);
  expect(carried.rollout).toEqual(rehearsal.rollout);
});

holds(
  'the rehearsal of a life gives that life again',
  ({ rehearsal, behaviours }, { directive, organisation }) => {
    const again = rehearse(directive, organisation, {
      from: BEGIN,
      until: UNTIL,
      behaviours,
    });
    expect([...again.units]).toEqual([...rehearsal.units]);
    expect(again.refusals).toEqual(rehearsal.refusals);
  },
);
