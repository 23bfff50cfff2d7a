/** Headings of an old font that had its capitals in a face of their own come in small letters; by where they stand they are capitals. */
const TYPE =
  /^(?:kế hoạch|chỉ thị|nghị quyết|quyết định|hướng dẫn|thông báo|kết luận|chương trình(?: hành động| công tác)?|quy định|quy chế|đề án|công điện)$/u;
const SECTION = /^[ivx]{1,5}\s*[.)-]\s*\p{Ll}/u;
const SIGNED = /^(?:t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|tuq\.)\s*\p{Ll}/u;
const POSITION =
  /^(?:phó )?(?:bí thư|chủ tịch|trưởng ban|giám đốc|chánh văn phòng|chủ nhiệm)(?: thường trực)?$/u;
/** Lines of a letterhead. */
const SEARCHED = 40;
const LONGEST = 120;

const isSmall = (line: string): boolean =>
  /\p{Ll}{2}/u.test(line) && !/\p{Lu}/u.test(line) && line.trim().length < LONGEST;

/** @param text as the font's table gives it; @returns the same length, the lines of its layout in capitals */
export const raised = (text: string): string => {
  const lines = text.split('\n');
  const type = lines.slice(0, SEARCHED).findIndex((line) => TYPE.test(line.trim()));
  return lines
    .map((line, at) => {
      const words = line.trim();
      const inHead = type >= 0 && at <= type && !/^(?:số|v\/v)(?!\p{L})/u.test(words);
      const laidOut = SECTION.test(words) || SIGNED.test(words) || POSITION.test(words);
      return isSmall(line) && (inHead || laidOut) ? line.toUpperCase() : line;
    })
    .join('\n');
};
