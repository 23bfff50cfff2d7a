import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDirective, checkOrganisation } from '../contracts/check-files.ts';
import { branchOf, briefFor } from '../domain/directive/brief.ts';
import type { Directive, Obligation } from '../domain/directive/directive.ts';
import type { DueRule } from '../domain/directive/due-rule.ts';
import { shiftDirective } from '../domain/directive/shift.ts';
import { planSteps } from '../domain/lifecycle/plan-steps.ts';
import { newUnit } from '../domain/lifecycle/state.ts';
import { type Organisation, selects } from '../domain/organisation/organisation.ts';
import { addDays } from '../domain/time/local-date.ts';

const read = (name: string) => readFileSync(new URL(`bach-dang/${name}`, import.meta.url), 'utf8');
const organisation: Organisation = JSON.parse(read('organisation.json'));
const directive: Directive = JSON.parse(read('directive.json'));

interface Label {
  id: string;
  tier?: 'core' | 'optional';
  deadlineKind: string;
  deadlinePhrase: string | null;
}
const labels: { tasks: Label[]; reports: { id: string; phrase: string }[] } = JSON.parse(read('labels.json'));

/** Lines as the scanner broke them: white space is one space, "50-\nCT/TW" is "50-CT/TW". */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/-[ \t]*\n\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
const lines = read('plan.txt').split('\n');
const between = ([from, to]: [number, number]) => plain(lines.slice(from - 1, to).join('\n'));

const bySource = (id: string): Obligation[] =>
  directive.obligations.filter((one) => one.source?.some((span) => span.label === id));
const leftOut = new Map(directive.leftOut.map((one) => [one.label, one.reason]));

/** The kinds by which LABELLING sorts deadlines, and the rules that say the same. */
const RULES: Record<string, DueRule['type'][]> = {
  eventRelative: ['afterEvent', 'immediatelyAfter', 'eachEvent'],
  calendar: ['on'],
  period: ['endOf'],
  recurring: ['every', 'periodic'],
  ongoing: ['ongoing'],
  none: ['none'],
};

describe('the directive written out from the plan', () => {
  it('passes the checks, for issue too', () => {
    expect(checkDirective(directive, organisation, { forIssue: true })).toEqual({
      ok: true,
      value: directive,
    });
  });

  it.each([...labels.tasks, ...labels.reports].map(({ id }) => id))(
    'places %s: an obligation, or left out with a reason',
    (id) => {
      const reason = leftOut.get(id) ?? '';
      expect(bySource(id).length > 0 !== reason.length > 20).toBe(true);
    },
  );

  it('has 29 core labels, of which only T16 is left out', () => {
    const core = labels.tasks.filter((one) => one.tier === 'core').map((one) => one.id);
    expect(core).toHaveLength(29);
    expect(core.filter((id) => leftOut.has(id))).toEqual(['T16']);
  });

  it.each(labels.tasks.filter((one) => !leftOut.has(one.id)))(
    'gives $id the deadline its label says',
    (label) => {
      const [obligation] = bySource(label.id);
      expect(obligation?.id).toBe(label.id);
      expect(RULES[label.deadlineKind]).toContain(obligation?.due.type);
      const quotes = plain(obligation?.source?.map((span) => span.quote).join(' … ') ?? '').replace(
        'tháng1',
        'tháng',
      );
      expect(quotes.toLocaleLowerCase('vi')).toContain(
        plain(label.deadlinePhrase ?? '').toLocaleLowerCase('vi'),
      );
    },
  );

  const spans = directive.obligations.flatMap((one) =>
    (one.source ?? []).map((span) => ({ of: one.id, ...span })),
  );
  it.each(spans)('quotes $of as lines $lines have it', ({ lines: at, quote }) => {
    expect(between(at)).toContain(plain(quote));
  });

  it.each(spans.filter((span) => span.lines[1] > span.lines[0]))(
    'names no line too many for $of $lines',
    ({ lines: [from, to], quote }) => {
      expect(between([from + 1, to])).not.toContain(plain(quote));
      expect(between([from, to - 1])).not.toContain(plain(quote));
    },
  );

  it('says of what the office added why, and quotes nothing for it', () => {
    const added = directive.obligations.filter((one) => one.addedByOffice);
    expect(added.map((one) => one.id)).toEqual(['O01', 'O02', 'O03', 'O04', 'O11', 'O12', 'O13', 'O23']);
    for (const one of added) expect(one.source).toBeUndefined();
  });

  it('asks no year-end review of the weeks that are left of its first year', () => {
    for (const one of directive.obligations.filter((o) => o.kind === 'yearEndReview'))
      expect(one.due).toMatchObject({ type: 'every', period: 'year', from: '2026-01-01' });
  });

  it('passes the checks whenever it is moved to', () => {
    for (let days = 0; days < 800; days += 7) {
      const issuedOn = addDays('2025-11-13', days);
      expect([
        issuedOn,
        checkDirective(shiftDirective(directive, issuedOn), organisation, { forIssue: true }).ok,
      ]).toEqual([issuedOn, true]);
    }
  });
});

describe('the sample tree', () => {
  const depth = (code: string): number => {
    const parent = organisation.units.find((unit) => unit.code === code)?.parent;
    return parent ? depth(parent) + 1 : 1;
  };
  const cells = organisation.units.filter((unit) => unit.kind === 'cell');

  it('passes the checks', () =>
    expect(checkOrganisation(organisation)).toEqual({ ok: true, value: organisation }));

  it('has 72 units on three levels', () => {
    expect(organisation.units).toHaveLength(72);
    expect(Math.max(...organisation.units.map((unit) => depth(unit.code)))).toBe(3);
    expect(
      organisation.units.filter((unit) => unit.kind === 'baseOrganisation').length,
    ).toBeGreaterThanOrEqual(12);
    expect(cells.length).toBeGreaterThanOrEqual(42);
    for (const unit of organisation.units.filter((one) => one.parent))
      expect(unit.tags).toContain(`level${depth(unit.code)}`);
  });

  it('marks every invented unit and every person as a sample', () => {
    for (const unit of organisation.units.filter((one) => ['cell', 'baseOrganisation'].includes(one.kind)))
      expect(unit.name).toMatch(/ \(mẫu\)$/);
    for (const person of organisation.people) {
      expect(person.title).toMatch(/ mẫu.*, .* \(mẫu\)$/);
      expect(person.email).toMatch(/@[a-z]+\.example$/);
    }
  });

  it('gives every unit an officer and a head, and a reviewer where something is sent up to it', () => {
    const rolesIn = (code: string) =>
      new Set(organisation.people.flatMap((one) => (one.unit === code ? one.roles : [])));
    for (const unit of organisation.units) {
      const roles = rolesIn(unit.code);
      expect([unit.code, roles.has('officer'), roles.has('head')]).toEqual([unit.code, true, true]);
      const receives =
        branchOf(organisation, unit.code).length > 0 ||
        directive.obligations.some((o) => o.via === unit.code);
      expect([unit.code, roles.has('reviewer')]).toEqual([unit.code, receives]);
    }
    const ward = rolesIn('DUBD');
    for (const role of ['office', 'auditor', 'administrator', 'member'] as const)
      expect(ward.has(role)).toBe(true);
  });

  it('has 13 members, and each cell followed by exactly one', () => {
    const members = organisation.people.filter((one) => one.roles.includes('member'));
    expect(members).toHaveLength(13);
    expect(members.flatMap((one) => one.follows ?? []).sort()).toEqual(cells.map((cell) => cell.code).sort());
  });

  it('uses every mail address once', () => {
    const all = [
      ...organisation.people.map((one) => one.email),
      ...organisation.units.flatMap((unit) => [unit.mailbox, unit.committeeMailbox ?? []].flat()),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the words of the example', () => {
  const texts = [
    ...organisation.units.map((unit) => unit.name),
    ...organisation.people.map((person) => person.title),
    ...directive.obligations.flatMap((one) => [one.title, one.evidence, one.addedByOffice]),
    ...directive.events.map((event) => event.name),
    ...directive.leftOut.map((one) => one.reason),
    ...directive.addedByOffice,
    directive.title,
    directive.issuerName,
  ].filter((text) => text !== undefined);

  it('are Vietnamese with their marks, composed', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => !/[^\p{ASCII}“”…]/u.test(text) || text !== text.normalize('NFC'))).toEqual(
      [],
    );
  });
});

describe('a year of the example', () => {
  const steps = organisation.units.flatMap((unit) => {
    const brief = briefFor(directive, organisation, unit.code);
    const opened = planSteps(brief, newUnit(), '2025-11-13');
    const renewed = planSteps(brief, { ...newUnit(), plannedThrough: opened.through }, '2026-01-02');
    return [...opened.steps, ...renewed.steps].map((step) => ({ unit, step }));
  });

  it('is some 1,700 steps', () => {
    expect(steps.length).toBeGreaterThanOrEqual(1_600);
    expect(steps.length).toBeLessThanOrEqual(2_200);
  });

  it('asks thirteen meetings and five thematic meetings of every cell', () => {
    for (const unit of organisation.units.filter((one) => one.kind === 'cell')) {
      const of = (id: string) =>
        steps.filter((one) => one.unit.code === unit.code && one.step.obligation === id);
      expect([unit.code, of('T02').length, of('T03').length]).toEqual([unit.code, 13, 5]);
    }
  });

  it('asks the lower level before the level that gathers from it', () => {
    const due = (id: string, year: string) =>
      steps
        .filter((one) => one.step.obligation === id && one.step.occurrence === year)
        .map((one) => one.step.deadline?.date ?? '');
    for (const [lower, upper, occurrence] of [
      ['O12', 'O02', '2026-Q2'],
      ['O13', 'O03', '2026'],
      ['O03', 'O23', '2026'],
    ] as const) {
      const last = due(lower, occurrence).sort().at(-1) ?? '';
      expect(last && last < (due(upper, occurrence).sort()[0] ?? '')).toBe(true);
    }
  });

  it('binds every unit but the ward to a plan, a report each quarter and a review at the year’s end', () => {
    for (const unit of organisation.units.filter((one) => one.parent)) {
      const kinds = steps.filter((one) => one.unit.code === unit.code).map((one) => one.step.kind);
      const count = (kind: string) => kinds.filter((one) => one === kind).length;
      expect([unit.code, count('plan'), count('report'), count('yearEndReview')]).toEqual([
        unit.code,
        1,
        5,
        1,
      ]);
    }
    expect(
      directive.obligations.filter((one) => organisation.units.every((unit) => !selects(one.lead, unit))),
    ).toEqual([]);
  });
});
