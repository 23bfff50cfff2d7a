/** What an audit may find, and how it says so: one Vietnamese sentence for each. */

/** Tables that are folded from events. */
export const TABLES = [
  'directive',
  'anchorEvent',
  'expectedDay',
  'contextTick',
  'directiveVersion',
  'step',
  'submission',
  'suspension',
  'inspection',
  'receipt',
  'reminder',
  'stream',
] as const;
export type Table = (typeof TABLES)[number];

/** About histories and events themselves. */
export const EVENT_FINDINGS = [
  'historyMissing',
  'historyUnreadable',
  'runMissing',
  'replayFailed',
  'carriedStateDiffers',
  'recordedDiffers',
  'seqGap',
  'foldFailed',
  'streamMissing',
  'eventMissing',
  'eventExtra',
  'eventDiffers',
  'chainDiffers',
  'headDiffers',
] as const;
export type EventFinding = (typeof EVENT_FINDINGS)[number];
/** About what no event is folded into: contents that events speak of, and what closed the directive. */
export const KEPT_FINDINGS = [
  'contentMissing',
  'contentDiffers',
  'closingChainDiffers',
  'sealDiffers',
  'archivedDiffers',
] as const;
export type KeptFinding = (typeof KEPT_FINDINGS)[number];
/** About rows of the read model. */
export type RowFinding = `${Table}${'RowMissing' | 'RowExtra' | 'RowDiffers'}`;

export interface Finding {
  kind: EventFinding | KeptFinding | RowFinding;
  workflowId: string;
  runId?: string;
  seq?: number;
  step?: string;
  expected?: unknown;
  found?: unknown;
  sentence: string;
}

export const isEventFinding = ({ kind }: Finding): boolean =>
  (EVENT_FINDINGS as readonly string[]).includes(kind);

const TABLE_NAMES: Record<Table, string> = {
  directive: 'thông tin văn bản',
  anchorEvent: 'sự kiện do văn phòng ghi',
  expectedDay: 'ngày dự kiến của sự kiện',
  contextTick: 'dòng của văn bản đã đánh dấu',
  directiveVersion: 'bản sửa đổi của văn bản',
  step: 'việc',
  submission: 'lần nộp',
  suspension: 'lần tạm dừng',
  inspection: 'cuộc kiểm tra',
  receipt: 'cán bộ được cử',
  reminder: 'lời nhắc',
  stream: 'đầu mối theo dõi',
};

export interface Subject {
  workflowId: string;
  /** Null for the rollout itself. */
  unit: string | null;
}
const nameOf = ({ unit, workflowId }: Subject): string =>
  unit ? `Đơn vị ${unit}` : `Văn bản ${workflowId.split('/')[1] ?? workflowId}`;

const SENTENCES: Record<EventFinding | KeptFinding, (f: Omit<Finding, 'sentence'>) => string> = {
  historyMissing: () => 'thiếu bản sao lịch sử, không thể dựng lại.',
  historyUnreadable: () => 'bản sao lịch sử bị hỏng, không đọc được.',
  runMissing: () => 'các lượt chạy trong lịch sử không nối liền nhau.',
  replayFailed: () => 'chạy lại lịch sử bằng mã nguồn hiện tại không khớp.',
  carriedStateDiffers: () => 'trạng thái mang sang lượt chạy sau khác với các sự kiện của lượt trước.',
  recordedDiffers: (f) => `lịch sử chép sự kiện số ${f.seq} để ghi khác với sự kiện dựng lại.`,
  seqGap: (f) => `số thứ tự sự kiện dựng lại bị đứt tại số ${f.seq}.`,
  foldFailed: () => 'không gộp được các sự kiện dựng lại thành trạng thái.',
  streamMissing: (f) => `lịch sử có quy trình ${f.workflowId} nhưng cơ sở dữ liệu không có.`,
  eventMissing: (f) => `lịch sử có sự kiện số ${f.seq} nhưng cơ sở dữ liệu không có.`,
  eventExtra: (f) => `cơ sở dữ liệu có sự kiện số ${f.seq} nhưng lịch sử không có.`,
  eventDiffers: (f) => `sự kiện số ${f.seq} trong cơ sở dữ liệu khác với lịch sử.`,
  chainDiffers: (f) => `chuỗi băm tính lại từ lịch sử khác chuỗi đã lưu, từ sự kiện số ${f.seq}.`,
  headDiffers: () => 'đầu chuỗi băm tính lại khác đầu chuỗi đã lưu.',
  contentMissing: (f) => `sự kiện số ${f.seq} nêu một nội dung đã nộp mà kho không còn.`,
  contentDiffers: (f) => `nội dung đã nộp theo sự kiện số ${f.seq} khác nội dung đang lưu.`,
  closingChainDiffers: (f) => `chuỗi băm của các bước tổng kết, lưu trữ đứt tại bước ${f.seq}.`,
  sealDiffers: () => 'các chuỗi sự kiện tính lại khác dấu niêm khi lưu trữ.',
  archivedDiffers: () => 'bảng tra cứu ghi việc lưu trữ khác các bước đã làm.',
};

const rowSentence = (kind: RowFinding, step: string | undefined): string => {
  const table = TABLES.find((name) => kind.startsWith(`${name}Row`)) ?? 'stream';
  const of = step ? ` của việc ${step}` : '';
  const name = table === 'step' && step ? `việc ${step}` : `${TABLE_NAMES[table]}${of}`;
  if (kind.endsWith('Missing')) return `bảng tra cứu thiếu ${name}.`;
  if (kind.endsWith('Extra')) return `bảng tra cứu có ${name} mà không sự kiện nào sinh ra.`;
  return `bảng tra cứu ghi ${name} khác với các sự kiện.`;
};

export type Details = Pick<Finding, 'runId' | 'seq' | 'step' | 'expected' | 'found'>;

export const finding = (subject: Subject, kind: Finding['kind'], details: Details = {}): Finding => {
  const bare = { kind, workflowId: subject.workflowId, ...details };
  const sentence =
    kind in SENTENCES
      ? SENTENCES[kind as EventFinding | KeptFinding](bare)
      : rowSentence(kind as RowFinding, details.step);
  return { ...bare, sentence: `${nameOf(subject)}: ${sentence}` };
};
