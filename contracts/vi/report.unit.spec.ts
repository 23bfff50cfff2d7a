import { expect, test } from 'vitest';
import { type CompiledReport, sayCompiled } from './report.ts';

const report: CompiledReport = {
  states: { received: 2, missing: 1, returned: 0, notDue: 1, excused: 3 },
  late: 1,
  sums: [
    { label: 'Số buổi', total: 9, of: 2 },
    { label: 'Lượt người dự', total: 30, of: 1 },
    { label: 'Lượt người vắng', total: 0, of: 0 },
  ],
  missing: ['Chi bộ 4'],
  returned: [],
  lateUnits: ['Chi bộ 2'],
  texts: [{ label: 'Kết quả', items: [{ unit: 'Chi bộ 2', text: 'Xong' }] }],
};

test('who is missing comes first, a sum says of how many, and what nobody gave is named and no nought', () => {
  expect(sayCompiled(report).split('\n')).toEqual([
    'Tổng hợp từ báo cáo của các đơn vị: 2 trên 4 báo cáo đã nộp.',
    'Chưa nộp, quá hạn: 1 đơn vị: Chi bộ 4.',
    'Nộp muộn: 1 đơn vị: Chi bộ 2.',
    '',
    'Số liệu (cộng từ các báo cáo đã nộp):',
    '- Số buổi: 9',
    '- Lượt người dự: 30 (của 1 trên 2 báo cáo)',
    'Chưa báo cáo nào ghi số liệu về: Lượt người vắng.',
    '',
    'Kết quả:',
    '- Chi bộ 2: Xong',
  ]);
});

test('without any report there are no figures to speak of', () => {
  const sums = report.sums.map((sum) => ({ ...sum, total: 0, of: 0 }));
  const states = { ...report.states, received: 0, missing: 3 };
  expect(sayCompiled({ ...report, states, late: 0, sums, texts: [] }).split('\n')).toEqual([
    'Tổng hợp từ báo cáo của các đơn vị: 0 trên 4 báo cáo đã nộp.',
    'Chưa nộp, quá hạn: 3 đơn vị: Chi bộ 4 và 2 đơn vị khác.',
  ]);
});
