/** A report through the screens: filled in from the meetings held, its draft restored, handed in; the level above has it rolled up. */
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { connect } from '../../prisma/client.ts';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, today, useStack } from './browser.ts';

const UNIT = 'CB12';
const PARENT = 'DB04';
const RESULT = 'Đã sinh hoạt, học tập đầy đủ';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});

/** The unit's report of the quarter that runs now, as it was planned. */
const reportStep = async (): Promise<string> => {
  const db = connect(stack.databaseUrl, 1);
  try {
    const steps = await db.step.findMany({
      where: { unitCode: UNIT, obligation: 'O12', opensOn: { lte: today() } },
      orderBy: { opensOn: 'desc' },
    });
    return steps[0]?.stepId ?? '';
  } finally {
    await db.$disconnect();
  }
};

it('is filled in from what was recorded, kept while typed, handed in, and read by the level above', async () => {
  const step = await reportStep();
  expect(step).not.toBe('');
  const officer = await signIn(browser, stack.url, stack.logins.of(`${UNIT}-officer`));
  const home = `${stack.url}/chi-dao/${stack.directive}/don-vi/${UNIT}?viec=${encodeURIComponent(step)}`;
  const openForm = async () => {
    await officer.goto(home);
    await officer.locator('.step-detail').getByRole('button', { name: 'Nộp', exact: true }).click();
    await officer.getByLabel('Số buổi sinh hoạt đã tổ chức').waitFor();
  };
  const field = (label: string) => officer.getByLabel(label, { exact: false }).first();

  await openForm();
  // Nothing was held yet: the form says so by itself.
  const holds = (label: string, value: string) => expect.poll(() => field(label).inputValue()).toBe(value);
  await holds('Số buổi sinh hoạt đã tổ chức', '0');
  await holds('Lượt người được triệu tập sinh hoạt', '0');
  await field('Số buổi sinh hoạt đã tổ chức').fill('2');
  await field('Lượt người dự sinh hoạt').fill('9');
  await field('Kết quả đã làm được').fill(RESULT);
  await officer.getByText(/Bản đang gõ được giữ lúc/).waitFor();
  await picture(officer, 'report-form');

  // Another visit: what was typed is there again.
  await openForm();
  await officer.getByText(/Đã mở lại bản đang gõ/).waitFor();
  await holds('Kết quả đã làm được', RESULT);
  await holds('Số buổi sinh hoạt đã tổ chức', '2');

  const send = () => officer.locator('form').getByRole('button', { name: 'Nộp', exact: true }).click();
  await send();
  await officer
    .getByText('“Lượt người dự sinh hoạt” là 9, quá “Lượt người được triệu tập sinh hoạt” là 0')
    .waitFor();
  await field('Lượt người được triệu tập sinh hoạt').fill('10');
  await send();
  await officer.getByText('Đã ghi nhận.').waitFor();

  const parent = await signIn(browser, stack.url, stack.logins.of(`${PARENT}-officer`));
  await parent.goto(`${stack.url}/chi-dao/${stack.directive}/don-vi/${PARENT}`);
  await parent.getByRole('link', { name: 'Tổng hợp báo cáo' }).click();
  await parent.getByText(/1\/\d+ báo cáo đã nộp/).waitFor();
  await parent.getByText(RESULT).waitFor();
  const held = parent.getByRole('row', { name: /^Số buổi sinh hoạt đã tổ chức/ });
  await expect.poll(() => held.locator('td').first().textContent()).toBe('2');
  // The rows add up to the whole: what the unit itself owes is one of them.
  await parent
    .getByRole('row', { name: /tự báo cáo/ })
    .getByText('0/1')
    .waitFor();
  await picture(parent, 'roll-up');
  if (process.env.DONDOC_PICTURES) {
    await parent.pdf({ path: `${process.env.DONDOC_PICTURES}/roll-up.pdf`, format: 'A4' });
    await parent.emulateMedia({ media: 'print' });
    await parent.screenshot({ path: `${process.env.DONDOC_PICTURES}/roll-up-print.png`, fullPage: true });
    await parent.emulateMedia({ media: 'screen' });
  }

  // Down to who gave the figure.
  await parent
    .locator('table.roll-up')
    .getByRole('link', { name: /Chi bộ/ })
    .last()
    .click();
  await parent.getByText('Báo cáo của chính đơn vị').waitFor();
  await parent
    .locator('.report-choice')
    .getByText(/^Báo cáo kết quả/)
    .waitFor();
  await parent.getByText(RESULT).first().waitFor();
});
