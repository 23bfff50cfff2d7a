/** The results of a unit's years reckoned again, whenever somebody asks: from its stored events and the policy's version alone. */
import type { UnitBrief } from '../domain/directive/brief.ts';
import type { Policy } from '../domain/evaluation/policy.ts';
import type { Reckoned } from '../domain/evaluation/result.ts';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import { evolve } from '../domain/lifecycle/evolve.ts';
import { reckonAgain } from '../domain/lifecycle/reckoned.ts';
import { newUnit } from '../domain/lifecycle/state.ts';
import type { Step } from '../domain/lifecycle/step.ts';
import { hostOf } from '../domain/rollout/ids.ts';
import { canonical } from '../prisma/chain.ts';
import type { Db } from '../prisma/client.ts';
import { eventsOf } from '../prisma/repositories/archive-rows.ts';
import { policyVersion } from '../prisma/repositories/evaluation-policies.ts';

/** As it was recorded, and as it comes out today. */
export interface Recomputed {
  step: string;
  /** The unit's own assessment, or the proposal of the level above. */
  by: 'self' | 'proposed';
  known: Reckoned;
  /** Null where the version of the policy is not there. */
  again: Reckoned | null;
  agrees: boolean;
}

const reckonedIn = ({ id, evaluation }: Step): Pick<Recomputed, 'step' | 'by' | 'known'>[] => [
  ...(evaluation?.self ? [{ step: id, by: 'self' as const, known: evaluation.self }] : []),
  ...(evaluation?.proposed
    ? [{ step: id, by: 'proposed' as const, known: evaluation.proposed.reckoned }]
    : []),
];

/** @param steps as the events leave them */
export const recomputed = (
  events: readonly UnitEvent[],
  brief: UnitBrief,
  steps: readonly Step[],
  policyOf: (code: string, version: number) => Policy | null,
): Recomputed[] =>
  steps.flatMap(reckonedIn).map((one) => {
    const { known } = one;
    const policy = policyOf(known.policy.code, known.policy.version);
    const again = policy && reckonAgain(events, brief, policy, known);
    return { ...one, again, agrees: canonical(again) === canonical(known) };
  });

/** @throws when the directive has not come to the unit */
export const recomputeStored = async (db: Db, directive: string, unit: string): Promise<Recomputed[]> => {
  const workflowId = hostOf(directive, unit);
  const stream = await db.stream.findUnique({ where: { workflowId }, select: { brief: true } });
  if (!stream) throw new Error(`Văn bản ${directive} chưa tới đơn vị ${unit}; hãy xem lại hai mã.`);
  const events = (await eventsOf(db, workflowId)) as unknown as UnitEvent[];
  const steps = Object.values(events.reduce(evolve, newUnit()).steps);
  const policies = new Map<string, Policy | null>();
  for (const { known } of steps.flatMap(reckonedIn)) {
    const { code, version } = known.policy;
    policies.set(`${code}/${version}`, await policyVersion(db, known.policy));
  }
  const policyOf = (code: string, version: number) => policies.get(`${code}/${version}`) ?? null;
  return recomputed(events, stream.brief as unknown as UnitBrief, steps, policyOf);
};
