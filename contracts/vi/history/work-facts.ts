/** What is done with a step, by the unit and by those above it. */
import type { Entry, StudyForm } from '../../../domain/lifecycle/events.ts';
import { sayGoesOn } from '../carry-over.ts';
import { sayDate, sayDay } from '../dates.ts';
import { percentOf, STUDY_FORM_WORDS } from '../words.ts';
import type { Names } from './names.ts';
import { clean, inTime, sayPaper } from './phrases.ts';
import type { UnitWords } from './unit-words.ts';

const sayEntry = (entry: Entry): string => ` ngày ${sayDate(entry.on)}${sayPaper(entry.paper)}`;
const attendance = ({
  invited,
  present,
}: {
  invited?: number | undefined;
  present?: number | undefined;
}): string => {
  if (present === undefined) return '';
  return invited === undefined ? `, có mặt ${present}` : `, có mặt ${present}/${invited}`;
};
const sayHolding = ({
  form,
  materials,
}: {
  form?: StudyForm | undefined;
  materials?: string | undefined;
}): string =>
  `${form ? `, hình thức ${STUDY_FORM_WORDS[form]}` : ''}${materials ? `, tài liệu: ${clean(materials)}` : ''}`;
const sayShare = ({ done, of }: { done?: number | undefined; of?: number | undefined }): string =>
  done === undefined || of === undefined ? '' : `, đạt ${done}/${of} (${percentOf(done, of)}%)`;
const together = (
  { online, with: partners = [] }: { online?: true | undefined; with?: string[] | undefined },
  names: Names,
): string =>
  `${online ? ', trực tuyến' : ''}${partners.length > 0 ? `, ghép với ${partners.map((unit) => names.unit(unit)).join(', ')}` : ''}`;
const attempt = (n: number): string => (n > 1 ? ` (lần ${n})` : '');
const CANCELLED: Record<string, string> = {
  eventWithdrawn: 'sự kiện làm mốc đã bị hủy',
  periodStated: 'văn phòng đã ấn định kỳ, có việc theo kỳ thay thế',
  revoked: 'chỉ đạo bị thu hồi',
  planCorrected: 'kế hoạch của cấp trên đã sửa, không còn giao việc này',
  superseded: 'chỉ đạo được thay thế bằng chỉ đạo khác',
  unitDissolved: 'đơn vị giải thể',
  unitLeft: 'đơn vị chuyển ra ngoài diện thực hiện của chỉ đạo',
  followedClosed: 'việc mà nó đi theo không còn phải thực hiện',
};

export const WORK_FACTS = {
  StudyRecorded: (fact, { step, who }) =>
    `${who} ghi đã học tập, quán triệt ${step}${sayEntry(fact.entry)}${sayHolding(fact)}${attendance(fact)}.`,
  StudySessionAdded: (fact, { step, who }) =>
    `${who} ghi buổi học bổ sung của ${step}${sayEntry(fact.entry)}${sayHolding(fact)}${attendance(fact)}.`,
  ProgressNoted: (fact, { step, who }) =>
    `${who} ghi tiến độ của ${step}${sayEntry(fact.entry)}${sayShare(fact)}.`,
  MeetingHeld: (fact, { names, step, who }) =>
    `${who} ghi đã sinh hoạt ${step}${sayEntry(fact.entry)}${together(fact, names)}${attendance(fact)}.`,
  MeetingPlanned: (fact, { names, step, who }) => {
    const { entry, time, place } = fact;
    return `${who} định ${step} lúc ${time} ${sayDay(entry.on)}${place ? `, tại ${place}` : ''}${together(fact, names)}${sayPaper(entry.paper)}.`;
  },
  MeetingNotHeld: (fact, { step, who }) =>
    `${who} ghi không tổ chức ${step}${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`,
  MeetingMoved: (fact, { step, who }) =>
    `${who} dời ${step} sang ${sayDay(fact.to)}, lý do: ${clean(fact.reason)}.`,
  InspectionRecorded: (fact, { step, who }) =>
    `${who} ghi đã kiểm tra ${step}${sayEntry(fact.entry)}, ${fact.findings} điểm cần khắc phục.`,
  TaskCarriedOut: (fact, { step, who }) =>
    `${who} báo đã thực hiện ${step}${sayEntry(fact.entry)}${attempt(fact.attempt)}.`,
  Submitted: (fact, { step, who }) => `${who} nộp ${step}${sayEntry(fact.entry)}${attempt(fact.attempt)}.`,
  Withdrawn: (_, { step, who }) => `${who} rút lại bài nộp ${step}.`,
  PassedOn: (fact, { names, step, who }) =>
    `${who} đã xem ${step} tại ${names.unit(fact.by)} và chuyển lên cấp duyệt.`,
  Accepted: (fact, { by, step, who }) =>
    by.role === 'reviewer' || by.onBehalfOf
      ? `${who} chấp nhận ${step}, nộp ngày ${sayDate(fact.on)}${inTime(fact.onTime)}.`
      : `${step} được ghi là xong ngày ${sayDate(fact.on)}${inTime(fact.onTime)}.`,
  Returned: (fact, { step, who }) => `${who} trả lại ${step}, lý do: ${clean(fact.reason)}.`,
  PartConfirmed: (fact, { step, who }) =>
    `${who} xác nhận đã làm phần phối hợp của ${step}${sayEntry(fact.entry)}.`,
  DifficultyReported: (fact, { step, who }) =>
    `${who} báo vướng mắc về ${step}${sayPaper(fact.paper)}: ${clean(fact.reason)}.`,
  DifficultyAnswered: (fact, { step, who }) =>
    `${who} trả lời vướng mắc về ${step}${sayPaper(fact.paper)}: ${clean(fact.answer)}.`,
  Disclaimed: (fact, { step, who }) =>
    `${who} báo ${step} không thuộc đơn vị${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`,
  DisclaimConfirmed: (fact, { step, who }) =>
    `${who} đồng ý ${step} không thuộc đơn vị, lý do: ${clean(fact.reason)}.`,
  DisclaimReturned: (fact, { step, who }) => `${who} giữ ${step} cho đơn vị, lý do: ${clean(fact.reason)}.`,
  Waived: (fact, { step, who }) => `${who} miễn ${step}, lý do: ${clean(fact.reason)}.`,
  ClosedByYearEnd: (fact, { names, step }) => `${step} khép lại cùng “${names.step(fact.review)}”.`,
  Superseded: (fact, { names, step }) => `${step} được thay thế vì “${names.event(fact.event)}”.`,
  Reopened: (fact, { names, step }) =>
    `${step} lại phải thực hiện vì sự kiện “${names.event(fact.event)}” đã bị hủy.`,
  Cancelled: (fact, { step }) => {
    if (fact.amendment !== undefined)
      return `${step} được hủy theo sửa đổi lần ${fact.amendment} của chỉ đạo, lý do: ${clean(fact.reason)}.`;
    if (fact.carried) return sayGoesOn(step, fact.carried);
    return `${step} được hủy vì ${CANCELLED[fact.reason] ?? clean(fact.reason)}.`;
  },
} satisfies Partial<UnitWords>;
