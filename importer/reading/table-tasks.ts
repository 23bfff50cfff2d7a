/** Tables of assigned work: one row a task, its columns known by their headings. */
import { deadlinesIn } from '../deadline/find.ts';
import type { DraftTask } from '../draft.ts';
import { type Column, columnOf, columnsOf } from '../structure/columns.ts';
import type { Node } from '../structure/outline.ts';
import { collapse } from '../text/fold.ts';
import { type Passage, spanOf } from '../text/passage.ts';
import { chargedOfCell } from './charged-of-cell.ts';
import { deadlineField } from './deadline-field.ts';
import { dueBy } from './due-by.ts';
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
  let timeHeading = '';
  let lead = held.lead;
  let above: DraftTask | null = null;
  for (const row of rows) {
    const cells = row.paragraph?.cells ?? [];
    const headings = isNumbered(cells) ? null : columnsOf(cells.map(({ text }) => text));
    if (headings) {
      columns = headings;
      timeHeading = cell(cells, columns, 'time')?.text ?? '';
      continue;
    }
    if (!columns) continue;
    const below: (Column | null)[] | null = above ? null : lowerHeading(cells, columns);
    if (below) {
      columns = below;
      continue;
    }
    const what = cell(cells, columns, 'task');
    const number = columns.indexOf('number');
    const filled = cells.filter(({ text }, at) => at !== number && /\p{L}/u.test(text));
    if (
      !what ||
      isMerged(filled) ||
      (filled.length === 1 && /^(?:[IVX]+|[A-Z])[.)]?$/u.test(cells[0]?.text.trim() ?? ''))
    ) {
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
    above = taskOfRow(row, cells, columns, what, lead, above, timeHeading, reading);
    reading.tasks.push(above);
  }
  return rows.length;
};
/** "I | Quy hoạch | Quy hoạch | Quy hoạch": a cell over all columns, as a copy of a page repeats it. */
const isMerged = (filled: readonly Passage[]): boolean =>
  filled.length > 2 && new Set(filled.map(({ text }) => text)).size === 1;
const isNumbered = (cells: readonly Passage[]): boolean =>
  /^\d{1,3}[.)]?$/u.test(cells[0]?.text.trim() ?? '');
/** Under "Phân công" a second row of headings: "Chủ trì", "Phối hợp"; the cells beside them are empty or say the same. */
const lowerHeading = (
  cells: readonly Passage[],
  columns: readonly (Column | null)[],
): (Column | null)[] | null => {
  if (isNumbered(cells)) return null;
  const own = cells.map(({ text }) => columnOf(text));
  const filled = cells.filter(({ text }) => /\p{L}/u.test(text));
  if (filled.length === 0 || filled.some(({ text }) => columnOf(text) === null)) return null;
  return own.includes('lead') || own.includes('coordinating') || own.includes('time')
    ? columns.map((column, at) => own[at] ?? column)
    : null;
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
  timeHeading: string,
  reading: Reading,
): DraftTask => {
  const time = cell(cells, columns, 'time');
  const led = cell(cells, columns, 'lead');
  const with_ = cell(cells, columns, 'coordinating');
  const product = cell(cells, columns, 'product');
  const id = `V${String(reading.tasks.length + 1).padStart(2, '0')}`;
  const said = time && SAME.test(time.text) ? null : time;
  const found = said
    ? dueBy(timeHeading, deadlinesIn(said.text, reading.context, true))
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
  if (led && SAME.test(led.text) && above) task.lead = above.lead;
  else if (led) {
    const charged = chargedOfCell(led.text);
    const sure = !charged && unitsOfCell(led.text).every((name) => onlyUnits(name) !== null);
    task.lead = field(charged?.lead ?? unitsOfCell(led.text), sure ? 'sure' : 'likely', [spanOf(led)]);
    if (charged?.coordinating) task.coordinating = field(charged.coordinating, 'likely', [spanOf(led)]);
  }
  if (with_) task.coordinating = field(unitsOfCell(with_.text), 'sure', [spanOf(with_)]);
  if (product) task.product = field<string | null>(collapse(product.text), 'sure', [spanOf(product)]);
  return task;
};
