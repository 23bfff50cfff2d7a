/** A file of units or people, CSV or XLSX by its content, as rows of an import. */
import { noRows, type ReadRows, readSheet } from '../../contracts/table/read-rows.ts';
import { readCsv, UnreadableFile } from './csv.ts';
import { readXlsx } from './xlsx.ts';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Reads whole files one after the other. A file that cannot be read is one problem with row 0. */
export const readOrganisationFiles = async (
  files: { name: string; bytes: Uint8Array }[],
): Promise<ReadRows> => {
  const rows = noRows();
  for (const { name, bytes } of files)
    try {
      if (isZip(bytes)) for (const sheet of await readXlsx(bytes)) await readSheet(sheet, rows);
      else await readSheet(readCsv([bytes]), rows);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      rows.problems.push({ sheet: null, row: 0, column: null, message: `${name}: ${error.message}` });
    }
  return rows;
};
