/** The level's list and one unit's year in a real browser: an inspection is put on the calendar and recorded with what it found. */
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { connect } from '../../prisma/client.ts';
import { posting } from '../helpers/over-http.ts';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, today, typedWorkingDay, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});

it('shows who is how far, and takes an inspection with a remedy', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  await office.goto(`${stack.url}/chi-dao/${stack.directive}?xem=xep-loai`);
  const table = office.getByRole('table').first();
  await table.getByRole('row').nth(27).waitFor();
  await expect.poll(() => table.getByRole('row').count()).toBe(28);
  await office.getByText('Theo “Xếp loại tổ chức đảng cuối năm”, bản 1.').waitFor();
  await picture(office, 'evaluation');
  // On paper the units keep their names, and nothing is left to press.
  await office.emulateMedia({ media: 'print' });
  expect(await table.getByText('Đảng bộ các cơ quan Đảng', { exact: false }).first().isVisible()).toBe(true);
  expect(await office.getByText('Nạp tệp quy định').isVisible()).toBe(false);
  await office.emulateMedia({ media: null });

  await table.getByRole('button', { name: /^Xem phép tính của Đảng bộ các cơ quan Đảng/ }).click();
  const drawer = office.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Ghi kết quả kiểm tra đơn vị' }).click();
  await drawer.getByLabel('Điểm phải khắc phục').fill('Kế hoạch chưa có phụ lục phân công');
  await drawer
    .getByLabel('Khắc phục trước hạn')
    .first()
    .fill(await typedWorkingDay(20));
  await drawer.getByLabel('Khắc phục trước hạn').first().press('Tab');
  await picture(office, 'inspect');
  await drawer.getByRole('button', { name: 'Ghi kết quả kiểm tra đơn vị' }).click();
  await office.getByText('Đã ghi nhận.').waitFor();
  await drawer.getByText(/đã kiểm tra .*, 1 điểm/).waitFor();
  await picture(office, 'unit-year');

  const officer = await signIn(browser, stack.url, stack.logins.officer);
  await officer.goto(`${stack.url}/chi-dao/${stack.directive}/don-vi/DB01`);
  await officer.getByText('Khắc phục sau kiểm tra').first().waitFor();
});

it('takes the score of a meeting from its cell and from the level above, on one sheet', async () => {
  const db = connect(stack.databaseUrl, 1);
  const held = await db.step
    .findFirstOrThrow({
      where: { unitCode: 'CB01', obligation: 'T03', opensOn: { lte: today() } },
      orderBy: { opensOn: 'desc' },
    })
    .finally(() => db.$disconnect());
  const post = await posting(stack.url, stack.logins.of('CB01-officer'));
  const unit = `/directives/${stack.directive}/units/CB01`;
  await post(`${unit}/acts/holdMeeting`, { step: held.stepId, on: today() });

  const open = async (login: Parameters<typeof signIn>[2]) => {
    const page = await signIn(browser, stack.url, login);
    await page.goto(
      `${stack.url}/chi-dao/${stack.directive}?xem=xep-loai&ky=${today().slice(0, 4)}&don-vi=CB01`,
    );
    return { page, drawer: page.getByRole('dialog') };
  };
  const { page, drawer } = await open(stack.logins.of('CB01-officer'));
  const scored = () => drawer.getByRole('button', { name: 'Tự chấm buổi sinh hoạt' }).click();
  await scored();
  await drawer.getByText(/^Chấm theo “.*”, bản 1\.$/).waitFor();
  const fields = drawer.getByLabel(/\(tối đa \d+\)/);
  await expect.poll(() => fields.count()).toBe(8);
  const labels = await drawer.locator('label').allTextContents();
  const most = labels.flatMap((label) => /tối đa (\d+)/.exec(label)?.[1] ?? []);
  for (const [i, max] of most.entries()) await fields.nth(i).fill(max);
  await fields.first().fill('ba');
  await scored();
  await drawer.getByText('Điểm phải là số, tối đa hai chữ số thập phân, trong khoảng cho phép.').waitFor();
  await fields.first().fill('9');
  await drawer.getByText('Điểm phải là số', { exact: false }).waitFor({ state: 'hidden' });
  await picture(page, 'meeting-score');
  await scored();
  await page.getByText('Đã ghi nhận.').waitFor();
  await drawer.getByText(/^tự chấm \d+/).waitFor();

  const { page: above, drawer: judged } = await open(stack.logins.of('DB01-head'));
  const review = () => judged.getByRole('button', { name: 'Chấm lại buổi sinh hoạt' }).click();
  await review();
  const last = judged.getByLabel(/\(tối đa \d+\)/).last();
  // What the cell gave itself stands there already.
  await expect.poll(() => last.inputValue()).toBe(most.at(-1));
  await last.fill('1');
  await review();
  await judged.getByText('Chưa ghi nhận được:').waitFor();
  await judged.getByLabel('Lý do').fill('Kết luận chưa rõ hạn');
  await review();
  await above.getByText('Đã ghi nhận.').waitFor();
  await page.reload();
  await drawer.getByText(/; cấp trên \d+.* · Lý do: Kết luận chưa rõ hạn$/).waitFor();
  await picture(page, 'meeting-scored');
});
