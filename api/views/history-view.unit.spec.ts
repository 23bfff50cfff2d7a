import { expect, test } from 'vitest';
import type { Names } from '../../contracts/vi/history/names.ts';
import { sayRolloutEvent } from '../../contracts/vi/history/rollout.ts';
import { sayUnitEvent } from '../../contracts/vi/history/unit.ts';
import type { UnitEvent, UnitFact } from '../../domain/lifecycle/events.ts';
import type { Reorganised } from '../../domain/reorganisation/reorganised.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import { codesIn } from './history-view.ts';

const by = { post: 'VP-1', unit: 'DU', role: 'office' } as const;
const at = '2025-12-08T02:00:00.000Z';
/** Knows the names of the codes that were asked for, and tells every other one by its code. */
const namesOf = (units: string[]): Names => ({
  event: (code) => code,
  obligation: (id) => id,
  phase: (code) => code,
  reportTerm: (code) => code,
  step: () => 'việc',
  post: () => 'Cán bộ mẫu',
  unit: (code) => (units.includes(code) ? 'Đơn vị mẫu' : `MÃ:${code}`),
});

const FACTS = [
  { type: 'LineNoted', news: 1, reorganisation: 'R', ancestors: ['DB2', 'DU'], renamed: {} },
  { type: 'ReviewersChanged', step: 'T/once', reviewers: ['DB2', 'DU'], stage: 0 },
  { type: 'HandedOver', step: 'T/once', to: 'CB9' },
  {
    type: 'UnitEnded',
    news: 1,
    reorganisation: 'R',
    kind: 'merge',
    on: '2025-12-08',
    heirs: ['CB9', 'CB8'],
    reason: 'x',
  },
  {
    type: 'TakenOver',
    reorganisation: 'R',
    from: 'CB1',
    steps: [],
    obligations: [],
    occurred: {},
    stated: {},
  },
  {
    type: 'PlanReceived',
    from: 'DB',
    number: 2,
    plan: 'P/once',
    heirOf: 'CB1',
    obligations: [],
    dropped: ['_KH~DB~1~I'],
  },
] as unknown as UnitFact[];
test.each(FACTS.map((fact) => [fact.type, fact] as const))('%s names units, not codes', (_, fact) => {
  const event = { seq: 1, at, by, fact, command: null } as unknown as UnitEvent;
  const sentence = sayUnitEvent(event, namesOf(codesIn([event]).units));
  expect(sentence).toContain('Đơn vị mẫu');
  expect(sentence).not.toContain('MÃ:');
});

const order: Reorganised = {
  type: 'UnitsReorganised',
  reorganisation: 'R',
  kind: 'merge',
  on: '2025-12-08',
  reason: 'sáp nhập',
  ends: [
    { unit: 'CB1', heirs: ['CB9'] },
    { unit: 'CB2', heirs: [] },
  ],
  begins: [{ unit: 'CB9', parent: 'DB' }],
  lines: { CB3: ['DB2', 'DU'] },
  paths: [],
  everybody: false,
};
test.each(['merge', 'split', 'dissolve', 'move'] as const)(
  'an order to %s names units, not codes',
  (kind) => {
    const fact = { type: 'NewsRecorded', news: 1, body: { ...order, kind } };
    const event = { seq: 1, at, by, fact } as unknown as RolloutEvent;
    const sentence = sayRolloutEvent(event, namesOf(codesIn([event]).units));
    expect(sentence).toContain('Đơn vị mẫu');
    expect(sentence).not.toContain('MÃ:');
  },
);
