/** A reading under a person's hands: accepted, corrected, dropped, parted, joined. Plain data, so that a reload loses nothing. */
import type {
  CorrectedTable,
  DeskItem,
  HeadingName,
  ImportedPlan,
  PlanReading,
  ReadTask,
} from '../../contracts/http/imports.ts';

export type Item = DeskItem;
export interface Work {
  reading: Omit<PlanReading, 'tasks'>;
  items: Item[];
  /** The task that is looked at now. */
  at: string | null;
  /** Numbers of tasks that a person has made. */
  made: number;
  /** A hand has changed something that would be lost. */
  touched?: true;
}
export type Change =
  | { type: 'go'; to: string }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'set'; id: string; state: Item['state'] }
  | { type: 'edit'; id: string; task: Partial<ReadTask> }
  | { type: 'heading'; name: HeadingName; value: string }
  | { type: 'expect'; name: string; on: string | null }
  | { type: 'merge'; id: string }
  | { type: 'replace'; id: string; tasks: ReadTask[] }
  | { type: 'add'; tasks: ReadTask[] }
  | { type: 'table'; table: CorrectedTable };

/** Something of it must be looked at before it is believed. */
export const isDoubtful = ({ lead, due, context }: ReadTask): boolean =>
  !context &&
  (lead.confidence === 'unsure' || due.confidence === 'unsure' || lead.names.every(({ chosen }) => !chosen));

/** As sure as the least sure of what was read of it. */
export const sureness = (task: ReadTask): ReadTask['due']['confidence'] => {
  if (isDoubtful(task)) return 'unsure';
  return task.lead.confidence === 'sure' && task.due.confidence === 'sure' ? 'sure' : 'likely';
};

/** Those to be asked first come first; within each half the order of the document. */
const inOrder = (tasks: ReadTask[]): ReadTask[] => [
  ...tasks.filter(isDoubtful),
  ...tasks.filter((task) => !isDoubtful(task)),
];

export const begin = ({ tasks, ...reading }: PlanReading): Work => {
  const items = inOrder(tasks).map((task): Item => ({ task, state: 'open' }));
  return { reading, items, at: items[0]?.task.id ?? null, made: 0 };
};

const renamed = (tasks: ReadTask[], made: number): ReadTask[] =>
  tasks.map((task, i) => ({ ...task, id: `T${made + i + 1}` }));
const placed = (items: Item[], at: number, many: number, tasks: ReadTask[]): Item[] => [
  ...items.slice(0, at),
  ...tasks.map((task): Item => ({ task, state: 'open' })),
  ...items.slice(at + many),
];

/** The next task of the document, wherever the list shows it. */
const after = (items: Item[], { span, id }: ReadTask): Item | undefined =>
  items
    .filter(({ task, state }) => state !== 'dropped' && task.id !== id && task.span.start >= span.start)
    .sort((a, b) => a.task.span.start - b.task.span.start)[0];

const joined = (one: ReadTask, next: ReadTask): ReadTask => ({
  ...one,
  title: `${one.title}; ${next.title}`,
  span: { start: Math.min(one.span.start, next.span.start), end: Math.max(one.span.end, next.span.end) },
  lead: one.lead.names.length > 0 ? one.lead : next.lead,
  coordinating: one.coordinating.names.length > 0 ? one.coordinating : next.coordinating,
  due: one.due.reading.kind === 'none' ? next.due : one.due,
  product: one.product ?? next.product,
});

const moved = (work: Work, by: 1 | -1): Work => {
  const index = work.items.findIndex(({ task }) => task.id === work.at);
  const next = work.items[Math.min(Math.max(index + by, 0), work.items.length - 1)];
  return next ? { ...work, at: next.task.id } : work;
};

export const change = (work: Work, act: Change): Work => {
  const next = changed(work, act);
  return act.type === 'go' || act.type === 'step' ? next : { ...next, touched: true };
};

const changed = (work: Work, act: Change): Work => {
  const index = 'id' in act ? work.items.findIndex(({ task }) => task.id === act.id) : -1;
  const item = work.items[index];
  switch (act.type) {
    case 'go':
      return { ...work, at: act.to };
    case 'step':
      return moved(work, act.by);
    case 'heading':
      return {
        ...work,
        reading: {
          ...work.reading,
          heading: work.reading.heading.map((one) =>
            one.name === act.name
              ? { ...one, value: act.value || null, confidence: 'sure', question: null }
              : one,
          ),
        },
      };
    case 'expect': {
      const events = work.reading.events.map((one) =>
        one.name === act.name ? { ...one, expected: act.on } : one,
      );
      return { ...work, reading: { ...work.reading, events } };
    }
    case 'add': {
      const tasks = renamed(act.tasks, work.made);
      const items = [...tasks.map((task): Item => ({ task, state: 'open' })), ...work.items];
      return { ...work, items, made: work.made + tasks.length, at: tasks[0]?.id ?? work.at };
    }
    case 'table': {
      const { items, added } = act.table;
      const back = { ...work, items };
      return added.length > 0 ? changed(back, { type: 'add', tasks: added }) : back;
    }
    default:
  }
  if (!item) return work;
  switch (act.type) {
    case 'set': {
      const items = work.items.with(index, { ...item, state: act.state });
      return act.state === 'open' ? { ...work, items } : moved({ ...work, items }, 1);
    }
    case 'edit':
      return { ...work, items: work.items.with(index, { ...item, task: { ...item.task, ...act.task } }) };
    case 'replace': {
      const tasks = renamed(act.tasks, work.made);
      const items = placed(work.items, index, 1, tasks);
      return { ...work, items, made: work.made + tasks.length, at: tasks[0]?.id ?? null };
    }
    case 'merge': {
      const next = after(work.items, item.task);
      if (!next) return work;
      const items = work.items
        .with(index, { ...item, task: joined(item.task, next.task) })
        .filter((one) => one !== next);
      return { ...work, items };
    }
    default:
      return work;
  }
};

/** Tasks that nobody has accepted or dropped yet and that are not clear by themselves. */
export const leftToSee = ({ items }: Work): number =>
  items.filter(({ task, state }) => state === 'open' && isDoubtful(task)).length;

const selectors = ({ names }: ReadTask['lead']) =>
  names.flatMap(({ chosen }) => (chosen ? [chosen.selector] : []));

const MOST = 300;
/** What was put right by hand: the plan's words, and what the person said that they mean. */
const learntOf = (tasks: readonly ReadTask[]): NonNullable<ImportedPlan['learnt']> => ({
  units: tasks
    .flatMap(({ lead, coordinating }) => [...lead.names, ...coordinating.names])
    .flatMap(({ words, chosen, origin }) =>
      origin === 'hand' && chosen && chosen.word !== words && words.length <= MOST
        ? [{ words, selector: chosen.selector }]
        : [],
    ),
  deadlines: tasks.flatMap(({ due: { said, reading, origin } }) =>
    origin === 'hand' && said && said.length <= MOST ? [{ words: said, reading }] : [],
  ),
});
const kept = ({ items }: Work): ReadTask[] =>
  items.filter(({ state }) => state !== 'dropped').map(({ task }) => task);

/** What is sent to become a draft: everything that was not dropped, in the order of the document. */
export const planOf = (work: Work): ImportedPlan => asPlan(work.reading, kept(work));

const asPlan = (reading: Work['reading'], tasks: ReadTask[]): ImportedPlan => ({
  file: reading.file,
  text: reading.text,
  docType: reading.docType,
  heading: Object.fromEntries(
    reading.heading.map(({ name, value }) => [name, value]),
  ) as ImportedPlan['heading'],
  recipients: reading.recipients,
  bases: reading.bases,
  events: reading.events,
  learnt: learntOf(tasks),
  tasks: tasks
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ id, title, kind, context, refersTo, span, lead, coordinating, due, product }) => ({
      id,
      title,
      kind,
      context,
      ...(refersTo?.kept && !context ? { reference: refersTo.number } : {}),
      span,
      lead: selectors(lead),
      coordinating: selectors(coordinating),
      due: due.reading,
      product,
    })),
});
