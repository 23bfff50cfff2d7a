/** One file out of a zip or a tar.gz held in memory, in plain JavaScript: neither unzip nor tar is everywhere. */
import { gunzipSync, inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * @param {Buffer} zip
 * @param {(path: string) => boolean} wanted
 * @returns {Buffer | undefined}
 */
export function fromZip(zip, wanted) {
  // The end record is last but for a comment of at most 64 KB.
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('tệp zip hỏng');
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < entries; index++) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('tệp zip hỏng');
    const nameLength = zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (wanted(path)) return contentOf(zip, at);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return undefined;
}

/** @param {Buffer} zip @param {number} entry where its line in the directory begins */
function contentOf(zip, entry) {
  const method = zip.readUInt16LE(entry + 10);
  const packed = zip.readUInt32LE(entry + 20);
  const size = zip.readUInt32LE(entry + 24);
  const local = zip.readUInt32LE(entry + 42);
  // The lengths in the local header may differ from those in the directory.
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) throw new Error(`cách nén ${method} không được hỗ trợ`);
  const content = method === STORED ? bytes : inflateRawSync(bytes);
  if (content.length !== size) throw new Error('tệp zip hỏng');
  return content;
}

/**
 * @param {Buffer} tarGz
 * @param {(path: string) => boolean} wanted
 * @returns {Buffer | undefined}
 */
export function fromTarGz(tarGz, wanted) {
  const tar = gunzipSync(tarGz);
  for (let at = 0; at + 512 <= tar.length; ) {
    const path = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (path === '') return undefined;
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136), 8);
    if (wanted(path)) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return undefined;
}
