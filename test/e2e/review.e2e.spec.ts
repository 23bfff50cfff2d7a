/** What the product is for, through its screens: hand in, return, correct, accept; with a keyboard; and only to look. */
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunningStack } from '../helpers/stack.ts';
import { newPage, signIn, tabTo, useStack } from './browser.ts';

const PLAN = 'Xây dựng kế hoạch của đơn vị';
const FIRST = 'Kế hoạch gồm năm nhiệm vụ, phân công từng cấp ủy viên.';
const BETTER = 'Đã bổ sung thời hạn và người chịu trách nhiệm của từng nhiệm vụ.';
const REASON = 'Chưa ghi thời hạn của từng nhiệm vụ; hãy bổ sung.';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});

const open = (page: Page, path: string) => page.goto(`${stack.url}${path}`);
const line = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

const handIn = async (page: Page, text: string): Promise<void> => {
  await open(page, '/viec');
  await line(page, PLAN)
    .getByRole('button', { name: `Nộp: ${PLAN}` })
    .click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Nội dung báo cáo').fill(text);
  await form.getByRole('button', { name: 'Nộp', exact: true }).click();
  await page.getByText('Đã ghi nhận.').waitFor();
  await form.waitFor({ state: 'hidden' });
};

describe('a plan between a base organisation and its superior', () => {
  it('is handed in, returned with a reason, corrected and accepted', async () => {
    const officer = await signIn(browser, stack.url, stack.logins.officer);
    await handIn(officer, FIRST);

    const reviewer = await signIn(browser, stack.url, stack.logins.reviewer);
    await open(reviewer, '/cho-duyet');
    await reviewer.getByText(FIRST).waitFor();
    await reviewer.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await reviewer.getByText('Trả lại thì phải ghi lý do').waitFor();
    await reviewer.getByLabel('Lý do trả lại').fill(REASON);
    await reviewer.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await reviewer.getByText('Đã trả lại bài của').waitFor();

    await open(officer, '/viec');
    await line(officer, PLAN).getByText('Trả lại').first().waitFor();
    await officer.getByRole('button', { name: new RegExp(`^${PLAN}`) }).click();
    await officer.getByText(REASON).first().waitFor();
    await handIn(officer, BETTER);

    await open(reviewer, '/cho-duyet');
    await reviewer.getByText(BETTER).waitFor();
    await reviewer.getByRole('button', { name: 'Chấp nhận' }).click();
    await reviewer.getByText('Đã chấp nhận bài của').waitFor();

    await open(officer, `/chi-dao/${stack.directive}/don-vi/DB01`);
    const done = officer.getByRole('region', { name: 'Đã xong' });
    await line(officer, PLAN).first().waitFor();
    await expect.poll(() => done.getByText(PLAN).count()).toBe(1);
    await expect.poll(() => done.getByText('Đúng hạn').count()).toBe(1);
  });

  it('is handed in with the keyboard alone', async () => {
    const page = await newPage(browser);
    const { email, password } = stack.logins.of('DB02-officer');
    await open(page, '/');
    await page.getByLabel('Thư điện tử').waitFor();
    await tabTo(page, /^Thư điện tử/);
    await page.keyboard.type(email);
    await tabTo(page, /^Mật khẩu/);
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();

    await tabTo(page, new RegExp(`^Nộp: ${PLAN}`));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Nội dung báo cáo').waitFor();
    await tabTo(page, /^Nội dung báo cáo/);
    await page.keyboard.type(FIRST);
    await tabTo(page, /^Nộp$/);
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi nhận.').waitFor();
  });

  it('is only looked at by an auditor, where the office finds its buttons', async () => {
    const paths = ['', '?xem=su-kien', '/don-vi/DB03'].map((rest) => `/chi-dao/${stack.directive}${rest}`);
    const actsOn = async (page: Page, path: string): Promise<number> => {
      const main = page.getByRole('main');
      await open(page, path);
      await main.getByRole('heading', { level: 1 }).waitFor();
      // Buttons come with what is read after the heading.
      await page.waitForLoadState('networkidle');
      return main
        .getByRole('button', {
          name: /^(Nộp|Ghi |Báo đã|Miễn|Chấp nhận|Trả lại|Tạm giữ|Cho gửi|Kết thúc)/,
        })
        .count();
    };
    const office = await signIn(browser, stack.url, stack.logins.office);
    const auditor = await signIn(browser, stack.url, stack.logins.auditor);
    for (const path of paths) {
      await expect.poll(() => actsOn(office, path), { message: `office, ${path}` }).toBeGreaterThan(0);
      expect(await actsOn(auditor, path), `auditor, ${path}`).toBe(0);
    }
  });
});
