/** The result of an audit, and how it reads in a terminal. */
import type { Instant } from '../domain/time/local-date.ts';
import { type Finding, isEventFinding } from './findings.ts';

export interface Head {
  workflowId: string;
  seq: number;
  hash: string;
}

export interface Report {
  directive: string;
  at: Instant;
  workflows: number;
  histories: number;
  /** Histories whose replay agreed with the code. */
  replayed: number;
  /** Events rebuilt from the histories. */
  events: number;
  /** Workflows of which history, events and hash chain agree to the last byte. */
  chainsVerified: number;
  /** Findings about histories and events. */
  mismatches: number;
  /** Findings about rows of the read model. */
  projectionDifferences: number;
  /** Contents that events speak of, read again; of a folder of histories none. */
  contents: number;
  /** Findings about contents, and about what closed the directive. */
  keptDifferences: number;
  findings: Finding[];
  heads: Head[];
}

/** What the audit holds of one workflow until it writes the report. */
export interface Outcome {
  histories: number;
  replayed: number;
  head: Head | null;
  findings: Finding[];
}

export const isClean = (report: Report): boolean => report.findings.length === 0;

export const reportOf = (directive: string, at: Instant, outcomes: Outcome[]): Report => {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  const mismatches = findings.filter(isEventFinding).length;
  return {
    directive,
    at,
    workflows: outcomes.length,
    histories: sum((o) => o.histories),
    replayed: sum((o) => o.replayed),
    events: sum((o) => o.head?.seq ?? 0),
    chainsVerified: outcomes.filter((o) => o.head && !o.findings.some(isEventFinding)).length,
    mismatches,
    projectionDifferences: findings.length - mismatches,
    contents: 0,
    keptDifferences: 0,
    findings,
    heads: outcomes.flatMap((o) => (o.head ? [o.head] : [])),
  };
};

/** With what was read again beside the histories. */
export const withKept = (
  report: Report,
  { contents, findings }: { contents: number; findings: Finding[] },
): Report => ({
  ...report,
  contents,
  keptDifferences: findings.length,
  findings: [...report.findings, ...findings],
});

const MOST_SHOWN = 50;
const LONGEST = 300;
const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
};

const findingLines = (finding: Finding): string[] => [
  `- ${finding.sentence}`,
  ...(finding.expected === undefined ? [] : [`    theo lịch sử: ${short(finding.expected)}`]),
  ...(finding.found === undefined ? [] : [`    tìm thấy:     ${short(finding.found)}`]),
];

/** The report as lines of Vietnamese. `heads`: list every chain's head, for comparison by eye or by diff. */
export const reportLines = (report: Report, options: { heads?: boolean } = {}): string[] => {
  const { findings } = report;
  const figures: [string, number][] = [
    ['Quy trình', report.workflows],
    ['Lịch sử', report.histories],
    ['Chạy lại khớp mã nguồn', report.replayed],
    ['Sự kiện dựng lại', report.events],
    ['Chuỗi băm khớp', report.chainsVerified],
    ['Sai lệch về sự kiện', report.mismatches],
    ['Sai lệch của bảng tra cứu', report.projectionDifferences],
    ['Nội dung đã nộp đọc lại', report.contents],
    ['Sai lệch của nội dung, lưu trữ', report.keptDifferences],
  ];
  return [
    `Kiểm toán văn bản ${report.directive}, thời điểm ${report.at}`,
    ...figures.map(([name, value]) => `  ${name.padEnd(28)}${String(value).padStart(8)}`),
    ...(options.heads ? report.heads.map(({ workflowId, seq, hash }) => `${workflowId} ${seq} ${hash}`) : []),
    ...findings.slice(0, MOST_SHOWN).flatMap(findingLines),
    ...(findings.length > MOST_SHOWN ? [`… và ${findings.length - MOST_SHOWN} sai lệch nữa.`] : []),
    findings.length === 0 ? 'Kết quả: KHỚP.' : `Kết quả: LỆCH (${findings.length}).`,
  ];
};
