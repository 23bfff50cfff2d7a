import { describe, expect, test } from 'vitest';
import {
  type DocumentNumber,
  formatDocumentNumber,
  numberingPeriod,
  parseDocumentNumber,
  sameNumber,
} from './document-number.ts';

type Row = [
  text: string,
  form: DocumentNumber['form'],
  number: number | null,
  year: number | null,
  symbol: string,
  typed: string,
];

// biome-ignore format: one row a form
const FORMS: Row[] = [
  ['50-CT/TW', 'party', 50, null, 'CT/TW', '50-CT/TW'],
  ['15-KH/TU', 'party', 15, null, 'KH/TU', '15-KH/TU'],
  ['06-HD/BTGDVTU', 'party', 6, null, 'HD/BTGDVTU', '06-HD/BTGDVTU'],
  ['22-KH/ĐU', 'party', 22, null, 'KH/ĐU', '22-KH/ĐU'],
  ['83-KH/TU', 'party', 83, null, 'KH/TU', '83-KH/TU'],
  ['10-HD/HU', 'party', 10, null, 'HD/HU', '10-HD/HU'],
  ['81-KH/ĐUK', 'party', 81, null, 'KH/ĐUK', '81-KH/ĐUK'],
  ['73-KH/ĐUQH', 'party', 73, null, 'KH/ĐUQH', '73-KH/ĐUQH'],
  ['05-CTr/TU', 'party', 5, null, 'CTr/TU', '05-CTr/TU'],
  ['10072-CV/BTCTW', 'party', 10072, null, 'CV/BTCTW', '10072-CV/BTCTW'],
  ['12- TT/TU', 'party', 12, null, 'TT/TU', '12-TT/TU'],
  ['46 - CT/TW', 'party', 46, null, 'CT/TW', '46-CT/TW'],
  ['Số 15 -KH/ĐU', 'party', 15, null, 'KH/ĐU', '15-KH/ĐU'],
  ['Số: 22-KH/ĐU', 'party', 22, null, 'KH/ĐU', '22-KH/ĐU'],
  ['50-\nCT/TW', 'party', 50, null, 'CT/TW', '50-CT/TW'],
  ['46 – CT/TW', 'party', 46, null, 'CT/TW', '46-CT/TW'],
  ['2-CT/ĐU', 'party', 2, null, 'CT/ĐU', '02-CT/ĐU'],
  ['68/KH-UBND', 'state', 68, null, 'KH-UBND', '68/KH-UBND'],
  ['1574/QĐ-TTg', 'state', 1574, null, 'QĐ-TTg', '1574/QĐ-TTg'],
  ['12/KH-MTTQ-BTT', 'state', 12, null, 'KH-MTTQ-BTT', '12/KH-MTTQ-BTT'],
  ['1066/UBND-VXNV', 'state', 1066, null, 'UBND-VXNV', '1066/UBND-VXNV'],
  ['7/BC-UBND', 'state', 7, null, 'BC-UBND', '07/BC-UBND'],
  ['Số: 68/KH-UBND', 'state', 68, null, 'KH-UBND', '68/KH-UBND'],
  ['30/2020/NĐ-CP', 'legislation', 30, 2020, 'NĐ-CP', '30/2020/NĐ-CP'],
  ['85/2015/QH13', 'legislation', 85, 2015, 'QH13', '85/2015/QH13'],
  ['9/2019/NĐ-CP', 'legislation', 9, 2019, 'NĐ-CP', '09/2019/NĐ-CP'],
  ['102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN', 'legislation', 102, 2025, 'NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN', '102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN'],
  ['Số       -KH/ĐU', 'party', null, null, 'KH/ĐU', '-KH/ĐU'],
  ['Số:      /KH-MTTQ-BTT', 'state', null, null, 'KH-MTTQ-BTT', '/KH-MTTQ-BTT'],
  ['Số: .....-KH/ĐU', 'party', null, null, 'KH/ĐU', '-KH/ĐU'],
  ['Số ……/KH-UBND', 'state', null, null, 'KH-UBND', '/KH-UBND'],
];

test.each(FORMS)('%j', (text, form, number, year, symbol, typed) => {
  const parsed = parseDocumentNumber(text);
  expect(parsed).toEqual({ form, number, year, symbol });
  expect(parsed && formatDocumentNumber(parsed)).toBe(typed);
  expect(parseDocumentNumber(typed)).toEqual(parsed);
});

// Vietnamese letters may come in two code points each.
test('a symbol in decomposed letters is the same symbol', () => {
  expect(parseDocumentNumber('22-KH/ĐU'.normalize('NFD'))?.symbol).toBe('KH/ĐU');
});

test.each([
  '',
  '22',
  'Số',
  '22-KH',
  '22KH/ĐU',
  '2 2-KH/ĐU',
  '22-kh/ĐU',
  '0-KH/ĐU',
  '00/KH-UBND',
  '30/1820/NĐ-CP',
  '22-KH/ĐU.',
  '1234567-KH/ĐU',
  'CT/TW',
])('%j is no number and symbol', (text) => {
  expect(parseDocumentNumber(text)).toBeNull();
});

const of = (text: string): DocumentNumber => {
  const parsed = parseDocumentNumber(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const TERM = { from: '2025-07-01', to: '2030-06-30' };

describe('a number is given once', () => {
  test.each([
    ['22-KH/ĐU', '2026-03-02', TERM, '2025-07-01', '2030-06-30'],
    ['22-KH/ĐU', '2025-07-01', TERM, '2025-07-01', '2030-06-30'],
    ['22-KH/ĐU', '2030-06-30', TERM, '2025-07-01', '2030-06-30'],
    ['22-KH/ĐU', '2025-06-30', TERM, '2025-01-01', '2025-12-31'],
    ['22-KH/ĐU', '2030-07-01', TERM, '2030-01-01', '2030-12-31'],
    ['22-KH/ĐU', '2026-03-02', null, '2026-01-01', '2026-12-31'],
    ['68/KH-UBND', '2026-03-02', TERM, '2026-01-01', '2026-12-31'],
    ['30/2020/NĐ-CP', '2021-01-05', null, '2020-01-01', '2020-12-31'],
  ])('%s of %s within %j: from %s to %s', (number, on, term, from, to) => {
    expect(numberingPeriod(of(number), on, term)).toEqual({ from, to });
  });

  const books = [
    { id: 'a', number: '22-KH/ĐU', issuedOn: '2025-11-13' },
    { id: 'b', number: '5-CT/ĐU', issuedOn: '2026-01-05' },
    { id: 'c', number: '68/KH-UBND', issuedOn: '2025-12-31' },
    { id: 'd', number: '-BC/ĐU', issuedOn: '2026-01-05' },
    { id: 'e', number: null, issuedOn: null },
    { id: 'f', number: 'không số', issuedOn: '2026-01-05' },
    { id: 'g', number: '30/2020/NĐ-CP', issuedOn: '2020-03-05' },
  ];
  test.each([
    ['22-KH/ĐU', '2029-01-02', 'a'],
    ['22-KH/ĐU', '2030-07-01', null],
    ['22-KH/TU', '2026-01-02', null],
    ['23-KH/ĐU', '2026-01-02', null],
    ['22-CT/ĐU', '2026-01-02', null],
    ['05-CT/ĐU', '2027-01-02', 'b'],
    ['68/KH-UBND', '2025-01-01', 'c'],
    ['68/KH-UBND', '2026-01-01', null],
    ['30/2020/NĐ-CP', '2026-01-01', 'g'],
    ['30/2021/NĐ-CP', '2026-01-01', null],
  ])('%s of %s meets %s', (number, on, id) => {
    const mine = of(number);
    expect(sameNumber(mine, numberingPeriod(mine, on, TERM), books)?.id ?? null).toBe(id);
  });
});
