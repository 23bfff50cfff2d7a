/**
 * What a change of the tree asks of one unit's workflow besides its decisions: to bring in those who begin below it,
 * and to hand its subordinates, and its own work when it ends, to those who go on with them.
 */
import { condition, getExternalWorkflowHandle, sleep } from '@temporalio/workflow';
import type { Joined } from '../domain/directive/joined.ts';
import type { ToHeir } from '../domain/lifecycle/plan-heirs.ts';
import type { Transfer } from '../domain/lifecycle/transfer.ts';
import type { UnitId } from '../domain/organisation/organisation.ts';
import type { Reorganised } from '../domain/reorganisation/reorganised.ts';
import { hostOf } from '../domain/rollout/ids.ts';
import type { NewsBody } from '../domain/rollout/news.ts';
import { type Branch, letGo } from './branch.ts';
import { type Handover, handoverSignal, planSignal } from './messages.ts';
import { say } from './say.ts';

type Joining = Extract<NewsBody, { type: 'UnitsReorganised' | 'UnitsJoined' }>;
export const changesTree = (body: NewsBody): body is Joining =>
  body.type === 'UnitsReorganised' || body.type === 'UnitsJoined';

/** Who begins below this unit, and how. */
export const arrivalsBelow = (unit: UnitId, body: Joining): Record<UnitId, Joined> => {
  const heirs = body.type === 'UnitsJoined' ? [] : body.ends.flatMap((ending) => ending.heirs);
  return Object.fromEntries(
    body.begins
      .filter(({ parent }) => parent === unit)
      .map((one) => [one.unit, { on: body.on, inherits: heirs.includes(one.unit) }]),
  );
};

/** Where each child stands now that stood here. One that ended stays, to hear of the directive's close. */
const leavers = (unit: UnitId, branch: Branch, change: Reorganised): Map<UnitId, UnitId> => {
  const mine = change.ends.find((ending) => ending.unit === unit);
  const entries = branch.children.flatMap((child): [UnitId, UnitId][] => {
    if (change.ends.some((ending) => ending.unit === child.unit)) return [];
    const superior = change.lines[child.unit]?.[0] ?? mine?.heirs[0] ?? unit;
    return superior === unit ? [] : [[child.unit, superior]];
  });
  return new Map(entries);
};

/** An heir may still be on its way into the tree. */
const deliver = async (directive: string, to: UnitId, handover: Handover): Promise<void> => {
  for (let wait = 1; ; wait = Math.min(wait * 2, 60)) {
    try {
      await getExternalWorkflowHandle(hostOf(directive, to)).signal(handoverSignal, handover);
      return;
    } catch {
      await sleep(`${wait}s`);
    }
  }
};

/**
 * Hands over after every child has heard of the change.
 * @param transferTo what of this unit's own work goes to an heir; null when it goes on itself
 */
export const handOver = async (
  { directive, unit }: { directive: string; unit: UnitId },
  branch: Branch,
  number: number,
  change: Reorganised,
  transferTo: (heir: UnitId) => Transfer | null,
): Promise<void> => {
  await condition(() => branch.children.every((child) => child.told >= number));
  const leaving = leavers(unit, branch, change);
  const heirs = change.ends.find((ending) => ending.unit === unit)?.heirs ?? [];
  const receivers = new Set([...heirs, ...leaving.values()]);
  for (const to of receivers) {
    const children = branch.children.filter((child) => leaving.get(child.unit) === to);
    await deliver(directive, to, { transfer: transferTo(to), children });
  }
  letGo(branch, [...leaving.keys()]);
};

/** What its superior's own plan asks in another version of the work that this unit has handed over. One that has closed hears nothing. */
export const tellHeirs = async (directive: string, plans: ToHeir[]): Promise<void> => {
  for (const { heir, plan } of plans)
    await say(getExternalWorkflowHandle(hostOf(directive, heir)).signal(planSignal, [plan]));
};
