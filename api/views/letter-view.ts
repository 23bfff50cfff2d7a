/** A letter as sent, with the reasons for it as sentences. */
import type { LetterView } from '../../contracts/http/letters.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import type { Names } from '../../contracts/vi/history/names.ts';
import { ENDING_WORDS, sayRung } from '../../contracts/vi/words.ts';
import type { ClockName } from '../../domain/ladder/ladder.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';
import type { LetterRow } from '../../prisma/repositories/read-letters.ts';

const unreachable = (value: never): never => {
  throw new Error(`no words for ${JSON.stringify(value)}`);
};

const sayItem = (item: LetterItem, names: Names): string => {
  switch (item.type) {
    case 'issued':
      return `Chỉ thị được giao cho ${names.unit(item.unit)}.`;
    case 'returned':
      return `“${names.step(item.step)}” của ${names.unit(item.unit)} được trả lại: ${item.reason.trim()}`;
    case 'deadlineChanged':
      return `“${names.step(item.step)}” của ${names.unit(item.unit)} có hạn mới.`;
    case 'extensionRefused':
      return `“${names.step(item.step)}” của ${names.unit(item.unit)} không được gia hạn: ${item.reason.trim()}`;
    case 'difficultyReported':
      return `Vướng mắc của ${names.unit(item.unit)} về “${names.step(item.step)}”: ${item.reason.trim()}`;
    case 'difficultyAnswered':
      return `Trả lời vướng mắc về “${names.step(item.step)}” của ${names.unit(item.unit)}: ${item.answer.trim()}`;
    case 'disclaimed':
      return `${names.unit(item.unit)} báo “${names.step(item.step)}” không thuộc đơn vị: ${item.reason.trim()}`;
    case 'disclaimConfirmed':
      return `“${names.step(item.step)}” không còn là việc của ${names.unit(item.unit)}: ${item.reason.trim()}`;
    case 'disclaimReturned':
      return `“${names.step(item.step)}” vẫn là việc của ${names.unit(item.unit)}: ${item.reason.trim()}`;
    case 'takenOver':
      return `${names.unit(item.unit)} tiếp nhận ${item.steps.length} việc của ${names.unit(item.from)}.`;
    case 'amended':
      return `Chỉ đạo được sửa đổi lần ${item.amendment}: ${names.unit(item.unit)} thêm ${item.added.length} việc, bỏ ${item.cancelled.length} việc.`;
    case 'reopened':
      return `Chỉ đạo được mở lại với ${names.unit(item.unit)}: ${item.reason.trim()}`;
    case 'ended':
      return `Chỉ đạo được ${ENDING_WORDS[item.how]}: ${names.unit(item.unit)} không phải làm nữa ${item.cancelled.length} việc.`;
    case 'left':
      return `${names.unit(item.unit)} không còn thuộc diện thực hiện: thôi ${item.cancelled.length} việc.`;
    case 'planReceived':
      return `Kế hoạch của ${item.from ? names.unit(item.from) : 'cấp trên'}: ${names.unit(item.unit)} nhận ${item.added.length} việc, thôi ${item.cancelled.length} việc.`;
    case 'meetingNotHeld':
      return `${names.unit(item.unit)} không tổ chức “${names.step(item.step)}”: ${item.reason.trim()}`;
    case 'termEnds':
      return `${names.unit(item.unit)} hết thời gian hoạt động ngày ${sayDate(item.on)}.`;
    case 'handedOver':
      return item.to
        ? `${names.unit(item.unit)}: nhận bàn giao ${item.steps.length} việc.`
        : `${names.unit(item.unit)}: ${item.steps.length} việc do người đứng đầu chịu trách nhiệm, vì người phụ trách đã rời nhiệm vụ.`;
    case 'yearEndDecided':
      return `“${names.step(item.step)}” của ${names.unit(item.unit)} đã có kết quả.`;
    case 'inspectionDue':
      return `Lịch kiểm tra ${names.unit(item.unit)} ngày ${sayDate(item.on)}.`;
    case 'uninspected':
      return `${names.unit(item.unit)} chưa được kiểm tra trước khi xếp loại năm ${item.year}.`;
    case 'bounced':
      return `Thư gửi ${item.address} của ${names.unit(item.unit)} bị trả về; cần sửa địa chỉ.`;
    default:
      return unreachable(item);
  }
};

const WAITS: Record<ClockName, string> = {
  step: '',
  review: 'Chờ duyệt ',
  extension: 'Chờ quyết định gia hạn ',
  difficulty: 'Chờ trả lời vướng mắc về ',
  disclaim: 'Chờ văn phòng xử lý ',
};
const sayReminder = (reminder: LetterRow['reminders'][number], names: Names): string => {
  const what = `“${names.step(reminder.step)}” của ${names.unit(reminder.unit)}`;
  return `${WAITS[reminder.clock]}${what}, ${sayRung(reminder.rung)}.`;
};

const desk = (row: LetterRow): string => {
  if (row.title) return row.title;
  return row.recipient.startsWith('committee:')
    ? `Ban thường vụ (cấp ủy), ${row.unitName}`
    : `Hộp thư chung, ${row.unitName}`;
};

export const letterView = (row: LetterRow, names: Names): LetterView => ({
  id: row.id,
  directive: row.directive,
  unit: { code: row.unit, name: row.unitName },
  kind: row.kind,
  status: row.status,
  to: desk(row),
  substitute: row.substituteTitle,
  address: row.address,
  subject: row.subject,
  text: row.text,
  notBefore: row.notBefore,
  sentAt: row.sentAt,
  receipt: row.response,
  attempts: row.attempts,
  lastError: row.lastError,
  reasons: [
    ...row.items.map((item) => sayItem(item, names)),
    ...row.reminders.map((one) => sayReminder(one, names)),
  ],
});

/** Codes that the sentences of these letters need. */
export const unitsIn = (rows: LetterRow[]): string[] =>
  rows.flatMap((row) => [
    ...row.items.flatMap((item) => [
      item.unit,
      ...(item.type === 'takenOver' || item.type === 'planReceived' ? [item.from ?? []].flat() : []),
    ]),
    ...row.reminders.map((one) => one.unit),
  ]);
