/** How far the words of an event go: to the end of its bracket or clause, or to the duty that comes after it. */
import { beginsWithDuty } from '../grammar/duties.ts';
import type { Token } from './tokens.ts';

const LONGEST = 45;
const CLOSERS = new Set([';', '.', ')', ':', '(', '!', '?', ']', '“', '"']);

/** After a comma these open what is to be done, not more of the event. */
const DUTIES = new Set(
  `đẩy tập tổ chủ tham xây triển báo phối thực tiến hoàn kiểm tăng tiếp gửi rà lập các mỗi từng ban đảng chi cấp ủy ubnd văn phòng phải cần kịp nếu trong trước chậm sau để bảo đảm
  nghiên cụ lãnh yêu giao đề căn định thường hằng đồng`.split(/\s+/u),
);
/** Nouns of papers, of which a clause may list several. */
const PAPERS = new Set([
  'hướng',
  'quy',
  'chỉ',
  'kế',
  'văn',
  'kết',
  'nghị',
  'chương',
  'ý',
  'thông',
  'khung',
  'bộ',
  'tài',
  'công',
]);
const CAPITAL_BODIES = new Set([
  'ban',
  'bộ',
  'ủy',
  'văn',
  'thành',
  'tỉnh',
  'đảng',
  'trung',
  'chính',
  'ubnd',
  'hội',
  'sở',
]);

/** The token after a comma goes on with the event when it lists another paper or another body of the same sentence. */
const goesOn = (tokens: Token[], at: number, from: number): boolean => {
  const next = tokens[at + 1];
  if (!next || next.kind === 'mark') return false;
  const ahead = tokens.slice(at + 1, at + 9).map(({ word }) => word);
  if (shortTail(tokens, at)) return !beginsWithDuty(ahead.join(' '));
  const before = tokens.slice(from, at).map(({ word }) => word);
  const papersBefore = before.some(
    (word, n) =>
      PAPERS.has(word) && ['có', 'hành', 'bản', 'của', 'các', 'dẫn'].includes(before[n - 1] ?? 'có'),
  );
  if (PAPERS.has(next.word) && papersBefore && !ahead.includes('xây')) return true;
  if (CAPITAL_BODIES.has(next.word) && (ahead.includes('hành') || ahead.length <= 7)) return true;
  return (
    !DUTIES.has(next.word) &&
    !PAPERS.has(next.word) &&
    tokens.length - at < 12 &&
    !beginsWithDuty(ahead.join(' '))
  );
};

/** "ít nhất 03 ngày" measures how long before; it is no word of the event. */
const isMeasure = (tokens: Token[], at: number): boolean => {
  const two = `${tokens[at]?.word ?? ''} ${tokens[at + 1]?.word ?? ''}`;
  return (
    (two === 'ít nhất' || two === 'tối thiểu' || two === 'chậm nhất') && tokens[at + 2]?.kind === 'number'
  );
};
/** Two words at most before the clause ends: the last of a list. */
const shortTail = (tokens: Token[], at: number): boolean => {
  const end = tokens.slice(at + 1, at + 5).findIndex(({ word }) => CLOSERS.has(word) || word === ',');
  const left = tokens.length - at - 1;
  return left <= 2 || (end >= 0 && end <= 2);
};

/** "… kết thúc cuộc thi | trình kế hoạch": what is handed in is the duty, unless the event is the handing in. */
const HANDS_IN = new Set(['trình', 'gửi', 'nộp', 'phải']);
/** "Khi có thông báo | chủ động phối hợp …": bearing that only a duty has. */
const bearingBegins = (tokens: Token[], at: number, from: number): boolean =>
  at > from &&
  /^(?:chủ động|kịp thời|khẩn trương|nghiêm túc)$/u.test(
    `${tokens[at]?.word ?? ''} ${tokens[at + 1]?.word ?? ''}`,
  ) &&
  !/^(?:và|để|được|một|sự|tính)$/u.test(tokens[at - 1]?.word ?? '');
const NOT_YET = new Set([
  'để',
  'đã',
  'được',
  'và',
  'hoặc',
  'việc',
  'khi',
  'tờ',
  'chương',
  'quá',
  'công',
  'lộ',
]);
/** "… sau Tết | báo cáo Ủy ban …": the report is the duty. */
const reportBegins = (tokens: Token[], at: number, from: number): boolean =>
  at > from &&
  tokens[at]?.word === 'báo' &&
  tokens[at + 1]?.word === 'cáo' &&
  !/^(?:để|được|việc|có|nhận|khi|của|các|nghe|duyệt|hoàn|xong|gửi|viên)$/u.test(tokens[at - 1]?.word ?? '');
const dutyBegins = (tokens: Token[], at: number, from: number): boolean =>
  reportBegins(tokens, at, from) ||
  bearingBegins(tokens, at, from) ||
  (at - from >= 3 && HANDS_IN.has(tokens[at]?.word ?? '') && !NOT_YET.has(tokens[at - 1]?.word ?? ''));

/** "…, từ ngày 05/10 đến": after the comma a date says by itself when. */
const dateFollows = (tokens: Token[], comma: number): boolean =>
  tokens.slice(comma + 1, comma + 4).some(({ kind }) => kind === 'date' || kind === 'dayMonth') &&
  /^(?:từ|ngày|trước|chậm|vào|trong|thứ|chủ)$/u.test(tokens[comma + 1]?.word ?? '');

/** "Khi xảy ra sự cố, | cơ quan, đơn vị vận hành … báo cáo": after the comma a body does something. */
const ACTORS =
  /^(?:các |mỗi |từng )?(?:cơ quan|đơn vị|địa phương|chi bộ|cấp ủy|chủ đầu tư|người đứng đầu)(?:,| )/u;
const ACTS =
  /(?<!\p{L})(?:báo cáo|thông báo|phải|có trách nhiệm|kịp thời|chủ trì|xử lý|tổ chức|triển khai)(?!\p{L})/u;
const bodyActs = (tokens: Token[], comma: number): boolean => {
  const words = tokens.slice(comma + 1, comma + 20).map(({ word }) => word);
  const end = words.findIndex((word) => CLOSERS.has(word));
  const clause = words.slice(0, end < 0 ? undefined : end).join(' ');
  return ACTORS.test(clause) && ACTS.test(clause);
};

/** Every place where the event beginning at `at` may end, nearest first. */
export const eventEnds = (tokens: Token[], at: number, stated: boolean): number[] => {
  const ends: number[] = [];
  for (let next = at; next < Math.min(tokens.length, at + LONGEST); next += 1) {
    const token = tokens[next];
    if (!token || CLOSERS.has(token.word) || isMeasure(tokens, next)) break;
    if (dutyBegins(tokens, next, at) || (token.word === ',' && dateFollows(tokens, next))) break;
    if (token.word === ',' && !stated && !goesOn(tokens, next, at)) break;
    if (token.word === ',' && bodyActs(tokens, next)) break;
    if (token.kind !== 'mark') ends.push(next + 1);
  }
  return ends;
};
