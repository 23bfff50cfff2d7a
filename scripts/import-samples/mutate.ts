/** Spoiled documents: bytes changed, cut, doubled and moved, the same for the same seed. */

/** A small generator of its own (mulberry32): one seed, one document. */
export const generator = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Signs that readers of plans stumble over. */
const SIGNS = [
  '(',
  ')',
  '|',
  '\n',
  '\f',
  '-',
  '…',
  '\u0301',
  '\u2028',
  '1.',
  'I.',
  '“',
  ';',
  '  ',
  '\t',
  '<',
  '&#',
  'ngày ',
  '/2026',
  '\u0000',
  'Nơi nhận',
  'KẾ HOẠCH\n',
  '%PDF',
  ' trước ',
];

export const mutated = (bytes: Uint8Array, seed: number): Uint8Array => {
  const random = generator(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  let spoiled = Buffer.from(bytes);
  for (let step = 1 + upTo(8); step > 0; step -= 1) {
    const at = upTo(spoiled.length + 1);
    const end = Math.min(spoiled.length, at + 1 + upTo(upTo(2) ? 12 : 400));
    const piece = spoiled.subarray(at, end);
    const sign = Buffer.from(SIGNS[upTo(SIGNS.length)] ?? '');
    const way = upTo(6);
    const parts =
      way === 0
        ? [spoiled.subarray(0, at), spoiled.subarray(end)]
        : way === 1
          ? [
              spoiled.subarray(0, at),
              ...Array.from({ length: 1 + upTo(30) }, () => piece),
              spoiled.subarray(at),
            ]
          : way === 2
            ? [spoiled.subarray(0, at), Buffer.from([upTo(256), upTo(256)]), spoiled.subarray(end)]
            : way === 3
              ? [
                  spoiled.subarray(0, at),
                  ...Array.from({ length: 1 + upTo(60) }, () => sign),
                  spoiled.subarray(at),
                ]
              : way === 4
                ? [spoiled.subarray(end), spoiled.subarray(0, end)]
                : [spoiled.subarray(0, Math.max(at, 40))];
    spoiled = Buffer.concat(parts);
  }
  return spoiled;
};
