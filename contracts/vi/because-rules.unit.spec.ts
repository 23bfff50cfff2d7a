/** The sentences of the rules that rest on events to come, phases, terms and other obligations; all literals. */
import { expect, test } from 'vitest';
import type { Because, Deadline } from '../../domain/deadline/deadline.ts';
import { sayBecause } from './because.ts';

const names = { event: (code: string) => `Sự kiện ${code}`, obligation: () => 'Sinh hoạt chi bộ' };
const said = (because: Because, more: Partial<Deadline> = {}) =>
  sayBecause({ date: '2026-01-16', because, ...more }, names);
const A = { event: 'A', before: '2026-01-19' };
const meeting = { obligation: 'M', occurrence: '2026-01' };

test.each<[string, string]>([
  [said({ rule: 'beforeEvent', ...A }), 'Xong trước ngày “Sự kiện A” (19/01/2026).'],
  [
    said({ rule: 'beforeEvent', ...A, value: 3, unit: 'workingDay' }, { provisional: true }),
    'Chậm nhất 3 ngày làm việc trước ngày dự kiến “Sự kiện A” (19/01/2026). Đây là hạn tạm tính, tính lại khi sự kiện xảy ra.',
  ],
  [
    said({ rule: 'beforeEvent', ...A, value: 0, unit: 'day' }),
    'Chậm nhất đúng ngày “Sự kiện A” (19/01/2026).',
  ],
  [
    said({ rule: 'beforeEvent', ...A }, { moved: { from: '2026-01-18', to: 'previousWorkingDay' } }),
    'Xong trước ngày “Sự kiện A” (19/01/2026); Chủ nhật, 18/01/2026 là ngày nghỉ nên lùi về ngày làm việc liền trước, thứ Sáu, 16/01/2026.',
  ],
  [
    said({ rule: 'afterEvent', event: 'ISSUE', on: '2025-11-13', value: 1, unit: 'month' }),
    'Chậm nhất 1 tháng sau ngày ban hành (13/11/2025).',
  ],
  [said({ rule: 'on', date: '2026-01-17', boundary: 'before' }), 'Trước ngày 17/01/2026.'],
  [
    said({ rule: 'on', date: '2026-01-16', boundary: 'before', time: '14:00' }),
    'Trước 14:00 ngày 16/01/2026.',
  ],
  [
    said({ rule: 'within', phase: 'Đợt II', event: 'A', edge: 'before', day: '2026-01-17' }),
    'Trong “Đợt II”, đến trước ngày “Sự kiện A” (17/01/2026).',
  ],
  [
    said({ rule: 'committeeTerm', from: '2025-07-01', to: '2030-06-30' }),
    'Trong nhiệm kỳ của cấp ủy, từ ngày 01/07/2025 đến ngày 30/06/2030.',
  ],
  [
    said({ rule: 'reportTerm', name: 'Báo cáo quý', period: '2026-Q1', closesOn: '2026-03-14' }),
    'Báo cáo quý, quý I/2026, chốt số liệu ngày 14/03/2026.',
  ],
  [
    said({ rule: 'beforeObligation', ...meeting, before: '2026-01-19', value: 1, unit: 'day' }),
    'Chậm nhất 1 ngày trước hạn của “Sinh hoạt chi bộ” (tháng 01/2026) (19/01/2026).',
  ],
  [
    said({ rule: 'afterObligation', ...meeting, on: '2026-01-07', when: 'done', value: 2, unit: 'day' }),
    'Chậm nhất 2 ngày sau ngày thực hiện “Sinh hoạt chi bộ” (tháng 01/2026) (07/01/2026).',
  ],
  [
    said({ rule: 'earlierOf', chosen: { rule: 'on', date: '2026-01-16' }, other: null }),
    'Ấn định ngày 16/01/2026; ngày kia chưa biết.',
  ],
  [
    said({
      rule: 'laterOf',
      chosen: { rule: 'on', date: '2026-01-16' },
      other: { date: '2025-12-31', because: { rule: 'endOf', period: '2025-Q4' } },
    }),
    'Ấn định ngày 16/01/2026; là ngày đến sau so với 31/12/2025 (hoàn thành trong quý IV/2025).',
  ],
])('%s', (sentence, expected) => {
  expect(sentence).toBe(expected);
});
