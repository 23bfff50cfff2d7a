/** An HTML page as lines, in the same form as a Word file's. */
import { attribute, piecesOf } from './markup.ts';

const BLOCKS =
  /^(?:p|div|h[1-6]|li|tr|table|ul|ol|br|hr|section|article|header|footer|body|blockquote|pre|center|dt|dd)$/u;
const LEFT_OUT = /^(?:script|style|head|title|noscript|template|svg)$/u;
const LINE = '\u2028';
/** Cells of a row of work. */
const FULL_ROW = 3;

interface List {
  ordered: boolean;
  next: number;
}
class Page {
  readonly lines: string[] = [];
  #line = '';
  #cells: string[] | null = null;
  #inCell = false;
  /** Tables round the one that is being read: rules under a letterhead are drawn as tables within its cells. */
  readonly #outer: { cells: string[] | null; inCell: boolean; line: string }[] = [];
  #lists: List[] = [];

  words(text: string): void {
    const plain = text.replace(/[\s\u00A0]+/gu, ' ');
    this.#line += this.#line === '' ? plain.trimStart() : plain;
  }
  opened(name: string, attributes: string): void {
    if (name === 'td' || name === 'th') {
      this.#inCell = true;
      this.#line = '';
      this.#cells ??= [];
    } else if (name === 'table' && this.#inCell) {
      this.#outer.push({ cells: this.#cells, inCell: true, line: this.#line });
      this.#inCell = false;
      this.#line = '';
      this.#cells = null;
    } else if (name === 'tr') {
      this.#break();
      this.#cells = [];
    } else if (name === 'ul' || name === 'ol') {
      this.#break();
      this.#lists.push({ ordered: name === 'ol', next: Number(attribute(attributes, 'start') ?? 1) || 1 });
    } else if (name === 'li') {
      this.#break();
      const list = this.#lists.at(-1);
      this.#line = list?.ordered ? `${list.next}. ` : '- ';
      if (list) list.next += 1;
    } else if (BLOCKS.test(name)) this.#break();
  }
  closed(name: string): void {
    if (name === 'td' || name === 'th') {
      this.#cells?.push(
        this.#line.replaceAll('|', '/').replace(new RegExp(`^[\\s${LINE}]+|[\\s${LINE}]+$`, 'gu'), ''),
      );
      this.#line = '';
      this.#inCell = false;
    } else if (name === 'tr') {
      if (this.#cells) this.#row(this.#cells);
      this.#cells = null;
      this.#line = '';
    } else if (name === 'table' && this.#outer.length > 0) {
      const outer = this.#outer.pop();
      this.#cells = outer?.cells ?? null;
      this.#inCell = true;
      this.#line = outer?.line ?? '';
    } else {
      if (name === 'ul' || name === 'ol') this.#lists.pop();
      if (BLOCKS.test(name)) {
        this.#break();
        if (/^(?:p|h\d|div)$/u.test(name) && !this.#inCell && this.lines.at(-1) !== '') this.lines.push('');
      }
    }
  }
  /** A row without words is a line drawn; a narrow one within a cell is more of the cell. */
  #row(cells: readonly string[]): void {
    const filled = cells.filter((cell) => /[\p{L}\d]/u.test(cell));
    const outer = this.#outer.at(-1);
    if (filled.length === 0) return;
    if (!outer || filled.length >= FULL_ROW) {
      if (outer) this.lines.push(...outer.line.split(LINE).filter((line) => line.trim() !== ''));
      if (outer) outer.line = '';
      this.lines.push(`| ${cells.join(' | ')} |`);
    } else
      outer.line += `${outer.line === '' || outer.line.endsWith(LINE) ? '' : LINE}${filled.join(' ')}${LINE}`;
  }
  #break(): void {
    if (this.#inCell) {
      if (this.#line !== '' && !this.#line.endsWith(LINE)) this.#line += LINE;
      return;
    }
    // A list's sign waits for its words.
    if (/^(?:- |\d+\. )$/u.test(this.#line)) return;
    if (this.#line.trim() !== '') this.lines.push(this.#line.trim());
    this.#line = '';
  }
  end(): string {
    this.#inCell = false;
    this.#break();
    return this.lines.join('\n');
  }
}

export const textOfHtml = (html: string): string => {
  const page = new Page();
  let out: string | null = null;
  for (const piece of piecesOf(html)) {
    if (piece.type === 'words') {
      if (out === null) page.words(piece.text);
      continue;
    }
    const name = piece.name.toLowerCase();
    if (out !== null) {
      if (piece.type === 'close' && name === out) out = null;
    } else if (piece.type === 'close') page.closed(name);
    else if (LEFT_OUT.test(name)) out = piece.empty ? null : name;
    else page.opened(name, piece.attributes);
  }
  return page.end();
};
