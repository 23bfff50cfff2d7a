/**
 * A plan's file to a draft: file → text → structure → grammar → deadlines → draft, each a folder of this room.
 * Deterministic and offline; nothing of the file is kept.
 */
import type { ReadingContext } from './deadline/row.ts';
import type { Draft, DraftBasis, DraftHeader, PlanFormat, Refusal } from './draft.ts';
import { documentsIn } from './grammar/documents.ts';
import { lessSure } from './reading/field.ts';
import { headerOf } from './reading/header.ts';
import type { Reading } from './reading/held.ts';
import { readReports } from './reading/reports.ts';
import { readTasks } from './reading/tasks.ts';
import { takeFootnotes } from './structure/footnotes.ts';
import { linesOf } from './structure/lines.ts';
import { outlineOf } from './structure/outline.ts';
import { type Paragraph, paragraphsOf } from './structure/paragraphs.ts';
import { hasTable, withSheetRows } from './structure/sheet-rows.ts';
import { withTables } from './structure/text-tables.ts';
import { zonesOf } from './structure/zones.ts';
import { DAMAGED, readText } from './text/read-text.ts';
import { refused } from './text/refusals.ts';

export interface PlanFile {
  name: string;
  bytes: Uint8Array;
}

const basesOf = (preamble: Paragraph[]): DraftBasis[] => {
  const bases = new Map<string, DraftBasis>();
  for (const { words } of preamble)
    for (const { number, date, title, span } of documentsIn(words)) {
      const known = bases.get(number);
      if (!known) bases.set(number, { number, date, title, span });
      else if (known.date === null && date !== null) bases.set(number, { number, date, title, span });
    }
  return [...bases.values()];
};

/** Everything before the first section. */
const preambleOf = (paragraphs: Paragraph[]): Paragraph[] => {
  const first = paragraphs.findIndex(
    ({ marker, cells }) => cells !== null || (marker !== null && marker.kind !== 'bullet'),
  );
  return first < 0 ? paragraphs.slice(0, 6) : paragraphs.slice(0, first);
};

/** "I. CĂN CỨ PHÁP LÝ": a section of its own that lists them. */
const NAMES_BASES =
  /^(?:các )?(?:văn bản )?(?:căn cứ|cơ sở pháp lý)(?: (?:pháp lý|xây dựng|ban hành|lập)[^.;:]{0,40})?\s*:?$/iu;
const listedBases = (paragraphs: Paragraph[]): Paragraph[] => {
  const from = paragraphs.findIndex(({ words, marker }) => marker !== null && NAMES_BASES.test(words.text));
  if (from < 0) return [];
  const level = paragraphs[from]?.marker?.level ?? 0;
  const length = paragraphs
    .slice(from + 1)
    .findIndex(({ marker }) => marker !== null && marker.level <= level);
  return paragraphs.slice(from, length < 0 ? undefined : from + 1 + length);
};

/** Of these only what a table says is read. */
const SHEETS = new Set<PlanFormat>(['xlsx', 'csv']);

/** "… năm 2027" in the subject: the year of which a plan speaks, though it may be issued in the year before. */
const TITLE_YEAR = /(?<!\d|[-–]\s?)năm\s+(?<year>20\d\d)(?![\d/]|\s*[-–]\s*20)/giu;
const contextOf = ({ date, title }: DraftHeader): ReadingContext => {
  const issued = date.value && date.value.length === 10 ? { issued: date.value } : {};
  const year = date.value ? Number(date.value.slice(0, 4)) : null;
  const said = [...(title.value ?? '').matchAll(TITLE_YEAR)].map(({ groups }) => Number(groups?.year));
  const of = said.length === 1 && said[0] ? said[0] : null;
  const next = of !== null && (year === null || of === year || of === year + 1);
  return { year: next ? of : year, ...issued };
};

/** @param text NFC */
const readDraft = (read: string, file: Draft['file'], notes: string[]): Draft => {
  const text = SHEETS.has(file.format) ? read : withTables(read);
  const { lines, footnotes, referredBy } = takeFootnotes(linesOf(text));
  const zones = zonesOf(lines);
  const paragraphs = paragraphsOf(zones.body);
  const preamble = preambleOf(paragraphs);
  const header = headerOf(zones, preamble[0]?.words ?? null, text);
  const bases = basesOf([...preamble, ...listedBases(paragraphs)]);
  const reading: Reading = { context: contextOf(header), notes: { footnotes, referredBy }, tasks: [] };
  const outline = outlineOf(paragraphs.slice(preamble.length));
  readTasks(outline, reading, preamble.at(-1)?.words ?? null);
  const reports = readReports(outline, reading.context);
  return { kind: 'draft', file, text, header, bases, tasks: reading.tasks, reports, notes };
};

/** Of a text that was itself read from damaged letters nothing is sure. */
const asReading = (draft: Draft): Draft => {
  const { header } = draft;
  return {
    ...draft,
    header: {
      ...header,
      number: lessSure(header.number),
      symbol: lessSure(header.symbol),
      date: lessSure(header.date),
      docType: lessSure(header.docType),
      issuer: lessSure(header.issuer),
      title: lessSure(header.title),
      signer: lessSure(header.signer),
      recipients: lessSure(header.recipients),
    },
    tasks: draft.tasks.map((task) => ({
      ...task,
      lead: lessSure(task.lead),
      coordinating: lessSure(task.coordinating),
      deadline: lessSure(task.deadline),
    })),
  };
};

/** @returns a refusal for what cannot or must not be read; never throws for what a file holds */
export const readPlan = async (file: PlanFile): Promise<Draft | Refusal> => {
  const read = await readText(file);
  if ('code' in read) return read;
  const text = SHEETS.has(read.format) ? withSheetRows(read.text) : read.text;
  if (SHEETS.has(read.format) && !hasTable(text)) return refused('noTable');
  const draft = readDraft(text, { name: file.name, format: read.format }, read.notes);
  return read.notes.includes(DAMAGED) ? asReading(draft) : draft;
};
