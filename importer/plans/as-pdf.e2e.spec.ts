/** What a PDF reader gets of the plans that a real browser prints. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { readPlan } from '../read-plan.ts';
import { add, type Measure, noScore, scoreOf } from '../score/score.ts';
import { asPdf } from './as-pdf.ts';
import { canBeLaidOut, layoutOf } from './layout.ts';
import { BLIND_SETS, PLAN_SETS, readPlans } from './read-plans.ts';

const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

/** The words of each page, in the order in which they are drawn. */
const pagesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const task = getDocument({ data: bytes });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      flat(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')),
    );
  }
  await task.destroy();
  return pages;
};

let browser: Browser;
beforeAll(async () => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: run `node scripts/browser.mjs`, or set DONDOC_BROWSER');
  browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
});
afterAll(() => browser?.close());

/** What the reader is asked of PDF files: two columns of a heading run together, notes in the middle of pages. */
const LEAST: Partial<Record<Measure, number>> = {
  header: 0.95,
  basisRecall: 0.95,
  basisPrecision: 0.95,
  taskRecall: 0.9,
  taskPrecision: 0.9,
  deadlineKind: 0.92,
  datedTaskFound: 0.9,
  leadUnitRecall: 0.9,
  leadUnitPrecision: 0.9,
  reportRecall: 0.85,
  reportPrecision: 0.85,
  sureIsRight: 0.97,
};
describe.each([...PLAN_SETS, ...BLIND_SETS])('the plans of %s as PDF', (set) => {
  it('are read as their texts are', async () => {
    const score = noScore();
    for (const { text, label } of readPlans(set).filter(({ text }) => canBeLaidOut(text))) {
      const draft = await readPlan({ name: 'a.pdf', bytes: new Uint8Array(await asPdf(text, browser)) });
      if (draft.kind === 'refused') throw new Error(draft.message);
      add(score, scoreOf(label, draft));
    }
    for (const [measure, least] of Object.entries(LEAST)) {
      const [right, all] = score[measure as Measure];
      expect(right / all, measure).toBeGreaterThanOrEqual(least);
    }
  });
});

const plans = PLAN_SETS.flatMap((set) => readPlans(set).map((plan) => ({ ...plan, set })));

describe.each(plans)('$set/$name as PDF', ({ text, label }) => {
  it('reads back with its words, deadlines and page numbers', async () => {
    const pages = await pagesOf(await asPdf(text, browser));
    expect(pages.length).toBeGreaterThan(0);
    const { runningHead } = layoutOf(text);
    for (const words of pages) if (runningHead) expect(words).toContain(runningHead);
    for (const [i, words] of pages.entries()) expect(words).toMatch(new RegExp(`(^|\\s)${i + 1}(\\s|$)`));
    const whole = pages.join(' ');
    const words = new Set(whole.split(/[^\p{L}\d]+/u));
    const phrases = label.tasks.flatMap((task) =>
      task.phraseRestored || !task.deadlinePhrase ? [] : [task.deadlinePhrase],
    );
    for (const phrase of phrases)
      expect([phrase, (phrase.match(/[\p{L}\d]+/gu) ?? []).filter((word) => !words.has(word))]).toEqual([
        phrase,
        [],
      ]);
    // A narrow cell or the end of a page may part the words of some.
    const unbroken = phrases.filter((phrase) => whole.includes(phrase));
    expect(unbroken.length).toBeGreaterThan(phrases.length / 3);
  });
});
