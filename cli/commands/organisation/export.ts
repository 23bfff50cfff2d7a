/** `dondoc organisation export`: units and people as one workbook, or as two CSV files. */
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Column } from '../../../contracts/table/columns.ts';
import { PERSON_COLUMNS } from '../../../contracts/table/person-columns.ts';
import { UNIT_COLUMNS } from '../../../contracts/table/unit-columns.ts';
import { csvOf, organisationWorkbook } from '../../../documents/tables/organisation-tables.ts';
import { exportedPeople, exportedUnits } from '../../../prisma/repositories/export-organisation.ts';
import { withDatabase } from '../../settings.ts';

export const writeCsv = <T>(
  file: string,
  columns: Column<T>[],
  values: AsyncIterable<T> | Iterable<T>,
): Promise<void> => pipeline(Readable.from(csvOf(columns, values)), createWriteStream(file));

export const exportTo = (file: string): Promise<void> =>
  withDatabase(async (db) => {
    if (file.endsWith('.xlsx')) {
      await writeFile(file, await organisationWorkbook(exportedUnits(db, '/'), exportedPeople(db, '/')));
      console.log(`Đã ghi ${file}: một trang đơn vị, một trang người.`);
      return;
    }
    const people = file.replace(/(\.csv)?$/, '-nguoi.csv');
    await writeCsv(file, UNIT_COLUMNS, exportedUnits(db, '/'));
    await writeCsv(people, PERSON_COLUMNS, exportedPeople(db, '/'));
    console.log(`Đã ghi ${file} (đơn vị) và ${people} (người).`);
  });
