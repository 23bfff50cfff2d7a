/** Words between those who are to act and what they are to do. */
import { beginsWithDuty } from '../grammar/duties.ts';

/** "A, trong phạm vi nhiệm vụ của mình, chủ động …": what stands between the names and what they are to do. */
const ASIDE =
  /^(?:trong phạm vi|theo (?:địa bàn|phân công|lĩnh vực|chức năng|phạm vi|thẩm quyền|nhiệm vụ)|trên cơ sở|tùy|nhất là|đặc biệt là|trực tiếp là|trước hết là|ngoài (?:việc|nhiệm vụ)|bằng (?:các|nguồn)|sau khi|trước khi|khi|hằng (?:năm|quý|tháng|tuần)|hàng (?:năm|quý|tháng|tuần)|mỗi (?:năm|quý|tháng|tuần)|trong quá trình)(?!\p{L})/iu;
const ASIDE_ENDS =
  /(?:,|của mình|nhiệm vụ|chức năng|được giao|được phân công|quản lý|phụ trách|thẩm quyền|quyền hạn)\s+(?=\p{Ll})/gu;
const LONGEST_ASIDE = 240;
/** @returns where the duty begins; null when no aside stands here */
export const afterAside = (text: string, from: number): number | null => {
  const rest = text.slice(from, from + LONGEST_ASIDE);
  if (!ASIDE.test(rest)) return null;
  for (const found of rest.matchAll(ASIDE_ENDS)) {
    if (/[;.:]\s/u.test(rest.slice(0, found.index))) return null;
    const at = found.index + found[0].length;
    if (beginsWithDuty(rest.slice(at))) return from + at;
  }
  return null;
};
