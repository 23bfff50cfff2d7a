import { describe, expect, test } from 'vitest';
import {
  at,
  briefWith,
  doing,
  eight,
  having,
  officer,
  opened,
  paper,
  reminders,
  until,
} from '../../test/rehearsal/given.ts';
import { briefAfter, briefNow } from './brief-now.ts';
import { isClosed } from './step.ts';

/** Two members report each quarter, each by minutes after it; the cell studies as a whole. */
const brief = briefWith([
  { id: 'Q', kind: 'report', due: { type: 'every', period: 'quarter' }, posts: ['m1', 'm2'] },
  {
    id: 'F',
    kind: 'task',
    due: { type: 'afterObligation', obligation: 'Q', when: 'done', offset: { value: 2, unit: 'day' } },
    posts: ['m1', 'm2'],
  },
  { id: 'S', kind: 'study', due: { type: 'on', date: '2025-12-10' } },
]);
const leaves = (from: string, to?: string) =>
  ({
    act: 'handOverPost',
    by: officer,
    from,
    ...(to ? { to } : {}),
    reason: 'chuyển công tác',
    paper,
  }) as const;
const cell = opened(brief);
const owed = (unit: typeof cell) =>
  Object.values(unit.state.steps)
    .filter((step) => step.obligation === 'Q' && !isClosed(step))
    .map(({ id, post }) => `${id} ${post}`);

describe('a post leaves', () => {
  test('its open steps pass with their names and clocks; closed ones stay as they were', () => {
    const entry = { on: '2025-12-01' };
    const given = having(cell, { act: 'submit', by: officer, step: 'Q/2025-Q4/m1', entry }, at('2025-12-01'));
    const { unit, facts } = doing(given, leaves('m1', 'm3'), at('2025-12-02'));
    expect(facts.map(({ type }) => type)).toEqual([
      'PostHandedOver',
      ...facts.slice(1).map(() => 'StepPassed'),
    ]);
    expect(unit.state.steps['Q/2025-Q4/m1']).toMatchObject({ post: 'm1', status: 'accepted' });
    expect(unit.state.steps['Q/2026-Q1/m1']).toMatchObject({ post: 'm3', version: 1 });
    expect(unit.state.steps['Q/2026-Q1/m2']).toMatchObject({ post: 'm2' });
  });

  test('nobody owes anything twice afterwards, over the turn of the year too', () => {
    const handed = having(cell, leaves('m1', 'm3'), at('2025-12-02'));
    const next = until(handed, eight('2026-03-02'));
    expect(owed(next)).toContain('Q/2026-Q1/m1 m3');
    expect(owed(next)).not.toContain('Q/2026-Q1/m3 m3');
    expect(owed(next)).toContain('Q/2026-Q2/m3 m3');
    expect(owed(next).filter((line) => line.endsWith(' m1'))).toEqual([]);
    expect(new Set(owed(next).map((line) => line.replace(/\/m\d /, ' '))).size).toBe(owed(next).length);
  });

  test('nobody is reminded twice, nor not at all: the ladder goes on where it stood', () => {
    const span = (unit: typeof cell) => reminders(until(unit, eight('2026-01-09')).events);
    expect(span(having(cell, leaves('m1', 'm3'), at('2025-12-24')))).toEqual(span(cell));
  });

  test('with nobody in its place the unit answers, and the others go on', () => {
    const handed = having(cell, leaves('m1'), at('2025-12-02'));
    expect(handed.state.steps['Q/2026-Q1/m1']?.post).toBeNull();
    expect(briefNow(brief, handed.state).obligations[0]?.posts).toEqual(['m2']);
    const alone = having(handed, leaves('m2'), at('2025-12-03'));
    expect(briefNow(brief, alone.state).obligations[0]?.posts).toBeUndefined();
    expect(owed(until(alone, eight('2026-03-02')))).toContain('Q/2026-Q2 null');
  });

  test('the officer named for the directive passes on that too', () => {
    const named = having(cell, { act: 'nameOfficer', by: officer, officer: 'm1' }, at('2025-12-01'));
    expect(having(named, leaves('m1', 'm2'), at('2025-12-02')).state.officer).toBe('m2');
    expect(having(named, leaves('m1'), at('2025-12-02')).state.officer).toBeUndefined();
    expect(having(named, leaves('m2', 'm3'), at('2025-12-02')).state.officer).toBe('m1');
    const never = having(cell, { ...leaves('head', 'm2'), answers: true }, at('2025-12-02'));
    expect(never.state.officer).toBe('m2');
  });

  test('read from the events alone the brief is the same, also when somebody comes back', () => {
    const moves = [leaves('m1', 'm3'), leaves('m3'), leaves('m2', 'm1'), leaves('m1', 'm4')];
    const unit = moves.reduce((lived, act, i) => having(lived, act, at(`2025-12-0${i + 2}`)), cell);
    expect(briefAfter(brief, unit.events)).toEqual(briefNow(brief, unit.state));
    expect(briefNow(brief, unit.state).obligations[0]?.posts).toEqual(['m4']);
  });

  test('what follows another step is not asked for twice', () => {
    const handed = having(cell, leaves('m1', 'm3'), at('2025-12-02'));
    const entry = { on: '2025-12-03' };
    const { unit } = doing(
      handed,
      { act: 'submit', by: officer, step: 'Q/2025-Q4/m1', entry },
      at('2025-12-03'),
    );
    const minutes = Object.values(unit.state.steps).filter(
      (step) => step.obligation === 'F' && step.occurrence === '2025-Q4',
    );
    expect(minutes.map(({ id, post, deadline }) => [id, post, deadline?.date ?? null])).toEqual([
      ['F/2025-Q4/m1', 'm3', '2025-12-05'],
      ['F/2025-Q4/m2', 'm2', '2026-01-05'],
    ]);
  });
});
