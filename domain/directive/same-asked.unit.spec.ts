import { describe, expect, test } from 'vitest';
import { smallDirective } from '../../test/audit/small-directive.ts';
import type { Directive, Obligation } from './directive.ts';
import { sameAsked, sameAskedFaults } from './same-asked.ts';

const task = (id: string, title: string, more: Partial<Obligation> = {}): Obligation => ({
  id,
  kind: 'task',
  title,
  lead: { all: true },
  due: { type: 'none' },
  addedByOffice: 'Văn bản mẫu',
  ...more,
});
const of = (number: string, obligations: Obligation[], more: Partial<Directive> = {}): Directive => ({
  ...smallDirective(number),
  number,
  obligations,
  ...more,
});
const before = of('22-KH/ĐU', [
  task('A', 'Tập huấn cấp ủy'),
  task('B', 'Rà soát quy chế'),
  task('C', 'Báo cáo quý', { kind: 'report' }),
]);

describe('requirements that two directives have in common', () => {
  test('the same kind in the same words, whatever case and stops', () => {
    const after = of('30-KH/ĐU', [task('1', 'Tập huấn  Cấp ủy.'), task('2', 'Báo cáo quý')]);
    expect(sameAsked(before, after)).toEqual([{ from: 'A', to: '1' }]);
  });
  test('what was picked from the old document comes before what is called the same', () => {
    const after = of(
      '30-KH/ĐU',
      [task('1', 'Rà soát quy chế'), task('2', 'Sửa quy chế', { pickedFrom: { reference: 'R', task: 'B' } })],
      { references: [{ id: 'R', title: 'x', number: '22-KH/ĐU', lead: { all: true } }] },
    );
    expect(sameAsked(before, after)).toEqual([{ from: 'B', to: '2' }]);
    const elsewhere = {
      ...after,
      references: after.references?.map((one) => ({ ...one, number: '9-KH/ĐU' })),
    };
    expect(sameAsked(before, elsewhere)).toEqual([{ from: 'B', to: '1' }]);
  });
});

test('pairs name what both have, once, of one kind', () => {
  const after = of('30-KH/ĐU', [task('1', 'x'), task('2', 'y', { kind: 'report' })]);
  const pairs = [
    { from: 'A', to: '1' },
    { from: 'A', to: '1' },
    { from: 'B', to: '2' },
    { from: 'Z', to: '1' },
    { from: 'C', to: '9' },
  ];
  expect(sameAskedFaults(pairs, before, after)).toEqual([
    { at: 1, fault: 'twice' },
    { at: 2, fault: 'otherKind' },
    { at: 3, fault: 'unknown' },
    { at: 4, fault: 'unknown' },
  ]);
});
