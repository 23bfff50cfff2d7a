/** What one running directive is told of a change of the tree. */
import type { UnitId } from '../organisation/organisation.ts';
import { reaches } from './faults.ts';
import type { NewTree } from './new-tree.ts';
import type { EndingUnit, Reorganised } from './reorganised.ts';
import { type KnownDirective, type KnownTree, type ReorganisationRequest, restHeir } from './request.ts';

/** The heir of what is not assigned stands first: the engine gives the first whatever opens on the way. */
const heirsInOrder = (request: ReorganisationRequest): UnitId[] => {
  const codes = request.heirs.map(({ code }) => code);
  const rest = restHeir(request);
  return rest ? [rest, ...codes.filter((code) => code !== rest)] : codes;
};

const endingsIn = (
  { id, under, steps }: KnownDirective,
  request: ReorganisationRequest,
  tree: NewTree,
): EndingUnit[] =>
  tree.ending
    .filter((unit) => under.includes(unit))
    .map((unit): EndingUnit => {
      const heirs = heirsInOrder(request);
      const open = new Set(steps.flatMap((one) => (one.unit === unit ? [one.step] : [])));
      const named = request.steps.filter(({ directive, step }) => directive === id && open.has(step));
      const assigned = Object.fromEntries(named.map(({ step, to }) => [step, to]));
      return { unit, heirs, ...(named.length > 0 ? { assigned } : {}) };
    });

/** Those who come under the directive with the change, superiors first. */
const beginningsIn = (directive: KnownDirective, tree: NewTree, comers: UnitId[]): Reorganised['begins'] => {
  const begins = new Map<UnitId, UnitId>();
  for (const unit of comers) {
    if (!reaches(directive, tree, unit)) continue;
    const line = [unit, ...(tree.line(unit) ?? [])];
    const there = line.findIndex((one) => directive.under.includes(one));
    for (let i = there - 1; i >= 0; i--) {
      const [one, parent] = [line[i], line[i + 1]];
      if (one && parent) begins.set(one, parent);
    }
  }
  return [...begins].map(([unit, parent]) => ({ unit, parent }));
};

/** Null when the directive has nothing to do with it. */
export const changeFor = (
  directive: KnownDirective,
  request: ReorganisationRequest,
  known: KnownTree,
  { id, tree }: { id: string; tree: NewTree },
): Reorganised | null => {
  const { kind, on, reason, paper } = request;
  if (kind === 'rename') return null;
  const { issuer, under, bodies } = directive;
  const placedAnew = [...tree.parents.keys()].filter((unit) => under.includes(unit) && unit !== issuer);
  const [moved, leaving] = [true, false].map((stays) =>
    placedAnew.filter((unit) => reaches(directive, tree, unit) === stays),
  ) as [UnitId[], UnitId[]];
  // Who moves out of a directive has nobody in it to go on with its work.
  const ends = [...endingsIn(directive, request, tree), ...leaving.map((unit) => ({ unit, heirs: [] }))];
  const fresh = [...tree.parents.keys()].filter((unit) => !under.includes(unit));
  const heirs = ends.flatMap((ending) => ending.heirs);
  const begins = beginningsIn(directive, tree, [...new Set([...heirs, ...fresh])]);
  if (ends.length === 0 && moved.length === 0 && begins.length === 0) return null;
  const placed = [...new Set([...heirs, ...moved, ...begins.map(({ unit }) => unit)])];
  const lines = Object.fromEntries(placed.map((unit) => [unit, tree.line(unit) ?? []]));
  const newPath = (unit: UnitId) => [...(tree.line(unit) ?? [])].reverse().concat(unit);
  const oldPath = (unit: UnitId) => known.units.get(unit)?.path.split('/').filter(Boolean) ?? [];
  const paths = [...ends.map(({ unit }) => oldPath(unit)), ...moved.map(oldPath), ...placed.map(newPath)];
  return {
    type: 'UnitsReorganised',
    reorganisation: id,
    kind,
    on,
    reason,
    ...(paper ? { paper } : {}),
    ends,
    begins,
    lines,
    paths: [
      ...new Map(paths.filter((path) => path.length > 0).map((path) => [path.join('/'), path])).values(),
    ],
    everybody: ends.some(({ unit }) => bodies.includes(unit)),
  };
};
