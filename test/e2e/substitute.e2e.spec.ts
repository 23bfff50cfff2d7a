/** Ủy quyền through the screens: recorded by the head, taken by the officer, said on every screen and in the history, and left again. */
import type { Browser, Page } from 'playwright-core';
import { it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { signIn, typedToday, typedWorkingDay, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});
const picture = (page: Page, name: string) => {
  const dir = process.env.DONDOC_PICTURES;
  return dir ? page.screenshot({ path: `${dir}/${name}.png`, fullPage: true }) : undefined;
};

it('a head delegates, the officer sits at the desk and the unit’s history says for whom', async () => {
  const head = await signIn(browser, stack.url, stack.logins.of('DB01-head'));
  await head.goto(`${stack.url}/uy-quyen`);
  await head.getByLabel('Người làm thay').click();
  await head.getByTitle(/^Cán bộ mẫu, Đảng bộ/).click();
  await head
    .getByLabel('Đến hết ngày')
    .first()
    .fill(await typedWorkingDay(5));
  await head.getByLabel('Số, ký hiệu văn bản').fill('5-UQ/ĐU');
  await head.getByLabel('Ngày văn bản').first().fill(typedToday());
  await head.getByLabel('Ngày văn bản').first().press('Tab');
  await picture(head, 'delegation-form-1366');
  await head.getByRole('button', { name: 'Ghi ủy quyền' }).click();
  await head.getByText(/đang hiệu lực/).waitFor();
  await picture(head, 'delegations-1366');

  const officer = await signIn(browser, stack.url, stack.logins.of('DB01-officer'));
  await officer.getByRole('link', { name: 'Ủy quyền, làm thay' }).click();
  await officer.getByRole('button', { name: 'Làm thay', exact: true }).click();
  await officer.getByText(/^Đang làm thay mặt Người đứng đầu mẫu/).waitFor();
  await officer.goto(`${stack.url}/chi-dao/${stack.directive}/don-vi/DB01`);
  await officer.getByText(/Đang làm thay mặt/).waitFor();
  await officer.getByRole('button', { name: 'Cử cán bộ phụ trách' }).click();
  await officer.getByLabel('Chức danh phụ trách chỉ đạo này').click();
  await officer.getByTitle(/^Người đứng đầu mẫu/).click();
  await officer.locator('form').getByRole('button', { name: 'Cử cán bộ phụ trách' }).click();
  await officer.getByText('Đã ghi nhận.').waitFor();
  await officer
    .getByText(/^Cán bộ mẫu, .* thay mặt Người đứng đầu mẫu, .* \(ủy quyền số 5-UQ\/ĐU/)
    .first()
    .waitFor();
  await officer.getByText(/làm thay đến hết/).waitFor();
  await picture(officer, 'in-place-1366');
  await officer.setViewportSize({ width: 390, height: 844 });
  await picture(officer, 'in-place-390');
  await officer.goto(`${stack.url}/uy-quyen`);
  await officer.getByText('Tôi được làm thay').waitFor();
  await picture(officer, 'delegations-390');
  await officer.setViewportSize({ width: 1366, height: 768 });
  await officer.getByRole('button', { name: 'Thôi làm thay' }).click();
  await officer.getByText('Đang làm thay mặt').waitFor({ state: 'hidden' });

  const office = await signIn(browser, stack.url, stack.logins.of('DUBD-office1'));
  await office.goto(`${stack.url}/to-chuc?ma=CB02`);
  const leaver = office.locator('li').filter({ hasText: /^Cán bộ mẫu, Chi bộ 2/ });
  await leaver.getByRole('button', { name: 'Bàn giao', exact: true }).click();
  await office.getByLabel('Lý do').fill('Chuyển công tác');
  await office.getByLabel('Số, ký hiệu văn bản').fill('17-QĐ/ĐU');
  await office.getByLabel('Ngày văn bản').first().fill(typedToday());
  await office.getByLabel('Ngày văn bản').first().press('Tab');
  await picture(office, 'hand-over-1366');
  await office.locator('form').getByRole('button', { name: 'Bàn giao', exact: true }).click();
  await office.getByText(/Đã bàn giao ở \d+ chỉ đạo/).waitFor();
  await office.getByText('đã rời nhiệm vụ').waitFor();
  await picture(office, 'left-1366');
});
