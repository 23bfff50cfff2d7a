/** The bundle's entry: workflows only, because whatever is exported here may be started. */
export { directiveRollout } from './directive-rollout.workflow.ts';
export { unitImplementation } from './unit-implementation.workflow.ts';
