/** On a draft the office keeps a line as pointing at another document and picks tasks of that document, known and typed. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Directive } from '../../domain/directive/directive.ts';
import type { RunningStack } from '../helpers/stack.ts';
import { picture, signIn, useStack } from './browser.ts';

const KNOWN = 'Sinh hoạt chi bộ thường kỳ vào ngày 03 hằng tháng';
const TYPED = 'Rà soát danh sách chi bộ theo kế hoạch cấp trên';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});
/** A draft one of whose lines says that the tasks stand elsewhere. */
const draftWith = async (number: string): Promise<Directive> => {
  const sample: Directive = JSON.parse(
    await readFile(new URL('../../examples/bach-dang/directive.json', import.meta.url), 'utf8'),
  );
  const [first] = sample.obligations;
  if (!first) throw new Error('the sample has obligations');
  const { source: _, ...kept } = first;
  const title = `Thực hiện các nhiệm vụ được giao trong Kế hoạch số ${number}`;
  const lead = { units: ['DB01', 'DB02'] };
  return {
    ...sample,
    id: 'tro-toi',
    number: '-KH/ĐU',
    obligations: [
      { ...kept, id: 'P1', kind: 'task', title, lead, due: { type: 'ongoing' }, addedByOffice: 'thử' },
      { ...kept, id: 'P2', title: 'Học tập', due: { type: 'none' }, addedByOffice: 'thử' },
    ],
  };
};

it('keeps the line, offers what the other document asks, and makes tasks of what is picked', async () => {
  const office = await signIn(browser, stack.url, stack.logins.office);
  const draft = await draftWith('22-KH/ĐU');
  const made = await office.request.post(`${stack.url}/api/directives`, {
    data: draft,
    headers: { origin: stack.url },
  });
  expect(made.status(), await made.text()).toBe(201);
  await office.goto(`${stack.url}/chi-dao/tro-toi`);
  await office.getByText('có vẻ chỉ trỏ tới văn bản số 22-KH/ĐU.').waitFor();
  await office.getByRole('button', { name: /^Giữ là dòng trỏ/ }).click();
  await office.getByText('Văn bản số 22-KH/ĐU', { exact: true }).waitFor();
  await office.getByText('Chưa chọn việc nào.').waitFor();

  await office.getByRole('button', { name: 'Chọn việc' }).click();
  await office.getByRole('button', { name: 'Thêm thành việc' }).click();
  await office.getByText('Hãy chọn hoặc gõ ít nhất một việc.').waitFor();
  await office.getByRole('checkbox', { name: KNOWN }).check();
  await office.getByLabel('Gõ thêm một việc').fill(TYPED);
  await office.getByText('Hãy chọn hoặc gõ ít nhất một việc.').waitFor({ state: 'hidden' });
  await picture(office, 'references-pick');
  await office.getByRole('button', { name: 'Thêm thành việc' }).click();
  await office.getByText('Đã chọn 2 việc:').waitFor();
  await office.getByText(TYPED).first().waitFor();
  // Nobody owes anything by a draft, so nobody is counted.
  expect(await office.getByText(/\b0 đơn vị/).count()).toBe(0);
  await picture(office, 'references-picked');
});
