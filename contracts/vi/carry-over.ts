/** What ends with a superseded directive and goes on under the one that takes its place, in both histories. */
import type { SameAskedFault } from '../../domain/directive/same-asked.ts';
import type { UnitFact } from '../../domain/lifecycle/events.ts';
import type { CarriedFrom, CarriedTo } from '../../domain/lifecycle/step.ts';

/** "“Tập huấn” kết thúc vì chỉ đạo được thay thế, mang sang việc “Tập huấn cấp ủy” của 30-KH/ĐU." */
export const sayGoesOn = (step: string, { number, title }: CarriedTo): string =>
  `${step} kết thúc vì chỉ đạo được thay thế; việc tiếp tục ở “${title}” của ${number ?? 'chỉ đạo thay thế'}.`;

/** "Mang sang từ việc “Tập huấn” của 22-KH/ĐU" */
export const sayCarriedFrom = ({ number, name, title }: CarriedFrom): string =>
  `Mang sang từ việc “${title}” của ${number ?? `“${name}”`}`;

type CarriedOver = Extract<UnitFact, { type: 'WorkCarriedOver' }>;
const sayDone = ({ progress, attempts, submitted }: CarriedOver): string => {
  const share =
    progress?.done === undefined || progress.of === undefined ? '' : ` (${progress.done}/${progress.of})`;
  const parts = [
    ...(progress ? [`đã ghi tiến độ ${progress.notes} lần${share}`] : []),
    ...(attempts ? [`đã nộp ${attempts} lần`] : []),
    ...(submitted ? ['bài nộp cuối đang chờ duyệt ở đó, nay nộp lại theo văn bản này'] : []),
  ];
  return parts.join(', ') || 'chưa ghi gì';
};

export const sayCarriedOver = (step: string, fact: CarriedOver): string =>
  `${step}: ${sayCarriedFrom(fact.from).replace(/^M/, 'm')}: ${sayDone(fact)}.`;

const PAIR_FAULTS: Record<SameAskedFault, string> = {
  unknown: 'Một trong hai việc không có trong văn bản; hãy chọn việc đang có của hai văn bản.',
  twice: 'Việc này đã được chọn mang sang một việc khác; mỗi việc chỉ mang sang một nơi.',
  otherKind: 'Hai việc khác loại nên không mang sang được; hãy chọn việc cùng loại, hoặc bỏ cặp này.',
};
export const sayPairFault = (fault: SameAskedFault): string => PAIR_FAULTS[fault];

export const sayTooManyWithout = (title: string, units: number): string =>
  `${units} đơn vị đang làm “${title}” mà không có việc tương ứng đang mở ở văn bản thay thế; hãy sửa đổi văn bản ấy để giao việc cho các đơn vị này trước, hoặc bỏ cặp này.`;
