/** Whether two pieces of plain JSON say the same: a database gives keys back in another order than a file. */
const keysOf = (value: object): string[] =>
  Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [key]));

export const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = keysOf(a);
  return keys.length === keysOf(b).length && keys.every((key) => same(a[key], b[key]));
};
