import { expect, test } from 'vitest';
import type { Actor } from '../../../domain/lifecycle/actor.ts';
import type { RolloutFact } from '../../../domain/rollout/events.ts';
import { names, paper } from '../../../test/helpers/told.ts';
import { sayRolloutEvent } from './rollout.ts';

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
