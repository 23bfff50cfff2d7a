/** Lines among the items that say one thing of all of them. */
import { deadlinesIn } from '../deadline/find.ts';
import type { DeadlineReading, Field } from '../draft.ts';
import { unitsAt } from '../grammar/units.ts';
import { type Node, textOf } from '../structure/outline.ts';
import { cut, type Passage } from '../text/passage.ts';
import { chargedOfCell } from './charged-of-cell.ts';
import { bestOf, deadlineField } from './deadline-field.ts';
import { dueBy } from './due-by.ts';
import { type Held, type Reading, words } from './held.ts';
import { labelOf } from './labelled.ts';
import { makeTask } from './make-task.ts';
import { onlyUnits, subjectOf } from './subject.ts';
import { labelsOf } from './trailing-labels.ts';

/** "Thời gian hoàn thành: …", "Đơn vị chủ trì: …" among the items: for all of them that say nothing themselves. */
export const spread = (node: Node, from: number, reading: Reading): void => {
  for (const line of labelsOf(words(node))) spreadWords(line, from, reading);
};

/** @param line begins with its label; @param from the first task for which it holds */
export const spreadWords = (line: Passage, from: number, reading: Reading): void => {
  const label = labelOf(line.text);
  if (!label) return;
  const said = cut(line, label.length);
  if (label.kind === 'deadline' && inGoes(said, from, reading)) return;
  for (const task of reading.tasks.slice(from)) {
    const { phrase, inheritedFrom } = task.deadline.value;
    const unsaid =
      phrase === null || inheritedFrom !== null || task.deadline.value.rule.freq === 'unspecified';
    if (label.kind === 'deadline' && unsaid)
      task.deadline = spreadDeadline(said, line.text.slice(0, label.length), reading);
    if (label.kind === 'lead' && (task.lead.value.length === 0 || task.lead.confidence !== 'sure')) {
      const both = chargedOfCell(said.text);
      task.lead = {
        ...task.lead,
        value: both?.lead ?? onlyUnits(said.text) ?? heading(said.text) ?? listed(said.text),
        confidence: both || !onlyUnits(said.text) ? 'likely' : 'sure',
        question: null,
      };
      if (both?.coordinating) task.coordinating = { ...task.coordinating, value: both.coordinating };
    }
    if (label.kind === 'coordinating')
      task.coordinating = {
        ...task.coordinating,
        value: onlyUnits(said.text) ?? listed(said.text),
        confidence: 'sure',
      };
    if (label.kind === 'product')
      task.product = { ...task.product, value: said.text.replace(/[.;]+$/u, ''), confidence: 'sure' };
  }
};

/** "Phân công: Đồng chí A làm Trưởng đoàn." */
const heading = (text: string): string[] | null => {
  const units = unitsAt(text);
  return units && /^\s*(?:làm|phụ trách|thực hiện|tham mưu)(?!\p{L})/u.test(text.slice(units.end))
    ? units.units
    : null;
};

const GOES = /(?<!\p{L})(?:đợt|lần|bước|vòng|giai đoạn)\s+(?:\d{1,2}|[IVX]{1,4}|nhất|hai|ba)(?!\p{L})/giu;
/** "Thời gian: đợt I hoàn thành trước …, đợt II từ …": one thing done in several goes, each with its own time. */
const inGoes = (said: Passage, from: number, reading: Reading): boolean => {
  const [task, ...others] = reading.tasks.slice(from);
  const starts = [...said.text.matchAll(GOES)].map(({ index }) => index);
  if (!task || others.length > 0 || starts.length < 2) return false;
  const goes = starts.map((start, at) => cut(said, start, starts[at + 1] ?? said.text.length));
  const found = goes.map((one) => deadlinesIn(one.text, reading.context, true));
  if (found.some((one) => bestOf(one) === null)) return false;
  goes.forEach((one, at) => {
    const deadline = deadlineField(one, found[at] ?? []);
    const name = GOES_NAME.exec(one.text)?.[0] ?? '';
    const title = { ...task.title, value: `${task.title.value}, ${name}` };
    const id = `V${String(from + at + 1).padStart(2, '0')}`;
    reading.tasks[from + at] = { ...task, id, title, deadline, sourceText: `${task.sourceText} ${one.text}` };
  });
  return true;
};
const GOES_NAME = new RegExp(`^${GOES.source}`, 'iu');

export const listed = (text: string): string[] =>
  text
    .split(/[;\u2028\n]|,(?=\s*(?:các\s|\p{Lu}))/u)
    .map((name) => name.replace(/^[-–+•\s]+|[\s.;,]+$/gu, ''))
    .filter((name) => name !== '');

const spreadDeadline = (said: Passage, label: string, reading: Reading): Field<DeadlineReading> => {
  const best = bestOf(dueBy(label, deadlinesIn(said.text, reading.context, true)));
  const found = best ? [best] : [];
  const nobody = { lead: null, section: '', notes: [], weight: 'assigned' as const, id: '' };
  return makeTask({ ...nobody, words: said, found, statedText: said.text }).deadline;
};

/** Units that a line names before its items ("Cơ quan chủ trì: …"): they lead those that name nobody. */
export const leadLater = (line: Passage): Held['lead'] => namedLater(line, 'lead');

/** Those with whom they are to work ("Cơ quan phối hợp: …"). */
export const besideLater = (line: Passage): string[] | null =>
  namedLater(line, 'coordinating')?.units ?? null;

const namedLater = (line: Passage, kind: 'lead' | 'coordinating'): Held['lead'] => {
  const said = labelsOf(line).find(({ text }) => labelOf(text)?.kind === kind);
  if (!said) return null;
  const units = cut(said, labelOf(said.text)?.length ?? 0);
  return { units: onlyUnits(units.text) ?? listed(units.text), words: said };
};

/** A time that stands before its items ("Thời gian hoàn thành: …", and then what): held for those that say none. */
export const spreadLater = (line: Passage, reading: Reading): Held['deadline'] => {
  const said = labelsOf(line).find(({ text }) => labelOf(text)?.kind === 'deadline');
  const length = said ? (labelOf(said.text)?.length ?? 0) : 0;
  const field = said && spreadDeadline(cut(said, length), said.text.slice(0, length), reading);
  return field && field.value.phrase !== null ? { field, heading: said.text } : null;
};

/** "Đối tượng: …", "Mốc kiểm tra: …" beside "Thời gian: …": of what or where, no work of its own. */
const ABOUT =
  /^(?:mốc|đối tượng|địa điểm|thành phần|phạm vi|số lượng|kinh phí|nguyên tắc|tài liệu)(?: \p{L}+){0,4}\s*:/iu;
export const describes = (node: Node): boolean => ABOUT.test(textOf(node));

/** Lines under one item that say of it when, by whom, and with whom or with what result; the others name nobody. */
export const isWholeBlock = (lines: readonly Node[]): boolean => {
  const kinds = lines.flatMap((line) => labelOf(textOf(line))?.kind ?? []);
  const once = new Set(kinds).size === kinds.length;
  return (
    once &&
    kinds.length > 2 &&
    kinds.includes('deadline') &&
    kinds.includes('lead') &&
    !lines.some((line) => labelOf(textOf(line)) === null && subjectOf(textOf(line)) !== null)
  );
};

/** "THỜI GIAN, ĐỊA ĐIỂM TỔ CHỨC": a section that only says when and where. */
const NAMES_LABELS = /^(?:thời gian|địa điểm|thành phần|kinh phí|nguồn lực)(?:,| và)/iu;
export const onlyLabels = (node: Node): boolean =>
  !NAMES_LABELS.test(textOf(node)) &&
  node.children.some((child) => labelOf(textOf(child)) !== null) &&
  node.children.every((child) => labelOf(textOf(child)) !== null || describes(child));
