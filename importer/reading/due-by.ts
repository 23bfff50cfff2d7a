/** "Hoàn thành: 12/8/2026", a column "Thời hạn": a day alone in such a place is the last one, not the one on which it is done. */
import type { FoundDeadline } from '../deadline/find.ts';

const DUE = /hoàn thành|hạn|chậm nhất|xong/iu;

/** @param label words before the colon, or the heading of a column; @returns the readings with the boundary that it gives */
export const dueBy = (label: string, found: FoundDeadline[]): FoundDeadline[] =>
  DUE.test(label)
    ? found.map((one) =>
        one.row === 'ngày-nêu-riêng' && one.rule.boundary === 'on'
          ? { ...one, rule: { ...one.rule, boundary: 'onOrBefore' } }
          : one,
      )
    : found;
