/** Results, scores and inspections. */
import type { FoundFact, Override, Reckoned } from '../../../domain/evaluation/result.ts';
import { sayDate, sayDay } from '../dates.ts';
import { OVERRIDE_WORDS, sayCounts, sayPoints } from '../evaluation.ts';
import type { Names } from './names.ts';
import { because, clean, inTime, sayPaper } from './phrases.ts';
import type { UnitWords } from './unit-words.ts';

const sayReckoned = ({ points, bandName, counts }: Reckoned): string =>
  `${sayPoints(points)} điểm, mức tính được là “${bandName}” (${sayCounts(counts)})`;
const sayOverrides = (overrides: Override[] | undefined): string =>
  overrides ? ` (${overrides.map((one) => OVERRIDE_WORDS[one]).join('; ')})` : '';
const sayFindings = (findings: FoundFact[], names: Names): string =>
  findings.length === 0
    ? 'không có điểm phải khắc phục'
    : findings
        .map(
          ({ requirement, text, remedy }) =>
            `về “${names.obligation(requirement)}”: ${clean(text)}${remedy ? ', phải khắc phục' : ''}`,
        )
        .join('; ');

export const EVALUATION_FACTS = {
  YearEndResultRecorded: (fact, { step, who }) =>
    `${who} ghi kết quả ${step}: ${clean(fact.result)}${sayPaper(fact.paper)}${inTime(fact.onTime)}.`,
  YearSelfAssessed: (fact, { step, who }) => `${who} tự chấm ${step}: ${sayReckoned(fact.reckoned)}.`,
  YearEndProposed: (fact, { step, who }) =>
    `${who} đề nghị xếp loại ${step}: ${fact.bandName}; ${sayReckoned(fact.reckoned)}${because(fact.reason)}.`,
  YearEndDecided: (fact, { step, who }) =>
    `${who} quyết định ${fact.final ? 'lần cuối ' : ''}xếp loại ${step}: ${fact.bandName}, ${sayPoints(fact.points)} điểm${sayPaper(fact.paper)}${sayOverrides(fact.overrides)}${because(fact.reason)}.`,
  YearEndLookAsked: (fact, { step, who }) =>
    `${who} đề nghị xem lại kết quả ${step}${sayPaper(fact.paper)}${because(fact.reason)}.`,
  MeetingAssessed: (fact, { step, who }) =>
    `${who} tự chấm chất lượng ${step}: ${fact.score.bandName}, ${sayPoints(fact.score.points)} điểm.`,
  MeetingReviewed: (fact, { step, who }) =>
    `${who} chấm lại chất lượng ${step}: ${fact.score.bandName}, ${sayPoints(fact.score.points)} điểm${because(fact.reason)}.`,
  InspectionPlanned: (fact, { who }) =>
    `${who} lên lịch kiểm tra đơn vị lần ${fact.number} vào ${sayDay(fact.on)}.`,
  UnitInspected: (fact, { names, who }) =>
    `${who} ghi đã kiểm tra đơn vị lần ${fact.number} ngày ${sayDate(fact.on)}${sayPaper(fact.paper)}: ${sayFindings(fact.findings, names)}.`,
} satisfies Partial<UnitWords>;
