import { expect, it } from 'vitest';
import { answerErrors, readAnswers, type ShownForm, typedAnswers } from './read-answers.ts';

const form: ShownForm = {
  code: 'report',
  version: 1,
  title: 'Báo cáo',
  fields: [
    { code: 'invited', label: 'Triệu tập', type: 'number', required: false, options: [] },
    { code: 'present', label: 'Có mặt', type: 'number', required: false, options: [] },
    { code: 'result', label: 'Kết quả', type: 'text', required: true, options: [] },
  ],
  relations: [{ type: 'atMost', field: 'present', limit: 'invited' }],
};

it('reads what was typed, and writes it as it is typed', () => {
  const typed = { invited: ' 12 ', present: '11,5', result: ' Đã làm ' };
  const answers = readAnswers(form, typed);
  expect(answers).toEqual({ invited: 12, present: 11.5, result: 'Đã làm' });
  expect(readAnswers(form, typedAnswers(answers))).toEqual(answers);
  expect(readAnswers(form, { invited: '', result: '  ' })).toEqual({});
});

it('says by field what is wrong, in the words of the API', () => {
  expect(answerErrors(form, readAnswers(form, { invited: '10', present: '12', result: 'x' }))).toEqual({
    present: '“Có mặt” là 12, quá “Triệu tập” là 10; hãy kiểm tra lại hai con số.',
  });
  expect(answerErrors(form, readAnswers(form, { invited: 'mười' }))).toEqual({
    invited: '“Triệu tập” phải là một con số, không âm; hãy sửa.',
    result: '“Kết quả” còn trống; hãy ghi.',
  });
});
