/** A close taken back through the screens: the office opens the directive again by a paper; an auditor finds what was refused meanwhile. */
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

it('is closed, opened again by a paper, and goes on; what was refused between is listed', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  await office.goto(`${stack.url}/chi-dao/${stack.directive}?xem=van-ban`);
  await office.getByRole('button', { name: 'Thu hồi chỉ đạo' }).waitFor();
  await office.getByRole('button', { name: 'Kết thúc chỉ thị' }).click();
  const close = office.getByRole('dialog');
  await close.getByText('Trong một năm có thể mở lại, khi có văn bản.').waitFor();
  await close.getByLabel('Lý do').fill('Ghi nhầm');
  await close.getByLabel(/Tôi đã xem tác động/).check();
  await close.getByRole('button', { name: 'Kết thúc chỉ thị' }).click();
  await office.getByText('Đã ghi nhận').first().waitFor();

  // An officer who comes too late is told so.
  const answer = await office.evaluate(
    async (path) =>
      (
        await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"reason":"Giữ lại"}',
        })
      ).status,
    `/api/directives/${stack.directive}/acts/holdLetters`,
  );
  expect(answer).toBe(409);

  await office.goto(`${stack.url}/chi-dao/${stack.directive}`);
  const reopen = office.getByRole('button', { name: 'Mở lại chỉ đạo' });
  await reopen.waitFor();
  await picture(office, 'closed');
  await reopen.click();
  const form = office.getByRole('dialog');
  await form.getByRole('button', { name: 'Mở lại chỉ đạo' }).click();
  await form.getByText('Hãy ghi số văn bản làm căn cứ.').waitFor();
  await form.getByLabel('Lý do').fill('Còn việc phải làm');
  await form.getByLabel('Cấp phê duyệt').fill('Ban Thường vụ Đảng ủy');
  await form.getByLabel('Số, ký hiệu văn bản').fill('30-CV/ĐU');
  await form.getByLabel('Ngày văn bản').first().fill(typedToday());
  await form.getByLabel(/Tôi đã xem tác động/).check();
  await picture(office, 'reopening');
  // Units may still be closing: the sentence says to try again.
  await expect
    .poll(async () => {
      const send = form.getByRole('button', { name: 'Mở lại chỉ đạo' });
      // It may go away, or be busy, between the look and the press.
      if (await send.isVisible()) await send.click({ timeout: 5_000 }).catch(() => undefined);
      await office.waitForTimeout(1000);
      return office.getByText('Đã ghi nhận').first().isVisible();
    })
    .toBe(true);
  await office.goto(`${stack.url}/chi-dao/${stack.directive}`);
  await office.getByRole('button', { name: 'Tạm dừng tính hạn' }).waitFor();

  const auditor = await signIn(browser, stack.url, stack.logins.auditor);
  await auditor.getByRole('link', { name: 'Bị từ chối' }).click();
  await auditor.getByRole('cell', { name: /DIRECTIVE_CLOSED/ }).waitFor();
  await auditor.getByRole('cell', { name: 'Tạm giữ thư' }).waitFor();
  await picture(auditor, 'refusals');
});
