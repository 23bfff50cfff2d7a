/** Tasks of a plan: down the outline, with what a section says for all that stands in it. */
import { deadlinesIn, type FoundDeadline } from '../deadline/find.ts';
import type { ReadingContext } from '../deadline/row.ts';
import type { DeadlineReading, DraftTask, Field } from '../draft.ts';
import { beginsWithDuty } from '../grammar/duties.ts';
import type { Footnote } from '../structure/footnotes.ts';
import { isClosing, type Node, textOf } from '../structure/outline.ts';
import { cut, join, type Passage } from '../text/passage.ts';
import { bestOf, deadlineField } from './deadline-field.ts';
import { type Group, groupsOf } from './grouping.ts';
import { labelOf } from './labelled.ts';
import { makeTask, type Wanted } from './make-task.ts';
import { type Zone, zoneOf } from './section-zone.ts';
import { sentencesOf } from './sentences.ts';
import { chargedOnly, coordinatingOf, onlyUnits, type Subject, subjectOf } from './subject.ts';
import { rowsOf } from './table-tasks.ts';

/** What holds for an item because of where it stands. */
export interface Held {
  zone: Zone;
  lead: { units: string[]; words: Passage } | null;
  /** A heading above has a deadline of its own: words under it are only how. */
  headingDated: boolean;
  /** A heading that is nothing but a time ("Trong những ngày hội"): for what stands under it. */
  deadline: { field: Field<DeadlineReading>; heading: string } | null;
  /** Words that introduce a list: "Các phòng gửi báo cáo về …:". */
  intro: string | null;
}

export interface Reading {
  context: ReadingContext;
  notes: { footnotes: Footnote[]; referredBy: Map<string, string> };
  tasks: DraftTask[];
}

const words = (node: Node): Passage => node.paragraph?.words ?? { text: '', pieces: [] };
const isHeading = (node: Node): boolean => {
  const { paragraph } = node;
  if (!paragraph?.marker || paragraph.cells || node.children.length === 0) return false;
  if (/\.$/u.test(paragraph.words.text) && paragraph.words.text.length > 60) return false;
  return (
    paragraph.marker.kind !== 'bullet' &&
    sentencesOf(paragraph.words).length === 1 &&
    paragraph.words.text.length < 320
  );
};
const unfinished = (text: string): boolean => /[:：]\s*$/u.test(text);

const leadIn = (node: Node, subject: Subject): Held['lead'] => ({
  units: subject.units,
  words: cut(words(node), subject.start, subject.end),
});

/** A heading's unit, or that of the first words under it, leads what stands there. */
const leadUnder = (node: Node): Held['lead'] => {
  for (const child of node.children) {
    if (child.paragraph?.marker || child.paragraph?.cells) continue;
    const subject = subjectOf(textOf(child));
    if (subject && subject.start === 0) return leadIn(child, subject);
  }
  return null;
};

const relevant = (sentence: Passage, reading: Reading): string[] =>
  reading.notes.footnotes
    .filter(
      ({ label }) =>
        (reading.notes.referredBy.get(label) ?? '').length > 0 && refersIn(sentence, reading, label),
    )
    .map(({ words: note }) => note.text);
const refersIn = (sentence: Passage, reading: Reading, label: string): boolean =>
  /ngày|tháng|quý/u.test(sentence.text) &&
  sharesWords(reading.notes.referredBy.get(label) ?? '', sentence.text);
/** The line that carried the reference is part of the sentence. */
const sharesWords = (line: string, sentence: string): boolean => {
  const start = line.trim().slice(0, 40);
  return start.length >= 8 && sentence.includes(start.slice(0, 24));
};

/** What a task has from where it stands. */
const standing = ({ deadline, intro }: Held): Partial<Wanted> => ({
  ...(deadline ? { inherited: deadline } : {}),
  ...(intro ? { intro } : {}),
});

const give = (reading: Reading, wanted: Wanted): void => {
  const task = makeTask({ ...wanted, id: `V${String(reading.tasks.length + 1).padStart(2, '0')}` });
  reading.tasks.push(task);
};

/** A deadline said in a sentence of its own becomes the task's, where it stands. */
const saidOutright = (one: Wanted, said: Passage, found: FoundDeadline[]): Partial<Wanted> => ({
  said: { words: said, found },
  ...(one.said ? { said: one.said } : {}),
});

/** One paragraph that gives work: its sentences, each in its groups. */
const readAssigned = (node: Node, held: Held, reading: Reading): void => {
  const whole = words(node);
  const inBullet = node.paragraph?.marker?.kind === 'bullet' || node.paragraph?.marker?.kind === 'letter';
  let lead = held.lead;
  let last: Wanted | null = null;
  const wanted: Wanted[] = [];
  for (const sentence of sentencesOf(whole)) {
    const subject = subjectOf(sentence.text);
    const rest = subject ? sentence.text.slice(subject.rest) : sentence.text;
    if (subject) lead = { units: subject.units, words: cut(sentence, subject.start, subject.end) };
    if (chargedOnly(rest) || /vướng mắc/iu.test(sentence.text.slice(0, 60))) continue;
    const label = labelOf(sentence.text);
    if (label?.kind === 'deadline') {
      const found = deadlinesIn(sentence.text.slice(label.length), reading.context, true);
      for (const one of wanted)
        if (one.found.length === 0) Object.assign(one, saidOutright(one, cut(sentence, label.length), found));
      continue;
    }
    let beside: string[] = [];
    for (const group of groupsOf(sentence, reading.context, !inBullet && subject !== null)) {
      const dated = group.found.length > 0;
      const acts = group.words === sentence ? beginsWithDuty(rest) || subject !== null : true;
      const merges = last !== null && !dated && (inBullet && !subject ? true : !acts);
      if (merges && last) {
        last.words = join(last.words, ' ', group.words);
        continue;
      }
      if (!acts && !dated && wanted.length > 0) continue;
      beside = coordinatingOf(group.words.text)?.units ?? beside;
      last = {
        ...standing(held),
        beside,
        words: group.words,
        found: group.found,
        lead,
        section: node.section,
        notes: relevant(sentence, reading),
        weight: 'assigned',
        id: '',
      };
      wanted.push(last);
    }
  }
  for (const one of wanted) give(reading, one);
};

/** In content a sentence is one task, unless its parts have deadlines that differ. */
const contentGroups = (sentence: Passage, reading: Reading): Group[] => {
  const groups = groupsOf(sentence, reading.context, false);
  const rules = new Set(
    groups.filter(({ found }) => found.length > 0).map(({ found }) => JSON.stringify(bestOf(found)?.rule)),
  );
  return rules.size > 1 ? groups : [{ words: sentence, found: deadlinesIn(sentence.text, reading.context) }];
};

const MESSAGE_KINDS = new Set(['recurring', 'ongoing']);
/** What is a deadline at this place: "thường xuyên" only where an item begins, in a message only what recurs. */
const counts = (found: FoundDeadline, first: boolean, held: Held): boolean => {
  if (found.row === 'thường-xuyên-đầu-câu') return first && !held.headingDated && held.zone !== 'message';
  return held.zone !== 'message' || MESSAGE_KINDS.has(found.kind);
};

/** A deadline in brackets that ends the paragraph holds for all of it, when no other sentence has one. */
const holdsForAll = (sentences: Passage[], reading: Reading): boolean => {
  if (sentences.length < 2) return false;
  const found = sentences.map(({ text }) => deadlinesIn(text, reading.context));
  return (bestOf(found.at(-1) ?? [])?.stated ?? false) && found.slice(0, -1).every((one) => one.length === 0);
};

/** Content names work by the way: only what has a deadline of its own, else the item as a whole. */
const readContent = (node: Node, held: Held, reading: Reading): void => {
  const whole = words(node);
  let lead = held.lead;
  const before = reading.tasks.length;
  const sentences = sentencesOf(whole);
  (holdsForAll(sentences, reading) ? [whole] : sentences).forEach((sentence, at) => {
    const subject = subjectOf(sentence.text);
    if (subject) lead = { units: subject.units, words: cut(sentence, subject.start, subject.end) };
    for (const group of contentGroups(sentence, reading)) {
      const found = group.found.filter((one) => counts(one, at === 0, held));
      if (found.length === 0) continue;
      give(reading, {
        ...standing(held),
        words: group.words,
        found,
        lead,
        section: node.section,
        notes: relevant(sentence, reading),
        weight: 'assigned',
        id: '',
      });
    }
  });
  if (reading.tasks.length > before || held.headingDated || held.zone === 'message') return;
  readWhole(node, held, reading);
};

const readWhole = (node: Node, held: Held, reading: Reading): void => {
  const whole = words(node);
  const subject = subjectOf(whole.text);
  const means = held.zone === 'means';
  if (node.paragraph?.marker === null && !subject && !means) return;
  if (!subject && !beginsWithDuty(whole.text)) return;
  give(reading, {
    ...standing(held),
    words: whole,
    found: [],
    lead: subject ? leadIn(node, subject) : held.lead,
    section: node.section,
    notes: [],
    weight: subject && !means ? 'assigned' : 'mentioned',
    id: '',
  });
};

/** Longer items of content describe; only some of their sentences give work. */
const LONGEST_DUTY = 700;
/** A short item that says who does it gives work, whatever its section is called. */
const givesWork = (node: Node): boolean => {
  const text = textOf(node);
  if (!node.paragraph?.marker || text.length > LONGEST_DUTY || sentencesOf(words(node)).length > 3)
    return false;
  return subjectOf(text) !== null;
};

const readItem = (node: Node, held: Held, reading: Reading): void => {
  if (held.zone === 'purpose') return;
  if (isClosing(node)) readContent(node, { ...held, headingDated: true }, reading);
  else if (held.zone === 'assigned' || (held.zone === 'content' && givesWork(node)))
    readAssigned(node, held, reading);
  else readContent(node, held, reading);
};

/** "Thời gian hoàn thành: …", "Đơn vị chủ trì: …" among the items: for all of them that say nothing themselves. */
const spread = (node: Node, from: number, reading: Reading): void => {
  const label = labelOf(textOf(node));
  if (!label) return;
  const said = cut(words(node), label.length);
  for (const task of reading.tasks.slice(from)) {
    if (label.kind === 'deadline' && task.deadline.value.phrase === null)
      task.deadline = spreadDeadline(said, reading);
    if (label.kind === 'lead' && (task.lead.value.length === 0 || task.lead.confidence !== 'sure'))
      task.lead = {
        ...task.lead,
        value: onlyUnits(said.text) ?? listed(said.text),
        confidence: 'sure',
        question: null,
      };
    if (label.kind === 'coordinating')
      task.coordinating = {
        ...task.coordinating,
        value: onlyUnits(said.text) ?? listed(said.text),
        confidence: 'sure',
      };
    if (label.kind === 'product')
      task.product = { ...task.product, value: said.text.replace(/[.;]+$/u, ''), confidence: 'sure' };
  }
};
const listed = (text: string): string[] =>
  text
    .split(/[;\u2028\n]|,(?=\s*(?:các\s|\p{Lu}))/u)
    .map((name) => name.replace(/^[-–+•\s]+|[\s.;,]+$/gu, ''))
    .filter((name) => name !== '');
const spreadDeadline = (said: Passage, reading: Reading): Field<DeadlineReading> => {
  const best = bestOf(deadlinesIn(said.text, reading.context, true));
  const found = best ? [best] : [];
  const nobody = { lead: null, section: '', notes: [], weight: 'assigned' as const, id: '' };
  return makeTask({ ...nobody, words: said, found, statedText: said.text }).deadline;
};

const LABEL_ONLY = (node: Node): boolean =>
  node.children.length > 0 && node.children.every((child) => labelOf(textOf(child)) !== null);

const walk = (node: Node, held: Held, reading: Reading): void => {
  const from = reading.tasks.length;
  let lead = held.lead;
  let intro = held.intro;
  for (let at = 0; at < node.children.length; at += 1) {
    const child = node.children[at];
    if (!child) continue;
    if (child.paragraph?.cells) {
      at += rowsOf(node.children.slice(at), { ...held, lead }, reading) - 1;
      continue;
    }
    if (labelOf(textOf(child)) && held.zone !== 'purpose') {
      const own = labelOf(textOf(child));
      if (own?.kind === 'lead' && reading.tasks.length === from)
        lead = {
          units: onlyUnits(textOf(child).slice(own.length)) ?? listed(textOf(child).slice(own.length)),
          words: words(child),
        };
      spread(child, from, reading);
      continue;
    }
    const introduced = readNode(child, { ...held, lead, intro }, reading);
    lead = introduced?.lead ?? lead;
    intro = introduced?.intro ?? intro;
  }
};

interface Introduced {
  lead: Held['lead'];
  intro: string | null;
}
/** @returns the units that lead what follows on the same level, when this is an introduction that names them */
const readNode = (node: Node, held: Held, reading: Reading): Introduced | null => {
  const text = textOf(node);
  const subject = subjectOf(text);
  if (isHeading(node)) {
    readHeading(node, subject, held, reading);
    return null;
  }
  if (node.children.length === 0 && unfinished(text)) {
    if (held.zone === 'means' && subject) readWhole(node, held, reading);
    if (!subject) return null;
    return { lead: leadIn(node, subject), intro: subject.rest < text.length ? text : null };
  }
  if (node.children.length > 0 && unfinished(text)) {
    readIntroduction(node, subject, held, reading);
    return null;
  }
  readItem(node, held, reading);
  if (node.children.length > 0) {
    const own = subject ? leadIn(node, subject) : held.lead;
    walk(node, { ...held, lead: own, headingDated: held.headingDated }, reading);
  }
  return null;
};

/** An introduction with a deadline is the task; what follows is its content. */
const readIntroduction = (node: Node, subject: Subject | null, held: Held, reading: Reading): void => {
  const found = deadlinesIn(words(node).text, reading.context);
  if (found.length > 0 && held.zone !== 'purpose') {
    give(reading, {
      words: words(node),
      found,
      lead: subject ? leadIn(node, subject) : held.lead,
      section: node.section,
      notes: [],
      weight: 'assigned',
      id: '',
    });
    walk(
      node,
      { ...held, zone: held.zone === 'assigned' ? 'assigned' : 'message', headingDated: true },
      reading,
    );
    return;
  }
  if (held.zone === 'means' && subject) {
    readWhole(node, held, reading);
    return;
  }
  walk(
    node,
    {
      ...held,
      lead: subject ? leadIn(node, subject) : held.lead,
      intro: subject && subject.rest < textOf(node).length ? textOf(node) : held.intro,
    },
    reading,
  );
};

/** By what means: the bullets under one heading are one thing to do. */
const readMeans = (node: Node, held: Held, reading: Reading): boolean => {
  const bullets = node.children.filter(({ paragraph }) => paragraph?.marker?.kind === 'bullet');
  if (held.zone !== 'means' || bullets.length < 2 || bullets.length !== node.children.length) return false;
  if (bullets.some((bullet) => deadlinesIn(textOf(bullet), reading.context).some(({ stated }) => stated)))
    return false;
  const [first, ...others] = bullets;
  if (!first) return false;
  const all = others.reduce((sum, bullet) => join(sum, ' ', words(bullet)), words(first));
  const subject = subjectOf(textOf(first));
  give(reading, {
    words: all,
    found: [],
    lead: subject ? leadIn(first, subject) : held.lead,
    section: first.section,
    notes: [],
    weight: 'mentioned',
    id: '',
  });
  return true;
};

/** A heading that is nothing but a time; the time, or null. */
const headingTime = (text: string, found: readonly FoundDeadline[]): FoundDeadline | null => {
  const [only] = found;
  if (!only || found.length > 1 || only.stated) return null;
  const rest = text.slice(0, only.start) + text.slice(only.end);
  return /\p{L}{2,}/u.test(rest.replace(/giai đoạn|đợt \S+|năm/giu, '')) ? null : only;
};

const readHeading = (node: Node, subject: Subject | null, held: Held, reading: Reading): void => {
  const text = textOf(node);
  const units = subject && subject.rest >= text.length ? subject : null;
  const top = node.paragraph?.marker?.kind !== 'number';
  const zone = units ? 'assigned' : (zoneOf(text) ?? held.zone);
  const inner: Zone =
    !top &&
    (held.zone === 'purpose' || held.zone === 'message' || held.zone === 'assigned') &&
    zone !== 'assigned'
      ? held.zone
      : zone;
  const lead = units
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
  const timeOnly = headingTime(text, found);
  // "Trước mùa mưa bão" only parts the items; a stretch of time holds for them.
  if (timeOnly && timeOnly.kind !== 'period') {
    walk(node, { ...held, zone: inner, lead, headingDated: false }, reading);
    return;
  }
  if (timeOnly) {
    const inherited = { field: deadlineField(words(node), [timeOnly]), heading: text };
    walk(node, { ...held, zone: inner, lead, deadline: inherited, headingDated: false }, reading);
    return;
  }
  const before = reading.tasks.length;
  if (found.length > 0 || (!units && inner !== 'purpose' && LABEL_ONLY(node)))
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
  if (LABEL_ONLY(node)) for (const child of node.children) spread(child, before, reading);
};

export const readTasks = (root: Node, reading: Reading): void => {
  const sections = root.children.some(
    ({ paragraph }) => paragraph?.marker?.kind === 'roman' || paragraph?.marker?.kind === 'part',
  );
  // A directive or a letter without sections says at once who does what.
  const zone = sections ? 'content' : 'assigned';
  walk(root, { zone, lead: null, headingDated: false, deadline: null, intro: null }, reading);
};
