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
import { zoneOf } from './section-zone.ts';
import { partsOf, sentencesOf } from './sentences.ts';
import { subjectOf } from './subject.ts';

/** As a verb; "báo cáo viên", "các báo cáo", "để báo cáo" are none. */
const REPORTS =
  /(?<!(?:các|để|bản|nội dung|hội nghị|chế độ|mẫu|kỳ|dự thảo|số liệu|nghe|những)\s)báo cáo(?!\s+(?:viên|chính trị|chuyên đề))(?!\p{L})|(?<!hoặc )phản ánh(?=\s+(?:kịp thời\s+)?(?:về|với|bằng văn bản|đến))|tổng hợp,? báo cáo/u;
const WORTH =
  /(?:kết quả|tình hình|việc|định kỳ|về|với|gửi|cho|ban thường|đảng ủy|thường trực|ubnd|ủy ban|cấp|theo quy định|đột xuất|trước|bằng văn bản|tiến độ|chủ tịch|sở|phòng|văn phòng|tỉnh|thành|bộ|trung ương|hằng|hàng)/u;

const TO = /(?:(?:^|\s)(?:về|với|cho|gửi|lên|tới|đến)\s+|báo cáo,?\s+(?:kịp thời\s+)?)/gu;
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
const startOfClause = (part: string, at: number): number => {
  const before = part.slice(0, at);
  const periodic = Math.max(
    fold(before).lastIndexOf('định kỳ'),
    fold(before).lastIndexOf('hằng'),
    fold(before).lastIndexOf('hàng '),
  );
  if (periodic >= 0 && at - periodic < 90) return periodic;
  const comma = before.lastIndexOf(',');
  return comma >= 0 ? comma + 1 : 0;
};

const PERSON = /^(?:mỗi |từng |các )?(?:cán bộ|đảng viên)/iu;

const reportIn = (
  part: Passage,
  from: { units: string[]; words: Passage } | null,
  context: ReadingContext,
): Omit<DraftReport, 'id'> | null => {
  const folded = fold(part.text);
  const found = REPORTS.exec(folded);
  if (!found) return null;
  const after = folded.slice(found.index + found[0].length);
  if (!WORTH.test(after.slice(0, 60)) && !/định kỳ/u.test(folded.slice(0, found.index))) return null;
  const start = startOfClause(part.text, found.index);
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
const readNode = (node: Node, held: From, context: ReadingContext, reports: DraftReport[]): void => {
  const words = node.paragraph?.words;
  let from = held;
  if (words && !node.paragraph?.cells) {
    for (const sentence of sentencesOf(words)) {
      const subject = subjectOf(sentence.text);
      if (subject) from = { units: subject.units, words: cut(sentence, subject.start, subject.end) };
      let person =
        /(?:mỗi |từng )?(?:cán bộ,? )?đảng viên/iu.test(sentence.text.slice(0, 30)) ||
        (subject ? subject.units.every((unit) => PERSON.test(unit)) : false);
      for (const part of partsOf(sentence)) {
        if (PERSON.test(part.text)) person = true;
        const report = person ? null : reportIn(part, from, context);
        if (report) reports.push({ id: `B${String(reports.length + 1).padStart(2, '0')}`, ...report });
      }
    }
  }
  for (const child of node.children) readNode(child, from, context, reports);
};

/** Reports of the whole outline; sections that only say why are left out. */
export const readReports = (root: Node, context: ReadingContext): DraftReport[] => {
  const reports: DraftReport[] = [];
  for (const section of root.children) {
    const zone = zoneOf(textOf(section));
    if (section.children.length > 0 && (zone === 'purpose' || zone === 'message')) continue;
    readNode(section, null, context, reports);
  }
  return reports;
};
