/** Reports in Vietnamese: what stands against handing one in, and the words of a roll-up. */
import type { FormFault, ReportForm } from '../../domain/report/form.ts';
import type { LineState } from '../../domain/report/roll-up.ts';
import { sayDate } from './dates.ts';

const WANTS = {
  number: 'một con số, không âm',
  text: 'chữ',
  choice: 'một trong các lựa chọn của ô',
  date: 'một ngày có thật',
};
const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
export const sayNumber = (value: number): string => number.format(value);

/** What is wrong, then what to do; the place is the field's own. */
export const sayFormFault = (fault: FormFault, form: Pick<ReportForm, 'fields'>): string => {
  const label = (code: string) => `“${form.fields.find((field) => field.code === code)?.label ?? code}”`;
  switch (fault.type) {
    case 'oldVersion':
      return `Báo cáo làm trên mẫu phiên bản ${fault.version}, nay dùng phiên bản ${fault.current}; hãy tải lại mẫu, phần đã gõ được giữ.`;
    case 'otherForm':
      return `Việc này nộp theo mẫu “${fault.current}”, không phải “${fault.code}”; hãy tải lại mẫu.`;
    case 'unknownField':
      return `Mẫu không có ô “${fault.field}”; hãy tải lại mẫu.`;
    case 'missing':
      return `${label(fault.field)} còn trống; hãy ghi.`;
    case 'wrongType':
      return `${label(fault.field)} phải là ${WANTS[fault.wants]}; hãy sửa.`;
    case 'atMost':
      return `${label(fault.field)} là ${sayNumber(fault.value)}, quá ${label(fault.limit)} là ${sayNumber(fault.most)}; hãy kiểm tra lại hai con số.`;
    case 'sumOf':
      return `${label(fault.field)} là ${sayNumber(fault.value)}, nhưng ${fault.parts.map(label).join(', ')} cộng lại là ${sayNumber(fault.sum)}; hãy kiểm tra lại.`;
  }
};

/** An answer as it is shown. */
export const sayAnswer = (type: ReportForm['fields'][number]['type'], value: number | string): string => {
  if (typeof value === 'number') return sayNumber(value);
  return type === 'date' ? sayDate(value) : value;
};

export interface CompiledReport {
  states: Record<LineState, number>;
  late: number;
  sums: { label: string; total: number; of: number }[];
  /** Names of units; the first of a long list. */
  missing: string[];
  returned: string[];
  lateUnits: string[];
  texts: { label: string; items: { unit: string; text: string }[] }[];
}

const named = (head: string, units: string[], all: number): string[] =>
  all === 0
    ? []
    : [
        `${head} ${all} đơn vị: ${units.join(', ')}${all > units.length ? ` và ${all - units.length} đơn vị khác` : ''}.`,
      ];

/**
 * The report of the level above, as a text that the office goes on with. Who is missing is said before any figure; what
 * nobody gave a figure for is named, and is no nought.
 */
export const sayCompiled = (report: CompiledReport): string => {
  const { states } = report;
  const given = report.sums.filter(({ of }) => of > 0);
  const unsaid = report.sums.filter(({ of }) => of === 0).map(({ label }) => label);
  const asked = states.received + states.missing + states.returned + states.notDue;
  return [
    `Tổng hợp từ báo cáo của các đơn vị: ${states.received} trên ${asked} báo cáo đã nộp.`,
    ...named('Chưa nộp, quá hạn:', report.missing, states.missing),
    ...named('Bị trả lại, tính là chưa xong:', report.returned, states.returned),
    ...named('Nộp muộn:', report.lateUnits, report.late),
    ...(given.length > 0 ? ['', 'Số liệu (cộng từ các báo cáo đã nộp):'] : []),
    ...given.map(
      ({ label, total, of }) =>
        `- ${label}: ${sayNumber(total)}${of === states.received ? '' : ` (của ${of} trên ${states.received} báo cáo)`}`,
    ),
    ...(states.received > 0 && unsaid.length > 0
      ? [`Chưa báo cáo nào ghi số liệu về: ${unsaid.join('; ')}.`]
      : []),
    ...report.texts.flatMap(({ label, items }) => [
      '',
      `${label}:`,
      ...items.map(({ unit, text }) => `- ${unit}: ${text}`),
    ]),
  ].join('\n');
};

export const LINE_STATE_WORDS: Record<LineState, string> = {
  received: 'Đã nộp',
  missing: 'Chưa nộp, quá hạn',
  returned: 'Bị trả lại, tính là chưa xong',
  notDue: 'Chưa đến hạn',
  excused: 'Không phải nộp',
};
