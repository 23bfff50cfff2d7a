/** The labels say what stands in their plans, no more; and each set has every style and every kind of deadline. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEADLINE_KINDS, STYLES } from './plan-label.ts';
import { BLIND_SETS, PLAN_SETS, readPlans } from './read-plans.ts';

const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
/** Without tone marks and letter case: uỷ = ủy. */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đÐ]/gi, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
const share = (part: string, whole: string): number => {
  const [want, have] = [new Set(folded(part)), new Set(folded(whole))];
  return [...want].filter((word) => have.has(word)).length / want.size;
};
const sorted = (words: readonly string[]) => [...new Set(words)].sort();

describe.each(PLAN_SETS)('the plans of %s together', (set) => {
  const plans = readPlans(set);

  it('have every style', () => {
    expect(sorted(plans.flatMap(({ label }) => label._meta.styles))).toEqual(sorted(STYLES));
  });

  it('have every kind of deadline, several times', () => {
    const kinds = plans.flatMap(({ label }) => label.tasks.map((task) => task.deadlineKind));
    for (const kind of DEADLINE_KINDS)
      expect([kind, kinds.filter((one) => one === kind).length > 2]).toEqual([kind, true]);
  });
});

describe.each([...PLAN_SETS, ...BLIND_SETS])('the plans of %s', (set) => {
  const plans = readPlans(set);

  it('are whole: a text and a label each', () => {
    const files = readdirSync(new URL(`${set}/`, import.meta.url)).sort();
    expect(files).toEqual(plans.flatMap(({ name }) => [`${name}.expected.json`, `${name}.txt`]));
    expect(plans.length).toBeGreaterThanOrEqual(4);
  });

  describe.each(plans)('$name', ({ name, text, label }) => {
    const whole = flat(text);
    const restored = flat((label._meta.restored ?? []).join(' '));
    const said = [...label.tasks, ...label.reports];

    it('is the source that its label names', () => expect(label._meta.source).toBe(`${name}.txt`));

    // A ministry is of the centre, and one of its kind.
    it('is of sample units', () => expect(label.issuer).toMatch(/Mẫu|^Bộ /u));

    it('numbers its tasks and reports in order', () => {
      const numbered = (letter: string, all: unknown[]) =>
        all.map((_, i) => letter + String(i + 1).padStart(2, '0'));
      expect(label.tasks.map(({ id }) => id)).toEqual(numbered('T', label.tasks));
      expect(label.reports.map(({ id }) => id)).toEqual(numbered('R', label.reports));
    });

    it('counts what it has', () => {
      const of = (kind: string) => label.tasks.filter((task) => task.deadlineKind === kind).length;
      expect(label._counts).toEqual({
        tasks: label.tasks.length,
        coreTasks: label.tasks.filter((task) => task.tier === 'core').length,
        reports: label.reports.length,
        byKind: Object.fromEntries(DEADLINE_KINDS.map((kind) => [kind, of(kind)])),
      });
    });

    it('has a phrase wherever it has a deadline', () => {
      for (const { id, deadlineKind, deadlinePhrase } of label.tasks)
        expect([id, deadlinePhrase === null]).toEqual([id, deadlineKind === 'none']);
    });

    it.each(said)('quotes $id as the text has it', (one) => {
      const phrase = 'phrase' in one ? one.phrase : one.deadlinePhrase;
      if (phrase === null) return expect(one).toMatchObject({ deadlineKind: 'none' });
      expect(phrase).toBe(flat(phrase));
      // What the scan damaged is quoted from the restored reading, and is not in the text.
      expect(one.phraseRestored ? restored : whole).toContain(phrase);
      if (one.phraseRestored) expect(whole).not.toContain(phrase);
    });

    it.each(label.tasks)('describes $id in words of the text', (task) => {
      const read = `${whole} ${restored}`;
      for (const wording of [task.title, ...task.leadUnits, ...task.coordinatingUnits])
        expect([wording, share(wording, read) > 0.85]).toEqual([wording, true]);
    });

    it.each(label.tasks.filter((task) => task.deadlineKind === 'calendar'))(
      'dates $id by its phrase',
      ({ deadlinePhrase, rule }) => {
        // A quarter or a month that ends it names no day.
        if (/quý|trước tháng/u.test(deadlinePhrase ?? '')) return expect(rule.boundary).not.toBe('on');
        if (deadlinePhrase?.includes('cùng ngày')) return expect(rule.time).toBeDefined();
        const numbers = (deadlinePhrase?.match(/\d+/g) ?? []).map(Number);
        const [, month, day] = rule.date.split('-').map(Number);
        expect(numbers).toContain(month);
        if (rule.boundary !== 'from') expect(numbers).toContain(day);
        if (rule.time) expect(numbers).toContain(Number(rule.time.slice(0, 2)));
      },
    );

    it('has its heading in the text', () => {
      const read = `${whole} ${restored}`;
      for (const part of [label.issuer, label.title, ...label.recipients])
        expect([part, share(part, read) > 0.9]).toEqual([part, true]);
      const numbers = [label.number, ...label.citedDocuments.map((one) => one.number)];
      const squeezed = folded(read).join('');
      for (const number of numbers)
        expect([number, squeezed.includes(folded(number ?? '').join(''))]).toEqual([number, true]);
      expect(label.citedDocuments).toEqual(expect.arrayContaining(label.basisDocuments));
    });
  });
});
