/** What is wrong with a request, each with its place in it. Nothing of a request with faults may be carried out. */
import { existsOn } from '../organisation/as-of.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';
import { type NewTree, newTree } from './new-tree.ts';
import { type KnownDirective, type KnownTree, type ReorganisationRequest, restHeir } from './request.ts';

export const FAULT_CODES = [
  'WRONG_NUMBER_OF_UNITS',
  'WRONG_NUMBER_OF_HEIRS',
  'TWICE',
  'UNKNOWN_UNIT',
  'CODE_TAKEN',
  'NAME_NEEDED',
  'NAME_SAME',
  'PARENT_NEEDED',
  'PARENT_SAME',
  'ROOT_STAYS',
  'HEIR_IS_ENDING',
  'NOT_AN_HEIR',
  'NOT_THERE',
  'EARLIER_CHANGE',
  'CHANGE_WAITING',
  'CIRCLE',
  'SUPERIOR_ENDS',
  'HAS_SUBORDINATES',
  'SUBORDINATE_UNASSIGNED',
  'NOT_A_SUBORDINATE',
  'NOT_A_POST',
  'STEP_UNASSIGNED',
  'DEFAULT_HEIR_NEEDED',
  'ENDS_BEFORE_START',
  'ISSUER_CANNOT_END',
  'OUTSIDE_DIRECTIVE',
  'LEAVES_WITH_OTHERS',
] as const;
export type ReorganisationFaultCode = (typeof FAULT_CODES)[number];
export interface ReorganisationFault {
  /** `units[0]`, `subordinates.CB03`, `on` … */
  path: string;
  code: ReorganisationFaultCode;
  /** A code, name or date that the sentence names. */
  detail?: string | undefined;
}
type Blame = (path: string, code: ReorganisationFaultCode, detail?: string) => void;

const UNITS: Record<ReorganisationRequest['kind'], [least: number, most: number]> = {
  merge: [2, 100],
  split: [1, 1],
  rename: [1, 1],
  move: [1, 100],
  dissolve: [1, 100],
};
const HEIRS: typeof UNITS = { merge: [1, 1], split: [2, 20], rename: [0, 0], move: [0, 0], dissolve: [0, 0] };

const checkNumbers = ({ kind, units, heirs }: ReorganisationRequest, blame: Blame) => {
  const within = ([least, most]: [number, number], n: number) => least <= n && n <= most;
  if (!within(UNITS[kind], units.length)) blame('units', 'WRONG_NUMBER_OF_UNITS', kind);
  if (!within(HEIRS[kind], heirs.length)) blame('heirs', 'WRONG_NUMBER_OF_HEIRS', kind);
  units.forEach((unit, i) => {
    if (units.indexOf(unit) < i) blame(`units[${i}]`, 'TWICE', unit);
  });
  heirs.forEach(({ code }, i) => {
    if (heirs.findIndex((one) => one.code === code) < i) blame(`heirs[${i}].code`, 'TWICE', code);
  });
};

/** A unit that exists on the day, within the branch of who asks, and was not changed later than that. */
const checkExisting = (
  known: KnownTree,
  { on }: ReorganisationRequest,
  blame: Blame,
  { path, unit, changes }: { path: string; unit: UnitId; changes: boolean | 'ends' },
) => {
  const found = known.units.get(unit);
  if (!found || !known.within.has(unit)) return blame(path, 'UNKNOWN_UNIT', unit);
  if (!existsOn(found, on)) return blame(path, 'NOT_THERE', found.name);
  if (!changes) return;
  const changed = known.changedOn.get(unit);
  if (changed && on < changed) blame('on', 'EARLIER_CHANGE', `${found.name} ${changed}`);
  // Its first day is not the first one without it.
  if (changes === 'ends' && found.validFrom === on)
    blame('on', 'EARLIER_CHANGE', `${found.name} ${found.validFrom}`);
  if (known.waiting.has(unit)) blame(path, 'CHANGE_WAITING', found.name);
};

const checkUnits = (request: ReorganisationRequest, known: KnownTree, tree: NewTree, blame: Blame) => {
  const { kind, units, parent, name } = request;
  units.forEach((unit, i) => {
    const path = `units[${i}]`;
    const changes = tree.ending.includes(unit) ? 'ends' : true;
    checkExisting(known, request, blame, { path, unit, changes });
    const stays = known.units.get(unit)?.parent !== null;
    if (!stays && (kind === 'move' || tree.ending.includes(unit))) blame(path, 'ROOT_STAYS');
    if (kind === 'move' && parent && known.units.get(unit)?.parent === parent)
      blame(path, 'PARENT_SAME', unit);
  });
  if (kind === 'rename' && !name?.trim()) blame('name', 'NAME_NEEDED');
  if (kind === 'rename' && name && known.units.get(units[0] ?? '')?.name === name.trim())
    blame('name', 'NAME_SAME');
  if (kind !== 'move') return;
  if (!parent) blame('parent', 'PARENT_NEEDED');
  else checkExisting(known, request, blame, { path: 'parent', unit: parent, changes: false });
};

const checkHeirs = (request: ReorganisationRequest, known: KnownTree, tree: NewTree, blame: Blame) => {
  const { heirs, defaultHeir, on } = request;
  heirs.forEach(({ code, begins }, i) => {
    const path = `heirs[${i}]`;
    if (tree.ending.includes(code)) blame(`${path}.code`, 'HEIR_IS_ENDING', code);
    else if (!begins)
      checkExisting(known, request, blame, { path: `${path}.code`, unit: code, changes: false });
    if (!begins) return;
    if (known.units.has(code)) blame(`${path}.code`, 'CODE_TAKEN', code);
    const above = { path: `${path}.begins.parent`, unit: begins.parent, changes: false };
    checkExisting(known, request, blame, above);
    const { validTo, committeeTerm } = begins;
    if (validTo && validTo < on) blame(`${path}.begins.validTo`, 'ENDS_BEFORE_START', on);
    if (committeeTerm && committeeTerm.to < committeeTerm.from)
      blame(`${path}.begins.committeeTerm`, 'ENDS_BEFORE_START', committeeTerm.from);
  });
  if (defaultHeir && heirs.every(({ code }) => code !== defaultHeir))
    blame('defaultHeir', 'NOT_AN_HEIR', defaultHeir);
};

const checkSubordinates = (request: ReorganisationRequest, known: KnownTree, tree: NewTree, blame: Blame) => {
  const below = new Set(tree.ending.flatMap((unit) => known.subordinates.get(unit) ?? []));
  const begins = new Set(request.heirs.flatMap((heir) => (heir.begins ? [heir.code] : [])));
  for (const [unit, superior] of Object.entries(request.subordinates)) {
    const path = `subordinates.${unit}`;
    if (!below.has(unit)) blame(path, 'NOT_A_SUBORDINATE', unit);
    else if (!begins.has(superior))
      checkExisting(known, request, blame, { path, unit: superior, changes: false });
  }
  for (const unit of below)
    if (!tree.ending.includes(unit) && !request.units.includes(unit))
      checkExisting(known, request, blame, { path: `subordinates.${unit}`, unit, changes: true });
  const code = request.kind === 'dissolve' ? 'HAS_SUBORDINATES' : 'SUBORDINATE_UNASSIGNED';
  for (const { unit } of tree.homeless)
    blame(`subordinates.${unit}`, code, known.units.get(unit)?.name ?? unit);
};

/** Nobody stands below himself, or below a unit that ends. */
const checkLines = (request: ReorganisationRequest, tree: NewTree, blame: Blame) => {
  for (const [unit, superior] of tree.parents) {
    const heir = request.heirs.findIndex(({ code }) => code === unit);
    const path =
      heir >= 0
        ? `heirs[${heir}].begins.parent`
        : request.kind === 'move'
          ? 'parent'
          : `subordinates.${unit}`;
    if (tree.isAboveItself(unit)) blame(path, 'CIRCLE', unit);
    else if (tree.ending.includes(superior)) blame(path, 'SUPERIOR_ENDS', superior);
  }
};

const checkPeople = ({ people, heirs }: ReorganisationRequest, known: KnownTree, blame: Blame) => {
  for (const [post, unit] of Object.entries(people)) {
    if (known.people.every(({ code }) => code !== post)) blame(`people.${post}`, 'NOT_A_POST', post);
    else if (unit && !known.within.has(unit) && heirs.every(({ code }) => code !== unit))
      blame(`people.${post}`, 'UNKNOWN_UNIT', unit);
  }
};

const checkSteps = (
  request: ReorganisationRequest,
  known: KnownTree,
  tree: NewTree,
  today: LocalDate,
  blame: Blame,
) => {
  if (request.kind !== 'split') return;
  request.steps.forEach(({ to }, i) => {
    if (request.heirs.every(({ code }) => code !== to)) blame(`steps[${i}].to`, 'NOT_AN_HEIR', to);
  });
  if (restHeir(request)) return;
  // By the day steps will have opened that nobody can name today.
  if (request.on > today) return blame('defaultHeir', 'DEFAULT_HEIR_NEEDED');
  for (const { id, name, steps } of known.directives) {
    const assigned = new Set(request.steps.flatMap((one) => (one.directive === id ? [one.step] : [])));
    for (const { unit, step } of steps)
      if (tree.ending.includes(unit) && !assigned.has(step))
        blame('steps', 'STEP_UNASSIGNED', `${step}, ${name}`);
  }
};

/** Whether a unit is under a directive, or can be brought in below somebody who is. */
export const reaches = ({ issuer, under }: KnownDirective, tree: NewTree, unit: UnitId): boolean => {
  const line = [unit, ...(tree.line(unit) ?? [])];
  return line.some((one) => one === issuer || under.includes(one)) && line.includes(issuer);
};

/** Whether a unit may move out of a directive: nobody under it is left below, and no paper goes through it. */
const mayLeave = ({ under, bodies }: KnownDirective, known: KnownTree, unit: UnitId): boolean =>
  !bodies.includes(unit) && !known.subordinates.get(unit)?.some((one) => under.includes(one));

const checkDirectives = (request: ReorganisationRequest, known: KnownTree, tree: NewTree, blame: Blame) => {
  for (const directive of known.directives) {
    const { name, under, issuer } = directive;
    request.units.forEach((unit, i) => {
      if (tree.ending.includes(unit) && unit === issuer) blame(`units[${i}]`, 'ISSUER_CANNOT_END', name);
    });
    if (tree.ending.some((unit) => under.includes(unit)))
      request.heirs.forEach(({ code }, i) => {
        if (!reaches(directive, tree, code)) blame(`heirs[${i}].code`, 'OUTSIDE_DIRECTIVE', name);
      });
    for (const [unit, superior] of tree.parents) {
      if (!under.includes(unit) || unit === issuer || reaches(directive, tree, superior)) continue;
      if (request.kind !== 'move') blame(`subordinates.${unit}`, 'OUTSIDE_DIRECTIVE', name);
      else if (!mayLeave(directive, known, unit)) blame('parent', 'LEAVES_WITH_OTHERS', name);
    }
  }
};

/** Everything that is wrong, each once, in the order of the request's parts. */
export const faultsOf = (
  request: ReorganisationRequest,
  known: KnownTree,
  today: LocalDate,
): ReorganisationFault[] => {
  const faults = new Map<string, ReorganisationFault>();
  const blame: Blame = (path, code, detail) => {
    faults.set(`${path} ${code} ${detail}`, { path, code, ...(detail ? { detail } : {}) });
  };
  const tree = newTree(request, known);
  checkNumbers(request, blame);
  checkUnits(request, known, tree, blame);
  checkHeirs(request, known, tree, blame);
  checkSubordinates(request, known, tree, blame);
  checkPeople(request, known, blame);
  // What follows speaks of a tree that can be drawn.
  if (faults.size > 0) return [...faults.values()];
  checkLines(request, tree, blame);
  if (faults.size > 0) return [...faults.values()];
  checkSteps(request, known, tree, today, blame);
  checkDirectives(request, known, tree, blame);
  return [...faults.values()];
};
