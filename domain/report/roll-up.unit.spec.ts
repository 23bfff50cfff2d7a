import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormField } from './form.ts';
import { figuresOf, isLate, lineState, type ReportLine, type ReportNode, rollUp } from './roll-up.ts';

const today = '2026-04-01';
const fields: FormField[] = [
  { code: 'held', label: 'Số buổi', type: 'number' },
  { code: 'people', label: 'Lượt người', type: 'number' },
  { code: 'result', label: 'Kết quả', type: 'text' },
  { code: 'state', label: 'Tình trạng', type: 'choice', options: ['tốt', 'khá'] },
];
const line = (unit: string, part: Partial<ReportLine> = {}): ReportLine => ({
  unit,
  step: `R/${unit}`,
  status: 'accepted',
  deadline: '2026-03-25',
  submittedOn: '2026-03-20',
  due: '2026-03-25',
  onTime: true,
  form: { code: 'report', version: 1 },
  answers: { held: 3, people: 40 },
  ...part,
});
const node = (unit: string, lines: ReportLine[], children: ReportNode[] = []): ReportNode => ({
  unit,
  lines,
  children,
});

describe('the state of a line', () => {
  it.each<[string, Partial<ReportLine>, string]>([
    ['accepted', { status: 'accepted' }, 'received'],
    ['with its reviewer', { status: 'submitted' }, 'received'],
    ['returned: not done', { status: 'returned' }, 'returned'],
    ['open and past its day', { status: 'open' }, 'missing'],
    ['open on its last day', { status: 'open', deadline: today }, 'notDue'],
    ['open without a deadline', { status: 'open', deadline: null }, 'notDue'],
    ['waiting for its event', { status: 'waiting', deadline: null }, 'notDue'],
    ['waived', { status: 'waived' }, 'excused'],
    ['cancelled', { status: 'cancelled' }, 'excused'],
    ['superseded', { status: 'superseded' }, 'excused'],
  ])('%s', (_, part, state) => {
    expect(lineState(line('A', part), today)).toBe(state);
  });

  it('is late for good once it came after the day that stood then', () => {
    expect(isLate(line('A'), today)).toBe(false);
    expect(isLate(line('A', { submittedOn: '2026-03-26', onTime: false }), today)).toBe(true);
    // Moved to the 31st afterwards and judged by that: it came late all the same.
    expect(isLate(line('A', { submittedOn: '2026-03-26', deadline: '2026-03-31' }), today)).toBe(true);
    expect(isLate(line('A', { status: 'returned', submittedOn: '2026-03-26' }), today)).toBe(false);
  });
});

describe('three levels, two units missing and one returned', () => {
  const tree = node(
    'DU',
    [],
    [
      node(
        'DB1',
        [line('DB1', { answers: { held: 1, people: 5, state: 'tốt', result: 'Đã làm' } })],
        [
          node('CB1', [line('CB1')]),
          node('CB2', [line('CB2', { status: 'open', submittedOn: null, answers: null, form: null })]),
          node('CB3', [line('CB3', { status: 'returned' })]),
        ],
      ),
      node(
        'DB2',
        [line('DB2', { status: 'open', submittedOn: null, answers: null, form: null })],
        [
          node('CB4', [
            line('CB4', {
              status: 'submitted',
              onTime: null,
              submittedOn: '2026-03-27',
              answers: { held: 2 },
            }),
          ]),
          node('CB5', [line('CB5', { answers: null, form: null })]),
        ],
      ),
    ],
  );
  const up = rollUp(tree, fields, today);

  it('sums what was received and says of how many', () => {
    expect(up.sums).toEqual({ held: { total: 6, of: 3 }, people: { total: 45, of: 2 } });
    expect(up.states).toEqual({ received: 4, missing: 2, returned: 1, notDue: 0, excused: 0 });
    expect(up.choices).toEqual({ state: { tốt: 1, khá: 0 } });
    expect([up.late, up.inReview, up.withoutFigures]).toEqual([1, 1, 1]);
  });
  it('names who is missing, returned, late, or came without figures', () => {
    const units = (list: { unit: string }[]) => list.map(({ unit }) => unit);
    expect(units(up.named.missing)).toEqual(['CB2', 'DB2']);
    expect(units(up.named.returned)).toEqual(['CB3']);
    expect(units(up.named.late)).toEqual(['CB4']);
    expect(units(up.named.withoutFigures)).toEqual(['CB5']);
    expect(up.texts).toEqual([{ unit: 'DB1', step: 'R/DB1', field: 'result', text: 'Đã làm' }]);
  });
  it('can be followed down to each source', () => {
    const [first, second] = up.children;
    expect(first?.sums.held).toEqual({ total: 4, of: 2 });
    expect(second?.sums.held).toEqual({ total: 2, of: 1 });
    expect(first?.children.map(({ unit, sums }) => [unit, sums.held?.total])).toEqual([
      ['CB1', 3],
      ['CB2', 0],
      ['CB3', 0],
    ]);
  });
});

const arbitraryLine = fc
  .record({
    status: fc.constantFrom(
      ...([
        'waiting',
        'open',
        'submitted',
        'returned',
        'accepted',
        'waived',
        'cancelled',
        'superseded',
      ] as const),
    ),
    deadline: fc.option(fc.constantFrom('2026-03-25', '2026-04-10'), { nil: null }),
    due: fc.option(fc.constantFrom('2026-03-25', '2026-04-10'), { nil: null }),
    submittedOn: fc.option(fc.constantFrom('2026-03-20', '2026-03-28'), { nil: null }),
    onTime: fc.constantFrom(true, false, null),
    answers: fc.option(
      fc.record(
        {
          held: fc.nat(1000),
          people: fc.nat(100_000),
          state: fc.constantFrom('tốt', 'khá'),
          result: fc.string(),
        },
        { requiredKeys: [] },
      ),
      { nil: null },
    ),
  })
  .map((part) => part as Partial<ReportLine>);

/** A random tree: each unit stands under one of those before it. */
const arbitraryTree = fc
  .array(fc.record({ under: fc.nat(), lines: fc.array(arbitraryLine, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((rows): ReportNode => {
    const nodes = rows.map(({ lines }, i) =>
      node(
        `U${i}`,
        lines.map((part, n) => line(`U${i}`, { ...part, step: `R/U${i}/${n}` })),
      ),
    );
    rows.slice(1).forEach(({ under }, i) => {
      const child = nodes[i + 1];
      if (child) nodes[under % (i + 1)]?.children.push(child);
    });
    return nodes[0] ?? node('U0', []);
  });

const leavesOf = (tree: ReportNode): ReportLine[] => [...tree.lines, ...tree.children.flatMap(leavesOf)];

describe('sums of random trees', () => {
  it('equal the sums of their leaves, level by level, and name every line that is missing or late', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        const check = (one: ReportNode, up: ReturnType<typeof rollUp>) => {
          const leaves = leavesOf(one);
          for (const code of ['held', 'people']) {
            const given = leaves
              .filter(({ status }) => status === 'accepted' || status === 'submitted')
              .map(({ answers }) => answers?.[code])
              .filter((value) => typeof value === 'number');
            expect(up.sums[code]).toEqual({ total: given.reduce((a, b) => a + b, 0), of: given.length });
            const own = figuresOf(one.lines, fields, today).sums[code]?.total ?? 0;
            const below = up.children.reduce((sum, child) => sum + (child.sums[code]?.total ?? 0), 0);
            expect(own + below).toBe(up.sums[code]?.total);
          }
          const named = (...keys: (keyof typeof up.named)[]) =>
            keys.flatMap((key) => up.named[key].map(({ step }) => step)).toSorted();
          const steps = (test: (line: ReportLine) => boolean) =>
            leaves
              .filter(test)
              .map(({ step }) => step)
              .toSorted();
          expect(named('missing', 'returned', 'notDue', 'excused')).toEqual(
            steps(({ status }) => status !== 'accepted' && status !== 'submitted'),
          );
          expect(named('missing')).toEqual(
            steps(({ status, deadline }) => status === 'open' && deadline !== null && deadline < today),
          );
          expect(named('late')).toEqual(steps((one) => isLate(one, today)));
          one.children.forEach((child, i) => {
            const rolled = up.children[i];
            if (rolled) check(child, rolled);
          });
        };
        check(tree, rollUp(tree, fields, today));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
