/** A sample plan on a small part of its tree: who is named in it, somebody of every kind and mark, and everybody above them. */
import { readFileSync } from 'node:fs';
import { checkDirective, checkOrganisation } from '../../contracts/check-files.ts';
import type { Deed } from '../../demo/officers/office.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Organisation, UnitId } from '../../domain/organisation/organisation.ts';
import { type Plan, readExample } from '../../examples/read-example.ts';

/** What the office does in the plan's year, beside recording events on their days. */
export const readAlmanac = (plan: Plan): Deed[] =>
  JSON.parse(readFileSync(new URL(`../../examples/${plan}/almanac.json`, import.meta.url), 'utf8'));

/** Selectors tell units apart by kind and by mark: one of each. */
const ofEachSort = ({ units }: Organisation): UnitId[] => {
  const sorts = new Set(units.flatMap(({ kind, tags }) => [kind, ...tags]));
  return [...sorts].flatMap((sort) => {
    const first = units.find(({ kind, tags }) => kind === sort || tags.includes(sort));
    return first ? [first.code] : [];
  });
};

/** @param deeds what the office will do; the units it names are kept too */
export const reduced = (plan: Plan, deeds: Deed[]): { directive: Directive; organisation: Organisation } => {
  const example = readExample(plan);
  const whole = checkOrganisation(example.organisation);
  if (!whole.ok) throw new Error(JSON.stringify(whole.problems));
  const text = JSON.stringify([example.directive, deeds]);
  const named = whole.value.units.filter(({ code }) => text.includes(`"${code}"`)).map(({ code }) => code);
  const parents = new Map(whole.value.units.map(({ code, parent }) => [code, parent]));
  const kept = new Set<UnitId>();
  for (const code of [...named, ...ofEachSort(whole.value)])
    for (let at: UnitId | null = code; at; at = parents.get(at) ?? null) kept.add(at);
  const organisation: Organisation = {
    ...whole.value,
    units: whole.value.units.filter(({ code }) => kept.has(code)),
    people: whole.value.people.filter(({ unit }) => kept.has(unit)),
  };
  const directive = checkDirective(example.directive, organisation, { forIssue: true });
  if (!directive.ok) throw new Error(JSON.stringify(directive.problems));
  return { directive: directive.value, organisation };
};
