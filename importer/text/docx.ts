/**
 * A Word file as lines: one a paragraph with its automatic number, one a table row with its cells between bars (lines of
 * a cell parted by U+2028), notes after the paragraph that refers to them. Struck-out words of tracked changes are left out.
 */
import { fromFont } from './legacy/fonts.ts';
import { attribute, piecesOf } from './markup.ts';
import { Numbering } from './numbering.ts';
import { CannotRead } from './refusals.ts';
import type { Zip } from './zip.ts';

interface Row {
  cells: string[];
  span: number;
  merged: boolean;
}
/** What is open while the parts are read one after the other. */
interface Open {
  lines: string[];
  paragraph: string;
  number: { id: string; depth: number } | null;
  style: string;
  font: string;
  capitals: boolean;
  notes: string[];
  tables: { above: string[]; row: Row | null; cell: string[] | null }[];
}

const LINE = '\u2028';
/** Their content is no word of the text. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
]);

/** Lists that a style brings with it. */
const stylesOf = (xml: string | null): Map<string, { id: string; depth: number }> => {
  const styles = new Map<string, { id: string; depth: number }>();
  let style = '';
  let depth = 0;
  for (const piece of piecesOf(xml ?? '')) {
    if (piece.type !== 'open') continue;
    if (piece.name === 'w:style') {
      style = attribute(piece.attributes, 'w:styleId') ?? '';
      depth = 0;
    } else if (piece.name === 'w:ilvl') depth = Number(attribute(piece.attributes, 'w:val') ?? 0);
    else if (piece.name === 'w:numId')
      styles.set(style, { id: attribute(piece.attributes, 'w:val') ?? '', depth });
  }
  return styles;
};

/** Notes by their id. */
const notesOf = (xml: string | null): Map<string, string> => {
  const notes = new Map<string, string>();
  let id: string | null = null;
  let inText = false;
  for (const piece of piecesOf(xml ?? '')) {
    if (piece.type === 'words') {
      if (inText && id) notes.set(id, (notes.get(id) ?? '') + piece.text);
    } else if (piece.name === 'w:t') inText = piece.type === 'open' && !piece.empty;
    else if (piece.type === 'open' && piece.name === 'w:footnote') id = attribute(piece.attributes, 'w:id');
  }
  return notes;
};

const bars = (cells: string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\|/gu, '/').replace(/\n/gu, LINE)).join(' | ')} |`;

class Body {
  readonly #numbering: Numbering;
  readonly #styles: Map<string, { id: string; depth: number }>;
  readonly #notes: Map<string, string>;
  readonly #open: Open = {
    lines: [],
    paragraph: '',
    number: null,
    style: '',
    font: '',
    capitals: false,
    notes: [],
    tables: [],
  };
  #notesSeen = 0;

  constructor(zip: Zip) {
    this.#numbering = new Numbering(zip.text('word/numbering.xml'));
    this.#styles = stylesOf(zip.text('word/styles.xml'));
    this.#notes = notesOf(zip.text('word/footnotes.xml'));
  }

  get text(): string {
    return this.#open.lines.join('\n');
  }

  words(text: string): void {
    const meant = fromFont(text, this.#open.font);
    this.#open.paragraph += this.#open.capitals ? meant.toUpperCase() : meant;
  }

  opened(name: string, attributes: string): void {
    const open = this.#open;
    const value = attribute(attributes, 'w:val');
    if (name === 'w:p')
      Object.assign(open, { paragraph: '', number: null, style: '', font: '', capitals: false });
    else if (name === 'w:r') Object.assign(open, { font: '', capitals: false });
    else if (name === 'w:pStyle') open.style = value ?? '';
    else if (name === 'w:numId') open.number = { id: value ?? '', depth: open.number?.depth ?? 0 };
    else if (name === 'w:ilvl') open.number = { id: open.number?.id ?? '', depth: Number(value ?? 0) };
    else if (name === 'w:rFonts') open.font = attribute(attributes, 'w:ascii') ?? '';
    else if (name === 'w:caps') open.capitals = value !== '0' && value !== 'false';
    else if (name === 'w:tab' && attribute(attributes, 'w:pos') === null) open.paragraph += '\t';
    else if (name === 'w:br' || name === 'w:cr') open.paragraph += '\n';
    else if (name === 'w:noBreakHyphen') open.paragraph += '-';
    else if (name === 'w:footnoteReference') this.#refer(attribute(attributes, 'w:id') ?? '');
    else this.#openedTable(name, attributes);
  }

  #openedTable(name: string, attributes: string): void {
    const table = this.#open.tables.at(-1);
    if (name === 'w:tbl') this.#open.tables.push({ above: [], row: null, cell: null });
    else if (!table) return;
    else if (name === 'w:tr') table.row = { cells: [], span: 1, merged: false };
    else if (name === 'w:tc') {
      table.cell = [];
      if (table.row) Object.assign(table.row, { span: 1, merged: false });
    } else if (name === 'w:gridSpan' && table.row)
      table.row.span = Math.min(Number(attribute(attributes, 'w:val') ?? 1) || 1, 60);
    else if (name === 'w:vMerge' && table.row)
      table.row.merged = attribute(attributes, 'w:val') !== 'restart';
  }

  closed(name: string): void {
    if (name === 'w:p') this.#endParagraph();
    const table = this.#open.tables.at(-1);
    if (!table) return;
    if (name === 'w:tc' && table.row && table.cell) this.#endCell(table.row, table.cell, table.above);
    else if (name === 'w:tr' && table.row) {
      table.above = table.row.cells;
      const line = bars(table.row.cells);
      const outer = this.#open.tables.at(-2)?.cell;
      if (outer) outer.push(table.row.cells.join(' '));
      else this.#open.lines.push(line);
      table.row = null;
    } else if (name === 'w:tbl') this.#open.tables.pop();
  }

  #endCell(row: Row, cell: string[], above: string[]): void {
    const text = cell.join(LINE).trim();
    const at = row.cells.length;
    row.cells.push(row.merged && text === '' ? (above[at] ?? '') : text);
    for (let extra = 1; extra < row.span; extra += 1) row.cells.push('');
  }

  #endParagraph(): void {
    const open = this.#open;
    const list = open.number && open.number.id !== '' ? open.number : (this.#styles.get(open.style) ?? null);
    const words = open.paragraph.trim();
    const number =
      list && list.id !== '0' && words !== ''
        ? this.#numbering.next(list.id, open.number?.depth ?? list.depth)
        : '';
    const line = number + words;
    const cell = open.tables.at(-1)?.cell;
    if (cell) {
      if (line !== '') cell.push(line);
    } else {
      open.lines.push(line);
      for (const note of open.notes) open.lines.push('', note, '');
      open.notes = [];
    }
    open.paragraph = '';
  }

  #refer(id: string): void {
    const note = this.#notes.get(id)?.trim();
    if (!note) return;
    this.#notesSeen += 1;
    this.#open.paragraph += String(this.#notesSeen);
    this.#open.notes.push(`${this.#notesSeen} ${note}`);
  }
}

/** @throws CannotRead */
export const textOfDocx = (zip: Zip): string => {
  const xml = zip.text('word/document.xml');
  if (xml === null) throw new CannotRead('notWhatItSays');
  const body = new Body(zip);
  let out = 0;
  let inText = false;
  for (const piece of piecesOf(xml)) {
    if (piece.type === 'words') {
      if (out === 0 && inText) body.words(piece.text);
      continue;
    }
    if (LEFT_OUT.has(piece.name)) {
      if (piece.type === 'open' && !piece.empty) out += 1;
      else if (piece.type === 'close') out = Math.max(0, out - 1);
    } else if (out > 0) continue;
    else if (piece.name === 'w:t') inText = piece.type === 'open' && !piece.empty;
    else if (piece.type === 'close') body.closed(piece.name);
    else {
      body.opened(piece.name, piece.attributes);
      if (piece.empty) body.closed(piece.name);
    }
  }
  return body.text;
};
