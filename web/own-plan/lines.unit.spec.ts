import { describe, expect, it } from 'vitest';
import { planLine } from '../../contracts/http/own-plan.ts';
import { checkLines, lineBody, newLine, type TypedLine, typedFrom } from './lines.ts';

const typed = (over: Partial<TypedLine> = {}): TypedLine => ({
  ...newLine('II.1', 'all'),
  title: ' Tập huấn ',
  date: '2026-01-20',
  ...over,
});
const wrong = (...lines: TypedLine[]) => checkLines(lines).map((errors) => Object.keys(errors));

describe('a line of a plan', () => {
  it.each<[string, Partial<TypedLine>, object]>([
    ['to all by a day', {}, { to: 'all', due: { type: 'on', date: '2026-01-20' } }],
    [
      'to some each month',
      { whom: 'some', units: ['CB1'], when: 'month', day: ' 5 ' },
      { to: ['CB1'], due: { type: 'every', period: 'month', day: 5 } },
    ],
    [
      'of its own, of which nobody is told by when',
      { whom: 'own', date: '', product: ' báo cáo ', answers: 'T1' },
      { to: [], due: { type: 'none' }, product: 'báo cáo', answers: 'T1' },
    ],
    ['each quarter', { when: 'quarter' }, { to: 'all', due: { type: 'every', period: 'quarter' } }],
    ['without a date', { when: 'none' }, { to: 'all', due: { type: 'none' } }],
  ])('%s makes a body that the contract takes, and is read back as it was typed', (_, over, body) => {
    const line = typed(over);
    expect(wrong(line)).toEqual([[]]);
    const made = lineBody(line);
    expect(made).toEqual({ label: 'II.1', title: 'Tập huấn', ...body });
    expect(planLine.strict().safeParse(made).error).toBeUndefined();
    const view = { ...made, toSentence: '', dueSentence: '', answersTitle: null };
    expect(lineBody(typedFrom(view))).toEqual(made);
  });
  it('says what is missing', () => {
    expect(wrong(newLine('', 'some'))).toEqual([['label', 'title', 'units', 'date']]);
    expect(wrong(typed({ label: '=1+1' }), typed(), typed())).toEqual([['label'], [], ['label']]);
    expect(
      wrong(typed({ when: 'month', day: '32' }), typed({ label: '2', when: 'month', day: 'x' })),
    ).toEqual([['day'], ['day']]);
  });
});
