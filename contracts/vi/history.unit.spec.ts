import { describe, expect, test } from 'vitest';
import { NO_COUNTS } from '../../domain/evaluation/reckon.ts';
import type { Reckoned } from '../../domain/evaluation/result.ts';
import { type Actor, SYSTEM } from '../../domain/lifecycle/actor.ts';
import type { UnitFact } from '../../domain/lifecycle/events.ts';
import type { RolloutFact } from '../../domain/rollout/events.ts';
import { type Names, sayRolloutEvent, sayUnitEvent } from './history.ts';

const UNITS: Record<string, string> = { CB12: 'Chi bộ 12', DB03: 'Đảng bộ 3', VP: 'Văn phòng' };
const names: Names = {
  unit: (code) => UNITS[code] ?? code,
  post: (code) => (code === 'p1' ? 'Cán bộ mẫu, Chi bộ 12' : 'Chánh Văn phòng mẫu'),
  event: () => 'Thành phố tổ chức hội nghị',
  step: () => 'Báo cáo quý (quý IV/2026)',
  obligation: () => 'Định kỳ sơ kết',
};
const officer: Actor = { post: 'p1', unit: 'CB12', role: 'officer' };
const reviewer: Actor = { post: 'p1', unit: 'DB03', role: 'reviewer' };
const office: Actor = { post: 'o1', unit: 'VP', role: 'office', onBehalfOf: 'CB12' };
const step = 'O12/2026-Q4';
const entry = { on: '2026-12-15' };
const paper = { number: '12-BC/CB', date: '2026-12-14' };

const substitute: Actor = {
  ...officer,
  post: 'o1',
  inPlaceOf: {
    post: 'p1',
    from: '2026-12-01',
    until: '2026-12-20',
    paper: { number: '5-UQ/CB', date: '2026-11-30' },
  },
};
const RECKONED: Reckoned = {
  policy: { code: 'Q', version: 1 },
  year: 2026,
  asOf: '2026-12-15',
  through: 9,
  counts: { ...NO_COUNTS, due: 5, onTime: 4, late: 1, excused: 1, exceeded: 1 },
  scores: {},
  exceeded: [],
  lines: [],
  points: 85.67,
  band: 'hoan-thanh',
  bandName: 'Hoàn thành nhiệm vụ',
  missed: [],
};

const FACTS: [Actor, UnitFact, string][] = [
  [
    officer,
    {
      type: 'StudyRecorded',
      step,
      entry,
      invited: 30,
      present: 24,
      form: 'mixed',
      materials: 'Chỉ thị số 50-CT/TW',
    },
    'Cán bộ mẫu, Chi bộ 12 ghi đã học tập, quán triệt “Báo cáo quý (quý IV/2026)” ngày 15/12/2026, hình thức tập trung kết hợp trực tuyến, tài liệu: Chỉ thị số 50-CT/TW, có mặt 24/30.',
  ],
  [
    officer,
    { type: 'StudySessionAdded', step, entry, present: 4, form: 'online' },
    'Cán bộ mẫu, Chi bộ 12 ghi buổi học bổ sung của “Báo cáo quý (quý IV/2026)” ngày 15/12/2026, hình thức trực tuyến, có mặt 4.',
  ],
  [
    office,
    { type: 'ProgressNoted', step, entry: { ...entry, paper }, done: 11, of: 12 },
    'Chánh Văn phòng mẫu thay mặt Chi bộ 12 ghi tiến độ của “Báo cáo quý (quý IV/2026)” ngày 15/12/2026, theo văn bản số 12-BC/CB ngày 14/12/2026, đạt 11/12 (91%).',
  ],
  [
    officer,
    { type: 'PartConfirmed', step, entry },
    'Cán bộ mẫu, Chi bộ 12 xác nhận đã làm phần phối hợp của “Báo cáo quý (quý IV/2026)” ngày 15/12/2026.',
  ],
  [
    officer,
    { type: 'DifficultyReported', step, reason: 'chưa có tài liệu.' },
    'Cán bộ mẫu, Chi bộ 12 báo vướng mắc về “Báo cáo quý (quý IV/2026)”: chưa có tài liệu.',
  ],
  [
    reviewer,
    { type: 'DifficultyAnswered', step, answer: 'đã gửi tài liệu', paper },
    'Cán bộ mẫu, Chi bộ 12 trả lời vướng mắc về “Báo cáo quý (quý IV/2026)”, theo văn bản số 12-BC/CB ngày 14/12/2026: đã gửi tài liệu.',
  ],
  [
    officer,
    { type: 'Disclaimed', step, reason: 'thuộc Mặt trận' },
    'Cán bộ mẫu, Chi bộ 12 báo “Báo cáo quý (quý IV/2026)” không thuộc đơn vị, lý do: thuộc Mặt trận.',
  ],
  [
    { ...office, onBehalfOf: undefined },
    { type: 'DisclaimConfirmed', step, reason: 'Mặt trận làm' },
    'Chánh Văn phòng mẫu đồng ý “Báo cáo quý (quý IV/2026)” không thuộc đơn vị, lý do: Mặt trận làm.',
  ],
  [
    { ...office, onBehalfOf: undefined },
    { type: 'DisclaimReturned', step, reason: 'mục 3 nêu rõ' },
    'Chánh Văn phòng mẫu giữ “Báo cáo quý (quý IV/2026)” cho đơn vị, lý do: mục 3 nêu rõ.',
  ],
  [
    officer,
    { type: 'MeetingPlanned', step, entry, time: '19:30', place: 'Hội trường', online: true, with: ['DB03'] },
    'Cán bộ mẫu, Chi bộ 12 định “Báo cáo quý (quý IV/2026)” lúc 19:30 thứ Ba, 15/12/2026, tại Hội trường, trực tuyến, ghép với Đảng bộ 3.',
  ],
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
    { type: 'MeetingNotHeld', step, reason: 'Bão số 9.' },
    'Cán bộ mẫu, Chi bộ 12 ghi không tổ chức “Báo cáo quý (quý IV/2026)”, lý do: Bão số 9.',
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
    substitute,
    { type: 'Withdrawn', step },
    'Chánh Văn phòng mẫu thay mặt Cán bộ mẫu, Chi bộ 12 (ủy quyền số 5-UQ/CB ngày 30/11/2026) rút lại bài nộp “Báo cáo quý (quý IV/2026)”.',
  ],
  [
    officer,
    { type: 'PostHandedOver', from: 'p1', to: 'o1', officer: true, reason: 'Nghỉ hưu.', paper },
    'Cán bộ mẫu, Chi bộ 12 ghi Cán bộ mẫu, Chi bộ 12 rời nhiệm vụ, bàn giao cho Chánh Văn phòng mẫu, theo văn bản số 12-BC/CB ngày 14/12/2026, lý do: Nghỉ hưu.',
  ],
  [
    officer,
    { type: 'PostHandedOver', from: 'p1', to: null, reason: 'Nghỉ hưu' },
    'Cán bộ mẫu, Chi bộ 12 ghi Cán bộ mẫu, Chi bộ 12 rời nhiệm vụ, chưa có người thay: người đứng đầu đơn vị chịu trách nhiệm, lý do: Nghỉ hưu.',
  ],
  [
    officer,
    { type: 'StepPassed', step, from: 'p1', to: 'o1' },
    '“Báo cáo quý (quý IV/2026)” nay do Chánh Văn phòng mẫu chịu trách nhiệm, thay Cán bộ mẫu, Chi bộ 12; hạn và các lần đã nhắc giữ nguyên.',
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
    officer,
    { type: 'StudyRecorded', step, entry, invited: 30, present: 28 },
    'Cán bộ mẫu, Chi bộ 12 ghi đã học tập, quán triệt “Báo cáo quý (quý IV/2026)” ngày 15/12/2026, có mặt 28/30.',
  ],
  [
    office,
    { type: 'MeetingHeld', step, entry: { ...entry, paper }, present: 28 },
    'Chánh Văn phòng mẫu thay mặt Chi bộ 12 ghi đã sinh hoạt “Báo cáo quý (quý IV/2026)” ngày 15/12/2026, theo văn bản số 12-BC/CB ngày 14/12/2026, có mặt 28.',
  ],
  [
    officer,
    { type: 'MeetingMoved', step, to: '2026-12-04', reason: 'trùng hội nghị' },
    'Cán bộ mẫu, Chi bộ 12 dời “Báo cáo quý (quý IV/2026)” sang thứ Sáu, 04/12/2026, lý do: trùng hội nghị.',
  ],
  [
    officer,
    { type: 'InspectionRecorded', step, entry, findings: 2 },
    'Cán bộ mẫu, Chi bộ 12 ghi đã kiểm tra “Báo cáo quý (quý IV/2026)” ngày 15/12/2026, 2 điểm cần khắc phục.',
  ],
  [
    officer,
    { type: 'TaskCarriedOut', step, entry, attempt: 1 },
    'Cán bộ mẫu, Chi bộ 12 báo đã thực hiện “Báo cáo quý (quý IV/2026)” ngày 15/12/2026.',
  ],
  [
    officer,
    { type: 'Submitted', step, entry, attempt: 2 },
    'Cán bộ mẫu, Chi bộ 12 nộp “Báo cáo quý (quý IV/2026)” ngày 15/12/2026 (lần 2).',
  ],
  [
    officer,
    { type: 'Withdrawn', step },
    'Cán bộ mẫu, Chi bộ 12 rút lại bài nộp “Báo cáo quý (quý IV/2026)”.',
  ],
  [
    reviewer,
    { type: 'PassedOn', step, by: 'DB03' },
    'Cán bộ mẫu, Chi bộ 12 đã xem “Báo cáo quý (quý IV/2026)” tại Đảng bộ 3 và chuyển lên cấp duyệt.',
  ],
  [
    reviewer,
    { type: 'Accepted', step, on: '2026-12-15', onTime: true },
    'Cán bộ mẫu, Chi bộ 12 chấp nhận “Báo cáo quý (quý IV/2026)”, nộp ngày 15/12/2026, đúng hạn.',
  ],
  [
    officer,
    { type: 'Accepted', step, on: '2026-12-15', onTime: false },
    '“Báo cáo quý (quý IV/2026)” được ghi là xong ngày 15/12/2026, muộn hạn.',
  ],
  [
    reviewer,
    { type: 'Returned', step, reason: 'Thiếu số liệu.' },
    'Cán bộ mẫu, Chi bộ 12 trả lại “Báo cáo quý (quý IV/2026)”, lý do: Thiếu số liệu.',
  ],
  [
    reviewer,
    { type: 'YearEndResultRecorded', step, result: 'Hoàn thành tốt nhiệm vụ', paper, onTime: null },
    'Cán bộ mẫu, Chi bộ 12 ghi kết quả “Báo cáo quý (quý IV/2026)”: Hoàn thành tốt nhiệm vụ, theo văn bản số 12-BC/CB ngày 14/12/2026.',
  ],
  [
    SYSTEM,
    { type: 'ClosedByYearEnd', step, review: 'O13/2026' },
    '“Báo cáo quý (quý IV/2026)” khép lại cùng “Báo cáo quý (quý IV/2026)”.',
  ],
  [
    office,
    { type: 'Waived', step, reason: 'đơn vị mới lập' },
    'Chánh Văn phòng mẫu thay mặt Chi bộ 12 miễn “Báo cáo quý (quý IV/2026)”, lý do: đơn vị mới lập.',
  ],
  [
    SYSTEM,
    { type: 'Superseded', step, event: 'E' },
    '“Báo cáo quý (quý IV/2026)” được thay thế vì “Thành phố tổ chức hội nghị”.',
  ],
  [
    SYSTEM,
    { type: 'Cancelled', step, reason: 'eventWithdrawn' },
    '“Báo cáo quý (quý IV/2026)” được hủy vì sự kiện làm mốc đã bị hủy.',
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
  [
    office,
    { type: 'OfficerNamed', officer: 'p1', paper },
    'Chánh Văn phòng mẫu thay mặt Chi bộ 12 cử Cán bộ mẫu, Chi bộ 12 phụ trách việc thực hiện chỉ thị tại đơn vị, theo văn bản số 12-BC/CB ngày 14/12/2026.',
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
    { type: 'Cancelled', step, reason: 'unitDissolved' },
    '“Báo cáo quý (quý IV/2026)” được hủy vì đơn vị giải thể.',
  ],
  [
    office,
    { type: 'Cancelled', step, reason: 'unitLeft' },
    '“Báo cáo quý (quý IV/2026)” được hủy vì đơn vị chuyển ra ngoài diện thực hiện của chỉ đạo.',
  ],
  [
    office,
    {
      type: 'Cancelled',
      step,
      reason: 'superseded',
      carried: { directive: 'moi', number: '30-KH/ĐU', obligation: 'B1', title: 'Báo cáo hằng quý' },
    },
    '“Báo cáo quý (quý IV/2026)” kết thúc vì chỉ đạo được thay thế; việc tiếp tục ở “Báo cáo hằng quý” của 30-KH/ĐU.',
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
    { type: 'Cancelled', step, reason: 'revoked' },
    '“Báo cáo quý (quý IV/2026)” được hủy vì chỉ đạo bị thu hồi.',
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
  [
    officer,
    { type: 'YearSelfAssessed', step, reckoned: RECKONED },
    'Cán bộ mẫu, Chi bộ 12 tự chấm “Báo cáo quý (quý IV/2026)”: 85,67 điểm, mức tính được là “Hoàn thành nhiệm vụ” (5 việc đến hạn: 4 đúng hạn (1 vì không do đơn vị), 1 muộn, 0 chưa xong, 1 vượt yêu cầu).',
  ],
  [
    reviewer,
    {
      type: 'YearEndProposed',
      step,
      reckoned: { ...RECKONED, counts: NO_COUNTS },
      band: 'tot',
      bandName: 'Hoàn thành tốt nhiệm vụ',
      reason: 'Việc muộn do thiên tai.',
    },
    'Cán bộ mẫu, Chi bộ 12 đề nghị xếp loại “Báo cáo quý (quý IV/2026)”: Hoàn thành tốt nhiệm vụ; 85,67 điểm, mức tính được là “Hoàn thành nhiệm vụ” (không có việc đến hạn), lý do: Việc muộn do thiên tai.',
  ],
  [
    { ...office, onBehalfOf: 'DB03' },
    {
      type: 'YearEndDecided',
      step,
      band: 'tot',
      bandName: 'Hoàn thành tốt nhiệm vụ',
      points: 85.67,
      on: '2026-12-15',
      paper,
      overrides: ['arithmetic', 'quota'],
      reason: 'Việc muộn do thiên tai.',
      onTime: true,
    },
    'Chánh Văn phòng mẫu thay mặt Đảng bộ 3 quyết định xếp loại “Báo cáo quý (quý IV/2026)”: Hoàn thành tốt nhiệm vụ, 85,67 điểm, theo văn bản số 12-BC/CB ngày 14/12/2026 (khác mức tính được; vượt giới hạn tỉ lệ), lý do: Việc muộn do thiên tai.',
  ],
  [
    reviewer,
    {
      type: 'YearEndDecided',
      step,
      band: 'tot',
      bandName: 'Tốt',
      points: 90,
      on: '2026-12-15',
      paper,
      final: true,
      onTime: true,
    },
    'Cán bộ mẫu, Chi bộ 12 quyết định lần cuối xếp loại “Báo cáo quý (quý IV/2026)”: Tốt, 90 điểm, theo văn bản số 12-BC/CB ngày 14/12/2026.',
  ],
  [
    officer,
    { type: 'YearEndLookAsked', step, reason: 'chờ văn bản' },
    'Cán bộ mẫu, Chi bộ 12 đề nghị xem lại kết quả “Báo cáo quý (quý IV/2026)”, lý do: chờ văn bản.',
  ],
  [
    officer,
    { type: 'MeetingAssessed', step, score: RECKONED },
    'Cán bộ mẫu, Chi bộ 12 tự chấm chất lượng “Báo cáo quý (quý IV/2026)”: Hoàn thành nhiệm vụ, 85,67 điểm.',
  ],
  [
    reviewer,
    { type: 'MeetingReviewed', step, score: RECKONED, reason: 'thiếu biên bản' },
    'Cán bộ mẫu, Chi bộ 12 chấm lại chất lượng “Báo cáo quý (quý IV/2026)”: Hoàn thành nhiệm vụ, 85,67 điểm, lý do: thiếu biên bản.',
  ],
  [
    reviewer,
    { type: 'InspectionPlanned', number: 2, on: '2026-12-10' },
    'Cán bộ mẫu, Chi bộ 12 lên lịch kiểm tra đơn vị lần 2 vào thứ Năm, 10/12/2026.',
  ],
  [
    reviewer,
    {
      type: 'UnitInspected',
      number: 2,
      on: '2026-12-10',
      findings: [
        { requirement: 'P', text: 'Thiếu phụ lục.', remedy: 'khac-phuc/k2.1' },
        { requirement: 'P', text: 'Lưu đủ.' },
      ],
    },
    'Cán bộ mẫu, Chi bộ 12 ghi đã kiểm tra đơn vị lần 2 ngày 10/12/2026: về “Định kỳ sơ kết”: Thiếu phụ lục, phải khắc phục; về “Định kỳ sơ kết”: Lưu đủ.',
  ],
  [
    reviewer,
    { type: 'UnitInspected', number: 1, on: '2026-12-10', findings: [], paper },
    'Cán bộ mẫu, Chi bộ 12 ghi đã kiểm tra đơn vị lần 1 ngày 10/12/2026, theo văn bản số 12-BC/CB ngày 14/12/2026: không có điểm phải khắc phục.',
  ],
];

describe('what happened to a unit', () => {
  test.each(FACTS)('%#: $type', (by, fact, sentence) => {
    expect(sayUnitEvent({ seq: 1, at: '2026-12-15T01:00:00.000Z', by, command: null, fact }, names)).toBe(
      sentence,
    );
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
    const event = { seq: 1, at: '2025-11-30T01:00:00.000Z', by: office, command: null, fact };
    expect(sayUnitEvent(event, names, former)).toBe(
      `${begins} thứ Sáu, 05/12/2025. Ấn định ngày 05/12/2025.`,
    );
  });
});

const lead: Actor = { post: 'o1', unit: 'VP', role: 'office' };
const ROLLOUT: [RolloutFact, string][] = [
  [
    { type: 'DirectiveIssued', issuedOn: '2025-11-13', root: 'VP', lettersHeld: true },
    'Chánh Văn phòng mẫu phát hành chỉ thị ban hành ngày 13/11/2025, thư được tạm giữ.',
  ],
  [
    {
      type: 'NewsRecorded',
      news: 1,
      body: { type: 'EventRecorded', event: 'E', occurrence: 1, on: '2025-11-20', units: ['CB12'] },
      document: paper,
    },
    'Chánh Văn phòng mẫu ghi sự kiện “Thành phố tổ chức hội nghị” xảy ra thứ Năm, 20/11/2025, chỉ với Chi bộ 12, theo văn bản số 12-BC/CB ngày 14/12/2026.',
  ],
  [
    {
      type: 'NewsRecorded',
      news: 2,
      body: { type: 'EventWithdrawn', event: 'E', occurrence: 1, on: null },
      reason: 'hoãn',
    },
    'Chánh Văn phòng mẫu hủy sự kiện “Thành phố tổ chức hội nghị” đã ghi, lý do: hoãn.',
  ],
  [
    {
      type: 'NewsRecorded',
      news: 3,
      body: { type: 'PeriodStated', obligation: 'T05', rule: { type: 'every', period: 'quarter' } },
    },
    'Chánh Văn phòng mẫu ấn định kỳ cho “Định kỳ sơ kết”: mỗi quý một lần.',
  ],
  [
    { type: 'NewsRecorded', news: 4, body: { type: 'DirectiveClosed', reason: 'hết thời hạn' } },
    'Chánh Văn phòng mẫu kết thúc chỉ thị, lý do: hết thời hạn.',
  ],
  [
    {
      type: 'NewsRecorded',
      news: 4,
      body: {
        type: 'DirectiveClosed',
        reason: 'không còn phù hợp',
        ending: { how: 'revoked', approver: 'Ban Thường vụ', paper },
      },
    },
    'Chánh Văn phòng mẫu ghi: chỉ thị được thu hồi, theo văn bản số 12-BC/CB ngày 14/12/2026, Ban Thường vụ phê duyệt, lý do: không còn phù hợp.',
  ],
  [
    {
      type: 'NewsRecorded',
      news: 5,
      body: {
        type: 'DirectiveReopened',
        reason: 'còn việc',
        approver: 'Ban Thường vụ',
        paper,
        closedOn: '2026-12-01',
        giveBack: true,
      },
    },
    'Chánh Văn phòng mẫu mở lại chỉ thị đã kết thúc ngày 01/12/2026, Ban Thường vụ phê duyệt, theo văn bản số 12-BC/CB ngày 14/12/2026, lý do: còn việc; thời gian đóng được cộng lại vào các hạn còn chạy.',
  ],
  [
    { type: 'LettersHeld', reason: 'kiểm tra danh sách' },
    'Chánh Văn phòng mẫu tạm giữ mọi thư của chỉ thị, lý do: kiểm tra danh sách.',
  ],
  [{ type: 'LettersReleased' }, 'Chánh Văn phòng mẫu cho gửi lại thư của chỉ thị.'],
  [
    { type: 'ContextTicked', line: 'T16', paper: { number: '31-BC/ĐU', date: '2025-12-20' } },
    'Chánh Văn phòng mẫu đánh dấu đã thực hiện dòng “T16” của văn bản, theo văn bản số 31-BC/ĐU ngày 20/12/2025.',
  ],
  [
    { type: 'ContextUnticked', line: 'T16', reason: 'wrongPaper' },
    'Chánh Văn phòng mẫu bỏ đánh dấu dòng “T16” của văn bản, lý do: ghi nhầm số hoặc ngày văn bản.',
  ],
];
test.each(ROLLOUT)('what the office recorded: %#', (fact, sentence) => {
  expect(sayRolloutEvent({ by: lead, at: '2025-11-13T02:00:00.000Z', fact }, names)).toBe(sentence);
});
