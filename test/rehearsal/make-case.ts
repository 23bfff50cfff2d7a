/** A plan of numbers becomes an organisation and a directive. Codes carry a prefix, so that cases share a database. */
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import type { Organisation, Person, Selector, Unit } from '../../domain/organisation/organisation.ts';
import { EVENTS, FROM, type ObligationPlan, type Plan, SPARSE } from './arbitraries.ts';
import { REVIEW } from './given.ts';

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

const obligationOf = (plan: ObligationPlan, i: number, units: Unit[]): Obligation => {
  const unit = (n: number | null) => (n === null ? undefined : units[n % units.length]?.code);
  return {
    id: `O${i + 1}`,
    kind: plan.kind,
    title: `Việc ${i + 1}`,
    lead: leadOf(plan, units),
    due: plan.due,
    closes: plan.closes,
    to: unit(plan.to),
    via: unit(plan.via),
    perMember: plan.perMember || undefined,
    firstWeekUnits:
      plan.firstWeek && plan.due.type === 'every' && plan.due.period === 'month'
        ? { tag: 'marked' }
        : undefined,
    ladder: plan.sparse ? 'sparse' : undefined,
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
      ...EVENTS.once.map((code) => ({ code, name: code, ...expected })),
      { code: EVENTS.recurring, name: EVENTS.recurring, recurring: true },
    ],
    obligations: plan.obligations.map((one, i) => obligationOf(one, i, units)),
    leftOut: [],
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
