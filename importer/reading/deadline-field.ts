/** One deadline out of those found in a task's words; what else it might be; what has to be asked. */
import type { FoundDeadline } from '../deadline/find.ts';
import type { DeadlineKind, DeadlineReading, Field, ReadRule, Span } from '../draft.ts';
import { collapse, fold } from '../text/fold.ts';
import { type Passage, spanOf } from '../text/passage.ts';

export const NO_DEADLINE: DeadlineReading = {
  phrase: null,
  kind: 'none',
  rule: {},
  row: null,
  inheritedFrom: null,
};

const WEIGHT: Record<DeadlineKind, number> = {
  calendar: 5,
  period: 4,
  eventRelative: 4,
  recurring: 3,
  ongoing: 1,
  none: 0,
};
/** "Từ tháng 01/2027" says only since when something comes again. "Định kỳ" without saying how often, "thường xuyên" as an adverb: give way to anything said outright. */
const weightOf = ({ kind, rule, stated, open }: FoundDeadline): number =>
  (stated ? 10 : 0) +
  WEIGHT[kind] -
  (rule.freq === 'unspecified' ? 1.5 : 0) +
  (rule.minCount || rule.dayOfMonth ? 1 : 0) +
  (rule.dayOfWeek ? 1.5 : 0) +
  (rule.until ? 2 : 0) +
  (rule.freq && rule.time ? 1.5 : 0) -
  (rule.boundary === 'from' ? 2.5 : 0) -
  (open ? 2.5 : 0) -
  (rule.immediate && !stated ? 0.5 : 0) +
  (kind === 'period' && typeof rule.from === 'string' ? 0.5 : 0);

/** "Cùng ngày" after no day at all says nothing. */
const says = ({ open }: FoundDeadline): boolean => open !== 'day';
export const bestOf = (found: readonly FoundDeadline[]): FoundDeadline | null =>
  found
    .filter(says)
    .reduce<FoundDeadline | null>(
      (best, one) => (best === null || weightOf(one) > weightOf(best) ? one : best),
      null,
    );

export const readingOf = (found: FoundDeadline): DeadlineReading => ({
  phrase: collapse(found.phrase),
  kind: found.kind,
  rule: found.rule,
  row: found.row,
  inheritedFrom: null,
});

/** Words about time that no row has read: then "no deadline" is not sure. */
const TIME_WORDS =
  /(?<!\p{L})(?:ngày|tháng|quý|năm|tuần|giờ|thời hạn|thời gian|tiến độ|hạn|trước|sau|khi|đến|kỳ|định kỳ|hằng|hàng|mỗi|dịp|tết|xong|hoàn thành|thường xuyên|liên tục|từng bước|giai đoạn|nhiệm kỳ|lần|đợt|cuối|đầu|lộ trình)(?!\p{L})/u;

const askOf = (found: FoundDeadline): string | null => {
  if (found.open) return `“${collapse(found.phrase)}” tính từ ngày nào?`;
  if (found.yearGuessed) return `“${collapse(found.phrase)}” không nêu năm; là năm nào?`;
  if (found.rule.freq === 'unspecified')
    return `“${collapse(found.phrase)}” không nêu bao lâu một lần; mấy tháng một lần?`;
  return null;
};

const differ = (a: ReadRule, b: ReadRule): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** "6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)": both hold, each on a day of its own. */
const hasOwnDay = ({ kind, rule }: FoundDeadline): boolean =>
  kind === 'recurring' && rule.dayOfMonth !== undefined && rule.freq !== 'unspecified';
const withBeside = (best: FoundDeadline, found: readonly FoundDeadline[]): FoundDeadline => {
  const beside =
    hasOwnDay(best) && !best.rule.also ? found.filter((one) => one !== best && hasOwnDay(one)) : [];
  const rules = beside.map(({ rule }) => rule).filter((rule) => differ(rule, best.rule));
  if (rules.length === 0) return best;
  const also = rules.length === 1 ? rules[0] : rules;
  return {
    ...best,
    rule: { ...best.rule, also },
    confidence: best.confidence === 'sure' ? 'likely' : best.confidence,
  };
};

const WHY_OTHER = 'cũng nêu trong đoạn này';
export const deadlineField = (words: Passage, found: readonly FoundDeadline[]): Field<DeadlineReading> => {
  const first = bestOf(found);
  if (!first) {
    const open = TIME_WORDS.test(fold(words.text));
    return {
      value: NO_DEADLINE,
      spans: [],
      confidence: open ? 'likely' : 'sure',
      alternatives: [],
      question: null,
    };
  }
  const best = withBeside(first, found);
  const spans: Span[] = [spanOf(words, best.start, best.end)];
  const others = found.filter(
    (one) =>
      one !== first && says(one) && differ(one.rule, first.rule) && !(best !== first && hasOwnDay(one)),
  );
  const rivals = others.filter((one) => weightOf(one) >= weightOf(best) - 1.5 && one.kind !== 'ongoing');
  const alternatives = others.map((one) => ({ value: readingOf(one), why: WHY_OTHER }));
  const question =
    askOf(best) ?? (rivals.length > 0 ? 'Đoạn này nêu nhiều thời hạn; thời hạn nào là của việc này?' : null);
  const confidence = best.confidence === 'unsure' || rivals.length > 0 ? 'unsure' : best.confidence;
  return { value: readingOf(best), spans, confidence, alternatives, question };
};
