/** Each plan written out as a directive: nothing of its labels lost, nothing said in its name that it does not say. */
import { describe, expect, it } from 'vitest';
import { checkDirective, checkOrganisation } from '../contracts/check-files.ts';
import type { Obligation } from '../domain/directive/directive.ts';
import type { DueRule } from '../domain/directive/due-rule.ts';
import { shiftDirective } from '../domain/directive/shift.ts';
import { addDays } from '../domain/time/local-date.ts';
import { folded, PLANS, type Plan, plain, readExample, type TaskLabel } from './read-example.ts';

/** The kinds by which LABELLING sorts deadlines, and the rules that say the same. */
const RULES: Record<string, DueRule['type'][]> = {
  eventRelative: ['afterEvent', 'beforeEvent', 'immediatelyAfter', 'eachEvent', 'beforeEach', 'within'],
  calendar: ['on'],
  period: ['endOf', 'within', 'withinCommitteeTerm'],
  recurring: ['every', 'periodic', 'beforeEach', 'beforeObligation'],
  ongoing: ['ongoing'],
  none: ['none'],
};

/** What each plan is known to hold, counted by hand. Core lines that are left out are about thinking, mood or conduct. */
const KNOWN: Record<Plan, { core: number; leftOutCore: string[]; added: string[] }> = {
  'dai-son': { core: 8, leftOutCore: ['T05', 'T08'], added: ['O02', 'O12', 'O03', 'O13', 'O23'] },
  'hai-phong': { core: 8, leftOutCore: ['T05'], added: ['O03', 'O13', 'O23'] },
  'bach-dang': {
    core: 29,
    leftOutCore: ['T16'],
    added: ['O01', 'O02', 'O03', 'O04', 'O11', 'O12', 'O13', 'O23'],
  },
  'gia-lai': { core: 21, leftOutCore: ['T06'], added: ['O02', 'O03', 'O13', 'O23'] },
  'nam-an-phu': { core: 20, leftOutCore: ['T15', 'T17'], added: ['O01', 'O02', 'O03', 'O23'] },
};

describe.each(PLANS)('%s, written out from the plan', (plan) => {
  const { directive, organisation, labels, lines } = readExample(plan);
  const between = ([from, to]: [number, number]) => plain(lines.slice(from - 1, to).join('\n'));
  const bySource = (id: string): Obligation[] =>
    directive.obligations.filter((one) => one.source?.some((span) => span.label === id));
  const leftOut = new Map(directive.leftOut.map((one) => [one.label, one.reason]));
  /** The office says what it supplied of an obligation, under its id. */
  const officeSays = (id: string) => directive.addedByOffice.some((note) => note.startsWith(`${id}: `));
  const taken = labels.tasks.filter((one) => !leftOut.has(one.id));

  it('passes the checks, for issue too, and so does its tree', () => {
    expect(checkOrganisation(organisation)).toEqual({ ok: true, value: organisation });
    expect(checkDirective(directive, organisation, { forIssue: true })).toEqual({
      ok: true,
      value: directive,
    });
  });

  it('passes the checks whenever it is moved to', () => {
    for (let days = 0; days < 800; days += 7) {
      const issuedOn = addDays(directive.issuedOn ?? '', days);
      const moved = checkDirective(shiftDirective(directive, issuedOn), organisation, { forIssue: true });
      expect([issuedOn, moved.ok ? [] : moved.problems]).toEqual([issuedOn, []]);
    }
  });

  it.each([...labels.tasks, ...labels.reports].map(({ id }) => id))(
    'places %s: an obligation, or left out with a reason',
    (id) => {
      const reason = leftOut.get(id) ?? '';
      expect(bySource(id).length > 0 !== reason.length > 20).toBe(true);
    },
  );

  it('leaves out only those core labels that are about people', () => {
    const core = labels.tasks.filter((one) => one.tier === 'core').map((one) => one.id);
    expect(core).toHaveLength(KNOWN[plan].core);
    expect(core.filter((id) => leftOut.has(id))).toEqual(KNOWN[plan].leftOutCore);
    for (const id of KNOWN[plan].leftOutCore)
      expect(leftOut.get(id)).toContain('Phần mềm không theo dõi việc này');
  });

  it.each(taken)(
    'gives $id the deadline its label says, or says that the office set it',
    (label: TaskLabel) => {
      const [obligation] = bySource(label.id);
      expect(obligation?.id).toBe(label.id);
      const fits = RULES[label.deadlineKind]?.includes(obligation?.due.type ?? 'none');
      expect([label.id, fits || officeSays(label.id)]).toEqual([label.id, true]);
      const words = obligation?.source?.map(({ quote, restored }) => restored ?? quote).join(' … ') ?? '';
      expect(folded(words)).toContain(folded(label.deadlinePhrase ?? ''));
    },
  );

  it.each(taken.filter((label) => label.leadUnits.length === 0))(
    'says that the office named who leads $id',
    ({ id }) => expect([id, officeSays(id)]).toEqual([id, true]),
  );

  const context = directive.leftOut.map(({ label: id, source }) => ({ id, source }));
  const spans = [...directive.obligations, ...context].flatMap((one) =>
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

  it('quotes reports as their labels do', () => {
    for (const report of labels.reports.filter((one) => !leftOut.has(one.id))) {
      const spansOf = bySource(report.id).flatMap((one) => one.source ?? []);
      const words = spansOf.map(({ quote, restored }) => folded(restored ?? quote)).join(' … ');
      expect([report.id, words.includes(folded(report.phrase))]).toEqual([report.id, true]);
      if (report.via) expect(bySource(report.id).every((one) => one.via)).toBe(true);
    }
  });

  it('has the heading of its labels', () => {
    expect(directive.number).toBe(labels.number ?? directive.number);
    expect(directive.issuedOn?.startsWith(labels.date ?? '')).toBe(true);
    expect(directive.bases.map(({ number, date }) => ({ number, date }))).toEqual(
      labels.basisDocuments.map(({ number, date }) => ({ number, date })),
    );
    expect(directive.recipients.map(folded)).toEqual(labels.recipients.map(folded));
  });

  it('says of what the office added why, and quotes nothing for it', () => {
    const added = directive.obligations.filter((one) => one.addedByOffice);
    expect(added.map((one) => one.id)).toEqual(KNOWN[plan].added);
    for (const one of added) expect(one.source).toBeUndefined();
  });

  it('says what it says in Vietnamese with its marks, composed', () => {
    const texts = [
      ...organisation.units.map((unit) => unit.name),
      ...organisation.people.map((person) => person.title),
      ...directive.obligations.flatMap((one) => [one.title, one.evidence, one.addedByOffice]),
      ...directive.obligations.flatMap((one) => one.source?.map(({ restored }) => restored) ?? []),
      ...directive.events.flatMap((event) => [event.name, event.ends?.name]),
      ...(directive.phases ?? []).map((phase) => phase.name),
      ...directive.leftOut.map((one) => one.reason),
      ...directive.addedByOffice,
      directive.title,
      directive.issuerName,
    ].filter((text) => text !== undefined);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => !/[^\p{ASCII}“”…]/u.test(text) || text !== text.normalize('NFC'))).toEqual(
      [],
    );
  });
});

describe('the damaged scan', () => {
  const { directive, labels } = readExample('hai-phong');
  const restored = labels._meta.restored?.sectionIV.join(' ') ?? '';

  it('is read again wherever it is quoted, as its labels read it', () => {
    const spans = [...directive.obligations, ...directive.leftOut].flatMap((one) => one.source ?? []);
    expect(spans.filter((span) => !span.restored)).toEqual([]);
    for (const span of spans.filter(({ lines: [from] }) => from >= 130))
      expect(restored).toContain(span.restored);
  });

  it('is read word for word: as many words as were scanned', () => {
    const count = (text: string) => text.split(/\s+/).length;
    for (const span of directive.obligations.flatMap((one) => one.source ?? []))
      expect([span.quote, count(span.restored ?? '')]).toEqual([span.quote, count(span.quote)]);
  });
});
