/** Which cells of a workbook's sheets are one, and how far each sheet goes: the library that reads the cells does not tell. */
import { attribute, piecesOf } from './markup.ts';
import type { Zip } from './zip.ts';

/** Rows and columns from 0, both ends included. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
}
export interface SheetShape {
  merges: Merge[];
  rows: number;
  columns: number;
}

/** `C12` → row 11, column 2. */
const placeOf = (reference: string): { row: number; column: number } | null => {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (!found) return null;
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]) - 1, column: column - 1 };
};

const shapeOf = (xml: string): SheetShape => {
  const shape: SheetShape = { merges: [], rows: 0, columns: 0 };
  for (const piece of piecesOf(xml)) {
    if (piece.type !== 'open') continue;
    const name = piece.name.replace(/^\w+:/u, '');
    if (name === 'mergeCell') {
      const [from, to] = (attribute(piece.attributes, 'ref') ?? '').split(':').map(placeOf);
      if (from && to) shape.merges.push({ top: from.row, bottom: to.row, left: from.column });
    } else if (name === 'c' || name === 'row') {
      const reference = attribute(piece.attributes, 'r') ?? '';
      const place = name === 'row' ? { row: Number(reference) - 1, column: 0 } : placeOf(reference);
      shape.rows = Math.max(shape.rows, (place?.row ?? 0) + 1 || 0);
      shape.columns = Math.max(shape.columns, (place?.column ?? 0) + 1);
    }
  }
  return shape;
};

/** Names of things by their ids, and the parts in which they stand. */
const partsById = (xml: string): Map<string, string> => {
  const parts = new Map<string, string>();
  for (const piece of piecesOf(xml))
    if (piece.type === 'open' && piece.name === 'Relationship') {
      const target = attribute(piece.attributes, 'Target') ?? '';
      parts.set(
        attribute(piece.attributes, 'Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      );
    }
  return parts;
};

/** In the order of the workbook's sheets. */
export const mergesOf = (zip: Zip): SheetShape[] => {
  const parts = partsById(zip.text('xl/_rels/workbook.xml.rels') ?? '');
  const shapes: SheetShape[] = [];
  for (const piece of piecesOf(zip.text('xl/workbook.xml') ?? ''))
    if (piece.type === 'open' && /^(?:\w+:)?sheet$/u.test(piece.name)) {
      const part = parts.get(attribute(piece.attributes, 'r:id') ?? '') ?? '';
      shapes.push(shapeOf(zip.text(part) ?? ''));
    }
  return shapes;
};
