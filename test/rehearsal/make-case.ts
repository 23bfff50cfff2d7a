/** A plan of numbers becomes an organisation and a directive. Codes carry a prefix, so that cases share a database. */
import type { Directive, Obligation, Target } from '../../domain/directive/directive.ts';
import type { DueRule, Phase } from '../../domain/directive/due-rule.ts';
import type { Organisation, Person, Selector, Unit } from '../../domain/organisation/organisation.ts';
import { type ObligationPlan, type Plan, SPARSE } from './arbitraries.ts';
import { REVIEW } from './given.ts';
import { FROM } from './span.ts';

export interface Case {
  directive: Directive;
  organisation: Organisation;
}

const DEEPEST = 3;

const treeOf = (plan: Plan, prefix: string): Unit[] => {
  const units: (Unit & { level: number })[] = [];
  const add = (
    name: string,
    parent: (Unit & { level: number }) | null,
    kind: Unit['kind'],
    marked: boolean,
  ) =>
    units.push({
      code: `${prefix}${name}`,
      name: `Đơn vị ${prefix}${name}`,
      kind,
      parent: parent?.code ?? null,
      tags: marked ? ['marked'] : [],
      mailbox: `${prefix}${name}@example.vn`.toLowerCase(),
      level: (parent?.level ?? 0) + 1,
    });
  add('U0', null, 'committee', false);
  for (const [i, { kind, up, marked }] of plan.units.entries()) {
    const high = units.filter((unit) => unit.level < DEEPEST);
    add(`U${i + 1}`, high[up % high.length] ?? null, kind, marked);
  }
  return units.map(({ level: _, ...unit }) => unit);
};

const peopleOf = (plan: Plan, units: Unit[]): Person[] =>
  units.flatMap(({ code }, i) => {
    const person = (name: string, roles: Person['roles']): Person => ({
      code: `${code}-${name}`,
      title: `Cán bộ mẫu, ${code}`,
      unit: code,
      roles,
      email: `${code}-${name}@example.vn`.toLowerCase(),
    });
    const members = plan.units[i - 1]?.members ?? 1;
    return [
      // Not in order of code, as an office would write them.
      ...Array.from({ length: members }, (_, n) => person(`m${members - n}`, ['member'])),
      ...(i % 3 === 2 ? [] : [person('officer', ['officer'])]),
      person('head', ['head', 'reviewer']),
    ];
  });

const leadOf = ({ lead }: ObligationPlan, units: Unit[]): Selector => {
  const unit = units[lead.unit % units.length]?.code ?? '';
  if (lead.how === 'all') return { all: true };
  if (lead.how === 'marked') return { anyOf: [{ tag: 'marked' }, { units: [unit] }] };
  return lead.how === 'one' ? { units: [unit] } : { except: { from: { all: true }, units: [unit] } };
};

/** What follows another follows one of the last two, which all units owe. */
const ruleOf = (due: DueRule, i: number, { obligations }: Plan): DueRule => {
  if (due.type !== 'beforeObligation' && due.type !== 'afterObligation') return due;
  const last = obligations.length;
  return { ...due, obligation: `O${i + 1 < last - 1 && i % 2 === 0 ? last - 1 : last}` };
};

/** Stretches of time between the events, one inside another. */
const PHASES: Phase[] = [
  { code: 'first', name: 'Đợt I', from: { on: 'ISSUE' }, to: { on: 'A' } },
  { code: 'second', name: 'Đợt II', from: { after: 'A' }, to: { on: 'L.end' } },
  { code: 'before', name: 'Trước', inside: 'second', to: { before: 'L' } },
  { code: 'during', name: 'Trong', inside: 'second', from: { on: 'L' } },
  { code: 'dated', name: 'Tháng 12', from: { date: '2025-12-01' }, to: { date: '2025-12-31' } },
];

/** A share, a number, or nothing that is wanted. */
const TARGETS: (Target | undefined)[] = [
  { what: 'bí thư', percent: 100 },
  undefined,
  { what: 'buổi', count: 4 },
];

const obligationOf = (whole: Plan, plan: ObligationPlan, i: number, units: Unit[]): Obligation => {
  const unit = (n: number | null) => (n === null ? undefined : units[n % units.length]?.code);
  return {
    id: `O${i + 1}`,
    kind: plan.kind,
    title: `Việc ${i + 1}`,
    lead: leadOf(plan, units),
    // Who leads does not coordinate with itself: of all, those are left that do not lead.
    coordinating: i % 2 === 0 ? { all: true } : undefined,
    due: ruleOf(plan.due, i, whole),
    closes: plan.closes,
    to: unit(plan.to),
    via: unit(plan.via),
    perMember: plan.perMember || undefined,
    firstWeekUnits:
      plan.firstWeek && plan.due.type === 'every' && plan.due.period === 'month'
        ? { tag: 'marked' }
        : undefined,
    ladder: plan.sparse ? 'sparse' : undefined,
    target: TARGETS[i % 3],
    addedByOffice: 'ngẫu nhiên',
  };
};

export const makeCase = (plan: Plan, prefix = ''): Case => {
  const units = treeOf(plan, prefix);
  const expected = plan.expected ? { expected: '2025-12-01' } : {};
  const directive: Directive = {
    id: `${prefix || 'd'}-directive`,
    number: '1-KH/ĐU',
    kind: 'Kế hoạch',
    title: 'thử',
    issuer: units[0]?.code ?? '',
    issuerName: 'Đảng ủy',
    issuedOn: plan.issuedOn,
    signer: { authority: 'T/M', position: 'BÍ THƯ' },
    bases: [],
    recipients: [],
    term: { from: FROM, to: plan.termEnd },
    followedBy: plan.followedBy === null ? null : (units[plan.followedBy % units.length]?.code ?? null),
    defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
    ladders: { default: plan.ladder, sparse: SPARSE, review: REVIEW },
    events: [
      { code: 'A', name: 'A', ...expected },
      { code: 'B', name: 'B', ...expected },
      {
        code: 'L',
        name: 'L',
        ...(plan.expected ? { expected: '2025-12-09' } : {}),
        ends: { name: 'hết L', ...(plan.expected ? { expected: '2025-12-12' } : {}) },
      },
      { code: 'N', name: 'N', recurring: true },
      { code: 'Y', name: 'Y', recurring: true, yearly: { month: 1, day: 20 } },
    ],
    phases: PHASES,
    reportTerms: [
      {
        code: 'quarter',
        name: 'Báo cáo quý',
        period: 'quarter',
        opens: { month: 0, day: 15 },
        closes: { month: 3, day: 14 },
        sends: { month: 3, day: 20 },
        dayOff: 'nextWorkingDay',
      },
    ],
    committeeTerm: { from: '2025-07-01', to: '2026-02-20' },
    obligations: plan.obligations.map((one, i) => obligationOf(plan, one, i, units)),
    leftOut: ['L1', 'L2'].map((label) => ({ label, reason: 'Dòng bối cảnh.' })),
    ...(plan.obligations.length % 2 === 0 ? { ownPlans: 'atOnce' as const } : {}),
    addedByOffice: [],
  };
  const version = `${prefix}${plan.calendar.version}`;
  const organisation = {
    name: 'thử',
    units,
    people: peopleOf(plan, units),
    calendar: { ...plan.calendar, version },
  };
  // As it comes from a file: nothing undefined, nothing shared.
  return JSON.parse(JSON.stringify({ directive, organisation }));
};
