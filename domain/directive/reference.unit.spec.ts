import { describe, expect, test } from 'vitest';
import { smallDirective } from '../../test/audit/small-directive.ts';
import type { DueRule } from './due-rule.ts';
import { alreadyPicked, asReference, ownRule, type Pick, picked } from './reference.ts';

describe('an obligation that only points elsewhere', () => {
  const directive = smallDirective('d');
  const made = asReference(directive, 'T2', { number: '15-KH/TU', date: '2025-10-01' });
  test('becomes a reference with its words, and is owed by nobody', () => {
    expect(made?.references).toEqual([
      {
        id: 'T2',
        title: 'Thường xuyên theo dõi',
        number: '15-KH/TU',
        date: '2025-10-01',
        lead: { all: true },
        addedByOffice: 'Văn bản mẫu',
      },
    ]);
    expect(made?.obligations.map(({ id }) => id)).not.toContain('T2');
    expect(asReference(directive, 'T9', { number: '15-KH/TU' })).toBeNull();
  });
  test('gives way to the tasks that the office picks, each with where it comes from', () => {
    const reference = made?.references?.[0];
    if (!made || !reference) throw new Error('no reference');
    const picks: Pick[] = [
      { task: 'A1', title: 'Tập huấn', kind: 'study', due: { type: 'none' }, evidence: 'danh sách' },
      { title: 'Rà soát', due: { type: 'on', date: '2026-01-20' }, lead: ['DB1'] },
    ];
    const first = picked(made, reference, picks, 'Chọn');
    expect(first.map(({ id, kind, lead, pickedFrom }) => ({ id, kind, lead, pickedFrom }))).toEqual([
      { id: 'T2.1', kind: 'study', lead: { all: true }, pickedFrom: { reference: 'T2', task: 'A1' } },
      { id: 'T2.2', kind: 'task', lead: { units: ['DB1'] }, pickedFrom: { reference: 'T2' } },
    ]);
    expect(first.map(({ addedByOffice }) => addedByOffice)).toEqual(['Chọn', 'Chọn']);
    const later = { ...made, obligations: [...made.obligations, ...first] };
    expect(picked(later, reference, [{ title: 'Báo cáo', due: { type: 'none' } }], 'Chọn')[0]?.id).toBe(
      'T2.3',
    );
    expect(alreadyPicked(later, 'T2')).toEqual(new Set(['A1']));
  });
});

test.each<[DueRule, DueRule]>([
  [
    { type: 'on', date: '2026-01-20' },
    { type: 'on', date: '2026-01-20' },
  ],
  [
    { type: 'every', period: 'month', day: 5 },
    { type: 'every', period: 'month', day: 5 },
  ],
  [{ type: 'ongoing', until: 'E' }, { type: 'ongoing' }],
  [{ type: 'eachEvent', event: 'E' }, { type: 'none' }],
  [{ type: 'within', phase: 'P' }, { type: 'none' }],
])('%j is %j in another document', (due, own) => {
  expect(ownRule(due)).toEqual(own);
});
