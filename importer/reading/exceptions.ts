/** What may stand beside a monthly day: where a day off or a note at the page's foot allows another day. */
import type { ReadRule } from '../draft.ts';
import { collapse } from '../text/fold.ts';

type Exception = NonNullable<ReadRule['exceptions']>[number];
const IF =
  /\(?\s*(?:nếu|trường hợp|khi)\s+(?:trùng\s+|rơi\s+|gặp\s+)?(?:vào\s+)?(?<when>[^().;]{3,160}?)\s*(?:,\s*)?(?:thì\s+)?(?:(?:tổ chức\s+)?sinh hoạt|họp|tổ chức|thực hiện|chuyển sang|lùi sang|dời sang)\s+(?<then>(?:trong|vào|sang|ngày)\s[^().;]{3,80})/iu;
const MAY =
  /^(?<when>[^.;]{5,200}?)\s+(?:thì\s+)?có thể\s+(?:không\s+)?[^().;]{3,120}\((?:sinh hoạt\s+|họp\s+|tổ chức\s+)?(?<then>[^()]{5,80})\)/iu;
const ALLOWED =
  /^(?<when>[^.;]{5,200}?)\s+(?:thì\s+)?(?:được|có thể)\s+(?:sinh hoạt|họp|tổ chức|thực hiện)\s+(?:vào\s+)?(?<then>[^.;]{5,100})/iu;

const of = (form: RegExp, text: string): Exception[] => {
  const found = form.exec(text)?.groups;
  if (!found?.when || !found.then) return [];
  const when = collapse(found.when).replace(/\s+thì$/u, '');
  // biome-ignore lint/suspicious/noThenProperty: the word of the labelled plans; nothing awaits it
  return [{ when, then: collapse(found.then) }];
};
/** @param after the words that follow the deadline; @param notes notes at the page's foot that the sentence refers to */
export const exceptionsOf = (after: string, notes: readonly string[]): Exception[] => [
  ...of(IF, after.slice(0, 300)),
  ...notes.flatMap((note) => [...of(MAY, note), ...(MAY.test(note) ? [] : of(ALLOWED, note))]),
];
