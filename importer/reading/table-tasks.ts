/** Tables of assigned work: one row a task, its columns known by their headings. */
import { deadlinesIn } from '../deadline/find.ts';
import type { DraftTask } from '../draft.ts';
import { type Column, columnsOf } from '../structure/columns.ts';
import type { Node } from '../structure/outline.ts';
import { collapse } from '../text/fold.ts';
import { type Passage, spanOf } from '../text/passage.ts';
import { deadlineField } from './deadline-field.ts';
import { field } from './field.ts';
import type { Held, Reading } from './held.ts';
import { makeTask } from './make-task.ts';
import { onlyUnits } from './subject.ts';

const cell = (
  cells: readonly Passage[],
  columns: readonly (Column | null)[],
  wanted: Column,
): Passage | null => {
  const at = columns.indexOf(wanted);
  const found = at < 0 ? undefined : cells[at];
  return found && /[\p{L}\d]/u.test(found.text) ? found : null;
};
const unitsOfCell = (text: string): string[] => {
  const lines = text
    .split(/[\u2028;\n]/u)
    .map((line) => line.replace(/^[-–+•\s]+|[\s.;,]+$/gu, ''))
    .filter((line) => line !== '');
  return lines.flatMap((line) => onlyUnits(line) ?? line.split(/,\s+(?=\p{Lu})/u)).map(collapse);
};

/** A cell that holds nothing of the kind ("-", "x") is empty. */
const SAME = /^(?:nt|như trên|-nt-|")$/iu;

/**
 * Reads the rows that stand together from `nodes[0]` on.
 * @returns how many nodes they were
 */
export const rowsOf = (nodes: readonly Node[], held: Held, reading: Reading): number => {
  const rows = nodes.slice(0, firstOther(nodes));
  let columns: (Column | null)[] | null = null;
  let lead = held.lead;
  let above: DraftTask | null = null;
  for (const row of rows) {
    const cells = row.paragraph?.cells ?? [];
    const headings = columnsOf(cells.map(({ text }) => text));
    if (headings) {
      columns = headings;
      continue;
    }
    if (!columns) continue;
    const what = cell(cells, columns, 'task');
    const filled = cells.filter(({ text }) => /\p{L}/u.test(text));
    if (!what || (filled.length === 1 && /^(?:[IVX]+|[A-Z])[.)]?$/u.test(cells[0]?.text.trim() ?? ''))) {
      if (filled[0])
        lead = onlyUnits(filled[0].text)
          ? { units: onlyUnits(filled[0].text) ?? [], words: filled[0] }
          : lead;
      continue;
    }
    if (
      filled.length === 1 &&
      rows.length > 2 &&
      (cell(cells, columns, 'number') === null || /\p{Lu}{4}/u.test(what.text))
    )
      continue;
    above = taskOfRow(row, cells, columns, what, lead, above, reading);
    reading.tasks.push(above);
  }
  return rows.length;
};
const firstOther = (nodes: readonly Node[]): number => {
  const at = nodes.findIndex(({ paragraph }) => !paragraph?.cells);
  return at < 0 ? nodes.length : at;
};

const taskOfRow = (
  row: Node,
  cells: readonly Passage[],
  columns: readonly (Column | null)[],
  what: Passage,
  lead: Held['lead'],
  above: DraftTask | null,
  reading: Reading,
): DraftTask => {
  const time = cell(cells, columns, 'time');
  const led = cell(cells, columns, 'lead');
  const with_ = cell(cells, columns, 'coordinating');
  const product = cell(cells, columns, 'product');
  const id = `V${String(reading.tasks.length + 1).padStart(2, '0')}`;
  const said = time && SAME.test(time.text) ? null : time;
  const found = said
    ? deadlinesIn(said.text, reading.context, true)
    : deadlinesIn(what.text, reading.context);
  const task = makeTask({
    id,
    words: what,
    found: said ? [] : found,
    lead,
    section: row.section,
    notes: [],
    weight: 'assigned',
    ...(said && found.length === 0 ? { statedText: said.text } : {}),
  });
  const whole = row.paragraph?.words ?? what;
  task.sourceText = collapse(
    cells
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' | '),
  );
  task.span = spanOf(whole);
  if (said && found.length > 0) task.deadline = deadlineField(said, found);
  else if (time && !said && above) task.deadline = above.deadline;
  if (led)
    task.lead =
      SAME.test(led.text) && above ? above.lead : { ...field(unitsOfCell(led.text), 'sure', [spanOf(led)]) };
  if (with_) task.coordinating = field(unitsOfCell(with_.text), 'sure', [spanOf(with_)]);
  if (product) task.product = field<string | null>(collapse(product.text), 'sure', [spanOf(product)]);
  return task;
};
