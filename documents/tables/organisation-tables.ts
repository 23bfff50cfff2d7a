/** Units and people as tables, CSV or XLSX. Read back, they say the same. */
import { stringify } from 'csv-stringify';
import writeWorkbook from 'write-excel-file/node';
import type { Column } from '../../contracts/table/columns.ts';
import { PERSON_COLUMNS } from '../../contracts/table/person-columns.ts';
import { SHEET_WORDS } from '../../contracts/table/read-rows.ts';
import { UNIT_COLUMNS } from '../../contracts/table/unit-columns.ts';
import type { KnownPerson } from '../../domain/organisation/import-rows.ts';
import type { Unit } from '../../domain/organisation/organisation.ts';
import { neutral } from './neutral.ts';

const line = <T>(columns: Column<T>[], value: T): string[] =>
  columns.map((column) => neutral(column.write(value)));

/** UTF-8 with its mark, because Excel takes a file without one for something else. */
export async function* csvOf<T>(columns: Column<T>[], values: AsyncIterable<T> | Iterable<T>) {
  const writer = stringify({ bom: true, record_delimiter: 'windows' });
  const fill = async () => {
    writer.write(columns.map(({ heading }) => heading));
    for await (const value of values)
      if (!writer.write(line(columns, value))) await new Promise((done) => writer.once('drain', done));
    writer.end();
  };
  const filling = fill().catch((error: unknown) => writer.destroy(error as Error));
  for await (const chunk of writer as AsyncIterable<Buffer | string>) yield chunk.toString();
  await filling;
}

const sheetOf = async <T>(title: string, columns: Column<T>[], values: AsyncIterable<T> | Iterable<T>) => {
  const rows: (string | null)[][] = [];
  for await (const value of values) rows.push(line(columns, value).map((cell) => cell || null));
  return {
    sheet: title,
    stickyRowsCount: 1,
    columns: columns.map(() => ({ width: 24 })),
    data: [columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const })), ...rows],
  };
};

/** One workbook of two sheets, their first rows the headings, which stay in sight. */
export const organisationWorkbook = async (
  units: AsyncIterable<Unit> | Iterable<Unit>,
  people: AsyncIterable<KnownPerson> | Iterable<KnownPerson>,
): Promise<Buffer> =>
  writeWorkbook([
    await sheetOf(SHEET_WORDS.units, UNIT_COLUMNS, units),
    await sheetOf(SHEET_WORDS.people, PERSON_COLUMNS, people),
  ]).toBuffer();
