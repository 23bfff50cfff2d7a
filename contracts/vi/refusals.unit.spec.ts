import { describe, expect, test } from 'vitest';
import { REFUSALS, type Refusal } from '../../domain/lifecycle/refusals.ts';
import { PROBLEM_WORDS } from './problems.ts';
import { sayRefusal } from './refusals.ts';

/** Everything that the rules ever put into a detail. */
const DETAIL = {
  on: '2026-12-15',
  opensOn: '2026-12-15',
  from: '2026-12-01',
  to: '2026-12-07',
  status: 'waived',
  kind: 'report',
  present: 12,
  invited: 10,
  absent: 2,
  event: 'E1',
  step: 'S',
  obligation: 'O',
  version: 3,
  policy: 'Quy định',
  criterion: 'Tiêu chí',
  max: 10,
  band: 'Tốt',
  points: 85.5,
  allowed: 1,
  taken: 2,
  until: '2026-12-22',
  number: 2,
  line: 'T16',
  label: 'II.1',
  most: 60,
  date: '2026-12-01',
};

describe('every refusal', () => {
  test.each(REFUSALS)('%s is a sentence with a way out and no holes', (code) => {
    const { title, detail } = sayRefusal({ code, detail: DETAIL });
    expect(title).not.toBe('');
    // What is wrong; what to do.
    expect(detail).toMatch(/^[\p{Lu}].+[;.] ?.*\.$/u);
    expect(`${title} ${detail}`).not.toMatch(/undefined|null|NaN|\[object|\d{4}-\d\d-\d\d/);
  });

  test.each<[Refusal, string]>([
    [
      { code: 'NOT_BEGUN', detail: { opensOn: '2027-01-01' } },
      'Kỳ này bắt đầu từ thứ Sáu, 01/01/2027; hãy làm từ ngày đó.',
    ],
    [
      { code: 'ALREADY_ACCEPTED', detail: { on: '2026-12-15' } },
      'Việc đã được ghi nhận xong ngày thứ Ba, 15/12/2026; không cần làm lại. Nếu sai, hãy liên hệ văn phòng.',
    ],
    [
      { code: 'ALREADY_CLOSED', detail: { status: 'waived' } },
      'Việc đã được ghi là miễn; nếu vẫn phải làm, hãy liên hệ văn phòng.',
    ],
    [
      { code: 'DATE_OUT_OF_RANGE', detail: { from: '2026-12-01', to: '2026-12-07' } },
      'Chỉ được chọn từ thứ Ba, 01/12/2026 đến thứ Hai, 07/12/2026; hãy chọn ngày khác.',
    ],
    [
      { code: 'NUMBERS_CONTRADICT', detail: { present: 12, invited: 10 } },
      'Có mặt 12 nhưng triệu tập 10; hãy kiểm tra lại hai con số.',
    ],
  ])('%o', (refusal, detail) => {
    expect(sayRefusal(refusal).detail).toBe(detail);
  });
});

test.each(Object.entries(PROBLEM_WORDS))('the problem %s says what to do', (_, { title, detail }) => {
  expect(title).not.toMatch(/\.$/);
  expect(detail).toMatch(/\.$/);
});
