/**
 * The page of an issued directive in a real browser: its phases counted apart, what it asks, the lines that are context, an
 * expected day put off, clocks of a branch stopped and running again, a tree too wide for one page.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { sayDate } from '../../contracts/vi/dates.ts';
import { addDays, dateOf } from '../../domain/time/local-date.ts';
import { connect } from '../../prisma/client.ts';
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
const TODAY = dateOf(new Date().toISOString());
const start = addDays(TODAY, -10);
const issuePhased = async (office: Login): Promise<void> => {
  const { token } = (await (await post('/auth/sign-in/email', office)).json()) as { token: string };
  const { directive } = await sample();
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
      { interval: 1_000 },
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

  // Yesterday nothing was issued yet: no figure of today stands beside that, and nobody is said to be missing.
  await office.goto(`${home}?ngay=${addDays(TODAY, -1)}`);
  await office.getByText('Đây là tình hình đã qua').waitFor();
  await phases.getByText('0 việc').first().waitFor();
  await office.getByRole('treeitem').first().waitFor();
  for (const today of [/quá hạn/, 'chưa phân công', 'đang được tạm giữ'])
    expect(await office.getByText(today).count(), String(today)).toBe(0);
  await picture(office, 'phases-past');
  // What knows today alone is not called past.
  await office.goto(`${home}?ngay=${addDays(TODAY, -1)}&xem=noi-dung`);
  await office.getByText('Việc D', { exact: true }).waitFor();
  expect(await office.getByText('Đây là tình hình đã qua').count()).toBe(0);
  await office.goto(home);

  await phases.getByRole('link', { name: 'Trong Đại hội' }).click();
  await office.getByText('chỉ gồm việc của “Trong Đại hội”').waitFor();
  await unit.getByText('không còn hạn').waitFor();
  await picture(office, 'phases-chosen');
  await office.getByRole('link', { name: 'Nội dung giao' }).click();
  await office.getByText('Việc D', { exact: true }).waitFor();
  await expect.poll(() => office.locator('.obligation').count()).toBe(1);

  await phases.getByRole('link', { name: '3 quá hạn' }).click();
  await office.getByText('Chỉ gồm việc của 23-KH/ĐU, “Đợt I”.').waitFor();
  await expect.poll(() => office.locator('table.late tbody tr').count()).toBe(3);
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
  await expect.poll(() => bands.count()).toBe(4);
  await expect.poll(() => officer.locator('.year-phase').count()).toBe(4);
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
  await expect.poll(() => steps.count()).toBe(2);
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

/** News reaches a unit after the office was answered: its page is asked again until it says so. */
const untilSaid = async (page: Page, address: string, words: RegExp): Promise<void> => {
  await page.goto(address);
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('heading', { level: 1 }).waitFor();
        return page.getByText(words).count();
      },
      { timeout: 120_000, interval: 1_000 },
    )
    .toBeGreaterThan(0);
};
const type = async (place: Locator, name: string, date: string): Promise<void> => {
  await place.getByRole('textbox', { name }).fill(sayDate(date));
  await place.getByRole('textbox', { name }).press('Tab');
};

it('puts off an expected day: effect first, the old day kept with the reason, the deadline before it counted anew', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  await office.goto(`${stack.url}/chi-dao/theo-dot?xem=su-kien`);
  const event = office.locator('.event-row', { hasText: 'Khai mạc Đại hội Đảng' });
  await event.getByText(`Dự kiến`).first().waitFor();
  await picture(office, 'events');
  await event.getByRole('button', { name: 'Sửa ngày dự kiến' }).click();
  const drawer = office.getByRole('dialog');
  await drawer.getByText('Hạn tạm tính của').waitFor();
  await drawer.getByRole('button', { name: 'Sửa ngày dự kiến' }).click();
  await drawer.getByText('Hãy ghi lý do').waitFor();
  await type(drawer, 'Ngày dự kiến mới', addDays(start, 74));
  await drawer.getByLabel('Lý do').fill('Lùi ngày khai mạc');
  await picture(office, 'expected-day');
  await drawer.getByRole('button', { name: 'Sửa ngày dự kiến' }).click();
  await event.getByText('Lý do: Lùi ngày khai mạc').waitFor();
  await event.getByText(new RegExp(`Dời dự kiến sang .*${sayDate(addDays(start, 74))}`)).waitFor();
  await picture(office, 'expected-day-after');

  const officer = await signIn(browser, stack.url, stack.logins.officer);
  const unit = `${stack.url}/chi-dao/theo-dot/don-vi/CB01`;
  await untilSaid(officer, unit, new RegExp(`Khai mạc Đại hội Đảng.*${sayDate(addDays(start, 74))}`));
  await picture(officer, 'expected-day-unit');
});

/** A level of 150 more units under one of the branches: the tree no longer fits on a page. */
const widen = async (): Promise<void> => {
  const db = connect(stack.databaseUrl, 1);
  await db.unit.createMany({
    data: Array.from({ length: 150 }, (_, i) => {
      const code = `M${String(i + 1).padStart(3, '0')}`;
      return {
        code,
        name: `Chi bộ thêm ${i + 1} (mẫu)`,
        kind: 'cell',
        parentCode: 'DB02',
        path: `/DUBD/DB02/${code}/`,
        level: 2,
        tags: [],
        mailbox: `${code}@mau.example`,
      };
    }),
  });
  await db.$disconnect();
};

it('reads a wide tree as it is opened, by keyboard too, and finds what is late wherever it is', async () => {
  await widen();
  const office = await signIn(browser, stack.url, stack.logins.office);
  const asked: string[] = [];
  office.on('request', (request) => {
    if (request.url().includes('/theo-dot/tree')) asked.push(new URL(request.url()).search);
  });
  await office.goto(`${stack.url}/chi-dao/theo-dot`);
  const tree = office.getByRole('tree');
  await office.getByRole('status').getByText('trong 222 đơn vị').waitFor();
  expect(asked).toEqual(['']);
  expect(await tree.getByRole('treeitem', { name: /Chi bộ thêm/ }).count()).toBe(0);
  expect(await office.getByRole('button', { name: 'Mở hết' }).count()).toBe(0);

  const at = await tree
    .getByRole('treeitem')
    .evaluateAll((all, id) => all.findIndex((one) => one.id === id), 'tree-DB02');
  await tree.focus();
  for (let i = 0; i < at; i++) await office.keyboard.press('ArrowDown');
  await office.keyboard.press('ArrowRight');
  await tree.getByRole('treeitem', { name: /Chi bộ thêm 1 / }).waitFor();
  expect(asked).toEqual(['', '?under=DB02']);
  await office.keyboard.press('ArrowRight');
  await office.keyboard.press('ArrowLeft');
  await office.keyboard.press('ArrowLeft');
  await expect.poll(() => tree.getByRole('treeitem', { name: /Chi bộ thêm/ }).count()).toBe(0);
  await picture(office, 'tree-wide');

  await office.getByLabel('Lọc tên đơn vị').fill('them 150');
  await tree.getByRole('treeitem', { name: /Chi bộ thêm 150/ }).waitFor();
  await expect.poll(() => tree.getByRole('treeitem').count()).toBe(3);
  await office.getByLabel('Lọc tên đơn vị').fill('');
  await office.getByRole('combobox', { name: 'Lọc theo dấu' }).click();
  await office.locator('.ant-select-item').getByText('Quá hạn').click();
  await tree.locator('#tree-CB01').waitFor();
  await picture(office, 'tree-found');
});

it('stops the clocks of a branch and lets them run: the days come back, and a unit below says why', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  await office.goto(`${stack.url}/chi-dao/theo-dot?xem=su-kien`);
  await office.getByRole('button', { name: 'Tạm dừng tính hạn' }).click();
  const drawer = office.getByRole('dialog');
  await drawer.getByText('số ngày dừng được cộng lại vào mọi hạn còn chạy').waitFor();
  await drawer.getByLabel('Đơn vị (bỏ trống là toàn bộ chỉ đạo)').fill('co quan dang');
  await office.locator('.ant-select-item-option', { hasText: 'Đảng bộ các cơ quan Đảng' }).click();
  await drawer.getByLabel('Cả các đơn vị bên dưới').check();
  await type(drawer, 'Tạm dừng từ ngày', addDays(TODAY, -4));
  await drawer.getByLabel('Lý do').fill('Phòng chống bão số 12');
  await picture(office, 'suspend');
  await drawer.getByRole('button', { name: 'Tạm dừng tính hạn' }).click();
  const list = office.getByRole('region', { name: 'Tạm dừng tính hạn' });
  await list.getByText('Phòng chống bão số 12').waitFor();
  await list.getByText('cho đến khi có thông báo').waitFor();
  await picture(office, 'suspended');

  const officer = await signIn(browser, stack.url, stack.logins.of('CB01-officer'));
  const unit = `${stack.url}/chi-dao/theo-dot/don-vi/CB01`;
  await untilSaid(officer, unit, /tạm dừng/i);
  await picture(officer, 'suspended-unit');

  await list.getByRole('button', { name: 'Cho tính hạn trở lại' }).click();
  await type(drawer, 'Ngày đầu tiên tính hạn trở lại', TODAY);
  await drawer.getByLabel('Lý do').fill('Bão đã tan');
  await picture(office, 'resume');
  await drawer.getByRole('button', { name: 'Cho tính hạn trở lại' }).click();
  await list.getByText('đã xong').waitFor();
  await untilSaid(officer, unit, /cộng lại 4 ngày tạm dừng, nên hạn từ/);
  await picture(officer, 'resumed-unit');
});
