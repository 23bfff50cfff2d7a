/**
 * Last year's directive again: its differences are seen before the draft is made; there a report is put on a term of the
 * office's choice, and what then comes too late for those above is said wherever the office looks, until it is mended.
 */
import type { Browser, Page } from 'playwright-core';
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
const LATE = 'mà cấp trên phải tổng hợp từ đó; hãy cho cấp dưới nộp trước';

const section = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
/** With the keyboard: typed without diacritics, taken with Enter. */
const pick = async (page: Page, typed: string): Promise<void> => {
  await page.getByRole('button', { name: `Chọn chế độ báo cáo: ${REPORT}` }).click();
  await page.getByLabel('Mẫu chế độ báo cáo').fill(typed);
  await page.keyboard.press('Enter');
};
const take = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Lấy vào dự thảo' }).click();
  await page.getByRole('button', { name: 'Lấy vào dự thảo' }).waitFor({ state: 'hidden' });
};

it('shows what moves, makes the draft, and says which report comes too late for those above', async () => {
  const page = await signIn(browser, stack.url, stack.logins.office);
  await page.goto(`${stack.url}/chi-dao/${stack.directive}/bat-dau-lai`);
  await page.getByText('Thời gian thực hiện').first().waitFor();
  await page.getByLabel('Mã dự thảo mới').fill('nam-sau');
  await picture(page, 'again');
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();

  const [missing, terms, effect] = ['Còn thiếu', 'Chế độ báo cáo', 'Tác động nếu phát hành'].map((title) =>
    section(page, title),
  );
  if (!missing || !terms || !effect) throw new Error('no sections');
  await terms.waitFor();
  await page.getByRole('button', { name: 'Ghi đã soát' }).click();
  await page.getByText('Đã soát: ').first().waitFor();
  expect(await page.getByText(LATE).count()).toBe(0);

  await pick(page, 'bao cao quy cua cap uy');
  await page.getByText('Chưa thấy quy định chung; văn phòng tự đặt.').waitFor();
  await expect.poll(() => page.getByLabel('Hạn gửi').inputValue()).toBe('5/4');
  await page.getByLabel('Hạn gửi').fill('hôm sau');
  await page.getByText('Ghi ngày và tháng của kỳ, ví dụ “20/3”.').waitFor();
  await page.getByLabel('Hạn gửi').fill('8/4');
  await picture(page, 'report-term');
  await take(page);
  // Rule, check and both places that speak of the order have followed.
  await terms.getByText('Theo chế độ “Báo cáo quý của cấp ủy”').waitFor();
  await page.getByText('dự thảo đã sửa sau bước này').waitFor();
  await missing.getByText(LATE).first().waitFor();
  await effect.getByText(LATE).first().waitFor();
  await picture(page, 'draft-out-of-order');

  await pick(page, 'quy hanh chinh');
  await page.getByText('Căn cứ: Nghị định 09/2019/NĐ-CP, Điều 12.').waitFor();
  await page.getByLabel('Hạn gửi').fill('10/3');
  await page.getByRole('button', { name: 'Lấy vào dự thảo' }).click();
  await page.getByText('Hạn gửi báo cáo trước ngày chốt số liệu; hãy sửa lại.').waitFor();
  await picture(page, 'report-term-refused');
  await page.getByLabel('Hạn gửi').fill('18/3');
  await take(page);
  await terms.getByText('Theo chế độ “Báo cáo quý của cơ quan hành chính nhà nước”').waitFor();
  await effect.getByText('Đơn vị nhận').waitFor();
  await expect.poll(() => page.getByText(LATE).count()).toBe(0);
});
