/** What was read from a plan, as the screen shows it: every field with its place, its units in the office's tree, its deadline in words. */
import type { HeadingName, PlanReading, ReadTask } from '../../contracts/http/imports.ts';
import { UNIT_KIND_WORDS } from '../../contracts/vi/words.ts';
import type { Organisation, Selector } from '../../domain/organisation/organisation.ts';
import { markOf } from '../../importer/corrections/read-table.ts';
import { dueRuleOf, Gathered } from '../../importer/directive/due-rule.ts';
import { matchUnit } from '../../importer/directive/match-units.ts';
import { sayDue } from '../../importer/directive/say-due.ts';
import type { Draft, DraftTask, Field } from '../../importer/draft.ts';

const selectorWord = (selector: Selector, names: Map<string, string>): string => {
  if ('units' in selector) return selector.units.map((code) => names.get(code) ?? code).join(', ');
  if ('kinds' in selector)
    return selector.kinds.map((kind) => `Mọi ${UNIT_KIND_WORDS[kind].toLowerCase()}`).join(', ');
  return 'Nhiều đơn vị';
};

type Name = ReadTask['lead']['names'][number];

/** What a name means in the office's tree. */
export const nameView = (words: string, organisation: Organisation): Name => {
  const names = new Map(organisation.units.map(({ code, name }) => [code, name]));
  const choice = (selector: Selector) => ({ selector, word: selectorWord(selector, names) });
  const { name, selector, alternatives, sure } = matchUnit(words, organisation);
  return {
    words: name,
    chosen: selector && choice(selector),
    alternatives: alternatives.map((one) => choice(one.selector)),
    sure,
    origin: 'plan',
  };
};

const unitsOf = (words: Field<string[]>, organisation: Organisation): ReadTask['lead'] => {
  const names = words.value.map((name) => nameView(name, organisation));
  const doubtful = names.some(({ sure }) => !sure);
  return {
    names,
    spans: words.spans,
    confidence: doubtful ? 'unsure' : words.confidence,
    question: words.question,
  };
};

export const dueView = ({
  value,
  spans,
  confidence,
  question,
  alternatives,
}: DraftTask['deadline']): ReadTask['due'] => ({
  reading: value as ReadTask['due']['reading'],
  word: sayDue(value),
  said: value.phrase ?? value.unread ?? null,
  origin: 'plan',
  spans,
  confidence,
  question,
  alternatives: alternatives.map(({ value: other, why }) => ({
    reading: other as ReadTask['due']['reading'],
    word: sayDue(other),
    why,
  })),
});

export const taskView = (task: DraftTask, organisation: Organisation): ReadTask => ({
  id: task.id,
  section: task.section,
  title: task.title.value,
  kind: task.kind.value,
  context: task.proposedAs === 'context',
  span: task.span,
  quote: task.sourceText,
  lead: unitsOf(task.lead, organisation),
  coordinating: unitsOf(task.coordinating, organisation),
  due: dueView(task.deadline),
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

export const readingView = (draft: Draft, organisation: Organisation): PlanReading => {
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
    tasks: draft.tasks.map((task) => taskView(task, organisation)),
  };
};
