/** Tables of assigned work kept as sheets: columns however named and ordered, headings of two rows, cells of several rows, groups. */
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { makeZip } from '../test/importer/make-docx.ts';
import type { Draft, DraftTask } from './draft.ts';
import { readPlan } from './read-plan.ts';
import { LIMITS } from './text/refusals.ts';

const draftOf = async (name: string, bytes: Uint8Array): Promise<Draft> => {
  const read = await readPlan({ name, bytes });
  if (read.kind === 'refused') throw new Error(read.message);
  return read;
};
const csv = (text: string): Promise<Draft> => draftOf('viec.csv', new TextEncoder().encode(text));
const told = ({ section, title, lead, coordinating, deadline, product }: DraftTask) => ({
  section,
  title: title.value,
  lead: lead.value,
  with: coordinating.value,
  rule: deadline.value.rule,
  product: product.value,
});

type Given = string | number | Date | null | { value: string; rowSpan?: number; columnSpan?: number };
const book = (...sheets: Given[][][]): Promise<Buffer> =>
  writeWorkbook(
    sheets.map((rows, i) => ({
      sheet: `Trang ${i + 1}`,
      data: rows.map((row) =>
        row.map((cell) =>
          cell instanceof Date
            ? { value: cell, format: 'dd/mm/yyyy' }
            : typeof cell === 'object'
              ? cell
              : { value: cell },
        ),
      ),
    })),
  ).toBuffer();

const over = (value: string, rowSpan: number): Given => ({ value, rowSpan });
const HEADINGS: Given[][] = [
  [
    over('TT', 2),
    over('Nội dung công việc', 2),
    { value: 'Cơ quan thực hiện', columnSpan: 2 },
    null,
    over('Thời gian hoàn thành', 2),
    over('Sản phẩm', 2),
  ],
  [null, null, 'Chủ trì', 'Phối hợp', null, null],
];

describe('a workbook', () => {
  test('headings of two rows, cells that go down, days, several lines in a cell, groups as sections', async () => {
    const bytes = await book([
      [{ value: 'ĐẢNG BỘ XÃ MẪU', columnSpan: 3 }, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['Số 05-KH/ĐU', null, null, 'Xã Mẫu, ngày 12 tháng 01 năm 2026'],
      ['KẾ HOẠCH'],
      ['phân công nhiệm vụ năm 2026'],
      [],
      ...HEADINGS,
      ['I', 'CÔNG TÁC TUYÊN TRUYỀN'],
      [
        1,
        'Xây dựng kế hoạch tuyên truyền',
        over('Ban Xây dựng Đảng', 2),
        'Văn phòng Đảng ủy;\nCông an xã',
        new Date(Date.UTC(2026, 3, 30)),
        'Kế hoạch',
      ],
      [2, 'Sơ kết 6 tháng', null, 'Các chi bộ', 'Quý II/2026', 'Báo cáo'],
      ['II', 'Ủy ban Kiểm tra Đảng ủy'],
      [1, 'Kiểm tra chuyên đề', null, null, 'Trước ngày 15/10/2026', 'Kết luận'],
      [2, 'Công tác hồ sơ'],
      ['2.1', 'Số hóa hồ sơ đảng viên', 'Văn phòng Đảng ủy', null, 'Tháng 9/2026', null],
    ]);
    const { header, tasks } = await draftOf('viec.xlsx', bytes);
    expect([header.number.value, header.date.value, header.title.value]).toEqual([
      '05-KH/ĐU',
      '2026-01-12',
      'phân công nhiệm vụ năm 2026',
    ]);
    expect(tasks.map(told)).toEqual([
      {
        section: 'I',
        title: 'Xây dựng kế hoạch tuyên truyền',
        lead: ['Ban Xây dựng Đảng'],
        with: ['Văn phòng Đảng ủy', 'Công an xã'],
        rule: { date: '2026-04-30', boundary: 'onOrBefore' },
        product: 'Kế hoạch',
      },
      {
        section: 'I',
        title: 'Sơ kết 6 tháng',
        lead: ['Ban Xây dựng Đảng'],
        with: ['Các chi bộ'],
        rule: { from: '2026-04-01', to: '2026-06-30', label: 'Q2/2026' },
        product: 'Báo cáo',
      },
      {
        section: 'II',
        title: 'Kiểm tra chuyên đề',
        lead: ['Ủy ban Kiểm tra Đảng ủy'],
        with: [],
        rule: { date: '2026-10-15', boundary: 'before' },
        product: 'Kết luận',
      },
      {
        section: 'II.2',
        title: 'Số hóa hồ sơ đảng viên',
        lead: ['Văn phòng Đảng ủy'],
        with: [],
        rule: { from: '2026-09-01', to: '2026-09-30', label: 'M9/2026' },
        product: null,
      },
    ]);
  });
  test('each task’s words stand where its span says', async () => {
    const bytes = await book([
      ['Nhiệm vụ', 'Chủ trì', 'Hạn'],
      ['Ra soát đảng viên', 'Văn phòng Đảng ủy', '30/6/2026'],
    ]);
    const { text, tasks } = await draftOf('viec.xlsx', bytes);
    expect(tasks.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '| Ra soát đảng viên | Văn phòng Đảng ủy | 30/6/2026 |',
    ]);
  });
  test('every sheet is read, and one without a table adds nothing', async () => {
    const one = (task: string): Given[][] => [
      ['Nội dung', 'Đơn vị chủ trì'],
      [task, 'Công an xã'],
    ];
    const bytes = await book(one('Tuần tra ban đêm'), [['Ghi chú']], one('Kiểm tra tạm trú'));
    const { tasks } = await draftOf('viec.xlsx', bytes);
    expect(tasks.map(({ title }) => title.value)).toEqual(['Tuần tra ban đêm', 'Kiểm tra tạm trú']);
  });
});

describe('a CSV', () => {
  const TASK = {
    section: '',
    title: 'Ban hành kế hoạch; phổ biến',
    lead: ['Văn phòng Đảng ủy'],
    with: ['Công an xã'],
    rule: { date: '2026-02-15', boundary: 'before' },
    product: 'Kế hoạch',
  };
  test.each([
    [
      'semicolons, usual order',
      'TT;Nhiệm vụ;Đơn vị chủ trì;Đơn vị phối hợp;Thời hạn;Kết quả\n1;"Ban hành kế hoạch; phổ biến";Văn phòng Đảng ủy;Công an xã;trước ngày 15/02/2026;Kế hoạch',
    ],
    [
      'commas, another order, other names',
      'Sản phẩm đầu ra,Thời gian thực hiện,Phối hợp,Cơ quan thực hiện,Công việc\nKế hoạch,trước ngày 15/02/2026,Công an xã,Văn phòng Đảng ủy,Ban hành kế hoạch; phổ biến',
    ],
    [
      'headings of two rows without merged cells',
      'STT\tNội dung nhiệm vụ\tĐơn vị thực hiện\t\tThời gian\tSản phẩm\n\t\tChủ trì\tPhối hợp\t\t\n1\tBan hành kế hoạch; phổ biến\tVăn phòng Đảng ủy\tCông an xã\ttrước ngày 15/02/2026\tKế hoạch',
    ],
  ])('%s', async (_, text) => {
    expect((await csv(text)).tasks.map(told)).toEqual([TASK]);
    expect((await csv(text.normalize('NFD'))).tasks.map(told)).toEqual([TASK]);
    expect((await draftOf('viec.csv', Buffer.from(`\uFEFF${text}`, 'utf16le'))).tasks.map(told)).toEqual([
      TASK,
    ]);
  });
  test('an apostrophe that kept a formula from running is taken off', async () => {
    const { tasks } = await csv("Nhiệm vụ;Chủ trì\n'=Tổng hợp số liệu;Công an xã");
    expect(tasks.map(({ title }) => title.value)).toEqual(['=Tổng hợp số liệu']);
  });
  test('a time that nothing reads is asked, not guessed', async () => {
    const { tasks } = await csv('Nhiệm vụ;Chủ trì;Thời hạn\nTổ chức hội nghị;Công an xã;Quý III');
    expect(tasks[0]?.deadline).toMatchObject({
      value: { kind: 'none' },
      confidence: 'unsure',
      question: '“Quý III” là thời hạn nào?',
    });
  });
});

const NS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const workbookOf = (sheet: string): Buffer =>
  makeZip([
    {
      name: 'xl/workbook.xml',
      text: `<workbook ${NS}><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', text: sheet },
  ]);
const cellAt = (place: string): string =>
  `<worksheet><sheetData><row r="1"><c r="${place}" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`;

describe('is not read', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
    [
      'a table without names of columns',
      'a.csv',
      () => Buffer.from('một;hai\nba;bốn'),
      'noTable',
      'hàng tên cột',
    ],
    [
      'a workbook that names a document',
      'a.docx',
      () => book([['Nhiệm vụ', 'Chủ trì']]),
      'notWhatItSays',
      'không đúng',
    ],
    [
      'a mark on the second sheet',
      'a.xlsx',
      () => book([['Nhiệm vụ', 'Chủ trì']], [['TỐI MẬT']]),
      'secret',
      'độ mật',
    ],
    [
      'more rows than any plan',
      'a.csv',
      () => Buffer.from('a;b\n'.repeat(LIMITS.rows + 2)),
      'tooLarge',
      '5000 dòng',
    ],
    [
      'a cell at the far end of a sheet',
      'a.xlsx',
      () => workbookOf(cellAt('XFD1048576')),
      'tooLarge',
      '5000 dòng',
    ],
    [
      'a workbook that unfolds without end',
      'a.xlsx',
      () => workbookOf(' '.repeat(LIMITS.workbook + 1)),
      'tooLarge',
      'khi mở ra lớn bất thường',
    ],
    ['a workbook that is none', 'a.xlsx', () => workbookOf('<worksheet').subarray(0, 200), 'broken', 'hỏng'],
    [
      'a quote that is never closed',
      'a.csv',
      () => Buffer.from('Nhiệm vụ;Chủ trì\n"a;b\nc;d'),
      'broken',
      'nháy kép',
    ],
  ])('%s', async (_, name, bytes, code, words) => {
    const read = await readPlan({ name, bytes: await bytes() });
    expect(read).toMatchObject({ kind: 'refused', code });
    expect('message' in read && read.message).toContain(words);
  });
});
