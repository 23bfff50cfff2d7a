/**
 * The browser of the end-to-end tests: DONDOC_BROWSER, then PATH, then the usual places. Run as a program it gets one:
 * by apt where we may (a browser's own download fails on closed networks), else by playwright.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What a browser needs to start as root and to stay silent on a closed network. */
export const BROWSER_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @returns {string | undefined} */
export function findBrowser() {
  const named = process.env.DONDOC_BROWSER;
  if (named) return named;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      NAMES.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  return [...onPath, ...PLACES, ...playwrightPlaces()].find(isProgram);
}

function playwrightPlaces() {
  const cache = join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  const folders = readdirSync(cache).filter((name) => name.startsWith('chromium-'));
  return folders.flatMap((name) =>
    ['chrome-linux', 'chrome-linux64'].map((sub) => join(cache, name, sub, 'chrome')),
  );
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {boolean} */
function installByApt() {
  const root = process.getuid?.() === 0;
  const sudo = !root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  if (!root && !sudo) return false;
  /** @param {string[]} args */
  const apt = (...args) => {
    const [command = 'apt-get', ...rest] = sudo ? ['sudo', '-n', 'apt-get', ...args] : ['apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

/** @returns {boolean} */
function installByPlaywright() {
  const cli = join(import.meta.dirname, '..', 'node_modules', 'playwright-core', 'cli.js');
  return spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' }).status === 0;
}

if (process.argv[1] === import.meta.filename) {
  if (!findBrowser()) {
    const done = (process.platform === 'linux' && installByApt()) || installByPlaywright();
    if (!done || !findBrowser()) {
      console.error(
        'Không có trình duyệt để kiểm thử giao diện. Hãy cài Chromium hoặc Google Chrome (Debian/Ubuntu: ' +
          'sudo apt-get install chromium), hoặc đặt DONDOC_BROWSER=<đường dẫn tới trình duyệt>, rồi chạy lại.',
      );
      process.exit(1);
    }
  }
  console.log(`      ${findBrowser()}`);
}
