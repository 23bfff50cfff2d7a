/** Ours and the bare ones in one bundle, so that both run on the same worker with the same settings. */
export { directiveRollout } from '../workflows/directive-rollout.workflow.ts';
export { unitImplementation } from '../workflows/unit-implementation.workflow.ts';
export { bareChild, bareParent } from './bare.workflow.ts';
