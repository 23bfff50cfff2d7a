/** Which versions of policies the events of a unit speak of. */
import type { Policy, PolicyVersion } from '../../domain/evaluation/policy.ts';

export interface ArchivedPolicy extends PolicyVersion {
  policy: Policy | null;
}

const isVersion = (value: unknown): value is PolicyVersion =>
  typeof value === 'object' && value !== null && 'code' in value && 'version' in value;

export const policiesIn = (events: readonly { fact: unknown }[]): PolicyVersion[] =>
  events.flatMap(({ fact }) => {
    const { reckoned, score } = fact as { reckoned?: { policy?: unknown }; score?: { policy?: unknown } };
    return [reckoned?.policy, score?.policy].filter(isVersion);
  });
