/** Lines that say one thing of the items around them: "Thời gian hoàn thành: …", "Đơn vị chủ trì: …". */
import { fold } from '../text/fold.ts';

export type Labelled = 'deadline' | 'lead' | 'coordinating' | 'product';

/** "Thời hạn trình Chính phủ:", "Cơ quan chủ trì soạn thảo:": what is meant goes on for some words. */
const MORE = String.raw`(?:\s+(?!báo cáo:)\p{L}+){0,5}`;
const BODY = '(?:(?:các )?(?:đơn vị|cơ quan|bộ phận|tổ chức|phòng, ban))';
const LABELS: [RegExp, Labelled][] = [
  [
    new RegExp(String.raw`^(?:thời gian|thời hạn|tiến độ|hạn)(?! qua| tới)${MORE}\s*:(?!\s*báo cáo)\s*`, 'u'),
    'deadline',
  ],
  [/^(?:hoàn thành|thời điểm hoàn thành|ngày hoàn thành)\s*:\s*/u, 'deadline'],
  [
    new RegExp(
      String.raw`^(?:${BODY}\s+(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tham mưu|phụ trách|được giao)${MORE}|(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tham mưu)(?:\s+(?:thực hiện|tham mưu|chính))?)\s*:\s*`,
      'u',
    ),
    'lead',
  ],
  [/^phân công(?:\s+(?:thực hiện|nhiệm vụ|phụ trách))?\s*:\s*/u, 'lead'],
  [
    new RegExp(String.raw`^(?:${BODY}\s+phối hợp${MORE}|phối hợp(?:\s+thực hiện)?)\s*:\s*`, 'u'),
    'coordinating',
  ],
  [
    /^(?:dự kiến )?(?:sản phẩm|kết quả|sản phẩm,? kết quả|kết quả,? sản phẩm)(?:\s+(?:đầu ra|hoàn thành|dự kiến|đạt được))*\s*:\s*/u,
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
