/** What an office corrected in one plan is proposed for its next one, says where it comes from, and is gone when the office forgets it. */
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
const SLOW = { timeout: 60_000 };
const TEAM = 'Tổ công tác số 5';
const MEANT = 'Ban Xây dựng Đảng Đảng ủy';
const FROM_MEMORY = 'theo lần sửa trước';

/** Two plans of one office: the team and the rhythm are worded alike, the rest is not. */
const plan = (number: string, work: string) => ({
  name: `ke-hoach-${number}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(`ĐẢNG BỘ TỈNH MẪU
ĐẢNG ỦY PHƯỜNG MẪU MỘT
*
Số ${number}-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM

Mẫu Một, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
về công tác văn thư năm 2026
-----

Ban Thường vụ Đảng ủy phường ban hành Kế hoạch như sau:

I. TỔ CHỨC THỰC HIỆN

1. ${TEAM} ${work} (định kỳ báo cáo).

2. Văn phòng Đảng ủy kiểm tra việc lập hồ sơ trước ngày 15/3/2026.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
`),
});

const read = async (page: Page, number: string, work: string) => {
  await page.goto(`${stack.url}/chi-dao/nhap`);
  await page.locator('input[type=file]').setInputFiles(plan(number, work));
  const list = page.getByRole('list', { name: 'Những gì đọc được' });
  await list.waitFor(SLOW);
  const line = list.getByRole('button', { name: new RegExp(work, 'i') });
  await line.click();
  return list.locator('li[aria-current]');
};
const away = (page: Page) => page.getByRole('button', { name: 'Đọc văn bản khác' }).click();

it('is remembered with the draft, proposed again, and forgotten', async () => {
  const page = await signIn(browser, stack.url, stack.logins.of('DUBD-office1'));
  const memory = async () => {
    await page.goto(`${stack.url}/chi-dao/nhap`);
    await page.getByRole('link', { name: 'Đã ghi nhớ từ các lần sửa' }).click();
    await page.getByRole('heading', { name: 'Cụm từ trong văn bản và nghĩa của nó' }).waitFor(SLOW);
  };
  await memory();
  await page.getByText('Chưa có gì').waitFor(SLOW);
  await picture(page, 'ghi-nho-trong');

  const first = await read(page, '31', 'tổng hợp hồ sơ tồn đọng');
  expect(await first.getByText(FROM_MEMORY).count()).toBe(0);
  await first.getByRole('combobox', { name: 'Chủ trì' }).fill('BXDD');
  const found = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await expect.poll(() => found.count(), SLOW).toBe(1);
  await found.first().click();
  await page.keyboard.press('Escape');
  await first.getByText(`Văn bản ghi: ${TEAM}`).waitFor(SLOW);
  await first.getByRole('textbox', { name: 'Ghi lại thời hạn' }).fill('hằng quý');
  await first.getByRole('button', { name: 'Dùng thời hạn này' }).click(SLOW);
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  await page.getByRole('heading', { name: 'Còn thiếu' }).waitFor(SLOW);

  // Both corrections stand on the page, by name of who made them; the day of one year does not.
  await memory();
  const rows = page.getByRole('main').getByRole('listitem');
  await rows.filter({ hasText: TEAM }).getByText(MEANT).waitFor(SLOW);
  await rows.filter({ hasText: 'định kỳ' }).waitFor(SLOW);
  await expect.poll(() => rows.count(), SLOW).toBe(2);
  await picture(page, 'ghi-nho');

  const second = await read(page, '32', 'chỉnh lý tài liệu');
  await second.getByText(MEANT).first().waitFor(SLOW);
  await expect.poll(() => second.getByText(FROM_MEMORY).count(), SLOW).toBe(2);
  await second.getByRole('button', { name: 'Cách hiểu khác: ' }).first().waitFor(SLOW);
  await picture(page, 'ghi-nho-de-xuat');
  await away(page);

  await memory();
  await page.getByRole('button', { name: `Quên “${TEAM}”` }).click();
  await expect.poll(() => rows.count(), SLOW).toBe(1);
  const third = await read(page, '33', 'chỉnh lý tài liệu');
  await third.getByText('Chưa có đơn vị trong cây khớp').waitFor(SLOW);
  expect(await third.getByText(FROM_MEMORY).count()).toBe(1);
});
