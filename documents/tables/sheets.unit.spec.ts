import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FORMS } from '../../contracts/report/default-forms.ts';
import { figuresOf, type ReportLine } from '../../domain/report/roll-up.ts';
import { linesSheet, totalsSheet } from './roll-up-sheets.ts';
import { csvOfSheet, workbookOf } from './sheets.ts';

const form = DEFAULT_FORMS[0] ?? { code: '', version: 1, title: '', fields: [], relations: [] };
const line = (part: Partial<ReportLine>) => ({
  unit: 'CB',
  step: 'R',
  status: 'accepted' as const,
  deadline: '2026-03-20',
  submittedOn: '2026-03-18',
  due: '2026-03-20',
  onTime: true,
  form: { code: 'report', version: 1 },
  answers: null,
  ...part,
});
const lines = [
  line({ answers: { meetings: 3, results: '=HYPERLINK("http://x","y")' } }),
  line({ answers: { meetings: 2, results: '+1 buổi' } }),
  line({ status: 'open', submittedOn: null }),
];
const tables = {
  form,
  whole: figuresOf(lines, form.fields, '2026-04-01'),
  lines: lines.map((one, i) => ({
    ...one,
    name: ['@Chi bộ 1', 'Chi bộ 2', 'Chi bộ 3'][i] ?? '',
    title: 'Báo cáo quý',
    state: i === 2 ? ('missing' as const) : ('received' as const),
    late: false,
  })),
};

describe('a roll-up as a table', () => {
  it('neutralises what people wrote, in CSV', () => {
    const csv = csvOfSheet(linesSheet(tables));
    expect(csv.startsWith('\ufeffĐơn vị,Việc,')).toBe(true);
    expect(csv).toContain(`'@Chi bộ 1,`);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(csv).toContain(`'+1 buổi`);
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
    expect(csv.trimEnd().split('\r\n').at(-1)).toContain('Cộng 2 báo cáo đã nộp');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('%j is text', (cell) => {
    expect(csvOfSheet({ title: 't', heading: ['a'], rows: [[cell]] })).toContain(`'${cell}`);
  });

  it('read back from a workbook: numbers are numbers, sums are of what was received, the missing is named', async () => {
    const book = await workbookOf([linesSheet(tables), totalsSheet(tables)]);
    const [first, second] = await readWorkbook(book);
    const rows = first?.data ?? [];
    const at = (rows[0] ?? []).indexOf('Số buổi sinh hoạt đã tổ chức');
    expect(at).toBeGreaterThan(0);
    expect(rows.slice(1).map((row) => row[at])).toEqual([3, 2, null, 5]);
    expect(rows[3]?.slice(0, 3)).toEqual(['Chi bộ 3', 'Báo cáo quý', 'Chưa nộp, quá hạn']);
    expect(rows[1]?.[0]).toBe("'@Chi bộ 1");
    expect(second?.data).toContainEqual(['Số buổi sinh hoạt đã tổ chức', 5, 2]);
    expect(second?.data).toContainEqual(['Chưa nộp, quá hạn', 1, null]);
  });
});
