import { describe, expect, test } from 'vitest';
import { deadlineModels } from '../../contracts/vi/deadline-models.ts';
import { readTyped } from './typed-deadline.ts';

describe('a typed deadline', () => {
  test.each(deadlineModels(2026))('the model “$word” is read for certain', ({ words }) => {
    expect(readTyped(words, 2026)).toMatchObject({
      value: { phrase: words },
      confidence: 'sure',
      question: null,
    });
  });
  test.each([
    ['trước ngày 15/02/2027', 2026, { date: '2027-02-15', boundary: 'before' }, 'sure'],
    ['trước 31/12', 2026, { date: '2026-12-31', boundary: 'before' }, 'unsure'],
    ['  HẰNG   QUÝ '.normalize('NFD'), null, { freq: 'quarterly' }, 'sure'],
  ])('%s', (words, year, rule, confidence) => {
    expect(readTyped(words, year)).toMatchObject({ value: { rule }, confidence, spans: [] });
  });
  test.each(['bao giờ xong thì báo', 'sớm', '', '31/02'])(
    '“%s” is not read, and no day is guessed',
    (words) => {
      expect(readTyped(words, 2026)).toBeNull();
    },
  );
});
