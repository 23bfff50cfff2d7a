/** Changes of the tree to look at: what one would do, and what has been ordered. */
import type {
  EffectView,
  ReorganisationList,
  ReorganisationPreview,
  ReorganisationView,
} from '../../contracts/http/reorganisation.ts';
import { sayReorganisationFault } from '../../contracts/vi/reorganisation.ts';
import type { Titled } from '../../contracts/vi/rule-names.ts';
import type { Effect } from '../../domain/reorganisation/plan.ts';
import { endingUnitsOf, type ReorganisationRequest } from '../../domain/reorganisation/request.ts';
import { dateOf } from '../../domain/time/local-date.ts';
import { readKnownTree } from '../../prisma/repositories/read-known-tree.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import {
  lookAhead,
  type ReorganisationRow,
  reorganisationsOf,
} from '../../prisma/repositories/reorganisations.ts';
import type { Deps } from '../deps.ts';
import { digestOf, mayReorganise } from '../organisation/reorganise.ts';
import { Forbidden, NotFound } from '../problems.ts';
import { mayExport, type Principal } from '../rights.ts';
import { namesFrom } from '../views/names.ts';

const MOST = 50;

type Say = {
  unit: (code: string) => { code: string; name: string };
  directive: (id: string) => { code: string; name: string };
  step: (directive: string, step: string) => string;
};
const unitsIn = ({ ended, begun, moved, steps, people }: Effect): string[] => [
  ...ended.flatMap(({ heirs }) => heirs),
  ...begun.map(({ parent }) => parent),
  ...moved.flatMap(({ from, to }) => [from ?? '', to]),
  ...steps.flatMap(({ unit, to }) => [unit, to ?? '']),
  ...people.flatMap(({ from, to }) => [from, to]),
];

const sayers = async (
  { db }: Deps,
  units: string[],
  ids: string[],
  begun: { code: string; name: string }[],
): Promise<Say> => {
  const directory = await readNames(db, { units: units.filter(Boolean) });
  // A unit that begins is not in the directory before its day.
  for (const { code, name } of begun) directory.units.set(code, directory.units.get(code) ?? name);
  const directives = await db.directive.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, number: true, title: true, document: true },
  });
  const known = new Map(
    directives.map(({ id, number, title, document }) => [
      id,
      { name: number ?? title, step: namesFrom(document as unknown as Titled, directory).step },
    ]),
  );
  return {
    unit: (code) => ({ code, name: directory.units.get(code) ?? code }),
    directive: (id) => ({ code: id, name: known.get(id)?.name ?? id }),
    step: (directive, step) => known.get(directive)?.step(step) ?? step,
  };
};

const lettersFor = (steps: EffectView['steps']): EffectView['letters'] => {
  const heirs = Map.groupBy(
    steps.filter(({ to }) => to !== null),
    ({ directive, to }) => `${directive.code} ${to?.code}`,
  );
  return [...heirs.values()].flatMap((list) => {
    const [first] = list;
    return first?.to ? [{ directive: first.directive, unit: first.to, steps: list.length }] : [];
  });
};

const effectView = (effect: Effect, { unit, directive, step }: Say): EffectView => {
  const steps = effect.steps.map((one) => ({
    directive: directive(one.directive),
    unit: unit(one.unit),
    step: one.step,
    title: step(one.directive, one.step),
    to: one.to === null ? null : unit(one.to),
  }));
  return {
    ended: effect.ended.map(({ heirs, ...one }) => ({ ...one, heirs: heirs.map(unit) })),
    begun: effect.begun.map(({ parent, ...one }) => ({ ...one, parent: unit(parent) })),
    moved: effect.moved.map(({ from, to, ...one }) => ({
      ...one,
      from: from ? unit(from) : null,
      to: unit(to),
    })),
    renamed: effect.renamed,
    steps,
    people: effect.people.map(({ from, to, ...one }) => ({ ...one, from: unit(from), to: unit(to) })),
    letters: lettersFor(steps),
  };
};

/** What a request would do. Nothing is written. */
export const previewReorganisation = async (
  deps: Deps,
  principal: Principal,
  request: ReorganisationRequest,
): Promise<ReorganisationPreview> => {
  if (!mayReorganise(principal))
    throw new Forbidden(principal.person.roles.includes('auditor') ? 'READ_ONLY' : 'OFFICE_ONLY');
  const today = dateOf(await deps.clock.now());
  const place = { id: '', branch: principal.top.path };
  const known = await readKnownTree(deps.db, request, { ...place, today });
  const verdict = await lookAhead(deps.db, { ...place, request }, today);
  const plan = 'plan' in verdict ? verdict.plan : null;
  const ending = endingUnitsOf(request).filter((unit) => known.within.has(unit));
  const below = ending.flatMap((unit) => known.subordinates.get(unit) ?? []);
  const open = known.directives.flatMap(({ id, steps }) =>
    steps.filter(({ unit }) => ending.includes(unit)).map(({ step }) => ({ directive: id, step })),
  );
  const say = await sayers(
    deps,
    [...below, ...(plan ? unitsIn(plan.effect) : [])],
    open.map(({ directive }) => directive),
    plan?.effect.begun ?? [],
  );
  return {
    problems: 'faults' in verdict ? verdict.faults.map(sayReorganisationFault) : [],
    effect: plan && effectView(plan.effect, say),
    digest: plan && digestOf(plan),
    waits: request.on > today,
    ask: {
      subordinates: below.filter((unit) => !ending.includes(unit)).map(say.unit),
      people: known.people
        .filter(({ unit }) => ending.includes(unit))
        .map(({ code, title }) => ({ code, title })),
      steps: open.map(({ directive, step }) => ({
        directive: say.directive(directive),
        step,
        title: say.step(directive, step),
      })),
    },
  };
};

const stateOf = ({ appliedAt, withdrawnAt, trouble }: ReorganisationRow): ReorganisationView['state'] => {
  if (withdrawnAt) return 'withdrawn';
  if (appliedAt) return 'applied';
  return trouble ? 'trouble' : 'waiting';
};

const views = async (deps: Deps, rows: ReorganisationRow[]): Promise<ReorganisationView[]> => {
  const effects = rows.map(({ effect }) => effect);
  const say = await sayers(
    deps,
    effects.flatMap(unitsIn),
    effects.flatMap(({ steps }) => steps.map(({ directive }) => directive)),
    effects.flatMap(({ begun }) => begun),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    on: row.effectiveOn,
    reason: row.reason,
    paper: row.paper ?? null,
    by: row.by,
    createdAt: row.createdAt.toISOString(),
    state: stateOf(row),
    trouble: row.appliedAt || row.withdrawnAt ? null : row.trouble,
    effect: effectView(row.effect, say),
    told: row.told,
    untold: row.waiting,
  }));
};

/** Those who keep, steer or check a branch see what was ordered in it. */
const asReader = (principal: Principal): void => {
  if (!mayExport(principal)) throw new Forbidden('OFFICE_ONLY');
};

export const reorganisationList = async (deps: Deps, principal: Principal): Promise<ReorganisationList> => {
  asReader(principal);
  const rows = await reorganisationsOf(deps.db, principal.top.path, { id: null, limit: MOST });
  return {
    items: await views(deps, rows),
    mayOrder: mayReorganise(principal),
    today: dateOf(await deps.clock.now()),
  };
};

/** @throws NotFound */
export const oneReorganisation = async (
  deps: Deps,
  principal: Principal,
  id: string,
): Promise<ReorganisationView> => {
  asReader(principal);
  const [view] = await views(deps, await reorganisationsOf(deps.db, principal.top.path, { id, limit: 1 }));
  if (!view) throw new NotFound(id);
  return view;
};
