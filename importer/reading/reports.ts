/** Reports that a plan asks for: who, to whom ("về X"), through whom ("qua Y"), how often. */
import { deadlinesIn } from '../deadline/find.ts';
import type { ReadingContext } from '../deadline/row.ts';
import type { DraftReport } from '../draft.ts';
import { unitsAt } from '../grammar/units.ts';
import { type Node, textOf } from '../structure/outline.ts';
import { collapse, fold } from '../text/fold.ts';
import { cut, type Passage, spanOf, trim } from '../text/passage.ts';
import { bestOf } from './deadline-field.ts';
import { asked, field } from './field.ts';
import { labelOf } from './labelled.ts';
import { zoneOf } from './section-zone.ts';
import { partsOf, sentencesOf } from './sentences.ts';
import { type Subject, subjectOf } from './subject.ts';

/** As a verb; "báo cáo viên", "các báo cáo", "để báo cáo" are none. */
const REPORTS =
  /(?<!(?:các|để|bản|thẩm định|duyệt|xây dựng|hoàn thiện|tiếp nhận|chuẩn bị|góp ý|dự thảo|lập|viết|nội dung|hội nghị|chế độ|mẫu|(?<!định )kỳ|dự thảo|số liệu|nghe|những)\s)báo cáo(?!\s+(?:viên|chính trị|chuyên đề|kiểm điểm))(?!\p{L})|(?<!(?:hoặc|kiến nghị,|tố cáo,|kiến nghị và) )phản ánh(?=[^.;,()]{0,50}?\s(?:về|với|bằng văn bản|đến)(?!\p{L}))|tổng hợp,? báo cáo|(?<!\p{L})gửi (?:bản )?(?:kết quả|số liệu|tình hình)(?=[^.;,()]{0,60}?\s(?:về|cho|đến)\s)/u;
const WORTH =
  /(?:kết quả|tình hình|việc|tại|tổng hợp|nhanh|năm|quý|tháng|chậm nhất|ban chỉ đạo|lãnh đạo|thủ tướng|định kỳ|về|với|gửi|cho|ban thường|đảng ủy|thường trực|ubnd|ủy ban|cấp|theo quy định|đột xuất|trước|bằng văn bản|tiến độ|chủ tịch|sở|phòng|văn phòng|tỉnh|thành|bộ|trung ương|hằng|hàng)/u;

const TO =
  /(?:(?<=^|\s)(?<!(?:đối|cùng|liên quan|phối hợp)\s)(?:về|với|cho|gửi|lên|tới|đến)\s+|báo cáo,?\s+(?:kịp thời\s+)?)/gu;
const THROUGH = /\(?\s*(?:thông\s+)?qua\s+/gu;

const unitAfter = (text: string, form: RegExp): { name: string; start: number; end: number } | null => {
  for (const found of fold(text).matchAll(form)) {
    const units = unitsAt(text, found.index + found[0].length);
    if (units) return { name: text.slice(units.start, units.end), start: units.start, end: units.end };
  }
  return null;
};

const CADENCES: Record<string, string> = {
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  halfYearly: 'half-yearly',
  yearly: 'yearly',
  unspecified: 'periodic-unspecified',
};
const cadenceOf = (clause: string, context: ReadingContext): string => {
  const best = bestOf(deadlinesIn(clause, context));
  if (best?.kind === 'recurring')
    return `${CADENCES[best.rule.freq ?? 'unspecified'] ?? 'periodic-unspecified'}${best.rule.orAdHoc ? '+ad-hoc' : ''}`;
  if (best?.kind === 'calendar' || best?.kind === 'period') return 'once';
  if (/theo quy định/u.test(fold(clause))) return 'as-regulated';
  if (/nếu|khi|phát sinh|vướng mắc|kịp thời/u.test(fold(clause)) || best?.kind === 'eventRelative')
    return 'event-driven';
  return 'unspecified';
};

/** The clause begins after the last comma whose words do not belong to the report ("sơ kết, đánh giá, báo cáo"). */
const startOfClause = (part: string, at: number, who: Subject | null): number => {
  const before = part.slice(0, at);
  const periodic = Math.max(
    fold(before).lastIndexOf('định kỳ'),
    fold(before).lastIndexOf('hằng'),
    fold(before).lastIndexOf('hàng '),
  );
  if (periodic >= 0 && at - periodic < 90) return periodic;
  const comma = before.lastIndexOf(',');
  // "Các phòng, ban báo cáo …": a comma within the name.
  if (who && who.start < comma && comma < who.end) return who.start;
  return comma + 1;
};

/** "Báo cáo chuyên đề: theo yêu cầu …": an item that is named after its report. */
const REPORT_ITEM = /^báo cáo(?= (?:chuyên đề|chính trị|kiểm điểm)[^:;.]{0,60}:\s)/u;
/** "Thực hiện chế độ báo cáo … về A": a report only where it says to whom. */
const REGIME = /(?<=chế độ (?:thông tin,? )?)báo cáo(?=[^:;.]*\s(?:về|cho|gửi|với)\s)/u;
const HEARS = /(?<!\p{L})nghe\s[^.;:]{0,60}$/u;
const PERSON = /^(?:mỗi |từng |các )?(?:cán bộ|đảng viên)/iu;

const reportIn = (
  part: Passage,
  from: { units: string[]; words: Passage } | null,
  context: ReadingContext,
): Omit<DraftReport, 'id'> | null => {
  const folded = fold(part.text);
  const found = REPORTS.exec(folded) ?? REPORT_ITEM.exec(folded) ?? REGIME.exec(folded);
  if (!found) return null;
  // "họp … để nghe các thành viên báo cáo": who listens asks for none.
  if (HEARS.test(folded.slice(0, found.index))) return null;
  const after = folded.slice(found.index + found[0].length);
  if (!WORTH.test(after.slice(0, 60)) && !/định kỳ/u.test(folded.slice(0, found.index))) return null;
  const start = startOfClause(part.text, found.index, subjectOf(part.text));
  const clause = trim(cut(part, start));
  const tail = cut(part, found.index);
  const to = unitAfter(tail.text, TO);
  const via = unitAfter(tail.text, THROUGH);
  return {
    from: from
      ? field<string | null>(from.units.join(', '), 'likely', [spanOf(from.words)])
      : asked<string | null>(null, 'Ai báo cáo?'),
    to: to
      ? field<string | null>(to.name, 'likely', [spanOf(tail, to.start, to.end)])
      : field<string | null>(null, 'likely'),
    via: via?.name ?? null,
    cadence: cadenceOf(clause.text, context),
    phrase: collapse(clause.text).replace(/[.;,/]+$/u, ''),
    span: spanOf(clause),
  };
};

type From = { units: string[]; words: Passage } | null;
const put = (reports: DraftReport[], report: Omit<DraftReport, 'id'>): void => {
  reports.push({ id: `B${String(reports.length + 1).padStart(2, '0')}`, ...report });
};

/** "… báo cáo Ủy ban nhân dân tỉnh:" and under it what is reported by when: each is a report of its own. */
const listed = (
  intro: Node,
  items: readonly Node[],
  from: From,
  context: ReadingContext,
): Omit<DraftReport, 'id'>[] | null => {
  const words = intro.paragraph?.words;
  const asked = words && /:\s*$/u.test(words.text) ? reportIn(words, from, context) : null;
  const dated = items.filter((item) => deadlinesIn(textOf(item), context).length > 0);
  if (!asked || dated.length === 0) return null;
  return dated.flatMap(({ paragraph }) => {
    const item = paragraph?.words;
    // "Báo cáo tháng: …" is read as a report where it stands.
    if (!item || reportIn(item, from, context)) return [];
    const phrase = collapse(item.text).replace(/[.;,/]+$/u, '');
    return [{ ...asked, phrase, cadence: cadenceOf(item.text, context), span: spanOf(item) }];
  });
};
/** The bullets that follow an introduction on its own level, or those under it. */
const itemsOf = (node: Node, after: readonly Node[]): readonly Node[] => {
  if (node.children.length > 0) return node.children;
  const end = after.findIndex(({ paragraph }) => !/^(?:bullet|letter)$/u.test(paragraph?.marker?.kind ?? ''));
  return end < 0 ? after : after.slice(0, end);
};

/** "…, báo cáo năm gửi | trước ngày …" */
const REPORT_BEFORE = /(?:báo cáo|sơ kết|tổng kết)\s[^,.;]{0,30}$/u;
/** A second day of its own in one clause: "… 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12)". */
const again = (
  part: Passage,
  report: Omit<DraftReport, 'id'>,
  context: ReadingContext,
): Omit<DraftReport, 'id'>[] => {
  const days = deadlinesIn(part.text, context).filter(
    ({ rule, start }) =>
      (rule.freq && rule.dayOfMonth) || (rule.date && REPORT_BEFORE.test(fold(part.text.slice(0, start)))),
  );
  // Said before the verb, both days are of the one report.
  const verb = REPORTS.exec(fold(part.text))?.index ?? 0;
  return days
    .slice(1)
    .filter(({ start }) => start > verb)
    .map(({ start, end, phrase, rule }) => ({
      ...report,
      phrase: collapse(phrase),
      cadence: CADENCES[rule.freq ?? 'unspecified'] ?? 'periodic-unspecified',
      span: spanOf(part, start, end),
    }));
};

const readNode = (
  node: Node,
  after: readonly Node[],
  held: From,
  context: ReadingContext,
  reports: DraftReport[],
): void => {
  const words = node.paragraph?.words;
  let from = held;
  if (words && !node.paragraph?.cells) {
    for (const sentence of labelOf(words.text)?.kind === 'product' ? [] : sentencesOf(words)) {
      const subject = subjectOf(sentence.text);
      if (subject) from = { units: subject.units, words: cut(sentence, subject.start, subject.end) };
      let person =
        /(?:mỗi |từng )?(?:cán bộ,? )?đảng viên/iu.test(sentence.text.slice(0, 30)) ||
        (subject ? subject.units.every((unit) => PERSON.test(unit)) : false);
      for (const part of partsOf(sentence)) {
        if (PERSON.test(part.text)) person = true;
        const report = person ? null : reportIn(part, from, context);
        const items = report && listed(node, itemsOf(node, after), from, context);
        if (!report) continue;
        for (const one of [...(items ?? [report]), ...again(part, report, context)]) put(reports, one);
      }
    }
  }
  node.children.forEach((child, at) => {
    readNode(child, node.children.slice(at + 1), from, context, reports);
  });
};

/** Reports of the whole outline; sections that only say why are left out. */
export const readReports = (root: Node, context: ReadingContext): DraftReport[] => {
  const reports: DraftReport[] = [];
  for (const section of root.children) {
    const zone = zoneOf(textOf(section));
    if (section.children.length > 0 && (zone === 'purpose' || zone === 'message')) continue;
    readNode(section, [], null, context, reports);
  }
  return reports;
};
