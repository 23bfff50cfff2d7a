/** A year's result with its arithmetic, as the unit reads it in its letter. */
import { sayDay } from '../../contracts/vi/dates.ts';
import { OVERRIDE_WORDS, sayCounts, sayLine, sayMissed, sayPoints } from '../../contracts/vi/evaluation.ts';
import type { YearResult } from '../../domain/evaluation/result.ts';

export const resultLines = ({ decided, proposed }: YearResult): string[] => {
  if (!decided) return [];
  const { on, paper, overrides = [], reason, askUntil, final } = decided;
  const reckoned = proposed?.reckoned;
  return [
    `Quyết định ${final ? 'lần cuối ' : ''}ngày ${sayDay(on)}, theo văn bản số ${paper.number} ngày ${sayDay(paper.date)}.`,
    ...(reckoned
      ? [
          `Tính đến ${sayDay(reckoned.asOf)}: ${sayCounts(reckoned.counts)}.`,
          ...reckoned.lines.map((line) => `• ${sayLine(line)}`),
          `Cộng: ${sayPoints(reckoned.points)} điểm; mức tính được: ${reckoned.bandName}.`,
          ...reckoned.missed.map((one) => `Chưa đạt mức cao hơn: ${sayMissed(one)}.`),
        ]
      : []),
    ...(overrides.length > 0
      ? [`Quyết định này ${overrides.map((one) => OVERRIDE_WORDS[one]).join('; ')}. Lý do: ${reason ?? ''}`]
      : []),
    ...(askUntil
      ? [`Đơn vị được đề nghị xem lại một lần, đến hết ${sayDay(askUntil)}, trên trang xếp loại.`]
      : []),
  ];
};
