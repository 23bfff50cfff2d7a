/** The final review in words: what the figures say, as text that the office edits, and the words of each step. */
import type { ClosingStepName } from '../../domain/closing/closing.ts';
import { type FinalFigures, type Requirement, stepsIn, totalOf } from '../../domain/closing/final-review.ts';
import { CONCLUSION } from '../../domain/lifecycle/meeting.ts';
import { sayDate } from './dates.ts';

export const CLOSING_STEP_WORDS: Record<ClosingStepName, string> = {
  reviewed: 'Đã ký tổng kết',
  archived: 'Đã đưa vào lưu trữ',
  unarchived: 'Đã đưa ra khỏi lưu trữ',
};

/** Conclusions of meetings have no obligation of the document. */
export const requirementTitle = (obligation: string, title: (obligation: string) => string): string =>
  obligation === CONCLUSION ? 'Việc theo kết luận cuộc họp' : title(obligation);

/** "12 việc: 10 đúng hạn (1 vì không do đơn vị), 1 muộn, 1 chưa xong" */
export const sayRequirement = (row: Requirement): string => {
  const parts: [number, string][] = [
    [row.late, 'muộn'],
    [row.undated, 'đã xong, không có ngày hạn'],
    [row.notDone, 'chưa xong khi kết thúc'],
    [row.notDue, 'chưa đến kỳ hoặc hạn'],
    [row.released, 'miễn, hủy hoặc thay thế'],
  ];
  const excused = row.excused > 0 ? ` (${row.excused} vì không do đơn vị)` : '';
  return [
    `${stepsIn(row)} việc: ${row.onTime} đúng hạn${excused}`,
    ...parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`),
  ].join(', ');
};

const unfinished = ({ notDone, late }: Requirement): boolean => notDone > 0 || late > 0;

/** Headings and paragraphs, one a line: a draft that a person finishes. */
export const draftReview = (
  figures: FinalFigures,
  { title, term }: { title(obligation: string): string; term: { from: string; to: string } },
): string => {
  const named = (row: Requirement) => requirementTitle(row.obligation, title);
  const total = totalOf(figures);
  const behind = figures.requirements.filter(unfinished);
  const found = figures.requirements.filter(({ findings }) => findings > 0);
  return [
    'I. Tình hình thực hiện',
    `Thời gian thực hiện từ ${sayDate(term.from)} đến ${sayDate(term.to)}; kết thúc ngày ${sayDate(figures.asOf)}. ${figures.units} đơn vị thực hiện, ${sayRequirement(total)}.`,
    ...(total.returned > 0 ? [`${total.returned} việc từng bị trả lại để làm lại.`] : []),
    '',
    'II. Kết quả từng yêu cầu',
    ...figures.requirements.map((row) => `- ${named(row)}: ${row.units} đơn vị, ${sayRequirement(row)}.`),
    '',
    'III. Tồn tại, hạn chế',
    ...(behind.length === 0
      ? ['- Không yêu cầu nào muộn hoặc chưa xong khi kết thúc.']
      : behind.map((row) => `- ${named(row)}: ${row.late} việc muộn, ${row.notDone} việc chưa xong.`)),
    ...found.map((row) => `- Kiểm tra nêu ${row.findings} điểm về “${named(row)}”.`),
    '',
    ...(figures.results.length > 0
      ? [
          'IV. Kết quả xếp loại đơn vị',
          ...figures.results.map(
            ({ year, bandName, units }) => `- Năm ${year}: ${units} đơn vị ${bandName}.`,
          ),
          '',
        ]
      : []),
    `${figures.results.length > 0 ? 'V' : 'IV'}. Bài học, kiến nghị`,
    '…',
  ].join('\n');
};
