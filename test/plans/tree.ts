/** A tree small enough to live a year in seconds, in which a plan still finds all that it names. */
import { readFileSync } from 'node:fs';
import { checkDirective, checkOrganisation } from '../../contracts/check-files.ts';
import type { Deed } from '../../demo/officers/office.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Organisation, Unit, UnitId } from '../../domain/organisation/organisation.ts';
import { type Plan, readExample } from '../../examples/read-example.ts';

/** Base organisations with cells, and cells of each. */
const WITH_CELLS = 2;
const CELLS = 1;
/** Directly below the top: five that are good and two that want the one place of the best. */
const BELOW = 7;
const MEMBERS = 1;

export interface ReducedPlan {
  directive: Directive;
  organisation: Organisation;
  /** What the office does in the plan's year, beside recording events on their days. */
  deeds: Deed[];
}

/** Codes that stand somewhere in there. */
const namedIn = (what: unknown): ((code: string) => boolean) => {
  const text = JSON.stringify(what);
  return (code) => text.includes(`"${code}"`);
};

const unitsKept = ({ units }: Organisation, directive: Directive, deeds: Deed[]): Set<UnitId> => {
  const isNamed = namedIn(directive);
  const top = units.find(({ parent }) => parent === null)?.code;
  const cellsOf = (base: UnitId) => units.filter(({ kind, parent }) => kind === 'cell' && parent === base);
  const bases = units.filter(({ kind }) => kind === 'baseOrganisation');
  const wide = bases.filter(({ code }) => cellsOf(code).length >= CELLS).slice(0, WITH_CELLS);
  const isPlain = ({ kind }: Unit) => kind === 'cell' || kind === 'baseOrganisation';
  const kept = new Set(
    units
      .filter(
        (one) =>
          one.kind === 'committee' || one.kind === 'advisoryBody' || (isNamed(one.code) && !isPlain(one)),
      )
      .concat(wide, ...wide.map(({ code }) => cellsOf(code).slice(0, CELLS)))
      .map(({ code }) => code),
  );
  // Every kind and mark by which the plan chooses finds somebody.
  const kinds = [...Map.groupBy(units, ({ kind }) => kind)];
  const marks = [...new Set(units.flatMap(({ tags }) => tags))].map(
    (tag) => [tag, units.filter(({ tags }) => tags.includes(tag))] as const,
  );
  for (const [sort, bearing] of [...kinds, ...marks])
    if (isNamed(sort) && bearing[0] && !bearing.some(({ code }) => kept.has(code))) kept.add(bearing[0].code);
  const isDone = namedIn(deeds);
  const narrow = bases
    .filter((one) => !kept.has(one.code) && one.parent === top)
    .sort((a, b) => Number(isDone(b.code)) - Number(isDone(a.code)));
  const below = units.filter(({ code, parent }) => parent === top && kept.has(code)).length;
  for (const { code } of narrow.slice(0, Math.max(0, BELOW - below))) kept.add(code);
  // Whoever is kept keeps those above.
  for (const { code, parent } of [...units].reverse()) if (kept.has(code) && parent) kept.add(parent);
  return kept;
};

const reduce = (whole: Organisation, kept: Set<UnitId>, isNamed: (code: string) => boolean): Organisation => {
  const members = new Map<UnitId, number>();
  const people = whole.people.filter(({ code, unit, roles }) => {
    if (!kept.has(unit)) return false;
    if (roles.join() !== 'member' || isNamed(code)) return true;
    members.set(unit, (members.get(unit) ?? 0) + 1);
    return (members.get(unit) ?? 0) <= MEMBERS;
  });
  return { ...whole, units: whole.units.filter(({ code }) => kept.has(code)), people };
};

/** The plan without exceptions that name units of the whole tree. */
const onTree = (directive: Directive, { units }: Organisation): Directive => ({
  ...directive,
  obligations: directive.obligations.map((obligation) => {
    const { lead } = obligation;
    if (!('except' in lead)) return obligation;
    const there = lead.except.units.filter((code) => units.some((one) => one.code === code));
    const { from } = lead.except;
    return { ...obligation, lead: there.length > 0 ? { except: { from, units: there } } : from };
  }),
});

/** What befalls a unit of the whole tree befalls one of its kind here: the first for the first, and so on in turn. */
const befalling = (deeds: Deed[], whole: Organisation, { units }: Organisation): Deed[] => {
  const isNamed = namedIn(deeds);
  const gone = whole.units.filter(({ code }) => isNamed(code) && !units.some((one) => one.code === code));
  const instead = new Map(
    gone.map(({ code, kind }) => {
      const alike = units.filter((one) => one.kind === kind);
      const place = gone.filter((one) => one.kind === kind).findIndex((one) => one.code === code);
      return [code, alike[place % alike.length]?.code ?? code];
    }),
  );
  return JSON.parse(JSON.stringify(deeds), (_, value) => instead.get(value) ?? value);
};

const readAlmanac = (plan: Plan): Deed[] =>
  JSON.parse(readFileSync(new URL(`../../examples/${plan}/almanac.json`, import.meta.url), 'utf8'));

export const reducedPlan = (plan: Plan): ReducedPlan => {
  const example = readExample(plan);
  const whole = checkOrganisation(example.organisation);
  if (!whole.ok) throw new Error(JSON.stringify(whole.problems));
  const deeds = readAlmanac(plan);
  const kept = unitsKept(whole.value, example.directive, deeds);
  const organisation = reduce(whole.value, kept, namedIn(example.directive));
  const directive = checkDirective(onTree(example.directive, organisation), organisation, { forIssue: true });
  if (!directive.ok) throw new Error(JSON.stringify(directive.problems));
  return { directive: directive.value, organisation, deeds: befalling(deeds, whole.value, organisation) };
};
