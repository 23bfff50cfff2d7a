/** A document becomes a draft by keyboard alone, to the completeness check and the rehearsal of the year; or by way of a spreadsheet. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { csvOfSheet, type Sheet, workbookOf } from '../../documents/tables/sheets.ts';
import type { RunningStack } from '../helpers/stack.ts';
import { signIn, tabTo, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});
const picture = process.env.DONDOC_PICTURES;
const plan = new URL('../../importer/plans/dev/01-chuyen-doi-so.txt', import.meta.url).pathname;

const opened = async (): Promise<{ page: Page; count: () => Promise<number> }> => {
  const page = await signIn(browser, stack.url, stack.logins.of('DUBD-office1'));
  await page.goto(`${stack.url}/chi-dao/nhap`);
  await page.getByText('Kéo tệp').waitFor();
  const asked = page.waitForEvent('filechooser');
  await tabTo(page, /^Kéo tệp/);
  await page.keyboard.press('Enter');
  await (await asked).setFiles(plan);
  const list = page.getByRole('list', { name: 'Những gì đọc được' });
  await list.waitFor();
  return { page, count: () => list.locator(':scope > li').count() };
};
/** What has the keys, by the name that a screen reader says. */
const holds = (page: Page, name: string) =>
  expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe(name);
const LIST = 'Những gì đọc được';

it('goes from task to task without the keys being lost on the way', async () => {
  const { page, count } = await opened();
  await holds(page, LIST);
  const before = await count();
  const here = page.locator('.plan-item-here');
  const title = () => here.getByRole('textbox', { name: 'Tên việc' }).inputValue();
  const first = await title();
  // What is not sure says so at its field, and one press says that it is right.
  const left = async () => Number((await page.getByText(/chỗ cần xem/).textContent())?.match(/\d+/)?.[0]);
  const toSee = await left();
  await here.getByText('Chưa chắc khớp.').waitFor();
  await tabTo(page, /^Đúng$/);
  await page.keyboard.press('Enter');
  await expect.poll(left).toBe(toSee - 1);
  expect(await here.getByText('Chưa chắc khớp.').count()).toBe(0);
  await holds(page, LIST);
  await page.keyboard.press('ArrowDown');
  await expect.poll(title).not.toBe(first);
  const second = await title();
  // However long the list is, the form of the task that is looked at is two steps away.
  for (const _ of ['its line', 'its name']) await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' cho rõ');
  expect(await title()).toBe(`${second} cho rõ`);
  await page.keyboard.press('Escape');
  await holds(page, LIST);
  await page.keyboard.press('Enter');
  await expect.poll(title).not.toBe(`${second} cho rõ`);
  // A button that goes away with its task leaves the keys to the list.
  await tabTo(page, /^Bỏ$/);
  await page.keyboard.press('Enter');
  await page.getByText('Đã bỏ').waitFor();
  await holds(page, LIST);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('u');
  await expect.poll(() => page.getByText('Đã bỏ').count()).toBe(0);
  expect(await count()).toBe(before);
  // A list of choices is closed by its own Escape first.
  await tabTo(page, /^Loại$/);
  await page.keyboard.press('ArrowDown');
  const choices = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await choices.waitFor();
  await page.keyboard.press('Escape');
  await choices.waitFor({ state: 'hidden' });
  expect(await page.locator(':focus').getAttribute('role')).toBe('combobox');
  await page.keyboard.press('Escape');
  await holds(page, LIST);
  // What was put right is left only by a yes that is meant: Enter pressed once more keeps it.
  await page.getByRole('button', { name: 'Đọc văn bản khác' }).focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog').filter({ hasText: 'chưa thành dự thảo sẽ mất' });
  await expect.poll(() => question.locator(':focus').textContent()).toBe('Hủy');
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'hidden' });
  expect(await count()).toBe(before);
  // Left all the same, the keys are where the next file is chosen.
  await page.getByRole('button', { name: 'Đọc văn bản khác' }).press('Enter');
  await question.getByRole('button', { name: 'Đồng ý' }).press('Enter');
  await expect.poll(() => page.locator(':focus').textContent()).toMatch(/^Kéo tệp/);
});

it('is put right and made by keyboard alone, and the year is rehearsed', async () => {
  const { page, count } = await opened();
  const before = await count();
  // Words that are no deadline are told so, and a model is taken and used.
  await tabTo(page, /^Ghi lại thời hạn$/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('khi nào rảnh');
  await page.getByText('Chưa hiểu thời hạn này').waitFor();
  await tabTo(page, /^Hằng quý$/);
  await page.keyboard.press('Enter');
  await page.getByText('Hiểu là: Mỗi quý một lần, trước ngày 20 của tháng thứ 3').waitFor();
  if (picture) await page.screenshot({ path: `${picture}/go-han-1366.png` });
  await tabTo(page, /^Dùng thời hạn này$/);
  await page.keyboard.press('Enter');
  await page
    .locator('.plan-item-here .plan-due p')
    .first()
    .getByText('Mỗi quý một lần, trước ngày 20 của tháng thứ 3')
    .waitFor();
  // Joined with the next: one less.
  await tabTo(page, /^Gộp với việc sau$/);
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(before - 1);
  // Accepted, and the next is looked at.
  for (const _ of ['Chỉ là bối cảnh', 'Bỏ', 'Nhận']) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Đã nhận').waitFor();
  // Words marked with the keyboard part the task that is looked at, and others become a task.
  const text = page.getByRole('document', { name: 'Văn bản' });
  await text.focus();
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('s');
  await expect.poll(count).toBeGreaterThanOrEqual(before);
  const parted = await count();
  await text.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(count).toBeGreaterThan(parted);
  // Days on which events are expected, then the draft.
  for (const field of await page.locator('input[id^="moc-"]').all()) {
    await field.focus();
    await page.keyboard.type('04/05/2026');
  }
  await page.getByRole('button', { name: 'Lập dự thảo' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Còn thiếu' }).waitFor();
  await page.getByText(/Chạy thử trong .* giây/).waitFor();
  await page.getByText('Việc được giao').waitFor();
});

it('is corrected in a spreadsheet: a wrong row changes nothing, a right table everything', async () => {
  const { page, count } = await opened();
  const before = await count();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bảng để sửa' }).press('Enter');
  const path = await (await waiting).path();
  const [sheet] = await readWorkbook(await readFile(path));
  const [heading = [], ...rows] = (sheet?.data ?? []).map((row) => row.map((cell) => String(cell ?? '')));
  expect(rows).toHaveLength(before);
  const asCsv = async (sheet: Sheet) => Buffer.from(csvOfSheet(sheet));
  const asWorkbook = (sheet: Sheet) => workbookOf([sheet]);
  const send = async (
    cells: Record<string, string>,
    name: string,
    written: (sheet: Sheet) => Promise<Buffer>,
  ) => {
    const edited = Object.entries(cells).reduce(
      (row, [name, value]) => row.with(heading.indexOf(name), value),
      rows[0] ?? [],
    );
    const buffer = await written({ title: 'Việc', heading, rows: [edited, ...rows.slice(1)] });
    const mimeType = 'application/octet-stream';
    return page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  };
  await send({ 'Tên việc': 'Tên đã sửa trong bảng', 'Thời hạn': 'khi nào rảnh' }, 'sua.csv', asCsv);
  await page.getByText('Dòng 2, cột “Thời hạn”: Chưa hiểu “khi nào rảnh”').waitFor();
  expect(await page.getByText('Tên đã sửa trong bảng').count()).toBe(0);
  if (picture) await page.screenshot({ path: `${picture}/bang-sai-1366.png` });
  await send(
    { 'Tên việc': 'Tên đã sửa trong bảng', 'Thời hạn': 'trước ngày 15/5/2026' },
    'sua.xlsx',
    asWorkbook,
  );
  await page.getByText('Đã sửa 1 việc, thêm 0 việc từ bảng.').waitFor();
  await page.getByText('Trước ngày 15/05/2026').first().waitFor();
  expect(await page.getByText('Tên đã sửa trong bảng').count()).toBeGreaterThan(0);
});
