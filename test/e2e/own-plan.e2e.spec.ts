/** A unit's own plan through the screens: two tasks handed in, looked at, accepted; a subordinate sees them with their source. */
import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, typedToday, typedWorkingDay, useStack } from './browser.ts';

const PLAN = 'Xây dựng kế hoạch của đơn vị';
const TRAIN = 'Tập huấn bí thư chi bộ về sinh hoạt chi bộ';
const MINUTES = 'Gửi biên bản sinh hoạt chi bộ';
const REQUIREMENT = 'Thường xuyên tổ chức tập huấn, bồi dưỡng nghiệp vụ công tác';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});
const open = (page: Page, path: string) => page.goto(`${stack.url}${path}`);
const unit = (code: string) => `/chi-dao/${stack.directive}/don-vi/${code}`;
const choose = async (page: Page, within: ReturnType<Page['getByRole']>, field: string, word: string) => {
  await within.getByLabel(field).click();
  await page.locator('.ant-select-item-option').filter({ hasText: word }).last().click();
};
/** What travels down the tree comes a while after it was said. */
const comes = async (page: Page, path: string, text: string): Promise<void> => {
  for (let i = 0; i < 60; i++) {
    await open(page, path);
    const found = page.getByText(text).first();
    if (
      await found.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`“${text}” did not come to ${path}`);
};

it('two tasks are planned, accepted, owed by a subordinate, and cover a requirement', async () => {
  const paperDay = typedToday();
  const officer = await signIn(browser, stack.url, stack.logins.officer);
  await open(officer, '/viec');
  const handIn = () =>
    officer
      .getByRole('listitem')
      .filter({ hasText: PLAN })
      .getByRole('button', { name: `Nộp: ${PLAN}` })
      .click();
  await handIn();
  const form = officer.getByRole('dialog');
  await form.getByLabel('Nội dung báo cáo').fill('Kế hoạch thực hiện của Đảng bộ.');
  await form.getByLabel('Số, ký hiệu văn bản').fill('05-KH/ĐB');
  await form.getByLabel('Ngày văn bản').first().fill(paperDay);
  await form.getByRole('button', { name: 'Thêm mục' }).click();
  await form.getByRole('button', { name: 'Nộp', exact: true }).click();
  await form.getByText('Hãy ghi nội dung.').waitFor();

  const first = form.getByRole('group', { name: 'Mục thứ 1' });
  await first.getByLabel('Số mục').fill('II.1');
  await first.getByLabel('Nội dung').fill(TRAIN);
  await choose(officer, first, 'Giao cho', 'Một số đơn vị');
  await choose(officer, first, 'Các đơn vị được giao', 'Chi bộ 1 (mẫu)');
  await officer.keyboard.press('Escape');
  await first
    .getByLabel('Ngày hạn')
    .first()
    .fill(await typedWorkingDay(40));
  await first.getByLabel('Đáp ứng yêu cầu của văn bản').fill('tập huấn, bồi dưỡng');
  await officer.locator('.ant-select-item-option').filter({ hasText: REQUIREMENT }).last().click();
  await form.getByRole('button', { name: 'Thêm mục' }).click();
  const second = form.getByRole('group', { name: 'Mục thứ 2' });
  await second.getByLabel('Nội dung').fill(MINUTES);
  await choose(officer, second, 'Thời hạn', 'Hằng tháng');
  await second.getByLabel('Vào ngày').fill('5');
  await picture(officer, 'own-plan-form');
  // A wrong click, a page loaded anew: what was typed stands there, the paper's number and date too.
  await form.getByRole('button', { name: 'Thôi' }).click();
  await officer.reload();
  await handIn();
  await expect.poll(() => second.getByLabel('Nội dung').inputValue()).toBe(MINUTES);
  await expect.poll(() => form.getByLabel('Số, ký hiệu văn bản').inputValue()).toBe('05-KH/ĐB');
  await expect.poll(() => form.getByLabel('Ngày văn bản').first().inputValue()).toBe(paperDay);
  await form.getByRole('button', { name: 'Nộp', exact: true }).click();
  await officer.getByText('Đã ghi nhận.').waitFor();

  const reviewer = await signIn(browser, stack.url, stack.logins.reviewer);
  await open(reviewer, '/cho-duyet');
  const lines = reviewer.getByRole('region', { name: 'Việc trong kế hoạch' });
  await lines.getByText(TRAIN).waitFor();
  await lines.getByText('Giao: Chi bộ 1 (mẫu)').waitFor();
  await lines.getByText(`Đáp ứng: ${REQUIREMENT}`).waitFor();
  await picture(reviewer, 'own-plan-review');
  await reviewer.getByRole('button', { name: 'Chấp nhận' }).click();
  await reviewer.getByText('Đã chấp nhận bài của').waitFor();

  const cell = await signIn(browser, stack.url, stack.logins.of('CB01-officer'));
  await comes(cell, unit('CB01'), TRAIN);
  await cell
    .getByText(/^Theo Kế hoạch của Đảng bộ các cơ quan Đảng.* số 05-KH\/ĐB .*, mục II\.1$/)
    .first()
    .waitFor();
  await cell.getByRole('button', { name: TRAIN, exact: true }).click();
  await cell.getByRole('dialog').getByText(`Đáp ứng: ${REQUIREMENT}`).waitFor();
  await picture(cell, 'own-plan-step');

  const office = await signIn(browser, stack.url, stack.logins.office);
  await open(office, `/chi-dao/${stack.directive}?xem=bao-quat`);
  await office.getByText(/^1 trong \d+ đơn vị đã có kế hoạch được duyệt\.$/).waitFor();
  await office.getByText(REQUIREMENT).click();
  await office.getByText('Đã có (mục II.1)').waitFor();
  await picture(office, 'coverage');
});
