/** A column of a sheet, and finding columns by their headings. */
import { type Cell, headingKey } from './cells.ts';

export interface Column<T> {
  field: string;
  heading: string;
  read: (text: string) => Cell<unknown>;
  write: (value: T) => string;
  /** What an empty cell says; null (cleared) when absent. */
  empty?: unknown;
}

/** Place in the row of each column found; the rest of the headings are unknown. */
export const placeColumns = <T>(
  headings: string[],
  columns: Column<T>[],
): { places: { column: Column<T>; at: number }[]; unknown: string[]; twice: string[] } => {
  const byKey = new Map(
    columns.flatMap((column) => [
      [headingKey(column.heading), column],
      [headingKey(column.field), column],
    ]),
  );
  const places: { column: Column<T>; at: number }[] = [];
  const unknown: string[] = [];
  const twice: string[] = [];
  headings.forEach((heading, at) => {
    if (heading.trim() === '') return;
    const column = byKey.get(headingKey(heading));
    if (!column) unknown.push(heading.trim());
    else if (places.some((place) => place.column === column)) twice.push(heading.trim());
    else places.push({ column, at });
  });
  return { places, unknown, twice };
};
