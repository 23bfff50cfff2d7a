/** Which words of an item are one task: parts between semicolons come together unless they have a deadline of their own. */
import { deadlinesIn, type FoundDeadline } from '../deadline/find.ts';
import type { ReadingContext } from '../deadline/row.ts';
import { beginsWithDuty, handsIn, isConcrete } from '../grammar/duties.ts';
import { cut, join, type Passage, trim } from '../text/passage.ts';
import { bestOf } from './deadline-field.ts';
import { partsOf } from './sentences.ts';
import { onlyUnits } from './subject.ts';

export interface Group {
  words: Passage;
  found: FoundDeadline[];
}

const together = (a: Passage, b: Passage): Passage => join(a, ' ', b);
const put = (groups: Group[], words: Passage, context: ReadingContext): void => {
  groups.push({ words, found: deadlinesIn(words.text, context) });
};
const grow = (group: Group, words: Passage, context: ReadingContext): void => {
  group.words = together(group.words, words);
  group.found = deadlinesIn(group.words.text, context);
};

/** A deadline in brackets at the very end holds for everything before it, when nothing else there has one. */
const oneForAll = (parts: { found: FoundDeadline[] }[]): boolean =>
  parts.slice(0, -1).every(({ found }) => found.length === 0) &&
  (bestOf(parts.at(-1)?.found ?? [])?.stated ?? false);

/** A list of units with semicolons is one part: "…, hướng dẫn A; B; C đẩy mạnh …". */
const joined = (parts: Passage[]): Passage[] => {
  const whole: Passage[] = [];
  let list = false;
  for (const part of parts) {
    const last = whole.at(-1);
    const units = onlyUnits(part.text) !== null;
    if (last && (list || units)) whole[whole.length - 1] = together(last, part);
    else whole.push(part);
    list = units;
  }
  return whole;
};

const sameRule = (a: FoundDeadline | null, b: FoundDeadline | null): boolean =>
  a !== null && b !== null && JSON.stringify(a.rule) === JSON.stringify(b.rule);

/** Nothing but a time: "…; mỗi quý ít nhất 01 lớp". */
const isBare = ({ words, found }: Group): boolean => {
  const [only] = found;
  return (
    only !== undefined && !beginsWithDuty(words.text) && only.end - only.start >= words.text.length * 0.55
  );
};

const LINK = /,?\s+(?:và|đồng thời,?)\s+|,\s+/gu;
/** "sơ kết vào tháng 12/2026 và tổng kết vào tháng 12/2027": two duties, each with its own date. */
const apart = (group: Group, context: ReadingContext): Group[] => {
  const [first, second] = group.found.filter(({ kind, stated }) => !stated && kind !== 'ongoing');
  if (!first || !second || sameRule(first, second)) return [group];
  const between = group.words.text.slice(first.end, second.start);
  for (const link of between.matchAll(LINK)) {
    const at = first.end + link.index + link[0].length;
    const rest = group.words.text.slice(at);
    if (!beginsWithDuty(rest) || at >= second.start) continue;
    const halves = [cut(group.words, 0, first.end + link.index), cut(group.words, at)].map(trim);
    return halves.flatMap((words) => apart({ words, found: deadlinesIn(words.text, context) }, context));
  }
  return [group];
};

/**
 * @param sentence one sentence of an item
 * @param fine whether a part that begins something concrete is a task of its own (an item that names its unit itself)
 */
export const groupsOf = (sentence: Passage, context: ReadingContext, fine: boolean): Group[] => {
  const parts = joined(partsOf(sentence)).map((words) => ({
    words,
    found: deadlinesIn(words.text, context),
  }));
  const groups: Group[] = [];
  if (parts.length <= 1 || oneForAll(parts)) {
    put(groups, sentence, context);
    return groups.flatMap((group) => apart(group, context));
  }
  for (const part of parts) {
    const open = groups.at(-1);
    const closed = bestOf(open?.found ?? [])?.stated ?? false;
    const own = bestOf(part.found);
    const dated = own !== null && own.row !== 'thường-xuyên-đầu-câu';
    const ownDeadline = dated && !sameRule(own, bestOf(open?.found ?? []));
    if (open && open.found.length === 0 && isBare(part)) grow(open, part.words, context);
    else if (open && !closed && handsIn(part.words.text) && open.found.length === 0)
      grow(open, part.words, context);
    else if (!open || closed || ownDeadline || (fine && isConcrete(part.words.text)))
      put(groups, part.words, context);
    else grow(open, part.words, context);
  }
  return groups.flatMap((group) => apart(group, context));
};
