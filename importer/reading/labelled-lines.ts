/** Lines among the items that say one thing of all of them. */
import { deadlinesIn } from '../deadline/find.ts';
import type { DeadlineReading, Field } from '../draft.ts';
import { type Node, textOf } from '../structure/outline.ts';
import { cut, type Passage } from '../text/passage.ts';
import { bestOf } from './deadline-field.ts';
import { type Reading, words } from './held.ts';
import { labelOf } from './labelled.ts';
import { makeTask } from './make-task.ts';
import { onlyUnits } from './subject.ts';

/** "Thời gian hoàn thành: …", "Đơn vị chủ trì: …" among the items: for all of them that say nothing themselves. */
export const spread = (node: Node, from: number, reading: Reading): void => {
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

export const listed = (text: string): string[] =>
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

export const onlyLabels = (node: Node): boolean =>
  node.children.length > 0 && node.children.every((child) => labelOf(textOf(child)) !== null);
