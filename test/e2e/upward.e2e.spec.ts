/** What goes up and comes back, through the screens: a difficulty and its answer, how far a task is, a report by way of a body, a part of others. */
import type { Browser, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sayDate } from '../../contracts/vi/dates.ts';
import { addDays, dateOf } from '../../domain/time/local-date.ts';
import { answered, HALL, REPORT } from '../helpers/answered.ts';
import { sample } from '../helpers/api.ts';
import { posting } from '../helpers/over-http.ts';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, useStack } from './browser.ts';

const DIRECTIVE = 'tap-huan';
const today = dateOf(new Date().toISOString());

let stack: RunningStack;
let browser: Browser;
useStack(async (running, opened) => {
  stack = running;
  browser = opened;
  const post = await posting(stack.url, stack.logins.office);
  const { directive } = await sample();
  await post('/directives', answered(directive, addDays(today, -10)));
  await post(`/directives/${DIRECTIVE}/issue`, { reason: 'Để thử màn hình.', lettersHeld: true });
});

const desk = (post: string) => signIn(browser, stack.url, stack.logins.of(post));
const step = (unit: string, id: string) =>
  `${stack.url}/chi-dao/${DIRECTIVE}/don-vi/${unit}?viec=${encodeURIComponent(`${id}/once`)}`;
/** The step's own drawer. Units of a directive are opened a while after its issue. */
const opened = async (page: Page, unit: string, id: string): Promise<Locator> => {
  const detail = page.locator('.step-detail');
  await expect
    .poll(
      async () => {
        await page.goto(step(unit, id));
        return detail.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 120_000 },
    )
    .toBe(true);
  return detail;
};
const begin = async (detail: Locator, act: string): Promise<Locator> => {
  await detail.getByRole('button', { name: act, exact: true }).click();
  return detail.page().locator('form').last();
};
const finish = async (form: Locator, act: string): Promise<void> => {
  await form.getByRole('button', { name: act, exact: true }).click();
  await form.page().getByText('Đã ghi nhận.').first().waitFor();
};

it('a difficulty goes up with a day by which it is answered, and how far the task is stands in numbers', async () => {
  const cell = await desk('CB01-officer');
  const task = await opened(cell, 'CB01', 'A');
  await task.getByText('Chỉ tiêu: 100% bí thư.').waitFor();
  const trouble = await begin(task, 'Báo vướng mắc');
  await trouble.getByRole('button', { name: 'Báo vướng mắc', exact: true }).click();
  await trouble.getByText('Hãy ghi lý do.').waitFor();
  await trouble.getByLabel(/Vướng mắc/).fill('Chưa có tài liệu tập huấn');
  await picture(cell, 'difficulty-form');
  await finish(trouble, 'Báo vướng mắc');
  const waits = (await opened(cell, 'CB01', 'A')).getByText(/phải trả lời chậm nhất/);
  await waits.waitFor();
  const due = /chậm nhất .*(\d\d\/\d\d\/\d{4})/.exec(await waits.innerText())?.[1];
  expect(due).toBeDefined();
  await picture(cell, 'difficulty-waits');

  const above = await desk('DB01-head');
  await above.goto(`${stack.url}/cho-duyet`);
  const asked = above.getByRole('region', { name: 'Vướng mắc chờ trả lời' });
  await asked.getByText('Chưa có tài liệu tập huấn').waitFor();
  await asked
    .getByText(`Trả lời chậm nhất`)
    .getByText(due ?? '')
    .waitFor();
  await picture(above, 'difficulty-asked');
  await asked.getByRole('button', { name: /^Trả lời vướng mắc: / }).click();
  const answer = asked.locator('form');
  await answer.getByLabel('Trả lời').fill('Tài liệu gửi về chi bộ trong tuần này');
  await finish(answer, 'Trả lời vướng mắc');
  await asked.waitFor({ state: 'hidden' });

  const told = await opened(cell, 'CB01', 'A');
  await told.getByText('Tài liệu gửi về chi bộ trong tuần này').first().waitFor();
  await told.getByText(/phải trả lời chậm nhất/).waitFor({ state: 'hidden' });

  const far = await begin(told, 'Ghi tiến độ, minh chứng');
  await far.getByLabel('Ngày của ghi chú').first().fill(sayDate(today));
  await far.getByLabel('Đã đạt (bí thư)').fill('5');
  await far.getByLabel('Tổng số bí thư của đơn vị').fill('4');
  await far.getByLabel('Đã làm đến đâu').fill('Đã xong buổi thứ nhất');
  await far.getByRole('button', { name: 'Ghi tiến độ, minh chứng' }).click();
  await far.getByText('Số đã đạt nhiều hơn tổng số; hãy xem lại hai số này.').waitFor();
  await far.getByLabel('Đã đạt (bí thư)').fill('3');
  await picture(cell, 'progress-form');
  await finish(far, 'Ghi tiến độ, minh chứng');
  const noted = await opened(cell, 'CB01', 'A');
  await noted.getByText('3/4 (75%)').first().waitFor();
  await noted.getByText('Đã xong buổi thứ nhất').first().waitFor();
  await picture(cell, 'progress-noted');
});

it('a report by way of a body is returned once by it, passed on, and accepted by whom it is owed to', async () => {
  const officer = await desk('DB01-officer');
  const handIn = async (result: string) => {
    const detail = await opened(officer, 'DB01', 'B');
    const form = await begin(detail, 'Nộp');
    await form.getByLabel('Kết quả đã làm được', { exact: false }).first().fill(result);
    await finish(form, 'Nộp');
  };
  await handIn('Đã tập huấn');
  const between = await desk('BXDD-head');
  const look = async (page: Page) => {
    await page.goto(`${stack.url}/cho-duyet`);
    await page.getByRole('heading', { name: new RegExp(REPORT) }).waitFor();
  };
  await look(between);
  await between.getByText(/^Chấp nhận ở đây là chuyển tiếp lên Đảng ủy phường Bạch Đằng/).waitFor();
  await between.getByRole('button', { name: 'Trả lại' }).click();
  await between.getByText('Trả lại thì phải ghi lý do để đơn vị biết cần sửa gì.').waitFor();
  await between.getByLabel('Lý do trả lại').fill('Ghi rõ số bí thư đã tập huấn');
  await picture(between, 'via-return');
  await between.getByRole('button', { name: 'Trả lại' }).click();
  await between.getByText('Đã trả lại bài của').waitFor();

  const returned = await opened(officer, 'DB01', 'B');
  await returned.getByText('Bị trả lại với lý do:').waitFor();
  await returned.getByText('Ghi rõ số bí thư đã tập huấn').first().waitFor();
  await picture(officer, 'via-returned');
  await handIn('Đã tập huấn 3 trên 4 bí thư');

  await look(between);
  await between.getByText('Đã tập huấn 3 trên 4 bí thư').first().waitFor();
  await between.getByRole('button', { name: 'Chấp nhận' }).click();
  await between.getByText('Đã chấp nhận bài của').waitFor();

  const addressee = await desk('DUBD-reviewer1');
  await look(addressee);
  await addressee.getByText(/nộp lần 2/).waitFor();
  expect(await addressee.getByText(/^Chấp nhận ở đây là chuyển tiếp/).count()).toBe(0);
  await picture(addressee, 'via-addressee');
  await addressee.getByRole('button', { name: 'Chấp nhận' }).click();
  await addressee.getByText('Đã chấp nhận bài của').waitFor();

  const done = await opened(officer, 'DB01', 'B');
  await done.getByText('Đúng hạn').first().waitFor();
  await done
    .getByText(/Ban Xây dựng Đảng/)
    .first()
    .waitFor();
  await picture(officer, 'via-done');
});

it('a coordinating unit confirms its part, whose lateness is told apart from the step of the lead', async () => {
  const office = await desk('DUBD-office1');
  await office.goto(`${stack.url}/qua-han`);
  await office.getByText(/và 1 phần phối hợp quá hạn/).waitFor();
  await picture(office, 'parts-late');

  const helper = await desk('VPDU-officer');
  const part = await opened(helper, 'VPDU', 'C');
  await part.getByRole('heading', { name: `Phối hợp: ${HALL}` }).waitFor();
  const form = await begin(part, 'Xác nhận phần phối hợp');
  await form.getByLabel('Ngày làm xong phần phối hợp').first().fill(sayDate(today));
  await form.getByLabel('Phần việc đã phối hợp').fill('Đã mượn hội trường');
  await picture(helper, 'part-form');
  await finish(form, 'Xác nhận phần phối hợp');
  const confirmed = await opened(helper, 'VPDU', 'C');
  await confirmed.getByText(/xác nhận đã làm phần phối hợp của/).waitFor();
  await confirmed.getByText('Muộn, đã xong').first().waitFor();
  await picture(helper, 'part-confirmed');

  // The lead's own step is as late as before.
  const lead = await desk('DB01-officer');
  await (await opened(lead, 'DB01', 'C'))
    .getByText(/^Quá hạn/)
    .first()
    .waitFor();
});
