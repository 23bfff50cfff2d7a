/** The page of an issued directive in a real browser: its phases counted apart, what it asks, the lines that are context. */
import type { Browser } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { sayDate } from '../../contracts/vi/dates.ts';
import { addDays, dateOf } from '../../domain/time/local-date.ts';
import { sample } from '../helpers/api.ts';
import { phased } from '../helpers/phased.ts';
import type { Login, RunningStack } from '../helpers/stack.ts';
import { picture, signIn, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack(async (running, opened) => {
  stack = running;
  browser = opened;
  await issuePhased(stack.logins.office);
});

const post = async (path: string, body: unknown, token = ''): Promise<Response> => {
  const answer = await fetch(`${stack.url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
};

/** Issued ten days ago, so that the event by which the second phase begins may be recorded. */
const issuePhased = async (office: Login): Promise<void> => {
  const { token } = (await (await post('/auth/sign-in/email', office)).json()) as { token: string };
  const { directive } = await sample();
  const start = addDays(dateOf(new Date().toISOString()), -10);
  await post('/directives', phased(directive, start), token);
  await post('/directives/theo-dot/issue', { reason: 'Để thử màn hình.', lettersHeld: true }, token);
  // The workflow of the issue writes before an act on it is heard.
  await vi.waitFor(
    () => post('/directives/theo-dot/acts/recordEvent', { event: 'CITY', on: addDays(start, 4) }, token),
    { timeout: 120_000, interval: 500 },
  );
};

it('counts each phase apart; a phase chosen leaves its own steps in the tree, in what is asked and among what is late', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  const home = `${stack.url}/chi-dao/theo-dot`;
  await office.goto(home);
  const phases = office.getByRole('region', { name: 'Các đợt' });
  // The news of the event reaches the units after it was recorded.
  await expect
    .poll(
      async () => {
        await office.reload();
        await phases.getByRole('listitem').first().waitFor();
        return phases.getByRole('link', { name: '3 quá hạn' }).count();
      },
      { timeout: 120_000, interval: 1_000 },
    )
    .toBe(1);
  const lines = await phases.getByRole('listitem').allInnerTexts();
  expect(lines.map((line) => line.split('\n')[0])).toEqual([
    'Đợt I',
    'Đợt II',
    'Trước Đại hội',
    'Trong Đại hội',
    'Ngoài các đợt',
  ]);
  expect(lines.map((line) => /(\d+) việc/.exec(line)?.[1])).toEqual(['3', '4', '2', '1', '1']);
  const unit = office.getByRole('treeitem', { name: /Đảng bộ các cơ quan Đảng/ });
  await picture(office, 'phases');

  await phases.getByRole('link', { name: 'Trong Đại hội' }).click();
  await office.getByText('chỉ gồm việc của “Trong Đại hội”').waitFor();
  await unit.getByText('không còn hạn').waitFor();
  await picture(office, 'phases-chosen');
  await office.getByRole('link', { name: 'Nội dung giao' }).click();
  await office.getByText('Việc D', { exact: true }).waitFor();
  expect(await office.locator('.obligation').count()).toBe(1);

  await phases.getByRole('link', { name: '3 quá hạn' }).click();
  await office.getByText('Chỉ gồm việc của 23-KH/ĐU, “Đợt I”.').waitFor();
  expect(await office.locator('table.late tbody tr').count()).toBe(3);
  await picture(office, 'late-of-phase');
});

it('puts the steps of a unit under their phases and the phases on its year line', async () => {
  const officer = await signIn(browser, stack.url, stack.logins.officer);
  await officer.goto(`${stack.url}/chi-dao/theo-dot/don-vi/DB01`);
  await officer
    .getByRole('heading', { name: /^Đợt II/ })
    .first()
    .waitFor();
  await officer.getByRole('heading', { name: /^Ngoài các đợt/ }).waitFor();
  const bands = officer.getByRole('list', { name: 'Các đợt' }).getByRole('listitem');
  await bands.first().waitFor();
  expect(await bands.count()).toBe(4);
  expect(await officer.locator('.year-phase').count()).toBe(4);
  await picture(officer, 'unit-phases');
});

it('says of each thing asked who owes it, by when and how it stands, and shows the papers of the document', async () => {
  const officer = await signIn(browser, stack.url, stack.logins.officer);
  await officer.goto(`${stack.url}/chi-dao/theo-dot?xem=noi-dung`);
  const task = officer.locator('.obligation', { hasText: 'Việc C' });
  await task.getByText('Xem từng việc: đơn vị nào, hạn nào').click();
  const steps = task.locator('li');
  await steps
    .first()
    .getByText(/^Hạn \d\d\/\d\d\/\d{4} \(tạm tính\)$/)
    .waitFor();
  // The officer's own branch: the unit itself and the cell below it.
  expect(await steps.count()).toBe(2);
  await picture(officer, 'obligation-steps');
  await steps.first().getByRole('link').click();
  await officer.getByRole('dialog').getByText('Việc C').first().waitFor();

  await officer.goto(`${stack.url}/chi-dao/${stack.directive}?xem=van-ban`);
  const road = officer.getByRole('region', { name: 'Đường đi của văn bản' });
  await road.getByText(/Đã phát hành.*, lúc /).waitFor();
  await picture(officer, 'document');
});

it('ticks a line of context by a paper, and takes the tick back for one of three reasons', async () => {
  const today = sayDate(dateOf(new Date().toISOString()));
  const office = await signIn(browser, stack.url, stack.logins.office);
  await office.goto(`${stack.url}/chi-dao/${stack.directive}?xem=van-ban`);
  const lines = office.getByRole('region', { name: 'Dòng của văn bản không thành việc' });
  await lines.getByText('Chủ trì tham mưu chỉ đạo').waitFor();
  await lines.getByRole('button', { name: 'Đánh dấu đã thực hiện: T16' }).click();
  const drawer = office.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Đánh dấu đã thực hiện' }).click();
  await drawer.getByText('Hãy ghi số văn bản làm căn cứ.').waitFor();
  await drawer.getByLabel('Số, ký hiệu').fill('31-BC/ĐU');
  await drawer.getByRole('textbox', { name: 'Ngày văn bản' }).fill(today);
  await drawer.getByRole('textbox', { name: 'Ngày văn bản' }).press('Tab');
  await picture(office, 'context-tick');
  await drawer.getByRole('button', { name: 'Đánh dấu đã thực hiện' }).click();
  await lines.getByText(`Đã thực hiện theo văn bản số 31-BC/ĐU, ngày ${today}`).waitFor();
  await picture(office, 'context-lines');

  await lines.getByRole('button', { name: 'Bỏ đánh dấu: T16' }).click();
  await drawer.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
  await lines.getByRole('button', { name: 'Đánh dấu đã thực hiện: T16' }).waitFor();
});
