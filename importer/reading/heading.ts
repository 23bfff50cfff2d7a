/** A heading: what it says of all that stands under it, and whether it is itself something to do. */
import { deadlinesIn, type FoundDeadline } from '../deadline/find.ts';
import { type Node, textOf } from '../structure/outline.ts';
import { chargedIn } from './charged.ts';
import { readMeans } from './content.ts';
import { bestOf, deadlineField } from './deadline-field.ts';
import { give, type Held, leadIn, leadUnder, type Reading, words } from './held.ts';
import { onlyLabels, spread } from './labelled-lines.ts';
import { phaseOf } from './phase.ts';
import { type Zone, zoneOf } from './section-zone.ts';
import { sentencesOf } from './sentences.ts';
import { type Subject, subjectOf } from './subject.ts';

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
  const rest = found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return /\p{L}{2,}/u.test(rest.replace(/giai đoạn|đợt \S+|năm/giu, '')) ? null : best;
};

/** Most of what stands under it says who does it. */
const namesUnits = ({ children }: Node): boolean =>
  children.length > 1 &&
  children.filter((child) => (subjectOf(textOf(child))?.start ?? -1) === 0).length > children.length / 2;

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
  const zone = units ? 'assigned' : (zoneOf(text) ?? held.zone);
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
  const before = reading.tasks.length;
  if (found.length > 0 || (!units && inner !== 'purpose' && onlyLabels(node)))
    give(reading, {
      words: words(node),
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
      headingDated: found.length > 0,
    },
    reading,
  );
  if (onlyLabels(node)) for (const child of node.children) spread(child, before, reading);
};
