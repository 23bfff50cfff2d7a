/** Which submission is on screen, and which comes after it when it leaves the list. */
import type { RequestItem, ReviewItem } from '../../contracts/http/index.ts';

export const keyOf = ({
  directive,
  unit,
  step,
}: Pick<ReviewItem | RequestItem, 'directive' | 'unit' | 'step'>): string =>
  [directive.id, unit.code, step.id].join(' ');

/** The asked one; else the one that stands where the last one stood, so that work goes on downwards. */
export const indexOf = (items: readonly ReviewItem[], asked: string | null, last: number): number => {
  const found = items.findIndex((item) => keyOf(item) === asked);
  return found >= 0 ? found : Math.max(0, Math.min(last, items.length - 1));
};
