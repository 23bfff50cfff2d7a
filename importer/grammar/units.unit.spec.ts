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
  ['Bộ Nội vụ chủ trì', ['Bộ Nội vụ'], 'chủ trì'],
  ['Thanh tra Chính phủ hướng dẫn', ['Thanh tra Chính phủ'], 'hướng dẫn'],
  [
    'Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ rà soát',
    ['Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ'],
    'rà soát',
  ],
  [
    'Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương chỉ đạo',
    ['Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương'],
    'chỉ đạo',
  ],
  ['Thành phố Mẫu nghiên cứu', ['Thành phố Mẫu'], 'nghiên cứu'],
  ['Cổng Thông tin điện tử tỉnh mở', ['Cổng Thông tin điện tử tỉnh'], 'mở'],
  ['Ban Chỉ đạo 35 tỉnh theo dõi', ['Ban Chỉ đạo 35 tỉnh'], 'theo dõi'],
  ['Ban Chỉ đạo phòng, chống ma túy tỉnh họp', ['Ban Chỉ đạo phòng, chống ma túy tỉnh'], 'họp'],
  ['Các đoàn xã và đoàn trực thuộc xây dựng', ['Các đoàn xã', 'đoàn trực thuộc'], 'xây dựng'],
  ['Các đoàn kiểm tra, tổ giám sát gửi', ['Các đoàn kiểm tra, tổ giám sát'], 'gửi'],
])('%s', (text, units, rest) => {
  expect(read(text)).toEqual([units, rest]);
});

test.each([
  'Tổ chức hội nghị',
  'Ban hành kế hoạch',
  'Lãnh đạo, chỉ đạo thực hiện',
  'Báo cáo kết quả',
  'xã hội hóa nguồn lực',
  'Bộ tiêu chí đánh giá',
  'Tổ chức Ngày hội',
])('no unit: %s', (text) => {
  expect(unitsAt(text)).toBeNull();
});
