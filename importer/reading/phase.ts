/** "Giai đoạn 2 (2028 - 2030): …", "Bước 1: Từ nay đến …": a stretch of time, and what is done in it. */
import { deadlinesIn, type FoundDeadline } from '../deadline/find.ts';
import type { ReadingContext } from '../deadline/row.ts';

const PHASE =
  /^(?:bước|giai đoạn|đợt|vòng|thời kỳ|chặng|mốc)\s+(?:(?:thứ\s+)?[\p{L}\d]{1,4}|\p{Ll}+(?:\s\p{Ll}+){0,3})\s*(?=[:(.,–-])/iu;
/** "Tháng 01: …", "Quý II/2026: …" of a programme by months. */
const MONTH =
  /^(?:trong\s+)?(?:tháng\s+\d{1,2}|quý\s+(?:[IVX]{1,3}|\d)|(?:6|sáu)\s+tháng\s+(?:đầu|cuối)\s+năm)(?:\s*\/\s*20\d\d|\s+năm\s+20\d\d|\s+20\d\d)?\s*:\s+(?=\p{L})/iu;
/** The time stands in the phase's bracket or right after its colon. */
const NEAR = 12;

export interface Phase {
  time: FoundDeadline;
  /** Where what is done in it begins, after the colon behind its bracket; null when nothing follows. */
  rest: number | null;
}

/** @returns null for words that name no phase or no time of it */
export const phaseOf = (text: string, context: ReadingContext): Phase | null => {
  const month = MONTH.exec(text)?.[0];
  const [ofMonth] = month === undefined ? [] : deadlinesIn(month.replace(/:\s*$/u, ''), context, true);
  if (month !== undefined && ofMonth) return { time: ofMonth, rest: month.length };
  const phase = PHASE.exec(text)?.[0].length;
  if (phase === undefined) return null;
  const bracket = /^\((?<time>[^)]+)\)\s*(?<colon>:)?\s*/u.exec(text.slice(phase));
  const inside = bracket?.groups?.time ?? text.slice(phase).replace(/^[\s:.,–-]+/u, '');
  const [time] = deadlinesIn(inside, context, true);
  if (!time || time.open || time.start >= NEAR) return null;
  const rest = bracket?.groups?.colon ? phase + bracket[0].length : null;
  return { time, rest: rest !== null && /\p{L}/u.test(text.slice(rest)) ? rest : null };
};
