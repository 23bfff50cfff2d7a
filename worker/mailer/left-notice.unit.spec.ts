import { expect, test } from 'vitest';
import type { Step } from '../../domain/lifecycle/step.ts';
import { leftNotice } from './left-notice.ts';

test('a unit that moved out of a directive reads since when, by what paper, and what it owes no more', () => {
  const steps = ['T1/once', 'T2/once'].map((id) => ({ id })) as Step[];
  const notice = leftNotice(
    {
      type: 'left',
      unit: 'CB1',
      on: '2025-12-15',
      reason: 'Sắp xếp tổ chức',
      paper: { number: '12-QĐ/ĐU', date: '2025-12-12' },
      cancelled: ['T2/once'],
    },
    { directive: { number: '05-KH/ĐU', title: 'kế hoạch' }, steps, titleOf: ({ id }) => `Việc ${id}` },
  );
  expect(notice).toEqual({
    heading: 'Từ thứ Hai, 15/12/2025 đơn vị không còn thuộc diện thực hiện 05-KH/ĐU',
    lines: [
      'Đơn vị chuyển đi theo việc sắp xếp tổ chức, văn bản số 12-QĐ/ĐU ngày 12/12/2025. Lý do: Sắp xếp tổ chức',
      'Không phải làm nữa 1 việc; kết quả đã ghi trước đó giữ nguyên:',
      '• Việc T2/once',
    ],
  });
});
