/** What is read together, so that neither questions nor memory grow with a directive. */

/** Of contents: what is read at once may weigh so much. */
export const BYTES_AT_ONCE = 8 * 1024 ** 2;

/** At most this many at once, however light they are. */
const MOST = 200;

/** In order, cut so that each portion weighs at most `most`; what weighs more by itself comes alone. */
export function* portions<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  most: number,
): Generator<T[]> {
  let portion: T[] = [];
  let weight = 0;
  for (const item of items) {
    const own = weightOf(item);
    if (portion.length > 0 && (weight + own > most || portion.length === MOST)) {
      yield portion;
      portion = [];
      weight = 0;
    }
    portion.push(item);
    weight += own;
  }
  if (portion.length > 0) yield portion;
}
