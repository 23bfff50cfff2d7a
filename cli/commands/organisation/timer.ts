/** Seconds since it was made, with one decimal. */
export const timer = (): (() => string) => {
  const start = performance.now();
  return () => ((performance.now() - start) / 1000).toFixed(1);
};
