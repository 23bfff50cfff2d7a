/** A document becomes a draft on the screen: read, looked at with the keyboard, one dropped, one added from marked words. */
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { signIn, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});
const picture = process.env.DONDOC_PICTURES;
const plan = new URL('../../importer/plans/dev/01-chuyen-doi-so.txt', import.meta.url).pathname;
const secret = {
  name: 'mat.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('TỐI MẬT\n\nKẾ HOẠCH\nvề việc mẫu\n'),
};

it('is read, put right with the keyboard and becomes a draft', async () => {
  const page = await signIn(browser, stack.url, stack.logins.of('DUBD-office1'));
  await page.goto(`${stack.url}/chi-dao`);
  await page.getByRole('link', { name: 'Nhập từ văn bản' }).click();
  await page.locator('input[type=file]').setInputFiles(secret);
  await page.getByText('Tệp bị từ chối').waitFor();
  await page.locator('input[type=file]').setInputFiles(plan);
  const list = page.getByRole('list', { name: 'Những gì đọc được' });
  await list.waitFor();
  const items = list.locator(':scope > li');
  const before = await items.count();
  expect(before).toBeGreaterThan(3);
  if (picture) {
    await page.screenshot({ path: `${picture}/nhap-1366.png`, fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: `${picture}/nhap-390.png`, fullPage: true });
    await page.setViewportSize({ width: 1366, height: 768 });
  }
  // With the keyboard: the first is dropped, taken back, and accepted.
  await list.focus();
  await page.keyboard.press('Delete');
  await items.first().getByText('Đã bỏ').waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('u');
  await page.keyboard.press('Enter');
  await items.first().getByText('Đã nhận').waitFor();
  // Some words of the document marked: one more task.
  await page.locator('.plan-text mark').first().selectText();
  await page.getByRole('button', { name: 'Thêm việc từ đoạn đang chọn' }).click();
  await expect.poll(() => items.count()).toBeGreaterThan(before);
  // A reload loses nothing.
  const now = await items.count();
  await page.reload();
  await list.waitFor();
  await expect.poll(() => items.count()).toBe(now);
  // What rests on an event has no day until the office says when it expects it.
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  await page.getByText('chưa có ngày dự kiến').waitFor();
  await page.getByRole('textbox', { name: 'Kỳ sinh hoạt' }).fill('04/05/2026');
  // The document leaves its day blank; the office writes it as it writes every day.
  const issued = page.getByRole('textbox', { name: 'Ngày ban hành' });
  expect(await issued.inputValue()).toBe('03/2026');
  await issued.fill('30/02/2026');
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  await page.getByText('hãy sửa ở “Phần đầu văn bản”').waitFor();
  await page.getByText('Ngày chưa đúng; hãy ghi theo ngày/tháng/năm').waitFor();
  await issued.fill('16/03/2026');
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  await page.getByRole('heading', { name: 'Còn thiếu' }).waitFor();
  await page.getByText('dự kiến ban hành 16/03/2026').waitFor();
  expect(page.url()).toMatch(/\/chi-dao\/(?!nhap)/);
});
