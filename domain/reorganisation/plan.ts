/**
 * What a request would do, without doing it: rows of the directory, what each running directive is told, and the
 * effect in the office's terms. Pure: the same plan is shown beforehand and carried out.
 */
import type { KnownUnit, UnitToWrite } from '../organisation/import-rows.ts';
import type { PostId, UnitId } from '../organisation/organisation.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';
import { faultsOf, type ReorganisationFault } from './faults.ts';
import { type NewTree, newTree } from './new-tree.ts';
import type { Reorganised } from './reorganised.ts';
import { type KnownTree, type ReorganisationRequest, restHeir } from './request.ts';
import { changeFor } from './tell.ts';

export interface Effect {
  ended: { code: UnitId; name: string; heirs: UnitId[] }[];
  begun: { code: UnitId; name: string; parent: UnitId }[];
  moved: { code: UnitId; name: string; from: UnitId | null; to: UnitId }[];
  renamed: { code: UnitId; from: string; to: string }[];
  /** Open steps of units that end; `to` null: cancelled with the reason. */
  steps: { directive: string; unit: UnitId; step: string; to: UnitId | null }[];
  people: { code: PostId; title: string; from: UnitId; to: UnitId }[];
}
export interface ReorganisationPlan {
  units: UnitToWrite[];
  /** What the tree was holds up to and including this day. */
  until: LocalDate;
  successions: { from: UnitId; to: UnitId }[];
  people: { code: PostId; unit: UnitId }[];
  told: { directive: string; change: Reorganised }[];
  effect: Effect;
}

const stored = ({ path: _, former: __, ...unit }: KnownUnit): UnitToWrite['unit'] => unit;
/** What began that very day was nothing else before. */
const wasBefore = (on: LocalDate, { name, kind, parent, tags, validFrom }: KnownUnit): UnitToWrite['was'] =>
  validFrom === on ? null : { name, kind, parent, tags };
const pathOf = (tree: NewTree, unit: UnitId): string =>
  `/${[...(tree.line(unit) ?? [])].reverse().concat(unit).join('/')}/`;

const unitRows = (
  request: ReorganisationRequest,
  known: KnownTree,
  tree: NewTree,
  until: LocalDate,
): UnitToWrite[] => {
  const rows: UnitToWrite[] = [];
  const place = { isNew: false, moved: false, was: null };
  for (const { code, begins } of request.heirs)
    if (begins)
      rows.push({
        ...place,
        unit: { ...begins, code, validFrom: request.on },
        path: pathOf(tree, code),
        isNew: true,
      });
  for (const [code, parent] of tree.parents) {
    const unit = known.units.get(code);
    if (unit)
      rows.push({
        ...place,
        unit: { ...stored(unit), parent },
        path: pathOf(tree, code),
        was: wasBefore(request.on, unit),
        moved: true,
      });
  }
  for (const code of tree.ending) {
    const unit = known.units.get(code);
    if (unit) rows.push({ ...place, unit: { ...stored(unit), validTo: until }, path: unit.path });
  }
  const renamed = request.kind === 'rename' ? known.units.get(request.units[0] ?? '') : undefined;
  if (renamed && request.name)
    rows.push({
      ...place,
      unit: { ...stored(renamed), name: request.name.trim() },
      path: renamed.path,
      was: wasBefore(request.on, renamed),
    });
  return rows;
};

const peopleMoved = (request: ReorganisationRequest, known: KnownTree, tree: NewTree): Effect['people'] =>
  known.people.flatMap(({ code, title, unit }) => {
    const said = request.people[code];
    const to = said === undefined ? restHeir(request) : said;
    return tree.ending.includes(unit) && to && to !== unit ? [{ code, title, from: unit, to }] : [];
  });

const stepsPassed = (told: ReorganisationPlan['told'], known: KnownTree): Effect['steps'] =>
  told.flatMap(({ directive, change }) =>
    change.ends.flatMap(({ unit, heirs, assigned }) => {
      const open = known.directives.find(({ id }) => id === directive)?.steps ?? [];
      return open
        .filter((one) => one.unit === unit)
        .map(({ step }) => ({ directive, unit, step, to: assigned?.[step] ?? heirs[0] ?? null }));
    }),
  );

/** @param today of the office: what is entered for later must hold for what opens until then */
export const planReorganisation = (
  request: ReorganisationRequest,
  known: KnownTree,
  { id, today }: { id: string; today: LocalDate },
): { faults: ReorganisationFault[] } | { plan: ReorganisationPlan } => {
  const faults = faultsOf(request, known, today);
  if (faults.length > 0) return { faults };
  const tree = newTree(request, known);
  const until = addDays(request.on, -1);
  const units = unitRows(request, known, tree, until);
  const told = known.directives.flatMap((directive) => {
    const change = changeFor(directive, request, known, { id, tree });
    return change ? [{ directive: directive.id, change }] : [];
  });
  const heirs = request.heirs.map(({ code }) => code);
  const people = peopleMoved(request, known, tree);
  const nameOf = (code: UnitId) => known.units.get(code)?.name ?? code;
  return {
    plan: {
      units,
      until,
      successions: tree.ending.flatMap((from) => heirs.map((to) => ({ from, to }))),
      people: people.map(({ code, to }) => ({ code, unit: to })),
      told,
      effect: {
        ended: tree.ending.map((code) => ({ code, name: nameOf(code), heirs })),
        begun: request.heirs.flatMap(({ code, begins }) =>
          begins ? [{ code, name: begins.name, parent: begins.parent }] : [],
        ),
        moved: units.flatMap(({ unit: { code, name, parent }, moved }) =>
          moved && parent ? [{ code, name, from: known.units.get(code)?.parent ?? null, to: parent }] : [],
        ),
        renamed:
          request.kind === 'rename'
            ? units.map(({ unit: { code, name } }) => ({ code, from: nameOf(code), to: name }))
            : [],
        steps: stepsPassed(told, known),
        people,
      },
    },
  };
};
