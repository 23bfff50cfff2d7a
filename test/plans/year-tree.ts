/** A tree small enough to live a year in seconds, in which a plan still finds all that it names. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';

/** Base organisations with cells, and cells of each. */
const WITH_CELLS = 2;
const CELLS = 1;
/** Directly below the top: five that are good and two that want the one place of the best. */
const BELOW = 7;
const MEMBERS = 1;

/** Codes that stand somewhere in the plan. */
const namedIn = (directive: Directive): ((code: string) => boolean) => {
  const text = JSON.stringify(directive);
  return (code) => text.includes(`"${code}"`);
};

export const reduced = (whole: Organisation, directive: Directive): Organisation => {
  const isNamed = namedIn(directive);
  const { units } = whole;
  const cellsOf = (base: string) => units.filter(({ kind, parent }) => kind === 'cell' && parent === base);
  const bases = units.filter(({ kind }) => kind === 'baseOrganisation');
  const wide = bases.filter(({ code }) => cellsOf(code).length >= CELLS).slice(0, WITH_CELLS);
  const cells = wide.flatMap(({ code }) => cellsOf(code).slice(0, CELLS));
  const kept = new Set(
    units
      .filter(
        ({ code, kind }) =>
          kind === 'committee' ||
          kind === 'advisoryBody' ||
          (isNamed(code) && kind !== 'cell' && kind !== 'baseOrganisation'),
      )
      .concat(wide, cells)
      .map(({ code }) => code),
  );
  // Every kind and mark by which the plan chooses finds somebody.
  for (const kind of new Set(units.map((one) => one.kind))) {
    const first = units.find((one) => one.kind === kind);
    if (isNamed(kind) && first && !units.some((one) => one.kind === kind && kept.has(one.code)))
      kept.add(first.code);
  }
  for (const tag of new Set(units.flatMap(({ tags }) => tags))) {
    const bearing = units.filter(({ tags }) => tags.includes(tag));
    if (isNamed(tag) && bearing[0] && !bearing.some(({ code }) => kept.has(code))) kept.add(bearing[0].code);
  }
  const top = units.find(({ parent }) => parent === null)?.code;
  const below = units.filter(({ code, parent }) => parent === top && kept.has(code)).length;
  const narrow = bases.filter((one) => !wide.includes(one) && one.parent === top);
  for (const { code } of narrow.slice(0, Math.max(0, BELOW - below))) kept.add(code);
  // Whoever is kept keeps those above.
  for (const { code, parent } of [...units].reverse()) if (kept.has(code) && parent) kept.add(parent);
  const members = new Map<string, number>();
  const people = whole.people.filter(({ code, unit, roles }) => {
    if (!kept.has(unit)) return false;
    if (roles.join() !== 'member' || isNamed(code)) return true;
    members.set(unit, (members.get(unit) ?? 0) + 1);
    return (members.get(unit) ?? 0) <= MEMBERS;
  });
  return { ...whole, units: units.filter(({ code }) => kept.has(code)), people };
};

/** The plan without exceptions that name units of the whole tree. */
export const onTree = (directive: Directive, { units }: Organisation): Directive => ({
  ...directive,
  obligations: directive.obligations.map((obligation) => {
    const { lead } = obligation;
    if (!('except' in lead)) return obligation;
    const there = lead.except.units.filter((code) => units.some((one) => one.code === code));
    const { from } = lead.except;
    return { ...obligation, lead: there.length > 0 ? { except: { from, units: there } } : from };
  }),
});
