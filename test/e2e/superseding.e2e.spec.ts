/** The office replaces a directive by another: sees first what that does, and what goes on; the unit finds its work there. */
import type { Browser, Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, today, typedToday, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});
const NEXT = 'ke-hoach-thay-the';

it('is shown what ends and what goes on, and the unit reads there what it had done', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  const post = (path: string, body: object) =>
    office.evaluate(
      async ([to, data]) =>
        (
          await fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: data })
        ).text(),
      [path, JSON.stringify(body)] as const,
    );
  const officer = await signIn(browser, stack.url, stack.logins.of('CB01-officer'));
  const unit = 'CB01';
  const noted = await officer.evaluate(
    async (path) =>
      (
        await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ step: 'O11/once', text: 'Đã dự thảo xong kế hoạch' }),
        })
      ).text(),
    `/api/directives/${stack.directive}/units/${unit}/acts/noteProgress`,
  );
  expect(noted).toContain('seq');
  expect(await post(`/api/directives/${stack.directive}/again`, { id: NEXT, issuedOn: today() })).toContain(
    NEXT,
  );
  expect(await post(`/api/directives/${NEXT}/issue`, { number: '77-KH/ĐU' })).toContain('workflowId');
  // The plan of this unit stands under the other before it takes the place.
  await expect
    .poll(
      () =>
        officer.evaluate(
          async (path) => (await fetch(path)).status,
          `/api/directives/${NEXT}/units/${unit}/steps?step=O11%2Fonce`,
        ),
      { timeout: 120_000 },
    )
    .toBe(200);

  await office.goto(`${stack.url}/chi-dao/${stack.directive}?xem=van-ban`);
  await office.getByRole('button', { name: 'Thay thế chỉ đạo' }).click();
  const form = office.getByRole('dialog');
  await form.getByText(/đơn vị được báo, mỗi đơn vị một thư/).waitFor();
  await form.getByLabel('Chỉ đạo thay thế').click();
  await office.getByTitle('77-KH/ĐU').click();
  await form.getByText('Việc mang sang giữ tiến độ, bài nộp và văn bản', { exact: false }).waitFor();
  await form
    .getByLabel(/^Mang sang việc nào của chỉ đạo thay thế/)
    .first()
    .waitFor();
  // What the effect depends on stands before it.
  const topOf = async (one: Locator) => (await one.boundingBox())?.y ?? Number.NaN;
  const effect = form.getByRole('region', { name: 'Việc này sẽ làm gì' });
  expect(await topOf(form.getByRole('combobox', { name: /^Chỉ đạo thay thế/ }))).toBeLessThan(
    await topOf(effect),
  );
  await form.getByLabel('Lý do').fill('Có kế hoạch mới');
  await form.getByLabel('Cấp phê duyệt').fill('Ban Thường vụ Đảng ủy');
  await form.getByLabel('Số, ký hiệu văn bản').fill('30-QĐ/ĐU');
  await form.getByLabel('Ngày văn bản').first().fill(typedToday());
  await form.getByLabel(/Tôi đã xem tác động/).check();
  await picture(office, 'superseding');
  await form.getByRole('button', { name: 'Thay thế chỉ đạo' }).click();
  await office.getByText('Đã ghi nhận').first().waitFor();

  await expect
    .poll(
      async () => {
        await officer.goto(`${stack.url}/chi-dao/${NEXT}/don-vi/${unit}?viec=O11%2Fonce`);
        const drawer = officer.getByRole('dialog');
        await drawer.getByRole('heading', { name: 'Đã nộp, đã ghi' }).waitFor();
        return drawer.getByRole('heading', { name: 'Đã làm theo chỉ đạo trước' }).isVisible();
      },
      { timeout: 120_000 },
    )
    .toBe(true);
  await officer.getByText('Đã dự thảo xong kế hoạch').first().waitFor();
  await picture(officer, 'carried-over');
  await officer.getByRole('link', { name: 'Xem việc cũ' }).click();
  await officer.getByText('Kết thúc vì chỉ đạo được thay thế', { exact: false }).first().waitFor();
});
