/** What was read from a plan, as the screen shows it: every field with its place, its units in the office's tree, its deadline in words. */
import type { HeadingName, PlanReading, ReadTask } from '../../contracts/http/imports.ts';
import type { Organisation, Selector } from '../../domain/organisation/organisation.ts';
import { markOf } from '../../importer/corrections/read-table.ts';
import { dueRuleOf, Gathered } from '../../importer/directive/due-rule.ts';
import { matchUnit } from '../../importer/directive/match-units.ts';
import { refersTo } from '../../importer/directive/refers.ts';
import { sayDue } from '../../importer/directive/say-due.ts';
import type { DeadlineReading, Draft, DraftTask, Field } from '../../importer/draft.ts';
import { type Memory, rememberedDeadline, rememberedUnits } from '../../importer/memory.ts';
import { selectorWord } from './selector-word.ts';

type Name = ReadTask['lead']['names'][number];

/** What a name means in the office's tree: as it was corrected before, else as it is likest. */
export const nameView = (words: string, organisation: Organisation, memory: Memory): Name => {
  const names = new Map(organisation.units.map(({ code, name }) => [code, name]));
  const choice = (selector: Selector) => ({ selector, word: selectorWord(selector, names) });
  const { name, selector, alternatives, sure } = matchUnit(words, organisation);
  const remembered = rememberedUnits(words, memory, organisation);
  return {
    words: name,
    chosen: remembered ? choice(remembered) : selector && choice(selector),
    alternatives: alternatives.map((one) => choice(one.selector)),
    sure: sure || remembered !== null,
    origin: remembered ? 'memory' : 'plan',
  };
};

const unitsOf = (words: Field<string[]>, organisation: Organisation, memory: Memory): ReadTask['lead'] => {
  const names = words.value.map((name) => nameView(name, organisation, memory));
  const doubtful = names.some(({ sure }) => !sure);
  return {
    names,
    spans: words.spans,
    confidence: doubtful ? 'unsure' : words.confidence,
    question: words.question,
  };
};

type Due = ReadTask['due'];
const shown = (reading: DeadlineReading): Pick<Due, 'reading' | 'word'> => ({
  reading: reading as Due['reading'],
  word: sayDue(reading),
});

/** As it was corrected before: to be looked at, and the plan's own reading stands beside it. */
const remembering = (due: Due, memory: Memory): Due => {
  const reading = rememberedDeadline(due.said, memory);
  if (!reading || due.origin !== 'plan') return due;
  const { word, alternatives } = due;
  const asRead = { reading: due.reading, word, why: 'phần mềm đọc từ văn bản' };
  return {
    ...due,
    ...shown(reading),
    origin: 'memory',
    confidence: 'likely',
    question: null,
    alternatives: [asRead, ...alternatives],
  };
};

export const dueView = (field: DraftTask['deadline'], memory: Memory): Due => {
  const { value, spans, confidence, question, alternatives } = field;
  const said = value.phrase ?? value.unread ?? null;
  return remembering(
    {
      ...shown(value),
      said,
      origin: 'plan',
      spans,
      confidence,
      question,
      alternatives: alternatives.map(({ value: other, why }) => ({ ...shown(other), why })),
    },
    memory,
  );
};

const referenceView = (task: DraftTask): Pick<ReadTask, 'refersTo'> => {
  const found = refersTo(task);
  return found ? { refersTo: found } : {};
};

export const taskView = (task: DraftTask, organisation: Organisation, memory: Memory): ReadTask => ({
  id: task.id,
  section: task.section,
  title: task.title.value,
  kind: task.kind.value,
  context: task.proposedAs === 'context',
  ...referenceView(task),
  span: task.span,
  quote: task.sourceText,
  lead: unitsOf(task.lead, organisation, memory),
  coordinating: unitsOf(task.coordinating, organisation, memory),
  due: dueView(task.deadline, memory),
  product: task.product.value,
});

/** Named once each, as the directive file will name them. */
const eventsOf = (tasks: DraftTask[]): PlanReading['events'] => {
  const gathered = new Gathered();
  for (const task of tasks) if (task.proposedAs === 'step') dueRuleOf(task.deadline.value, gathered);
  return [...new Set([...gathered.events.values()].map(({ name }) => name))].map((name) => ({
    name,
    expected: null,
  }));
};

export const readingView = (draft: Draft, organisation: Organisation, memory: Memory): PlanReading => {
  const { header } = draft;
  const signer = header.signer;
  const heading: Record<HeadingName, Field<string | null>> = {
    number: header.number,
    date: header.date,
    title: header.title,
    issuer: header.issuer,
    place: header.place,
    authority: { ...signer, value: signer.value.authority, alternatives: [] },
    position: { ...signer, value: signer.value.position, alternatives: [], question: null },
  };
  return {
    file: draft.file.name,
    text: draft.text,
    mark: markOf(draft.text),
    notes: draft.notes,
    docType: header.docTypeName,
    heading: Object.entries(heading).map(([name, { value, spans, confidence, question }]) => ({
      name: name as HeadingName,
      value,
      spans,
      confidence,
      question,
    })),
    recipients: header.recipients.value,
    bases: draft.bases.map(({ number, date, title }) => ({ number, date, title })),
    events: eventsOf(draft.tasks),
    tasks: draft.tasks.map((task) => taskView(task, organisation, memory)),
  };
};
