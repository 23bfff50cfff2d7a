import { expect, test } from 'vitest';
import { SYSTEM } from '../../../domain/lifecycle/actor.ts';
import { office, officer, paper, step, type ToldRow, toldBy } from '../../../test/helpers/told.ts';

const FACTS: ToldRow[] = [
  [
    SYSTEM,
    { type: 'LineNoted', news: 1, reorganisation: 'R', ancestors: ['DB03'], renamed: {} },
    'Đơn vị nay trực thuộc Đảng bộ 3 theo việc sắp xếp tổ chức.',
  ],
  [
    SYSTEM,
    { type: 'ReviewersChanged', step, reviewers: ['DB03', 'VP'] },
    '“Báo cáo quý (quý IV/2026)” nay do Đảng bộ 3, rồi Văn phòng xem xét.',
  ],
  [
    SYSTEM,
    { type: 'HandedOver', step, to: 'DB03', reorganisation: 'R' },
    '“Báo cáo quý (quý IV/2026)” được chuyển cho Đảng bộ 3 tiếp tục thực hiện, giữ nguyên hạn.',
  ],
  [
    SYSTEM,
    {
      type: 'UnitEnded',
      news: 1,
      reorganisation: 'R',
      kind: 'merge',
      on: '2025-12-08',
      heirs: ['DB03'],
      reason: 'tinh gọn.',
    },
    'Đơn vị kết thúc do hợp nhất, sáp nhập từ thứ Hai, 08/12/2025, Đảng bộ 3 kế thừa, lý do: tinh gọn.',
  ],
  [
    SYSTEM,
    {
      type: 'TakenOver',
      reorganisation: 'R',
      from: 'CB12',
      steps: [],
      obligations: [],
      occurred: {},
      stated: {},
    },
    'Tiếp nhận 0 việc chưa xong của Chi bộ 12, giữ nguyên hạn và các lần đã nhắc.',
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
    office,
    { type: 'OfficerNamed', officer: 'p1', paper },
    'Chánh Văn phòng mẫu thay mặt Chi bộ 12 cử Cán bộ mẫu, Chi bộ 12 phụ trách việc thực hiện chỉ thị tại đơn vị, theo văn bản số 12-BC/CB ngày 14/12/2026.',
  ],
];

test.each(FACTS)('where a unit stands and who answers for it: %#', (by, fact, sentence) => {
  expect(toldBy(by, fact)).toBe(sentence);
});
