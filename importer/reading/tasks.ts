/** Tasks of a plan: down the outline, with what a section says for all that stands in it. */
import { deadlinesIn } from '../deadline/find.ts';
import { isGivenWork } from '../grammar/duties.ts';
import { unitsAt } from '../grammar/units.ts';
import { isClosing, type Node, textOf } from '../structure/outline.ts';
import { cut, type Passage, spanOf } from '../text/passage.ts';
import { readAssigned } from './assigned.ts';
import { chargedBlocks } from './charging.ts';
import { readContent, readWhole } from './content.ts';
import { deadlineField } from './deadline-field.ts';
import { field, lessSure } from './field.ts';
import { isHeading, namesOf, readHeading, unfinished } from './heading.ts';
import { give, type Held, leadIn, type Reading, words } from './held.ts';
import { labelOf } from './labelled.ts';
import {
  besideLater,
  describes,
  isWholeBlock,
  leadLater,
  spread,
  spreadLater,
  spreadWords,
} from './labelled-lines.ts';
import { phaseOf } from './phase.ts';
import { sentencesOf } from './sentences.ts';
import { type Subject, subjectOf } from './subject.ts';
import { rowsOf } from './table-tasks.ts';
import { trailingLabels } from './trailing-labels.ts';

/** Longer items of content describe; only some of their sentences give work. */
const LONGEST_DUTY = 700;

/** Running text under a heading explains at length, or names in few words who does what. */
const LONGEST_PLAIN = 450;
/** A short item that says who does it gives work, whatever its section is called. */
const givesWork = (node: Node): boolean => {
  const text = textOf(node);
  if (text.length > LONGEST_DUTY || sentencesOf(words(node)).length > 3) return false;
  const subject = subjectOf(text);
  if (!subject) return false;
  const concrete =
    subject.start === 0 && text.length < LONGEST_PLAIN && isGivenWork(text.slice(subject.rest));
  return node.paragraph?.marker != null || concrete;
};

/** "Giai đoạn 1 (2026 - 2027): khảo sát, …": what is done has the time of its phase. */
const inPhase = (node: Node, held: Held, reading: Reading): { node: Node; held: Held } | null => {
  const phase = phaseOf(textOf(node), reading.context);
  if (phase?.rest === null || phase?.rest === undefined || !node.paragraph) return null;
  const heading = textOf(node).slice(0, phase.rest);
  const deadline = { field: deadlineField(words(node), [phase.time]), heading };
  const paragraph = { ...node.paragraph, words: cut(node.paragraph.words, phase.rest) };
  return { node: { ...node, paragraph }, held: { ...held, deadline } };
};

/** An item that says in sentences of their own who does it and by when. */
const readLabelled = (node: Node, held: Held, reading: Reading): boolean => {
  const said = node.paragraph && held.zone !== 'purpose' ? trailingLabels(node.paragraph.words) : null;
  if (!said || !node.paragraph) return false;
  const before = reading.tasks.length;
  const main = { ...node, paragraph: { ...node.paragraph, words: said.main } };
  readPlain(main, held, reading);
  if (reading.tasks.length === before) giveWhole(said.main, node, held, reading);
  for (const label of said.labels) spreadWords(label, before, reading);
  return true;
};

/** An item whose next sentence says who is charged with it. */
const readCharged = (node: Node, held: Held, reading: Reading): boolean => {
  const blocks =
    node.paragraph && held.zone !== 'purpose' ? chargedBlocks(words(node), reading.context) : null;
  if (!blocks || !node.paragraph) return false;
  for (const { main, charging } of blocks) {
    const before = reading.tasks.length;
    readPlain({ ...node, paragraph: { ...node.paragraph, words: main } }, held, reading);
    if (!charging) continue;
    if (reading.tasks.length === before) giveWhole(main, node, held, reading);
    const lead = spanOf(charging.words, charging.subject.start, charging.subject.end);
    for (const task of reading.tasks.slice(before)) {
      if (task.lead.confidence !== 'sure') task.lead = field(charging.subject.units, 'likely', [lead]);
      if (task.coordinating.value.length === 0) task.coordinating = field(charging.beside, 'likely');
      const open = task.deadline.value.kind === 'none' || task.deadline.confidence === 'unsure';
      if (open && charging.found.length > 0)
        task.deadline = lessSure(deadlineField(charging.words, charging.found));
      task.weight = 'assigned';
    }
  }
  return true;
};

const giveWhole = (main: Passage, node: Node, held: Held, reading: Reading): void =>
  give(reading, {
    words: main,
    found: deadlinesIn(main.text, reading.context),
    lead: held.lead,
    section: node.section,
    notes: [],
    weight: 'assigned',
    id: '',
  });

/** "a) Nội dung: Tổ chức hội nghị …", beside "b) Đơn vị chủ trì: …": what is to be done stands behind the name. */
const NAME = /^(?:nội dung|nhiệm vụ|công việc)(?: (?:thực hiện|công việc|nhiệm vụ))?\s*:\s+(?=\p{L})/iu;
const unnamed = (node: Node): Node => {
  const length = NAME.exec(textOf(node))?.[0].length;
  if (!node.paragraph || length === undefined) return node;
  return { ...node, paragraph: { ...node.paragraph, words: cut(node.paragraph.words, length) } };
};

const readItem = (named: Node, standing: Held, reading: Reading): void => {
  if (isClosing(named)) {
    readPlain(named, standing, reading);
    return;
  }
  const item = unnamed(named);
  const { node, held } = inPhase(item, standing, reading) ?? { node: item, held: standing };
  if (!readLabelled(node, held, reading) && !readCharged(node, held, reading)) readPlain(node, held, reading);
};

const readPlain = (node: Node, held: Held, reading: Reading): void => {
  // A section's name with nothing under it.
  if (held.zone === 'purpose' || !/\p{Ll}/u.test(textOf(node))) return;
  if (isClosing(node)) readClosing(node, held, reading);
  else if (held.zone === 'assigned' || (held.zone === 'content' && givesWork(node)))
    readAssigned(node, held, reading);
  else readContent(node, held, reading);
};

/** Closing words that name the plan: of them only what is asked. */
const NAMES_ITSELF =
  /^trên đây là\s(?:[^.;]{0,400}?[,;]\s+(?=(?:yêu cầu|đề nghị|giao|các|ban|ủy ban|ubnd)\s)|[^.;]+[.;]?\s*)/iu;
const readClosing = (node: Node, held: Held, reading: Reading): void => {
  if (!node.paragraph) return;
  const said = cut(words(node), NAMES_ITSELF.exec(textOf(node))?.[0].length ?? 0);
  for (const sentence of sentencesOf(said)) {
    const one = { ...node, paragraph: { ...node.paragraph, words: sentence } };
    if (/^(?:giao|phân công)\s/iu.test(sentence.text)) readAssigned(one, held, reading);
    else readContent(one, { ...held, headingDated: true }, reading);
  }
};

/** "Biểu 01. Nhiệm vụ trọng tâm" over a table is its name. */
const isCaption = (node: Node, next: Node | undefined): boolean =>
  next?.paragraph?.cells !== undefined &&
  next.paragraph?.cells !== null &&
  node.children.length === 0 &&
  (/^(?:biểu|bảng|phụ lục|mẫu)(?:\s+số)?\s*[\dIVX]/iu.test(textOf(node)) ||
    (node.paragraph?.marker === null && textOf(node).length < 120 && !/[.;]$/u.test(textOf(node))));

const walk = (node: Node, held: Held, reading: Reading): void => {
  const from = reading.tasks.length;
  let lead = held.lead;
  let intro = held.intro;
  let deadline = held.deadline;
  let beside = held.beside;
  for (let at = 0; at < node.children.length; at += 1) {
    const child = node.children[at];
    if (!child) continue;
    if (child.paragraph?.cells) {
      at += rowsOf(node.children.slice(at), { ...held, lead, deadline }, reading) - 1;
      continue;
    }
    if (isCaption(child, node.children[at + 1])) continue;
    const introduces = child.children.length > 0 && unfinished(textOf(child));
    if (labelOf(textOf(child)) && !introduces && held.zone !== 'purpose') {
      if (reading.tasks.length === from) {
        lead = leadLater(words(child)) ?? lead;
        deadline = spreadLater(words(child), reading) ?? deadline;
        beside = besideLater(words(child)) ?? beside;
      }
      spread(child, from, reading);
      continue;
    }
    const introduced = readNode(
      child,
      { ...held, lead, intro, deadline, ...(beside ? { beside } : {}) },
      reading,
    );
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
    readHeading(node, subject ?? namesOf(text), held, reading, walk);
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
  readWithin(node, subject, held, reading);
  return null;
};

/** An item and what stands under it: lines that say who does it and by when hold for the item itself. */
const readWithin = (node: Node, subject: Subject | null, held: Held, reading: Reading): void => {
  const before = reading.tasks.length;
  readItem(node, held, reading);
  if (node.children.length === 0) return;
  const labelled = held.zone === 'purpose' ? [] : node.children.filter((child) => labelOf(textOf(child)));
  if (labelled.length > 0 && reading.tasks.length === before) giveWhole(words(node), node, held, reading);
  for (const child of labelled) spread(child, before, reading);
  const children = node.children.filter(
    (child) => !labelled.includes(child) && (labelled.length === 0 || !describes(child)),
  );
  const said = labelled.map((child) => leadLater(words(child))).find((one) => one !== null);
  const own = subject ? leadIn(node, subject) : (said ?? held.lead);
  // With all that is to be said of it said, the other lines are how it is done.
  const how = isWholeBlock(node.children) ? { zone: 'content' as const, headingDated: true } : {};
  walk({ ...node, children }, { ...held, lead: own, ...how }, reading);
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

/** "… đề nghị các bộ, ngành, địa phương thực hiện một số nội dung sau:" names who is asked by what follows. */
const ASKS = /(?:yêu cầu|đề nghị|giao|phân công)\s+(?=[^.;:]{3,400}:\s*$)/giu;
const askedBy = (preamble: Passage | null): Held['lead'] => {
  for (const { index, 0: verb } of preamble?.text.matchAll(ASKS) ?? []) {
    const from = index + verb.length;
    const units = preamble && unitsAt(preamble.text, from);
    if (units && preamble) return { units: units.units, words: cut(preamble, units.start, units.end) };
  }
  return null;
};

/** @param preamble its last paragraph; in a document without sections it may say who is asked */
export const readTasks = (root: Node, reading: Reading, preamble: Passage | null = null): void => {
  const sections = root.children.some(
    ({ paragraph }) => paragraph?.marker?.kind === 'roman' || paragraph?.marker?.kind === 'part',
  );
  // A directive or a letter without sections says at once who does what.
  const zone = sections ? 'content' : 'assigned';
  walk(
    root,
    {
      zone,
      lead: sections ? null : askedBy(preamble),
      headingDated: false,
      deadline: null,
      since: [],
      intro: null,
    },
    reading,
  );
};
