/** What an item of the outline has from where it stands, and how what was read of it becomes a task. */

import type { FoundDeadline } from '../deadline/find.ts';
import type { ReadingContext } from '../deadline/row.ts';
import type { DeadlineReading, DraftTask, Field } from '../draft.ts';
import { isGivenWork } from '../grammar/duties.ts';
import type { Footnote } from '../structure/footnotes.ts';
import { type Node, textOf } from '../structure/outline.ts';
import { cut, type Passage } from '../text/passage.ts';
import type { Group } from './grouping.ts';
import { makeTask, type Wanted } from './make-task.ts';
import type { Zone } from './section-zone.ts';
import { sentencesOf } from './sentences.ts';
import { type Subject, subjectOf } from './subject.ts';

/** What holds for an item because of where it stands. */
export interface Held {
  zone: Zone;
  lead: { units: string[]; words: Passage } | null;
  /** A heading above has a deadline of its own: words under it are only how. */
  headingDated: boolean;
  /** A heading that is nothing but a time ("Trong những ngày hội"): for what stands under it. */
  deadline: { field: Field<DeadlineReading>; heading: string } | null;
  /** The event that a heading names ("Sau khi kết thúc tuần lễ"): since when "trong 05 ngày" under it runs. */
  since: FoundDeadline[];
  /** Units that a line before the items names to work with. */
  beside?: string[];
  /** Words that introduce a list: "Các phòng gửi báo cáo về …:". */
  intro: string | null;
}

export interface Reading {
  context: ReadingContext;
  notes: { footnotes: Footnote[]; referredBy: Map<string, string> };
  tasks: DraftTask[];
}

export const words = (node: Node): Passage => node.paragraph?.words ?? { text: '', pieces: [] };

export const leadIn = (node: Node, subject: Subject): Held['lead'] => ({
  units: subject.units,
  words: cut(words(node), subject.start, subject.end),
});

/** A heading's unit, or that of the first words under it, leads what stands there. */
export const leadUnder = (node: Node): Held['lead'] => {
  const named = node.children.flatMap((child) => {
    if (child.paragraph?.marker || child.paragraph?.cells) return [];
    const subject = subjectOf(textOf(child));
    return subject && subject.start === 0 ? [{ child, subject, text: textOf(child) }] : [];
  });
  const sentences = named.map(({ child }) => sentencesOf(words(child)));
  const short = sentences.filter((all) => all.length <= 3).flatMap((all) => all.slice(1));
  const within = short.flatMap(({ text }) => {
    const subject = subjectOf(text);
    return subject && subject.start === 0 ? [{ subject, text }] : [];
  });
  const [first, ...more] = named;
  const others = [...more, ...within].filter(({ subject, text }) => isGivenWork(text.slice(subject.rest)));
  // Several bodies, each with a duty of its own: none of them leads the others' work.
  if (!first || others.some(({ subject }) => subject.units.join() !== first.subject.units.join()))
    return null;
  return leadIn(first.child, first.subject);
};

/** What a task has from where it stands. */
export const standing = ({ deadline, intro, beside }: Held): Partial<Wanted> => ({
  ...(beside ? { beside } : {}),
  ...(deadline ? { inherited: deadline } : {}),
  ...(intro ? { intro } : {}),
});

/** "Cùng ngày" may be a day that an item beside it has named. */
export const daysBeside = (node: Node, reading: Reading): Pick<FoundDeadline, 'rule'>[] => {
  const above = node.section.replace(/\.?[^.]*$/u, '');
  const last = reading.tasks.findLast(({ deadline }) => deadline.value.rule.date !== undefined);
  return last?.section.startsWith(above) && last.deadline.value.rule.date
    ? [{ rule: { date: last.deadline.value.rule.date } }]
    : [];
};

export const give = (reading: Reading, wanted: Wanted): void => {
  // "PHỤ LỤC" over an empty line names nothing.
  if (!/\p{L}/u.test(wanted.words.text)) return;
  const task = makeTask({ ...wanted, id: `V${String(reading.tasks.length + 1).padStart(2, '0')}` });
  reading.tasks.push(task);
};

/** "Đợt 1: từ ngày …" under "Tiêm phòng": the words above say of what. */
const GOES = /^(?:đợt|lần|bước|vòng|kỳ)\s+(?:\d{1,2}|[ivx]{1,4})\s*:/iu;
export const introOf = (group: Group, { parent }: Node): { intro?: string } => {
  const above = parent?.paragraph && GOES.test(group.words.text) ? textOf(parent) : null;
  const intro = group.intro ?? above;
  return intro ? { intro } : {};
};
