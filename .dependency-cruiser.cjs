/**
 * Who may import what: the table of rooms, checked. Each room lists all it may use; everything else is refused.
 * A type-only import is not a dependency at run time, so some rooms may take types where they may not take code.
 */
const SPEC = '\\.spec\\.tsx?$';
const ours =
  '^(domain|clock|contracts|importer|workflows|activities|worker|api|web|documents|audit|prisma|cli|engines|scripts|test|bench|demo)/';

/** Of our own rooms `room` may import only `allowed` (and itself). */
const roomUses = (room, allowed, extra = {}) => ({
  name: `${room}-uses`,
  severity: 'error',
  comment: `${room}/ may import from our rooms only: ${[room, ...allowed].join(', ')}`,
  from: { path: `^${room}/`, pathNot: SPEC },
  to: { path: ours, pathNot: [`^${room}/`, ...allowed.map((name) => `^${name}`)], ...extra },
});

/** Outside packages and Node's own modules that `room` may import; none other. */
const packagesOf = (room, allowed) => ({
  name: `${room}-packages`,
  severity: 'error',
  comment: `${room}/ may import these packages only: ${allowed.join(', ') || 'none'}`,
  from: { path: `^${room}/`, pathNot: SPEC },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'],
    pathNot: allowed.map((name) => `(^|node_modules/)${name}(/|$)`),
  },
});

const never = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
const runTimeOnly = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    never(
      'no-circular',
      'A circle has no first part to read',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    never('resolvable', 'The import leads nowhere', {}, { couldNotResolve: true }),

    roomUses('domain', []),
    packagesOf('domain', []),
    roomUses('clock', ['domain/', 'contracts/env']),
    roomUses('contracts', ['domain/']),
    packagesOf('contracts', ['zod', '@hono/zod-openapi']),
    roomUses('importer', ['domain/', 'contracts/']),
    roomUses('documents', ['domain/', 'contracts/']),

    roomUses('workflows', ['domain/'], runTimeOnly),
    never(
      'workflows-types',
      'Types of contracts and activities are all a workflow may know of them',
      { path: '^workflows/', pathNot: SPEC },
      { path: ours, pathNot: ['^(workflows|domain|contracts|activities)/'] },
    ),
    packagesOf('workflows', ['@temporalio/workflow', '@temporalio/common']),

    roomUses('activities', ['domain/', 'contracts/', 'prisma/(client|repositories/|generated/|[^/]+\\.ts)']),
    never(
      'activities-temporal',
      'Activities know only their own side of Temporal',
      { path: '^activities/', pathNot: SPEC },
      { path: 'node_modules/@temporalio/(?!activity|common)' },
    ),

    roomUses('prisma', ['domain/']),
    never(
      'prisma-temporal',
      'Repositories know nothing of Temporal',
      { path: '^prisma/' },
      { path: 'node_modules/@temporalio' },
    ),
    never(
      'generated-client',
      'The generated client is reached through prisma/ only',
      { pathNot: '^(prisma|activities|test)/' },
      { path: '^prisma/generated/', ...runTimeOnly },
    ),

    roomUses(
      'api',
      [
        'contracts/',
        'domain/',
        'clock/',
        'prisma/',
        'workflows/messages',
        'documents/',
        'importer/',
        'audit/',
        'engines/child',
      ],
      runTimeOnly,
    ),
    never(
      'api-no-activities',
      'The API sends acts to workflows; it runs no activity',
      { path: '^api/' },
      { path: '^activities/' },
    ),
    never(
      'api-temporal',
      'The API is a client of Temporal, never a worker',
      { path: '^api/', pathNot: SPEC },
      { path: 'node_modules/@temporalio/(worker|workflow|activity|testing)', ...runTimeOnly },
    ),

    roomUses('web', ['contracts/']),
    never(
      'web-no-node',
      'It runs in a browser',
      { path: '^web/', pathNot: [SPEC, 'vite\\.config\\.ts$'] },
      { dependencyTypes: ['core'] },
    ),

    never(
      'worker-uses',
      'The worker is composed of all but API and web',
      { path: '^worker/', pathNot: SPEC },
      { path: '^(api|web|cli|engines/(?!child)|scripts|test|bench|demo)/' },
    ),
    never(
      'worker-imported',
      'A composition root is started, not imported',
      { path: ours, pathNot: '^(worker|test|bench|demo)/|\\.spec\\.ts$' },
      { path: '^worker/' },
    ),

    roomUses('audit', ['domain/', 'contracts/', 'prisma/'], runTimeOnly),
    never(
      'audit-no-bodies',
      'The audit replays workflows by their path and knows only types of them',
      { path: '^audit/', pathNot: SPEC },
      { path: '^(activities|api|web|worker)/' },
    ),

    roomUses('engines', ['contracts/env']),
    roomUses('scripts', ['engines/', 'contracts/', 'domain/', 'importer/']),
    never(
      'cli-uses',
      'The command line talks to the API and the engines',
      { path: '^cli/', pathNot: SPEC },
      { path: '^(worker|web|activities|workflows/(?!messages)|test|bench|demo|scripts)/', ...runTimeOnly },
    ),
    never(
      'demo-officers',
      'The officers of the demo are outsiders: HTTP and mail only',
      { path: '^demo/officers' },
      { path: ours, pathNot: '^demo/officers' },
    ),
    never(
      'nobody-imports-the-outside',
      'Tests, benches, demo, commands and scripts are imported by nobody',
      { path: ours, pathNot: '^(test|bench|demo|cli|scripts)/|\\.spec\\.tsx?$' },
      { path: '^(test|bench|demo|cli|scripts)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(web/dist|\\.data|\\.cache|dist|examples|docs)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
    builtInModules: {
      override: require('node:module').builtinModules.flatMap((name) => [name, `node:${name}`]),
    },
  },
};
