/** The level's list and one unit's year in a real browser: an inspection is put on the calendar and recorded with what it found. */
import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { signIn, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});
const picture = async (page: Page, name: string, screen = { width: 1366, height: 768 }) => {
  const dir = process.env.DONDOC_PICTURES;
  if (!dir) return;
  await page.setViewportSize(screen);
  await page.screenshot({ path: `${dir}/${name}.png` });
};

it('shows who is how far, and takes an inspection with a remedy', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  await office.goto(`${stack.url}/chi-dao/${stack.directive}?xem=xep-loai`);
  const table = office.getByRole('table').first();
  await table.getByRole('row').nth(27).waitFor();
  expect(await table.getByRole('row').count()).toBe(28);
  await office.getByText('Theo “Xếp loại tổ chức đảng cuối năm”, bản 1.').waitFor();
  await picture(office, 'evaluation-1366');
  await picture(office, 'evaluation-390', { width: 390, height: 844 });
  await office.emulateMedia({ media: 'print' });
  await picture(office, 'evaluation-print');
  await office.emulateMedia({ media: 'screen' });

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
  await picture(office, 'inspect-1366');
  await drawer.getByRole('button', { name: 'Ghi kết quả kiểm tra đơn vị' }).click();
  await office.getByText('Đã ghi nhận.').waitFor();
  await drawer.getByText(/đã kiểm tra .*, 1 điểm/).waitFor();
  await picture(office, 'unit-year-1366');
  await picture(office, 'unit-year-390', { width: 390, height: 844 });

  const officer = await signIn(browser, stack.url, stack.logins.officer);
  await officer.goto(`${stack.url}/chi-dao/${stack.directive}/don-vi/DB01`);
  await officer.getByText('Khắc phục sau kiểm tra').first().waitFor();
});

it('takes a unit’s review of its year on its form, filled in from its steps and kept while it is typed', async () => {
  const officer = await signIn(browser, stack.url, stack.logins.of('DB02-officer'));
  await officer.goto(`${stack.url}/chi-dao/${stack.directive}?xem=xep-loai&ky=2026&don-vi=DB02`);
  const drawer = officer.getByRole('dialog');
  const open = () => drawer.getByRole('button', { name: 'Tự chấm và nộp kiểm điểm' }).click();
  await open();
  await drawer.getByText('Chấm theo “Xếp loại tổ chức đảng cuối năm”, bản 1.').waitFor();
  await drawer.getByText('Báo cáo kiểm điểm, tự đánh giá của đơn vị').waitFor();
  const field = (label: string) => drawer.getByLabel(label, { exact: false }).first();
  expect(await field('Việc xong đúng hạn trong kỳ').inputValue()).toBe('0');
  for (const criterion of await drawer.getByLabel(/\(tối đa 10\)/).all()) await criterion.fill('9');
  const send = () => drawer.getByRole('button', { name: 'Tự chấm và nộp kiểm điểm' }).click();
  await send();
  await drawer.getByText('“Kết quả đã làm được” còn trống; hãy ghi.').waitFor();
  await field('Kết quả đã làm được').fill('Đã hoàn thành các nhiệm vụ của năm');
  await drawer.getByText(/Bản đang gõ được giữ lúc/).waitFor();
  await picture(officer, 'self-assessment-1366');
  await picture(officer, 'self-assessment-390', { width: 390, height: 844 });
  await officer.setViewportSize({ width: 1366, height: 768 });
  await send();
  await officer.getByText('Đã ghi nhận.').waitFor();
  await drawer.getByText('Đơn vị tự chấm').waitFor();
  await picture(officer, 'self-assessed-1366');
});
