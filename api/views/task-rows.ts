/** Tasks under a person's hands as rows of a spreadsheet, in the words that stand on the screen. */
import type { DeskItem, ReadTask } from '../../contracts/http/imports.ts';
import type { Keep, TaskRow } from '../../contracts/table/task-columns.ts';

type Units = ReadTask['lead'];

/** As it stands in the table: what it is in the tree, or the plan's own words where that is not known. */
export const wordOf = ({ chosen, words }: Units['names'][number]): string => chosen?.word ?? words;

/** Of a deadline that nobody could read its words stand there, to be corrected; of one that was taken away nothing. */
const deadlineOf = ({ reading, said, origin }: ReadTask['due']): string => {
  if (reading.kind === 'none') return origin === 'hand' ? '' : (said ?? '');
  return reading.phrase ?? said ?? '';
};

/** Of each name that is not sure to be the unit it is taken for, what there is to look at. */
const doubtsOf = ({ names }: Units): string[] =>
  names.flatMap(({ words, chosen, sure }) => {
    if (sure) return [];
    return chosen
      ? [`Văn bản ghi “${words}”, hiểu là “${chosen.word}”: xem có đúng không.`]
      : [`“${words}” chưa khớp đơn vị nào trong cây.`];
  });

export const keepOf = ({ task, state }: DeskItem): Keep => {
  if (state === 'dropped') return 'drop';
  return task.context ? 'context' : 'step';
};

export const rowOf = (item: DeskItem): TaskRow => {
  const { task } = item;
  return {
    id: task.id,
    keep: keepOf(item),
    title: task.title,
    kind: task.kind,
    lead: task.lead.names.map(wordOf),
    coordinating: task.coordinating.names.map(wordOf),
    deadline: deadlineOf(task.due),
    product: task.product ?? '',
    means: task.due.word,
    question: [
      task.lead.question,
      ...doubtsOf(task.lead),
      task.coordinating.question,
      ...doubtsOf(task.coordinating),
      task.due.question,
    ]
      .filter(Boolean)
      .join(' '),
    section: task.section,
    quote: task.quote,
  };
};
