/** Lines that say one thing of the items around them: "Thời gian hoàn thành: …", "Đơn vị chủ trì: …". */
import { fold } from '../text/fold.ts';

export type Labelled = 'deadline' | 'lead' | 'coordinating' | 'product';

const LABELS: [RegExp, Labelled][] = [
  [
    /^(?:thời gian|thời hạn|tiến độ|hạn)(?:\s+(?:hoàn thành|thực hiện|tổ chức|triển khai|báo cáo|xong))*\s*:(?!\s*báo cáo)\s*/u,
    'deadline',
  ],
  [/^(?:hoàn thành|thời điểm hoàn thành|ngày hoàn thành)\s*:\s*/u, 'deadline'],
  [
    /^(?:(?:các )?(?:đơn vị|cơ quan|bộ phận|tổ chức))?\s*(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tham mưu)(?:\s+(?:thực hiện|tham mưu|chính))?\s*:\s*/u,
    'lead',
  ],
  [/^(?:đơn vị|cơ quan|các đơn vị|các cơ quan)?\s*phối hợp(?:\s+thực hiện)?\s*:\s*/u, 'coordinating'],
  [
    /^(?:sản phẩm|kết quả|sản phẩm,? kết quả|kết quả,? sản phẩm)(?:\s+(?:đầu ra|hoàn thành|dự kiến|đạt được))?\s*:\s*/u,
    'product',
  ],
];

/** @returns the kind and the length of the label; null for an ordinary line */
export const labelOf = (text: string): { kind: Labelled; length: number } | null => {
  const folded = fold(text);
  for (const [form, kind] of LABELS) {
    const found = form.exec(folded);
    // "TỔ CHỨC THỰC HIỆN:" with nothing behind it is a section's name.
    if (found && /[\p{L}\d]/u.test(folded.slice(found[0].length))) return { kind, length: found[0].length };
  }
  return null;
};
