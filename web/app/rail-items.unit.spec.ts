import { expect, it } from 'vitest';
import type { Me } from '../../contracts/http/index.ts';
import { railFor } from './rail-items.ts';

const words = (
  roles: Me['roles'],
  more: Partial<Pick<Me, 'isOffice' | 'readOnly' | 'isAdministrator'>> = {},
) =>
  railFor({ roles, isOffice: false, readOnly: false, isAdministrator: false, ...more }).map(
    (item) => item.word,
  );

it('has at most five words, first what one comes for', () => {
  expect(words(['officer'])).toEqual(['Việc của tôi', 'Chỉ đạo', 'Đơn vị tôi', 'Quá hạn', 'Thư']);
  expect(words(['officer', 'reviewer'])).toEqual(['Việc của tôi', 'Chờ duyệt', 'Chỉ đạo', 'Quá hạn', 'Thư']);
  expect(words(['reviewer'])[0]).toBe('Chờ duyệt');
  expect(words(['administrator'], { readOnly: true, isAdministrator: true })).toEqual([
    'Đơn vị và người',
    'Chỉ đạo',
    'Quá hạn',
    'Thư',
    'Lịch làm việc',
  ]);
  expect(words(['auditor'], { readOnly: true })).toEqual(['Chỉ đạo', 'Quá hạn', 'Thư', 'Bị từ chối']);
  expect(words(['office'], { isOffice: true })).toEqual([
    'Chỉ đạo',
    'Quá hạn',
    'Đơn vị và người',
    'Thư',
    'Lịch làm việc',
  ]);
});
