/**
 * Each plan rehearsed over its sample tree. `dates-by-hand.json` was worked out from the plan's text and a printed
 * calendar, not by the program: for every obligation its phrase, every date with how many owe it then, and why.
 * `rehearsal.approved.txt` is the whole page as it was last read through and approved; `npm run examples:approve`
 * writes it anew, and the difference is to be read before it is committed.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conflictLines } from '../cli/print-conflicts.ts';
import { obligationLines } from '../cli/print-obligations.ts';
import { rehearseDraft } from '../cli/rehearsed-calendar.ts';
import { folded, PLANS, readExample } from './read-example.ts';

interface ByHand {
  /** The words of the plan that say by when; null where it says nothing. */
  phrase: string | null;
  why: string;
  /** Date → how many steps are due then. */
  dates: Record<string, number>;
  /** Steps that are open without a date. */
  undated: number;
  /** Of what comes once: the day it opens, where that is later than the issue. */
  opens?: string;
}

describe.each(PLANS)('%s, rehearsed', (plan) => {
  const { directive, organisation } = readExample(plan);
  const calendar = rehearseDraft(directive, organisation, { assumes: 'everybodyActs' });
  const byHand: Record<string, ByHand> = JSON.parse(
    readFileSync(new URL(`${plan}/dates-by-hand.json`, import.meta.url), 'utf8'),
  );

  it('was worked out by hand for every obligation', () => {
    expect(Object.keys(byHand)).toEqual(directive.obligations.map(({ id }) => id));
  });

  it('was worked out from words that the plan says', () => {
    for (const { id, source } of directive.obligations) {
      const words = (source ?? []).map(({ quote, restored }) => folded(restored ?? quote)).join(' … ');
      expect([id, words.includes(folded(byHand[id]?.phrase ?? ''))]).toEqual([id, true]);
      expect(byHand[id]?.why.length).toBeGreaterThan(10);
    }
  });

  it.each(Object.keys(byHand))('gives %s the dates worked out by hand', (id) => {
    const mine = (steps: { obligation: string }[]) => steps.filter(({ obligation }) => obligation === id);
    const dates: Record<string, number> = {};
    for (const { obligation, deadline } of calendar.deadlines)
      if (obligation === id) dates[deadline.date] = (dates[deadline.date] ?? 0) + 1;
    expect({ dates, undated: mine(calendar.undated).length, waiting: mine(calendar.waiting).length }).toEqual(
      {
        dates: byHand[id]?.dates,
        undated: byHand[id]?.undated,
        waiting: 0,
      },
    );
  });

  it('opens what comes once on the day worked out by hand', () => {
    const steps = [...calendar.deadlines, ...calendar.undated].filter((one) => one.occurrence === 'once');
    const wrong = steps.filter(
      ({ obligation, opensOn }) => opensOn !== (byHand[obligation]?.opens ?? directive.issuedOn),
    );
    expect(wrong).toEqual([]);
  });

  it('reads as approved', async () => {
    const lines = [obligationLines, conflictLines].flatMap((part) => part(calendar, directive, organisation));
    const text = `${lines.join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(`${plan}/rehearsal.approved.txt`);
  });
});
