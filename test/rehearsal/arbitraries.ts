/** Random small directives over random small organisations, and what people choose to do: the same seed, the same case. */
import fc from 'fast-check';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { OBLIGATION_KINDS, type Obligation } from '../../domain/directive/directive.ts';
import type { DueRule, EventSet, OnceRule } from '../../domain/directive/due-rule.ts';
import type { Ladder } from '../../domain/ladder/ladder.ts';
import { ACT_NAMES, type ActName } from '../../domain/lifecycle/commands.ts';
import { UNIT_KINDS } from '../../domain/organisation/organisation.ts';
import { ROLLOUT_COMMAND_NAMES, type RolloutCommand } from '../../domain/rollout/rollout.ts';
import { addDays, weekday } from '../../domain/time/local-date.ts';
import { DEFAULT, REVIEW, calendar as usual } from './given.ts';

/** Numbers instead of codes: a plan becomes an organisation and a directive under any prefix (make-case.ts). */
export interface UnitPlan {
  kind: (typeof UNIT_KINDS)[number];
  /** Which of the units before it that stand high enough is its superior. */
  up: number;
  marked: boolean;
  members: number;
}
export interface ObligationPlan {
  kind: Obligation['kind'];
  due: DueRule;
  lead: { how: 'all' | 'marked' | 'one' | 'except'; unit: number };
  closes: Obligation['closes'];
  to: number | null;
  via: number | null;
  perMember: boolean;
  firstWeek: boolean;
  sparse: boolean;
}
/** What somebody does at the next moment that suits: `right` picks an act that the decider allows, if there is one. */
export interface Choice {
  gap: number;
  name: ActName | RolloutCommand['act'];
  pick: number;
  right: boolean;
  again: boolean;
}
export interface Plan {
  units: UnitPlan[];
  obligations: ObligationPlan[];
  calendar: Calendar;
  ladder: Ladder;
  issuedOn: string;
  termEnd: string;
  followedBy: number | null;
  expected: boolean;
  choices: Choice[];
  /** Whether the office closes the directive at the very end. */
  closes: boolean;
}

/** `L` lasts; `N` comes again; `Y` is expected every year. */
export const EVENTS = { once: ['A', 'B', 'L', 'L.end'], recurring: ['N', 'Y'] } as const;
/** Stands for another obligation; make-case names one that all units owe. */
export const ANOTHER = 'another';
export const FROM = '2025-11-13';
export const LAST = '2026-02-25';

const SPARSE: Ladder = [
  { at: -3, to: 'unit' },
  { at: 1, to: 'head' },
  { at: 2, to: 'advisory', every: 4 },
  { at: 5, to: 'higher', every: 5 },
];
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const day = fc.nat({ max: 110 }).map((n) => addDays(FROM, n));
const dayOff = optional(fc.constantFrom('keep' as const, 'nextWorkingDay' as const, 'firstWeek' as const));
const events: fc.Arbitrary<EventSet> = fc.oneof(
  fc.constantFrom<EventSet>({ allOf: ['A'] }, { allOf: ['A', 'B'] }, { allOf: ['B'] }),
  fc.constantFrom<EventSet>({ anyOf: ['A', 'B'] }, { anyOf: ['B', 'A'] }),
);

const every: fc.Arbitrary<DueRule> = fc.record({
  type: fc.constant('every' as const),
  period: fc.constantFrom(
    'month' as const,
    'month' as const,
    'quarter' as const,
    'halfYear' as const,
    'year' as const,
  ),
  month: fc.constant(undefined),
  day: optional(fc.integer({ min: 1, max: 31 })),
  dayOff,
  times: fc.constantFrom(undefined, undefined, 2),
  from: optional(fc.constantFrom('2025-12-01', '2026-01-01')),
  orAdHoc: optional(fc.constant(true)),
});
const offset = fc.record({
  value: fc.integer({ min: 0, max: 12 }),
  unit: fc.constantFrom('day' as const, 'workingDay' as const, 'week' as const),
});
const shortOffset = fc.record({
  value: fc.integer({ min: 0, max: 4 }),
  unit: fc.constantFrom('day' as const, 'workingDay' as const),
});
const lasting: fc.Arbitrary<EventSet> = fc.constantFrom<EventSet>(
  { allOf: ['L'] },
  { anyOf: ['A', 'L.end'] },
  { allOf: ['A', 'L'] },
  { allOf: ['ISSUE'] },
);
/** Once, by what the directive's events and phases are. */
const once: fc.Arbitrary<OnceRule> = fc.oneof(
  fc.record({
    type: fc.constant('afterEvent' as const),
    events: lasting,
    offset: optional(offset),
  }),
  fc.record({
    type: fc.constant('beforeEvent' as const),
    events: fc.constantFrom<EventSet>({ allOf: ['L'] }, { anyOf: ['A', 'L'] }, { allOf: ['A', 'B'] }),
    offset: optional(shortOffset),
    dayOff,
  }),
  fc.record({
    type: fc.constant('within' as const),
    phase: fc.constantFrom('first', 'second', 'before', 'during', 'dated'),
    dayOff,
  }),
  fc.record({
    type: fc.constant('on' as const),
    date: day,
    boundary: optional(fc.constant('before' as const)),
    time: optional(fc.constant('14:00')),
  }),
  fc.constant({ type: 'withinCommitteeTerm' as const }),
);
const compared: fc.Arbitrary<DueRule> = fc.record({
  type: fc.constantFrom('earlierOf' as const, 'laterOf' as const),
  rules: fc.tuple(once, once),
});
const follows: fc.Arbitrary<DueRule> = fc.oneof(
  fc.record({
    type: fc.constant('beforeObligation' as const),
    obligation: fc.constant(ANOTHER),
    offset: shortOffset,
  }),
  fc.record({
    type: fc.constant('afterObligation' as const),
    obligation: fc.constant(ANOTHER),
    when: fc.constantFrom('done' as const, 'accepted' as const),
    offset: optional(shortOffset),
  }),
);
export const dueRule: fc.Arbitrary<DueRule> = fc.oneof(
  once,
  once,
  compared,
  follows,
  follows,
  fc.record({
    type: fc.constant('beforeEach' as const),
    event: fc.constantFrom(...EVENTS.recurring),
    offset: optional(shortOffset),
  }),
  fc.constant({ type: 'reportTerm' as const, term: 'quarter' }),
  fc.record({
    type: fc.constant('afterEvent' as const),
    events,
    offset: fc.record({
      value: fc.integer({ min: 1, max: 20 }),
      unit: fc.constantFrom('day' as const, 'workingDay' as const),
    }),
  }),
  fc.record({ type: fc.constant('immediatelyAfter' as const), events }),
  fc.constant({ type: 'eachEvent' as const, event: EVENTS.recurring[0] }),
  fc.record({ type: fc.constant('on' as const), date: day, dayOff }),
  fc.constantFrom<DueRule>(
    { type: 'endOf', period: 'quarter', year: 2025, index: 4 },
    { type: 'endOf', period: 'month', year: 2026, index: 1 },
    { type: 'endOf', period: 'halfYear', year: 2026, index: 1 },
  ),
  every,
  every,
  fc.record({ type: fc.constant('ongoing' as const), until: optional(fc.constantFrom('A', 'B')) }),
  fc.constantFrom<DueRule>({ type: 'periodic' }, { type: 'none' }),
);

const obligation: fc.Arbitrary<ObligationPlan> = fc.record({
  kind: fc.constantFrom(...OBLIGATION_KINDS),
  due: dueRule,
  lead: fc.record({ how: fc.constantFrom('all', 'all', 'marked', 'one', 'except'), unit: fc.nat(7) }),
  closes: fc.constantFrom(undefined, undefined, undefined, 'recorded' as const, 'reviewed' as const),
  to: fc.option(fc.nat(7), { freq: 1 }),
  via: fc.option(fc.nat(7), { freq: 1 }),
  perMember: fc.constantFrom(false, false, false, true),
  firstWeek: fc.boolean(),
  sparse: fc.boolean(),
});
const plain = { closes: undefined, to: null, via: null, perMember: false, firstWeek: false, sparse: false };
/** Kinds that some acts need and chance alone brings too rarely. */
const classic: fc.Arbitrary<ObligationPlan> = fc.constantFrom<ObligationPlan>(
  {
    ...plain,
    kind: 'meeting',
    due: { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' },
    lead: { how: 'all', unit: 0 },
    firstWeek: true,
  },
  {
    ...plain,
    kind: 'inspection',
    due: { type: 'every', period: 'year', orAdHoc: true },
    lead: { how: 'all', unit: 0 },
  },
  {
    ...plain,
    kind: 'yearEndReview',
    due: { type: 'every', period: 'year', day: 15 },
    lead: { how: 'all', unit: 0 },
  },
  { ...plain, kind: 'interimReview', due: { type: 'periodic' }, lead: { how: 'all', unit: 0 } },
  {
    ...plain,
    kind: 'report',
    due: { type: 'on', date: '2025-12-05' },
    lead: { how: 'all', unit: 0 },
    via: 1,
  },
);

const calendar: fc.Arbitrary<Calendar> = fc
  .uniqueArray(
    fc.nat({ max: 120 }).map((n) => addDays(FROM, n)),
    { maxLength: 8 },
  )
  .map((days) => ({
    version: 'random',
    off: [...new Set([...usual.off, ...days.filter((d) => weekday(d) < 6)])].sort(),
    work: [...new Set([...usual.work, ...days.filter((d) => weekday(d) >= 6)])].sort(),
  }));

const choice: fc.Arbitrary<Choice> = fc.record({
  gap: fc.integer({ min: 1, max: 2 }),
  name: fc.oneof(
    {
      arbitrary: fc.constantFrom<Choice['name']>(
        ...ACT_NAMES,
        'submit',
        'carryOutTask',
        'accept',
        'recordStudy',
      ),
      weight: 3,
    },
    {
      arbitrary: fc.constantFrom<Choice['name']>(
        ...ROLLOUT_COMMAND_NAMES,
        'recordEvent',
        'stopClocks',
        'resumeClocks',
        'resumeClocks',
        'releaseLetters',
      ),
      weight: 2,
    },
  ),
  pick: fc.nat({ max: 1_000_000 }),
  right: fc.constantFrom(true, true, true, false),
  again: fc.constantFrom(false, false, false, false, false, false, false, true),
});

export const plan: fc.Arbitrary<Plan> = fc.record({
  units: fc.array(
    fc.record({
      kind: fc.constantFrom(...UNIT_KINDS),
      up: fc.nat(7),
      marked: fc.boolean(),
      members: fc.nat(2),
    }),
    { minLength: 1, maxLength: 7, size: 'max' },
  ),
  obligations: fc
    .tuple(
      fc.array(obligation, { minLength: 1, maxLength: 5, size: 'max' }),
      fc.array(classic, { minLength: 1, maxLength: 2 }),
    )
    .map(([random, classics]) => [...random, ...classics]),
  calendar,
  ladder: fc.constantFrom(DEFAULT, DEFAULT, SPARSE, REVIEW),
  issuedOn: fc.constantFrom('2025-11-13', '2025-11-13', '2025-11-10'),
  termEnd: fc.constantFrom('2026-12-31', '2026-03-31', '2026-01-31'),
  followedBy: fc.option(fc.nat(7), { freq: 3 }),
  expected: fc.boolean(),
  choices: fc.array(choice, { minLength: 20, maxLength: 40, size: 'max' }),
  closes: fc.boolean(),
});
export { SPARSE };
