import { expect, test } from 'vitest';
import { parseScore, parseScores } from './typed.ts';

test.each([
  ['8,5', 8.5],
  [' 8.25 ', 8.25],
  ['0', 0],
  ['10', 10],
  ['10,5', null],
  ['8,255', null],
  ['-1', null],
  ['', null],
  ['tám', null],
  ['1e1', null],
])('%j of ten', (text, score) => {
  expect(parseScore(text, 10)).toBe(score);
});

test('the first that is none is named', () => {
  const criteria = [
    { code: 'a', max: 10 },
    { code: 'b', max: 5 },
  ];
  expect(parseScores(criteria, { a: '9', b: '4,5' })).toEqual({ scores: { a: 9, b: 4.5 } });
  expect(parseScores(criteria, { a: '9', b: '6' })).toEqual({ wrong: 'b' });
});
