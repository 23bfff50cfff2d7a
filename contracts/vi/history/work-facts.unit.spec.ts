import { expect, test } from 'vitest';
import { SYSTEM } from '../../../domain/lifecycle/actor.ts';
import {
  entry,
  office,
  officer,
  paper,
  reviewer,
  step,
  substitute,
  type ToldRow,
  toldBy,
} from '../../../test/helpers/told.ts';

const FACTS: ToldRow[] = [
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
    { type: 'MeetingNotHeld', step, reason: 'Bão số 9.' },
    'Cán bộ mẫu, Chi bộ 12 ghi không tổ chức “Báo cáo quý (quý IV/2026)”, lý do: Bão số 9.',
  ],
  [
    substitute,
    { type: 'Withdrawn', step },
    'Chánh Văn phòng mẫu thay mặt Cán bộ mẫu, Chi bộ 12 (ủy quyền số 5-UQ/CB ngày 30/11/2026) rút lại bài nộp “Báo cáo quý (quý IV/2026)”.',
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
    { type: 'Cancelled', step, reason: 'revoked' },
    '“Báo cáo quý (quý IV/2026)” được hủy vì chỉ đạo bị thu hồi.',
  ],
];

test.each(FACTS)('what is done with a step: %#', (by, fact, sentence) => {
  expect(toldBy(by, fact)).toBe(sentence);
});
