/** The level's list and one unit's year in a real browser: an inspection is put on the calendar and recorded with what it found. */
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});

it('shows who is how far, and takes an inspection with a remedy', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  await office.goto(`${stack.url}/chi-dao/${stack.directive}?xem=xep-loai`);
  const table = office.getByRole('table').first();
  await table.getByRole('row').nth(27).waitFor();
  expect(await table.getByRole('row').count()).toBe(28);
  await office.getByText('Theo “Xếp loại tổ chức đảng cuối năm”, bản 1.').waitFor();
  await picture(office, 'evaluation');
  // On paper the units keep their names, and nothing is left to press.
  await office.emulateMedia({ media: 'print' });
  expect(await table.getByText('Đảng bộ các cơ quan Đảng', { exact: false }).first().isVisible()).toBe(true);
  expect(await office.getByText('Nạp tệp quy định').isVisible()).toBe(false);
  await office.emulateMedia({ media: null });

  await table.getByRole('button', { name: /^Xem phép tính của Đảng bộ các cơ quan Đảng/ }).click();
  const drawer = office.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Ghi kết quả kiểm tra đơn vị' }).click();
  await drawer.getByLabel('Điểm phải khắc phục').fill('Kế hoạch chưa có phụ lục phân công');
  const due = new Date(Date.now() + 20 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/');
  await drawer.getByLabel('Khắc phục trước hạn').first().fill(due);
  await drawer.getByLabel('Khắc phục trước hạn').first().press('Tab');
  await picture(office, 'inspect');
  await drawer.getByRole('button', { name: 'Ghi kết quả kiểm tra đơn vị' }).click();
  await office.getByText('Đã ghi nhận.').waitFor();
  await drawer.getByText(/đã kiểm tra .*, 1 điểm/).waitFor();
  await picture(office, 'unit-year');

  const officer = await signIn(browser, stack.url, stack.logins.officer);
  await officer.goto(`${stack.url}/chi-dao/${stack.directive}/don-vi/DB01`);
  await officer.getByText('Khắc phục sau kiểm tra').first().waitFor();
});
