/** The parts every administrative document has: heading, type and subject, body, and what follows the signature. */
import { fold } from '../text/fold.ts';
import { cut, type Passage, trim } from '../text/passage.ts';
import { columnsOf } from './columns.ts';
import { type DocType, typeBeginning, typeOfLine } from './doc-types.ts';
import { isRule, isTableRow, type Line } from './lines.ts';

export interface Zones {
  head: Line[];
  type: DocType | null;
  /** Lines of the subject under the type. */
  title: Line[];
  body: Line[];
  /** "Nơi nhận" and the signature block. */
  tail: Line[];
}

const RECIPIENTS = /^nơi nhận\s*:?/iu;
const SIGNATURE = /^(?:t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|tuq\.|q\.\s|t\.\s?m\.?\s)\s*\p{Lu}{2}/iu;
const SIGNED_ALONE =
  /^(?:phó\s+)?(?:bí thư|chủ tịch|trưởng ban|chánh văn phòng|giám đốc|chủ nhiệm)(?:\s+thường trực)?$/iu;
const APPENDIX = /^(?:phụ lục|biểu\s+\d|danh mục)(?![\p{Ll}])/iu;
/** The first words of a preamble; a subject begins otherwise, or small. */
const PREAMBLE =
  /^(?:Thời gian qua|Trong thời gian qua|Những năm qua|Trong những năm|Vừa qua|Hiện nay|Thực hiện|Căn cứ|Để|Nhằm|Xét|Theo|Trên cơ sở|Tiếp tục|Triển khai thực hiện|Ngày|Năm|Kính gửi|Ban Thường vụ|Ban Chấp hành|Đảng ủy|Đảng uỷ|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Chi bộ|Chi ủy|Thi hành|Chấp hành|Phát huy|Qua|Từ ngày|Sau)(?=[\s,])/u;
const FIRST_SECTION =
  /^(?:[IVX]{1,4}\s*[.)/–-]|(?:PHẦN|CHƯƠNG|Phần|Chương)\s+(?:[IVX\d]|THỨ|thứ)|Điều\s+1|1\.|A\.)/u;

const capitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** A table that only lays out a heading or a signature is read cell by cell, each as its own lines. */
const laidOut = (line: Line): Line[] =>
  isTableRow(line)
    ? cellParts(line.words).map((words) => ({ words, gap: true, columns: [words] }))
    : line.columns.length > 1
      ? line.columns.map((words) => ({ words, gap: line.gap, columns: [words] }))
      : [line];
/** "THÀNH PHỐ Hải Phòng, ngày …": the columns of a heading run together. */
const RUN_TOGETHER =
  /^(?<left>\p{Lu}{2,}(?:\s\p{Lu}{2,})*)\s+(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*\s*,?\s*ngày\s)/u;
const MOTTO = /^.{3,80}?\s+(?=(?:CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập - Tự do))/u;
const DATE_AFTER = /^(?:Số\s*:?\s*\S{0,12}\s*[-/]\s*[\p{L}\d/-]+)\s+(?=\p{Lu}[^,]{1,40},\s*ngày)/u;
const unrun = (line: Line): Line[] => {
  const found =
    RUN_TOGETHER.exec(line.words.text) ?? MOTTO.exec(line.words.text) ?? DATE_AFTER.exec(line.words.text);
  if (!found) return [line];
  const left = trim(cut(line.words, 0, found[0].length));
  const right = cut(line.words, found[0].length);
  return [left, right].map((words) => ({ words, gap: line.gap, columns: [words] }));
};
const cellParts = (row: Passage): Passage[] => {
  const parts: Passage[] = [];
  let from = 0;
  for (const bar of row.text.matchAll(/[|\u2028]/gu)) {
    parts.push(trim(cut(row, from, bar.index)));
    from = bar.index + 1;
  }
  return [...parts, trim(cut(row, from))].filter(({ text }) => text !== '');
};

const SEARCHED = 80;
const typeAt = (lines: Line[]): { at: number; type: DocType } | null => {
  for (let at = 0; at < Math.min(lines.length, SEARCHED); at += 1) {
    const type = typeOfLine(lines[at]?.words.text ?? '');
    if (type) return { at, type };
  }
  return null;
};

/** "KẾ HOẠCH CÔNG TÁC NĂM 2026" on one line: the type, and the subject behind it. */
const typeBefore = (lines: Line[]): { at: number; type: DocType; rest: Passage } | null => {
  const number = lines.slice(0, SEARCHED).findIndex(({ words }) => /^số\s*:?/iu.test(words.text));
  for (let at = number + 1; number >= 0 && at < Math.min(lines.length, number + 12); at += 1) {
    const words = lines[at]?.words;
    const found = words && capitals(words.text) ? typeBeginning(words.text) : null;
    if (words && found) return { at, type: found.type, rest: trim(cut(words, found.length)) };
  }
  return null;
};
const namesColumns = (text: string): boolean =>
  text.startsWith('|') && columnsOf(text.split('|').map((cell) => cell.trim())) !== null;

/** Letters of a paragraph that is no line of a subject; Word's files have no empty lines between the two. */
const LONG = 130;
const BASIS = /^(?:Căn cứ|Xét|Thi hành|Chấp hành)\s/u;
/** The first words of a preamble before the first section, though no blank parts them from the subject. */
const preambleAt = (lines: Line[], from: number, section: number): number => {
  const head = lines.slice(from, section < 0 ? undefined : from + section);
  const finished = head.findLastIndex(({ words }) => /[:;.,]$/u.test(words.text));
  return head.findIndex(
    ({ words: { text } }, at) =>
      at > 0 &&
      (PREAMBLE.test(text) || (text.length > LONG && /[:;.]$/u.test(text))) &&
      (section < 0 || BASIS.test(text) || text.length > LONG || /[:;.]$/u.test(text) || at < finished),
  );
};

/** Where the subject ends: at the rule drawn under it, or where the preamble or the first section begins. */
const titleEnd = (lines: Line[], from: number): number => {
  const rule = lines.slice(from, from + 14).findIndex((line) => isRule(line) && line.words.text.length > 2);
  const own = lines
    .slice(from)
    .findIndex(
      ({ words, gap }, at) =>
        at > 0 &&
        ((PREAMBLE.test(words.text) && (gap || capitals(lines[from + at - 1]?.words.text ?? ''))) ||
          FIRST_SECTION.test(words.text) ||
          namesColumns(words.text)),
    );
  const opening = preambleAt(lines, from, own);
  const end = opening >= 0 ? opening : own;
  if (rule >= 0 && (end < 0 || rule <= end)) return from + rule;
  return end < 0 ? Math.min(from + 1, lines.length) : from + end;
};

const isTail = (line: Line): boolean =>
  laidOut(line).some(
    ({ words }) => RECIPIENTS.test(words.text) || (SIGNATURE.test(words.text) && capitals(words.text)),
  );

const tailAt = (lines: Line[], from: number): number => {
  const at = lines.findIndex((line, index) => index >= from && isTail(line));
  if (at >= 0) return at;
  const alone = lines.findIndex(
    ({ words }, index) => index > from && capitals(words.text) && SIGNED_ALONE.test(fold(words.text)),
  );
  return alone < 0 ? lines.length : alone;
};

/** A heading made as a table is read cell by cell; a table of work after it stays one. */
const unfolded = (lines: Line[]): Line[] => {
  const at = lines
    .slice(0, SEARCHED)
    .findIndex((line) =>
      laidOut(line).some(({ words }) => typeOfLine(words.text) !== null || ADDRESSED.test(words.text)),
    );
  return at < 0
    ? lines
    : [
        ...lines.slice(0, at + 1).flatMap((line) => (isTableRow(line) ? laidOut(line) : [line])),
        ...lines.slice(at + 1),
      ];
};
const ADDRESSED = /^kính gửi/iu;

export const zonesOf = (lines: Line[]): Zones => {
  const flat = unfolded(lines);
  const alone = typeAt(flat);
  const before = alone ? null : typeBefore(flat);
  const type = alone ?? before;
  const start = type ? type.at + 1 : letterStart(flat);
  const subjectEnd = type ? titleEnd(flat, start) : start;
  const end = before ? beforeSentence(flat, start, subjectEnd) : subjectEnd;
  const tail = tailAt(flat, end);
  const tailEnd = attachedAt(flat, tail);
  return {
    head: flat
      .slice(0, type ? type.at : start)
      .flatMap(laidOut)
      .flatMap(unrun),
    type: type?.type ?? null,
    title: [
      ...(before ? [{ words: before.rest, gap: false, columns: [before.rest] }] : []),
      ...withoutAuthority(
        flat.slice(start, end).filter((line) => !isRule(line)),
        type?.type ?? null,
      ),
    ],
    body: [...flat.slice(end, tail), ...withoutTitle(flat.slice(tailEnd))],
    tail: flat.slice(tail, tailEnd).flatMap(laidOut),
  };
};

/** The subject stood on the type's own line: what follows it in small letters is the preamble. */
const beforeSentence = (lines: Line[], start: number, end: number): number => {
  const at = lines.slice(start, end).findIndex(({ words }) => !capitals(words.text));
  return at < 0 ? end : start + at;
};
/** "THỦ TƯỚNG CHÍNH PHỦ" between a decision's subject and its bases says who decides. */
const AUTHORITY =
  /^(?:(?:phó )?thủ tướng|chính phủ|quốc hội|(?:phó )?chủ tịch|ủy ban|hội đồng|bộ trưởng|giám đốc|ban (?:thường vụ|chấp hành|bí thư)|bộ chính trị|tổng |chi cục|hiệu trưởng|đảng ủy|tỉnh ủy|thành ủy)/u;
const DECIDES = new Set(['QĐ', 'NQ', 'CT']);
/** "… làm việc của" and on the next line the body: still the subject. */
const GOES_ON = /(?:^|\s)(?:của|và|với|tại|cho|do|gửi)$/u;
const withoutAuthority = (title: Line[], type: DocType | null): Line[] => {
  if (!type || !DECIDES.has(type.code)) return title;
  const at = title.findIndex(({ words }, index) => {
    const before = fold(title[index - 1]?.words.text ?? '');
    return index > 0 && capitals(words.text) && AUTHORITY.test(fold(words.text)) && !GOES_ON.test(before);
  });
  return at > 0 && title.slice(at).every(({ words }) => capitals(words.text)) ? title.slice(0, at) : title;
};

/** Where what is attached begins after the signature: an annex, or the plan that a decision promulgates. */
const attachedAt = (lines: Line[], tail: number): number => {
  const at = lines.findIndex(
    ({ words }, index) => index > tail && (APPENDIX.test(words.text) || typeOfLine(words.text) !== null),
  );
  return at < 0 ? lines.length : at;
};
/** The attached plan's own type and subject are no work. */
const withoutTitle = (lines: Line[]): Line[] => {
  const type = typeOfLine(lines[0]?.words.text ?? '');
  if (!type) return lines;
  const own = lines.findIndex(
    ({ words }, at) => at > 0 && (FIRST_SECTION.test(words.text) || isTableRow(lines[at] as Line)),
  );
  const rule = lines.slice(0, 10).findIndex((line) => isRule(line) && line.words.text.length > 2);
  const attached = lines
    .slice(0, 10)
    .findIndex(({ words }) => /^\((?:ban hành )?kèm theo/iu.test(words.text));
  const end = Math.max(rule, attached) + 1;
  return lines.slice(end > 0 && (own < 0 || end <= own) ? end : Math.max(own, 1));
};

/** An official letter names no type: its body begins at "Kính gửi", or at the first words of a preamble. */
const letterStart = (lines: Line[]): number => {
  const at = lines
    .slice(0, SEARCHED)
    .findIndex(({ words }) => /^(kính gửi|kính thưa)/iu.test(words.text) || PREAMBLE.test(words.text));
  return Math.max(at, 0);
};
