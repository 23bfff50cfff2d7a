/** What follows the body: in whose name, in what post and by whom it is signed, and who receives it. */
import type { DraftSigner, Field } from '../draft.ts';
import { isRule, type Line } from '../structure/lines.ts';
import { collapse, fold } from '../text/fold.ts';
import { spanOf } from '../text/passage.ts';
import { field } from './field.ts';

const AUTHORITY = /^(?:t\/m|tm\.?|k\/t|kt\.?|t\/l|tl\.?|tuq\.?|t\.\s?m\.?)\s*\p{Lu}/iu;
const POSITION =
  /^(?:phó |quyền |q\. ?)?(?:bí thư|chủ tịch|trưởng ban|chánh văn phòng|phó chánh văn phòng|giám đốc|chủ nhiệm|trưởng phòng|thủ tướng|bộ trưởng|thường trực|hiệu trưởng|tổng bí thư|ủy viên|tổ trưởng|trưởng)(?:\s|$)/u;
const NAME = /^(?:(?:đồng chí|ông|bà)\s+)?\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,5}$/u;
const RECIPIENTS = /^nơi nhận\s*:?\s*/iu;
const ITEM = /^[-–+•*]\s*/u;

const capitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

const isSigning = (text: string): boolean =>
  capitals(text) && (AUTHORITY.test(text) || POSITION.test(fold(text)));

export const signerOf = (tail: Line[]): Field<DraftSigner> => {
  const words = tail.filter((line) => !isRule(line)).map((line) => line.words);
  const authority = words.find(({ text }) => capitals(text) && AUTHORITY.test(text));
  const position = words.find(({ text }) => capitals(text) && POSITION.test(fold(text)));
  const named = words.findLast(({ text }) => NAME.test(text) && !ITEM.test(text));
  const spans = [authority, position, named].flatMap((one) => (one ? [spanOf(one)] : []));
  const value = {
    authority: authority ? collapse(authority.text) : null,
    position: position ? collapse(position.text) : null,
    name: named ? collapse(named.text) : null,
  };
  return field(value, authority && position && named ? 'sure' : 'likely', spans);
};

/** A line without its own dash goes on with the one above. */
export const recipientsOf = (tail: Line[]): Field<string[]> => {
  const at = tail.findIndex(({ words }) => RECIPIENTS.test(words.text));
  const items: { text: string; line: Line }[] = [];
  for (const line of at < 0 ? [] : tail.slice(at)) {
    const text = line.words.text.replace(RECIPIENTS, '');
    if (text === '' || isRule(line) || isSigning(text)) continue;
    if (ITEM.test(text)) items.push({ text: text.replace(ITEM, ''), line });
    else if (NAME.test(text) && !/[,;.]$/u.test(text)) continue;
    else {
      const open = items.at(-1);
      if (open && !/[.]$/u.test(open.text)) open.text = `${open.text} ${text}`;
    }
  }
  const value = items.map(({ text }) => collapse(text).replace(/[,;.]+$/u, '')).filter((text) => text !== '');
  return field(
    value,
    value.length > 0 ? 'sure' : 'likely',
    items.map(({ line }) => spanOf(line.words)),
  );
};
