/** An office merges two cells on the screen: told what is wrong, shown the effect, done; the heir's page names them. */
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, tabTo, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});

it('is asked, looked at, carried out and followed, without a mouse where it is typed', async () => {
  const page = await signIn(browser, stack.url, stack.logins.office);
  await page.getByRole('link', { name: 'Đơn vị và người' }).click();
  await page.getByRole('link', { name: 'Sắp xếp tổ chức' }).click();
  const units = page.getByLabel('Các đơn vị hợp nhất, sáp nhập');
  const pick = async (code: string) => {
    await page.keyboard.type(code);
    // What was typed is found when it alone is left; the list of the letters before it stands until then.
    const options = page.locator(
      '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option',
    );
    await expect.poll(() => options.count()).toBe(1);
    await page.locator('.ant-select-item-option-active', { hasText: `· ${code} ·` }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.ant-select-selection-item', { hasText: `· ${code} ·` }).waitFor();
  };
  await units.focus();
  await pick('CB01');
  await pick('CB02');
  await page.keyboard.press('Escape');
  await tabTo(page, /^Mã đơn vị mới/);
  await page.keyboard.type('CB90');
  await tabTo(page, /^Tên mới/);
  await page.keyboard.type('Chi bộ 90 (mẫu)');
  await tabTo(page, /^Cấp trên/);
  await pick('DB01');
  await page.keyboard.press('Escape');
  await tabTo(page, /^Hộp thư/);
  await page.keyboard.type('cb90@mau.example');
  await tabTo(page, /^Lý do/);
  await page.keyboard.type('Sắp xếp chi bộ');
  await tabTo(page, /^Xem tác động/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Việc chưa xong/ }).waitFor();
  await page.getByText('Chi bộ 90 (mẫu): một thư về').waitFor();
  await picture(page, 'sap-xep');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth'))
    .toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Thực hiện' }).click();
  await page.getByText('1 chỉ thị đã nhận').waitFor();
  await picture(page, 'sap-xep-xong');

  await page.goto(`${stack.url}/to-chuc?ma=CB90`);
  await page.getByText('Kế thừa:').waitFor();
  await page.goto(`${stack.url}/chi-dao/${stack.directive}/don-vi/CB01`);
  await page.getByText('Đơn vị đã kết thúc').waitFor();
  await page.getByRole('link', { name: 'Chi bộ 90 (mẫu)' }).click();
  // The work follows a moment after the unit.
  const taken = page.getByText('– nhận từ Chi bộ 1 (mẫu)').first();
  const there = async () => {
    await page.reload();
    return taken.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(there).toBe(true);
  await picture(page, 'don-vi-ke-thua');
});
