/**
 * Slips of a good scan, or of a typist: single letters with the wrong mark in words that always stand together ("chú trì",
 * "ngảy 12 thảng 6"), letters for figures in a date ("3l/7/2026"). Only where nothing else can be meant; a text that had
 * several is read like any other scan: nothing of it is sure.
 */
import { bare, fold } from '../fold.ts';

/** Words that stand together and are no others without their marks. */
const PAIRS =
  `chủ trì|thực hiện|phối hợp|kế hoạch|ủy ban|đảng ủy|tỉnh ủy|nghị quyết|hướng dẫn|hoàn thành|trước ngày|nơi nhận|
 kiểm tra|giám sát|đảng viên|mặt trận|tổ quốc|phụ nữ|nhiệm vụ|giải pháp|mục đích|yêu cầu|triển khai|tham mưu|đôn đốc|thời gian|
 thời hạn|chậm nhất|kết quả|văn phòng|tổ chức|xây dựng|lãnh đạo|ban hành`
    .split('|')
    .map((pair) => pair.trim());
const BY_LETTERS = new Map(PAIRS.map((pair) => [bare(pair), pair]));

export interface Mended {
  text: string;
  slips: number;
}

const like = (seen: string, meant: string): string =>
  seen === seen.toUpperCase() && seen.length > 1
    ? meant.toUpperCase()
    : /^\p{Lu}/u.test(seen)
      ? meant.charAt(0).toUpperCase() + meant.slice(1)
      : meant;
/** The old and the new place of a tone mark are no slip. */
const same = (a: string, b: string): boolean => fold(a) === fold(b);

const DATE_WORDS =
  /(?<!\p{L})(?<day>\p{L}{4})(?<a>\s+\d{1,2}\s+)(?<month>\p{L}{5})(?<b>\s+\d{1,2}\s+)(?<year>\p{L}{3})(?=\s+(?:19|20)\d\d)/giu;
const NUMBER_WORD = /(?<!\p{L})[sS]\p{L}(?=\s*:?\s*\d{1,4}\s*[-/]\s*\p{Lu})/gu;
/** A whole date, of whose day one figure at least was read. */
const FIGURES = /(?<![\p{L}\d/])(?:\d[\dIl|]?|[Il|]\d)\/[\dIlO|]{1,2}\/(?:19|20)\d\d(?!\d)/gu;
/** "1I." for "II.", before a heading. */
const ROMAN = /^[1Il|]{2,3}(?=[.)]\s+\p{Lu}{2})/gmu;
/** "1. MỤC ĐÍCH" before "II." where no "I." stands. */
const SECOND = /^II[.)]\s/mu;
const FIRST = /^I\s?[-.)/]/mu;
const ONE = /^[1l](?=[.)]\s+[^\p{Ll}\n]*\p{Lu}{2}[^\p{Ll}\n]*$)/mu;
const PAIR = /(?<!\p{L})(?<first>\p{L}{2,7})(?<gap>\s)(?=(?<second>\p{L}{2,7})(?!\p{L}))/gu;

class Mending {
  slips = 0;
  /** Counts what is changed. */
  put(seen: string, meant: string): string {
    if (seen !== meant) this.slips += 1;
    return meant;
  }
  /** A word of a fixed place, if it has that word's letters. */
  word(seen: string, meant: string): string {
    return bare(seen) === bare(meant) && !same(seen, meant) ? this.put(seen, like(seen, meant)) : seen;
  }
}

/** Both words of a pair whose letters are those of one, marks apart. */
const mendPairs = (text: string, mending: Mending): string => {
  const changes: { at: number; length: number; meant: string }[] = [];
  for (const { index, groups } of text.matchAll(PAIR)) {
    const { first = '', gap = '', second = '' } = groups ?? {};
    const pair = BY_LETTERS.get(bare(`${first} ${second}`));
    if (!pair || same(`${first} ${second}`, pair)) continue;
    const [one = '', two = ''] = pair.split(' ');
    changes.push({ at: index, length: first.length, meant: mending.word(first, one) });
    changes.push({
      at: index + first.length + gap.length,
      length: second.length,
      meant: mending.word(second, two),
    });
  }
  return changes.reduceRight(
    (all, { at, length, meant }) => all.slice(0, at) + meant + all.slice(at + length),
    text,
  );
};

/** @param text NFC; @returns the text with slips mended, and how many they were */
export const mendSlips = (text: string): Mended => {
  const mending = new Mending();
  const dates = text.replace(DATE_WORDS, (whole, ...rest) => {
    const { day, a, month, b, year } = rest.at(-1) as Record<string, string>;
    if (bare(`${day} ${month} ${year}`) !== 'ngay thang nam') return whole;
    return `${mending.word(day ?? '', 'ngày')}${a}${mending.word(month ?? '', 'tháng')}${b}${mending.word(year ?? '', 'năm')}`;
  });
  const numbers = dates.replace(NUMBER_WORD, (seen) => mending.word(seen, 'số'));
  const figures = numbers.replace(FIGURES, (seen) =>
    mending.put(seen, seen.replace(/[Il|]/gu, '1').replace(/O/gu, '0')),
  );
  const romans = figures.replace(ROMAN, (seen) => mending.put(seen, 'I'.repeat(seen.length)));
  const first = SECOND.test(romans) && !FIRST.test(romans);
  const whole = first ? romans.replace(ONE, (seen) => mending.put(seen, 'I')) : romans;
  return { text: mendPairs(whole, mending), slips: mending.slips };
};
