/** A draft as a table to be corrected, and the draft again with the corrections: all of them, or none and what is wrong. */
import type { TaskProblem } from '../../contracts/table/read-task-rows.ts';
import type { TaskCells, TaskRow } from '../../contracts/table/task-columns.ts';
import { sayDue } from '../directive/say-due.ts';
import type { Draft, DraftTask, Field } from '../draft.ts';
import { NO_DEADLINE } from '../reading/deadline-field.ts';
import { field } from '../reading/field.ts';
import type { AddedRow, Compared } from './compare.ts';
import { readDeadlineCell } from './deadline-cell.ts';

export const rowsOfDraft = ({ tasks }: Draft): TaskRow[] =>
  tasks.map((task) => ({
    id: task.id,
    keep: task.proposedAs,
    title: task.title.value,
    kind: task.kind.value,
    lead: task.lead.value,
    coordinating: task.coordinating.value,
    deadline: task.deadline.value.phrase ?? task.deadline.value.unread ?? '',
    product: task.product.value ?? '',
    means: sayDue(task.deadline.value),
    question: [task.lead.question, task.deadline.question].filter(Boolean).join(' '),
    section: task.section,
    quote: task.sourceText,
  }));

const told = <T>(value: T): Field<T> => field(value, 'sure');

const changed = (
  task: DraftTask,
  { keep, title, kind, lead, coordinating, product }: Partial<TaskCells>,
  deadline: DraftTask['deadline'] | null,
): DraftTask => ({
  ...task,
  ...(keep && keep !== 'drop' ? { proposedAs: keep } : {}),
  ...(title === undefined ? {} : { title: told(title) }),
  ...(kind === undefined ? {} : { kind: told(kind) }),
  ...(lead === undefined ? {} : { lead: told(lead) }),
  ...(coordinating === undefined ? {} : { coordinating: told(coordinating) }),
  ...(product === undefined ? {} : { product: told(product === '' ? null : product) }),
  ...(deadline ? { deadline } : {}),
});

/** It stands nowhere in the document. */
const addedTask = ({ cells }: AddedRow, id: string, deadline: DraftTask['deadline'] | null): DraftTask =>
  changed(
    {
      id,
      section: '',
      title: told(''),
      kind: told('task'),
      sourceText: cells.title,
      span: { start: 0, end: 0 },
      lead: told([]),
      coordinating: told([]),
      deadline: told(NO_DEADLINE),
      product: told(null),
      proposedAs: 'step',
      weight: 'assigned',
    },
    cells,
    deadline,
  );

/** @returns the corrected draft, or every row that is wrong: then nothing was changed */
export const correctDraft = (
  draft: Draft,
  compared: Compared,
): { draft: Draft } | { problems: TaskProblem[] } => {
  const year = draft.header.date.value ? Number(draft.header.date.value.slice(0, 4)) : null;
  const problems = [...compared.problems];
  const deadlineOf = (row: number, words: string | undefined): DraftTask['deadline'] | null => {
    if (words === undefined) return null;
    const cell = readDeadlineCell(words, year);
    if ('due' in cell) return cell.due;
    problems.push({ row, column: 'Thời hạn', message: cell.fault });
    return null;
  };
  const changes = new Map(compared.corrected.map((one) => [one.id, one]));
  const tasks = draft.tasks.flatMap((task) => {
    const own = changes.get(task.id);
    if (!own) return [task];
    return own.change.keep === 'drop'
      ? []
      : [changed(task, own.change, deadlineOf(own.row, own.change.deadline))];
  });
  const added = compared.added.map((one, at) =>
    addedTask(one, `V${draft.tasks.length + at + 1}`, deadlineOf(one.row, one.cells.deadline)),
  );
  return problems.length > 0 ? { problems } : { draft: { ...draft, tasks: [...tasks, ...added] } };
};
