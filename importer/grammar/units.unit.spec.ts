import { expect, test } from 'vitest';
import { unitsAt } from './units.ts';

const read = (text: string): [string[], string] | null => {
  const found = unitsAt(text);
  return found && [found.units, text.slice(found.end).trim()];
};

test.each([
  ['Ban Xây dựng Đảng Đảng ủy phối hợp với', ['Ban Xây dựng Đảng Đảng ủy'], 'phối hợp với'],
  ['Các cấp ủy, tổ chức đảng trực thuộc căn cứ', ['Các cấp ủy, tổ chức đảng trực thuộc'], 'căn cứ'],
  ['Ban Tổ chức Đảng ủy tham mưu', ['Ban Tổ chức Đảng ủy'], 'tham mưu'],
  [
    'Phòng Văn hóa - Xã hội; Trung tâm Văn hóa, Thể thao và Truyền thông',
    ['Phòng Văn hóa - Xã hội', 'Trung tâm Văn hóa, Thể thao và Truyền thông'],
    '',
  ],
  [
    'Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã giám sát',
    ['Ủy ban Mặt trận Tổ quốc', 'các tổ chức chính trị - xã hội xã'],
    'giám sát',
  ],
  ['Công an xã, Ban Chỉ huy Quân sự xã tổ chức', ['Công an xã', 'Ban Chỉ huy Quân sự xã'], 'tổ chức'],
  [
    'Các cơ quan chuyên trách tham mưu, giúp việc Đảng uỷ theo dõi',
    ['Các cơ quan chuyên trách tham mưu, giúp việc Đảng uỷ'],
    'theo dõi',
  ],
  ['Văn phòng HĐND và UBND xã chủ trì', ['Văn phòng HĐND và UBND xã'], 'chủ trì'],
])('%s', (text, units, rest) => {
  expect(read(text)).toEqual([units, rest]);
});

test.each([
  'Tổ chức hội nghị',
  'Ban hành kế hoạch',
  'Lãnh đạo, chỉ đạo thực hiện',
  'Báo cáo kết quả',
  'xã hội hóa nguồn lực',
])('no unit: %s', (text) => {
  expect(unitsAt(text)).toBeNull();
});
