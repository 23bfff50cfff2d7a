/** The office amends a running directive through the screens: effect first, then once; the unit and the versions show it. */
import type { Browser, Page } from 'playwright-core';
import { it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { signIn, typedWorkingDay, useStack } from './browser.ts';

const TASK = 'Rà soát danh sách theo sửa đổi';

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

it('shows what an amendment would do, makes it, and keeps both versions', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  await office.goto(`${stack.url}/chi-dao/${stack.directive}?xem=sua-doi`);
  await office.getByText('Chưa sửa đổi lần nào.').waitFor();
  await office.getByRole('button', { name: 'Sửa đổi chỉ đạo…' }).click();
  await office.getByRole('button', { name: 'Thêm việc' }).click();
  await office.getByLabel('Việc phải làm').fill(TASK);
  await office.getByLabel('Hạn', { exact: false }).last().waitFor();
  await office
    .locator('fieldset')
    .getByLabel('Hạn')
    .first()
    .fill(await typedWorkingDay(40));
  await office.getByRole('button', { name: 'Xem tác động' }).click();
  await office.getByText(/thêm \d+ việc, đổi hạn 0 việc, hủy 0 việc/).waitFor();
  await picture(office, 'amendment-effect-1366');
  await office.getByRole('button', { name: 'Sửa đổi chỉ đạo', exact: true }).click();
  await office.getByText('Hãy ghi cấp phê duyệt.').waitFor();
  await office.getByLabel('Lý do').fill('Sát thực tế');
  await office.getByLabel('Cấp phê duyệt').fill('Ban Thường vụ Đảng ủy');
  await office.getByRole('button', { name: 'Sửa đổi chỉ đạo', exact: true }).click();
  await office.getByText('Bản 2, sửa đổi lần 1').waitFor();
  await office.getByText(TASK).first().waitFor();
  await picture(office, 'amendment-versions-1366');

  const officer = await signIn(browser, stack.url, stack.logins.officer);
  const page = `${stack.url}/chi-dao/${stack.directive}/don-vi/DB01`;
  // News travels down the tree: the unit's page shows it within a while.
  for (let i = 0; i < 60; i++) {
    await officer.goto(page);
    const found = await officer
      .getByText(TASK)
      .first()
      .waitFor({ timeout: 2_000 })
      .then(
        () => true,
        () => false,
      );
    if (found) break;
  }
  await officer.getByText(TASK).first().waitFor();
  await picture(officer, 'amendment-unit-1366');
});
