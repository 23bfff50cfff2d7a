/** A name that no list of words knows whole: it goes on up to a verb that says what the body does. */
import { beginsWithDuty } from '../grammar/duties.ts';
import { type ReadUnits, unitsAt } from '../grammar/units.ts';

/** Verbs that no name of a body has in it: up to one of them goes a name with words that no list knows. */
const ACTS =
  '(?:chủ trì|chủ động|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|tham mưu|chỉ đạo|hướng dẫn|theo dõi|rà soát|báo cáo|lãnh đạo|tiếp tục|tăng cường|đẩy mạnh|tổng hợp|đôn đốc|bố trí|thường xuyên|định kỳ|kịp thời|khẩn trương|triển khai|thực hiện|xây dựng (?:đề án|kế hoạch|phương án|quy|chương trình)|tổ chức (?:thực hiện|triển khai|hội nghị|quán triệt)|hoàn thành|xây dựng dự|căn cứ|phối hợp với|tuyên truyền)';
const NO_NAME =
  '(?:phải|cần|sẽ|đã|không|chưa|nếu|khi|thì|mà|để|và|do|là|về|với|của|đối|tại|trong|trên|có|giúp|làm|lấy|bám|gắn|thay|cùng|được|bị|còn|vẫn|luôn|sớm|theo(?! dõi))';
const NAME_UNTIL = new RegExp(
  `^(?:\\s+(?!${NO_NAME}(?!\\p{L}))[\\p{L}\\d/]+){1,7}?(?=\\s+${ACTS}(?!\\p{L}))`,
  'u',
);
/** "Ban Tổ chức (Ban Xây dựng) | các đảng ủy": the name goes on behind its bracket. */
const pastBracket = (text: string, read: ReadUnits): ReadUnits => {
  const bracket = /^\s*\([^()]{2,60}\)\s+(?=các\s)/u.exec(text.slice(read.end));
  const more = bracket && unitsAt(text, read.end + bracket[0].length);
  if (!more) return read;
  const whole = text.slice(read.end, more.end);
  return {
    ...read,
    units: [...read.units.slice(0, -1), `${read.units.at(-1) ?? ''}${whole}`],
    end: more.end,
  };
};

/** "Cán bộ phụ trách lĩnh vực giám sát và phản biện": of what, in words that may be duties elsewhere. */
const IN_CHARGE = /phụ trách\s+(?:lĩnh vực|công tác|mảng)(?=\s)/iu;
const UP_TO_DUTY = new RegExp(`^\\s+[^,.;:]{3,80}?(?=\\s+${ACTS}(?!\\p{L}))`, 'u');
const inCharge = (text: string, known: ReadUnits): ReadUnits | null => {
  const said = IN_CHARGE.exec(text.slice(known.start));
  const from = known.start + (said?.index ?? 0) + (said?.[0].length ?? 0);
  if (!said || from > known.end + 1) return null;
  const rest = text.slice(from);
  const length = UP_TO_DUTY.exec(rest)?.[0].length ?? /^[^.;:]{3,90}(?=\s*[:.]?\s*$)/u.exec(rest)?.[0].length;
  if (length === undefined) return null;
  return { units: [text.slice(known.start, from + length)], start: known.start, end: from + length };
};
/** "Đồng chí Phó Trưởng phòng … - Phó Trưởng tiểu ban: Trực tiếp chỉ đạo …": a person up to the colon. */
const PERSON = /^(?:đồng chí|đ\/c|ông|bà)\s[^.;:()]{3,140}?(?=\s*:\s+\p{Lu})/iu;
const upToColon = (text: string, known: ReadUnits): ReadUnits | null => {
  const person = PERSON.exec(text.slice(known.start))?.[0];
  const end = known.start + (person?.length ?? 0);
  if (!person || end <= known.end || !beginsWithDuty(text.slice(end).replace(/^\s*:\s+/u, ''))) return null;
  return /\s[-–]\s/u.test(person) || !beginsWithDuty(text.slice(known.end))
    ? { units: [person], start: known.start, end }
    : null;
};

/** @param known the names that are known; @returns the last of them as far as it goes in the text */
export const wholeName = (text: string, known: ReadUnits): ReadUnits => {
  const whole = upToColon(text, known) ?? inCharge(text, known);
  if (whole) return whole;
  const read = pastBracket(text, known);
  const after = text.slice(read.end);
  if (beginsWithDuty(after)) return read;
  const more = NAME_UNTIL.exec(after)?.[0];
  if (more === undefined) return read;
  const units = [...read.units.slice(0, -1), `${read.units.at(-1) ?? ''}${more}`];
  return { ...read, units, end: read.end + more.length };
};
