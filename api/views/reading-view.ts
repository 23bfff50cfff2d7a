/** What was read from a plan, as the screen shows it: every field with its place, its units in the office's tree, its deadline in words. */
import type { HeadingName, PlanReading, ReadTask } from '../../contracts/http/imports.ts';
import { sayRule } from '../../contracts/vi/due-rule.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import { UNIT_KIND_WORDS } from '../../contracts/vi/words.ts';
import type { Organisation, Selector } from '../../domain/organisation/organisation.ts';
import { dueRuleOf, Gathered } from '../../importer/directive/due-rule.ts';
import { matchUnit } from '../../importer/directive/match-units.ts';
import type { DeadlineReading, Draft, DraftTask, Field } from '../../importer/draft.ts';

const sayDue = (reading: DeadlineReading): string => {
  if (reading.kind === 'none') return 'Không có kỳ hạn';
  const gathered = new Gathered();
  const rule = dueRuleOf(reading, gathered);
  const phases = [...gathered.phases.values()];
  return sayRule(rule, ruleNames({ events: [...gathered.events.values()], obligations: [], phases }));
};

const selectorWord = (selector: Selector, names: Map<string, string>): string => {
  if ('units' in selector) return selector.units.map((code) => names.get(code) ?? code).join(', ');
  if ('kinds' in selector)
    return selector.kinds.map((kind) => `Mọi ${UNIT_KIND_WORDS[kind].toLowerCase()}`).join(', ');
  return 'Nhiều đơn vị';
};

const unitsOf = (words: Field<string[]>, organisation: Organisation): ReadTask['lead'] => {
  const names = new Map(organisation.units.map(({ code, name }) => [code, name]));
  const choice = (selector: Selector) => ({ selector, word: selectorWord(selector, names) });
  const matched = words.value.map((name) => matchUnit(name, organisation));
  const doubtful = matched.some(({ sure }) => !sure);
  return {
    names: matched.map(({ name, selector, alternatives, sure }) => ({
      words: name,
      chosen: selector && choice(selector),
      alternatives: alternatives.map((one) => choice(one.selector)),
      sure,
      origin: 'plan' as const,
    })),
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
