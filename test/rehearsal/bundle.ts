/** The workflows for the workers of random lives. */
import { workflowBundle } from '../../audit/workflow-bundle.ts';

export interface Bundle {
  code: string;
}

/** The engine keeps the stack of every promise that a workflow makes, a third of all its work, and nobody looks here. */
const WITHOUT_STACKS = 'Error.stackTraceLimit = 0;';

export const bundleOf = async (): Promise<Bundle> => {
  const { code } = await workflowBundle();
  return { code: `${WITHOUT_STACKS}${code}` };
};
