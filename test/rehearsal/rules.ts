/** Rules of every form that the language has, over the events, phases and report terms that make-case.ts gives a directive. */
import fc from 'fast-check';
import type { DueRule, EventSet, OnceRule } from '../../domain/directive/due-rule.ts';
import { addDays } from '../../domain/time/local-date.ts';
import { FROM } from './span.ts';

/** `L` lasts; `N` comes again; `Y` is expected every year. */
export const EVENTS = { once: ['A', 'B', 'L', 'L.end'], recurring: ['N', 'Y'] } as const;
/** Stands for another obligation; make-case names one that all units owe. */
const ANOTHER = 'another';

type Form = DueRule['type'];
type Of<T extends Form> = DueRule & { type: T };

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const day = fc.nat({ max: 110 }).map((n) => addDays(FROM, n));
const dayOff = optional(fc.constantFrom('keep' as const, 'nextWorkingDay' as const, 'firstWeek' as const));
const events = fc.constantFrom<EventSet>(
  { allOf: ['A'] },
  { allOf: ['B'] },
  { allOf: ['A', 'B'] },
  { anyOf: ['A', 'B'] },
  { anyOf: ['B', 'A'] },
);
const lasting = fc.constantFrom<EventSet>(
  { allOf: ['L'] },
  { anyOf: ['A', 'L.end'] },
  { allOf: ['A', 'L'] },
  { allOf: ['ISSUE'] },
);
const offset = fc.record({
  value: fc.integer({ min: 0, max: 20 }),
  unit: fc.constantFrom('day' as const, 'workingDay' as const, 'week' as const),
});
const shortOffset = fc.record({
  value: fc.integer({ min: 0, max: 4 }),
  unit: fc.constantFrom('day' as const, 'workingDay' as const),
});

type Once = OnceRule['type'];
const ONCE: { [T in Once]: fc.Arbitrary<Of<T>> } = {
  afterEvent: fc.record({
    type: fc.constant('afterEvent' as const),
    events: fc.oneof(events, lasting),
    offset: optional(offset),
  }),
  immediatelyAfter: fc.record({ type: fc.constant('immediatelyAfter' as const), events }),
  beforeEvent: fc.record({
    type: fc.constant('beforeEvent' as const),
    events: fc.constantFrom<EventSet>({ allOf: ['L'] }, { anyOf: ['A', 'L'] }, { allOf: ['A', 'B'] }),
    offset: optional(shortOffset),
    dayOff,
  }),
  on: fc.record({
    type: fc.constant('on' as const),
    date: day,
    boundary: optional(fc.constant('before' as const)),
    time: optional(fc.constant('14:00')),
    dayOff,
  }),
  endOf: fc.constantFrom<Of<'endOf'>>(
    { type: 'endOf', period: 'quarter', year: 2025, index: 4 },
    { type: 'endOf', period: 'month', year: 2026, index: 1 },
    { type: 'endOf', period: 'halfYear', year: 2026, index: 1 },
    { type: 'endOf', period: 'nineMonths', year: 2026, index: 1 },
  ),
  within: fc.record({
    type: fc.constant('within' as const),
    phase: fc.constantFrom('first', 'second', 'before', 'during', 'dated'),
    dayOff,
  }),
  withinCommitteeTerm: fc.record({ type: fc.constant('withinCommitteeTerm' as const), dayOff }),
};
const once: fc.Arbitrary<OnceRule> = fc.oneof(...Object.values<fc.Arbitrary<OnceRule>>(ONCE));
const two = fc.tuple(once, once);

/** Of every form a rule. */
export const FORMS: { [T in Form]: fc.Arbitrary<Of<T>> } = {
  eachEvent: fc.record({
    type: fc.constant('eachEvent' as const),
    event: fc.constant(EVENTS.recurring[0]),
    offset: optional(offset),
  }),
  beforeEach: fc.record({
    type: fc.constant('beforeEach' as const),
    event: fc.constantFrom(...EVENTS.recurring),
    offset: optional(shortOffset),
  }),
  ...ONCE,
  earlierOf: fc.record({ type: fc.constant('earlierOf' as const), rules: two }),
  laterOf: fc.record({ type: fc.constant('laterOf' as const), rules: two }),
  every: fc.record({
    type: fc.constant('every' as const),
    period: fc.constantFrom(
      'month' as const,
      'month' as const,
      'quarter' as const,
      'halfYear' as const,
      'nineMonths' as const,
      'year' as const,
    ),
    month: fc.constant(undefined),
    day: optional(fc.integer({ min: 1, max: 31 })),
    dayOff,
    times: fc.constantFrom(undefined, undefined, 2),
    from: optional(fc.constantFrom('2025-12-01', '2026-01-01')),
    orAdHoc: optional(fc.constant(true)),
  }),
  reportTerm: fc.record({ type: fc.constant('reportTerm' as const), term: fc.constant('quarter') }),
  beforeObligation: fc.record({
    type: fc.constant('beforeObligation' as const),
    obligation: fc.constant(ANOTHER),
    offset: shortOffset,
  }),
  afterObligation: fc.record({
    type: fc.constant('afterObligation' as const),
    obligation: fc.constant(ANOTHER),
    when: fc.constantFrom('done' as const, 'accepted' as const),
    offset: optional(shortOffset),
  }),
  ongoing: fc.record({
    type: fc.constant('ongoing' as const),
    until: optional(fc.constantFrom('A', 'B')),
  }),
  periodic: fc.record({ type: fc.constant('periodic' as const) }),
  none: fc.record({ type: fc.constant('none' as const) }),
};

/** Mostly what comes again or follows: of those a unit has many steps. */
export const dueRule: fc.Arbitrary<DueRule> = fc.oneof(
  { weight: 18, arbitrary: fc.oneof(...Object.values<fc.Arbitrary<DueRule>>(FORMS)) },
  { weight: 3, arbitrary: FORMS.every },
);
