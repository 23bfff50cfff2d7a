import { expect, test } from 'vitest';
import { SYSTEM } from '../../../domain/lifecycle/actor.ts';
import { office, officer, paper, step, type ToldRow, toldBy } from '../../../test/helpers/told.ts';

const FACTS: ToldRow[] = [
  [
    officer,
    { type: 'PlanCameIntoForce', step, number: 1 },
    'Việc giao cho cấp dưới trong “Báo cáo quý (quý IV/2026)” có hiệu lực, các đơn vị được giao đã được báo.',
  ],
  [
    officer,
    {
      type: 'PlanReceived',
      from: 'DB03',
      number: 2,
      plan: 'O01/once',
      paper,
      obligations: [
        {
          id: '_KH~DB03~2~II.1',
          kind: 'task',
          due: { type: 'none' },
          closes: 'reviewed',
          reviewers: ['DB03'],
          ladder: 'default',
          title: 'Tập huấn',
          given: { unit: 'DB03', plan: 'O01/once', label: 'II.1', paper },
        },
      ],
      dropped: ['_KH~DB03~1~I'],
    },
    'Nhận việc do kế hoạch của Đảng bộ 3 giao, theo văn bản số 12-BC/CB ngày 14/12/2026: thêm mục II.1 “Tập huấn”; thôi giao 1 việc của bản trước.',
  ],
  [
    officer,
    {
      type: 'PlanReceived',
      from: 'DB03',
      number: 2,
      plan: 'O01/once',
      heirOf: 'CB12',
      obligations: [],
      dropped: ['_KH~DB03~1~I'],
    },
    'Kế hoạch của Đảng bộ 3 có bản mới, phần việc tiếp nhận của Chi bộ 12: thôi giao 1 việc của bản trước.',
  ],
  [
    officer,
    {
      type: 'StepsPlanned',
      through: '2027-01-31',
      steps: [
        {
          id: '_KL/k1',
          obligation: '_KL',
          kind: 'task',
          occurrence: 'k1',
          post: 'p1',
          closes: 'recorded',
          ladder: 'default',
          opensOn: '2026-12-15',
          deadline: { date: '2026-12-31', because: { rule: 'on', date: '2026-12-31' } },
          title: 'Sửa quy chế',
          from: step,
        },
      ],
    },
    'Cán bộ mẫu, Chi bộ 12 giao việc theo kết luận của “Báo cáo quý (quý IV/2026)”: Sửa quy chế, hạn thứ Năm, 31/12/2026, Cán bộ mẫu, Chi bộ 12 chịu trách nhiệm.',
  ],
  [
    SYSTEM,
    { type: 'UnitOpened', unit: 'CB12', issuedOn: '2025-11-13', calendar: 'v1' },
    'Chi bộ 12 nhận chỉ thị ban hành ngày 13/11/2025.',
  ],
  [
    SYSTEM,
    { type: 'StepsPlanned', through: '2027-01-31', steps: [] },
    'Đã rà lịch đến 31/01/2027, không thêm việc.',
  ],
  [
    office,
    { type: 'EventNoted', news: 1, event: 'E', occurrence: 1, on: '2025-11-20' },
    'Đơn vị nhận tin: “Thành phố tổ chức hội nghị” ngày 20/11/2025.',
  ],
  [
    office,
    { type: 'EventNoted', news: 2, event: 'E', occurrence: 1, on: null },
    'Đơn vị nhận tin: sự kiện “Thành phố tổ chức hội nghị” đã bị hủy.',
  ],
  [
    office,
    { type: 'PeriodNoted', news: 3, obligation: 'T05', rule: { type: 'every', period: 'halfYear', day: 20 } },
    'Đơn vị nhận tin: “Định kỳ sơ kết” làm theo kỳ: mỗi 6 tháng một lần, chậm nhất ngày 20.',
  ],
  [
    office,
    { type: 'CalendarNoted', news: 4, version: 'DU/2', days: [{ date: '2026-03-03', as: 'off' }] },
    'Đơn vị nhận tin: lịch làm việc đổi thành “DU/2”, khác 1 ngày.',
  ],
  [
    office,
    { type: 'UnitClosed', news: 9, reason: 'hết thời hạn' },
    'Kết thúc việc thực hiện chỉ thị tại đơn vị, lý do: hết thời hạn.',
  ],
  [
    office,
    {
      type: 'UnitClosed',
      news: 9,
      reason: 'không còn phù hợp',
      ending: { how: 'revoked', approver: 'Ban Thường vụ', paper },
    },
    'Chỉ đạo được thu hồi, theo văn bản số 12-BC/CB ngày 14/12/2026, Ban Thường vụ phê duyệt: kết thúc việc thực hiện chỉ thị tại đơn vị, lý do: không còn phù hợp.',
  ],
  [
    office,
    {
      type: 'UnitClosed',
      news: 9,
      reason: 'có kế hoạch mới',
      ending: {
        how: 'superseded',
        approver: 'Ban Thường vụ',
        paper,
        by: { directive: 'moi', number: '30-KH/ĐU', title: 'Kế hoạch mới' },
      },
    },
    'Chỉ đạo được thay thế bởi 30-KH/ĐU, theo văn bản số 12-BC/CB ngày 14/12/2026, Ban Thường vụ phê duyệt: kết thúc việc thực hiện chỉ thị tại đơn vị, lý do: có kế hoạch mới.',
  ],
  [
    office,
    {
      type: 'WorkCarriedOver',
      step,
      from: {
        directive: 'cu',
        number: '22-KH/ĐU',
        name: 'Kế hoạch cũ',
        step: 'O12/2026-Q4',
        title: 'Báo cáo quý',
      },
      attempts: 2,
      submitted: true,
      progress: { notes: 3, on: '2026-12-01', done: 30, of: 50 },
    },
    '“Báo cáo quý (quý IV/2026)”: mang sang từ việc “Báo cáo quý” của 22-KH/ĐU: đã ghi tiến độ 3 lần (30/50), đã nộp 2 lần, bài nộp cuối đang chờ duyệt ở đó, nay nộp lại theo văn bản này.',
  ],
  [
    office,
    {
      type: 'WorkCarriedOver',
      step,
      from: { directive: 'cu', number: null, name: 'Kế hoạch cũ', step: 'O12/2026-Q4', title: 'Báo cáo quý' },
    },
    '“Báo cáo quý (quý IV/2026)”: mang sang từ việc “Báo cáo quý” của “Kế hoạch cũ”: chưa ghi gì.',
  ],
  [
    office,
    {
      type: 'UnitReopened',
      news: 10,
      reason: 'còn việc',
      approver: 'Ban Thường vụ',
      paper,
      closed: { from: '2026-12-01', until: '2026-12-13' },
    },
    'Mở lại việc thực hiện chỉ thị tại đơn vị, Ban Thường vụ phê duyệt, theo văn bản số 12-BC/CB ngày 14/12/2026, lý do: còn việc; thời gian đóng từ thứ Ba, 01/12/2026 đến hết Chủ nhật, 13/12/2026 được cộng lại vào các hạn còn chạy.',
  ],
  [
    office,
    { type: 'UnitReopened', news: 10, reason: 'còn việc', approver: 'Ban Thường vụ', paper },
    'Mở lại việc thực hiện chỉ thị tại đơn vị, Ban Thường vụ phê duyệt, theo văn bản số 12-BC/CB ngày 14/12/2026, lý do: còn việc; các hạn giữ nguyên.',
  ],
];

test.each(FACTS)('what its directive and the plans above it ask of a unit: %#', (by, fact, sentence) => {
  expect(toldBy(by, fact)).toBe(sentence);
});
