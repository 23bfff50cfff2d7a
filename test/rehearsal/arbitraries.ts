/** Random small directives over random small organisations, and what people choose to do: the same seed, the same case. */
import fc from 'fast-check';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { OBLIGATION_KINDS, type Obligation } from '../../domain/directive/directive.ts';
import type { DueRule } from '../../domain/directive/due-rule.ts';
import type { Ladder } from '../../domain/ladder/ladder.ts';
import { ACT_NAMES, type ActName } from '../../domain/lifecycle/commands.ts';
import { UNIT_KINDS } from '../../domain/organisation/organisation.ts';
import { ROLLOUT_COMMAND_NAMES, type RolloutCommand } from '../../domain/rollout/commands.ts';
import { addDays, type Instant, weekday } from '../../domain/time/local-date.ts';
import { DEFAULT, REVIEW, calendar as usual } from './given.ts';
import { dueRule, FORMS } from './rules.ts';
import { FROM } from './span.ts';

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
  /** How many of them a small life needs, where two are too few. */
  needs?: number | undefined;
  obligations: ObligationPlan[];
  calendar: Calendar;
  ladder: Ladder;
  issuedOn: string;
  termEnd: string;
  followedBy: number | null;
  expected: boolean;
  choices: Choice[];
  /** Whether the office ends the directive at the very last, and how. */
  closes: boolean;
  ending?: (typeof ENDINGS)[number] | undefined;
  /** When the life is over; all that anybody does comes before it. */
  until?: Instant;
}

/** Closed as usual, closed and opened again, revoked, superseded: in turn. */
const ENDINGS = ['close', 'reopen', 'revoke', 'supersede'] as const;

const SPARSE: Ladder = [
  { at: -3, to: 'unit' },
  { at: 1, to: 'head' },
  { at: 2, to: 'advisory', every: 4 },
  { at: 5, to: 'higher', every: 5 },
];
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
        'accept',
        'withdraw',
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
  ending: fc.constantFrom(...ENDINGS),
});

/** What comes one after the other in life and would not by chance: each in turn, from the seventh choice on. */
const CHAINS: Choice['name'][][] = [
  ['selfAssess', 'proposeYearEnd', 'inspect', 'decideYearEnd', 'askAnotherLook', 'decideYearEnd'],
  ['holdMeeting', 'assessMeeting', 'reviewMeeting', 'holdMeeting', 'assessMeeting', 'reviewMeeting'],
  ['recordStudy', 'recordStudy', 'addStudySession', 'addStudySession'],
  ['disclaim', 'rejectDisclaim', 'disclaim', 'confirmDisclaim', 'reportDifficulty', 'answerDifficulty'],
  ['planMeeting', 'holdMeeting', 'openConclusion', 'planMeeting', 'reportNotHeld', 'confirmPart'],
  ['submit', 'accept', 'submit', 'return', 'submit', 'accept', 'submit', 'accept'],
  ['submit', 'reorganise', 'return', 'submit', 'return', 'submit', 'reorganise', 'submit'],
  ['submit', 'submit', 'reorganise', 'return', 'submit', 'submit', 'return', 'submit'],
  ['reorganise', 'amendDirective', 'amendDirective', 'reorganise', 'amendDirective', 'amendDirective'],
  ['holdLetters', 'releaseLetters', 'tickContext', 'untickContext', 'submit', 'withdraw'],
];
/** Of the obligation that all units owe, where a chain needs it. */
const KIND_OF: Partial<Record<Choice['name'], Obligation['kind']>> = {
  selfAssess: 'yearEndReview',
  holdMeeting: 'meeting',
  submit: 'plan',
};
const CHAIN_FROM = 6;

/** A plan that may be handed in at once, and again. */
const PLAN: ObligationPlan = { ...plain, kind: 'plan', due: { type: 'none' }, lead: { how: 'all', unit: 0 } };
/** One leaf below a unit whose plan it hears, another elsewhere: the second may go on with the work of the first. */
const underTwo = (units: UnitPlan[]): UnitPlan[] => {
  const [first] = units;
  return first ? [first, { ...first, up: 1, members: 0 }, { ...first, up: 0, marked: !first.marked }] : units;
};

/**
 * As many plans. Each form of the rule language is dealt in turn to an obligation that all units owe, so that none is
 * left to chance; the office records an event, and states the period that was left open, before long.
 */
export const plansOf = (seed: number, numRuns: number): Plan[] => {
  const forms = Object.keys(FORMS) as (keyof typeof FORMS)[];
  return fc.sample(fc.tuple(plan, fc.record(FORMS)), { seed, numRuns }).map(([one, rules], i) => {
    const [first, ...others] = one.obligations;
    const form = forms[i % forms.length];
    if (!first || !form) throw new Error('no obligation to deal to');
    const chain = CHAINS[i % CHAINS.length] ?? [];
    const corrects = chain.includes('reorganise') && chain.includes('return');
    const kind = (corrects ? null : KIND_OF[chain[0] ?? 'accept']) ?? first.kind;
    const dealt: ObligationPlan = { ...first, kind, due: rules[form], lead: { how: 'all', unit: 0 } };
    // Leaves side by side, of which one alone owes something: another may go on with its work.
    const passesOn = chain[0] === 'reorganise';
    const units = passesOn
      ? one.units.map((unit) => ({ ...unit, up: 0 }))
      : corrects
        ? underTwo(one.units)
        : one.units;
    const alone = { how: 'one' as const, unit: 1 };
    const rest = (corrects ? [PLAN] : others).map((other, n) =>
      passesOn && n === 0 && others.length > 1 ? { ...other, lead: alone } : other,
    );
    const soon: Choice['name'][] = [
      'recordEvent',
      ...(form === 'periodic' ? (['statePeriod'] as const) : []),
    ];
    const choices = one.choices.map((choice, n) => {
      const name = soon[n] ?? chain[n - CHAIN_FROM];
      return name ? { ...choice, name, right: true, again: false } : choice;
    });
    const ending = ENDINGS[i % ENDINGS.length] ?? 'close';
    return {
      ...one,
      units,
      ...(corrects ? { needs: units.length } : {}),
      obligations: [dealt, ...rest],
      choices,
      ending,
    };
  });
};
export { SPARSE };
