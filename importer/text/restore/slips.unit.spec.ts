/** What is mended of a good scan, and that a clean text is left alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mendSlips } from './slips.ts';

test.each([
  ['Só 27-KH/ĐU', 'Số 27-KH/ĐU'],
  ['Mẫu Bốn, ngảy 12 thảng 6 năm 2026', 'Mẫu Bốn, ngày 12 tháng 6 năm 2026'],
  ['xong truớc ngày 3l/7/2026', 'xong trước ngày 31/7/2026'],
  ['trước ngày I5/01/2027', 'trước ngày 15/01/2027'],
  ['1I. NHIỆM VỤ VÀ GIẢI PHÁP', 'II. NHIỆM VỤ VÀ GIẢI PHÁP'],
  ['TỎ CHỨC THỤC HIỆN', 'TỔ CHỨC THỰC HIỆN'],
  ['Ban Xây dựng Đảng chú trì', 'Ban Xây dựng Đảng chủ trì'],
])('%s', (seen, meant) => {
  expect(mendSlips(seen).text).toBe(meant);
});

test.each([
  'Uỷ ban nhân dân, Đảng uỷ phường',
  'kiên quyết đình chỉ các bến không phép',
  'Thời gian: Quý II/2026',
  'trước ngày 31/7/2026',
])('no slip: %s', (text) => {
  expect(mendSlips(text)).toEqual({ text, slips: 0 });
});

/** Written as a poor scan gives them. */
const SCANNED = [
  '01-phan-loai-rac.txt',
  '04-nuoc-sach-thoat-nuoc.txt',
  '05-mat-tran-vi-nguoi-ngheo.txt',
  '05-tuyen-truyen-bau-truong-thon.txt',
  '03-ky-niem-thuong-binh-liet-si.txt',
];
test('the sample plans that no scanner spoilt have none', () => {
  const plans = join(import.meta.dirname, '../../plans');
  const sets = readdirSync(plans, { withFileTypes: true }).filter((one) => one.isDirectory());
  const files = sets.flatMap(({ name }) =>
    readdirSync(join(plans, name))
      .filter((file) => file.endsWith('.txt') && !SCANNED.includes(file))
      .map((file) => join(plans, name, file)),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files)
    expect([file, mendSlips(readFileSync(file, 'utf8').normalize('NFC')).slips]).toEqual([file, 0]);
});
