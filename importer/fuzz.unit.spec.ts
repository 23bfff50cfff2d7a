/** A slice of `npm run fuzz:import`: any bytes and any spoiled plan give a draft or a refusal, never an error. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const NAMES = ['a.txt', 'a.html', 'a.docx', 'a.pdf', 'a.md', 'a'];
const PLAN = `ĐẢNG ỦY XÃ MẪU
Số 05-KH/ĐU
KẾ HOẠCH
thực hiện nhiệm vụ
-----
Căn cứ Chỉ thị số 01-CT/TU, ngày 01/02/2026, Đảng ủy xã ban hành Kế hoạch như sau:
I. NHIỆM VỤ
1. Văn phòng Đảng ủy chủ trì, phối hợp với Công an xã rà soát hồ sơ (hoàn thành trước ngày 30/4/2026); báo cáo hằng quý.
| TT | Nội dung | Chủ trì | Thời gian |
| 1 | Tổng kết | Văn phòng | Quý IV/2026 |
Nơi nhận:
- Như trên.
T/M BAN THƯỜNG VỤ`;

const settled = async (name: string, bytes: Uint8Array): Promise<void> => {
  const read = await readPlan({ name, bytes });
  expect(['draft', 'refused']).toContain(read.kind);
};
test('any bytes under any name', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...NAMES), fc.uint8Array({ maxLength: 400 }), settled), {
    numRuns: 150,
  });
});
test('a plan with pieces taken out, doubled and put elsewhere', async () => {
  const cut = fc.tuple(
    fc.nat(PLAN.length),
    fc.nat(60),
    fc.nat(PLAN.length),
    fc.constantFrom('', '(', '|', '\n', '\u0301', '1.', '…'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 6 }), async (cuts) => {
      let text = PLAN;
      for (const [from, length, to, sign] of cuts)
        text = text.slice(0, from) + sign + text.slice(from + length / 2) + text.slice(to, to + length);
      await settled('a.txt', new TextEncoder().encode(text));
    }),
    { numRuns: 100 },
  );
});
