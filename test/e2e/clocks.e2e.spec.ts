/** More time through the screens: asked by an officer, found and granted by the superior, both dates and why on the unit's page. */
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, tabTo, typedWorkingDay, useStack } from './browser.ts';

const PLAN = 'Xây dựng kế hoạch của đơn vị';
const REASON = 'Chờ số liệu của cấp trên';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});

it('is asked with a reason, granted from the queue with the keyboard, and said with both dates', async () => {
  const to = await typedWorkingDay(45);
  const officer = await signIn(browser, stack.url, stack.logins.officer);
  const page = `${stack.url}/chi-dao/${stack.directive}/don-vi/DB01`;
  await officer.goto(page);
  await officer
    .getByRole('button', { name: new RegExp(`^${PLAN}`) })
    .first()
    .click();
  await officer.getByRole('button', { name: 'Xin gia hạn', exact: true }).click();
  await officer.getByLabel('Xin gia hạn đến ngày').first().fill(to);
  await officer.getByLabel('Lý do xin gia hạn').fill(REASON);
  await officer.getByLabel('Lý do xin gia hạn').press('Tab');
  await officer.locator('form').getByRole('button', { name: 'Xin gia hạn', exact: true }).click();
  await officer.getByText('Đã ghi nhận.').waitFor();

  const superior = await signIn(browser, stack.url, stack.logins.reviewer);
  await superior.goto(`${stack.url}/cho-duyet`);
  await superior.getByText(`Lý do: ${REASON}`).waitFor();
  await picture(superior, 'requests');
  await tabTo(superior, /^Cho gia hạn: .*Đảng bộ/);
  await superior.keyboard.press('Enter');
  await expect.poll(() => superior.getByLabel('Hạn mới').first().inputValue()).toBe(to);
  await picture(superior, 'requests-open');
  await superior.keyboard.press('Enter');
  await superior.getByText('Đã ghi nhận.').waitFor();

  await officer.goto(page);
  await officer
    .getByText(new RegExp(`${to}`))
    .first()
    .waitFor();
  await officer
    .getByText(/được gia hạn \d+ ngày theo quyết định/)
    .first()
    .waitFor();
  await picture(officer, 'granted');
});
