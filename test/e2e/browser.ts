/** A browser and the few moves that every test of the screens makes. */

import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { workingDayFrom } from '../../domain/calendar/calendar.ts';
import { addDays, dateOf, type LocalDate } from '../../domain/time/local-date.ts';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { sample } from '../helpers/api.ts';
import { type Login, type RunningStack, startStack } from '../helpers/stack.ts';

/** For what must come; only what will never come is given up. */
const PATIENCE_MS = 120_000;

const openBrowser = async (): Promise<Browser> => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: run `node scripts/browser.mjs`, or set DONDOC_BROWSER');
  return chromium.launch({ executablePath, args: BROWSER_FLAGS });
};

/** The whole application and a browser, for one test file. @param ready told both once they stand */
export const useStack = (ready: (stack: RunningStack, browser: Browser) => void | Promise<void>): void => {
  let stack: RunningStack | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    await ready(stack, browser);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });
};

const DESK = { width: 1366, height: 768 };
/** Somebody else's browser: nobody is signed in there. */
export const newPage = async (browser: Browser, viewport = DESK): Promise<Page> => {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
};
export const signIn = async (browser: Browser, url: string, login: Login): Promise<Page> => {
  const page = await newPage(browser);
  await page.goto(url);
  await page.getByLabel('Thư điện tử').fill(login.email);
  await page.getByLabel('Mật khẩu').fill(login.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Các trang chính' }).waitFor();
  return page;
};

/** For whoever wants to look: a desk's screen, a telephone's and a sheet of paper, in the folder that DONDOC_PICTURES names. */
export const picture = async (page: Page, name: string) => {
  const dir = process.env.DONDOC_PICTURES;
  if (!dir) return;
  const before = page.viewportSize() ?? DESK;
  await page.setViewportSize(DESK);
  await page.screenshot({ path: `${dir}/${name}-1366.png`, fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${dir}/${name}-390.png`, fullPage: true });
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await page.screenshot({ path: `${dir}/${name}-print.png`, fullPage: true });
  await page.emulateMedia({ media: null });
  await page.setViewportSize(before);
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
};

/** Tab until what has the focus is called so; the name is what a screen reader would say first. */
export const tabTo = async (page: Page, name: RegExp, most = 120): Promise<void> => {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const said = await focused.evaluate((element) => {
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
    });
    if (name.test(said.trim())) return;
  }
  throw new Error(`nothing called ${name} is reached in ${most} tabs`);
};

/** Today as people of the sample count it, and as they type it into a form. */
export const today = (): string => dateOf(new Date().toISOString());
const typed = (date: LocalDate): string => date.split('-').reverse().join('/');
export const typedToday = (): string => typed(today());
/** The first working day of the sample's calendar `days` or more ahead, as they type it: whatever day the tests run on. */
export const typedWorkingDay = async (days: number): Promise<string> => {
  const { organisation } = await sample();
  return typed(workingDayFrom(organisation.calendar, addDays(today(), days)));
};
