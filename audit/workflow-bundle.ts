/** How workflow code is bundled, for workers and for the audit alike. */
import {
  bundleWorkflowCode,
  DefaultLogger,
  type WorkerOptions,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';

type BundlerOptions = NonNullable<WorkerOptions['bundlerOptions']>;
type Webpack = Parameters<NonNullable<BundlerOptions['webpackConfigHook']>>[0];

/** The bundle runs on the Node that made it, so spreads and the like stay native; helpers for them are slow. */
const native = (rule: unknown): unknown => {
  const text = JSON.stringify(rule, (_, value) => (value instanceof RegExp ? undefined : value));
  if (!text?.includes('swc-loader')) return rule;
  const { use } = rule as { use: { loader: string; options: { jsc: object } } };
  return {
    ...(rule as object),
    use: { ...use, options: { ...use.options, jsc: { ...use.options.jsc, target: 'es2022' } } },
  };
};

export const bundlerOptions: BundlerOptions = {
  webpackConfigHook: (config: Webpack): Webpack => ({
    ...config,
    module: { ...config.module, rules: (config.module?.rules ?? []).map(native) as never },
    // One scope instead of a getter for every use of an import; every wake-up of a unit pays for those.
    optimization: {
      ...config.optimization,
      providedExports: true,
      usedExports: true,
      concatenateModules: true,
      minimize: false,
    },
  }),
};

const WORKFLOWS_PATH = new URL('../workflows/index.ts', import.meta.url).pathname;
let bundled: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflow code of today, bundled once in a process for all who run or replay it. */
export const workflowBundle = (): Promise<WorkflowBundleWithSourceMap> => {
  bundled ??= bundleWorkflowCode({
    workflowsPath: WORKFLOWS_PATH,
    logger: new DefaultLogger('ERROR'),
    ...bundlerOptions,
  });
  return bundled;
};

/**
 * The same code for replays, rehearsed years and tests. The engine keeps the stack of every promise that a workflow makes,
 * a third of all its work; workers in service keep them for the day that something fails, here nobody looks.
 */
export const bundleWithoutStacks = async (): Promise<{ code: string }> => {
  const { code } = await workflowBundle();
  return { code: `Error.stackTraceLimit = 0;${code}` };
};
