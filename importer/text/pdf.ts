/** A PDF's words as lines: by their places on the page; far apart are columns, inside ruled tables are cells. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Table, tablesOf } from './pdf-tables.ts';
import { CannotRead, LIMITS } from './refusals.ts';

export interface Word {
  text: string;
  /** From the left and from the bottom, in points. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Words of one line stand at one height, give or take a third of their own. */
const linesOf = (words: Word[]): Word[][] => {
  const sorted = [...words].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Word[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - word.y) < Math.max(first.height, word.height, 4) * 0.35)
      line.push(word);
    else lines.push([word]);
  }
  return withRaised(lines).map((line) => line.sort((a, b) => a.x - b.x));
};
/** A note's figure stands small over its line: it belongs to the line, not above it. */
const withRaised = (lines: Word[][]): Word[][] =>
  lines.reduceRight<Word[][]>((below, line) => {
    const under = below[0];
    const size = Math.max(...(under ?? []).map(({ height }) => height), 0);
    const foot = under?.[0]?.y ?? 0;
    const raised =
      under !== undefined && line.every(({ height, y }) => height < size * 0.85 && y - foot < size * 0.7);
    if (raised) under.push(...line);
    else below.unshift(line);
    return below;
  }, []);

const COLUMNS_APART = '     ';
/** Wider than any blank in a line that is spread to both margins. */
const WIDE = 2.2;
const NARROW = 0.14;
export const lineText = (line: Word[]): string => {
  let text = '';
  let end: number | null = null;
  for (const word of line) {
    const gap = end === null ? 0 : word.x - end;
    const size = Math.max(word.height, 4);
    if (end !== null && gap > size * WIDE) text += COLUMNS_APART;
    else if (end !== null && gap > size * NARROW && !/\s$/u.test(text) && !/^\s/u.test(word.text))
      text += ' ';
    text += word.text;
    end = word.x + word.width;
  }
  return text.trim();
};

const inside = (table: Table, word: Word): boolean => {
  const y = word.y + word.height / 3;
  const x = word.x + Math.min(word.width, 4) / 2;
  return (
    x > (table.xs[0] ?? 0) &&
    x < (table.xs.at(-1) ?? 0) &&
    y > (table.ys.at(-1) ?? 0) &&
    y < (table.ys[0] ?? 0)
  );
};
const cellText = (words: Word[]): string =>
  linesOf(words).map(lineText).join(' ').replaceAll('|', '/').replace(/\s+/gu, ' ').trim();

/** Rows from the top, one line each. */
const tableLines = (table: Table, words: Word[]): string[] =>
  table.ys.slice(0, -1).flatMap((top, row) => {
    const bottom = table.ys[row + 1] ?? 0;
    const cells = table.xs.slice(0, -1).map((left, column) => {
      const right = table.xs[column + 1] ?? 0;
      return cellText(
        words.filter(({ x, y, width, height }) => {
          const middle = y + height / 3;
          const start = x + Math.min(width, 4) / 2;
          return middle <= top && middle > bottom && start >= left && start < right;
        }),
      );
    });
    return cells.some((cell) => cell !== '') ? [`| ${cells.join(' | ')} |`] : [];
  });

interface Placed {
  y: number;
  height: number;
  text: string[];
}
const pageText = (words: Word[], tables: Table[]): string[] => {
  const free = words.filter((word) => !tables.some((table) => inside(table, word)));
  const placed: Placed[] = [
    ...linesOf(free).map((line) => ({
      y: line[0]?.y ?? 0,
      height: line[0]?.height ?? 10,
      text: [lineText(line)],
    })),
    ...tables.map((table) => ({
      y: table.ys[0] ?? 0,
      height: 0,
      text: tableLines(
        table,
        words.filter((word) => inside(table, word)),
      ),
    })),
  ].sort((a, b) => b.y - a.y);
  const steps = placed
    .slice(1)
    .map(({ y }, at) => (placed[at]?.y ?? 0) - y)
    .filter((step) => step > 4)
    .sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 2)] ?? 14;
  return placed.flatMap(({ y, text }, at) => {
    const above = placed[at - 1];
    const gap = above !== undefined && above.height > 0 && above.y - y > usual * 1.45;
    return gap ? ['', ...text] : text;
  });
};

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
const wordsOf = async (document: Document, number: number): Promise<{ words: Word[]; tables: Table[] }> => {
  const page = await document.getPage(number);
  const content = await page.getTextContent();
  const words = content.items.flatMap((item): Word[] => {
    if (!('str' in item) || item.str === '') return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    return [
      { text: item.str.normalize('NFC'), x, y, width: item.width, height: Math.hypot(c, d) || item.height },
    ];
  });
  const tables = words.length > 0 ? tablesOf(await page.getOperatorList()) : [];
  page.cleanup();
  return { words, tables };
};

const opened = async (bytes: Uint8Array): Promise<Document> => {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      enableXfa: false,
    } as Parameters<typeof getDocument>[0]).promise;
  } catch (error) {
    throw new CannotRead((error as Error).name === 'PasswordException' ? 'password' : 'broken');
  }
};

/** Fewer letters on a page than this are stamps and page numbers of a scan. */
const SCAN_LETTERS = 30;

/** @throws CannotRead `password`, `broken`, `tooManyPages`, `scan` */
export const textOfPdf = async (bytes: Uint8Array): Promise<string> => {
  const document = await opened(bytes);
  try {
    if (document.numPages > LIMITS.pages) throw new CannotRead('tooManyPages');
    const pages: string[] = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const { words, tables } = await wordsOf(document, number);
      letters += words.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (letters > LIMITS.text) throw new CannotRead('tooManyPages');
      pages.push(pageText(words, tables).join('\n'));
    }
    if (letters < SCAN_LETTERS * document.numPages) throw new CannotRead('scan');
    return pages.join('\n\n');
  } catch (error) {
    throw error instanceof CannotRead ? error : new CannotRead('broken');
  } finally {
    await document.loadingTask.destroy();
  }
};
