import { expect, test } from 'vitest';
import { NO_COUNTS } from '../../domain/evaluation/reckon.ts';
import type { YearResult } from '../../domain/evaluation/result.ts';
import { resultLines } from './result-lines.ts';

const result: YearResult = {
  proposed: {
    band: 'tot',
    bandName: 'Hoàn thành tốt nhiệm vụ',
    attempt: 1,
    reckoned: {
      policy: { code: 'Q', version: 1 },
      year: 2026,
      asOf: '2026-12-15',
      through: 9,
      counts: { ...NO_COUNTS, due: 5, onTime: 4, late: 1 },
      scores: { a: 9.5 },
      exceeded: [],
      lines: [
        { criterion: 'a', name: 'Sinh hoạt', max: 10, points: 9.5 },
        { criterion: 'b', name: 'Việc đúng hạn', max: 90, points: 72, measure: 'onTime' },
      ],
      points: 81.5,
      band: 'hoan-thanh',
      bandName: 'Hoàn thành nhiệm vụ',
      missed: [{ band: 'tot', measure: 'onTime', needs: 100, is: 80 }],
    },
  },
  decided: {
    band: 'tot',
    bandName: 'Hoàn thành tốt nhiệm vụ',
    points: 81.5,
    on: '2026-12-18',
    paper: { number: '45-TB/ĐU', date: '2026-12-18' },
    overrides: ['arithmetic'],
    reason: 'Việc muộn do thiên tai.',
    askUntil: '2026-12-25',
  },
};

test('a result with its arithmetic, what it goes against and until when it may be looked at again', () => {
  expect(resultLines(result)).toEqual([
    'Quyết định ngày thứ Sáu, 18/12/2026, theo văn bản số 45-TB/ĐU ngày thứ Sáu, 18/12/2026.',
    'Tính đến thứ Ba, 15/12/2026: 5 việc đến hạn: 4 đúng hạn, 1 muộn, 0 chưa xong.',
    '• Sinh hoạt: 9,5/10',
    '• Việc đúng hạn: 72/90',
    'Cộng: 81,5 điểm; mức tính được: Hoàn thành nhiệm vụ.',
    'Chưa đạt mức cao hơn: tỉ lệ đúng hạn cần 100%, mới đạt 80%.',
    'Quyết định này khác mức tính được. Lý do: Việc muộn do thiên tai.',
    'Đơn vị được đề nghị xem lại một lần, đến hết thứ Sáu, 25/12/2026, trên trang xếp loại.',
  ]);
});

test('nothing is said before it is decided', () => {
  expect(resultLines({})).toEqual([]);
});
