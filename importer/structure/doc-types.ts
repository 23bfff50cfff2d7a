/** Types of documents: Regulation 399-QĐ/TW (Party), Decree 30/2020/NĐ-CP appendix III (state). */
import { fold } from '../text/fold.ts';

export interface DocType {
  code: string;
  name: string;
}
const TYPES: [code: string, name: string][] = [
  ['NQ', 'Nghị quyết'],
  ['QĐ', 'Quyết định'],
  ['QĐ', 'Quy định'],
  ['CT', 'Chỉ thị'],
  ['KL', 'Kết luận'],
  ['QC', 'Quy chế'],
  ['TT', 'Thông tri'],
  ['TT', 'Thông tư'],
  ['HD', 'Hướng dẫn'],
  ['TB', 'Thông báo'],
  ['TB', 'Thông báo kết luận'],
  ['BC', 'Báo cáo'],
  ['KH', 'Kế hoạch'],
  ['KH', 'Kế hoạch hành động'],
  ['KH', 'Kế hoạch công tác'],
  ['KH', 'Kế hoạch phối hợp'],
  ['KH', 'Kế hoạch liên tịch'],
  ['HD', 'Hướng dẫn liên ngành'],
  ['HD', 'Hướng dẫn liên tịch'],
  ['NQ', 'Nghị quyết chuyên đề'],
  ['QH', 'Quy hoạch'],
  ['CTr', 'Chương trình'],
  ['CTr', 'Chương trình hành động'],
  ['CTr', 'Chương trình công tác'],
  ['CTr', 'Chương trình phối hợp'],
  ['ĐA', 'Đề án'],
  ['PA', 'Phương án'],
  ['DA', 'Dự án'],
  ['TTr', 'Tờ trình'],
  ['CV', 'Công văn'],
  ['CĐ', 'Công điện'],
  ['BB', 'Biên bản'],
  ['NĐ', 'Nghị định'],
  ['Lt', 'Luật'],
  ['L', 'Bộ luật'],
  ['PL', 'Pháp lệnh'],
];
const BY_NAME = new Map(TYPES.map(([code, name]) => [fold(name), { code, name }]));

/** The type that a line standing alone in capitals names. */
export const typeOfLine = (line: string): DocType | null =>
  /\p{Ll}/u.test(line)
    ? null
    : (BY_NAME.get(
        fold(line.trim())
          .replace(/[^\p{L} ]/gu, '')
          .replace(/\s+/gu, ' '),
      ) ?? null);

/** The type with which a line begins that goes on with its subject; null where the line is no longer than the type's name. */
export const typeBeginning = (line: string): { type: DocType; length: number } | null => {
  const folded = fold(line);
  const name = TYPE_NAMES.findLast((one) => folded.startsWith(`${fold(one)} `));
  const type = name === undefined ? undefined : BY_NAME.get(fold(name));
  return name !== undefined && type && folded.slice(name.length).trim().split(' ').length > 1
    ? { type, length: name.length }
    : null;
};

/** By the first part of a symbol: `KH/ĐU`, `KH-UBND`; an official letter has none of these. */
export const typeOfSymbol = (symbol: string): DocType | null => {
  const first = symbol.split(/[-/]/u)[0] ?? '';
  const found = TYPES.find(([code]) => code === first);
  return found ? { code: found[0], name: found[1] } : null;
};

/** Names as they stand before "số": longest first, so that a programme of action is not read as a programme. */
export const TYPE_NAMES: readonly string[] = TYPES.map(([, name]) => name).sort(
  (a, b) => b.length - a.length,
);
