/** A draft's tasks out to a workbook, and the draft corrected by one that comes back. */
import { readFile, writeFile } from 'node:fs/promises';
import type { TaskProblem } from '../contracts/table/read-task-rows.ts';
import { workbookOf } from '../documents/tables/sheets.ts';
import { taskSheets } from '../documents/tables/task-sheets.ts';
import { compareRows } from '../importer/corrections/compare.ts';
import { correctDraft, rowsOfDraft } from '../importer/corrections/draft-rows.ts';
import { markOf, readTaskTable } from '../importer/corrections/read-table.ts';
import type { Draft } from '../importer/draft.ts';

interface Said {
  said: string[];
}
interface Refused {
  refused: string[];
}

/** Never over a file that is there: somebody's corrections may stand in it. */
export const writeTable = async (draft: Draft, file: string): Promise<Said | Refused> => {
  const sheets = taskSheets(rowsOfDraft(draft), { file: draft.file.name, mark: markOf(draft.text) });
  try {
    await writeFile(file, await workbookOf(sheets), { flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
    return { refused: [`${file} đã có; hãy đặt tên khác để không mất chỗ đã sửa.`] };
  }
  return {
    said: [`Đã ghi ${draft.tasks.length} việc vào ${file}; sửa xong thì đưa lại bằng --corrections ${file}.`],
  };
};

const placed = ({ row, column, message }: TaskProblem): string =>
  row === 0 ? `  ${message}` : `  dòng ${row}${column ? `, cột “${column}”` : ''}: ${message}`;

/** A row that is wrong refuses the whole table. */
export const correctedBy = async (
  draft: Draft,
  file: string,
): Promise<({ draft: Draft } & Said) | Refused> => {
  const table = await readTaskTable(await readFile(file));
  if ('code' in table) return { refused: [`${file}: ${table.message}`] };
  const compared = compareRows(rowsOfDraft(draft), table, markOf(draft.text));
  const result = correctDraft(draft, compared);
  if ('problems' in result) {
    const { problems } = result;
    return { refused: [`${file}: ${problems.length} chỗ chưa đúng, chưa sửa gì:`, ...problems.map(placed)] };
  }
  const { absent } = compared;
  const said =
    absent.length > 0
      ? [`Không còn dòng trong bảng nên giữ như cũ (muốn bỏ thì ghi “Bỏ”): ${absent.join(', ')}.`]
      : [];
  return { draft: result.draft, said };
};
