import { describe, expect, it } from 'vitest';
import { fold } from '../../contracts/vi/fold.ts';
import { matchesFolded } from './fold.ts';
import { sizeWord } from './size.ts';
import { fullTitle } from './title.ts';

describe('words', () => {
  it('are found without marks, in any order', () => {
    expect(fold('Đảng ủy phường Bạch Đằng')).toBe('dang uy phuong bach dang');
    expect(matchesFolded('Đảng bộ Khu dân cư số 5', 'khu 5 dan')).toBe(true);
    expect(matchesFolded('Đảng bộ Khu dân cư số 5', 'khu 6')).toBe(false);
    expect(matchesFolded('Chi bộ', '')).toBe(true);
  });
  it('say sizes as one reads them', () => {
    expect(sizeWord(100)).toBe('1 KB');
    expect(sizeWord(1_484_213)).toBe('1,4 MB');
  });
  it('say a document with its kind once', () => {
    expect(fullTitle({ kind: 'Kế hoạch', title: 'thực hiện Chỉ thị' })).toBe('Kế hoạch thực hiện Chỉ thị');
    expect(fullTitle({ kind: 'Chỉ thị', title: 'Chỉ thị về nêu gương' })).toBe('Chỉ thị về nêu gương');
  });
});
