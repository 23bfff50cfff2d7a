import { expect, it } from 'vitest';
import { sortActs } from './step-acts.ts';

it('offers what moves a step on, and the rest behind it', () => {
  expect(sortActs({ acts: ['moveMeeting', 'holdMeeting'], status: 'open', kind: 'meeting' })).toEqual({
    main: 'holdMeeting',
    others: ['moveMeeting'],
    review: false,
  });
});
it('never makes the withdrawal the one button', () => {
  expect(sortActs({ acts: ['withdraw'], status: 'submitted', kind: 'report' })).toEqual({
    main: null,
    others: ['withdraw'],
    review: false,
  });
});
it('sends judgement to its own page', () => {
  const judged = sortActs({ acts: ['accept', 'return', 'waive'], status: 'submitted', kind: 'report' });
  expect(judged).toEqual({ main: null, others: ['waive'], review: true });
  const year = sortActs({
    acts: ['return', 'recordYearEndResult'],
    status: 'submitted',
    kind: 'yearEndReview',
  });
  expect(year).toEqual({ main: null, others: [], review: true });
});
it('lets the top record its own result at once', () => {
  expect(sortActs({ acts: ['recordYearEndResult'], status: 'open', kind: 'yearEndReview' }).main).toBe(
    'recordYearEndResult',
  );
});
