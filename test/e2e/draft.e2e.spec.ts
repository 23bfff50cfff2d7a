/** The office brings a draft on its way by keyboard: what is missing is seen and filled in, the check recorded, issuing asks why. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { picture as shown, signIn, tabTo, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});
const picture = process.env.DONDOC_PICTURES;
const OPEN = 'Góp ý đối với chi bộ và đảng viên để thực hiện tốt Kế hoạch';

it('shows what is missing, takes check and signature, and asks for a reason', async () => {
  const page = await signIn(browser, stack.url, stack.logins.of('DUBD-office1'));
  const file = JSON.parse(
    await readFile(new URL('../../examples/bach-dang/directive.json', import.meta.url), 'utf8'),
  );
  const made = await page.evaluate(
    async (body) =>
      (
        await fetch('/api/directives', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        })
      ).status,
    JSON.stringify({ ...file, id: 'du-thao', number: '41-KH/ĐU' }),
  );
  expect(made).toBe(201);
  await page.goto(`${stack.url}/chi-dao/du-thao`);
  await page.getByRole('heading', { name: 'Còn thiếu' }).waitFor();
  await page.getByText('Có 211 trong 246 mục (41 việc × 6 rõ): 85,8%.').waitFor();
  if (picture) {
    await page.screenshot({ path: `${picture}/du-thao-1366.png`, fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: `${picture}/du-thao-390.png`, fullPage: true });
    await page.setViewportSize({ width: 1366, height: 768 });
  }
  // What is asked each time that an event occurs gets the office's own length.
  const each = page.getByRole('region', { name: 'Việc sau mỗi lần của sự kiện' });
  await each.getByLabel('Chậm nhất sau mỗi lần').first().fill('3');
  await each.getByLabel('Tính bằng').first().click();
  await page.getByTitle('ngày', { exact: true }).click();
  await each.getByRole('button', { name: 'Đặt thời gian' }).first().click();
  await each
    .getByText(/^Chậm nhất 3 ngày sau mỗi lần/)
    .first()
    .waitFor();
  // A deadline and a product that are left open are filled in where they are missed.
  const open = page
    .getByRole('region', { name: 'Còn thiếu' })
    .getByRole('listitem')
    .filter({ hasText: OPEN });
  await open.getByText('Ghi thời hạn, sản phẩm').click();
  await open.getByRole('textbox', { name: 'Thời hạn' }).fill('khi nào rảnh');
  await open.getByText('Chưa hiểu thời hạn này').waitFor();
  await open.getByRole('textbox', { name: 'Thời hạn' }).fill('ngày 25 hằng tháng');
  await open.getByText('Hiểu là: Mỗi tháng một lần, chậm nhất ngày 25.').waitFor();
  if (picture) await page.screenshot({ path: `${picture}/du-thao-bo-sung-1366.png`, fullPage: true });
  await open.getByRole('button', { name: 'Dùng thời hạn này' }).click();
  await open.locator('summary').getByText('Ghi sản phẩm', { exact: true }).waitFor();
  await open.getByText('Chưa có thời hạn').waitFor({ state: 'hidden' });
  await open.getByRole('textbox', { name: 'Sản phẩm' }).fill('Báo cáo đã gửi');
  await open.getByRole('button', { name: 'Ghi sản phẩm' }).click();
  await open.waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByRole('button', { name: 'Ghi đã soát' }).waitFor();
  await tabTo(page, /^Ghi đã soát$/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ghi đã ký' }).press('Enter');
  await page.getByText('Đã ký: BÍ THƯ, lúc').waitFor();
  await page.getByRole('button', { name: 'Phát hành…' }).click();
  await page.getByText('Hãy ghi lý do, hoặc bổ sung').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('is set aside with a reason, lies in the archive, and is taken up again', async () => {
  const page = await signIn(browser, stack.url, stack.logins.of('DUBD-office1'));
  await page.goto(`${stack.url}/chi-dao/du-thao`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Bỏ dự thảo').press('Enter');
  await button('Bỏ dự thảo').press('Enter');
  await page.getByText('Hãy ghi lý do.', { exact: true }).waitFor();
  await page.getByLabel('Lý do', { exact: true }).fill('Đọc hai lần một văn bản');
  await button('Bỏ dự thảo').press('Enter');
  await page.getByText(/^Đã bỏ lúc .*: Đọc hai lần một văn bản$/).waitFor();
  await button('Ghi đã soát').waitFor({ state: 'hidden' });
  await shown(page, 'draft-set-aside');
  await page.goto(`${stack.url}/chi-dao/luu-tru`);
  const line = page.getByRole('listitem').filter({ hasText: 'Dự thảo đã bỏ' });
  await line.waitFor();
  await shown(page, 'draft-in-archive');
  await line.getByRole('link').click();
  await button('Lấy lại dự thảo').press('Enter');
  await page.getByLabel('Lý do', { exact: true }).fill('Vẫn cần');
  await button('Lấy lại dự thảo').press('Enter');
  await button('Bỏ dự thảo').waitFor();
});
