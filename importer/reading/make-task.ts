/** One task of the draft from the words that give it. */
import type { FoundDeadline } from '../deadline/find.ts';
import type { DeadlineReading, DraftTask, Field, ReadKind } from '../draft.ts';
import { beginsWithDuty, isAboutMood } from '../grammar/duties.ts';
import { unitsAt } from '../grammar/units.ts';
import { collapse, fold } from '../text/fold.ts';
import { type Passage, spanOf } from '../text/passage.ts';
import { type Charged, chargedIn } from './charged.ts';
import { bestOf, deadlineField, NO_DEADLINE } from './deadline-field.ts';
import { exceptionsOf } from './exceptions.ts';
import { field } from './field.ts';
import { partsOf } from './sentences.ts';
import { coordinatingOf, subjectOf } from './subject.ts';

export interface Wanted {
  id: string;
  words: Passage;
  found: FoundDeadline[];
  lead: { units: string[]; words: Passage } | null;
  section: string;
  /** Notes at the page's foot that its words refer to. */
  notes: string[];
  weight: DraftTask['weight'];
  /** A deadline that a sentence of its own says. */
  said?: { words: Passage; found: FoundDeadline[] };
  /** A deadline that the heading above says. */
  inherited?: { field: Field<DeadlineReading>; heading: string };
  /** Units that the same sentence has said to work with. */
  beside?: string[];
  /** Words that introduce the list in which it stands. */
  intro?: string;
  /** Other words of the same paragraph have a deadline: that it has none is not sure. */
  besideDated?: boolean;
  /** All of its words were said as a deadline: one that no row reads must be asked. */
  statedText?: string;
}

const TITLE_LENGTH = 260;
const shorten = (text: string): string => {
  if (text.length <= TITLE_LENGTH) return text;
  const end = Math.max(text.lastIndexOf(';', TITLE_LENGTH), text.lastIndexOf(',', TITLE_LENGTH));
  return text.slice(0, end > TITLE_LENGTH / 2 ? end : text.lastIndexOf(' ', TITLE_LENGTH));
};
/** Without who, without the bracket that says when. */
const titleOf = (words: Passage, found: readonly FoundDeadline[]): string => {
  let { text } = words;
  for (const one of [...found].filter(({ stated }) => stated).reverse()) {
    const open = text.lastIndexOf('(', one.start);
    const close = text.indexOf(')', one.end);
    if (open >= 0 && close >= 0 && one.start - open < 4) text = text.slice(0, open) + text.slice(close + 1);
  }
  const subject = subjectOf(text);
  const own = subject && subject.rest < text.length ? text.slice(subject.rest) : text;
  const plain = collapse(own)
    .replace(/\s+([.,;:])/gu, '$1')
    .replace(/^[-–+•,;:\s]+|[\s.,;:/]+$/gu, '');
  const short = shorten(plain);
  return short.charAt(0).toUpperCase() + short.slice(1);
};

/** Its own words first, then a sentence that says the time outright, then the heading above. */
const deadlineOf = ({
  words,
  found,
  said,
  inherited,
  statedText,
  besideDated,
}: Wanted): Field<DeadlineReading> => {
  if (found.length > 0) {
    const own = deadlineField(words, found);
    return own.confidence === 'sure' && ofOnePart(words, found) ? { ...own, confidence: 'likely' } : own;
  }
  if (said && said.found.length > 0) return deadlineField(said.words, said.found);
  const unread = said?.words.text ?? statedText;
  if (unread)
    return {
      ...deadlineField(words, []),
      value: { ...NO_DEADLINE, unread: collapse(unread) },
      confidence: 'unsure',
      question: `“${collapse(unread)}” là thời hạn nào?`,
    };
  if (!inherited) {
    const own = deadlineField(words, found);
    return besideDated && own.confidence === 'sure' ? { ...own, confidence: 'likely' } : own;
  }
  const value = { ...inherited.field.value, inheritedFrom: collapse(inherited.heading) };
  return { ...inherited.field, value, confidence: 'likely' };
};

/** "Nhân rộng mô hình; tổng kết vào tháng 12": that both are meant is only the usual reading. */
const ofOnePart = (words: Passage, found: readonly FoundDeadline[]): boolean =>
  severalDuties(words.text) ||
  (!found.some(({ stated }) => stated) &&
    partsOf(words).filter(({ text }) => beginsWithDuty(text.slice(subjectOf(text)?.rest ?? 0))).length > 1);
/** "Đổi mới giáo trình, xây dựng kho bài giảng (từ ngày …)": the time may be of the last one alone. */
const severalDuties = (text: string): boolean =>
  [
    ...text.matchAll(
      /,\s+(?=(?:xây dựng|ban hành|tổ chức|thành lập|báo cáo|lập|tổng hợp|bàn giao|công bố|đưa|mở|hoàn thiện)\s)/giu,
    ),
  ].length > 0;

const KINDS: [RegExp, ReadKind][] = [
  [/^(?:[^,;]{0,40})?(?:quán triệt|học tập,|nghiên cứu, học tập|hội nghị nghiên cứu)/u, 'study'],
  [/tổng kết/u, 'finalReview'],
  [/sơ kết/u, 'interimReview'],
  [/kiểm điểm/u, 'yearEndReview'],
  [/^(?:xây dựng|ban hành|lập)[^;.]{0,30}(?:kế hoạch|chương trình)/u, 'plan'],
  [/sinh hoạt (?:chi bộ|chuyên đề)|giao ban|^họp/u, 'meeting'],
  [/^(?:kiểm tra|giám sát)|tổ chức kiểm tra|kiểm tra, giám sát/u, 'inspection'],
  [/^(?:[^;.]{0,60})báo cáo (?!viên)/u, 'report'],
];
const kindOf = (title: string): ReadKind => KINDS.find(([form]) => form.test(fold(title)))?.[1] ?? 'task';

/** "A nộp đề nghị …; B giải quyết …": whose the whole is, is not sure. */
const othersToo = (words: Passage): boolean =>
  partsOf(words)
    .slice(1)
    .some((part) => subjectOf(part.text) !== null);
/** "A phát động ủng hộ; phân công các đoàn thể …": who charges others is who acts. */
const CHARGES_OTHERS = /^phân công\s/u;
const leadField = (wanted: Wanted, charged: Charged | null): Field<string[]> => {
  const charges = CHARGES_OTHERS.test(wanted.words.text) && wanted.lead !== null;
  const subject = charges ? null : subjectOf(wanted.words.text);
  const named = charged?.lead && (charged.outright || !subject) ? charged : null;
  const lead = named?.lead ?? subject?.units ?? wanted.lead?.units ?? [];
  const spans = named
    ? [spanOf(wanted.words, named.start, named.end)]
    : subject
      ? [spanOf(wanted.words, subject.start, subject.end)]
      : wanted.lead
        ? [spanOf(wanted.lead.words)]
        : [];
  if (lead.length === 0)
    return {
      ...field<string[]>([], 'unsure'),
      question: 'Đoạn này không nêu đơn vị nào làm; giao cho đơn vị nào?',
    };
  const several =
    lead.length > 1 ? 'Văn bản nêu nhiều đơn vị; mỗi đơn vị một việc, hay một đơn vị chủ trì?' : null;
  const own = !named && subject !== null && subject.start === 0;
  // A name that only the verb behind it ends may have ended before.
  const isWhole =
    subject === null ||
    (unitsAt(wanted.words.text)?.end === subject.end &&
      beginsWithDuty(wanted.words.text.slice(subject.rest)));
  return {
    value: lead,
    spans,
    confidence: own && lead.length === 1 && isWhole && !othersToo(wanted.words) ? 'sure' : 'likely',
    alternatives: [],
    question: several,
  };
};

export const makeTask = (wanted: Wanted): DraftTask => {
  const { words, found } = wanted;
  const title = titleOf(words, found);
  const deadline = deadlineOf(wanted);
  const best = bestOf(found);
  if (best && best.kind === 'recurring' && best.rule.dayOfMonth) {
    const exceptions = exceptionsOf(words.text.slice(best.end), wanted.notes);
    if (exceptions.length > 0)
      deadline.value = { ...deadline.value, rule: { ...deadline.value.rule, exceptions } };
  }
  const charged = chargedIn(words.text);
  const coordinating = coordinatingOf(words.text);
  return {
    id: wanted.id,
    section: wanted.section,
    title: field(title, 'likely', [spanOf(words)]),
    kind: field(kindOf(title), 'likely'),
    sourceText: collapse(wanted.intro ? `${wanted.intro} ${words.text}` : words.text),
    span: spanOf(words),
    lead: leadField(wanted, charged),
    coordinating: field(
      coordinating?.units ?? charged?.coordinating ?? wanted.beside ?? [],
      'likely',
      coordinating ? [spanOf(words, coordinating.start, coordinating.end)] : [],
    ),
    deadline,
    product: field<string | null>(null, 'likely'),
    proposedAs: isAboutMood(words.text) ? 'context' : 'step',
    weight: wanted.weight,
  };
};
