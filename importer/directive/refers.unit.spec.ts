import { beforeAll, describe, expect, test } from 'vitest';
import { checkDirective } from '../../contracts/check-files.ts';
import { smallOrganisation } from '../../test/audit/small-directive.ts';
import type { Draft } from '../draft.ts';
import { readPlan } from '../read-plan.ts';
import { refersTo } from './refers.ts';
import { toDirective } from './to-directive.ts';

const TEXT = [
  'ĐẢNG ỦY MẪU',
  'Số: 01-KH/ĐU',
  'KẾ HOẠCH',
  'thực hiện nhiệm vụ năm 2026',
  '',
  'I. NHIỆM VỤ',
  '1. Các chi bộ thực hiện các nhiệm vụ được giao trong Kế hoạch số 15-KH/TU của Ban Thường vụ Thành ủy.',
  '2. Các chi bộ xây dựng chương trình tự học trước ngày 30/4/2026.',
  '3. Các chi bộ báo cáo việc thực hiện nhiệm vụ giao tại Kế hoạch số 16-KH/TU trước ngày 30/6/2026.',
].join('\n');

let draft: Draft;
beforeAll(async () => {
  const read = await readPlan({ name: 'ke-hoach.txt', bytes: new TextEncoder().encode(TEXT) });
  if (read.kind === 'refused') throw new Error(read.message);
  draft = read;
});
const numbers = (list: { number: string }[] = []) => list.map(({ number }) => number);
interface File {
  obligations: { title: string }[];
  references?: { id: string; number: string; title: string; source: object[] }[];
}

describe('a line of a plan that points at another document', () => {
  test('is told; with a deadline of its own it is proposed as an obligation', () => {
    const found = draft.tasks.flatMap((task) => refersTo(task) ?? []);
    expect(found).toEqual([
      { number: '15-KH/TU', kept: true },
      { number: '16-KH/TU', kept: false },
    ]);
  });
  test('becomes a reference of the directive file with its words, which passes the check', () => {
    const organisation = smallOrganisation();
    const { directive, questions } = toDirective(draft, organisation);
    const { references, obligations } = directive as File;
    expect(numbers(references)).toEqual(['15-KH/TU']);
    expect(references?.[0]?.title).toContain('các nhiệm vụ được giao trong');
    expect(references?.[0]?.source).toHaveLength(1);
    expect(obligations.map(({ title }) => title).join()).not.toContain('15-KH/TU');
    expect(questions.join('\n')).toContain('dòng này trỏ tới nhiệm vụ của 15-KH/TU');
    const checked = checkDirective(directive, organisation);
    const wrong = checked.ok ? [] : checked.problems.filter(({ path }) => path.startsWith('references'));
    expect(wrong).toEqual([]);
  });
  test('is what the office has decided, where it has', () => {
    const none = toDirective(draft, null, () => null).directive as File;
    expect(none.references).toBeUndefined();
    expect(none.obligations).toHaveLength(draft.tasks.filter((task) => task.proposedAs === 'step').length);
    const all = toDirective(draft, null, (task) => refersTo(task)?.number ?? null).directive as File;
    expect(numbers(all.references)).toEqual(['15-KH/TU', '16-KH/TU']);
  });
});
