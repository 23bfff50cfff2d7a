/**
 * A new version of an own plan, to those who go on with the work of a unit that an earlier version asked and that has ended since. They may
 * stand anywhere: the unit that has ended tells them, and one that has ended too tells its own.
 */
import type { BriefObligation } from '../directive/brief.ts';
import { asksSomebody, isTo } from '../directive/own-plan.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { News } from '../rollout/news.ts';
import type { UnitEvent } from './events.ts';
import { corrected, type PlanNews, toldTo } from './own-plan.ts';
import type { Context, PlanInForce, UnitState } from './state.ts';
import { isClosed } from './step.ts';

/** What a superior knows of those below it: who has ended, and who goes on with their work. */
export interface Below {
  units: UnitId[];
  heirs: Map<UnitId, UnitId[]>;
}
export const heirsIn = (news: News[]): Below['heirs'] =>
  new Map(
    news.flatMap(({ body }) =>
      body.type === 'UnitsReorganised' ? body.ends.map(({ unit, heirs }) => [unit, heirs] as const) : [],
    ),
  );

/** Who hears of the plan from the superior itself: an heir may stand below it too. */
const toldThemselves = (from: UnitId, plan: PlanInForce, plans: PlanInForce[], below: Below): UnitId[] =>
  below.units.filter((unit) => !below.heirs.has(unit) && toldTo(unit, from, plan, plans) !== null);

/**
 * What one subordinate is told of a plan in force; of one that has ended also what its heirs are. Nobody can name that one in a plan any
 * more: a line that stands under the number by which it was asked is asked still, whoever is named there.
 */
export const toldBelow = (
  unit: UnitId,
  from: UnitId,
  plan: PlanInForce,
  plans: PlanInForce[],
  below: Below,
): PlanNews | null => {
  const told = toldTo(unit, from, plan, plans);
  if (!told || !below.heirs.get(unit)?.length) return told;
  const earlier = plans.filter(({ step, number }) => step === plan.step && number < plan.number);
  const asked = earlier.flatMap(({ lines }) => lines.filter((line) => isTo(line, unit)));
  const labels = [...new Set(asked.map(({ label }) => label))];
  if (labels.length === 0) return told;
  const lines = plan.lines.filter((line) => labels.includes(line.label) && asksSomebody(line));
  return { ...told, passes: { lines, labels, except: toldThemselves(from, plan, plans, below) } };
};

export interface ToHeir {
  heir: UnitId;
  plan: PlanNews;
}
/** Of a unit that has ended: what it passes on, and to whom. */
export const passedOn = (unit: UnitId, { ended }: UnitState, plan: PlanNews): ToHeir[] => {
  const { passes } = plan;
  if (!ended || !passes) return [];
  return ended.heirs
    .filter((heir) => !passes.except.includes(heir))
    .map((heir) => ({ heir, plan: { ...plan, heirOf: unit } }));
};

/** What the old unit had done is not asked again: of a task for once only what is left of it changes. */
const isLeft = ({ steps }: UnitState, { id, due }: BriefObligation): boolean =>
  due.type === 'every' || Object.values(steps).some((step) => step.obligation === id && !isClosed(step));

/** Of what it took over the version asks the same, something else or nothing more; what else is new there was never asked of it. */
export const takeForHeir = (state: UnitState, news: PlanNews, context: Context): UnitEvent[] => {
  const { from, number, step: plan, passes } = news;
  const later = state.given?.some((one) => one.heirOf && one.from === from && one.number > number);
  if (state.closed || later || !passes) return [];
  const had = context.brief.obligations.filter(
    (one) =>
      one.given?.unit === from &&
      one.given.plan === plan &&
      passes.labels.includes(one.given.label) &&
      isLeft(state, one),
  );
  const lines = passes.lines.filter(({ label }) => had.some(({ given }) => given?.label === label));
  return corrected(state, news, { had, lines }, context);
};
