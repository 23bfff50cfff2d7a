/** Tasks of a reading out to a spreadsheet and back: every correction of the table, or none and each row that is wrong. */
import type { CorrectedTable, DeskItem, PlanTable, ReadTask } from '../../contracts/http/imports.ts';
import type { TaskProblem } from '../../contracts/table/read-task-rows.ts';
import type { TaskCells } from '../../contracts/table/task-columns.ts';
import { workbookOf } from '../../documents/tables/sheets.ts';
import { taskSheets } from '../../documents/tables/task-sheets.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { compareRows } from '../../importer/corrections/compare.ts';
import { readDeadlineCell } from '../../importer/corrections/deadline-cell.ts';
import { NOTHING_REMEMBERED } from '../../importer/memory.ts';
import { notingRefusals } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Invalid, Unprocessable } from '../problems.ts';
import { readTableApart } from '../read-plan-thread.ts';
import type { Principal } from '../rights.ts';
import { dueView, nameView } from '../views/reading-view.ts';
import { rowOf, wordOf } from '../views/task-rows.ts';
import { onlyOffice, treeOf } from './import-plan.ts';

export const tableFile = async (
  principal: Principal,
  { file, mark, items }: PlanTable,
): Promise<Uint8Array<ArrayBuffer>> => {
  onlyOffice(principal);
  return new Uint8Array(await workbookOf(taskSheets(items.map(rowOf), { file, mark })));
};

interface Correcting {
  organisation: Organisation;
  year: number | null;
  blame: (row: number, column: string, message: string) => void;
}
type Units = ReadTask['lead'];
type Change = Partial<Omit<TaskCells, 'id'>>;

/** Names that stood there keep what they mean; another must be one unit of the tree. */
const unitsOf = (
  names: string[],
  before: Units,
  blame: (message: string) => void,
  organisation: Organisation,
): Units => {
  const read = names.map((name) => {
    const known = before.names.find((one) => wordOf(one) === name || one.words === name);
    if (known) return known;
    const found = nameView(name, organisation, NOTHING_REMEMBERED);
    if (!found.sure || !found.chosen) {
      const near = found.alternatives.map(({ word }) => `“${word}”`).join(', ');
      blame(
        `“${name}” không rõ là đơn vị nào trong cây tổ chức${near ? `; có phải ${near}` : ''}. Hãy ghi đúng tên đơn vị.`,
      );
    }
    // One name where the plan had one is what the plan means by its own.
    const [only] = before.names;
    const meant = names.length === 1 && before.names.length === 1 && only ? only.words : found.words;
    return { ...found, words: meant, origin: 'hand' as const };
  });
  return { names: read, spans: before.spans, confidence: 'sure', question: null };
};

const changed = (
  task: ReadTask,
  row: number,
  change: Change,
  { organisation, year, blame }: Correcting,
): ReadTask => {
  const { title, kind, lead, coordinating, deadline, product, keep } = change;
  const units = (names: string[], before: Units, column: string): Units =>
    unitsOf(names, before, (message) => blame(row, column, message), organisation);
  const cell = deadline === undefined ? null : readDeadlineCell(deadline, year);
  if (cell && 'fault' in cell) blame(row, 'Thời hạn', cell.fault);
  return {
    ...task,
    ...(title === undefined ? {} : { title }),
    ...(kind === undefined ? {} : { kind }),
    ...(lead === undefined ? {} : { lead: units(lead, task.lead, 'Chủ trì') }),
    ...(coordinating === undefined
      ? {}
      : { coordinating: units(coordinating, task.coordinating, 'Phối hợp') }),
    ...(product === undefined ? {} : { product: product || null }),
    ...(keep === 'step' || keep === 'context' ? { context: keep === 'context' } : {}),
    ...(cell && 'due' in cell
      ? {
          due: {
            ...dueView(cell.due, NOTHING_REMEMBERED),
            said: task.due.said,
            origin: 'hand' as const,
            confidence: 'sure' as const,
          },
        }
      : {}),
  };
};

const NOTHING: Units = { names: [], spans: [], confidence: 'unsure', question: null };
const blank = (id: string): ReadTask => ({
  id,
  section: '',
  title: '',
  kind: 'task',
  context: false,
  span: { start: 0, end: 0 },
  quote: '',
  lead: NOTHING,
  coordinating: { ...NOTHING, confidence: 'sure' },
  due: {
    reading: { phrase: null, kind: 'none', rule: {}, row: null, inheritedFrom: null },
    word: 'Không có kỳ hạn',
    said: null,
    origin: 'hand',
    spans: [],
    confidence: 'sure',
    question: null,
    alternatives: [],
  },
  product: null,
});

const stateOf = ({ state }: DeskItem, { keep }: Change): DeskItem['state'] => {
  if (keep === 'drop') return 'dropped';
  return keep !== undefined || state === 'open' ? 'accepted' : state;
};

const said = ({ row, column, message }: TaskProblem): { path: string; message: string } => ({
  path: `${row}`,
  message: row === 0 ? message : `Dòng ${row}${column ? `, cột “${column}”` : ''}: ${message}`,
});

const correct = async (
  deps: Deps,
  principal: Principal,
  { items, mark, issuedOn }: PlanTable,
  file: File,
): Promise<CorrectedTable> => {
  const table = await readTableApart(new Uint8Array(await file.arrayBuffer()));
  if ('code' in table)
    throw new Unprocessable('TABLE_REFUSED', [{ path: table.code, message: table.message }]);
  const compared = compareRows(items.map(rowOf), table, mark);
  const problems = [...compared.problems];
  const correcting: Correcting = {
    organisation: await treeOf(deps, principal),
    year: issuedOn ? Number(issuedOn.slice(0, 4)) : null,
    blame: (row, column, message) => problems.push({ row, column, message }),
  };
  const changes = new Map(compared.corrected.map((one) => [one.id, one]));
  const corrected = items.map((item): DeskItem => {
    const own = changes.get(item.task.id);
    return own
      ? { task: changed(item.task, own.row, own.change, correcting), state: stateOf(item, own.change) }
      : item;
  });
  const added = compared.added.map(({ row, cells: { id: _, ...cells } }, at) =>
    changed(blank(`moi-${at + 1}`), row, cells, correcting),
  );
  if (problems.length > 0) throw new Unprocessable('TABLE_REFUSED', problems.map(said));
  return { items: corrected, added, changed: [...changes.keys()], absent: compared.absent };
};

const MOST_BYTES = 20 * 1024 * 1024;

/** @throws Unprocessable TABLE_REFUSED with every row that is wrong; then nothing has changed */
export const correctByTable = (
  deps: Deps,
  principal: Principal,
  plan: PlanTable,
  files: File[],
): Promise<CorrectedTable> =>
  notingRefusals(deps, principal, 'correctByTable', async () => {
    onlyOffice(principal);
    const [file, second] = files;
    if (!file || second) throw new Invalid([{ path: 'files', message: 'Hãy gửi đúng một bảng đã sửa.' }]);
    if (file.size > MOST_BYTES) throw new Unprocessable('FILE_TOO_LARGE');
    return correct(deps, principal, plan, file);
  });
