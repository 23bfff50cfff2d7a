/** Who is charged in a bracket or after "do"; a phase and its time. */
import { expect, test } from 'vitest';
import { chargedIn } from './charged.ts';
import { phaseOf } from './phase.ts';
import { subjectOf } from './subject.ts';

test.each([
  ['Ủy ban nhân dân xã (giao Phòng Kinh tế chủ trì)', ['Phòng Kinh tế'], null],
  ['Tổ chức tọa đàm, do Ban Thường vụ Hội chủ trì.', ['Ban Thường vụ Hội'], null],
  ['Rà soát hộ nghèo (Chủ trì: Phòng Kinh tế; phối hợp: Công an xã)', ['Phòng Kinh tế'], ['Công an xã']],
  ['Sơ kết giữa kỳ (Phòng Kinh tế tham mưu)', ['Phòng Kinh tế'], null],
])('%s', (text, lead, coordinating) => {
  expect(chargedIn(text)).toMatchObject({ lead, coordinating });
});

test.each(['Báo cáo Ủy ban nhân dân tỉnh (qua Văn phòng)', 'Phòng Kinh tế hướng dẫn các thôn'])(
  'nobody is charged so: %s',
  (text) => {
    expect(chargedIn(text)).toBeNull();
  },
);

test.each([
  ['Hằng quý, chi uỷ đánh giá kết quả', ['chi uỷ']],
  ['Về thu ngân sách: Phòng Kinh tế rà soát các khoản nợ', ['Phòng Kinh tế']],
  ['Ban Xây dựng Đảng là cơ quan thường trực, giúp Đảng ủy theo dõi', ['Ban Xây dựng Đảng']],
  ['Phòng Kinh tế (cơ quan thường trực Chương trình)', ['Phòng Kinh tế']],
  ['Các sở, ngành trong phạm vi nhiệm vụ của mình, chủ động thực hiện', ['Các sở, ngành']],
  ['Công ty Cổ phần Môi trường Mẫu có trách nhiệm thu gom', ['Công ty Cổ phần Môi trường Mẫu']],
  ['Hội đồng điều phối vùng Mẫu chủ trì họp', ['Hội đồng điều phối vùng Mẫu']],
  ['Sau hội nghị chậm nhất 05 ngày các chi bộ triển khai', ['các chi bộ']],
  ['Căn cứ Chương trình của Đảng ủy, các chi bộ đưa vào nghị quyết', ['các chi bộ']],
])('%s: who is to act', (text, units) => {
  expect(subjectOf(text)?.units).toEqual(units);
});

test.each([
  'Lãnh đạo UBND tỉnh ban hành kế hoạch',
  'Lãnh đạo cán bộ, đảng viên gương mẫu thực hiện',
  'Đảng viên vắng mặt được bố trí học bổ sung',
])('nobody is to act: %s', (text) => {
  expect(subjectOf(text)).toBeNull();
});

test('a phase has the time of its bracket, and what is done behind the colon', () => {
  const text = 'Giai đoạn 1 (2026 - 2027): khảo sát, lập đề án';
  const phase = phaseOf(text, { year: 2026 });
  expect(phase?.time.rule).toMatchObject({ from: '2026-01-01', to: '2027-12-31' });
  expect(text.slice(phase?.rest ?? 0)).toBe('khảo sát, lập đề án');
  expect(phaseOf('Giai đoạn 1: khảo sát', { year: 2026 })).toBeNull();
});
