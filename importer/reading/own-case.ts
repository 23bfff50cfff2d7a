/** Names that a heading writes in capitals, as the body writes them; else by the rules of names. */
import { collapse, fold } from '../text/fold.ts';

const SMALL =
  /^(?:xã|phường|tỉnh|huyện|quận|thị|trấn|đặc|khu|các|cơ|quan|và|thành|phố|bộ|ủy|uỷ|nhân|dân|chấp|hành|động|thường|vụ|trực|trận|quốc|phòng|chức|vận|giáo|tra|hội|đồng|thanh|niên|đoàn|thuộc)$/iu;
/** Names by their first letters stay as they are. */
const LETTERS = /^(?:TNCS|TNTP|UBND|HĐND|MTTQ|LHPN|CCB|BCH|BTV|UBKT|TW|TP|QLDA|KCN|GDĐT)$/u;
const AFTER_PLACE = /^(?:xã|phường|tỉnh|huyện|khu|phố|trấn)$/iu;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const byRule = (name: string): string => {
  let place = false;
  return name
    .split(' ')
    .map((word, at, all) => {
      const small =
        at > 0 && !place && (SMALL.test(word) || /^(?:ủy|uỷ) ban$/iu.test(`${all[at - 1]} ${word}`));
      if (AFTER_PLACE.test(word)) place = true;
      if (LETTERS.test(word)) return word;
      return small ? word.toLowerCase() : capital(word);
    })
    .join(' ');
};

/** @param name in capitals, @param text the whole document */
export const ownCase = (name: string, text: string): string => {
  const wanted = fold(collapse(name));
  const folded = fold(text);
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const found = text.slice(at, at + wanted.length);
    if (/\p{Ll}/u.test(found)) return found;
  }
  return byRule(collapse(name));
};
