/** A marked piece of a plan, read by itself: how a person adds or parts tasks. */
import type { DraftTask } from './draft.ts';
import { NO_DEADLINE } from './reading/deadline-field.ts';
import { field } from './reading/field.ts';
import type { Reading } from './reading/held.ts';
import { readTasks } from './reading/tasks.ts';
import { takeFootnotes } from './structure/footnotes.ts';
import { linesOf } from './structure/lines.ts';
import { outlineOf } from './structure/outline.ts';
import { paragraphsOf } from './structure/paragraphs.ts';
import { collapse } from './text/fold.ts';

const moved = ({ start, end }: { start: number; end: number }, by: number) => ({
  start: start + by,
  end: end + by,
});

const shifted = (task: DraftTask, by: number): DraftTask => {
  const there = <T extends { spans: { start: number; end: number }[] }>(one: T): T => ({
    ...one,
    spans: one.spans.map((span) => moved(span, by)),
  });
  return {
    ...task,
    span: moved(task.span, by),
    title: there(task.title),
    kind: there(task.kind),
    lead: there(task.lead),
    coordinating: there(task.coordinating),
    deadline: there(task.deadline),
    product: there(task.product),
  };
};

/** Of a piece in which nobody is asked for anything: the piece itself, for a person to say the rest. */
const asItStands = (text: string): DraftTask => ({
  id: 'V1',
  section: '',
  title: field(collapse(text), 'likely'),
  kind: field('task', 'likely'),
  sourceText: collapse(text),
  span: { start: 0, end: text.length },
  lead: field([], 'unsure'),
  coordinating: field([], 'likely'),
  deadline: field(NO_DEADLINE, 'unsure'),
  product: field(null, 'likely'),
  proposedAs: 'step',
  weight: 'mentioned',
});

/**
 * @param start where the piece begins in the whole text; spans are given there
 * @param year of the document, for dates without one
 */
export const readPiece = (text: string, start: number, year: number | null): DraftTask[] => {
  const { lines, footnotes, referredBy } = takeFootnotes(linesOf(text));
  const reading: Reading = { context: { year }, notes: { footnotes, referredBy }, tasks: [] };
  readTasks(outlineOf(paragraphsOf(lines)), reading);
  const tasks = reading.tasks.length > 0 ? reading.tasks : [asItStands(text)];
  return tasks.map((task) => shifted(task, start));
};
