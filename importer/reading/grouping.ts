/** Which words of an item are one task: parts between semicolons come together unless they have a deadline of their own. */
import { yearly } from '../deadline/combine.ts';
import { deadlinesIn, type FoundDeadline, withoutTimes } from '../deadline/find.ts';
import type { ReadingContext } from '../deadline/row.ts';
import { beginsWithDuty, handsIn, isConcrete } from '../grammar/duties.ts';
import { fold } from '../text/fold.ts';
import { cut, join, type Passage, trim } from '../text/passage.ts';
import { bestOf } from './deadline-field.ts';
import { partsOf } from './sentences.ts';
import { onlyUnits, subjectOf } from './subject.ts';

export interface Group {
  words: Passage;
  found: FoundDeadline[];
  /** What stood before it in the sentence, where its own words do not say of what they speak. */
  intro?: string;
}

const together = (a: Passage, b: Passage): Passage => join(a, ' ', b);
/** "… trước ngày 10/6; … trước ngày 10/12 hằng năm": said once at the end for all days of the sentence. */
const EVERY_YEAR = /(?:hằng|hàng)\s+năm[\s.;,/)]*$/iu;

/** "Hằng năm, … kiểm tra …; báo cáo … trước ngày 30/11" */
const YEARS_FIRST = /^(?:định kỳ )?(?:hằng|hàng|mỗi)\s+năm\s*,/iu;

/** "A gửi báo cáo về B: báo cáo tháng …; báo cáo năm …": the words before the colon hold for each. */
const INTRODUCES = /^[^;:]{12,220}:\s/u;
const put = (groups: Group[], words: Passage, context: ReadingContext): void => {
  groups.push({ words, found: deadlinesIn(words.text, context) });
};
/** Of more words than any sentence has, only what comes is read: reading all again each time would never end. */
const LONGEST_AGAIN = 1500;
const grow = (group: Group, words: Passage, context: ReadingContext): void => {
  const before = group.words.text.length + 1;
  group.words = together(group.words, words);
  if (before <= LONGEST_AGAIN) group.found = deadlinesIn(group.words.text, context);
  else
    for (const one of deadlinesIn(words.text, context))
      group.found = [...group.found, { ...one, start: one.start + before, end: one.end + before }];
};

/** A deadline in brackets at the very end holds for everything before it, when nothing else there has one. */
const oneForAll = (parts: { found: FoundDeadline[] }[]): boolean =>
  parts.slice(0, -1).every(({ found }) => found.length === 0) &&
  (bestOf(parts.at(-1)?.found ?? [])?.stated ?? false);

/** A list of units with semicolons is one part: "…, hướng dẫn A; B; C đẩy mạnh …". */
const joined = (parts: Passage[]): Passage[] => {
  const whole: Passage[] = [];
  let list = false;
  for (const part of parts) {
    const last = whole.at(-1);
    const units = onlyUnits(part.text) !== null;
    if (last && (list || units)) whole[whole.length - 1] = together(last, part);
    else whole.push(part);
    list = units;
  }
  return whole;
};

const sameRule = (a: FoundDeadline | null, b: FoundDeadline | null): boolean =>
  a !== null && b !== null && JSON.stringify(a.rule) === JSON.stringify(b.rule);

/** "hoàn thành …", "thời gian …", "kết thúc …": says of the part before when it is done. */
const SAYS_WHEN =
  /^(?:và\s+)?(?:(?:việc này\s+)?(?:hoàn thành|xong|kết thúc|thực hiện|bắt đầu|dự kiến|áp dụng)|thời gian|thời hạn|thời điểm|tiến độ|hạn)(?!\p{L})/u;
/** "mỗi quý làm việc với ít nhất 03 …": between how often and how many stands what is done. */
const COUNTS_DUTY = /^(?:mỗi|hằng|hàng) (?:tuần|tháng|quý|năm),? (?!ít nhất|tối thiểu|\d)/u;
/** Nothing but a time: "…; mỗi quý ít nhất 01 lớp", "…; hoàn thành trước ngày 15/6/2026". */
const isBare = ({ words, found }: Group): boolean => {
  const [only] = found;
  if (!only || only.open || namesAnother(words.text)) return false;
  const folded = fold(words.text);
  const share = (only.end - only.start) / words.text.length;
  return SAYS_WHEN.test(folded)
    ? share >= 0.45 && words.text.length < 90
    : share >= 0.55 && !beginsWithDuty(words.text) && !COUNTS_DUTY.test(folded);
};

const LINK = /,?\s+(?:và|đồng thời,?)\s+|,\s+/gu;
/** "đợt 1 …, đợt 2 …": one thing done in several goes. */
const GOES =
  /^(?:đợt|lần|bước|giai đoạn|vòng|kỳ|lớp|cuộc|phần)\s+(?:thứ\s+)?(?:\d{1,2}|[ivx]{1,4}|nhất|hai|ba|một)(?!\p{L})|^(?:các|những|số|phần|đoạn)\s[^,;.]{0,30}còn lại(?!\p{L})/iu;
/** "… 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12)": two, each on a day of its own. */
const ownDay = ({ kind, rule }: FoundDeadline): boolean =>
  kind === 'recurring' && rule.dayOfMonth !== undefined;
/** "năm 2027 tổ chức vào tháng 10": of what, the words before say. */
const isShort = ({ words, found }: Group): boolean => {
  const rest = withoutTimes(words.text, found);
  return found.length > 0 && (rest.match(/\p{L}+/gu) ?? []).length <= 4;
};
/** No bracket is open: what stands in one is never parted. */
const isClosed = (text: string): boolean => text.split('(').length === text.split(')').length;
const LONGEST_INTRO = 300;
const introOf = (text: string): string => text.slice(-LONGEST_INTRO).trim();
const beforeTime = (text: string, { start }: FoundDeadline): string =>
  text.slice(0, start).slice(subjectOf(text)?.rest ?? 0);
/** "Thành lập Ban (tháng 01) và ban hành Thể lệ ngay sau khi …": right behind the bracket another duty begins. */
const ownBracket = ([first, second]: readonly FoundDeadline[], text: string): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.stated &&
  /^\)\s*(?:,|và|;)\s/u.test(text.slice(first.end));

/** "sơ kết vào tháng 12/2026 và tổng kết vào tháng 12/2027": two duties, each with its own date. */
const apart = (group: Group, context: ReadingContext): Group[] => {
  const times = group.found.filter(({ open, kind }) => !open && kind !== 'ongoing');
  // A bracket's time is its duty's own when another bracket follows, else that of all before it.
  const [first, second] =
    times.every(({ stated }) => stated) || ownBracket(times, group.words.text)
      ? times
      : times.filter(({ stated }) => !stated);
  if (!first || !second || sameRule(first, second)) return [group];
  // "Định kỳ 6 tháng (…) và hằng năm (…) báo cáo": one duty with two times before it.
  const upToSecond = group.words.text.slice(first.end, second.end);
  if (ownDay(first) && !/báo cáo/iu.test(upToSecond) && !/\p{L}/u.test(beforeTime(group.words.text, first)))
    return [group];
  const between = group.words.text.slice(first.end, second.start);
  for (const link of between.matchAll(LINK)) {
    if (first.stated && !/\)\s*$/u.test(between.slice(0, link.index))) continue;
    const at = first.end + link.index + link[0].length;
    const rest = group.words.text.slice(at);
    if (!isClosed(group.words.text.slice(0, at))) continue;
    // "Sở Giáo dục | và Đào tạo" is a name.
    if (/^\p{Lu}/u.test(rest)) continue;
    const again = at >= second.start - 1 && ownDay(first) && ownDay(second);
    if (at > second.start || !(beginsWithDuty(rest) || GOES.test(rest) || again)) continue;
    const halves = [cut(group.words, 0, first.end + link.index), cut(group.words, at)]
      .map(trim)
      .map((words, half) => ({
        words,
        found: deadlinesIn(words.text, context),
        ...(half === 1 ? { intro: introOf(group.words.text.slice(0, first.start)) } : {}),
      }));
    // "Từ tháng 01/2027, cập nhật … hằng tháng": the time alone is no duty of its own.
    if (halves[0] && isBare(halves[0])) return [group];
    return halves.flatMap((one) => apart(one, context));
  }
  return [group];
};

/** "Đảng viên viết thu hoạch; chi bộ tổng hợp …": another one's duty. */
export const namesAnother = (text: string): boolean => {
  const subject = subjectOf(text);
  const opens =
    subject?.start === 0 ||
    /^(?:khi|trường hợp|nếu|ít nhất|tối thiểu|mỗi|hằng|hàng|định kỳ|sau|chậm nhất|trước|trong)\s/iu.test(
      text,
    );
  return subject !== null && opens && subject.rest < text.length;
};

/** "Giao Đảng ủy A; Đảng ủy B chủ trì …": the list of names goes on. */
const stillNames = (text: string): boolean =>
  /^(?:giao|phân công|đề nghị|yêu cầu)\s/iu.test(text) &&
  (subjectOf(text)?.rest ?? text.length) >= text.length;

/**
 * @param sentence one sentence of an item
 * @param fine whether a part that begins something concrete is a task of its own (an item that names its unit itself)
 */
export const groupsOf = (sentence: Passage, context: ReadingContext, fine: boolean): Group[] => {
  const parts = joined(partsOf(sentence)).map((words) => ({
    words,
    found: deadlinesIn(words.text, context),
  }));
  const groups: Group[] = [];
  const intro = INTRODUCES.exec(sentence.text)?.[0].trim();
  if (parts.length <= 1 || oneForAll(parts)) {
    put(groups, sentence, context);
    return groups.flatMap((group) => apart(group, context));
  }
  for (const part of parts) {
    const open = groups.at(-1);
    const closed = bestOf(open?.found ?? [])?.stated ?? false;
    const own = bestOf(part.found);
    // "…; thường xuyên nhắc nhở" after a duty that has a time is another one.
    const dated = own !== null && (own.row !== 'thường-xuyên-đầu-câu' || own.start === 0);
    const ownDeadline = dated && !sameRule(own, bestOf(open?.found ?? []));
    if (open && open.found.length === 0 && isBare(part)) grow(open, part.words, context);
    else if (open && !closed && handsIn(part.words.text) && open.found.length === 0)
      grow(open, part.words, context);
    else if (
      !open ||
      closed ||
      ownDeadline ||
      (fine && isConcrete(part.words.text)) ||
      (namesAnother(part.words.text) && !stillNames(open.words.text))
    )
      put(groups, part.words, context);
    else grow(open, part.words, context);
  }
  const everyYear = EVERY_YEAR.test(sentence.text) || YEARS_FIRST.test(sentence.text);
  return groups
    .map((group) => (everyYear ? { ...group, found: group.found.map(yearly) } : group))
    .map((group, at, all) => {
      const before = intro ?? (isShort(group) ? introOf(all[at - 1]?.words.text ?? '') : undefined);
      return before && at > 0 ? { ...group, intro: before } : group;
    })
    .flatMap((group) => apart(group, context));
};
