import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { dayline } from './parts.ts';
import { type LayoutRules, rulesOn } from './party-document.ts';
import { type ProgressReport, progressReport } from './progress-report.ts';
import { reminderLetter } from './reminder-letter.ts';

const linesOf = async (bytes: Buffer): Promise<string[]> =>
  (await mammoth.extractRawText({ buffer: bytes })).value.split('\n').filter((line) => line.trim() !== '');
const htmlOf = async (bytes: Buffer): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: bytes })).value;

/** A part of the file as Word reads it. */
const partOf = (bytes: Buffer, name: RegExp): string => {
  const [, part] = Object.entries(unzipSync(bytes)).find(([path]) => name.test(path)) ?? [];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
};
/** Of the run with these words: size in points, and whether bold, italic. */
const lookOf = (xml: string, words: string) => {
  const run = xml.split('<w:r>').find((one) => one.includes(`>${words}</w:t>`)) ?? '';
  const size = Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1]) / 2;
  return [size, run.includes('<w:b/>') && 'bold', run.includes('<w:i/>') && 'italic'].filter(Boolean);
};

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

const letter = {
  issuer: 'Ban Thường vụ Đảng ủy phường',
  superior: null,
  place: 'Bạch Đằng',
  date: '2026-11-26',
  unit: 'Chi bộ 12 (mẫu)',
  basis: 'Kế hoạch số 22-KH/ĐU',
  late: [],
};

describe('the report of a body of the state', () => {
  const board = { name: 'Ủy ban nhân dân phường (mẫu)', kind: 'agency' as const };
  const ofState = { ...report, unit: board, superior: 'Đảng ủy phường (mẫu)' };

  it.each<LayoutRules>(['36-HD/VPTW', '05-HD/VPTW'])(
    'stands under the name of the state, whatever the Party’s rules (%s)',
    async (rules) => {
      const lines = await linesOf(await progressReport(ofState, rules));
      expect(lines.slice(0, 9)).toEqual([
        'ỦY BAN NHÂN DÂN PHƯỜNG (MẪU)',
        '_______',
        'Số:       /BC-UBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Bạch Đằng, ngày 05 tháng 02 năm 2026',
        'BÁO CÁO',
        'kết quả thực hiện hằng quý, quý I/2026',
        '_______',
      ]);
      expect(lines.slice(-6)).toEqual([
        'Đã học tập & quán triệt./.',
        'Nơi nhận:',
        '- Đảng ủy phường (mẫu) (để báo cáo);',
        '- Lưu: VT.',
        'TM. ỦY BAN NHÂN DÂN',
        'CHỦ TỊCH',
      ]);
    },
  );

  it('has its own sizes and the same page', async () => {
    const xml = partOf(await progressReport(ofState, '36-HD/VPTW'), /word\/document\.xml$/);
    expect(lookOf(xml, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toEqual([12, 'bold']);
    expect(lookOf(xml, 'Độc lập - Tự do - Hạnh phúc')).toEqual([14, 'bold']);
    expect(lookOf(xml, 'ỦY BAN NHÂN DÂN PHƯỜNG (MẪU)')).toEqual([12, 'bold']);
    expect(lookOf(xml, 'BÁO CÁO')).toEqual([14, 'bold']);
    expect(lookOf(xml, 'Nơi nhận:')).toEqual([12, 'bold', 'italic']);
    expect(lookOf(xml, '- Lưu: VT.')).toEqual([11]);
    expect(xml).toContain('<w:titlePg/>');
  });

  it.each([
    ['front', 'Số:       /BC-MTTQ-BTT', 'TM. BAN THƯỜNG TRỰC'],
    ['socioPoliticalOrganisation', 'Số:       /BC-', 'TM. BAN THƯỜNG VỤ'],
  ] as const)('of kind %s too', async (kind, number, authority) => {
    const lines = await linesOf(
      await progressReport({ ...ofState, unit: { name: 'X', kind } }, '05-HD/VPTW'),
    );
    expect([lines[2], lines.at(-2)]).toEqual([number, authority]);
  });
});

describe.each<LayoutRules>(['36-HD/VPTW', '05-HD/VPTW'])('on paper, by %s,', (rules) => {
  it('every part has its size and weight', async () => {
    const xml = partOf(await progressReport(report, rules), /word\/document\.xml$/);
    expect(lookOf(xml, 'ĐẢNG CỘNG SẢN VIỆT NAM')).toEqual([15, 'bold']);
    expect(lookOf(xml, 'ĐẢNG BỘ CÁC TRƯỜNG MẦM NON VÀ TIỂU HỌC (MẪU)')).toEqual([14]);
    expect(lookOf(xml, 'CHI BỘ 12 (MẪU)')).toEqual([14, 'bold']);
    expect(lookOf(xml, 'Số       -BC/CB')).toEqual([14]);
    expect(lookOf(xml, 'Bạch Đằng, ngày 05 tháng 02 năm 2026')).toEqual([14, 'italic']);
    expect(lookOf(xml, 'BÁO CÁO')).toEqual([16, 'bold']);
    expect(lookOf(xml, 'kết quả thực hiện hằng quý, quý I/2026')).toEqual([14, 'bold']);
    expect(lookOf(xml, 'T/M CHI BỘ')).toEqual([14, 'bold']);
    expect(lookOf(xml, 'BÍ THƯ')).toEqual([14]);
    expect(lookOf(xml, '- Lưu Chi bộ 12 (mẫu).')).toEqual([12]);
    expect(xml).not.toMatch(/<w:rFonts (?!w:ascii="Times New Roman")/);
  });

  it('the subject of a letter stands small and slanted below its number', async () => {
    const xml = partOf(await reminderLetter(letter, rules), /word\/document\.xml$/);
    expect(lookOf(xml, 'V/v đôn đốc thực hiện nhiệm vụ quá hạn')).toEqual([12, 'italic']);
  });

  it('pages are A4 with their margins, numbered in the middle above from the second on', async () => {
    const bytes = await progressReport(report, rules);
    const xml = partOf(bytes, /word\/document\.xml$/);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    for (const side of ['top="1134"', 'bottom="1134"', 'left="1701"', 'right="850"', 'header="567"'])
      expect(/<w:pgMar [^>]*>/.exec(xml)?.[0], side).toContain(side);
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toContain('<w:headerReference w:type="default"');
    expect(xml).not.toContain('<w:headerReference w:type="first"');
    const header = partOf(bytes, /word\/header\d+\.xml$/);
    expect(header).toContain('PAGE');
    expect(header).toContain('<w:jc w:val="center"/>');
  });
});

it('the rules are those of the day; days and the first months are written with a nought', () => {
  expect([rulesOn('2026-05-26'), rulesOn('2026-05-27')]).toEqual(['36-HD/VPTW', '05-HD/VPTW']);
  expect(dayline('Gia Lai', '2026-03-09')).toBe('Gia Lai, ngày 09 tháng 3 năm 2026');
  expect(dayline('Gia Lai', '2026-01-21')).toBe('Gia Lai, ngày 21 tháng 01 năm 2026');
});
