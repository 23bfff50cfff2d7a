/** Content names work by the way: what of it is a task. */
import { filled } from '../deadline/combine.ts';
import { deadlinesIn, type FoundDeadline, withoutTimes } from '../deadline/find.ts';
import { beginsWithDuty, isGivenWork } from '../grammar/duties.ts';
import { type Node, textOf } from '../structure/outline.ts';
import { cut, join, type Passage } from '../text/passage.ts';
import { bestOf } from './deadline-field.ts';
import { type Group, groupsOf, namesAnother } from './grouping.ts';
import { give, type Held, introOf, leadIn, type Reading, standing, words } from './held.ts';
import { relevant } from './notes.ts';
import { isFormal, sentencesOf } from './sentences.ts';
import { chargedOnly, subjectOf } from './subject.ts';

/** In content a sentence is one task, unless its parts have deadlines that differ. */
const contentGroups = (sentence: Passage, reading: Reading): Group[] => {
  const groups = groupsOf(sentence, reading.context, false);
  const rules = new Set(
    groups.filter(({ found }) => found.length > 0).map(({ found }) => JSON.stringify(bestOf(found)?.rule)),
  );
  const another = groups.slice(1).some(({ words }) => namesAnother(words.text));
  return rules.size > 1 || another
    ? groups
    : [{ words: sentence, found: deadlinesIn(sentence.text, reading.context) }];
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

/** "Từ ngày 01/9/2025 đến hết ngày 30/11/2025." under "Thời gian thực hiện": when it all is, no work. */
const onlyTime = (text: string, found: readonly FoundDeadline[]): boolean => {
  const rest = withoutTimes(text, found);
  return (
    found.length > 0 && !/\p{L}/u.test(rest.replace(/thời gian|thực hiện|bắt đầu|dự kiến|tổ chức/giu, ''))
  );
};

/** "Sở A chủ trì …", "Giao Sở A …": given to somebody, with or without a time. */
const isAssigned = (text: string, held: Held): boolean => {
  const subject = held.zone === 'message' || held.headingDated ? null : subjectOf(text);
  if (!subject || subject.rest >= text.length || chargedOnly(text.slice(subject.rest))) return false;
  return (
    /^(?:giao|phân công|đề nghị|yêu cầu)\s/iu.test(text) ||
    (subject.start === 0 && isGivenWork(text.slice(subject.rest)))
  );
};

/** Content names work by the way: only what has a deadline of its own, else the item as a whole. */
export const readContent = (node: Node, held: Held, reading: Reading): void => {
  const whole = words(node);
  let lead = held.lead;
  const before = reading.tasks.length;
  const earlier: FoundDeadline[] = [];
  const sentences = sentencesOf(whole);
  (holdsForAll(sentences, reading) ? [whole] : sentences).forEach((sentence, at) => {
    const subject = subjectOf(sentence.text);
    if (subject) lead = { units: subject.units, words: cut(sentence, subject.start, subject.end) };
    for (const group of contentGroups(sentence, reading)) {
      const found = group.found.filter((one) => counts(one, at === 0, held));
      if (onlyTime(group.words.text, found) && !group.intro && held.zone === 'means') continue;
      if ((found.length === 0 && !isAssigned(group.words.text, held)) || isFormal(group.words.text)) continue;
      give(reading, {
        ...standing(held),
        ...introOf(group, node),
        words: group.words,
        found: found.map((one) => (one.open ? filled(one, [...held.since, ...earlier]) : one)),
        lead,
        section: node.section,
        notes: relevant(sentence, reading),
        weight: 'assigned',
        id: '',
      });
      earlier.push(...found);
    }
  });
  if (reading.tasks.length > before || held.headingDated || held.zone === 'message') return;
  readWhole(node, held, reading);
};

export const readWhole = (node: Node, held: Held, reading: Reading): void => {
  const whole = words(node);
  const subject = subjectOf(whole.text);
  const means = held.zone === 'means';
  if (isFormal(whole.text)) return;
  if (node.paragraph?.marker === null && !subject && !means && !held.deadline) return;
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

/** By what means: the bullets under one heading are one thing to do. */
export const readMeans = (node: Node, held: Held, reading: Reading): boolean => {
  const bullets = node.children.filter(({ paragraph }) => paragraph?.marker?.kind === 'bullet');
  if (held.zone !== 'means' || bullets.length < 2 || bullets.length !== node.children.length) return false;
  const dated = ({ stated, rule }: FoundDeadline): boolean =>
    stated || rule.minCount !== undefined || rule.date !== undefined;
  if (bullets.some((bullet) => deadlinesIn(textOf(bullet), reading.context).some(dated))) return false;
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
