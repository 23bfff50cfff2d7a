/** Old one-byte fonts. TCVN3: the standard TCVN 5712:1993, VN3. VNI: a letter and a sign of its own for the mark. */

const TCVN3_SMALL: [letters: string, signs: string][] = [
  ['àáảãạ', 'µ¸¶·¹'],
  ['ăằắẳẵặ', '¨»¾¼½Æ'],
  ['âầấẩẫậ', '©ÇÊÈÉË'],
  ['đ', '®'],
  ['èéẻẽẹ', 'ÌÐÎÏÑ'],
  ['êềếểễệ', 'ªÒÕÓÔÖ'],
  ['ìíỉĩị', '×ÝØÜÞ'],
  ['òóỏõọ', 'ßãáâä'],
  ['ôồốổỗộ', '«åèæçé'],
  ['ơờớởỡợ', '¬êíëìî'],
  ['ùúủũụ', 'ïóñòô'],
  ['ưừứửữự', '\u00ADõøö÷ù'],
  ['ỳýỷỹỵ', 'úýûüþ'],
];
const TCVN3_CAPITAL: [string, string] = ['ĂÂÊÔƠƯĐ', '¡¢£¤¥¦§'];

const TCVN3 = new Map<string, string>(
  [...TCVN3_SMALL, TCVN3_CAPITAL].flatMap(([letters, signs]) =>
    [...letters].map((letter, at) => [signs[at] ?? '', letter] as const),
  ),
);
/**
 * TCVN3 has no capitals with a tone: a line of capitals comes as "CéNG HßA", its other letters say that it is one.
 * One capital alone says nothing: "Bé" is a ministry and a figure of it.
 */
const PLAIN_SMALL = /[a-zđăâêôơư]/u;
const PLAIN_CAPITALS = /[A-ZĐĂÂÊÔƠƯ].*[A-ZĐĂÂÊÔƠƯ]/u;
const inCapitals = (words: string): boolean => PLAIN_CAPITALS.test(words) && !PLAIN_SMALL.test(words);
const capitals = (line: string): string =>
  inCapitals(line)
    ? line.toUpperCase()
    : line.replace(/\p{L}+/gu, (word) => (inCapitals(word) ? word.toUpperCase() : word));

export const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00A1-\u00FE]/gu, (sign) => TCVN3.get(sign) ?? sign).replace(/[^\n]+/gu, capitals);

/** Signs after a letter, in small letters: the mark they stand for, over which letter. */
const VNI_PAIRS: [base: string, signs: string, letters: string][] = [
  ['a', 'ùøûõïêéèúüëâáàåãä', 'áàảãạăắằẳẵặâấầẩẫậ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];
const VNI_ALONE: [signs: string, letters: string] = ['ñôöæóòîíì', 'đơưỉĩịỵíì'];

const VNI = new Map<string, string>();
for (const [base, signs, letters] of VNI_PAIRS)
  [...signs].forEach((sign, at) => {
    const letter = letters[at] ?? '';
    VNI.set(base + sign, letter);
    VNI.set(base.toUpperCase() + sign.toUpperCase(), letter.toUpperCase());
    VNI.set(base.toUpperCase() + sign, letter.toUpperCase());
  });
[...VNI_ALONE[0]].forEach((sign, at) => {
  const letter = VNI_ALONE[1][at] ?? '';
  VNI.set(sign, letter);
  VNI.set(sign.toUpperCase(), letter.toUpperCase());
});
const VNI_FORM = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');
export const fromVni = (text: string): string => text.replace(VNI_FORM, (signs) => VNI.get(signs) ?? signs);
