/** The calendar on the screen: a day edited with the keyboard, what would move, the change with its reason; on a telephone too. */
import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { connect } from '../../prisma/client.ts';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
let office: Page;
/** A later meeting of all cells: the day on which the sample's T02 falls. */
let meetingDay = '';
useStack(async (running, opened) => {
  stack = running;
  browser = opened;
  const db = connect(stack.databaseUrl, 1);
  const steps = await db.step.findMany({
    where: { obligation: 'T02', unitCode: 'CB09', status: 'open' },
    orderBy: { deadline: 'asc' },
  });
  await db.$disconnect();
  const weekday = (date: string) => new Date(date).getUTCDay() % 6 !== 0;
  meetingDay =
    steps.find(
      ({ opensOn, deadline }) => deadline && opensOn && weekday(deadline) && deadline.endsWith('-03'),
    )?.deadline ?? '';
  office = await signIn(browser, stack.url, stack.logins.office);
});

it('shows the year by kinds of day, and what is provisional', async () => {
  await office.goto(`${stack.url}/lich`);
  await office.getByLabel('Năm', { exact: true }).click();
  // In 2027 the year stands in the field too.
  await office.locator('.ant-select-item').getByText('Năm 2027').click();
  await office.getByText('Năm này chưa có thông báo chính thức').waitFor();
  const tet = office.getByRole('button', {
    name: /^thứ Hai, 08\/02\/2027: Lễ, tết, Tết Nguyên đán, Tạm tính/,
  });
  await tet.waitFor();
  await picture(office, 'calendar-2027');
});

it('changes a day with the keyboard: first what moves, then the reason, then the act', async () => {
  const year = meetingDay.slice(0, 4);
  expect(meetingDay).not.toBe('');
  await office.goto(`${stack.url}/lich`);
  await office.locator('[data-date]').first().waitFor();
  if ((await office.locator(`[data-date="${year}-01-01"]`).count()) === 0) {
    await office.getByLabel('Năm', { exact: true }).click();
    await office.locator('.ant-select-item').getByText(`Năm ${year}`).click();
  }
  const [y, m, d] = meetingDay.split('-');
  await office.locator(`[data-date="${y}-${m}-02"]`).focus();
  await office.keyboard.press('ArrowRight');
  await office.keyboard.press('Enter');
  const form = office.getByRole('dialog');
  await form.getByText(`${d}/${m}/${y}`).first().waitFor();
  await form.getByLabel('Loại ngày').click();
  await office.getByTitle('Nghỉ riêng của cơ quan').click();
  await form.getByLabel('Tên ngày').fill('Nghỉ phòng chống bão');
  await form.getByLabel('Văn bản quy định').fill('Công điện số 01');
  await picture(office, 'calendar-day');
  await office.keyboard.press('Enter');
  await office.getByText('1 ngày khác với bản đang dùng').waitFor();
  await office.getByRole('button', { name: 'Xem hạn nào sẽ dời' }).click();
  await office.getByText(/hạn của \d+ đơn vị sẽ dời; \d+ nơi nhận thư báo/).waitFor();
  await office.getByRole('button', { name: 'Đổi lịch', exact: true }).click();
  await office.getByText('Hãy ghi lý do').waitFor();
  await office.getByLabel('Lý do đổi lịch').fill('Bão số 12');
  await picture(office, 'calendar-preview');
  await office.getByRole('button', { name: 'Đổi lịch', exact: true }).click();
  await office.getByText('báo cho 1 chỉ đạo đang chạy').waitFor();
  await office.getByText('Bản đang dùng: DUBD/1').waitFor();
});

it('is only read by an officer, and fits a telephone', async () => {
  const officer = await signIn(browser, stack.url, stack.logins.officer);
  await officer.setViewportSize({ width: 390, height: 844 });
  await officer.goto(`${stack.url}/lich`);
  await officer.getByRole('heading', { name: 'Lịch làm việc' }).waitFor();
  await picture(officer, 'calendar-officer');
  expect(await officer.getByRole('button', { name: 'Nạp tệp lịch' }).count()).toBe(0);
  await officer.locator('[data-date]').nth(40).click({ force: true });
  expect(await officer.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => officer.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
});
