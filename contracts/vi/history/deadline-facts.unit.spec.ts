import { expect, test } from 'vitest';
import { SYSTEM } from '../../../domain/lifecycle/actor.ts';
import type { UnitFact } from '../../../domain/lifecycle/events.ts';
import { office, step, type ToldRow, toldBy } from '../../../test/helpers/told.ts';

const FACTS: ToldRow[] = [
  [
    SYSTEM,
    {
      type: 'DeadlineRestated',
      step,
      deadline: { date: '2025-12-05', because: { rule: 'on', date: '2025-12-05' }, awaitsNotice: true },
    },
    '“Báo cáo quý (quý IV/2026)” giữ nguyên phiên bản hạn, nay là thứ Sáu, 05/12/2025. Ấn định ngày 05/12/2025. ' +
      'Hạn này có thể đổi khi có thông báo chính thức về ngày nghỉ.',
  ],
  [
    SYSTEM,
    {
      type: 'DeadlineSet',
      step,
      version: 3,
      opensOn: '2025-11-20',
      deadline: { date: '2025-12-05', because: { rule: 'on', date: '2025-12-05' }, calendar: 'DU/2' },
    },
    'Phần mềm đặt hạn mới của “Báo cáo quý (quý IV/2026)”: thứ Sáu, 05/12/2025. ' +
      'Ấn định ngày 05/12/2025; tính lại theo lịch làm việc “DU/2”.',
  ],
  [
    SYSTEM,
    {
      type: 'DeadlineSet',
      step,
      version: 2,
      opensOn: '2025-11-20',
      deadline: { date: '2025-12-05', because: { rule: 'on', date: '2025-12-05' } },
    },
    'Phần mềm đặt hạn mới của “Báo cáo quý (quý IV/2026)”: thứ Sáu, 05/12/2025. Ấn định ngày 05/12/2025.',
  ],
  [
    SYSTEM,
    { type: 'DeadlineWithdrawn', step, version: 3 },
    '“Báo cáo quý (quý IV/2026)” trở lại chờ sự kiện, hạn cũ không còn.',
  ],
  [
    SYSTEM,
    {
      type: 'ReminderDue',
      step,
      version: 1,
      clock: 'step',
      at: 2,
      recipients: [
        { unit: 'CB12', role: 'officer' },
        { unit: 'CB12', role: 'head' },
      ],
      skipped: [],
    },
    'Nhắc “Báo cáo quý (quý IV/2026)”, quá hạn 2 ngày làm việc, gửi cán bộ phụ trách của Chi bộ 12; người đứng đầu Chi bộ 12.',
  ],
  [
    SYSTEM,
    {
      type: 'ReminderDue',
      step,
      version: 1,
      clock: 'review',
      at: 0,
      recipients: [{ unit: 'DB03', role: 'reviewer' }],
      skipped: [-1],
    },
    'Nhắc việc duyệt “Báo cáo quý (quý IV/2026)”, đúng ngày hạn, gửi người duyệt của Đảng bộ 3. 1 nấc thấp hơn đã qua, không gửi.',
  ],
  [
    SYSTEM,
    { type: 'ReminderDue', step, version: 1, clock: 'step', at: -1, recipients: [], skipped: [-7, -1] },
    'Các nấc nhắc “Báo cáo quý (quý IV/2026)” đến trước hạn 1 ngày làm việc đã qua, được ghi lại và không gửi.',
  ],
];

test.each(FACTS)('what moves a deadline and what urges: %#', (by, fact, sentence) => {
  expect(toldBy(by, fact)).toBe(sentence);
});

test.each([
  [
    '2025-12-02',
    'Chánh Văn phòng mẫu thay mặt Chi bộ 12 đổi hạn của “Báo cáo quý (quý IV/2026)” từ thứ Ba, 02/12/2025 sang',
  ],
  [
    '2025-12-05',
    'Chánh Văn phòng mẫu thay mặt Chi bộ 12 đặt lại hạn của “Báo cáo quý (quý IV/2026)”, vẫn là',
  ],
  [null, 'Chánh Văn phòng mẫu thay mặt Chi bộ 12 đặt hạn mới của “Báo cáo quý (quý IV/2026)”:'],
])('a deadline that stood on %s and stands on 5 December says both, who and why', (former, begins) => {
  const deadline = { date: '2025-12-05', because: { rule: 'on' as const, date: '2025-12-05' } };
  const fact: UnitFact = { type: 'DeadlineSet', step, version: 2, opensOn: '2025-11-20', deadline };
  expect(toldBy(office, fact, former)).toBe(`${begins} thứ Sáu, 05/12/2025. Ấn định ngày 05/12/2025.`);
});
