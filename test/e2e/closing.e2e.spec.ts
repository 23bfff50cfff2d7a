/** The office closes a directive, signs its final review and archives it; the auditor takes the file and sees it in the list. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, typedToday, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});

it('is closed, reviewed, archived, and taken out again with a reason', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  const page = `${stack.url}/chi-dao/${stack.directive}`;
  await office.goto(`${page}?xem=van-ban`);
  await office.getByRole('button', { name: 'Kết thúc chỉ thị' }).first().click();
  const drawer = office.getByRole('dialog');
  await drawer.getByLabel('Lý do').fill('Hết thời hạn thực hiện');
  await drawer.getByLabel('Tôi đã xem tác động và muốn làm việc này').check();
  await drawer.getByRole('button', { name: 'Kết thúc chỉ thị' }).click();
  await office.getByText('Đã kết thúc').first().waitFor();

  await office.goto(`${page}?xem=tong-ket`);
  const text = office.getByLabel('Bản tổng kết');
  // The close is still on its way down the tree: until all units have heard of it nothing is signed.
  await expect
    .poll(
      async () => {
        await office.reload();
        await office.getByRole('heading', { name: 'Lưu trữ', exact: true }).waitFor();
        return text.count();
      },
      { interval: 2_000 },
    )
    .toBe(1);
  await expect.poll(() => text.inputValue()).toContain('II. Kết quả từng yêu cầu');
  await text.fill('I. Tình hình thực hiện\nĐã thực hiện xong.');
  await office.getByRole('button', { name: 'Ghi bản tổng kết đã ký' }).click();
  await office.getByText('Hãy ghi số và ngày của văn bản tổng kết.').waitFor();
  await office.reload();
  // What was typed is kept on the machine.
  await expect.poll(() => text.inputValue()).toBe('I. Tình hình thực hiện\nĐã thực hiện xong.');
  await picture(office, 'tong-ket');
  await office.getByLabel('Số, ký hiệu văn bản').fill('12-BC/ĐU');
  await office.getByRole('textbox', { name: 'Ngày văn bản' }).fill(typedToday());
  await office.getByRole('button', { name: 'Ghi bản tổng kết đã ký' }).click();
  await office.getByText('Đã ký tổng kết').waitFor();
  await office.getByRole('button', { name: 'Đưa vào lưu trữ' }).click();
  await office.getByRole('button', { name: 'Đưa vào', exact: true }).click();
  await office.getByText('Đã đưa vào lưu trữ').waitFor();
  await picture(office, 'luu-tru');

  const auditor = await signIn(browser, stack.url, stack.logins.auditor);
  await auditor.goto(`${stack.url}/chi-dao/luu-tru`);
  await auditor.locator('.directive-title').click();
  await auditor.getByRole('link', { name: 'Tổng kết, lưu trữ' }).click();
  const [download] = await Promise.all([
    auditor.waitForEvent('download'),
    auditor.getByRole('link', { name: 'Tải hồ sơ lưu trữ (ZIP)' }).click(),
  ]);
  // What a browser calls the file depends on the machine's locale; that it is the archive, on its bytes.
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  await picture(auditor, 'luu-tru-kiem-tra');

  await office.getByLabel('Lý do đưa ra').fill('Xét lại theo đề nghị của đơn vị');
  await office.getByRole('button', { name: 'Đưa ra khỏi lưu trữ' }).click();
  await office.getByText('Đã đưa ra khỏi lưu trữ').waitFor();
  await office.goto(`${stack.url}/chi-dao/luu-tru`);
  await office.getByText('Chưa có chỉ đạo nào trong lưu trữ.').waitFor();
});
