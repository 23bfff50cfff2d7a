/** The preview rehearses one unit for all that are alike: held to the rehearsal of every unit of the same organisation. */
import { describe, expect, test } from 'vitest';
import { alikeFor } from '../../api/pages/issue-checks.ts';
import { previewOf } from '../../api/pages/preview.ts';
import type { Preview } from '../../contracts/http/directives.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import { PLANS, readExample } from '../../examples/read-example.ts';
import { connect } from '../../prisma/client.ts';
import { loadOrganisation } from '../../prisma/repositories/load.ts';
import { readAlike } from '../../prisma/repositories/read-alike.ts';
import { makeDatabase } from '../helpers/database.ts';
import { plansOf } from '../rehearsal/arbitraries.ts';
import { makeCase } from '../rehearsal/make-case.ts';
import { previewOfWhole } from './preview-of-whole.ts';

type Dated = Directive & { issuedOn: string };

/** In the order in which a directory lists them. */
const byCode = <T extends { code: string }>(list: T[]): T[] =>
  [...list].sort((a, b) => (a.code < b.code ? -1 : 1));

const compared = async (directive: Dated, given: Organisation): Promise<[Preview, Preview, number]> => {
  const organisation = { ...given, units: byCode(given.units) };
  const database = await makeDatabase();
  const db = connect(database.url, 2);
  try {
    await loadOrganisation(db, organisation);
    const top = organisation.units.find(({ code }) => code === directive.issuer);
    if (!top) throw new Error(`no ${directive.issuer}`);
    const issuer = { path: `/${top.code}/`, code: top.code, name: top.name, kind: top.kind };
    const { calendar } = organisation;
    const alike = await readAlike(db, alikeFor({ issuer, calendar }, directive));
    const from = instantAt(directive.issuedOn, '09:00');
    const [short, whole] = [previewOf(directive, alike, from), previewOfWhole(directive, organisation, from)];
    return [{ ...short, rehearsedMs: 0 }, { ...whole, rehearsedMs: 0 }, alike.organisation.units.length];
  } finally {
    await db.$disconnect();
    await database.drop();
  }
};

describe('the five sample plans', () => {
  test.each(PLANS)('%s', async (plan) => {
    const { directive, organisation } = readExample(plan);
    const [short, whole, rehearsed] = await compared(
      { ...directive, issuedOn: directive.issuedOn ?? directive.term.from },
      organisation,
    );
    expect(short).toEqual(whole);
    expect(rehearsed).toBeLessThan(organisation.units.length);
    expect(short.lettersAtMost).toBeGreaterThan(0);
  });
});

test('an organisation in which some units have ended and others are yet to come', async () => {
  const { directive, organisation } = readExample('hai-phong');
  const issuedOn = directive.issuedOn ?? directive.term.from;
  const units = organisation.units.map((unit) => {
    if (unit.code === 'DB03') return { ...unit, validTo: '2025-06-30' };
    if (unit.code === 'CB01') return { ...unit, validFrom: '2026-07-01' };
    return unit.code === 'CB16' ? { ...unit, validFrom: issuedOn, validTo: issuedOn } : unit;
  });
  const [short, whole] = await compared({ ...directive, issuedOn }, { ...organisation, units });
  expect(short).toEqual(whole);
  // DB03 with the three cells below it, and CB01.
  expect(short.units).toBe(organisation.units.length - 5);
});

/** What stands below the top once more beside it: with all that is below it, or bare. */
const twice = ({ units, people, ...rest }: Organisation, bare: boolean): Organisation => {
  const also = (code: string) => `${code}-B`;
  const top = units.find(({ parent }) => parent === null)?.code ?? '';
  const copied = units.filter(({ parent }) => parent !== null && (!bare || parent === top));
  const codes = new Set(copied.map(({ code }) => code));
  return {
    ...rest,
    units: [
      ...units,
      ...copied.map((unit) => ({
        ...unit,
        code: also(unit.code),
        parent: unit.parent === top ? top : also(unit.parent ?? ''),
      })),
    ],
    people: [
      ...people,
      ...people
        .filter(({ unit }) => codes.has(unit))
        .map((one) => ({ ...one, code: also(one.code), unit: also(one.unit), email: `b-${one.email}` })),
    ],
  };
};

test.each(plansOf(7, 12).map((plan, i) => [i, plan] as const))('random directive %i', async (i, plan) => {
  const { directive, organisation } = makeCase(plan);
  const [short, whole] = await compared(
    { ...directive, issuedOn: directive.issuedOn ?? directive.term.from },
    twice(organisation, i % 2 === 1),
  );
  expect(short).toEqual(whole);
});
