/**
 * A unit's year from its own review to the last word: filled in on the form of the plan, proposed by the level above with
 * its arithmetic, decided against the rule of inspection with a reason, announced, looked at once more.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Directive } from '../../domain/directive/directive.ts';
import type { ReportForm } from '../../domain/report/form.ts';
import { connect } from '../../prisma/client.ts';
import { posting } from '../helpers/over-http.ts';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, today, typedToday, useStack } from './browser.ts';

const ID = 'kiem-diem-nam';
const UNIT = 'DB02';
const YEAR = Number(today().slice(0, 4));
const RESULT = 'Đã hoàn thành các nhiệm vụ của năm';
const LOOK = 'Có việc chờ văn bản của cấp trên';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});

const form = (version: number): ReportForm => ({
  code: 'kiem-diem',
  version,
  title: 'Kiểm điểm theo kế hoạch',
  fields: [
    { code: 'done', label: 'Việc xong đúng hạn', type: 'number', prefill: 'doneOnTime' },
    { code: 'invited', label: 'Lượt người được triệu tập', type: 'number', prefill: 'meetingInvited' },
    { code: 'present', label: 'Lượt người dự', type: 'number', prefill: 'meetingPresent' },
    { code: 'results', label: 'Kết quả đã làm được', type: 'text', required: true },
  ],
  relations: [{ type: 'atMost', field: 'present', limit: 'invited' }],
});

/** The sample's plan with this year's review alone, on a form of its own. */
const plan = (base: Directive): Directive => ({
  ...base,
  id: ID,
  number: '51-KH/ĐU',
  title: 'kiểm điểm cuối năm',
  issuedOn: today(),
  term: { from: today(), to: `${YEAR}-12-31` },
  events: [],
  forms: [form(1)],
  obligations: [
    {
      id: 'KD',
      kind: 'yearEndReview',
      title: 'Kiểm điểm, tự đánh giá năm',
      lead: { units: [UNIT, 'DB03'] },
      due: { type: 'on', date: `${YEAR}-12-31` },
      form: 'kiem-diem',
      addedByOffice: 'Văn bản mẫu',
    },
  ],
  leftOut: [],
});
const withNewForm = async () => {
  const db = connect(stack.databaseUrl, 1);
  try {
    const { document } = await db.directive.findUniqueOrThrow({ where: { id: ID } });
    const { forms: _, ...rest } = document as unknown as Directive;
    const newer = JSON.parse(JSON.stringify({ ...rest, forms: [form(1), form(2)] }));
    await db.directive.update({ where: { id: ID }, data: { document: newer } });
  } finally {
    await db.$disconnect();
  }
};

beforeAll(async () => {
  const file = new URL('../../examples/bach-dang/directive.json', import.meta.url);
  const post = await posting(stack.url, stack.logins.office);
  await post('/directives', plan(JSON.parse(await readFile(file, 'utf8'))));
  await post(`/directives/${ID}/issue`, { lettersHeld: true });
});

const open = async (login: Parameters<typeof signIn>[2]): Promise<{ page: Page; drawer: Locator }> => {
  const page = await signIn(browser, stack.url, login);
  const drawer = page.getByRole('dialog');
  const act = drawer.getByRole('button').nth(1);
  await expect
    .poll(async () => {
      await page.goto(`${stack.url}/chi-dao/${ID}?xem=xep-loai&ky=${YEAR}&don-vi=${UNIT}`);
      await drawer.getByRole('heading', { name: 'Từng việc của năm' }).waitFor();
      return act.count();
    })
    .toBe(1);
  return { page, drawer };
};
const press = (drawer: Locator, name: string) => drawer.getByRole('button', { name, exact: true }).click();
/** Once they stand there: none of them would be no form. */
const criteria = async (drawer: Locator): Promise<Locator[]> => {
  const fields = drawer.getByLabel(/\(tối đa 10\)/);
  await fields.first().waitFor();
  return fields.all();
};
const said = (page: Page) => page.getByText('Đã ghi nhận.').last().waitFor();

it('is handed in on the form that is in force, contradictions and an old form told in words', async () => {
  const { page, drawer } = await open(stack.logins.of(`${UNIT}-officer`));
  // The end of a movement may never come: on a busy machine, or where nothing may move. No button waits for it.
  await page.addStyleTag({ content: '* { transition: none !important; animation: none !important }' });
  const send = () => press(drawer, 'Tự chấm và nộp kiểm điểm');
  const field = (label: string) => drawer.getByLabel(label, { exact: false }).first();
  await send();
  await drawer.getByText('Chấm theo “Xếp loại tổ chức đảng cuối năm”, bản 1.').waitFor();
  await drawer.getByText('Kiểm điểm theo kế hoạch').waitFor();
  await expect.poll(() => field('Việc xong đúng hạn').inputValue()).toBe('0');
  for (const criterion of await criteria(drawer)) await criterion.fill('9');
  await send();
  await drawer.getByText('“Kết quả đã làm được” còn trống; hãy ghi.').waitFor();
  await field('Kết quả đã làm được').fill(RESULT);
  await field('Lượt người được triệu tập').fill('10');
  await field('Lượt người dự').fill('12');
  await send();
  await drawer.getByText('“Lượt người dự” là 12, quá “Lượt người được triệu tập” là 10').waitFor();
  // Nothing was sent meanwhile, neither with the form nor without it.
  expect(await drawer.getByText('Chưa ghi nhận được:').count()).toBe(0);
  await picture(page, 'self-assessment');
  await field('Lượt người dự').fill('9');
  await page.getByText(/Bản đang gõ được giữ lúc/).waitFor();

  await withNewForm();
  await send();
  await drawer.getByText('Chưa ghi nhận được:').waitFor();
  await drawer.getByText('mẫu phiên bản 2').waitFor();
  await drawer.getByText('Báo cáo làm trên mẫu phiên bản 1', { exact: false }).waitFor();
  await picture(page, 'self-assessment-old-form');
  await expect.poll(() => field('Kết quả đã làm được').inputValue()).toBe(RESULT);
  await expect.poll(() => field('Lượt người dự').inputValue()).toBe('9');
  await send();
  await said(page);
  await drawer.getByText('Đơn vị tự chấm').waitFor();
  await picture(page, 'self-assessed');
});

it('is read, proposed for and decided by the level above, and told to the unit, which asks once for another look', async () => {
  const { page: above, drawer } = await open(stack.logins.reviewer);
  await press(drawer, 'Đề nghị xếp loại');
  for (const criterion of await criteria(drawer)) {
    // What the unit gave itself stands there already.
    await expect.poll(() => criterion.inputValue()).toBe('9');
    await criterion.fill('8');
  }
  await picture(above, 'proposal');
  await press(drawer, 'Đề nghị xếp loại');
  await said(above);
  await drawer.getByText('Cấp trên chấm').waitFor();
  await picture(above, 'proposed');

  const decide = async (number: string, overrides: string[]) => {
    await press(drawer, 'Quyết định xếp loại');
    await drawer.getByLabel('Số, ký hiệu văn bản').fill(number);
    await drawer.getByRole('textbox', { name: 'Ngày văn bản' }).fill(typedToday());
    for (const one of overrides) await drawer.getByLabel(one).check();
    await drawer.getByLabel('Lý do').fill('Đã kiểm tra trong chương trình khác');
    await press(drawer, 'Quyết định xếp loại');
  };
  await decide('61-TB/ĐU', []);
  await drawer.getByText('Quy định yêu cầu kiểm tra trước khi xếp loại', { exact: false }).waitFor();
  await picture(above, 'decision-refused');
  await drawer.getByLabel('đưa ra khi chưa kiểm tra trong năm').check();
  await press(drawer, 'Quyết định xếp loại');
  await said(above);

  const { page: unit, drawer: told } = await open(stack.logins.of(`${UNIT}-officer`));
  await told.getByText(/Quyết định .*, văn bản số 61-TB\/ĐU ngày/).waitFor();
  await told.getByText('Quyết định này đưa ra khi chưa kiểm tra trong năm.').waitFor();
  const sum = told.getByRole('row', { name: /^Cộng/ });
  await sum.first().waitFor();
  await told.getByText(/Đề nghị xem lại được một lần, đến hết/).waitFor();
  await picture(unit, 'announced');
  await press(told, 'Đề nghị xem lại');
  await told.getByLabel('Lý do').fill(LOOK);
  await press(told, 'Đề nghị xem lại');
  await said(unit);

  await above.reload();
  await drawer.getByText(LOOK, { exact: false }).waitFor();
  await decide('62-TB/ĐU', ['đưa ra khi chưa kiểm tra trong năm']);
  await said(above);
  await unit.reload();
  await told.getByText(/văn bản số 62-TB\/ĐU ngày/).waitFor();
  await told.getByText('lần cuối').waitFor();
  expect(await told.getByRole('button', { name: 'Đề nghị xem lại' }).count()).toBe(0);
  await picture(unit, 'final');
});
