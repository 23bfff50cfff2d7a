/** Words of evaluation. A missing one does not compile. */
import type { Measure } from '../../domain/evaluation/policy.ts';

/** "86,67"; "90" */
export const sayPoints = (points: number): string => String(points).replace('.', ',');
/** "86,67%" */
export const sayPercent = (percent: number): string => `${sayPoints(percent)}%`;

export const MEASURE_WORDS: Record<Measure, string> = {
  onTime: 'đúng hạn',
  done: 'đã xong',
  behind: 'muộn hoặc chưa xong',
  exceeded: 'vượt yêu cầu',
};
