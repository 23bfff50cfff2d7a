import { expect, test } from 'vitest';
import type { Selector, Unit } from '../organisation/organisation.ts';
import type { Directive } from './directive.ts';
import { matchesOf } from './matches.ts';

const unit = (code: string, parent: string | null, more: Partial<Unit> = {}): Unit => ({
  code,
  name: code,
  kind: 'cell',
  parent,
  tags: [],
  mailbox: `${code.toLowerCase()}@mau.example`,
  ...more,
});
const organisation = {
  name: '',
  people: [],
  calendar: { version: 'v', off: [], work: [] },
  units: [
    unit('R', null, { kind: 'committee' }),
    unit('OLD', 'R', { tags: ['school'], validTo: '2026-06-30' }),
    unit('NEW', 'R', { tags: ['school'], validFrom: '2026-07-01' }),
    unit('AGENCY', 'R', { kind: 'agency' }),
  ],
};
const matched = (lead: Selector, day: string): string[] => {
  const directive = { obligations: [{ id: 'O1', lead }] } as unknown as Directive;
  return matchesOf(directive, organisation, day).flatMap(({ units }) => units.map(({ code }) => code));
};

test.each<[string, Selector, string, string[]]>([
  ['cells in schools, before', { tag: 'school' }, '2026-06-30', ['OLD']],
  ['cells in schools, after', { tag: 'school' }, '2026-07-01', ['NEW']],
  ['agencies', { kinds: ['agency'] }, '2026-07-01', ['AGENCY']],
  ['a unit that is no more', { units: ['OLD'] }, '2026-07-01', []],
  ['a mark that nobody bears', { tag: 'nowhere' }, '2026-07-01', []],
])('%s', (_, lead, day, codes) => {
  expect(matched(lead, day)).toEqual(codes);
});
