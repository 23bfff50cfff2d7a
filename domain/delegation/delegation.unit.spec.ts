import { describe, expect, test } from 'vitest';
import { at, officer, paper } from '../../test/rehearsal/given.ts';
import {
  type Delegation,
  type DelegationFault,
  type DelegationWish,
  delegationFault,
  endedOn,
  holdsOn,
  inPlaceOf,
  standsInOn,
} from './delegation.ts';

const today = '2025-12-01';
const known: Delegation = {
  id: 'd1',
  from: 'head',
  to: 'deputy',
  since: '2025-12-01',
  until: '2025-12-10',
  paper,
};
const wish: DelegationWish = {
  from: { post: 'head', roles: ['head'] },
  to: { post: 'deputy', roles: ['member'] },
  since: '2025-12-01',
  until: '2025-12-10',
};
const other = { post: 'other', roles: ['officer' as const] };

describe('a delegation', () => {
  test.each<[name: string, over: Partial<DelegationWish>, known: Delegation[], DelegationFault | null]>([
    ['as it should be', {}, [], null],
    ['a day alone', { until: '2025-12-01' }, [], null],
    ['recorded after it began', { since: '2025-11-20' }, [], null],
    ['to oneself', { to: wish.from }, [], 'DELEGATION_TO_SELF'],
    ['that ends before it begins', { since: '2025-12-11' }, [], 'DELEGATION_DAYS'],
    ['that is over', { since: '2025-11-01', until: '2025-11-30' }, [], 'DELEGATION_DAYS'],
    ['longer than a year', { until: '2027-01-01' }, [], 'DELEGATION_DAYS'],
    ['of who may do nothing', { from: { post: 'm', roles: ['member'] } }, [], 'DELEGATION_POST'],
    ['of an auditor', { from: { post: 'a', roles: ['auditor', 'head'] } }, [], 'DELEGATION_POST'],
    ['to an auditor', { to: { post: 'a', roles: ['auditor'] } }, [], 'DELEGATION_POST'],
    ['to a post that has left', { to: { post: 'gone', roles: [] } }, [], 'DELEGATION_POST'],
    [
      'to a second substitute on the same days',
      { to: other, since: '2025-12-10', until: '2025-12-20' },
      [known],
      'DELEGATION_TWICE',
    ],
    ['to a second one afterwards', { to: other, since: '2025-12-11', until: '2025-12-20' }, [known], null],
    ['to one who is away himself', { from: other, to: wish.from }, [known], 'DELEGATION_CHAIN'],
    [
      'by one who stands in for another',
      { from: { post: 'deputy', roles: ['officer'] }, to: other },
      [known],
      'DELEGATION_CHAIN',
    ],
  ])('%s', (_, over, others, fault) => {
    expect(delegationFault({ ...wish, ...over }, others, today)).toBe(fault);
  });

  test('holds from its first to its last day', () => {
    const days = ['2025-11-30', '2025-12-01', '2025-12-10', '2025-12-11'];
    expect(days.map((day) => holdsOn(known, day))).toEqual([false, true, true, false]);
  });

  test('an act under it is held against its days by the decider itself', () => {
    const by = { ...officer, inPlaceOf: inPlaceOf(known) };
    expect(standsInOn(by, at('2025-12-10', '23:59'))).toBeNull();
    expect(standsInOn(by, at('2025-12-11', '00:00'))).toEqual({
      code: 'DELEGATION_OVER',
      detail: { from: '2025-12-01', until: '2025-12-10' },
    });
    expect(standsInOn(officer, at('2025-12-11'))).toBeNull();
  });

  test('ended early it keeps the days that it had; before it began it has none', () => {
    expect(endedOn(known, '2025-12-05')).toBe('2025-12-05');
    const never = { ...known, until: endedOn(known, '2025-11-20') };
    expect(holdsOn(never, '2025-12-01')).toBe(false);
  });
});
