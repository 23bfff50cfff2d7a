import { describe, expect, test } from 'vitest';
import { DEFAULT } from '../../test/rehearsal/given.ts';
import type { Organisation, Person, Unit, UnitKind } from '../organisation/organisation.ts';
import { placesIn } from '../organisation/place.ts';
import { briefFor } from './brief.ts';
import type { Directive, Obligation } from './directive.ts';

const unit = (code: string, kind: UnitKind, parent: string | null, tags: string[] = []): Unit => ({
  code,
  name: `Đơn vị ${code}`,
  kind,
  parent,
  tags,
  mailbox: `${code}@example.vn`,
});
const member = (code: string, at: string, roles: Person['roles'] = ['member']): Person => ({
  code,
  title: code,
  unit: at,
  roles,
  email: `${code}@example.vn`,
});
const organisation: Organisation = {
  name: 'mẫu',
  units: [
    unit('DU', 'committee', null),
    unit('BAN', 'advisoryBody', 'DU'),
    unit('DB', 'baseOrganisation', 'DU'),
    unit('CB1', 'cell', 'DB', ['firstWeek']),
    unit('CB2', 'cell', 'DB'),
  ],
  people: [member('DB-2', 'DB'), member('DB-1', 'DB', ['member', 'head']), member('DB-0', 'DB', ['officer'])],
  calendar: {
    version: 'v',
    off: ['2024-01-01', '2025-10-20', '2026-01-01', '2027-01-01', '2028-01-03'],
    work: ['2023-01-07', '2026-01-10'],
  },
};
const directive = (obligations: Obligation[], over: Partial<Directive> = {}): Directive => ({
  id: 'd',
  number: '1-KH/ĐU',
  kind: 'Kế hoạch',
  title: '',
  issuer: 'DU',
  issuerName: 'Đảng ủy',
  issuedOn: '2025-11-13',
  signer: { authority: '', position: '' },
  bases: [],
  recipients: [],
  term: { from: '2025-11-13', to: '2026-12-31' },
  followedBy: 'BAN',
  defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
  ladders: { default: DEFAULT },
  events: [
    { code: 'A', name: 'A', expected: '2025-11-20' },
    { code: 'B', name: 'B' },
    { code: 'C', name: 'C', expected: '2025-12-01' },
  ],
  obligations,
  leftOut: [],
  addedByOffice: [],
  ...over,
});
const asked = (over: Partial<Obligation>): Obligation => ({
  id: 'O1',
  kind: 'report',
  title: '',
  lead: { all: true },
  due: { type: 'none' },
  ...over,
});
const brief = (code: string, obligations: Obligation[], over?: Partial<Directive>) =>
  briefFor(directive(obligations, over), organisation, code);

describe('who reviews', () => {
  test.each<[string, string, Partial<Obligation>, 'recorded' | 'reviewed', string[]]>([
    ['a report goes to the superior', 'CB1', {}, 'reviewed', ['DB']],
    ['qua Ban first, then the superior', 'DB', { via: 'BAN' }, 'reviewed', ['BAN', 'DU']],
    ['về another unit', 'CB1', { to: 'DU' }, 'reviewed', ['DU']],
    ['qua and về the same body', 'CB1', { via: 'BAN', to: 'BAN' }, 'reviewed', ['BAN']],
    ['nobody reviews itself: via', 'BAN', { via: 'BAN' }, 'reviewed', ['DU']],
    ['with nobody above it is recorded', 'DU', {}, 'recorded', []],
    ['owed to itself it is recorded', 'DU', { to: 'DU' }, 'recorded', []],
    ['the root through its body', 'DU', { via: 'BAN' }, 'reviewed', ['BAN']],
    ['a meeting is recorded', 'CB1', { kind: 'meeting' }, 'recorded', []],
    ['a study that is to be reviewed', 'CB1', { kind: 'study', closes: 'reviewed' }, 'reviewed', ['DB']],
    ['a task that is only recorded', 'CB1', { kind: 'task', closes: 'recorded' }, 'recorded', []],
  ])('%s', (_, code, over, closes, reviewers) => {
    expect(brief(code, [asked(over)]).obligations[0]).toMatchObject({ closes, reviewers });
  });
});

describe('what concerns a unit', () => {
  const obligations = [
    asked({
      id: 'T',
      lead: { kinds: ['cell'] },
      due: { type: 'immediatelyAfter', events: { anyOf: ['A', 'B'] } },
    }),
    asked({ id: 'P', lead: { units: ['DB'] }, due: { type: 'periodic' } }),
    asked({ id: 'U', lead: { units: ['BAN'] }, due: { type: 'ongoing', until: 'C' } }),
    asked({ id: 'F', lead: { all: true }, due: { type: 'none' }, firstWeekUnits: { tag: 'firstWeek' } }),
  ];
  test.each([
    ['CB1', ['T', 'F'], ['A', 'B'], { A: '2025-11-20' }, false],
    ['DB', ['P', 'F'], ['A', 'B', 'P'], { A: '2025-11-20' }, true],
    ['BAN', ['U', 'F'], ['C'], { C: '2025-12-01' }, false],
    ['DU', ['F'], ['A', 'B', 'P', 'C'], { A: '2025-11-20', C: '2025-12-01' }, true],
  ])('%s owes %j and listens to %j', (code, owes, listens, expected, hasSubordinates) => {
    const found = brief(code, obligations);
    expect(found.obligations.map((o) => o.id)).toEqual(owes);
    expect(found).toMatchObject({ listens, expected, hasSubordinates });
  });

  test('the exemption of the first week is the marked unit’s alone', () => {
    expect(brief('CB1', obligations).obligations.at(-1)).toHaveProperty('firstWeek', true);
    expect(brief('CB2', obligations).obligations.at(-1)).not.toHaveProperty('firstWeek');
  });

  test('each member post owes a step, in order of code, whatever the order of the file', () => {
    const perMember = [asked({ perMember: true })];
    expect(brief('DB', perMember).obligations[0]?.posts).toEqual(['DB-1', 'DB-2']);
    expect(brief('CB1', perMember).obligations[0]?.posts).toEqual([]);
    expect(brief('CB1', [asked({})]).obligations[0]).not.toHaveProperty('posts');
  });

  test('the calendar is cut to the term and a margin on both sides', () => {
    expect(brief('DB', []).calendar).toEqual({
      version: 'v',
      off: ['2025-10-20', '2026-01-01', '2027-01-01'],
      work: ['2026-01-10'],
    });
  });

  test('a ladder of its own, else the default', () => {
    const [own, usual] = brief('DB', [asked({ ladder: 'meeting' }), asked({})]).obligations;
    expect([own?.ladder, usual?.ladder]).toEqual(['meeting', 'default']);
  });
});

test('the line above and the branch below', () => {
  const placeOf = placesIn(organisation);
  expect(placeOf('CB1').ancestors).toEqual(['DB', 'DU']);
  expect(placeOf('DU').ancestors).toEqual([]);
  expect(placeOf('DU').below.map((u) => u.code)).toEqual(['BAN', 'DB', 'CB1', 'CB2']);
  expect(placeOf('CB2').below).toEqual([]);
});

test('a unit outside the organisation and a directive that is not issued have no brief', () => {
  expect(() => brief('XX', [])).toThrow('no unit XX');
  expect(() => brief('DU', [], { issuedOn: null })).toThrow('no date of issue');
});
