/** A paragraph that gives work. */
import { filled } from '../deadline/combine.ts';
import { deadlinesIn, type FoundDeadline } from '../deadline/find.ts';
import { beginsWithDuty } from '../grammar/duties.ts';
import { unitsAt } from '../grammar/units.ts';
import type { Node } from '../structure/outline.ts';
import { cut, join, type Passage } from '../text/passage.ts';
import { groupsOf } from './grouping.ts';
import { daysBeside, give, type Held, introOf, type Reading, standing, words } from './held.ts';
import { labelOf } from './labelled.ts';
import type { Wanted } from './make-task.ts';
import { relevant } from './notes.ts';
import { isFormal, sentencesOf } from './sentences.ts';
import { chargedOnly, coordinatingOf, subjectOf } from './subject.ts';

/** A deadline said in a sentence of its own becomes the task's, where it stands. */
const saidOutright = (one: Wanted, said: Passage, found: FoundDeadline[]): Partial<Wanted> => ({
  said: { words: said, found },
  ...(one.said ? { said: one.said } : {}),
});

/** "… cập nhật danh sách này": of which, the words before say. */
const REFERS =
  /(?<!\p{L})(?:danh sách|nội dung|việc|kết quả|văn bản|hồ sơ|đề án|dự thảo|báo cáo|số liệu)\s+(?:này|trên|đó|nêu trên)(?!\p{L})/iu;
const LONGEST = 300;

/** "Nội dung giám sát là …": how it is done, no task of its own. */
const DESCRIBES =
  /^(?:(?:thời gian|nội dung|hình thức|phương pháp|thành phần|đối tượng|phạm vi|địa điểm|kinh phí)\s(?!:)|(?:nguyên tắc|tài liệu|thành phần|địa điểm|kinh phí|số lượng|khách mời|mời dự|biểu mẫu|điều kiện|lưu ý)[^:.;]{0,60}:\s)/iu;
/** "A là bộ phận thường trực": what A is, not what it does. */
const onlyIs = ({ text }: Passage): boolean => {
  const units = unitsAt(text);
  return (
    units !== null &&
    /^\s+là\s+(?:cơ quan|bộ phận|đơn vị|đầu mối|thường trực)[^,;.]{0,60}[.;,]?\s*$/iu.test(
      text.slice(units.end),
    )
  );
};

/** "Ông A - Chuyên viên … - Tổ phó.": who is a member of what. */
const MEMBER = /^(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]\/c)(?:\s+\p{Lu}\p{Ll}*){2,5}\s*[-–,:]\s*(?=\p{Lu})/u;
const isMember = (text: string): boolean => {
  const name = MEMBER.exec(text)?.[0];
  return name !== undefined && !DUTIES.test(text.slice(name.length));
};
const DUTIES =
  /(?<!\p{L})(?:chủ trì|phụ trách|chỉ đạo|theo dõi|tham mưu|tổ chức(?! chính trị)|triển khai|thực hiện|hướng dẫn|báo cáo|rà soát|xây dựng (?!đảng)|phối hợp|kiểm tra(?! đảng)|đôn đốc|tổng hợp|chịu trách nhiệm)(?!\p{L})/iu;

/** "Nếu gặp vướng mắc …": a report of what may come up, no task. */
const asksToRaise = (sentence: string): boolean =>
  MAY_COME_UP.test(sentence.slice(0, 120)) && !REMOVES.test(sentence.slice(0, 120));
const MAY_COME_UP = /(?:^quá trình|^trong quá trình|nếu|khi|những|các)\s[^.;]{0,80}vướng mắc/iu;
const REMOVES = /(?:tháo gỡ|giải quyết|khắc phục|tổng hợp),?\s[^.;]{0,30}vướng mắc/iu;

/** One paragraph that gives work: its sentences, each in its groups. */
export const readAssigned = (node: Node, held: Held, reading: Reading): void => {
  const whole = words(node);
  const inBullet = node.paragraph?.marker?.kind === 'bullet' || node.paragraph?.marker?.kind === 'letter';
  let lead = held.lead;
  let last: Wanted | null = null;
  const wanted: Wanted[] = [];
  const earlier: Pick<FoundDeadline, 'rule'>[] = [...daysBeside(node, reading), ...held.since];
  for (const sentence of sentencesOf(whole)) {
    const subject = subjectOf(sentence.text);
    const rest = subject ? sentence.text.slice(subject.rest) : sentence.text;
    if (subject) lead = { units: subject.units, words: cut(sentence, subject.start, subject.end) };
    if (
      isFormal(sentence.text) &&
      deadlinesIn(sentence.text, reading.context).every(({ kind }) => kind !== 'ongoing')
    )
      continue;
    if (chargedOnly(rest) || asksToRaise(sentence.text)) continue;
    const label = labelOf(sentence.text);
    if (label?.kind === 'deadline') {
      const found = deadlinesIn(sentence.text.slice(label.length), reading.context, true);
      for (const one of wanted)
        if (one.found.length === 0) Object.assign(one, saidOutright(one, cut(sentence, label.length), found));
      continue;
    }
    let beside: string[] = held.beside ?? [];
    for (const group of groupsOf(sentence, reading.context, !inBullet && subject !== null)) {
      const dated = group.found.length > 0;
      const acts = group.words === sentence ? beginsWithDuty(rest) || subject !== null : true;
      const merges = last !== null && !dated && (inBullet && !subject ? true : !acts);
      if (merges && last) {
        last.words = join(last.words, ' ', group.words);
        continue;
      }
      const plain = node.paragraph?.marker === null && !subject;
      if (!acts && !dated && (wanted.length > 0 || plain || DESCRIBES.test(group.words.text))) continue;
      if (!dated && (onlyIs(group.words) || isMember(group.words.text))) continue;
      beside = coordinatingOf(group.words.text)?.units ?? beside;
      last = {
        ...standing(held),
        ...(REFERS.test(group.words.text) && last ? { intro: last.words.text.slice(0, LONGEST) } : {}),
        ...introOf(group, node),
        beside,
        words: group.words,
        found: group.found.map((one) => (one.open ? filled(one, earlier) : one)),
        lead,
        section: node.section,
        notes: relevant(sentence, reading),
        weight: 'assigned',
        id: '',
      };
      wanted.push(last);
      earlier.push(...last.found);
    }
  }
  const dated = wanted.some(({ found }) => found.length > 0);
  for (const one of wanted) give(reading, dated ? { ...one, besideDated: true } : one);
};
