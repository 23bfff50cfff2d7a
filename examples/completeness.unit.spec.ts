/** What the five sample plans leave open, read by hand in their directive files: the due rule, the evidence, the receiver. */
import { expect, test } from 'vitest';
import { sayScore } from '../contracts/vi/completeness.ts';
import { ASPECTS, type Aspect, completenessOf } from '../domain/directive/completeness.ts';
import { type Plan, readExample } from './read-example.ts';

type Row = [plan: Plan, score: string, missing: Partial<Record<Aspect, string>>, several: string];

// biome-ignore format: one row a plan
const PLANS: Row[] = [
  ['dai-son', 'Có 77 trong 90 mục (15 việc × 6 rõ): 85,6%.', {
    when: 'T01 T02 T03 T04 T06 T07 T10 T11 T13', responsibility: 'O23', product: 'T02 T03 T07',
  }, ''],
  ['hai-phong', 'Có 63 trong 72 mục (12 việc × 6 rõ): 87,5%.', {
    when: 'T02 T04 T06 T07 T08 T09', responsibility: 'O23', product: 'T08 T09',
  }, 'T08: DUMTTQ DUBTGDV'],
  ['bach-dang', 'Có 211 trong 246 mục (41 việc × 6 rõ): 85,8%.', {
    when: 'T05 T22 T24 T25 T26 T27 T28 T29 T35 T37',
    responsibility: 'T04 T05 T06 T33 T35 T36 O23',
    product: 'T04 T11 T13 T15 T17 T18 T19 T20 T21 T23 T24 T25 T26 T27 T28 T33 T36 T37',
  }, ''],
  ['gia-lai', 'Có 134 trong 156 mục (26 việc × 6 rõ): 85,9%.', {
    when: 'T08 T09 T18 T20 T21',
    responsibility: 'T05 T07 T08 T09 T10 T11 T12 T22 O23',
    product: 'T01 T03 T05 T07 T11 T16 T18 T21',
  }, 'T12: DUP BXDD VPDU UBKT'],
  ['nam-an-phu', 'Có 149 trong 174 mục (29 việc × 6 rõ): 85,6%.', {
    when: 'T09 T12 T13 T16 T19 T20 T21 T22 T23 T26 T27 T28 O03',
    product: 'T03 T04 T07 T12 T13 T16 T20 T22 T25 T26 T28 O03',
  }, 'T25: UBND MTTQ'],
];

test.each(PLANS)('%s', (plan, score, missing, several) => {
  const { directive, organisation } = readExample(plan);
  const found = completenessOf(directive, organisation, directive.issuedOn ?? '');
  expect(sayScore(found)).toBe(score);
  const ids = (aspect: Aspect) =>
    found.missing.filter((one) => one.aspect === aspect).map(({ obligation }) => obligation);
  for (const aspect of ASPECTS) expect(ids(aspect).join(' '), aspect).toBe(missing[aspect] ?? '');
  expect(
    found.severalLeads
      .map(({ obligation, units }) => `${obligation}: ${units.map((u) => u.code).join(' ')}`)
      .join(),
  ).toBe(several);
});
