/** The office records who attends and follows which cells; the cell, the post and the report of the quarter show it. */
import type { Browser } from 'playwright-core';
import { it } from 'vitest';
import { connect } from '../../prisma/client.ts';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, today, useStack } from './browser.ts';

const POST = 'DUBD-m01';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});
/** The member's report of the quarter that runs now, as it was planned. */
const reportStep = async (): Promise<string> => {
  const db = connect(stack.databaseUrl, 1);
  try {
    const { stepId } = await db.step.findFirstOrThrow({
      where: { unitCode: 'DUBD', obligation: 'T06', post: POST, opensOn: { lte: today() } },
      orderBy: { opensOn: 'desc' },
    });
    return stepId;
  } finally {
    await db.$disconnect();
  }
};

it('records an announcement; post, cell and quarterly report show it', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  await office.goto(`${stack.url}/to-chuc?ma=DUBD`);
  const title = /^Phân công của Cấp ủy viên mẫu số 1,/;
  await office.getByRole('button', { name: title }).click();
  const drawer = office.getByRole('dialog');
  const units = drawer.getByLabel('Các đơn vị');
  await units.fill('Chi bộ 2 ');
  await office.getByTitle('Chi bộ 2 (mẫu)', { exact: true }).click();
  await units.press('Escape');
  await drawer.getByRole('button', { name: 'Phân công theo dõi' }).click();
  await drawer.getByText('Hãy ghi số và ngày của thông báo phân công.').waitFor();
  await drawer.getByLabel('Số, ký hiệu văn bản').fill('12-TB/ĐU');
  const since = await drawer.getByRole('textbox', { name: 'Từ ngày' }).inputValue();
  await drawer.getByRole('textbox', { name: 'Ngày văn bản' }).fill(since);
  await drawer.getByRole('textbox', { name: 'Ngày văn bản' }).press('Tab');
  await picture(office, 'assign');
  await drawer.getByRole('button', { name: 'Phân công theo dõi' }).click();
  await office.getByText(`từ ${since}, thông báo số 12-TB/ĐU ngày ${since}`).waitFor();
  await picture(office, 'post-follows');

  await office.goto(`${stack.url}/to-chuc?ma=CB02`);
  const followers = office.getByRole('region', { name: 'Cấp ủy viên được phân công dự và theo dõi' });
  await followers.getByText(/^Cấp ủy viên mẫu số 1,/).waitFor();
  await picture(office, 'cell-followers');

  const cell = await signIn(browser, stack.url, stack.logins.of('CB02-officer'));
  await cell.goto(`${stack.url}/chi-dao/${stack.directive}/don-vi/CB02`);
  await cell.getByText(/^Cấp ủy viên được phân công dự và theo dõi: .*mẫu số 1,/).waitFor();

  const step = await reportStep();
  await office.goto(`${stack.url}/chi-dao/${stack.directive}/don-vi/DUBD?viec=${encodeURIComponent(step)}`);
  await office.getByRole('dialog').getByRole('heading', { name: 'Đơn vị theo dõi trong kỳ' }).waitFor();
  await office.getByRole('dialog').getByText(`từ ${since}, thông báo số 12-TB/ĐU`).waitFor();
  await picture(office, 'report-follows');
});
