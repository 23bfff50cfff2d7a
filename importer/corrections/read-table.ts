/** A corrected table's file as rows of tasks, and the mark by which a table is known to be of this document. */
import { createHash } from 'node:crypto';
import { type ReadTasks, readTaskRows } from '../../contracts/table/read-task-rows.ts';
import type { Refusal } from '../draft.ts';
import { CannotRead, LIMITS, refused } from '../text/refusals.ts';
import { sheetOfCsv, sheetsOfWorkbook } from '../text/sheets.ts';
import { Zip } from '../text/zip.ts';

/** The same for the same text, however often it is read. */
export const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** @returns a refusal for what is no workbook or CSV; never throws for what a file holds */
export const readTaskTable = async (bytes: Uint8Array): Promise<ReadTasks | Refusal> => {
  try {
    if (bytes.length === 0) return refused('empty');
    if (bytes.length > LIMITS.file) return refused('tooLarge');
    const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return readTaskRows(
      zipped ? await sheetsOfWorkbook(bytes, new Zip(bytes)) : [(await sheetOfCsv(bytes)).sheet],
    );
  } catch (error) {
    if (error instanceof CannotRead) return error.refusal;
    throw error;
  }
};
