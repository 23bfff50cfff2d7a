/** What goes out of the product: lists as tables, a report and a reminder as Word. Only what the reader may see. */
import type { LateItem } from '../../contracts/http/work.ts';
import { sayPeriod } from '../../contracts/vi/dates.ts';
import { coverageSheet } from '../../documents/tables/coverage-sheet.ts';
import { lateSheet } from '../../documents/tables/late-sheet.ts';
import { linesSheet, totalsSheet } from '../../documents/tables/roll-up-sheets.ts';
import { csvOfSheet, type Sheet, workbookOf } from '../../documents/tables/sheets.ts';
import {
  branchFigures,
  type LinePlace,
  type LineRow,
  someLines,
} from '../../prisma/repositories/read-roll-up.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';
import { coveragePage } from './own-plan.ts';
import { type AskedReport, openReport } from './roll-up-page.ts';
import { latePageOf } from './work-page.ts';

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The first sheet alone as CSV, all of them as a workbook. */
const asFile = async (sheets: [Sheet, ...Sheet[]], format: TableFormat): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(format === 'csv' ? Buffer.from(csvOfSheet(sheets[0])) : await workbookOf(sheets));

const AT_ONCE = 500;

export const lateFile = async (
  deps: Deps,
  principal: Principal,
  { under, format }: { under?: string | undefined; format: TableFormat },
): Promise<Uint8Array<ArrayBuffer>> => {
  const items: LateItem[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await latePageOf(deps, principal, { under, cursor }, AT_ONCE);
    items.push(...page.items);
    if (page.next === null) break;
    cursor = page.next;
  }
  return asFile([lateSheet(items)], format);
};

/** More pairs than this no sheet is read for. */
const MOST_UNITS = 5000;
export const coverageFile = async (
  deps: Deps,
  principal: Principal,
  { id, unit }: { id: string; unit: string },
  format: TableFormat,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> => {
  const page = await coveragePage(deps, principal, id, unit, MOST_UNITS);
  return { name: `Bao quát ${page.unit.name}`, bytes: await asFile([coverageSheet(page)], format) };
};

const everyLine = async ({ db }: Deps, place: Parameters<typeof someLines>[1]): Promise<LineRow[]> => {
  const lines: LineRow[] = [];
  for (let after: LinePlace | null = null; ; ) {
    const page: LineRow[] = await someLines(db, place, 'all', { after, limit: AT_ONCE });
    lines.push(...page);
    const last = page.at(-1);
    if (!last || page.length < AT_ONCE) return lines;
    after = last;
  }
};

export const rollUpFile = async (
  deps: Deps,
  principal: Principal,
  at: { id: string; unit: string },
  { format, ...asked }: AskedReport & { format: TableFormat },
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> => {
  const { open, place, form } = await openReport(deps, principal, at, asked);
  const { whole } = await branchFigures(deps.db, place, form.fields, { after: '', limit: 0 });
  const lines = (await everyLine(deps, place)).map((line) => ({
    ...line,
    title:
      open.record.document.obligations.find(({ id }) => id === line.obligation)?.title ?? line.obligation,
  }));
  const tables = { form, whole, lines };
  const period = sayPeriod(asked.occurrence) ?? '';
  return {
    name: `Tổng hợp ${open.unit.name} ${period}`.trim(),
    bytes: await asFile([linesSheet(tables), totalsSheet(tables)], format),
  };
};
