/** A dry run for a terminal: what would change, then every problem with its place. */
import type { DryRun } from '../../../api/organisation/import.ts';
import { type RowProblem, SHEET_WORDS } from '../../../contracts/table/read-rows.ts';
import { headingOf } from '../../../contracts/vi/import-faults.ts';
import { CHANGE_WORDS } from '../../../contracts/vi/words.ts';
import type { Change, ChangeKind } from '../../../domain/organisation/import-rows.ts';

const SHOWN = 50;
const KINDS: ChangeKind[] = ['add', 'change', 'move', 'end'];

const problemLine = ({ sheet, row, column, message }: RowProblem): string => {
  const place = [sheet && SHEET_WORDS[sheet], row > 0 && `dòng ${row}`, column].filter(Boolean).join(', ');
  return `  ${place ? `${place}: ` : ''}${message}`;
};

const changeLine = ({ sheet, row, code, name, kinds, fields }: Change): string => {
  const what = fields.map(({ field, from, to }) => `${headingOf(sheet, field)} “${from}” → “${to}”`);
  return `    dòng ${row}  ${code}  ${name}${what.length > 0 ? `: ${what.join('; ')}` : ''}${kinds.length > 1 ? ` (${kinds.map((kind) => CHANGE_WORDS[kind]).join(', ')})` : ''}`;
};

const shortened = <T>(list: T[], line: (one: T) => string): string[] => [
  ...list.slice(0, SHOWN).map(line),
  ...(list.length > SHOWN ? [`    … và ${list.length - SHOWN} dòng nữa`] : []),
];

export const dryRunLines = ({ plan, problems }: DryRun): string[] => [
  ...(['units', 'people'] as const).flatMap((sheet) =>
    KINDS.flatMap((kind) => {
      const list = plan.changes.filter((one) => one.sheet === sheet && one.kinds[0] === kind);
      if (list.length === 0) return [];
      return [`${SHEET_WORDS[sheet]}, ${CHANGE_WORDS[kind]}: ${list.length}`, ...shortened(list, changeLine)];
    }),
  ),
  `Không đổi: ${plan.unchanged} dòng; tài khoản sẽ mở: ${plan.open.length}, sẽ đóng: ${plan.close.length}`,
  ...(problems.length > 0
    ? [`${problems.length} chỗ chưa đúng, chưa ghi gì:`, ...shortened(problems, problemLine)]
    : []),
];
