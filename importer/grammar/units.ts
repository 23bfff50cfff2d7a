/** Names of units in running text: a list of bodies at a given place, each as it is worded there. */
import { fold } from '../text/fold.ts';
import { beginsWithDuty } from './duties.ts';
import { CAPITAL_TOO, COUNTED, COUNTED_ONLY, HEADS, NEEDS_BODY } from './unit-heads.ts';
import { DUTY_LIKE, NAME_PARTS, RESTS } from './unit-rests.ts';

export interface ReadUnits {
  units: string[];
  start: number;
  end: number;
}

const wordEnds = (text: string, at: number): boolean =>
  at >= text.length || !/[\p{L}\d]/u.test(text[at] ?? '');
const byFirstWord = (phrases: readonly string[]): Map<string, string[]> => {
  const map = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = /^[^\s,]+/u.exec(phrase)?.[0] ?? phrase;
    map.set(first, [...(map.get(first) ?? []), phrase]);
  }
  return map;
};
const tables = {
  heads: byFirstWord(HEADS),
  counted: byFirstWord(COUNTED),
  rests: byFirstWord(RESTS),
  parts: byFirstWord(NAME_PARTS),
};
type Table = keyof typeof tables;

/** Length of the longest phrase of a table that stands at `at` in folded text; 0 for none. */
const phraseAt = (folded: string, at: number, table: Table): number => {
  const first = /^[^\s,()]+/u.exec(folded.slice(at, at + 24))?.[0] ?? '';
  const phrases = tables[table].get(first.replace(/[;:.]+$/u, '')) ?? [];
  const found = phrases.find(
    (phrase) => folded.startsWith(phrase, at) && wordEnds(folded, at + phrase.length),
  );
  return found?.length ?? 0;
};
const blanks = (text: string, at: number): number => /^\s*/u.exec(text.slice(at, at + 40))?.[0].length ?? 0;
const capitalAt = (text: string, at: number): number =>
  /^\p{Lu}[\p{L}\d]*(?:\.[\p{Lu}])*/u.exec(text.slice(at, at + 40))?.[0].length ?? 0;

/** A duty in small letters after the name of a body is no part of the name. */
const dutyHere = (folded: string, at: number, length: number): boolean => {
  const word = folded.slice(at, at + length);
  if (!DUTY_LIKE.has(word)) return false;
  const next = folded.slice(at + length).trimStart();
  if (word === 'tổ chức') return !/^(đảng|chính trị|cơ sở đảng)/u.test(next);
  if (word === 'theo dõi')
    return !/^(chi bộ|địa bàn|,? ?phụ trách)/u.test(next) && !/phân công\s*$/u.test(folded.slice(0, at));
  if (word === 'phụ trách')
    return (
      /^(?:chung|chính|$|[;,.:)])/u.test(next) && !/(?:phân công|được giao)\s*$/u.test(folded.slice(0, at))
    );
  if (word === 'phòng') return /^,? ?chống/u.test(next);
  if (word === 'xây dựng đảng') return !/(?<!\p{L})ban\s*$/u.test(folded.slice(0, at));
  return true;
};

/** Written with a capital by mistake, these are still what the body does: no name has them. */
const NEVER_IN_NAMES =
  /^(?:phối hợp|chủ trì|triển khai|thực hiện|rà soát|tăng cường|hướng dẫn|phân công|đôn đốc|theo dõi|tiếp tục|chủ động|trực tiếp|căn cứ|báo cáo (?!viên))(?!\p{L})/u;

/** A capital and what belongs to it: "Văn hóa", "Kiểm tra", "Đảng ủy", "Bạch". */
const nameAt = (text: string, folded: string, at: number): number => {
  const capital = capitalAt(text, at);
  if (capital === 0 || NEVER_IN_NAMES.test(folded.slice(at, at + 24))) return 0;
  return Math.max(phraseAt(folded, at, 'heads'), phraseAt(folded, at, 'parts'), capital);
};

/** "Thanh tra, kiểm tra" are two duties, "Thanh tra tỉnh" is a body. */
const DUTY_TOO = /^(?: việc| các|(?:,| và) (?:giám sát|kiểm tra))/u;

const BY_LETTERS = new Set(['mttq', 'ubmttq', 'ubnd', 'hđnd', 'ubkt', 'btv', 'bch', 'bcđ', 'vpđu', 'bhxh']);
const POSTS = new Set(['công chức', 'thành viên']);
/** Whether a head may stand here: a short word is one only where a body follows. */
const headHolds = (text: string, folded: string, head: string, end: number, counted: boolean): boolean => {
  const next = end + blanks(text, end);
  // "công chức Tư pháp - Hộ tịch" is one post, "Bộ Nội vụ" one body.
  if (COUNTED_ONLY.has(head) && !counted) {
    const capital = CAPITAL_TOO.has(head) && /\p{Lu}/u.test(text[end - head.length] ?? '');
    return (capital || POSTS.has(head)) && nameAt(text, folded, next) > 0;
  }
  const body =
    nameAt(text, folded, next) > 0 ||
    phraseAt(folded, next, 'heads') > 0 ||
    phraseAt(folded, next, 'counted') > 0;
  if (counted) return true;
  if (NEEDS_BODY.has(head)) return body;
  if (head === 'thanh tra' && DUTY_TOO.test(folded.slice(end))) return false;
  if (head.includes(' ') || (BY_LETTERS.has(head) && NEVER_IN_NAMES.test(folded.slice(next)))) return true;
  return (
    body ||
    phraseAt(folded, next, 'rests') > 0 ||
    next >= text.length ||
    /^[,;:.()]|^(và|hoặc)\s/u.test(folded.slice(next))
  );
};

/** Words that begin as the noun of a body does: "các trường hợp", "các hội nghị", "các vụ việc". */
const OTHER_WORDS =
  /^(?:trường hợp|hội (?:nghị|thảo|thi|thao|diễn|họp|trường|viên)|đoàn (?:viên|kết|xe)|tổ viên|báo cáo(?! viên)|vụ (?:việc|án)|bộ (?:máy|tiêu chí|chỉ số|hồ sơ|câu hỏi|thủ tục)|bản (?:đồ|án|cam kết|kiểm điểm|đăng ký|tin)|cơ sở (?:vật chất|dữ liệu|pháp lý|hạ tầng)|hệ thống (?:thông tin|phần mềm|văn bản|quy)|phòng (?:học|họp)|xã hội|trạm (?:bơm|biến)|trường lớp)(?!\p{L})/u;

const startOf = (text: string, folded: string, at: number, inCounted = false): number | null => {
  const counted = phraseAt(folded, at, 'counted');
  const begins = at + (counted > 0 ? counted + blanks(text, at + counted) : 0);
  const head = phraseAt(folded, begins, 'heads');
  if (
    head > 0 &&
    !OTHER_WORDS.test(folded.slice(begins, begins + 24)) &&
    headHolds(text, folded, folded.slice(begins, begins + head), begins + head, counted > 0 || inCounted)
  )
    return begins + head;
  return null;
};

/** "- xã hội", "và Thể thao", "HĐND - UBND": what goes on within one name. */
const BOUND =
  /^(?:[-–&]\s*|và\s+|,\s*(?=\p{Lu}\p{L}*(?:\s\p{Ll}+)*(?:,\s*\p{Lu}\p{L}*(?:\s\p{Ll}+)*)?\s+và\s+\p{Lu}))(?=\p{Lu})/u;
const boundAt = (text: string, folded: string, at: number): number => {
  const bound = BOUND.exec(text.slice(at, at + 80));
  if (!bound) return 0;
  const next = at + bound[0].length;
  if (phraseAt(folded, next, 'heads') > 0 || phraseAt(folded, next, 'parts') === 0) return 0;
  return bound[0].length + nameAt(text, folded, next);
};
/** A name goes on behind a comma with to whom it belongs, or with a second kind of place (xã, phường). */
const MORE_PLACES =
  /^, (?:trực thuộc|(?:xã|phường|thị trấn|đặc khu|thị xã|huyện|thành phố)(?!\p{L})(?!\s\p{Lu}))(?!\p{L})/u;
/** Names that are told apart by a figure: "Tổ bầu cử số 3", "Ban Chỉ đạo 35". */
const NUMBERED =
  /(?:số|cơ sở|khu vực|tổ|thôn|phố|đội|trường|ấp|khóm|ban chỉ đạo|tổ công tác|đề án|cụm thi đua|khu)$/u;
/** Bodies made for one matter: "Ban Chỉ đạo phòng, chống ma túy | tỉnh". */
const CHARGED_WITH = /(?:ban chỉ đạo|ban chỉ huy|tổ công tác|hội đồng|tiểu ban|tổ giúp việc)$/u;
const TOPIC =
  /^(?:phòng,? chống|phòng cháy|cải cách|chuyển đổi|phát triển|xây dựng nông thôn|giảm nghèo|phối hợp phổ biến|các chương trình|triển khai đề án)(?: (?!trên|của|tại)[\p{L}\d]+,?){1,14}? (?:tỉnh|xã|phường|huyện|thành phố|trung ương|đặc khu)(?!\p{L})/u;
/** Persons of a matter, in small letters: "cộng tác viên dân số", "công chức địa chính". */
const OF_MATTER =
  /(?<!\p{L})(?:cộng tác viên|nhân viên|chuyên viên|công chức|cán bộ|trạm|câu lạc bộ|tổ|đội)$/u;
const LONGEST_TOPIC = 120;
/** Of a name's next words: how far they go; 0 when the name ends here. */
const goesOn = (text: string, folded: string, end: number): number => {
  const next = end + blanks(text, end);
  const step = next - end;
  if (next >= text.length) return 0;
  const bound = boundAt(text, folded, next);
  if (bound > 0) return step + bound;
  const dash = /^[-–]\s*xã hội/u.exec(folded.slice(next, next + 12));
  if (dash) return step + dash[0].length;
  if (step === 0) return MORE_PLACES.exec(text.slice(next, next + 24))?.[0].length ?? 0;
  const name = nameAt(text, folded, next);
  if (name > 0) return step + name;
  const numbered =
    /^(?:số\s+)?\d{1,3}(?!\s*(?:giờ|ngày|lần|tháng|năm|phút|tuần|quý|\/))(?=\s*[,;:.(]?\s+\p{L}|\s*[,;:.]?\s*$)/u.exec(
      folded.slice(next, next + 40),
    );
  if (numbered && NUMBERED.test(folded.slice(0, end))) return step + numbered[0].length;
  const topic = CHARGED_WITH.test(folded.slice(0, end))
    ? TOPIC.exec(folded.slice(next, next + LONGEST_TOPIC))
    : null;
  if (topic) return step + topic[0].length;
  if (numbered?.[0].startsWith('số')) return step + numbered[0].length;
  const matter = OF_MATTER.test(folded.slice(0, end)) ? phraseAt(folded, next, 'parts') : 0;
  if (matter > 0 && !beginsWithDuty(folded.slice(next))) return step + matter;
  const rest = phraseAt(folded, next, 'rests');
  if (rest > 0 && !dutyHere(folded, next, rest)) return step + rest;
  const counted = phraseAt(folded, next, 'counted');
  const of = counted > 0 ? startOf(text, folded, next) : null;
  return of === null ? 0 : of - end;
};

/** @returns the end of one name beginning at `at`, null when none begins there */
const unitEnd = (text: string, folded: string, at: number, inCounted = false): number | null => {
  let end = startOf(text, folded, at, inCounted);
  if (end === null) return null;
  for (let more = goesOn(text, folded, end); more > 0; more = goesOn(text, folded, end)) end += more;
  return end;
};

const BETWEEN =
  /^(?:\s*(?<strong>;)\s*(?:và\s+)?|\s*(?<comma>,)\s*(?:và\s+)?|\s+(?<and>và|cùng với|cùng)\s+|\s*(?<dash>[-–&/])\s+)/u;

/** "Đảng ủy các xã, | phường": "các" counts what follows the comma too. */
const COUNTS = /(?:^|\s)(?:các|mỗi|từng|những|mọi)\s/u;

/** After a comma a noun in small letters without "các" belongs to the counted name before it: "Các phòng, ban". */
const ownName = (
  text: string,
  folded: string,
  at: number,
  between: Record<string, string | undefined>,
): boolean =>
  between.strong !== undefined ||
  phraseAt(folded, at, 'counted') > 0 ||
  /^\p{Lu}/u.test(text.slice(at)) ||
  // Old fonts have no capital with a tone.
  /^ủy ban (?:nhân dân|mặt trận|kiểm tra)/u.test(folded.slice(at));

const POST =
  /^(?:đồng chí|đ\/c|ông|bà|chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|phòng|trưởng)\s/u;
/** "Đồng chí Bí thư, | Chủ tịch …": one person's post in the Party and in the state. */
const PARTY_POST = /^(?:đồng chí|đ\/c)\s+(?:(?:phó )?bí thư|(?:\p{L}+ )?ủy viên)(?!\p{L})/u;
const STATE_POST = /^(?:(?:phó )?chủ tịch|(?:phó )?trưởng|giám đốc|chánh văn phòng|chủ nhiệm)\s/u;
/** "Các đoàn xã, phường và | đoàn trực thuộc": the noun again begins another name. */
const sameHead = (folded: string, first: number, second: number): boolean => {
  const counted = phraseAt(folded, first, 'counted');
  const begins = first + (counted > 0 ? counted + blanks(folded, first + counted) : 0);
  const [own, next] = [phraseAt(folded, begins, 'heads'), phraseAt(folded, second, 'heads')];
  const head = folded.slice(second, second + next);
  return own > 0 && folded.slice(begins, begins + own) === head && !COUNTED_ONLY.has(head);
};

/**
 * A list of units beginning at `from` (after blanks).
 * @param text running text, NFC; @returns null when no name begins there
 */
export const unitsAt = (text: string, from = 0): ReadUnits | null => {
  const folded = fold(text);
  const start = from + blanks(text, from);
  const first = unitEnd(text, folded, start);
  if (first === null) return null;
  const names: [number, number][] = [[start, first]];
  let end = first;
  for (;;) {
    const bracket = /^\s*\([^)]{1,60}\)(?=\s*[,;]|\s+và\s)/u.exec(text.slice(end));
    const after = end + (bracket?.[0].length ?? 0);
    const between = BETWEEN.exec(text.slice(after));
    if (!between) break;
    const at = after + between[0].length;
    const next = unitEnd(text, folded, at, COUNTS.test(folded.slice(names.at(-1)?.[0] ?? start, end)));
    if (next === null) break;
    const last = names.at(-1);
    // "Đồng chí Chủ tịch UBND xã - Trưởng Ban Chỉ đạo": one person in two posts.
    const inTwoPosts =
      (between.groups?.dash !== undefined && POST.test(folded.slice(start, end))) ||
      (names.length === 1 &&
        between.groups?.comma !== undefined &&
        PARTY_POST.test(folded.slice(start, end)) &&
        STATE_POST.test(folded.slice(at)));
    if (last && inTwoPosts) {
      last[1] = next;
      end = next;
      continue;
    }
    if (
      last &&
      !ownName(text, folded, at, between.groups ?? {}) &&
      !(between.groups?.and && sameHead(folded, last[0], at))
    )
      last[1] = next;
    else names.push([at, next]);
    end = next;
  }
  return { units: names.map(([a, b]) => text.slice(a, b).trim()), start, end };
};
