/** A heading: what it says of all that stands under it, and whether it is itself something to do. */
import { deadlinesIn, type FoundDeadline, withoutTimes } from '../deadline/find.ts';
import { beginsWithDuty } from '../grammar/duties.ts';
import { unitsAt } from '../grammar/units.ts';
import { type Node, textOf } from '../structure/outline.ts';
import { collapse, fold } from '../text/fold.ts';
import { join, type Passage } from '../text/passage.ts';
import { chargedIn } from './charged.ts';
import { readMeans } from './content.ts';
import { bestOf, deadlineField } from './deadline-field.ts';
import { give, type Held, leadIn, leadUnder, type Reading, words } from './held.ts';
import { labelOf } from './labelled.ts';
import { describes, isWholeBlock, leadLater, onlyLabels, spread } from './labelled-lines.ts';
import { phaseOf } from './phase.ts';
import { type Zone, zoneOf } from './section-zone.ts';
import { sentencesOf } from './sentences.ts';
import { type Subject, subjectOf } from './subject.ts';

/** "Phòng Nghiệp vụ Y", "Các bệnh viện đa khoa, chuyên khoa, bệnh viện tư nhân": a heading that is all names. */
const ALL_NAMES = /^[^.;:()]{4,140}(?:\([^()]{2,40}\)\s*)?$/u;
/** "Các trường MN, TH, THCS" is one name: kinds of schools by their letters. */
const PARTS_NAMES =
  /,\s+(?!(?:MN|MG|TH|THCS|THPT|GDTX)(?!\p{L}))|\s+và\s+(?=(?:các|\p{Lu}))(?!(?:MN|MG|TH|THCS|THPT|GDTX)(?!\p{L}))/u;
const GIVEN_TO = /^(?:đối với|trách nhiệm của|nhiệm vụ của|đề nghị|giao)\s+/iu;
export const namesOf = (text: string): Subject | null => {
  const from = GIVEN_TO.exec(text)?.[0].length ?? 0;
  const known = ALL_NAMES.test(text) ? unitsAt(text, from) : null;
  if (
    !known ||
    /(?<!\p{L})(?:phải|cần|không|hoàn thành|trước|ngày|năm|về|việc)(?!\p{L})/u.test(text.slice(known.end))
  )
    return null;
  if (beginsWithDuty(text.slice(known.end))) return null;
  const rest = text.slice(known.end).replace(/\s*\([^()]*\)\s*$/u, '');
  const [own = '', ...more] = rest.split(PARTS_NAMES);
  const units = [...known.units.slice(0, -1), `${known.units.at(-1) ?? ''}${own}`, ...more].map(collapse);
  return { units, start: known.start, end: known.end + rest.length, rest: text.length };
};

type Walk = (node: Node, held: Held, reading: Reading) => void;

export const isHeading = (node: Node): boolean => {
  const { paragraph } = node;
  if (!paragraph?.marker || paragraph.cells || node.children.length === 0) return false;
  if (/\.$/u.test(paragraph.words.text) && paragraph.words.text.length > 60) return false;
  return (
    paragraph.marker.kind !== 'bullet' &&
    sentencesOf(paragraph.words).length === 1 &&
    paragraph.words.text.length < 320
  );
};

export const unfinished = (text: string): boolean => /[:：]\s*$/u.test(text);

/** A heading that is nothing but a time; the time, or null. */
const headingTime = (text: string, found: readonly FoundDeadline[]): FoundDeadline | null => {
  const best = bestOf(found);
  if (!best || found.some(({ stated }) => stated)) return null;
  const rest = withoutTimes(text, found);
  return /\p{L}{2,}/u.test(rest.replace(/giai đoạn|đợt \S+|năm/giu, '')) ? null : best;
};

/** "a) Ở Trung ương:" under "Tổ chức hội nghị phổ biến": where, of what the heading above says. */
const ONLY_WHERE = /^(?:ở|tại|đối với|cấp|khối)\s[^.;]{2,50}$/iu;
const withAbove = (node: Node): Passage =>
  node.parent?.paragraph && ONLY_WHERE.test(textOf(node).replace(/:\s*$/u, ''))
    ? join(words(node.parent), ': ', words(node))
    : words(node);

/** Most of what stands under it says who does it. */
const namesUnits = ({ children }: Node): boolean =>
  children.length > 1 &&
  children.filter((child) => (subjectOf(textOf(child))?.start ?? -1) === 0).length > children.length / 2;

/**
 * "1.1. Xây dựng Hướng dẫn …" over lines that say of it when, by whom and with what result: it is what is to be done, and the other
 * lines under it say how. Lines that are most of them duties of their own share one label.
 */
const saysAllOfItself = (node: Node): boolean => {
  const text = textOf(node);
  const kinds = node.children.flatMap((child) => labelOf(textOf(child))?.kind ?? []);
  const once = new Set(kinds).size === kinds.length && kinds.includes('deadline');
  if (!once || !beginsWithDuty(text) || text.length < SHORTEST || node.paragraph?.marker?.kind !== 'number')
    return false;
  const others = node.children.filter((child) => labelOf(textOf(child)) === null && !describes(child));
  if (others.length === 0 || others.some((child) => subjectOf(textOf(child)) !== null)) return false;
  const duties = others.filter((child) => beginsWithDuty(textOf(child)));
  return isWholeBlock(node.children) || duties.length * 2 < others.length;
};
/** Letters of a heading that says what is to be done, and not only what about. */
const SHORTEST = 36;
const readLabelledHeading = (node: Node, held: Held, reading: Reading, walk: Walk): void => {
  const before = reading.tasks.length;
  give(reading, {
    words: words(node),
    found: [],
    lead: held.lead,
    section: node.section,
    notes: [],
    weight: 'assigned',
    id: '',
  });
  for (const child of node.children) spread(child, before, reading);
  const children = node.children.filter((child) => labelOf(textOf(child)) === null && !describes(child));
  const lead = node.children.map((child) => leadLater(words(child))).find((one) => one !== null) ?? held.lead;
  walk({ ...node, children }, { ...held, zone: 'content', lead }, reading);
};

/** "Thời gian: căn cứ tình hình …": what a section is called stands before its colon. */
const BEHIND_COLON = /(?<=^[^:]{3,60}):\s+\S.*$/su;

const NAMES_SECTION =
  /^(?:một số |các |những )?(?:nhiệm vụ|nội dung|công tác|công việc|phương hướng|chương trình|kế hoạch|chỉ tiêu|mục tiêu|giải pháp|kết quả|tình hình)(?:[,;]? (?:và )?(?:nhiệm vụ|giải pháp|chủ yếu|trọng tâm|cụ thể|công tác|trước mắt))*(?: (?:trong|của|hằng|hàng|quý|tháng|năm|đợt|6|9|từ|đến|\(|giai)|$)/u;

export const readHeading = (
  node: Node,
  subject: Subject | null,
  held: Held,
  reading: Reading,
  walk: Walk,
): void => {
  const text = textOf(node);
  const units = subject && subject.rest >= text.length ? subject : null;
  const charged = chargedIn(text);
  const top = node.paragraph?.marker?.kind !== 'number';
  const zone = units ? 'assigned' : (zoneOf(text.replace(BEHIND_COLON, '')) ?? held.zone);
  const inner: Zone =
    !top &&
    (held.zone === 'purpose' || held.zone === 'message' || held.zone === 'assigned') &&
    zone !== 'assigned'
      ? held.zone
      : zone;
  const lead = charged?.lead
    ? { units: charged.lead, words: words(node) }
    : units
      ? leadIn(node, units)
      : subject
        ? leadIn(node, subject)
        : (leadUnder(node) ?? (top ? null : held.lead));
  const found =
    inner === 'purpose'
      ? []
      : deadlinesIn(text, reading.context).filter(
          ({ row }) => row !== 'thường-xuyên-đầu-câu' && row !== 'khi-có',
        );
  const timeOnly =
    inner === 'purpose'
      ? null
      : ((unfinished(text) ? null : phaseOf(text, reading.context)?.time) ?? headingTime(text, found));
  // "Trước mùa mưa bão" only parts the items; a stretch of time holds for them.
  if (timeOnly && timeOnly.kind !== 'period') {
    const since = timeOnly.kind === 'eventRelative' ? [timeOnly] : held.since;
    walk(node, { ...held, zone: inner, lead, since, headingDated: false }, reading);
    return;
  }
  if (timeOnly) {
    const inherited = { field: deadlineField(words(node), [timeOnly]), heading: text };
    walk(node, { ...held, zone: inner, lead, deadline: inherited, headingDated: false }, reading);
    return;
  }
  // "Hoàn thiện cơ chế (trong quý II)" over what each body has to do: the time of each.
  const forEach = bestOf(found);
  if (forEach?.stated && !units && inner !== 'purpose' && namesUnits(node)) {
    const inherited = { field: deadlineField(words(node), found), heading: text };
    walk(node, { ...held, zone: inner, lead, deadline: inherited, headingDated: false }, reading);
    return;
  }
  // "Nhiệm vụ trọng tâm tháng 10/2025" names its section.
  if (found.length > 0 && !forEach?.stated && NAMES_SECTION.test(fold(text)) && !unfinished(text)) {
    walk(node, { ...held, zone: inner, lead, headingDated: false }, reading);
    return;
  }
  const before = reading.tasks.length;
  if (found.length === 0 && !units && inner !== 'purpose' && saysAllOfItself(node)) {
    readLabelledHeading(node, { ...held, zone: inner, lead, headingDated: true }, reading, walk);
    return;
  }
  if (found.length > 0 || (!units && inner !== 'purpose' && onlyLabels(node)))
    give(reading, {
      words: withAbove(node),
      found,
      lead: units ? held.lead : lead,
      section: node.section,
      notes: [],
      weight: 'assigned',
      id: '',
    });
  if (readMeans(node, { ...held, zone: inner, lead, headingDated: false }, reading)) return;
  const phase = found.length > 0 && unfinished(text);
  walk(
    node,
    {
      ...held,
      zone: phase && inner !== 'assigned' ? 'message' : inner,
      lead,
      ...(forEach?.stated ? { deadline: { field: deadlineField(words(node), found), heading: text } } : {}),
      headingDated: found.length > 0,
    },
    reading,
  );
  if (onlyLabels(node)) for (const child of node.children) spread(child, before, reading);
};
