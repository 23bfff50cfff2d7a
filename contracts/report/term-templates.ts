/**
 * Templates of report terms that an office picks in its draft: each with the document and the article that it follows, and
 * what no document sets, which is the office's own to set. What is not known to be set anywhere says so.
 */
import type { DayOfPeriod, ReportTerm } from '../../domain/directive/due-rule.ts';

/** Which days a document sets. */
export const TERM_DAYS = ['opens', 'closes', 'sends', 'dayOff'] as const;
export type TermDay = (typeof TERM_DAYS)[number];

export interface TermTemplate {
  /** What is copied into the directive, under its own code there. */
  term: ReportTerm;
  /** Document and article; null where no general rule is known. */
  source: string | null;
  /** Not set by the source: proposed, for the office to look at. */
  own: TermDay[];
  note?: string;
}

const at = (month: number, day: number): DayOfPeriod => ({ month, day });
/** The 31st stands for the last day of any month. */
const LAST = 31;

const STATE = 'Nghị định 09/2019/NĐ-CP, Điều 12';
const state = (code: string, name: string, period: ReportTerm['period'], months: number): TermTemplate => ({
  term: {
    code: `state-${code}`,
    name: `Báo cáo ${name} của cơ quan hành chính nhà nước`,
    period,
    opens: at(0, 15),
    closes: at(months, 14),
    sends: at(months, 20),
    dayOff: 'nextWorkingDay',
  },
  source: STATE,
  own: ['sends', 'dayOff'],
  ...(period === 'nineMonths'
    ? { note: 'Điều 12 nêu tháng, quý, 6 tháng, năm; chín tháng chốt theo cùng một cách.' }
    : {}),
});

/** "trước ngày 15" is the 14th at the latest. */
const LABOUR = 'Nghị định 145/2020/NĐ-CP (báo cáo sử dụng lao động)';

const party = (code: string, name: string, period: ReportTerm['period'], months: number): TermTemplate => ({
  term: {
    code: `party-${code}`,
    name: `Báo cáo ${name} của cấp ủy`,
    period,
    opens: at(1, 1),
    closes: at(months, LAST),
    sends: at(months + 1, 5),
    dayOff: 'nextWorkingDay',
  },
  source: null,
  own: ['opens', 'closes', 'sends', 'dayOff'],
  note: 'Chế độ báo cáo của cấp ủy do quy chế của từng cấp ủy đặt; văn phòng sửa theo quy chế của mình.',
});

export const TERM_TEMPLATES: readonly TermTemplate[] = [
  state('month', 'tháng', 'month', 1),
  state('quarter', 'quý', 'quarter', 3),
  state('half-year', '6 tháng', 'halfYear', 6),
  state('nine-months', '9 tháng', 'nineMonths', 9),
  state('year', 'năm', 'year', 12),
  {
    term: {
      code: 'state-quarter-before-15',
      name: 'Báo cáo quý, gửi trước ngày 15 của tháng cuối quý',
      period: 'quarter',
      opens: at(0, 15),
      closes: at(3, 14),
      sends: at(3, 14),
      dayOff: 'keep',
    },
    source: STATE,
    own: ['sends', 'dayOff'],
    note: 'Hạn gửi theo nếp của cơ quan: “trước ngày 15 của tháng cuối quý”.',
  },
  {
    term: {
      code: 'state-year-before-15-12',
      name: 'Báo cáo năm, gửi trước ngày 15/12',
      period: 'year',
      opens: at(0, 15),
      closes: at(12, 14),
      sends: at(12, 14),
      dayOff: 'keep',
    },
    source: STATE,
    own: ['sends', 'dayOff'],
    note: 'Hạn gửi theo nếp của cơ quan: “trước ngày 15/12 hằng năm”.',
  },
  {
    term: {
      code: 'labour-half-year',
      name: 'Báo cáo 6 tháng, gửi trước ngày 05/6',
      period: 'halfYear',
      opens: at(0, 1),
      closes: at(5, LAST),
      sends: at(6, 4),
      dayOff: 'previousWorkingDay',
    },
    source: LABOUR,
    own: ['opens', 'closes', 'dayOff'],
    note: 'Kỳ nửa cuối năm gửi cùng lúc với báo cáo năm.',
  },
  {
    term: {
      code: 'labour-year',
      name: 'Báo cáo năm, gửi trước ngày 05/12',
      period: 'year',
      opens: at(0, 1),
      closes: at(11, LAST),
      sends: at(12, 4),
      dayOff: 'previousWorkingDay',
    },
    source: LABOUR,
    own: ['opens', 'closes', 'dayOff'],
  },
  ...(
    [
      ['unit', 'của đơn vị, gửi trước ngày 01/11', at(10, LAST)],
      ['compiler', 'của nơi tổng hợp, gửi trước ngày 15/11', at(11, 14)],
    ] as const
  ).map(
    ([code, name, sends]): TermTemplate => ({
      term: {
        code: `chain-${code}`,
        name: `Báo cáo tổng kết năm ${name}`,
        period: 'year',
        opens: at(1, 1),
        closes: at(10, LAST),
        sends,
        dayOff: 'previousWorkingDay',
      },
      source: null,
      own: ['opens', 'closes', 'sends', 'dayOff'],
      note: 'Theo nếp của một tỉnh: đơn vị gửi trước 01/11 để nơi tổng hợp kịp gửi trước 15/11.',
    }),
  ),
  party('month', 'tháng', 'month', 1),
  party('quarter', 'quý', 'quarter', 3),
  party('half-year', '6 tháng', 'halfYear', 6),
  party('nine-months', '9 tháng', 'nineMonths', 9),
  party('year', 'năm', 'year', 12),
];
