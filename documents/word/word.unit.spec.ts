import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { dayline, type LayoutRules, rulesOn } from './party-document.ts';
import { type ProgressReport, progressReport } from './progress-report.ts';
import { reminderLetter } from './reminder-letter.ts';

const linesOf = async (bytes: Buffer): Promise<string[]> =>
  (await mammoth.extractRawText({ buffer: bytes })).value.split('\n').filter((line) => line.trim() !== '');
const htmlOf = async (bytes: Buffer): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: bytes })).value;

const report: ProgressReport = {
  unit: { name: 'Chi bộ 12 (mẫu)', kind: 'cell' },
  superior: 'Đảng bộ các trường mầm non và tiểu học (mẫu)',
  place: 'Bạch Đằng',
  date: '2026-02-05',
  subject: 'kết quả thực hiện hằng quý, quý I/2026',
  basis: 'Kế hoạch số 22-KH/ĐU, ngày 13/11/2025 của Đảng ủy phường',
  window: 'Số liệu từ thứ Năm, 01/01/2026 đến hết thứ Ba, 31/03/2026.',
  figures: [{ label: 'Số buổi sinh hoạt đã tổ chức', value: '3' }],
  texts: [{ label: 'Kết quả đã làm được', text: 'Đã sinh hoạt đủ <b>ba</b> buổi\nĐã học tập & quán triệt' }],
  text: '',
};

describe('the progress report in Word, read back', () => {
  it.each<[LayoutRules, string]>([
    ['36-HD/VPTW', 'Đã học tập & quán triệt./.'],
    ['05-HD/VPTW', 'Đã học tập & quán triệt.'],
  ])('has the header, body and signature block of %s', async (rules, last) => {
    expect(await linesOf(await progressReport(report, rules))).toEqual([
      'ĐẢNG BỘ CÁC TRƯỜNG MẦM NON VÀ TIỂU HỌC (MẪU)',
      'CHI BỘ 12 (MẪU)',
      '*',
      'Số       -BC/CB',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Bạch Đằng, ngày 05 tháng 02 năm 2026',
      'BÁO CÁO',
      'kết quả thực hiện hằng quý, quý I/2026',
      '-----',
      'Thực hiện Kế hoạch số 22-KH/ĐU, ngày 13/11/2025 của Đảng ủy phường, Chi bộ 12 (mẫu) báo cáo như sau:',
      'I. Số liệu',
      'Số liệu từ thứ Năm, 01/01/2026 đến hết thứ Ba, 31/03/2026.',
      'Nội dung',
      'Số lượng',
      'Số buổi sinh hoạt đã tổ chức',
      '3',
      'II. Kết quả đã làm được',
      // What people wrote is text, never markup.
      'Đã sinh hoạt đủ <b>ba</b> buổi',
      last,
      'Nơi nhận:',
      '- Đảng bộ các trường mầm non và tiểu học (mẫu) (để báo cáo),',
      '- Lưu Chi bộ 12 (mẫu).',
      'T/M CHI BỘ',
      'BÍ THƯ',
    ]);
  });

  it('keeps its figures in a table with a heading', async () => {
    const html = await htmlOf(await progressReport(report, '05-HD/VPTW'));
    expect(html).toMatch(/<strong>Nội dung<\/strong>.*<strong>Số lượng<\/strong>/s);
    expect(html).toContain('Số buổi sinh hoạt đã tổ chức</p></td>');
  });
});

it('the reminder names every late thing with its day', async () => {
  const bytes = await reminderLetter(
    {
      issuer: 'Ban Thường vụ Đảng ủy phường',
      superior: null,
      place: 'Bạch Đằng',
      date: '2026-11-26',
      unit: 'Chi bộ 12 (mẫu)',
      basis: 'Kế hoạch số 22-KH/ĐU',
      late: [
        { title: 'Báo cáo quý (quý III/2026)', deadline: '2026-09-21', days: 47 },
        { title: 'Sinh hoạt chuyên đề', deadline: '2026-09-30', days: 40 },
      ],
    },
    '05-HD/VPTW',
  );
  const lines = await linesOf(bytes);
  expect(lines.slice(0, 6)).toEqual([
    'BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG',
    '*',
    'Số       -CV/ĐU',
    'V/v đôn đốc thực hiện nhiệm vụ quá hạn',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Bạch Đằng, ngày 26 tháng 11 năm 2026',
  ]);
  expect(lines).toContain('Kính gửi: Chi bộ 12 (mẫu)');
  expect(lines.join('|')).toContain(
    '1|Báo cáo quý (quý III/2026)|thứ Hai, 21/09/2026|47|2|Sinh hoạt chuyên đề|thứ Tư, 30/09/2026|40',
  );
  expect(lines).toContain('T/L BAN THƯỜNG VỤ');
  expect(lines.at(-1)).toBe('CHÁNH VĂN PHÒNG');
});

it('the rules are those of the day; days and the first months are written with a nought', () => {
  expect([rulesOn('2026-05-26'), rulesOn('2026-05-27')]).toEqual(['36-HD/VPTW', '05-HD/VPTW']);
  expect(dayline('Gia Lai', '2026-03-09')).toBe('Gia Lai, ngày 09 tháng 3 năm 2026');
  expect(dayline('Gia Lai', '2026-01-21')).toBe('Gia Lai, ngày 21 tháng 01 năm 2026');
});
