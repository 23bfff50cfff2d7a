/** Who is to act in a clause: the units it begins with, and those it is to work with. */
import { beginsWithDuty } from '../grammar/duties.ts';
import { unitsAt } from '../grammar/units.ts';
import { fold } from '../text/fold.ts';

export interface Subject {
  units: string[];
  start: number;
  end: number;
  /** Where what they are to do begins; at the text's end for a heading that only names them. */
  rest: number;
}

/** "Giao", "Đề nghị", "Trách nhiệm của": words before the one who is to act. */
const GIVES =
  /^(?:\d+\.\s*)?(?:giao(?:\s+cho)?|đề nghị|yêu cầu|trách nhiệm(?:\s+của)?|đối với|nhiệm vụ của|chủ trì\s*:|đơn vị chủ trì\s*:|cơ quan chủ trì\s*:)\s+/iu;
/** "Hằng năm, …", "Căn cứ quy chế …, …": said before the subject, to a comma. */
const BEFORE =
  /^(?:(?:hằng|hàng) (?:năm|quý|tháng|tuần)|định kỳ|trước|chậm nhất|trong|ngay sau|sau|đồng thời|trên cơ sở|căn cứ|theo|ngoài ra|bên cạnh|để|nhằm|khi|từ|qua|với|nếu)(?!\p{L})/iu;
const FARTHEST = 320;

const LINK = /^\s*(?:[:,]\s*|\(sau đây[^)]*\)\s*)?/u;

const HEADING_END =
  /^\s*(?:[:.]?\s*$|(?:có trách nhiệm|có nhiệm vụ|chỉ đạo|chủ trì|thực hiện(?: nhiệm vụ| những nhiệm vụ sau)?|các nhiệm vụ)\s*:?\s*$)/iu;

/** Persons in a list of bodies are not units; alone they stay. */
const PERSONS = /^(?:toàn thể |đội ngũ |các |mỗi )*(?:đảng viên|cán bộ|quần chúng|nhân dân)(?:,|$| và)/iu;
const bodies = (units: string[]): string[] => {
  const without = units.filter((unit) => !PERSONS.test(unit));
  return without.length > 0 ? without : units;
};

/** Any other word in small letters that is no joining word: verbs are more than any list of them. */
const JOINS =
  /^(?:về|của|là|và|thì|mà|đã|đang|được|bị|nơi|có|ở|tại|trên|trong|với|cho|theo|hoặc|hay|như|nhằm|để|khi|nếu|do|bởi|này|đó|nào|gồm|trực thuộc|thuộc|liên quan)(?!\p{L})/u;
const isVerbLike = (rest: string): boolean =>
  /^\p{Ll}{2,}/u.test(rest.trim()) && !JOINS.test(fold(rest.trim()));

const named = (text: string, from: number): Subject | null => {
  const found = unitsAt(text, from);
  if (!found) return null;
  const link = LINK.exec(text.slice(found.end))?.[0].length ?? 0;
  const rest = found.end + link;
  const after = text.slice(found.end);
  if (HEADING_END.test(after)) return { ...found, units: bodies(found.units), rest: text.length };
  if (!beginsWithDuty(text.slice(rest)) && !(from === 0 && isVerbLike(text.slice(rest)))) return null;
  return { ...found, units: bodies(found.units), rest };
};

/** @param text one sentence or paragraph; @returns null when it names nobody at its beginning */
export const subjectOf = (text: string): Subject | null => {
  const gives = GIVES.exec(text)?.[0].length ?? 0;
  const own = named(text, gives);
  if (own) return own;
  if (!BEFORE.test(text)) return null;
  for (const comma of text
    .slice(0, FARTHEST)
    .matchAll(/[,:]\s+(?=\p{Lu}|(?:giao|đề nghị|yêu cầu|các|mỗi|từng)\s)/gu)) {
    if (/[;.]\s/u.test(text.slice(0, comma.index))) return null;
    const starts = comma.index + comma[0].length;
    const later = named(text, starts + (GIVES.exec(text.slice(starts))?.[0].length ?? 0));
    if (later) return later;
  }
  return null;
};

const WITH =
  /phối hợp(?:\s+(?:chặt chẽ|đồng bộ|hiệu quả|thường xuyên|kịp thời|tốt|cùng))*\s*,?\s*(?:với|cùng)\s+/giu;

/** "A chủ trì, B và C phối hợp …". */
const BESIDE = /chủ trì\s*[,;]\s*/iu;

/** Units after "phối hợp với", each as worded. */
export const coordinatingOf = (text: string): { units: string[]; start: number; end: number } | null => {
  const units: string[] = [];
  let start = -1;
  let end = -1;
  for (const found of text.matchAll(WITH)) {
    const from = found.index + found[0].length;
    const named = unitsAt(text, from);
    if (!named) continue;
    units.push(...named.units);
    if (start < 0) start = named.start;
    end = named.end;
  }
  const led = BESIDE.exec(text);
  const beside = led ? unitsAt(text, led.index + led[0].length) : null;
  if (beside && /^\s*,?\s*phối hợp/u.test(text.slice(beside.end))) {
    units.push(...beside.units);
    if (start < 0) [start, end] = [beside.start, beside.end];
  }
  return units.length > 0 ? { units: [...new Set(units)], start, end } : null;
};

/** Whole text is a list of units and nothing else: a cell, a heading. */
export const onlyUnits = (text: string): string[] | null => {
  const found = unitsAt(text.trim());
  if (!found) return null;
  return /^[\s.:;,]*$/u.test(text.trim().slice(found.end)) ? found.units : null;
};

export const chargedOnly = (text: string): boolean =>
  /^(?:chịu trách nhiệm|là trách nhiệm)(?![\p{L}])/u.test(fold(text.trim()));
