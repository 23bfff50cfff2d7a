/** The one place for the words of signs, kinds, acts, units and roles. A missing one does not compile. */
import type { PhaseState } from '../../domain/deadline/phase-span.ts';
import type { Closing, ObligationKind } from '../../domain/directive/directive.ts';
import type { Recipient } from '../../domain/ladder/ladder.ts';
import type { ActName } from '../../domain/lifecycle/commands.ts';
import type { StudyForm } from '../../domain/lifecycle/events.ts';
import type { ChangeKind } from '../../domain/organisation/import-rows.ts';
import type { PersonRole, UnitKind } from '../../domain/organisation/organisation.ts';
import type { RolloutActName } from '../../domain/rollout/commands.ts';
import type { UntickReason } from '../../domain/rollout/context-lines.ts';
import type { EarlyEnd } from '../../domain/rollout/news.ts';
import type { Sign, Signed } from '../sign.ts';

export const SIGN_WORDS: Record<Sign, string> = {
  planned: 'Chưa đến kỳ',
  waiting: 'Chờ sự kiện',
  open: 'Đang thực hiện',
  dueSoon: 'Sắp đến hạn',
  submitted: 'Chờ duyệt',
  onTime: 'Đúng hạn',
  acceptedLate: 'Muộn, đã xong',
  done: 'Đã xong',
  returned: 'Trả lại',
  overdue: 'Quá hạn',
  missed: 'Không tổ chức',
  waived: 'Miễn',
  cancelled: 'Hủy',
  superseded: 'Thay thế',
};

/** The sign's word, with the number of days when overdue: "Quá hạn 4 ngày làm việc". */
export const saySign = ({ sign, days }: Signed): string =>
  sign === 'overdue' && days !== null ? `Quá hạn ${days} ngày làm việc` : SIGN_WORDS[sign];

/** Whole percent, never rounded up to what was not reached. */
export const percentOf = (done: number, of: number): number => (of === 0 ? 0 : Math.floor((done / of) * 100));

/** "còn 4 ngày làm việc"; beside the absolute date only. */
export const sayLeft = (days: number): string => {
  if (days < 0) return `quá hạn ${-days} ngày làm việc`;
  return days === 0 ? 'hôm nay' : `còn ${days} ngày làm việc`;
};

export const KIND_WORDS: Record<ObligationKind, string> = {
  study: 'Học tập, quán triệt',
  plan: 'Kế hoạch',
  task: 'Nhiệm vụ',
  meeting: 'Sinh hoạt',
  report: 'Báo cáo',
  interimReview: 'Sơ kết',
  inspection: 'Kiểm tra, giám sát',
  yearEndReview: 'Kiểm điểm cuối năm',
  finalReview: 'Tổng kết',
};

export const CLOSING_WORDS: Record<Closing, string> = {
  recorded: 'Đơn vị tự ghi là xong',
  reviewed: 'Cấp trên duyệt',
};

/** On buttons. */
export const ACT_WORDS: Record<ActName, string> = {
  recordStudy: 'Ghi kết quả học tập',
  carryOutTask: 'Báo đã thực hiện',
  submit: 'Nộp',
  withdraw: 'Rút lại',
  accept: 'Chấp nhận',
  return: 'Trả lại',
  holdMeeting: 'Ghi buổi sinh hoạt',
  planMeeting: 'Định buổi sinh hoạt',
  reportNotHeld: 'Ghi không tổ chức',
  openConclusion: 'Giao việc theo kết luận',
  moveMeeting: 'Dời ngày sinh hoạt',
  recordInspection: 'Ghi kết quả kiểm tra',
  recordYearEndResult: 'Ghi kết quả xếp loại',
  waive: 'Miễn',
  askExtension: 'Xin gia hạn',
  grantExtension: 'Cho gia hạn',
  refuseExtension: 'Không cho gia hạn',
  openAdHoc: 'Mở việc đột xuất',
  nameOfficer: 'Cử cán bộ phụ trách',
  addStudySession: 'Ghi buổi học bổ sung',
  noteProgress: 'Ghi tiến độ, minh chứng',
  confirmPart: 'Xác nhận phần phối hợp',
  reportDifficulty: 'Báo vướng mắc',
  answerDifficulty: 'Trả lời vướng mắc',
  disclaim: 'Báo không thuộc đơn vị',
  confirmDisclaim: 'Đồng ý, miễn cho đơn vị',
  rejectDisclaim: 'Giữ nguyên cho đơn vị',
  handOverPost: 'Bàn giao nhiệm vụ',
  selfAssess: 'Tự chấm và nộp kiểm điểm',
  proposeYearEnd: 'Đề nghị xếp loại',
  decideYearEnd: 'Quyết định xếp loại',
  askAnotherLook: 'Đề nghị xem lại',
  planInspection: 'Lên lịch kiểm tra',
  inspect: 'Ghi kết quả kiểm tra đơn vị',
  assessMeeting: 'Tự chấm buổi sinh hoạt',
  reviewMeeting: 'Chấm lại buổi sinh hoạt',
};

/** Before the title of a part that a coordinating unit owes. */
export const COORDINATES_WORD = 'Phối hợp';

/** In place of a phase's name: what the document asks in none. */
export const OUTSIDE_WORD = 'Ngoài các đợt';

/** Where a phase stands. */
export const PHASE_STATE_WORDS: Record<PhaseState, string> = {
  ahead: 'chưa đến',
  running: 'đang thực hiện',
  over: 'đã qua',
};

/** How a study was held. */
export const STUDY_FORM_WORDS: Record<StudyForm, string> = {
  inPerson: 'tập trung',
  online: 'trực tuyến',
  mixed: 'tập trung kết hợp trực tuyến',
  integrated: 'lồng ghép',
};

export const ROLLOUT_ACT_WORDS: Record<RolloutActName | 'issue', string> = {
  issue: 'Phát hành',
  recordEvent: 'Ghi sự kiện',
  correctEvent: 'Sửa ngày sự kiện',
  withdrawEvent: 'Hủy sự kiện đã ghi',
  expectEvent: 'Sửa ngày dự kiến',
  statePeriod: 'Ấn định kỳ',
  stopClocks: 'Tạm dừng tính hạn',
  resumeClocks: 'Cho tính hạn trở lại',
  holdLetters: 'Tạm giữ thư',
  releaseLetters: 'Cho gửi thư',
  amendDirective: 'Sửa đổi chỉ đạo',
  tickContext: 'Đánh dấu đã thực hiện',
  untickContext: 'Bỏ đánh dấu',
  closeDirective: 'Kết thúc chỉ thị',
  revokeDirective: 'Thu hồi chỉ đạo',
  supersedeDirective: 'Thay thế chỉ đạo',
  reopenDirective: 'Mở lại chỉ đạo',
};

/** What else may be tried and refused, as a record of access names it. */
export const TRIED_WORDS = {
  createDirective: 'Tạo dự thảo',
  checked: 'Ghi dự thảo đã thẩm định',
  signed: 'Ghi dự thảo đã ký',
  setAside: 'Bỏ dự thảo',
  takenUp: 'Lấy lại dự thảo đã bỏ',
  mend: 'Bổ sung nội dung dự thảo',
  makeReference: 'Ghi một dòng trỏ tới văn bản khác',
  pickTasks: 'Chọn việc của văn bản được trỏ tới',
  correctByTable: 'Sửa nội dung đọc được bằng bảng',
  attach: 'Đính kèm tệp vào dự thảo',
  readPlan: 'Đọc một kế hoạch',
  bringIn: 'Đưa thêm đơn vị vào diện thực hiện',
  reportDraft: 'Giữ báo cáo đang viết',
  changeCalendar: 'Đổi lịch làm việc',
  addPolicy: 'Thêm quy định xếp loại',
  previewImport: 'Xem trước danh sách nạp',
  importOrganisation: 'Nạp đơn vị và người',
  resetPassword: 'Cấp lại mật khẩu',
  handOver: 'Bàn giao',
  assign: 'Phân công theo thông báo',
  delegate: 'Ủy quyền',
  endDelegation: 'Thôi ủy quyền',
  reorganise: 'Sắp xếp tổ chức',
  withdrawReorganisation: 'Rút việc sắp xếp tổ chức',
  reviewed: 'Ghi bản tổng kết đã ký',
  archived: 'Đưa vào lưu trữ',
  unarchived: 'Đưa ra khỏi lưu trữ',
} as const satisfies Record<string, string>;
export type TriedName = keyof typeof TRIED_WORDS;

export const UNIT_KIND_WORDS: Record<UnitKind, string> = {
  committee: 'Đảng ủy',
  advisoryBody: 'Cơ quan tham mưu, giúp việc',
  agency: 'Cơ quan, đơn vị',
  front: 'Ủy ban Mặt trận Tổ quốc',
  socioPoliticalOrganisation: 'Tổ chức chính trị - xã hội',
  baseOrganisation: 'Đảng bộ cơ sở',
  cell: 'Chi bộ',
  taskForce: 'Tổ công tác',
};

export const ROLE_WORDS: Record<PersonRole, string> = {
  officer: 'Cán bộ phụ trách',
  head: 'Người đứng đầu',
  reviewer: 'Người duyệt',
  office: 'Văn phòng',
  auditor: 'Kiểm tra, giám sát',
  administrator: 'Quản trị',
  member: 'Cấp ủy viên',
};

/** Whom a letter is for, before the unit's name: "người đứng đầu Chi bộ 12". */
export const DESK_WORDS: Record<Recipient['role'], string> = {
  officer: 'cán bộ phụ trách của',
  reviewer: 'người duyệt của',
  head: 'người đứng đầu',
  committee: 'ban thường vụ (cấp ủy) của',
  office: 'văn phòng của',
};

/** Why a tick on a line of context is taken back. */
export const UNTICK_REASON_WORDS: Record<UntickReason, string> = {
  wrongLine: 'đánh dấu nhầm dòng',
  wrongPaper: 'ghi nhầm số hoặc ngày văn bản',
  paperWithdrawn: 'văn bản đã được thu hồi',
};

export const DIRECTIVE_STATUS_WORDS = {
  draft: 'Dự thảo',
  issued: 'Đang thực hiện',
  closed: 'Đã kết thúc',
} as const;

/** How a directive ended before its work was done. */
export const ENDING_WORDS: Record<EarlyEnd['how'], string> = {
  revoked: 'thu hồi',
  superseded: 'thay thế',
};

/** A rung in words: "trước hạn 7 ngày làm việc", "đúng ngày hạn", "quá hạn 2 ngày làm việc". */
export const sayRung = (at: number): string => {
  if (at === 0) return 'đúng ngày hạn';
  return at < 0 ? `trước hạn ${-at} ngày làm việc` : `quá hạn ${at} ngày làm việc`;
};

/** What an import does with a row. */
export const CHANGE_WORDS: Record<ChangeKind, string> = {
  add: 'thêm',
  change: 'sửa',
  move: 'chuyển',
  end: 'kết thúc',
};

/** Why an obligation that was picked from another document stands in this one. */
export const sayPicked = ({ number, title }: { number: string; title: string }): string =>
  `Việc của văn bản số ${number}, văn phòng chọn theo “${title}”.`.slice(0, 600);
