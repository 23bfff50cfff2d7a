/** What a clause says about time in several places, put together where the places say one thing. */
import type { ReadRule } from '../draft.ts';
import { fold } from '../text/fold.ts';
import type { FoundDeadline } from './find.ts';

const YEARLY = /(?:hằng|hàng|mỗi) năm(?!\p{L})/u;
const MONTHLY = /(?:hằng|hàng|mỗi|định kỳ) tháng(?!\p{L})/u;
const QUARTERLY = /(?:hằng|hàng|mỗi|định kỳ) quý(?!\p{L})/u;

const again = (one: FoundDeadline, rule: ReadRule): FoundDeadline => ({
  ...one,
  kind: 'recurring',
  rule,
  confidence: 'likely',
  yearGuessed: false,
});
const boundaryOf = ({ boundary }: ReadRule): Pick<ReadRule, 'boundary'> =>
  boundary === 'before' || boundary === 'onOrBefore' ? { boundary } : {};

/** A quarter that comes each year is over with its last month. */
const lastMonth = (label?: string): number => 3 * Number(/^Q(\d)\//u.exec(label ?? '')?.[1] ?? 0);

/** "Hằng năm, … trước ngày 15/10": a day without a year, where all of it comes each year. */
export const yearly = (one: FoundDeadline): FoundDeadline => {
  if (!one.yearGuessed) return one;
  const { date, label } = one.rule;
  if (one.kind === 'calendar' && date)
    return again(one, {
      freq: 'yearly',
      month: Number(date.slice(5, 7)),
      dayOfMonth: Number(date.slice(8)),
      ...boundaryOf(one.rule),
    });
  const { to } = one.rule;
  if (one.kind === 'period' && !label && typeof to === 'string')
    return again(one, { freq: 'yearly', month: Number(to.slice(5, 7)), dayOfMonth: Number(to.slice(8)) });
  const month = Number(/^M(\d+)\//u.exec(label ?? '')?.[1] ?? 0) || lastMonth(label);
  return one.kind === 'period' && month ? again(one, { freq: 'yearly', month }) : one;
};

/** "Hằng tháng, … trước ngày 25": a day alone is one of what comes again beside it; beside nothing it is none. */
const dayOf = (one: FoundDeadline, folded: string): FoundDeadline[] => {
  if (!one.row.startsWith('ngày-của-kỳ')) return [one];
  const freq = MONTHLY.test(folded) ? 'monthly' : QUARTERLY.test(folded) ? 'quarterly' : null;
  return freq ? [again(one, { ...one.rule, freq })] : [];
};

const isExact = ({ rule }: FoundDeadline): boolean =>
  rule.dayOfMonth !== undefined ||
  rule.month !== undefined ||
  rule.minCount !== undefined ||
  rule.dayOfWeek !== undefined;
/** "Định kỳ hằng quý (trước ngày 20 tháng cuối quý)": the rhythm alone adds nothing to its day. */
const saidBetter = (one: FoundDeadline, all: readonly FoundDeadline[]): boolean =>
  one.kind === 'recurring' &&
  !isExact(one) &&
  !one.rule.also &&
  all.some(
    (other) =>
      other.kind === 'recurring' &&
      isExact(other) &&
      (other.rule.freq === one.rule.freq || one.rule.freq === 'unspecified'),
  );

const IN_WORDS = ['một', 'hai', 'ba', 'bốn'];
const TIMES =
  /^[^.;]{0,60}?(?:ít nhất|tối thiểu)\s+(?<n>\d{1,2}|một|hai|ba|bốn)\s+(?!tỷ|triệu|nghìn|ha|km|m|tấn|phút|giờ|ngày)\p{L}+(?!\p{L})/u;
/** "mỗi tháng dự sinh hoạt ít nhất 01 lần": how often, and further on how many times. */
const counted = (one: FoundDeadline, text: string, folded: string): FoundDeadline => {
  const found = one.kind === 'recurring' && !isExact(one) ? TIMES.exec(folded.slice(one.end)) : null;
  const said = found?.groups?.n;
  if (!found || !said) return one;
  const end = one.end + found[0].length;
  return {
    ...one,
    end,
    phrase: text.slice(one.start, end),
    rule: { ...one.rule, minCount: IN_WORDS.indexOf(said) + 1 || Number(said) },
    confidence: 'likely',
  };
};

/** "Cùng ngày" is the last day that was named; "trong 24 giờ" runs since the last event. */
export const filled = (
  one: FoundDeadline,
  earlier: readonly Pick<FoundDeadline, 'rule'>[],
): FoundDeadline => {
  if (one.open === 'day') {
    const date = earlier.findLast(({ rule }) => rule.date)?.rule.date;
    return date ? { ...one, rule: { ...one.rule, date }, confidence: 'likely', open: undefined } : one;
  }
  const anchor = earlier.findLast(({ rule }) => rule.anchor?.event)?.rule.anchor;
  return one.open === 'since' && anchor
    ? { ...one, rule: { ...one.rule, anchor }, confidence: 'likely', open: undefined }
    : one;
};

/** "Khi xảy ra sự cố, … trong vòng 02 giờ": the event is only since when. */
const runsSince = (later: FoundDeadline, event: FoundDeadline): boolean =>
  later !== event &&
  later.row === 'trong-n-ngày' &&
  !later.open &&
  event.rule.immediate === true &&
  event.rule.anchor === later.rule.anchor;

/** "Chậm nhất ngày 30/11/2026 (105 ngày trước ngày bầu cử)": the bracket only says how the day was counted. */
const isGloss = (one: FoundDeadline, all: readonly FoundDeadline[], text: string): boolean =>
  one.kind === 'eventRelative' &&
  one.stated &&
  all.some(
    (day) =>
      day.kind === 'calendar' &&
      day.rule.date !== undefined &&
      day.end < one.start &&
      /^\s*\(\s*(?:tức(?: là)?|là|trong vòng)?\s*$/u.test(text.slice(day.end, one.start)),
  );

/** "… trước ngày 10/6 (báo cáo 6 tháng)": a day of every year. */
const REPORT_OF =
  /^\s*\(?\s*(?:đối với\s+)?báo cáo (?:6 tháng|06 tháng|sáu tháng|9 tháng|(?:cả )?năm)(?!\s*\d|\p{L})/u;
const ofReport = (one: FoundDeadline, folded: string): FoundDeadline =>
  REPORT_OF.test(folded.slice(one.end)) ? yearly(one) : one;

/** @param found in reading order */
export const combined = (text: string, found: FoundDeadline[]): FoundDeadline[] => {
  if (found.length === 0) return found;
  const folded = fold(text);
  const everyYear = YEARLY.test(folded);
  const days = found
    .filter((one) => !isGloss(one, found, text))
    .map((one) => (everyYear ? yearly(one) : ofReport(one, folded)))
    .flatMap((one) => dayOf(counted(one, text, folded), folded));
  return days
    .filter((one) => !saidBetter(one, days))
    .map((one, at, all) => (one.open ? filled(one, all.slice(0, at)) : one))
    .filter((one, _at, all) => !all.some((other) => runsSince(other, one)));
};
