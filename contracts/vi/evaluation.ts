/** Words of evaluation: points, shares, waits, overrides. A missing one does not compile. */
import type { Measure } from '../../domain/evaluation/policy.ts';
import { type Line, type Missed, shareOf } from '../../domain/evaluation/reckon.ts';
import type { Override } from '../../domain/evaluation/result.ts';
import type { Counts } from '../../domain/evaluation/year-facts.ts';

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

/** What a decision goes against, as the one who decides says it. */
export const OVERRIDE_WORDS: Record<Override, string> = {
  arithmetic: 'khác mức tính được',
  quota: 'vượt giới hạn tỉ lệ',
  tie: 'chọn trong các đơn vị bằng điểm hoặc thấp điểm hơn',
  inspection: 'đưa ra khi chưa kiểm tra trong năm',
};

/** "86,67%"; "–" for a unit that owed nothing. */
export const sayShare = (counts: Counts, measure: Measure): string =>
  counts.due === 0 ? '–' : sayPercent(shareOf(counts, measure));

/** "12 việc đến hạn: 10 đúng hạn, 1 muộn, 1 chưa xong" */
export const sayCounts = ({ due, onTime, late, behind, exceeded, excused }: Counts): string =>
  due === 0
    ? 'không có việc đến hạn'
    : [
        `${due} việc đến hạn: ${onTime} đúng hạn${excused > 0 ? ` (${excused} vì không do đơn vị)` : ''}`,
        `${late} muộn`,
        `${behind} chưa xong`,
        ...(exceeded > 0 ? [`${exceeded} vượt yêu cầu`] : []),
      ].join(', ');

/** "Tiến độ: 35/40" */
export const sayLine = ({ name, points, max }: Line): string =>
  `${name}: ${sayPoints(points)}/${sayPoints(max)}`;

/** "tỉ lệ đúng hạn cần 100%, mới đạt 83,33%" */
export const sayMissed = ({ measure, needs, is }: Missed): string =>
  measure === 'behind'
    ? `tỉ lệ ${MEASURE_WORDS.behind} không được quá ${sayPercent(needs)}, đang là ${sayPercent(is)}`
    : `tỉ lệ ${MEASURE_WORDS[measure]} cần ${sayPercent(needs)}, mới đạt ${sayPercent(is)}`;
