/**
 * Parts of a ZIP file (a Word file is one) by its own directory. Each part is unpacked only when asked for and never
 * beyond its limit: what the directory claims is not believed.
 */
import { inflateRawSync } from 'node:zlib';
import { CannotRead, LIMITS } from './refusals.ts';

interface Entry {
  name: string;
  method: number;
  packed: number;
  at: number;
}
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const MOST_ENTRIES = 5000;

const endAt = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new CannotRead('broken');
};

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, Entry>();

  /** @throws CannotRead `broken`, `password` */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endAt(view);
    const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
    let at = view.getUint32(end + 16, true);
    for (let n = 0; n < count; n += 1) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new CannotRead('broken');
      if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new CannotRead('password');
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const [nameLength = 0, extra = 0, comment = 0] = lengths;
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      this.#entries.set(name, {
        name,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + extra + comment;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * Text of a part; null when there is none of that name.
   * @throws CannotRead `broken`, `tooLarge`
   */
  text(name: string): string | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (entry.at + 30 > this.#bytes.length || view.getUint32(entry.at, true) !== LOCAL)
      throw new CannotRead('broken');
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    return new TextDecoder().decode(unpacked(packed, entry.method));
  }
}

const unpacked = (packed: Uint8Array, method: number): Uint8Array => {
  if (method === 0) {
    if (packed.length > LIMITS.part) throw new CannotRead('tooLarge');
    return packed;
  }
  if (method !== 8) throw new CannotRead('broken');
  try {
    return inflateRawSync(packed, { maxOutputLength: LIMITS.part });
  } catch (error) {
    throw new CannotRead(
      (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'broken',
    );
  }
};
