/** Last year's directive again: its differences are seen before the draft is made; there a report is put on a term of the office's choice. */
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
const REPORT = 'Báo cáo kết quả thực hiện hằng quý với cấp ủy cấp trên trực tiếp';

it('shows what moves, makes the draft, and says which report comes too late for those above', async () => {
  const page = await signIn(browser, stack.url, stack.logins.office);
  await page.goto(`${stack.url}/chi-dao/${stack.directive}/bat-dau-lai`);
  await page.getByText('Thời gian thực hiện').first().waitFor();
  await page.getByLabel('Mã dự thảo mới').fill('nam-sau');
  await picture(page, 'again');
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await page.getByRole('heading', { name: 'Chế độ báo cáo' }).waitFor();
  expect(await page.getByText('mà cấp trên phải tổng hợp từ đó').count()).toBe(0);

  await page.getByRole('button', { name: new RegExp(`^Chọn chế độ báo cáo: ${REPORT}`) }).click();
  await page.getByLabel('Mẫu chế độ báo cáo').click();
  await page.getByTitle('Báo cáo quý của cấp ủy').click();
  await page.getByText('Chưa thấy quy định chung; văn phòng tự đặt.').waitFor();
  expect(await page.getByLabel('Hạn gửi').inputValue()).toBe('5/4');
  await page.getByLabel('Hạn gửi').fill('hôm sau');
  await page.getByText('Ghi ngày và tháng của kỳ, ví dụ “20/3”.').waitFor();
  await page.getByLabel('Hạn gửi').fill('8/4');
  await picture(page, 'report-term');
  await page.getByRole('button', { name: 'Lấy vào dự thảo' }).click();
  await page.getByText('Đã sửa dự thảo').waitFor();
  // Those above still report on the 25th of the quarter's last month: once in what is missing, once in what issuing would do.
  await page.getByText('mà cấp trên phải tổng hợp từ đó').first().waitFor();
  await picture(page, 'draft-out-of-order');
});
