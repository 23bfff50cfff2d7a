/** Who is to act in a clause: the units it begins with, and those it is to work with. */
import { beginsWithDuty } from '../grammar/duties.ts';
import { unitsAt } from '../grammar/units.ts';
import { fold } from '../text/fold.ts';
import { afterAside } from './aside.ts';
import { wholeName } from './whole-name.ts';

export interface Subject {
  units: string[];
  start: number;
  end: number;
  /** Where what they are to do begins; at the text's end for a heading that only names them. */
  rest: number;
}

/** "Giao", "Đề nghị", "Trách nhiệm của": words before the one who is to act. */
const GIVES =
  /^(?:\d+\.\s*)?(?:giao(?:\s+cho)?|phân công(?:\s+cho)?(?!\s+(?:\p{L}+ )?(?:cấp ủy viên|đảng viên|cán bộ|thành viên|lãnh đạo))|đề nghị|yêu cầu|trách nhiệm(?:\s+của)?|đối với|nhiệm vụ của|chủ trì\s*:|đơn vị chủ trì\s*:|cơ quan chủ trì\s*:)\s+/iu;
/** "Hằng năm, …", "Căn cứ quy chế …, …": said before the subject, to a comma. */
const BEFORE =
  /^(?:(?:hằng|hàng) (?:năm|quý|tháng|tuần)|định kỳ|trước|chậm nhất|trong|ngay sau|sau|đồng thời|trên cơ sở|căn cứ|theo|ngoài ra|bên cạnh|để|nhằm|khi|từ|qua|với|nếu|chiều|sáng|tối|vào|thứ|mỗi|cuối|đầu|giữa|ngày|kết thúc|hết|đến|kể từ|hằng ngày|trường hợp|quá trình|trong quá trình|sau đó|riêng|đối với|trong trường hợp)(?!\p{L})/iu;
const FARTHEST = 320;
/** "A giao B chủ trì …": B is to act. */
const GIVES_ON = /^(?:giao|phân công|yêu cầu|đề nghị)(?:\s+cho)?\s+/iu;

const LINK = /^\s*(?:\([^()]{2,80}\)\s*)?(?:[:,]\s*)?/u;

/** "Phòng Tuyên truyền, Báo chí (…)": a heading that is all one name. */
const NAME_GOES_ON = /^,\s*\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,3}(?=\s*(?:\([^()]*\)\s*)?[:.]?\s*$)/u;
const HEADING_END =
  /^\s*(?:\([^()]{2,80}\)\s*)?(?:[:.]?\s*$|(?:có trách nhiệm|có nhiệm vụ|chỉ đạo|chủ trì|thực hiện(?: nhiệm vụ| những nhiệm vụ sau)?|các nhiệm vụ)\s*:?\s*$)/iu;

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

/** "Đảng viên vắng mặt được bố trí học bổ sung": somebody else does it. */
const isDoneTo = (units: readonly string[], rest: string): boolean =>
  units.every((unit) => PERSONS.test(unit)) && /^[^,;.]{0,60}?(?<!\p{L})được\s/u.test(rest);

/** "A là cơ quan thường trực, giúp …": what A is to do comes after the comma. */
const IS = /^là\s+(?:cơ quan|đơn vị|đầu mối|bộ phận|thành viên|thường trực)[^,;.]{0,120}[,;]\s+/iu;
/** "Chế độ báo cáo: định kỳ hằng quý, các chi bộ …": a label, perhaps a time, then who. */
/** "Đợt 1: A, B, từ ngày …": after the names only the time. */
const DATED = /^\s*,\s*(?:từ|trong|trước|chậm nhất|vào|hoàn thành|xong)\s[^.;]{0,60}[.;]?\s*$/iu;
const LABEL = /^[^.;:()]{3,90}(?:\([^()]{2,80}\)\s*)?:\s+/u;

/** "… của mọi phòng ban, | đơn vị": what stands after the comma belongs to the list before it. */
const endsWithUnit = (text: string): boolean =>
  [...text.slice(-60).matchAll(/(?<!\p{L})\p{L}/gu)].some(
    ({ index }) => unitsAt(text.slice(-60), index)?.end === text.slice(-60).length,
  );

const LEADS =
  /^lãnh đạo,? (?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng nhân dân|chính quyền|Mặt trận|MTTQ|các (?:chi bộ|cấp|tổ chức|đoàn thể|cơ quan)|cán bộ|đảng viên|đoàn viên|hội viên|nhân dân|việc|công tác|thực hiện|chỉ đạo)(?!\p{L})/iu;

const ONLY_WHEN = /^(?:chậm nhất|trước ngày|trong quý)(?!\p{L})[^,;]*$/iu;
/** @param first nothing but a verb that gives work stands before it: it may be all that the words say */
const named = (text: string, from: number, first = true): Subject | null => {
  // "Lãnh đạo UBND tỉnh ban hành …" is what a committee does.
  if (from === 0 && LEADS.test(text)) return null;
  const known = unitsAt(text, from);
  const read = known && wholeName(text, known);
  if (!read) return null;
  const more = first ? (NAME_GOES_ON.exec(text.slice(read.end))?.[0] ?? '') : '';
  const last = `${read.units.at(-1) ?? ''}${more}`;
  const found = { ...read, units: [...read.units.slice(0, -1), last], end: read.end + more.length };
  const link = LINK.exec(text.slice(found.end))?.[0].length ?? 0;
  const begins = found.end + link;
  const rest = begins + (IS.exec(text.slice(begins))?.[0].length ?? 0);
  const after = text.slice(found.end);
  if (first && HEADING_END.test(after)) return { ...found, units: bodies(found.units), rest: text.length };
  // "A: Là cơ quan thường trực, có nhiệm vụ:" over what it has to do.
  if (first && rest > begins && HEADING_END.test(text.slice(rest)))
    return { ...found, units: bodies(found.units), rest: text.length };
  const given = GIVES_ON.exec(text.slice(rest))?.[0].length;
  const charged = given === undefined ? null : named(text, rest + given, false);
  if (charged) return charged;
  // "…, gửi văn bản đến A, B trước ngày …": who receives, and by when.
  if (!first && ONLY_WHEN.test(text.slice(rest))) return null;
  if (beginsWithDuty(text.slice(rest))) return { ...found, units: bodies(found.units), rest };
  const acts = afterAside(text, rest);
  if (acts !== null) return { ...found, units: bodies(found.units), rest: acts };
  const verbLike = from === 0 && !/,/u.test(text.slice(found.end, begins)) && isVerbLike(text.slice(rest));
  if (!verbLike || isDoneTo(found.units, text.slice(rest))) return null;
  return { ...found, units: bodies(found.units), rest };
};

/** "Sau hội nghị chậm nhất 05 ngày | các đảng ủy …", "mỗi tháng 02 lần | Ban Thường vụ …": a time without a comma. */
const TIME_FIRST =
  /^(?:ít nhất|tối thiểu|mỗi|hằng|hàng|định kỳ|trước|trong|sau|chậm nhất|ngay sau|vào|đến|từ)\s/iu;
const TIME_ENDS = /(?:\d|lần|ngày|tháng|quý|năm|tuần|giờ|làm việc)\s+(?=\p{Lu}\p{L}|(?:các|mỗi|từng)\s)/gu;
const afterTime = (text: string, from: number): Subject | null => {
  if (!TIME_FIRST.test(text.slice(from))) return null;
  for (const found of text.slice(from, from + 90).matchAll(TIME_ENDS)) {
    if (/[,;:.]/u.test(text.slice(from, from + found.index))) return null;
    const later = named(text, from + found.index + found[0].length, false);
    if (later && beginsWithDuty(text.slice(later.rest))) return later;
  }
  return null;
};

/** @param text one sentence or paragraph; @returns null when it names nobody at its beginning */
export const subjectOf = (text: string): Subject | null => {
  const gives = GIVES.exec(text)?.[0].length ?? 0;
  const own = named(text, gives);
  if (own) return own;
  const label = LABEL.exec(text)?.[0].length ?? 0;
  const labelled =
    label > 0 ? named(text, label + (GIVES.exec(text.slice(label))?.[0].length ?? 0), false) : null;
  if (labelled) return labelled;
  const dated = label > 0 ? unitsAt(text, label) : null;
  if (dated && DATED.test(text.slice(dated.end)))
    return { ...dated, units: bodies(dated.units), rest: text.length };
  const timed = afterTime(text, label);
  if (timed) return timed;
  if (!BEFORE.test(text) && !(label > 0 && BEFORE.test(text.slice(label)))) return null;
  for (const comma of text.slice(0, FARTHEST).matchAll(/(?:[,:]|\sthì)\s+(?=\p{L})/gu)) {
    if (/[;.]\s/u.test(text.slice(0, comma.index))) return null;
    const after = text.slice(comma.index + comma[0].length);
    const small = /^\p{Ll}/u.test(after);
    const counted = /^(?:các|mỗi|từng)\s/u.test(after);
    if (comma.index < label || (small && !counted && endsWithUnit(text.slice(0, comma.index)))) continue;
    const starts = comma.index + comma[0].length;
    const later = named(text, starts + (GIVES.exec(text.slice(starts))?.[0].length ?? 0), false);
    if (later) return later;
  }
  return null;
};

const WITH =
  /(?:phối hợp(?:\s+(?:chặt chẽ|đồng bộ|hiệu quả|thường xuyên|kịp thời|tốt|cùng))*\s*,?\s*(?:(?:với|cùng)|(?=\s\p{Lu}))|(?<=chủ trì,?\s)cùng(?:\s+với)?)\s+/giu;

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
  /^(?:chịu trách nhiệm|là trách nhiệm)(?![\p{L}])/u.test(fold(text.trim())) &&
  !beginsWithDuty(text.trim().replace(/^chịu trách nhiệm\s+(?:chính\s+)?(?:trong việc\s+)?/iu, ''));
