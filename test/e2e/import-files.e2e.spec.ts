/** The files that offices have, given to the screen: long Word, printed PDF, text of an old font; and those that are not read. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { asPdf } from '../../importer/plans/as-pdf.ts';
import { asWord } from '../../importer/plans/as-word.ts';
import { LIMITS } from '../../importer/text/refusals.ts';
import { connect } from '../../prisma/client.ts';
import type { RunningStack } from '../helpers/stack.ts';
import { makeDocx } from '../importer/make-docx.ts';
import { makePdf } from '../importer/make-pdf.ts';
import { picture, signIn, useStack } from './browser.ts';

let stack: RunningStack;
let browser: Browser;
useStack((running, opened) => {
  stack = running;
  browser = opened;
});
const SLOW = { timeout: 120_000 };
const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Twenty-two pages of A4: the sections of a plan that an office has, again and again under numbers of their own. */
const longPlan = (): string => {
  const lines = textOf('examples/bach-dang/plan.txt').split('\n');
  const end = lines.findIndex((line) => line.startsWith('Nơi nhận'));
  const body = lines.slice(0, end);
  const long = [...body];
  while (long.join('\n').length < 22 * 2300) long.push(...body.slice(20));
  return [...long, ...lines.slice(end)].join('\n');
};

/** As a typist of twenty years ago saved it: one byte a letter, for a font of ABC (TCVN3). */
const OLD_FONT = Buffer.from(
  [
    '§¶ng bé tØnh MÉu',
    '§¶ng ñy ph­êng MÉu Mét',
    '*',
    'Sè 31-KH/§U',
    '',
    'MÉu Mét, ngµy 05 th¸ng 01 n¨m 2026',
    '',
    'KÕ ho¹ch',
    'vÒ c«ng t¸c v¨n th­ n¨m 2026',
    '-----',
    '',
    'Ban Th­êng vô §¶ng ñy ph­êng ban hµnh KÕ ho¹ch nh­ sau:',
    '',
    'I. Tæ chøc thùc hiÖn',
    '',
    '1. V¨n phßng §¶ng ñy kiÓm tra viÖc lËp hå s¬ tr­íc ngµy 15/3/2026.',
    '',
    'T/M BAN TH¦êNG Vô',
  ].join('\r\n'),
  'latin1',
);

let page: Page;
beforeAll(async () => {
  page = await signIn(browser, stack.url, stack.logins.of('DUBD-office1'));
});
/** The page before any file is given; work that nobody touched is left without a question. */
const blank = async () => {
  await page.goto(`${stack.url}/chi-dao/nhap`);
  const choose = page.getByText('Kéo tệp');
  const another = page.getByRole('button', { name: 'Đọc văn bản khác' });
  await choose.or(another).waitFor(SLOW);
  if ((await another.count()) > 0) await another.click();
  await choose.waitFor(SLOW);
};
const given = async (name: string, mimeType: string, bytes: Uint8Array) => {
  await blank();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) }, SLOW);
};
const tasks = () => page.getByRole('list', { name: 'Những gì đọc được' }).locator(':scope > li');
const text = () => page.getByRole('document', { name: 'Văn bản' });

it('reads a Word file of twenty-two pages, and the work on it outlives a reload', async () => {
  const word = await asWord(longPlan(), { lists: true });
  await given(
    'ke-hoach.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    word,
  );
  await tasks().first().waitFor(SLOW);
  const found = await tasks().count();
  expect(found).toBeGreaterThan(100);
  await picture(page, 'nhap-22-trang');
  await page.reload();
  await tasks().first().waitFor(SLOW);
  expect(await tasks().count()).toBe(found);
  // What was put right is not thrown away by one press.
  await page.getByRole('list', { name: 'Những gì đọc được' }).press('Enter');
  await page.getByText('Đã nhận').waitFor(SLOW);
  await page.getByRole('button', { name: 'Đọc văn bản khác' }).click();
  const asked = page.getByRole('dialog').filter({ hasText: 'chưa thành dự thảo sẽ mất' });
  await asked.getByRole('button', { name: 'Hủy' }).click();
  await asked.waitFor({ ...SLOW, state: 'hidden' });
  expect(await tasks().count()).toBe(found);
  await page.getByRole('button', { name: 'Đọc văn bản khác' }).click();
  await asked.getByRole('button', { name: 'Đồng ý' }).click();
  await page.getByText('Kéo tệp').waitFor(SLOW);
});

it('reads a PDF that was printed', async () => {
  const pdf = await asPdf(textOf('importer/plans/dev/02-thuc-hien-nghi-quyet-dai-hoi.txt'), browser);
  await given('ke-hoach.pdf', 'application/pdf', pdf);
  await tasks().first().waitFor(SLOW);
  await tasks().filter({ hasText: 'Lắp đặt, thử đường truyền tại các điểm cầu' }).waitFor(SLOW);
  await picture(page, 'nhap-pdf');
});

it('reads text of an old font', async () => {
  await given('van-ban-cu.txt', 'text/plain', OLD_FONT);
  await text().getByText('Văn phòng Đảng ủy kiểm tra việc lập hồ sơ trước ngày 15/3/2026').waitFor(SLOW);
  await tasks().filter({ hasText: 'Kiểm tra việc lập hồ sơ' }).waitFor(SLOW);
  await page.getByText('Trước ngày 15/03/2026').first().waitFor(SLOW);
  await picture(page, 'nhap-tcvn3');
});

it('says why a file of another kind that is dropped is not read', async () => {
  await blank();
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(bytes)], 'ke-hoach.doc', { type: 'application/msword' }));
      return carried;
    },
    [...old],
  );
  await page.getByText('Kéo tệp').dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByText('Lưu thành “.docx”').waitFor(SLOW);
});

it('reads nothing of a Word file with a secret mark, and says so', async () => {
  const secret = await asWord(
    'ĐẢNG BỘ TỈNH MẪU\n*\nMẬT\n\nKẾ HOẠCH\nvề việc mẫu\n\n1. Văn phòng Đảng ủy báo cáo.\n',
    { lists: false },
  );
  await given('ke-hoach-mat.docx', 'application/octet-stream', secret);
  await page.getByText('Tệp bị từ chối').waitFor(SLOW);
  expect(await tasks().count()).toBe(0);
  await picture(page, 'nhap-mat');
});

/** Rows that a file, or what was read of it, could stand in. */
const stored = async (): Promise<number[]> => {
  const db = connect(stack.databaseUrl, 1);
  try {
    return [await db.directive.count(), await db.content.count(), await db.remembered.count()];
  } finally {
    await db.$disconnect();
  }
};
it.each<[string, string, () => Uint8Array, string]>([
  ['a scan without words', 'quet.pdf', () => makePdf({ pages: 2 }), 'nhận dạng chữ (OCR) rồi gửi lại'],
  ['a password', 'khoa.pdf', () => makePdf({ pages: 1, words: 'x', protected: true }), 'hãy bỏ mật khẩu'],
  [
    'another kind than its name says',
    'gia.docx',
    () => makePdf({ pages: 1, words: 'x' }),
    'lưu lại đúng loại',
  ],
  [
    'what swells when it is opened',
    'phinh.docx',
    () => makeDocx(`<w:p><w:r><w:t>${'a'.repeat(LIMITS.part)}</w:t></w:r></w:p>`),
    'khi mở ra lớn bất thường',
  ],
  ['500 pages', 'dai.pdf', () => makePdf({ pages: 500, words: 'Ke hoach' }), 'hãy gửi riêng phần kế hoạch'],
])(
  'reads nothing of %s: says why and what to do, keeps nothing, and reads the next file',
  async (_, name, bytes, way) => {
    const before = await stored();
    await given(name, 'application/octet-stream', bytes());
    const refused = page.getByRole('alert').filter({ hasText: 'Tệp bị từ chối' });
    await refused.getByText(way).waitFor(SLOW);
    expect(await stored()).toEqual(before);
    await picture(page, `tu-choi-${name}`);
    await page.locator('input[type=file]').setInputFiles(
      {
        name: 'ke-hoach.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(textOf('examples/dai-son/plan.txt')),
      },
      SLOW,
    );
    await tasks().first().waitFor(SLOW);
  },
);
