/** Numbers that follow from a number, the same from the same. */
export const dice = (seed: number) => {
  let n = seed + 1;
  return (): number => {
    n = (n * 48_271) % 2_147_483_647;
    return n;
  };
};
export const drawing = (seed: number) => {
  const next = dice(seed);
  return <T>(...values: T[]): T => values[next() % values.length] as T;
};
export type Dice = ReturnType<typeof drawing>;
