/** An administrator's file of people on its way in, and the first day of somebody in it. */
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { newPage, picture, signIn, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});

const HEAD = 'Mã chức danh;Chức danh;Mã đơn vị;Vai;Thư điện tử\n';
const file = (rows: string) => ({
  name: 'nguoi.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(HEAD + rows),
});
const NEW = 'CB02-moi;Cán bộ mẫu mới, Chi bộ 2;CB02;Cán bộ phụ trách;moi@bachdang.example\n';

it('is shown, refused with its rows, then written; the first password must be changed', async () => {
  const page = await signIn(browser, stack.url, stack.logins.of('DUBD-administrator'));
  await page.getByRole('link', { name: 'Đơn vị và người' }).click();
  await page.getByRole('heading', { name: 'Đơn vị trực thuộc' }).waitFor();
  await picture(page, 'to-chuc');
  await page.getByRole('link', { name: 'Nạp từ tệp' }).click();

  await page
    .locator('input[type=file]')
    .setInputFiles(file(`${NEW}x;Cán bộ mẫu;KHONG;Văn phòng;x@mau.example\n`));
  await page.getByText('Người, dòng 3, Mã đơn vị').waitFor();
  expect(await page.getByRole('button', { name: 'Ghi tất cả' }).count()).toBe(0);
  await picture(page, 'nap-sai');

  await page.locator('input[type=file]').setInputFiles(file(NEW));
  await page.getByText('Người: thêm 1').waitFor();
  await picture(page, 'nap-xem-truoc');
  await page.getByRole('button', { name: 'Ghi tất cả' }).click();
  await page.getByRole('heading', { name: 'Đã ghi' }).waitFor();
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bảng mật khẩu' }).click(),
  ]);
  await picture(page, 'nap-xong');
  const text = await (await sheet.createReadStream()).toArray();
  const password = /"moi@bachdang.example","([^"]+)"/.exec(Buffer.concat(text).toString())?.[1] ?? '';

  const own = await newPage(browser, { width: 390, height: 844 });
  await own.goto(stack.url);
  await own.getByLabel('Thư điện tử').fill('moi@bachdang.example');
  await own.getByLabel('Mật khẩu').fill(password);
  await own.keyboard.press('Enter');
  await own.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor();
  await picture(own, 'doi-mat-khau');
  await own.getByLabel('Mật khẩu đang dùng').fill(password);
  await own.getByLabel('Mật khẩu mới (ít nhất 10 ký tự)').fill('mat-khau-cua-toi');
  await own.getByLabel('Gõ lại mật khẩu mới').fill('mat-khau-cua-toi');
  await own.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await own.getByRole('navigation', { name: 'Các trang chính' }).waitFor();
  await own.setViewportSize({ width: 390, height: 844 });
  await own.goto(`${stack.url}/to-chuc`);
  await own.getByRole('heading', { name: /^Người/ }).waitFor();
  await picture(own, 'to-chuc-cua-minh');
});
